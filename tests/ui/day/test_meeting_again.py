"""The day you meet again: offered by weeks from this meeting, chosen with a press, or typed."""

from datetime import date, datetime

import pytest

from coordinator.models.choices import MeetingKind, MeetingStatus, VersionStatus
from coordinator.models.plan import PlanVersion
from coordinator.queries.records import record
from coordinator.ui.case.tab import chain
from coordinator.ui.day.meeting_again import CheckingCard, MeetingAgainCard
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled, typed


@pytest.fixture
def of(desk):
    made = make.family(desk, status=VersionStatus.DRAFT, review_on=None)
    make.kept(
        desk,
        make.meeting(
            made.case_id,
            kind=MeetingKind.REVIEW,
            starts=datetime(2026, 12, 20, 14, 0),  # noqa: DTZ001 - a planned time is local
            held_on=None,
            status=MeetingStatus.PLANNED,
        ),
    )
    return made


def version(desk, of):
    return desk.read(record, record_type=PlanVersion, record_id=of.version_id)


@pytest.fixture
def card(desk, bridge, of, put):
    made = MeetingAgainCard(bridge, of.case_id, of.meeting_id)
    bridge.changed.connect(lambda _types: made.show_version(version(desk, of)))
    made.show_version(version(desk, of))
    return put(made)


def test_a_day_counted_from_this_meeting_is_chosen_with_one_press(qtbot, desk, bridge, card, of):
    offered = {one.property("plain"): one for one in card.presses.values()}
    assert "12 weeks: Thursday 3 December" in offered
    chain(card)
    assert lint(card) == []
    offered["12 weeks: Thursday 3 December"].click()
    settled(qtbot, bridge)
    assert version(desk, of).review_on == date(2026, 12, 3)
    assert card.view.cells["review_on"].editor.typed().startswith("Thursday 3 December 2026")
    bridge.undo()
    settled(qtbot, bridge)
    assert version(desk, of).review_on is None


def test_any_other_day_is_typed(qtbot, desk, bridge, card, of):
    typed(qtbot, card.view, "review_on", "5 December 2026")
    typed(qtbot, card.view, "review_place", "Mardle Hall")
    settled(qtbot, bridge)
    assert (version(desk, of).review_on, version(desk, of).review_place) == (date(2026, 12, 5), "Mardle Hall")


def test_a_doubt_about_the_chosen_day_is_said(qtbot, desk, bridge, of, put):
    far = make.family(desk, status=VersionStatus.DRAFT, review_on=None)
    held = date(2026, 11, 30)
    meeting = make.kept(desk, make.meeting(far.case_id, held_on=held))
    made = put(MeetingAgainCard(bridge, far.case_id, meeting.id))
    made.show_version(version(desk, far))
    four_weeks = next(one for one in made.presses if one.weeks == 4)
    assert four_weeks.doubt == "This is a bank holiday."
    made.presses[four_weeks].click()
    settled(qtbot, bridge)
    made.show_version(version(desk, far))
    assert made.doubt.sentence.text() == "This is a bank holiday."


def test_who_checks_and_who_tells_the_child_are_typed(qtbot, desk, bridge, of, put):
    made = put(CheckingCard(bridge))
    made.show_version(version(desk, of))
    assert lint(made) == []
    typed(qtbot, made.view, "monitor", "Steve rings on Sundays")
    settled(qtbot, bridge)
    assert version(desk, of).monitor == "Steve rings on Sundays"
