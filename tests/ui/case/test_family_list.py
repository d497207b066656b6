from datetime import date

import pytest
from PySide6.QtCore import Qt

from coordinator.models.choices import CaseStatus
from coordinator.practice.timeline import Standing, Step
from coordinator.queries.cases import CaseLine
from coordinator.ui.blocks import Tone
from coordinator.ui.case.family_list import FamilyList, in_words, state_of
from tests.ui.kit import on_screen

TODAY = date(2026, 11, 9)


def line(number=1, standing=Standing.AHEAD, **particulars):
    usual = {
        "case_id": f"case{number}",
        "reference": f"FGC-2026-{number:03}",
        "family": "Okafor family",
        "stage": "Preparation",
        "status": CaseStatus.OPEN,
        "children": 3,
        "urgent": False,
        "next_step": Step("Conference", date(2026, 11, 18), standing),
    }
    return CaseLine(**{**usual, **particulars})


@pytest.fixture
def families(dressed, qtbot):
    made = FamilyList()
    page = on_screen(qtbot, made, size=(320, 500))
    yield made
    page.close()
    page.deleteLater()


def test_a_family_says_what_comes_next():
    assert in_words(line(), TODAY) == "3 children  ·  Conference in 9 days"
    late = line(next_step=Step("First visit", date(2026, 11, 2), Standing.LATE), children=1)
    assert in_words(late, TODAY) == "1 child  ·  First visit was due 7 days ago"
    assert state_of(late) == ("Preparation – late", Tone.WARN)
    closed = line(status=CaseStatus.CLOSED, next_step=None)
    assert in_words(closed, TODAY) == "3 children  ·  Closed"
    assert state_of(closed) == ("Closed", Tone.QUIET)
    assert state_of(line(urgent=True)) == ("Preparation", Tone.DANGER)


def test_enter_and_a_press_choose_a_family(qtbot, families):
    families.show_lines([line(1), line(2, family="Odell family")], TODAY, "case1")
    chosen = []
    families.chosen.connect(chosen.append)
    assert families.currentIndex().row() == 0
    qtbot.keyClick(families, Qt.Key.Key_Down)
    qtbot.keyClick(families, Qt.Key.Key_Return)
    where = families.visualRect(families.rows.index(0)).center()
    qtbot.mouseClick(families.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert chosen == ["case2", "case1"]


def test_names_and_references_are_found_by_the_words_typed(families):
    families.show_lines([line(1), line(2, family="Odell family")], TODAY, "")
    families.rows.narrow("fam ode")
    assert [shown.family for shown in families.rows.lines] == ["Odell family"]
    families.rows.narrow("026-001")
    assert [shown.family for shown in families.rows.lines] == ["Okafor family"]


def test_every_kind_of_line_is_painted(families):
    families.show_lines(
        [line(1), line(2, Standing.LATE), line(3, urgent=True), line(4, family="ل" * 60, next_step=None)],
        TODAY,
        "case1",
    )
    picture = families.grab().toImage()
    assert len({picture.pixel(x, 40) for x in range(picture.width())}) > 3
