"""What lies open on the table of a real casebook: canaries of each kind, and who counts as there."""

from datetime import date, time

import pytest

from coordinator.assets import resource
from coordinator.commands.casefile import import_case
from coordinator.commands.fields import change_fields, put_in_bin
from coordinator.errors import NotThere
from coordinator.exchange.casefile import read
from coordinator.models.choices import (
    ApartLevel,
    ContactPointKind,
    FactKind,
    Hides,
    InviteState,
    MeetingKind,
    MeetingStatus,
    Mode,
    Role,
    WantsToAttend,
)
from coordinator.models.conference import Attendance, FurtherQuestion, Meeting
from coordinator.models.network import KeepApart, Participant
from coordinator.models.person import ContactPoint, PersonFact
from coordinator.models.plan import PlanAction, PlanVersion
from coordinator.models.referral import CaseChild, ResourceOnOffer, ToldWhat
from coordinator.practice.leaks import find
from coordinator.practice.room import OFF_THE_TABLE
from coordinator.queries.conference_papers import SUGGESTED_RULES
from coordinator.queries.records import records
from coordinator.queries.room import calm_agenda, listeners_at, room
from coordinator.queries.secrets import secrets_for
from tests import make
from tests.asked import selects

TODAY = date(2026, 9, 14)
CANARIES = {
    Hides.ADDRESS: "9 Fuller Close, Swaffham, PE37 7QQ",
    Hides.PHONE: "07700 900417",
    Hides.EMAIL: "canary.dana@example.net",
    Hides.SCHOOL: "Fenwick Academy",
    Hides.WORKPLACE: "Old Mill Bakery",
    Hides.WHEREABOUTS: "Harbour View refuge",
    Hides.CAR: "red Fiesta AB12 CDE",
}
FACTS = {kind: FactKind[kind.name] for kind in (Hides.SCHOOL, Hides.WORKPLACE, Hides.WHEREABOUTS, Hides.CAR)}


@pytest.fixture
def of(desk):
    return make.family(desk)


def seen(desk, of, **more):
    return desk.read(room, meeting_id=more.pop("meeting_id", of.meeting_id), today=TODAY)


def change(desk, record_type, record_id, **values):
    desk.do(change_fields, record_type=record_type, record_id=record_id, values=values).result()


def attendance_of(desk, of, name):
    return next(one for one in desk.read(records, record_type=Attendance) if one.person_id == of[name])


def part_of(desk, of, name):
    return next(one for one in desk.read(records, record_type=Participant) if one.person_id == of[name])


def every_text(value):
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for item in value for text in every_text(item)]
    if hasattr(value, "__dataclass_fields__"):
        return [text for name in value.__dataclass_fields__ for text in every_text(getattr(value, name))]
    return []


def detail(person_id, kind, text, **more):
    if kind is Hides.ADDRESS:
        address, town, postcode = text.split(", ")
        return make.home(person_id, address=address, town=town, postcode=postcode, **more)
    if kind in FACTS:
        return PersonFact(person_id=person_id, kind=FACTS[kind], text=text, **more)
    reach = ContactPointKind.PHONE if kind is Hides.PHONE else ContactPointKind.EMAIL
    return ContactPoint(person_id=person_id, kind=reach, value=text, **more)


def write_everywhere(desk, of, text):
    """Write a text into everything of a case that a table shows."""
    words = f"Remember {text} today."
    change(desk, Meeting, of.meeting_id, agenda=words, ground_rules=words, place=text)
    child = desk.read(records, record_type=CaseChild)[0]
    change(
        desk, CaseChild, child.id, own_words=words, own_words_may_be_shared=True, voiced_by_id=of["Jackie"]
    )
    change(desk, PlanVersion, of.version_id, wanted=words, review_place=words)
    action = desk.read(records, record_type=PlanAction)[0]
    change(
        desk, PlanAction, action.id, heading=words, what=words, who_words=words, by_when=words,
        help_words=words, support_needed=words, how_checked=words, resource_agreed=words,
    )  # fmt: skip
    part = part_of(desk, of, "Jackie")
    change(
        desk, Participant, part.id, described_as=words, can_offer=words, offer_confirmed_on=TODAY,
        invite_state="no",
    )  # fmt: skip
    change(desk, Attendance, attendance_of(desk, of, "Jackie").id, came=False)
    make.kept(
        desk,
        make.strength(of.case_id, words),
        make.concern(of.case_id, words, worry_statement=words, safety_goal=words),
        make.question(of.case_id, words),
        make.bottom_line(of.case_id, words),
        make.back_up(of.case_id, of.version_id, if_this=words, then=words),
        ResourceOnOffer(case_id=of.case_id, text=words, offered_by=words),
        FurtherQuestion(
            case_id=of.case_id, meeting_id=of.meeting_id, text=words, answer=words, answered_by=words
        ),
    )


