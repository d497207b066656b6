"""Everything a version of the plan says, in the words its readers have."""

from datetime import date

import pytest

from coordinator.commands.fields import change_fields, put_in_bin
from coordinator.commands.plan import start_new_version
from coordinator.commands.release import release_plan
from coordinator.errors import NotThere
from coordinator.models.choices import Decision, MeetingKind, MeetingStatus, Mode, Role, VersionStatus
from coordinator.models.conference import Attendance
from coordinator.models.day_choices import NetworkRole, ResourceState
from coordinator.models.plan import PlanAction
from coordinator.models.referral import CaseChild
from coordinator.models.values import LooseDate
from coordinator.queries.plan import NOT_YET_AGREED, snapshot_of, versions_of_case, whole_version
from coordinator.queries.records import records
from tests import make


@pytest.fixture
def of(desk):
    return make.family(desk)


def plan(desk, of):
    return desk.read(snapshot_of, version_id=of.version_id).plan


def change(desk, kind, place=0, **values):
    kept = desk.read(records, record_type=kind)[place]
    desk.do(change_fields, record_type=kind, record_id=kept.id, values=values).result()


def test_a_plan_says_whose_it_is_when_where_and_by_whom_it_was_made(desk, of):
    view = plan(desk, of)
    assert view.title == "Aimee’s family plan"
    assert (view.children, view.reference, view.version) == (("Aimee",), "FGC-2026-001", 1)
    assert (view.agreed_on, view.meeting_place) == (make.CONFERENCE, "Mardle Hall")
    assert [(one.name, one.part) for one in view.people] == [
        ("Dana", "Parent"), ("Jon", "Parent"), ("Jackie", "Family"), ("Priya", "Referrer")
    ]  # fmt: skip
    assert (view.coordinator, view.coordinator_reach) == ("Robin Vale", "01632 960700, robin@example.org")
    assert (view.decision, view.status, view.reader) == (Decision.AGREED.label, "", "")


def test_a_draft_says_that_it_is_one(desk):
    assert plan(desk, make.family(desk, status=VersionStatus.DRAFT)).status == NOT_YET_AGREED


@pytest.mark.parametrize(
    ("particulars", "part"),
    [
        ({"actual_mode": Mode.VIDEO}, "Parent, by video"),
        ({"actual_mode": None}, "Parent"),
        ({"came": False}, None),
        ({"came": None}, None),
    ],
)
def test_those_who_came_made_the_plan_each_in_their_way(desk, of, particulars, part):
    change(desk, Attendance, **particulars)
    assert {one.name: one.part for one in plan(desk, of).people}.get("Dana") == part


@pytest.mark.parametrize("role", [Role.INTERPRETER, Role.OBSERVER])
def test_interpreters_and_observers_did_not_make_the_plan(desk, of, role):
    change(desk, make.Participant, place=2, role=role)
    assert "Jon" not in [one.name for one in plan(desk, of).people]


def test_a_part_can_be_described_in_the_family_s_own_words(desk, of):
    change(desk, make.Participant, place=1, described_as="Aimee’s mum")
    assert plan(desk, of).people[0].part == "Aimee’s mum"


@pytest.mark.parametrize(
    ("particulars", "who", "when", "check"),
    [
        ({}, "Jackie", "Every Tuesday and Thursday", "The family calendar"),
        ({"who_words": "Nan"}, "Nan", "Every Tuesday and Thursday", "The family calendar"),
        (
            {"by_when": "", "by_date": date(2026, 2, 28)},
            "Jackie",
            "By Saturday 28 February 2026",
            "The family calendar",
        ),
        ({"by_when": ""}, "Jackie", "", "The family calendar"),
    ],
)
def test_an_action_says_who_when_and_how_it_is_checked(desk, of, particulars, who, when, check):
    change(desk, PlanAction, **particulars)
    action = plan(desk, of).actions[0]
    assert (action.number, action.who, action.when, action.check) == (1, who, when, check)


@pytest.mark.parametrize(
    ("how", "check"),
    [
        ("", "Jon"),
        ("A text every Friday", "A text every Friday (Jon)"),
        ("Jon looks at the calendar", "Jon looks at the calendar"),
        ("Ask Jonathan", "Ask Jonathan (Jon)"),
    ],
)
def test_whoever_checks_is_named_once(desk, of, how, check):
    change(desk, PlanAction, how_checked=how, checker_ids=(of["Jon"],))
    assert plan(desk, of).actions[0].check == check


def test_several_people_are_named_in_words(desk, of):
    ids = (of["Jackie"], of["Jon"], of["Dana"])
    change(desk, PlanAction, doer_ids=ids, helper_ids=ids[:2], stand_in_ids=ids[1:])
    action = plan(desk, of).actions[0]
    assert (action.who, action.help, action.stand_in) == (
        "Jackie, Jon and Dana", "Jackie and Jon", "Jon and Dana"
    )  # fmt: skip


def test_a_service_s_task_says_whose_it_is_and_how_it_stands(desk, of):
    change(
        desk, PlanAction, service_task=True, service="School", resource_agreed="A place at breakfast club",
        resource_state=ResourceState.ASKED, role=NetworkRole.VISITS,
    )  # fmt: skip
    action = plan(desk, of).actions[0]
    assert (action.service, action.resource_state, action.role) == ("School", "Asked for", "Visits")
    assert action.resource_in_words() == ("Asked of School", "A place at breakfast club")


