from datetime import date, datetime

import pytest

from coordinator.errors import NotThere
from coordinator.models.choices import (
    AccessNeed,
    BookingStatus,
    CaseStatus,
    ContactOutcome,
    CountsAs,
    InviteState,
    Role,
    Topic,
)
from coordinator.models.preparation import InterpreterBooking
from coordinator.queries.people import people_of_case
from coordinator.queries.preparation import (
    count_invitations,
    needs_of,
    next_steps,
    outings,
    prepared_people,
    visit_sheet,
    visit_sheet_file,
    visits_ahead,
)
from tests import make
from tests.asked import selects
from tests.test_query_plans import scans

DAY = date(2026, 9, 14)
AT_THREE = datetime(2026, 9, 16, 15, 0)  # noqa: DTZ001 - local, as it is said


@pytest.fixture
def case(desk):
    return make.kept(desk, make.case())


def somebody(desk, case, given, person=None, **part):
    known = make.kept(desk, make.person(given=given, **(person or {})))
    make.kept(desk, make.participant(case.id, known.id, **part))
    return known


def test_those_not_reached_come_first_and_those_not_coming_are_left_out(desk, case):
    dana, jon = somebody(desk, case, "Dana"), somebody(desk, case, "Jon")
    somebody(desk, case, "Mike", invite_state=InviteState.NO)
    somebody(desk, case, "Nadia", role=Role.INTERPRETER)
    somebody(desk, case, "Baby", {"due": date(2027, 1, 4)}, role=Role.CHILD)
    somebody(desk, case, "Grandad", {"died": True})
    make.kept(
        desk,
        make.contact(case.id, (jon.id,), outcome=ContactOutcome.NO_ANSWER, topics=(Topic.FOOD,)),
        make.contact(case.id, (dana.id,), topics=(Topic.PROCESS, Topic.SAFETY)),
    )
    first, second = desk.read(prepared_people, case_id=case.id)
    assert (first.one.short_name, first.tried, first.reached, first.covered) == ("Jon", 1, False, frozenset())
    assert (second.last_reached, second.covered) == (date(2026, 8, 12), {Topic.PROCESS, Topic.SAFETY})


def test_a_family_of_twenty_five_takes_no_more_statements(desk, casebook, case):
    def asked():
        desk.read(prepared_people, case_id=case.id)
        desk.read(next_steps, case_id=case.id)
        desk.read(outings, since=DAY)

    few = len(selects(casebook.reader, asked))
    for number in range(25):
        one = somebody(desk, case, f"Cousin {number}")
        make.kept(desk, make.contact(case.id, (one.id,), next_step="Ring"), make.visit(case.id))
    assert len(selects(casebook.reader, asked)) == few


def test_next_steps_are_those_not_done_the_first_due_at_the_head(desk, case):
    make.kept(
        desk,
        make.contact(case.id, next_step="Later", next_step_by=date(2026, 10, 1)),
        make.contact(case.id, next_step="Some day"),
        make.contact(case.id, next_step="Soon", next_step_by=DAY),
        make.contact(case.id, next_step="Done", next_step_done=DAY),
        make.contact(case.id),
    )
    assert [one.next_step for one in desk.read(next_steps, case_id=case.id)] == ["Soon", "Later", "Some day"]


def test_invitations_are_counted_by_state_and_those_coming_by_how_they_count(desk, case):
    somebody(desk, case, "Dana")
    somebody(desk, case, "Priya", role=Role.REFERRER, counts_as=CountsAs.PROFESSIONAL)
    somebody(desk, case, "Mike", invite_state=InviteState.NO)
    somebody(desk, case, "Nadia", role=Role.INTERPRETER, counts_as=CountsAs.NEITHER)
    count = count_invitations(desk.read(people_of_case, case_id=case.id))
    assert (count.by_state[InviteState.YES], count.by_state[InviteState.NO]) == (2, 1)
    assert (count.network, count.professionals) == (1, 1)


def test_needs_are_said_in_a_few_words():
    person = make.person(
        speaks=("Urdu",), interpreter_needed=True, access_needs=(AccessNeed.STEP_FREE,), diet="Halal"
    )
    assert needs_of(person) == ("interpreter: Urdu", "step-free", "Halal")
    assert needs_of(make.person(speaks=("English",))) == ()
    signing = make.person(
        sign_language="BSL", speaks=("BSL",), interpreter_needed=True, access_notes="Front row"
    )
    assert needs_of(signing) == ("interpreter: BSL", "Front row")
    assert needs_of(signing, briefly=True) == ("interpreter: BSL",)