@pytest.mark.parametrize("kind", CANARIES)
@pytest.mark.parametrize("how", ["unshared", "restricted for Jon", "restricted for everyone", "in the bin"])
def test_a_canary_of_every_kind_written_everywhere_lies_open_nowhere(desk, of, kind, how):
    text = CANARIES[kind]
    shared = "everyone who made the plan" if how.startswith("restricted") else "nobody else"
    one = make.kept(desk, detail(of["Dana"], kind, text, shared_with=shared))
    if how == "in the bin":
        desk.do(put_in_bin, record_type=type(one), record_id=one.id).result()
    if how.startswith("restricted"):
        viewer = of["Jon"] if "Jon" in how else None
        make.kept(desk, make.restriction(of["Dana"], viewer, hides=(kind,), case_id=of.case_id))
    write_everywhere(desk, of, text)
    found = seen(desk, of)
    secrets = desk.read(secrets_for, case_id=of.case_id, reader_id=of["Jon"], today=TODAY)
    assert find("\n".join(every_text(found.view)), secrets) == []
    assert text.casefold() not in "\n".join(every_text(found.view)).casefold()
    assert len(found.left_out) >= 14
    assert find("\n".join(every_text(found.left_out)), secrets) == []
    assert found.view.actions[0].what == OFF_THE_TABLE
    assert [one.number for one in found.view.actions] == [1, 2]


def test_a_detail_everyone_may_have_lies_open(desk, of):
    text = CANARIES[Hides.WORKPLACE]
    make.kept(desk, detail(of["Dana"], Hides.WORKPLACE, text, shared_with="everyone who made the plan"))
    write_everywhere(desk, of, text)
    found = seen(desk, of)
    assert found.left_out == ()
    assert found.view.place == text


def test_a_restriction_for_somebody_who_cannot_be_there_takes_nothing_off(desk, of):
    text = CANARIES[Hides.WORKPLACE]
    make.kept(desk, detail(of["Dana"], Hides.WORKPLACE, text, shared_with="everyone who made the plan"))
    make.kept(desk, make.restriction(of["Dana"], of["Jon"], case_id=of.case_id, hides=(Hides.WORKPLACE,)))
    write_everywhere(desk, of, text)
    assert seen(desk, of).view.place == ""
    change(desk, Attendance, attendance_of(desk, of, "Jon").id, came=False)
    assert seen(desk, of).view.place == ""
    change(desk, Attendance, attendance_of(desk, of, "Jon").id, why_absent="ill")
    assert seen(desk, of).view.place == text
    change(desk, Attendance, attendance_of(desk, of, "Jon").id, came=None)
    assert seen(desk, of).view.place == ""


def test_a_guest_nobody_expected_is_looked_out_for_at_once(desk, of):
    text = CANARIES[Hides.WORKPLACE]
    make.kept(desk, detail(of["Dana"], Hides.WORKPLACE, text, shared_with="everyone who made the plan"))
    write_everywhere(desk, of, text)
    guest = make.kept(desk, make.person(given="Lee"))
    make.kept(desk, make.restriction(of["Dana"], guest.id, case_id=of.case_id))
    assert seen(desk, of).view.place == text
    make.kept(desk, make.attendance(of.case_id, of.meeting_id, guest.id, unexpected=True))
    found = seen(desk, of)
    assert found.view.place == ""
    assert "Lee" in [one.name for one in found.view.people]
    assert "which Lee may not have" in found.left_out[0].why


