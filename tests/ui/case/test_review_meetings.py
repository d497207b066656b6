import pytest

from coordinator.commands.fields import change_fields
from coordinator.commands.plan import agree_plan
from coordinator.commands.reviews import record_result
from coordinator.models.choices import Decision, MeetingStatus, Stage
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.day_choices import ActionResult, WhyAbsent
from coordinator.models.referral import Case
from coordinator.queries.plan import versions_of_case
from coordinator.queries.records import record, records
from coordinator.ui.case.review_meetings import ReviewsLeaf
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled, typed
from tests.ui.case.reviewing import actions, family_at_review, meeting, outcomes


@pytest.fixture
def made(desk):
    return family_at_review(desk)


@pytest.fixture
def leaf(shown, made):
    return shown(ReviewsLeaf, made[0].case_id)


def absent(desk, made, name, **particulars):
    family, review_id = made
    (line,) = desk.read(records, record_type=Attendance, meeting_id=review_id, person_id=family[name])
    values = {"came": False, **particulars}
    desk.do(change_fields, record_type=Attendance, record_id=line.id, values=values).result()
    return line.id


def test_without_a_review_it_offers_days_to_book(qtbot, desk, bridge, shown):
    family = make.family(desk)
    leaf = shown(ReviewsLeaf, family.case_id)
    assert not leaf.listed.isVisible()
    assert not leaf.chosen.isVisible()
    leaf.booking.own.show_value(make.CONFERENCE.replace(year=2027))
    leaf.booking.book.click()
    settled(qtbot, bridge)
    qtbot.waitUntil(leaf.chosen.isVisible)
    assert leaf.head.heading.text() == "Review on Thursday 3 December 2026, 1pm"
    assert [one.summary.title for one in leaf.listed.lines.values()] == [
        "Thursday 3 December 2026, 1pm",
        "Friday 10 September 2027, 1pm",
    ]
    assert lint(leaf) == []


def test_the_review_that_is_due_is_shown_and_gone_through(qtbot, desk, bridge, leaf, made):
    family, review_id = made
    assert leaf.head.heading.text() == "Review on Thursday 22 October 2026, 6pm"
    first = actions(desk, family)[0].id
    leaf.outcomes.lines[first].answers[ActionResult.NOT_DONE].click()
    typed(qtbot, leaf.words, "worries", "Fridays are hard.")
    settled(qtbot, bridge)
    assert outcomes(desk, review_id)[first].result is ActionResult.NOT_DONE
    assert meeting(desk, review_id).worries == "Fridays are hard."
    assert leaf.outcomes.told.text() == "2 actions: 1 not done, 1 not talked about yet."
    assert lint(leaf) == []


def test_the_day_of_a_review_opens_on_the_whole_screen(leaf, made):
    leaf.head.day.click()
    assert leaf.led_to == [("day", made[1])]


def test_a_review_that_was_held_brings_the_case_to_its_review(qtbot, desk, bridge, leaf, made):
    leaf.head.hold.click()
    settled(qtbot, bridge)
    assert meeting(desk, made[1]).status is MeetingStatus.HELD
    assert desk.read(record, record_type=Case, record_id=made[0].case_id).stage is Stage.REVIEW
    assert not leaf.head.hold.isVisible()


def test_a_new_version_is_begun_and_the_plan_is_next(qtbot, desk, bridge, leaf, made):
    leaf.head.revise.click()
    settled(qtbot, bridge)
    assert leaf.led_to == [("case", made[0].case_id, "Plan")]
    assert [one.number for one in desk.read(versions_of_case, case_id=made[0].case_id)] == [2, 1]
    assert leaf.head.revise.accessibleName() == "Go on with version 2 of the plan"
    assert leaf.head.told.text().startswith("Version 2 of the plan is being written.")


def test_a_version_that_is_agreed_is_not_said_to_be_written(qtbot, desk, bridge, leaf, made):
    leaf.head.revise.click()
    settled(qtbot, bridge)
    newest = desk.read(versions_of_case, case_id=made[0].case_id)[0]
    desk.do(agree_plan, version_id=newest.id, decision=Decision.AGREED).result()
    settled(qtbot, bridge)
    leaf.refresh()
    assert leaf.head.told.text().startswith("Version 2 of the plan is not released yet.")


def test_whoever_could_not_come_is_asked_before_anything_is_concluded(qtbot, desk, bridge, leaf, made):
    assert not leaf.absent.isVisible()
    line_id = absent(desk, made, "Jon", why_absent=WhyAbsent.WORK)
    settled(qtbot, bridge)
    told = leaf.absent.lines[line_id].summary
    assert (told.title, told.line, told.chip) == ("Jon", "Work", "Not asked yet")
    leaf.absent.open_record(line_id)
    typed(qtbot, leaf.absent.view, "followed_up", "He can come after six.")
    settled(qtbot, bridge)
    assert leaf.absent.lines[line_id].summary.chip == ""
    assert lint(leaf) == []


def test_a_record_of_a_review_is_opened_where_it_stands(qtbot, desk, bridge, leaf, made):
    family, review_id = made
    first = actions(desk, family)[0].id
    outcome_id = desk.do(
        record_result, meeting_id=review_id, action_id=first, result=ActionResult.DONE
    ).result()
    settled(qtbot, bridge)
    assert leaf.has(outcome_id)
    assert leaf.has(review_id)
    leaf.open_record(outcome_id)
    assert leaf.outcomes.lines[first].view.isVisible()
    leaf.open_record(absent(desk, made, "Dana"))
    settled(qtbot, bridge)
    leaf.open_record(review_id)
    assert leaf.listed.open_id == review_id


def test_another_review_is_shown_when_its_line_is_pressed(qtbot, desk, bridge, leaf, made):
    other = make.kept(desk, Meeting(case_id=made[0].case_id, kind="review"))
    settled(qtbot, bridge)
    leaf.refresh()
    leaf.listed.lines[other.id].click()
    assert leaf.head.heading.text() == "Review, no date yet"
    assert leaf.meeting.id == other.id
