from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from coordinator.ui.dates import say_short_date
from coordinator.ui.table import Column, Table
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen

ROWS = (("Zoë Reed", date(2019, 3, 4)), ("amir Khan", date(2018, 1, 1)), ("=1+1", date(2020, 1, 1)))


@pytest.fixture
def table(qtbot, dressed):
    made = Table(
        "People",
        [
            Column("Name", lambda row: row[0]),
            Column("Born", lambda row: say_short_date(row[1]), sort=lambda row: row[1]),
        ],
        empty="No one yet.",
    )
    page = on_screen(qtbot, made)
    made.show_rows(ROWS)
    yield made
    page.close()
    page.deleteLater()


def names(table):
    return [row[0] for row in table.model.rows]


def test_it_sorts_by_a_heading_by_value_and_not_by_words(table):
    table.view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert names(table) == ["amir Khan", "Zoë Reed", "=1+1"]
    table.view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert names(table) == ["Zoë Reed", "amir Khan", "=1+1"]


def test_it_filters_as_one_types_capitals_and_accents_aside(qtbot, table):
    qtbot.keyClicks(table.wanted, "zoe 2019")
    assert names(table) == ["Zoë Reed"]
    assert table.count.text() == "1 of 3"
    table.wanted.clear()
    assert table.count.text() == "3"


def test_it_copies_out_to_a_spreadsheet_and_never_a_live_formula(qtbot, table):
    assert table.as_text().splitlines() == [
        "Name\tBorn",
        "Zoë Reed\t4 Mar 2019",
        "amir Khan\t1 Jan 2018",
        "'=1+1\t1 Jan 2020",
    ]
    table.view.selectRow(1)
    table._copy()
    assert QGuiApplication.clipboard().text() == "amir Khan\t1 Jan 2018"
    QGuiApplication.clipboard().clear()


def test_enter_opens_the_chosen_row(qtbot, table):
    table.view.selectRow(0)
    assert table.chosen() == ROWS[0]
    with qtbot.waitSignal(table.opened) as opened:
        table.view.activated.emit(table.model.index(0, 0))
    assert opened.args == [ROWS[0]]


def test_new_rows_keep_the_order_and_the_chosen_line(table):
    table.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    table.view.selectRow(1)
    table.show_rows((*ROWS, ("Bee", date(2021, 1, 1))))
    assert names(table) == ["=1+1", "amir Khan", "Bee", "Zoë Reed"]
    assert table.view.currentIndex().row() == 1


def test_an_empty_table_says_so(table):
    table.show_rows(())
    assert table.empty.isVisible()
    assert table.chosen() is None


def test_it_is_for_everyone(qtbot, table):
    assert lint(table.window()) == []


def test_five_thousand_rows_sort_at_once(table):
    table.show_rows([(f"Person {(7919 * n) % 5000}", date(2020, 1, 1)) for n in range(5000)])
    table.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert names(table)[0] == "Person 0"


def test_a_row_is_marked_by_its_place_and_none_by_a_place_before_the_first(table):
    table.mark(1)
    assert table.chosen() == ROWS[1]
    table.mark(-1)
    assert table.chosen() is None
