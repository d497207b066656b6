"""Reviews: booked after the meeting, each action's standing said once, handed over, a new version begun."""

from datetime import date, datetime, time, timedelta

import pytest

from coordinator.commands.plan import agree_plan, start_new_version
from coordinator.commands.release import release_plan
from coordinator.commands.reviews import (
    book_reviews,
    hand_over_running,
    make_outcomes,
    record_result,
    revise_after_review,
    take_back_running,
)
from coordinator.errors import NotAllowed
from coordinator.models.choices import Decision, MeetingKind, Role, VersionStatus
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.day_choices import ActionResult
from coordinator.models.plan import PlanAction, PlanVersion
from coordinator.models.review import ReviewOutcome
from coordinator.queries.records import record, records
from coordinator.queries.reviews import reviews_of_case
from tests import make

SIX_WEEKS = datetime.combine(make.CONFERENCE + timedelta(weeks=6), time(18))


@pytest.fixture
def family(desk):
    return make.family(desk)


@pytest.fixture
def released(desk, family):
    desk.do(release_plan, version_id=family.version_id, reader_ids=[family["Jon"]], reason="Later").result()
    return family


@pytest.fixture
def review_id(desk, released):
    return desk.do(book_reviews, case_id=released.case_id, starts=[SIX_WEEKS]).result()[0]


def meeting(desk, meeting_id):
    return desk.read(record, record_type=Meeting, record_id=meeting_id)


def actions(desk, version_id):
    return desk.read(records, record_type=PlanAction, version_id=version_id)


def refused(desk, command, **facts):
    with pytest.raises(NotAllowed) as refusal:
        desk.do(command, **facts).result()
    return str(refusal.value)


def test_reviews_are_booked_one_after_the_other_with_everyone_expected(desk, family):
    twelve = SIX_WEEKS + timedelta(weeks=6)
    ids = desk.do(
        book_reviews, case_id=family.case_id, starts=[twelve, SIX_WEEKS], place="Mardle Hall"
    ).result()
    first, second = desk.read(reviews_of_case, case_id=family.case_id)
    assert (first.id, second.id) == ids
    assert (first.starts, first.ends, first.kind) == (
        SIX_WEEKS, SIX_WEEKS + timedelta(minutes=90), MeetingKind.REVIEW,
    )  # fmt: skip
    assert (first.follows_id, second.follows_id) == (family.meeting_id, first.id)
    expected = desk.read(records, record_type=Attendance, meeting_id=first.id)
    assert {one.person_id for one in expected} == set(family.people.values())


def test_a_plan_without_a_day_to_meet_again_gets_the_first_one(desk):
    family = make.family(desk, review_on=None)
    desk.do(book_reviews, case_id=family.case_id, starts=[SIX_WEEKS], place="Mardle Hall").result()
    version = desk.read(record, record_type=PlanVersion, record_id=family.version_id)
    assert (version.review_on, version.review_place) == (SIX_WEEKS.date(), "Mardle Hall")


def test_the_day_the_family_wrote_down_stays_as_it_is(desk, family):
    desk.do(book_reviews, case_id=family.case_id, starts=[SIX_WEEKS + timedelta(days=2)]).result()
    version = desk.read(record, record_type=PlanVersion, record_id=family.version_id)
    assert version.review_on == date(2026, 10, 22)


def test_what_cannot_be_booked_is_refused_and_nothing_is(desk, family):
    assert "at least one day" in refused(desk, book_reviews, case_id=family.case_id, starts=[])
    early = datetime.combine(make.CONFERENCE - timedelta(days=1), time(9))
    told = refused(desk, book_reviews, case_id=family.case_id, starts=[SIX_WEEKS, early])
    assert "before the meeting it follows, on Thursday 10 September 2026" in told
    assert desk.read(reviews_of_case, case_id=family.case_id) == ()
    desk.do(book_reviews, case_id=family.case_id, starts=[SIX_WEEKS]).result()
    again = SIX_WEEKS + timedelta(hours=2)
    told = refused(desk, book_reviews, case_id=family.case_id, starts=[again])
    assert told.startswith("A review is planned for Thursday 22 October 2026 already.")


def test_every_action_gets_its_line_once(desk, released, review_id):
    ids = desk.do(make_outcomes, meeting_id=review_id).result()
    assert desk.do(make_outcomes, meeting_id=review_id).result() == ids
    lines = desk.read(records, record_type=ReviewOutcome, meeting_id=review_id)
    assert [one.action_id for one in lines] == [one.id for one in actions(desk, released.version_id)]
    assert all(one.result is None for one in lines)


def test_how_an_action_stands_is_said_and_taken_back_on_the_same_line(desk, released, review_id):
    tea = actions(desk, released.version_id)[0]
    told = {"meeting_id": review_id, "action_id": tea.id}
    line_id = desk.do(record_result, **told, result=ActionResult.PARTLY).result()
    assert desk.do(record_result, **told, result=None).result() == line_id
    assert desk.read(record, record_type=ReviewOutcome, record_id=line_id).result is None
    desk.undo().result()
    kept = desk.read(record, record_type=ReviewOutcome, record_id=line_id)
    assert kept.result is ActionResult.PARTLY


def test_an_action_of_another_plan_is_refused(desk, review_id):
    other = make.family(desk)
    theirs = actions(desk, other.version_id)[0].id
    told = refused(desk, record_result, meeting_id=review_id, action_id=theirs, result=ActionResult.DONE)
    assert told.startswith("This action does not belong to the plan that is reviewed here.")