def test_neutral_words_agreed_for_the_plan_stand_on_the_table(desk):
    of = make.family(desk, where="at 14 Larkspur Road")
    assert seen(desk, of).view.actions[0].what == OFF_THE_TABLE
    make.kept(desk, make.wording(of.case_id, of.version_id))
    found = seen(desk, of)
    assert found.view.actions[0].what == "Jackie gives Aimee her tea at Dana’s home."
    assert found.left_out == ()


def test_somebody_whose_attendance_is_hidden_is_not_named_as_being_there(desk, of):
    make.kept(
        desk,
        make.restriction(of["Dana"], of["Jon"], hides=(Hides.ATTENDANCE,), case_id=of.case_id),
        FurtherQuestion(
            case_id=of.case_id, meeting_id=of.meeting_id, text="How long?", asked_by_id=of["Dana"]
        ),
    )
    child = desk.read(records, record_type=CaseChild)[0]
    change(
        desk, CaseChild, child.id, own_words="Stay.", own_words_may_be_shared=True, voiced_by_id=of["Dana"]
    )
    change(desk, Meeting, of.meeting_id, agenda="Dana begins\nTea", ground_rules="Dana goes first.\nCalm.")
    found = seen(desk, of)
    assert [one.name for one in found.view.people] == ["Jon", "Jackie", "Priya"]
    assert found.view.child_voices[0].voiced_by == ""
    assert found.view.further_questions[0].asked_by == ""
    assert found.view.agenda[0].points == ("Tea",)
    assert found.view.ground_rules == ("Calm.",)
    assert "Dana" not in " ".join(every_text((found.view.people, found.view.agenda, found.view.child_voices)))
    assert {one.why for one in found.left_out} == {"Jon is not told that Dana is here."}
    change(desk, Attendance, attendance_of(desk, of, "Jon").id, came=False, why_absent="ill")
    assert "Dana" in [one.name for one in seen(desk, of).view.people]


def test_somebody_hidden_from_everyone_is_named_to_nobody(desk, of):
    make.kept(desk, make.restriction(of["Dana"], None, hides=(Hides.ATTENDANCE,), case_id=of.case_id))
    found = seen(desk, of)
    assert "Dana" not in [one.name for one in found.view.people]
    assert "are not told that Dana is here" in found.left_out[0].why


KEPT_BACK = "CANARY-KEPT-BACK"


def test_nothing_that_is_the_coordinators_own_reaches_the_table(desk, of):
    change(
        desk, Meeting, of.meeting_id, sharing_notes=KEPT_BACK, private_breaks=KEPT_BACK,
        private_calls_for_help=KEPT_BACK, agreeing_notes=KEPT_BACK, reason_not_held=KEPT_BACK,
        alternative=KEPT_BACK, next_run_evidence=KEPT_BACK,
    )  # fmt: skip
    child = desk.read(records, record_type=CaseChild)[0]
    change(
        desk, CaseChild, child.id, own_words=KEPT_BACK, interpretation=KEPT_BACK, adults_believe=KEPT_BACK,
        wants_there=KEPT_BACK, does_not_want_there=KEPT_BACK, fears=KEPT_BACK, existing_safety=KEPT_BACK,
        must_happen_first=KEPT_BACK, child_was_told=KEPT_BACK, no_voice_reason=KEPT_BACK,
        wants_to_raise=KEPT_BACK, during_the_meeting=KEPT_BACK,
    )  # fmt: skip
    for name in of.people:
        change(
            desk, Participant, part_of(desk, of, name).id, reason_words=KEPT_BACK, notes=KEPT_BACK,
            strengths=KEPT_BACK, good_for_words=KEPT_BACK, can_offer=KEPT_BACK, brings=KEPT_BACK,
            with_them_if_remote=KEPT_BACK, transport=KEPT_BACK, childcare=KEPT_BACK, decided_by=KEPT_BACK,
        )  # fmt: skip
    change(
        desk, Attendance, attendance_of(desk, of, "Jackie").id, came=False, absence_reason=KEPT_BACK,
        followed_up=KEPT_BACK,
    )  # fmt: skip
    make.kept(
        desk,
        KeepApart(
            case_id=of.case_id, person_id=of["Dana"], other_id=of["Jon"], level=ApartLevel.STAGGER,
            order_reference=KEPT_BACK, arrangement=KEPT_BACK, court_permission=KEPT_BACK,
        ),
        make.restriction(of["Dana"], of["Jon"], case_id=of.case_id, reason=KEPT_BACK, source=KEPT_BACK),
        ToldWhat(case_id=of.case_id, person_id=of["Jackie"], may_hear=KEPT_BACK, may_not_hear=KEPT_BACK),
    )  # fmt: skip
    found = seen(desk, of)
    assert KEPT_BACK not in " ".join(every_text(found.view))


