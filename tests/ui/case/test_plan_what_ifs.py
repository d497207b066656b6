import pytest
from PySide6.QtWidgets import QPushButton

from coordinator.models.choices import VersionStatus
from coordinator.models.plan import BackUpLine
from coordinator.queries.records import records
from coordinator.ui.blocks import column, holding
from coordinator.ui.case.plan_tab import PlanTab
from coordinator.ui.case.plan_what_ifs import MOST_AT_FIRST, WhatIfsCard
from tests import make
from tests.practice.plan_checks.plans import cover, plan
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled
from tests.ui.kit import on_screen


@pytest.fixture
def tab(desk, shown):
    family = make.family(desk, status=VersionStatus.DRAFT)
    return shown(PlanTab, family.case_id)


def offered(card):
    return [
        press.property("plain")
        for press in card.findChildren(QPushButton)
        if press is not card.more and press.isVisibleTo(card)
    ]


def press(card, words):
    next(one for one in card.findChildren(QPushButton) if one.property("plain") == words).click()


def test_one_press_begins_a_line_of_plan_b_with_the_cursor_in_what_happens_then(qtbot, desk, bridge, tab):
    writing = tab.the_plan.writing
    assert offered(writing.what_ifs) == ["Jon is on holiday or ill"]
    press(writing.what_ifs, "Jon is on holiday or ill")
    settled(qtbot, bridge)
    lines = desk.read(records, record_type=BackUpLine, version_id=tab.version_id())
    assert [line.if_this for line in lines] == ["Jackie is ill", "Jon is on holiday or ill"]
    assert writing.back_up.open_id == lines[1].id
    assert writing.back_up.view.focused()[0] == "then"
    assert writing.what_ifs.isHidden()
    bridge.undo()
    settled(qtbot, bridge)
    assert offered(writing.what_ifs) == ["Jon is on holiday or ill"]


def test_a_press_says_what_it_touches_to_a_screen_reader(tab):
    card = tab.the_plan.writing.what_ifs
    one = next(one for one in card.findChildren(QPushButton) if one is not card.more)
    assert one.accessibleName() == (
        "What if: Jon is on holiday or ill? Touches action 2. Begin a line of Plan B."
    )
    assert lint(tab) == []


def test_a_long_list_shows_its_beginning_first(qtbot, bridge):
    names = {f"p{number}": f"Person {number}" for number in range(12)}
    many = tuple(cover(number, doer_ids=(f"p{number}",)) for number in range(12))
    card = WhatIfsCard(bridge)
    page = on_screen(qtbot, holding(column(card, None)), size=(700, 600))
    card.show_facts(plan(actions=many, names=names, back_up=()))
    qtbot.wait(1)
    assert len(offered(card)) == MOST_AT_FIRST
    card.more.click()
    qtbot.wait(1)
    assert len(offered(card)) == 24
    card.show_facts(plan(actions=()))
    assert card.isHidden()
    page.close()
    page.deleteLater()