def test_running_is_handed_to_somebody_of_the_network_with_what_it_rests_on(desk, released, review_id):
    later = desk.do(book_reviews, case_id=released.case_id, starts=[SIX_WEEKS + timedelta(weeks=6)]).result()[
        0
    ]
    facts = {"meeting_id": review_id, "person_id": released["Jackie"]}
    assert "A sentence is enough" in refused(desk, hand_over_running, **facts, evidence=" ")
    desk.do(hand_over_running, **facts, evidence="She rang everyone each Sunday.").result()
    assert meeting(desk, review_id).next_run_by_id == released["Jackie"]
    assert (meeting(desk, later).run_by_id, meeting(desk, later).chair) == (released["Jackie"], "Jackie")
    desk.do(take_back_running, meeting_id=review_id).result()
    assert (meeting(desk, later).run_by_id, meeting(desk, later).chair) == (None, "")
    assert meeting(desk, review_id).next_run_evidence == "She rang everyone each Sunday."


def test_a_review_booked_after_the_hand_over_is_run_by_them(desk, released, review_id):
    desk.do(
        hand_over_running, meeting_id=review_id, person_id=released["Jackie"], evidence="The Sunday calls"
    ).result()
    later = desk.do(book_reviews, case_id=released.case_id, starts=[SIX_WEEKS + timedelta(weeks=6)]).result()[
        0
    ]
    assert meeting(desk, later).run_by_id == released["Jackie"]


@pytest.mark.parametrize("name", ["Aimee", "Stranger"])
def test_running_is_not_handed_to_a_child_or_a_stranger(desk, released, review_id, name):
    people = {**released.people, "Stranger": make.kept(desk, make.person(given="Stranger")).id}
    told = refused(desk, hand_over_running, meeting_id=review_id, person_id=people[name], evidence="Said so")
    assert told.startswith(f"{name} is not one of the family’s own network.")


def test_running_is_not_handed_to_a_professional(desk, released, review_id):
    worker = make.kept(desk, make.person(given="Kim"))
    make.kept(
        desk, make.participant(released.case_id, worker.id, role=Role.SUPPORTER, counts_as="professional")
    )
    told = refused(desk, hand_over_running, meeting_id=review_id, person_id=worker.id, evidence="x")
    assert "somebody of the family or their friends" in told


def test_a_new_version_begins_from_what_the_review_found(desk, released, review_id):
    tea, rings = actions(desk, released.version_id)
    desk.do(record_result, meeting_id=review_id, action_id=tea.id, result=ActionResult.NO_LONGER).result()
    desk.do(record_result, meeting_id=review_id, action_id=rings.id, result=ActionResult.NOT_DONE).result()
    later = SIX_WEEKS + timedelta(weeks=6)
    desk.do(book_reviews, case_id=released.case_id, starts=[later]).result()
    version_id = desk.do(revise_after_review, meeting_id=review_id).result()
    version = desk.read(record, record_type=PlanVersion, record_id=version_id)
    assert (version.number, version.status) == (2, VersionStatus.DRAFT)
    assert version.why_new_version == "Review on Thursday 22 October 2026"
    assert version.review_on == later.date()
    (left,) = actions(desk, version_id)
    assert (left.lineage, left.position) == (rings.id, 1)
    assert len(actions(desk, released.version_id)) == 2
    assert desk.do(revise_after_review, meeting_id=review_id).result() == version_id


def test_a_draft_begun_since_is_gone_on_with_and_an_agreed_version_stays(desk, released, review_id):
    tea, rings = actions(desk, released.version_id)
    version_id = desk.do(start_new_version, case_id=released.case_id, why="In the meeting").result()
    told = {"meeting_id": review_id, "result": ActionResult.NO_LONGER}
    desk.do(record_result, action_id=tea.id, **told).result()
    assert desk.do(revise_after_review, meeting_id=review_id).result() == version_id
    assert [one.lineage for one in actions(desk, version_id)] == [rings.id]
    desk.do(agree_plan, version_id=version_id, decision=Decision.AGREED).result()
    desk.do(record_result, action_id=rings.id, **told).result()
    assert desk.do(revise_after_review, meeting_id=review_id).result() == version_id
    assert [one.lineage for one in actions(desk, version_id)] == [rings.id]


def test_a_plan_that_is_reviewed_before_its_release_keeps_its_actions(desk):
    family = make.family(desk, status=VersionStatus.DRAFT)
    (review_id,) = desk.do(book_reviews, case_id=family.case_id, starts=[SIX_WEEKS]).result()
    tea = actions(desk, family.version_id)[0]
    facts = {"meeting_id": review_id, "action_id": tea.id, "result": ActionResult.NO_LONGER}
    desk.do(record_result, **facts).result()
    assert desk.do(revise_after_review, meeting_id=review_id).result() == family.version_id
    assert len(actions(desk, family.version_id)) == 2


def test_a_review_goes_on_looking_at_the_version_it_began_with(desk, released, review_id):
    tea = actions(desk, released.version_id)[0]
    desk.do(record_result, meeting_id=review_id, action_id=tea.id, result=ActionResult.DONE).result()
    desk.do(revise_after_review, meeting_id=review_id).result()
    ids = desk.do(make_outcomes, meeting_id=review_id).result()
    lines = desk.read(records, record_type=ReviewOutcome, meeting_id=review_id)
    assert len(ids) == len(lines) == 2
    assert {one.action_id for one in lines} == {one.id for one in actions(desk, released.version_id)}