def test_words_of_an_order_stay_off_wherever_they_were_typed(desk, of):
    make.kept(
        desk,
        KeepApart(
            case_id=of.case_id, person_id=of["Dana"], other_id=of["Jon"], order_reference="FL26P00123",
            arrangement="Jon waits in the side room",
        ),
    )  # fmt: skip
    change(desk, Meeting, of.meeting_id, agenda="Order FL26P00123\nJon waits in the side room\nTea")
    assert seen(desk, of).view.agenda[0].points == ("Tea",)


def test_a_child_s_words_lie_open_only_while_the_child_lets_them(desk, of):
    child = desk.read(records, record_type=CaseChild)[0]
    change(desk, CaseChild, child.id, own_words="I want to stay.", voiced_by_id=of["Jackie"])
    assert seen(desk, of).view.child_voices == ()
    change(desk, CaseChild, child.id, own_words_may_be_shared=True)
    voice = seen(desk, of).view.child_voices[0]
    assert (voice.name, voice.said, voice.voiced_by) == ("Aimee", "I want to stay.", "Jackie")


def test_what_somebody_absent_offers_lies_open_once_they_confirmed_it(desk, of):
    part = part_of(desk, of, "Jackie")
    change(desk, Participant, part.id, can_offer="Tea on Sundays")
    change(desk, Attendance, attendance_of(desk, of, "Jackie").id, came=False)
    assert seen(desk, of).view.absent_offers == ()
    change(desk, Participant, part.id, offer_confirmed_on=TODAY)
    assert [(one.name, one.offer) for one in seen(desk, of).view.absent_offers] == [
        ("Jackie", "Tea on Sundays")
    ]
    change(desk, Attendance, attendance_of(desk, of, "Jackie").id, came=True)
    assert seen(desk, of).view.absent_offers == ()


def test_until_somebody_is_marked_those_expected_are_named_and_then_those_who_came(desk, of):
    for name in ("Dana", "Jon", "Jackie", "Priya"):
        change(desk, Attendance, attendance_of(desk, of, name).id, came=None, actual_mode=None)
    child = desk.read(records, record_type=CaseChild)[0]
    change(desk, CaseChild, child.id, wants_to_attend=WantsToAttend.PART)
    assert {one.name for one in seen(desk, of).view.people} == {"Aimee", "Dana", "Jon", "Jackie", "Priya"}
    change(desk, Attendance, attendance_of(desk, of, "Jackie").id, came=True, actual_mode=Mode.VIDEO)
    people = seen(desk, of).view.people
    assert [(one.name, one.part, one.how) for one in people] == [("Jackie", "Family", "by video")]
    change(desk, Attendance, attendance_of(desk, of, "Jackie").id, left=time(15))
    assert [one.name for one in seen(desk, of).view.people] == ["Jackie"]
    change(desk, Meeting, of.meeting_id, status=MeetingStatus.PLANNED)
    assert seen(desk, of).view.people == ()
    assert set(desk.read(listeners_at, meeting_id=of.meeting_id)) == set(of.people.values())


