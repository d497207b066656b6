"""What a review looks at: the version in force, how each action stood last time, the days offered."""

from datetime import date, datetime, time, timedelta

import pytest

from coordinator.commands.release import release_plan
from coordinator.commands.reviews import book_reviews, record_result, revise_after_review
from coordinator.errors import NotThere
from coordinator.models.choices import MeetingStatus, Model, VersionStatus
from coordinator.models.conference import Meeting
from coordinator.models.day_choices import ActionResult
from coordinator.models.plan import PlanAction
from coordinator.queries.records import records
from coordinator.queries.reviews import (
    days_for_review,
    meeting_before,
    review_page,
    reviews_of_case,
    version_under_review,
)
from tests import make

TODAY = date(2026, 9, 14)


def weeks(count):
    return datetime.combine(make.CONFERENCE + timedelta(weeks=count), time(18))


@pytest.fixture
def family(desk):
    made = make.family(desk)
    desk.do(release_plan, version_id=made.version_id, reader_ids=[made["Jon"]], reason="Later").result()
    return made


@pytest.fixture
def booked(desk, family):
    return desk.do(book_reviews, case_id=family.case_id, starts=[weeks(6), weeks(12)]).result()


def say(desk, meeting_id, action_id, result):
    desk.do(record_result, meeting_id=meeting_id, action_id=action_id, result=result).result()


def test_a_review_has_a_line_for_each_action_before_anything_is_said(desk, family, booked):
    page = desk.read(review_page, meeting_id=booked[0])
    assert page.version.id == family.version_id
    assert [(one.number, one.what, one.who, one.result) for one in page.lines] == [
        (1, "Jackie gives Aimee her tea at home.", "Jackie", None),
        (2, "Jon rings.", "Jon", None),
    ]


def test_how_an_action_stood_last_time_is_known_through_a_new_version(desk, family, booked):
    tea, rings = desk.read(records, record_type=PlanAction, version_id=family.version_id)
    say(desk, booked[0], tea.id, ActionResult.DONE)
    say(desk, booked[0], rings.id, ActionResult.NOT_DONE)
    version_id = desk.do(revise_after_review, meeting_id=booked[0]).result()
    first, second = (desk.read(review_page, meeting_id=one) for one in booked)
    assert [one.last for one in first.lines] == [None, None]
    assert first.version.id == second.version.id == family.version_id
    assert [one.last.result for one in second.lines] == [ActionResult.DONE, ActionResult.NOT_DONE]
    assert second.lines[0].last.day == weeks(6).date()
    assert desk.read(version_under_review, case_id=family.case_id, newest=True).id == version_id


def test_the_version_in_force_is_the_newest_released_one(desk):
    drafted = make.family(desk, status=VersionStatus.DRAFT)
    assert desk.read(version_under_review, case_id=drafted.case_id).id == drafted.version_id
    assert desk.read(version_under_review, case_id=make.kept(desk, make.case()).id) is None


def test_the_meeting_before_is_the_last_that_was_held_or_is_planned_by_then(desk, family, booked):
    case_id = family.case_id
    assert desk.read(meeting_before, case_id=case_id).id == family.meeting_id
    assert desk.read(meeting_before, case_id=case_id, starts=weeks(8)).id == booked[0]
    assert desk.read(meeting_before, case_id=case_id, starts=weeks(20), but=booked[1]).id == booked[0]


def test_days_are_offered_from_the_meeting_held_and_later_from_the_last_one_planned(desk):
    family = make.family(desk, review_on=None)
    days = desk.read(days_for_review, case_id=family.case_id, today=TODAY)
    assert [one.day for one in days] == [weeks(4).date(), weeks(6).date(), weeks(12).date()]
    assert [one.suggested for one in days] == [False, False, True]
    desk.do(book_reviews, case_id=family.case_id, starts=[weeks(6)]).result()
    days = desk.read(days_for_review, case_id=family.case_id, today=TODAY)
    assert days[0].day == weeks(10).date()


def test_the_day_in_the_plan_is_suggested(desk, family):
    (chosen,) = [
        one for one in desk.read(days_for_review, case_id=family.case_id, today=TODAY) if one.suggested
    ]
    assert (chosen.day, chosen.why) == (date(2026, 10, 22), "the day in the plan")


def test_a_network_case_is_looked_at_within_four_weeks(desk):
    case = make.case(model=Model.NETWORK_MEETING)
    held = make.meeting(case.id, kind="network")
    make.kept(desk, case, held)
    days = desk.read(days_for_review, case_id=case.id, today=TODAY)
    assert [one.suggested for one in days] == [True, False, False]
    assert days[0].day == weeks(4).date()


def test_without_a_meeting_no_day_is_offered(desk):
    case = make.kept(desk, make.case())
    assert desk.read(days_for_review, case_id=case.id, today=TODAY) == ()
    make.kept(desk, make.meeting(case.id, starts=None, held_on=None))
    assert desk.read(days_for_review, case_id=case.id, today=TODAY) == ()


def test_a_review_without_a_date_stands_last(desk, family, booked):
    undated = make.kept(desk, Meeting(case_id=family.case_id, kind="review", status=MeetingStatus.PLANNED))
    assert [one.id for one in desk.read(reviews_of_case, case_id=family.case_id)] == [*booked, undated.id]


def test_what_is_gone_is_said(desk):
    with pytest.raises(NotThere, match="That review is no longer in the casebook"):
        desk.read(review_page, meeting_id="gone")
    with pytest.raises(NotThere, match="That case is no longer in the casebook"):
        desk.read(days_for_review, case_id="gone", today=TODAY)