def test_visits_of_every_open_family_are_out_and_no_others(desk, case):
    other = make.kept(desk, make.case(reference="FGC-2026-002", family_name="Okafor"))
    closed = make.kept(desk, make.case(reference="FGC-2026-003", status=CaseStatus.CLOSED))
    make.kept(
        desk,
        make.visit(case.id, starts=AT_THREE, minutes=60),
        make.visit(other.id, starts=AT_THREE, travel_minutes=20),
        make.visit(closed.id, starts=AT_THREE),
        make.visit(case.id, starts=AT_THREE, status=BookingStatus.CANCELLED),
        make.visit(case.id, starts=datetime(2026, 9, 12, 10, 0)),  # noqa: DTZ001 - local
        make.visit(case.id, starts=None),
    )
    found = sorted(desk.read(outings, since=DAY), key=lambda one: one.family)
    assert [(one.family, one.minutes, one.travel_minutes) for one in found] == [
        ("Hollis family", 60, None),
        ("Okafor family", None, 20),
    ]


def test_visits_ahead_are_those_still_to_come_in_their_order(desk, case):
    soon, undated = make.visit(case.id, starts=AT_THREE), make.visit(case.id, starts=None)
    done = make.visit(case.id, status=BookingStatus.DONE)
    past = make.visit(case.id, starts=datetime(2026, 9, 13, 10, 0))  # noqa: DTZ001 - local
    make.kept(desk, undated, done, past, soon)
    found = desk.read(visits_ahead, case_id=case.id, today=DAY)
    assert [one.id for one in found] == [soon.id, undated.id]


def test_a_visit_sheet_names_nobody_and_holds_what_is_needed_at_the_door(desk, case):
    dana = somebody(desk, case, "Dana", {"interpreter_needed": True, "speaks": ("Urdu",)}, described_as="Mum")
    somebody(desk, case, "Jon")
    nadia = make.kept(desk, make.interpreter())
    visit = make.visit(
        case.id,
        person_ids=(dana.id,),
        starts=AT_THREE,
        minutes=90,
        travel_minutes=25,
        risk_notes="Jon Hollis may call.\nA dog.",
        buddy="Sam Reed",
        buddy_phone="01632 960 200",
        due_back=datetime(2026, 9, 16, 17, 0),  # noqa: DTZ001 - local
        to_cover=(Topic.SAFETY,),
        notes="Park by Dana’s gate.",
    )
    make.kept(
        desk, visit, make.home(dana.id),
        InterpreterBooking(case_id=case.id, interpreter_id=nadia.id, visit_id=visit.id, language="Urdu"),
    )  # fmt: skip
    view = desk.read(visit_sheet, visit_id=visit.id)
    assert (view.day, view.times, view.due_back) == (date(2026, 9, 16), "3pm to 4.30pm", "5pm")
    assert view.who == ("DH (Mum)",)
    assert view.place == make.HOME
    assert view.travel == "25 minutes to get there"
    assert view.needs == ("DH: interpreter: Urdu", "Interpreter for Urdu: enquired")
    assert view.risks == ("JH may call.", "A dog.")
    assert view.to_cover == ("Safety",)
    assert view.notes == "Park by DH’s gate."
    assert not any(name in str(view) for name in ("Dana", "Jon", "Hollis"))


def test_the_finished_sheet_has_a_name_that_says_nothing_of_the_family(desk, case):
    visit = make.kept(desk, make.visit(case.id, starts=AT_THREE))
    undated = make.kept(desk, make.visit(case.id, starts=None))
    sheet = desk.read(visit_sheet_file, visit_id=visit.id)
    assert sheet.file_name == "FGC-2026-001_visit-sheet_2026-09-16.docx"
    assert sheet.content.startswith(b"PK")
    assert desk.read(visit_sheet_file, visit_id=undated.id).file_name == "FGC-2026-001_visit-sheet.docx"


def test_what_is_read_scans_no_table(desk, case):
    make.kept(desk, make.visit(case.id, starts=AT_THREE))
    asked = (
        (prepared_people, {"case_id": case.id}),
        (next_steps, {"case_id": case.id}),
        (outings, {"since": DAY}),
    )
    assert [scans(desk, query, **where) for query, where in asked] == [[], [], []]


def test_a_sheet_of_nothing_known_can_be_made_and_one_of_no_visit_is_refused(desk, case):
    visit = make.kept(desk, make.visit(case.id, starts=None))
    view = desk.read(visit_sheet, visit_id=visit.id)
    assert (view.day, view.times, view.place, view.due_back) == (None, "", "", "")
    assert len(view.to_cover) == len(Topic)
    with pytest.raises(NotThere, match="no longer in the casebook"):
        desk.read(visit_sheet, visit_id=make.an_id())
