"""The closing round is ticked with a press and says how each thing stands; who does what is read out."""

from dataclasses import replace

import pytest

from coordinator.models.choices import VersionStatus
from coordinator.models.conference import Meeting
from coordinator.models.day_choices import ClosingStep
from coordinator.practice.closing_round import ClosingFacts, closing_lines
from coordinator.queries.records import record
from coordinator.queries.room import room
from coordinator.ui.day.closing_round import MOST_READ_OUT, NOBODY, RoundCard, WhoDoesWhat
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled

TODAY = make.CONFERENCE


@pytest.fixture
def of(desk):
    return make.family(desk, status=VersionStatus.DRAFT)


def ticked(desk, of):
    return desk.read(record, record_type=Meeting, record_id=of.meeting_id).closing


def test_a_thing_is_ticked_with_a_press_and_counted(qtbot, desk, bridge, of, put):
    card = RoundCard(bridge, of.meeting_id)
    bridge.changed.connect(lambda _types: card.show_ticks(ticked(desk, of)))
    card.show_ticks(())
    put(card)
    assert card.count.text() == "0 of 6 gone through."
    assert lint(card) == []
    card.lines[ClosingStep.PLAN_B].box.click()
    settled(qtbot, bridge)
    assert ticked(desk, of) == (ClosingStep.PLAN_B,)
    assert card.count.text() == "1 of 6 gone through."
    for line in card.lines.values():
        if not line.box.isChecked():
            line.box.click()
            settled(qtbot, bridge)
    assert card.count.text() == "Everything was gone through."
    bridge.undo()
    settled(qtbot, bridge)
    assert card.count.text() == "5 of 6 gone through."


def test_how_a_thing_stands_is_said_in_words_and_to_a_screen_reader(bridge, of, put):
    card = put(RoundCard(bridge, of.meeting_id))
    card.show_lines(closing_lines(ClosingFacts(back_up=2), TODAY))
    assert card.lines[ClosingStep.PLAN_B].told.text() == "2 lines"
    line = card.lines[ClosingStep.MEET_AGAIN]
    assert line.box.accessibleDescription() == line.told.text() == "No date has been set yet"


def said(card):
    return "\n".join(" / ".join(one) for one in card.shown)


def test_who_does_what_is_read_out_with_the_name_first(desk, put):
    of = make.family(desk, where="at 14 Larkspur Road", status=VersionStatus.DRAFT)
    view = desk.read(room, meeting_id=of.meeting_id, today=TODAY).view
    card = put(WhoDoesWhat())
    card.show_view(view)
    assert said(card).startswith("1. Jackie / ")
    assert "2. Jon / Jon rings. / Every Tuesday and Thursday" in said(card)
    assert "Larkspur" not in said(card)
    assert card.empty.isHidden()


def test_a_plan_without_actions_and_one_with_two_hundred_are_both_shown(desk, put, of):
    view = desk.read(room, meeting_id=of.meeting_id, today=TODAY).view
    card = put(WhoDoesWhat())
    one = replace(view.actions[0], who="")
    card.show_view(replace(view, actions=tuple(replace(one, number=n) for n in range(1, 201))))
    assert card.shown[0][0] == f"1. {NOBODY}"
    assert len(card.shown) == 200
    assert card._list.count() == MOST_READ_OUT + 1
    card.show_view(replace(view, actions=()))
    assert not card.empty.isHidden()
