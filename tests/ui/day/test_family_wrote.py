"""The family's own words stand as they wrote them, and a line becomes an action with one press."""

import pytest

from coordinator.models.choices import VersionStatus
from coordinator.models.plan import PlanAction, PlanVersion
from coordinator.queries.plan import whole_version
from coordinator.queries.records import record, records
from coordinator.ui.day.family_wrote import MOST_LINES, FamilyWroteCard
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled
from tests.ui.day.agreeing_kit import button_of


def shown(desk, bridge, put, words):
    of = make.family(desk, status=VersionStatus.DRAFT, family_words=words)
    card = FamilyWroteCard(bridge)

    def look(_types=None):
        card.show_version(desk.read(whole_version, version_id=of.version_id))

    bridge.changed.connect(look)
    look()
    return of, put(card)


def test_a_line_becomes_an_action_and_stays_as_it_was_written(qtbot, desk, bridge, put):
    words = "- Mike drives Aimee to swimming\n- Jon rings."
    of, card = shown(desk, bridge, put, words)
    assert lint(card) == []
    assert list(card.lines) == ["Mike drives Aimee to swimming", "Jon rings."]
    button_of(card, "Make it an action").click()
    settled(qtbot, bridge)
    actions = desk.read(records, record_type=PlanAction, version_id=of.version_id)
    assert [one.what for one in actions][-1] == "Mike drives Aimee to swimming"
    assert actions[-1].position == 3
    with pytest.raises(StopIteration):
        button_of(card, "Make it an action")
    kept = desk.read(record, record_type=PlanVersion, record_id=of.version_id)
    assert kept.family_words == words
    bridge.undo()
    settled(qtbot, bridge)
    assert button_of(card, "Make it an action").isVisible()


def test_nothing_written_shows_nothing(desk, bridge, put):
    _of, card = shown(desk, bridge, put, " \n ")
    assert card.isHidden()


def test_a_very_long_text_is_shown_to_a_point_and_says_so(desk, bridge, put):
    _of, card = shown(desk, bridge, put, "\n".join(f"Line number {n}" for n in range(MOST_LINES + 20)))
    assert len(card.lines) == MOST_LINES
