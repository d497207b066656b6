import pytest

from coordinator.commands.fields import add_record
from coordinator.commands.reviews import record_result
from coordinator.models.choices import FactKind, MeetingStatus, VersionStatus
from coordinator.models.day_choices import ActionResult
from coordinator.models.person import PersonFact
from coordinator.practice.room import OFF_THE_TABLE
from coordinator.ui.case.open_table import OpenTable
from coordinator.ui.case.review_outcomes import MOST_AT_FIRST, OutcomesCard
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled
from tests.ui.case.reviewing import actions, family_at_review, meeting
from tests.ui.kit import on_screen


@pytest.fixture
def card(qtbot, bridge):
    pages = []

    def show(case_id, shown_meeting, table_of=""):
        made = OutcomesCard(bridge, case_id, OpenTable(bridge, table_of) if table_of else None)
        made.show_meeting(shown_meeting)
        pages.append(on_screen(qtbot, made, size=(900, 760)))
        return made

    yield show
    for page in pages:
        page.close()
        page.deleteLater()


def test_every_action_stands_there_with_how_many_are_open(qtbot, desk, bridge, card):
    family, review_id = family_at_review(desk)
    shown = card(family.case_id, meeting(desk, review_id))
    assert shown.told.text() == "2 actions: 2 not talked about yet."
    assert shown.version.text() == "Version 1 of the plan. 2 are still open."
    first = actions(desk, family)[0].id
    shown.lines[first].answers[ActionResult.DONE].click()
    settled(qtbot, bridge)
    shown.show_meeting(meeting(desk, review_id))
    assert shown.told.text() == "2 actions: 1 done, 1 not talked about yet."
    assert shown.version.text() == "Version 1 of the plan. 1 is still open."
    assert lint(shown.parentWidget()) == []


def test_an_action_is_opened_by_its_id(qtbot, desk, bridge, card):
    family, review_id = family_at_review(desk)
    first = actions(desk, family)[0].id
    desk.do(record_result, meeting_id=review_id, action_id=first, result=ActionResult.DONE).result()
    shown = card(family.case_id, meeting(desk, review_id))
    shown.open_action(first)
    assert shown.lines[first].view.isVisible()
    assert "told_by_ids" in shown.lines[first].view.cells


def test_what_lies_on_the_open_table_lists_nobody(desk, card):
    family, review_id = family_at_review(desk)
    first = actions(desk, family)[0].id
    desk.do(record_result, meeting_id=review_id, action_id=first, result=ActionResult.DONE).result()
    shown = card(family.case_id, meeting(desk, review_id), table_of=review_id)
    shown.open_action(first)
    assert "told_by_ids" not in shown.lines[first].view.cells


def test_what_not_everybody_at_a_review_may_read_stands_there_by_its_number(desk, card):
    family, review_id = family_at_review(desk)
    first = actions(desk, family)[0].id
    private = {"kind": FactKind.WHEREABOUTS, "text": "her tea at home"}
    make.kept(desk, PersonFact(person_id=family["Jackie"], **private))
    shown = card(family.case_id, meeting(desk, review_id), table_of=review_id)
    assert shown.lines[first].what.text() == f"1. {OFF_THE_TABLE}"
    assert shown.lines[first].who.text() == "Nobody’s name yet"


def test_two_hundred_actions_show_their_beginning_and_the_rest_at_a_press(desk, card):
    family = make.family(desk, status=VersionStatus.DRAFT)
    for number in range(198):
        desk.do(add_record, record=make.action(family.case_id, family.version_id, what=f"{number}")).result()
    review = make.kept(
        desk, make.meeting(family.case_id, kind="review", status=MeetingStatus.PLANNED, held_on=None)
    )
    shown = card(family.case_id, review)
    assert shown.told.text() == "200 actions: 200 not talked about yet."
    assert len(shown.lines) == MOST_AT_FIRST
    shown.more.click()
    assert len(shown.lines) == 2 * MOST_AT_FIRST
    last = shown.page.lines[-1].action_id
    shown.open_action(last)
    assert len(shown.lines) == 200


def test_without_a_plan_it_says_so(desk, card):
    case = make.kept(desk, make.case())
    review = make.kept(desk, make.meeting(case.id, kind="review"))
    shown = card(case.id, review)
    assert (shown.told.text(), shown.version.text()) == (
        "There are no actions in the plan.", "There is no plan yet.",
    )  # fmt: skip
