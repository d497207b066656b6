from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from coordinator.commands.circulation import mark_sent
from coordinator.commands.plan import agree_plan, start_new_version
from coordinator.commands.release import release_plan
from coordinator.models.choices import Decision, SendMethod
from coordinator.models.circulation import Circulation
from coordinator.queries.records import records
from coordinator.queries.versions import Holder
from coordinator.ui.case.plan_tab import PlanTab
from coordinator.ui.case.plan_versions_leaf import VersionsLeaf, held_in_words
from tests import make
from tests.ui.accessibility import lint


@pytest.fixture
def family(desk):
    return make.family(desk)


def turned(tab):
    tab.leaves.turn_to("Versions")
    leaf = tab.leaves.leaf("Versions")
    assert isinstance(leaf, VersionsLeaf)
    return leaf


def said(widget):
    return " | ".join(label.text() for label in widget.findChildren(QLabel))


def press(widget, words):
    next(one for one in widget.findChildren(QPushButton) if one.property("plain") == words).click()


def test_a_first_version_stands_alone(shown, family):
    leaf = turned(shown(PlanTab, family.case_id))
    (line,) = leaf.lines.values()
    assert line.steps.text() == "Drafted → agreed on Thursday 10 September 2026"
    assert line.held.text() == "Nobody holds it."
    assert leaf.compare.isHidden()


def test_each_version_tells_how_far_it_came_and_who_holds_it(qtbot, desk, bridge, shown, family):
    desk.do(release_plan, version_id=family.version_id).result()
    jon = next(
        one for one in desk.read(records, record_type=Circulation) if one.recipient_id == family["Jon"]
    )
    desk.do(mark_sent, circulation_id=jon.id, method=SendMethod.HAND).result()
    newer = desk.do(start_new_version, case_id=family.case_id, why="Jon moves").result()
    desk.do(agree_plan, version_id=newer, decision=Decision.AGREED).result()
    desk.do(release_plan, version_id=newer).result()
    tab = shown(PlanTab, family.case_id)
    leaf = turned(tab)
    first, second = leaf.lines[family.version_id], leaf.lines[newer]
    assert "Superseded" in said(first)
    assert first.steps.text().endswith("→ superseded by version 2")
    assert "Sent, without proof yet, to Jon Hollis (14 Sep 2026)." in first.held.text()
    assert (
        "Copies not sent yet: Dana Hollis, Jon Hollis, Jackie Hollis and Priya Hollis." in second.held.text()
    )
    assert "Why there is a new version: Jon moves" in said(second)
    press(first, "Read it")
    assert (tab.leaves.current, tab.version_id()) == ("The plan", family.version_id)


def test_what_changed_is_a_press_away(qtbot, desk, shown, family):
    desk.do(release_plan, version_id=family.version_id).result()
    newer = desk.do(start_new_version, case_id=family.case_id, why="").result()
    tab = shown(PlanTab, family.case_id, size=(1000, 330))
    leaf = turned(tab)
    qtbot.wait(1)
    leaf.compare.choose(newer, newer)
    assert leaf.compare.visibleRegion().isEmpty()
    press(leaf.lines[newer], "What changed")
    assert (leaf.compare.before.value(), leaf.compare.after.value()) == (family.version_id, newer)
    qtbot.waitUntil(lambda: leaf.compare.told.text() == "Both versions say the same.")
    qtbot.waitUntil(lambda: not leaf.compare.visibleRegion().isEmpty())
    assert lint(leaf) == []


def test_who_holds_a_version_is_said_by_how_sure_it_is():
    holders = (
        Holder("Dana", date(2026, 9, 12), arrived=True),
        Holder("Jon", date(2026, 9, 12), arrived=False),
        Holder("Priya", None, arrived=False),
    )
    assert held_in_words(holders) == (
        "Held by Dana. Sent, without proof yet, to Jon (12 Sep 2026). Copies not sent yet: Priya."
    )
