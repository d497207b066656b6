from datetime import date

import pytest
from PySide6.QtCore import Qt

from coordinator.models.choices import Proof, SendMethod
from coordinator.ui.mnemonics import assign
from coordinator.ui.papers import PapersScreen
from tests import make
from tests.ui.accessibility import lint
from tests.ui.ways import recording

DAY = date(2026, 9, 12)


@pytest.fixture
def family(desk):
    family = make.family(desk)
    make.kept(
        desk,
        make.circulation(family.case_id, family["Jon"]),
        make.circulation(family.case_id, family["Jackie"], sent_on=DAY, method=SendMethod.HAND),
        make.circulation(family.case_id, family["Dana"], sent_on=DAY, proof=Proof.SIGNATURE, received_on=DAY),
    )
    return family


@pytest.fixture
def opened(qtbot, bridge):
    ways, gone = recording()
    screen = PapersScreen(bridge, ways)
    qtbot.addWidget(screen)
    screen.resize(1150, 600)
    screen.show()
    qtbot.wait(20)
    return screen, gone


def readers(screen):
    return [line.reader for line in screen.table.model.rows]


def test_without_papers_it_says_when_there_will_be_some(opened):
    screen, _ = opened
    assert screen.empty.isVisible()
    assert not screen.table.isVisible()
    assert screen.empty.height() <= screen.empty.heightForWidth(screen.empty.width()) + 1


def test_what_still_needs_doing_comes_first_and_can_be_picked_out(family, opened):
    screen, _ = opened
    assert readers(screen) == ["Jackie Hollis", "Jon Hollis", "Dana Hollis"]
    screen.only.setCurrentText("Still to send")
    assert readers(screen) == ["Jon Hollis"]
    screen.only.setCurrentText("Arrived")
    assert screen.table.model.columns[-1].words(screen.table.model.rows[0]) == "A signature, 12 Sep 2026"


def test_a_paper_leads_to_its_case(family, opened, qtbot):
    screen, gone = opened
    assert not screen.to_case.isEnabled()
    screen.table.view.selectRow(1)
    screen.to_case.click()
    qtbot.keyClick(screen.table.view, Qt.Key.Key_Return)
    assert set(gone) == {("case", family.case_id, "Circulation")}


def test_everyone_can_use_it(family, opened):
    screen, _ = opened
    assign(screen)
    assert lint(screen) == []