def test_who_could_care_for_the_child_stands_in_the_plan_and_who_checked_does_not(desk, of):
    make.kept(
        desk,
        make.carer(of.case_id, of.version_id, person_id=of["Jackie"], asked=True, checked_by="Priya"),
        make.carer(of.case_id, of.version_id, position=2),
    )
    first, second = plan(desk, of).carers
    assert (first.name, first.how_long, first.asked) == ("Jackie", "A few days", True)
    assert (second.name, second.asked) == ("", None)
    assert "Priya" not in repr((first, second))


def test_every_part_of_a_version_knows_through_the_versions_which_one_it_was(desk, of):
    carer = make.kept(desk, make.carer(of.case_id, of.version_id))
    desk.do(release_plan, version_id=of.version_id).result()
    first = desk.read(snapshot_of, version_id=of.version_id)
    assert first.carer_lineage == (carer.id,)
    newer = desk.do(start_new_version, case_id=of.case_id, why="Jon moves").result()
    second = desk.read(snapshot_of, version_id=newer)
    for lineage in ("action_lineage", "back_up_lineage", "carer_lineage"):
        assert getattr(second, lineage) == getattr(first, lineage)
        assert all(getattr(first, lineage))


def at_a_review(desk, of, name, day=date(2026, 10, 22), **particulars):
    review = make.kept(
        desk,
        make.meeting(of.case_id, kind=MeetingKind.REVIEW, held_on=day, place="Nan’s house", **particulars),
    )
    make.kept(desk, make.attendance(of.case_id, review.id, of[name]))
    return review


def test_whoever_came_to_the_review_made_the_next_version_too(desk, of):
    desk.do(release_plan, version_id=of.version_id).result()
    newer = desk.do(start_new_version, case_id=of.case_id, why="Jon moves").result()
    at_a_review(desk, of, "Aimee", status=MeetingStatus.PLANNED)
    assert "Aimee" not in [one.name for one in desk.read(snapshot_of, version_id=newer).plan.people]
    at_a_review(desk, of, "Aimee")
    view = desk.read(snapshot_of, version_id=newer).plan
    assert {"Aimee", "Jon"} <= {one.name for one in view.people}
    assert (view.meeting_place, view.agreed_on) == ("Nan’s house", None)
    assert "Aimee" not in [one.name for one in plan(desk, of).people]
    first = desk.read(whole_version, version_id=of.version_id)
    assert of["Aimee"] not in first.attendance


def test_a_meeting_after_the_release_made_nothing_of_that_version(desk, of):
    at_a_review(desk, of, "Aimee")
    assert of["Aimee"] not in desk.read(whole_version, version_id=of.version_id).attendance


def test_questions_stand_beside_their_answers(desk, of):
    make.kept(desk, make.question(of.case_id, "And at weekends?", position=2))
    assert [(one.number, one.question, one.answer) for one in plan(desk, of).questions] == [
        (1, "Who can be there after school?", "Jackie and Mike, turn about."),
        (2, "And at weekends?", ""),
    ]


@pytest.mark.parametrize("shared", [True, False])
def test_a_child_s_own_words_are_read_only_if_the_child_lets_them(desk, of, shared):
    change(desk, CaseChild, own_words="I want my cat.", own_words_may_be_shared=shared)
    assert plan(desk, of).child_words == ((("Aimee", "I want my cat."),) if shared else ())


def test_what_is_asked_of_services_is_a_list(desk):
    of = make.family(desk, asks_of_services="A school place\n\n  \nA bus pass")
    assert plan(desk, of).asks_of_services == ("A school place", "A bus pass")


def test_what_is_in_the_bin_is_not_in_the_plan(desk, of):
    action = desk.read(records, record_type=PlanAction)[0]
    desk.do(put_in_bin, record_type=PlanAction, record_id=action.id).result()
    assert [one.heading for one in plan(desk, of).actions] == ["Weekends"]


@pytest.mark.parametrize(
    ("born", "signs"),
    [(LooseDate(2021, 9, 10), True), (LooseDate(2021, 9, 11), False), (LooseDate(2015), True), (None, False)],
)
def test_a_child_signs_from_the_fifth_birthday(desk, of, born, signs):
    change(desk, make.Person, born=born)
    make.kept(desk, make.attendance(of.case_id, of.meeting_id, of["Aimee"]))
    assert {one.name: one.signs for one in plan(desk, of).people}["Aimee"] is signs


def test_a_plan_without_a_conference_or_a_coordinator_can_still_be_read(desk):
    case = make.kept(desk, make.case())
    bare = make.Plan(case_id=case.id)
    version = make.version(case.id, bare.id)
    make.kept(desk, bare, version)
    view = desk.read(snapshot_of, version_id=version.id).plan
    assert (view.title, view.people, view.meeting_place, view.coordinator) == ("Family plan", (), "", "")


def test_a_released_version_is_read_as_it_was_released(desk, of):
    desk.do(release_plan, version_id=of.version_id, reader_ids=[of["Jon"]], reason="Later").result()
    change(desk, make.FamilyQuestion, text="Another question?")
    assert plan(desk, of).questions[0].question == "Who can be there after school?"
    assert desk.read(whole_version, version_id=of.version_id).questions[0].text == "Another question?"


def test_versions_are_listed_the_newest_first_and_a_missing_one_is_said(desk, of):
    plan_id = desk.read(records, record_type=make.Plan)[0].id
    make.kept(desk, make.version(of.case_id, plan_id, number=2))
    assert [one.number for one in desk.read(versions_of_case, case_id=of.case_id)] == [2, 1]
    with pytest.raises(NotThere, match="no longer in the casebook"):
        desk.read(whole_version, version_id=make.an_id())