def test_everything_a_family_needs_to_make_its_plan_is_there(desk):
    casefile = read(resource("examples", "aimee.json").read_bytes())
    case_id = desk.do(import_case, casefile=casefile).result()
    meeting = next(
        one for one in desk.read(records, record_type=Meeting) if one.kind is MeetingKind.CONFERENCE
    )
    found = desk.read(room, meeting_id=meeting.id, today=TODAY)
    view = found.view
    assert view.title == "Aimee’s family meeting"
    assert view.children == ("Aimee",)
    assert len(view.questions) == 4
    assert len(view.actions) == 8
    assert len(view.back_up) == 3
    assert all([view.worries, view.bottom_lines, view.strengths, view.help_on_offer, view.child_voices])
    assert view.day == meeting.held_on
    assert found.to_mind
    for reader_id in desk.read(listeners_at, meeting_id=meeting.id):
        secrets = desk.read(secrets_for, case_id=case_id, reader_id=reader_id, today=TODAY)
        assert find("\n".join(every_text(view)), secrets) == []


@pytest.mark.parametrize("name", ["aimee", "saheed", "zayd"])
def test_the_example_families_tables_hold_nothing_back_by_mistake(desk, name):
    casefile = read(resource("examples", f"{name}.json").read_bytes())
    case_id = desk.do(import_case, casefile=casefile).result()
    for meeting in desk.read(records, record_type=Meeting):
        found = desk.read(room, meeting_id=meeting.id, today=TODAY)
        for reader_id in desk.read(listeners_at, meeting_id=meeting.id):
            secrets = desk.read(secrets_for, case_id=case_id, reader_id=reader_id, today=TODAY)
            assert find("\n".join(every_text(found.view)), secrets) == []
        assert found.view.questions
        assert found.view.agenda
        assert [one for one in found.left_out if "gives away" in one.why] == []


def test_a_meeting_without_plan_people_or_rules_has_a_table_all_the_same(desk):
    case = make.kept(desk, make.case())
    meeting = make.kept(desk, make.meeting(case.id, kind=MeetingKind.NETWORK, held_on=None, starts=None))
    view = desk.read(room, meeting_id=meeting.id, today=TODAY).view
    assert view.title == "Family meeting"
    assert view.ground_rules == SUGGESTED_RULES
    assert view.agenda[0].heading == "Our worries"
    assert view.day is None
    assert view.actions == view.people == ()


def test_a_meeting_that_is_gone_is_said_to_be(desk):
    with pytest.raises(NotThere, match="no longer in the casebook"):
        desk.read(room, meeting_id=make.an_id(), today=TODAY)


def test_the_agenda_of_an_idle_screen_names_nobody_and_tells_nothing(desk, of):
    make.kept(desk, make.participant(of.case_id, make.kept(desk, make.person(given="Lee", family="Marsh")).id,
                                     role=Role.FRIEND, invite_state=InviteState.NO))  # fmt: skip
    written = (
        "Information sharing:\nTea and biscuits\nWhat Aimee says\nLee’s letter\nMr Marsh\nThe Hollises\n"
        f"Meet at {make.HOME}\nRing 01632 960118\n"
        "Private family time\nOur plan\nAgreeing the plan\nDana decides"
    )
    change(desk, Meeting, of.meeting_id, agenda=written)
    parts = desk.read(calm_agenda, meeting_id=of.meeting_id)
    assert [part.points for part in parts] == [("Tea and biscuits",), ("Our plan",), ()]


def test_an_idle_screen_whose_lines_together_tell_something_shows_the_usual_agenda(desk, of):
    make.kept(desk, make.phone(of["Dana"], "07700 900417"))
    change(desk, Meeting, of.meeting_id, agenda="Ring 07700\n900417")
    parts = desk.read(calm_agenda, meeting_id=of.meeting_id)
    assert parts[0].points[0] == "Welcome, and how we will work together"


def test_a_table_for_many_people_asks_the_casebook_no_more_than_one_for_few(desk, of):
    reader = desk.casebook.reader
    few = selects(reader, lambda: seen(desk, of))
    for number in range(25):
        one = make.kept(desk, make.person(given=f"Guest{number}"))
        make.kept(
            desk,
            make.participant(of.case_id, one.id),
            make.attendance(of.case_id, of.meeting_id, one.id),
            make.phone(one.id, f"07700 9{number:05}"),
        )
    many = selects(reader, lambda: seen(desk, of))
    assert len(many) == len(few)
