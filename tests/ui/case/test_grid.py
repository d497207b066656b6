import pytest
from PySide6.QtCore import QPoint, Qt

from coordinator.ui.blocks import Tone, column, holding
from coordinator.ui.case.grid import Cell, Grid, GridLine, Top
from tests.ui.accessibility import lint
from tests.ui.case.acting import looked_at
from tests.ui.kit import on_screen

TOPS = tuple(Top(str(number), f"Action {number}") for number in range(1, 41))


def line(head, ticked=()):
    cells = tuple(
        Cell("✓" if number in ticked else "", f"{head}, action {number}", Tone.GOOD)
        for number in range(1, 41)
    )
    return GridLine(head, f"{head}: {len(ticked)} actions.", cells)


LINES = (line("Who can be there after school, and who else?", {2, 3}), line("What if it gets too much?"))


@pytest.fixture
def grid(dressed, qtbot):
    made = Grid("Questions and actions", column=2.3)
    page = on_screen(qtbot, holding(column(made, None)), size=(600, 500))
    made.show_lines(TOPS, LINES)
    looked_at()
    yield made
    page.close()
    page.deleteLater()


def test_every_line_is_seen_and_the_page_scrolls_not_the_grid(grid):
    assert grid.rowViewportPosition(1) + grid.rowHeight(1) <= grid.viewport().height() + 1
    assert grid.verticalScrollBar().maximum() == 0
    assert grid.horizontalScrollBar().maximum() > 0
    assert lint(grid.window()) == []


def test_every_cell_line_and_head_says_itself_in_words(grid):
    model, said = grid.lines, Qt.ItemDataRole.AccessibleTextRole
    assert model.data(model.index(1, 2), said) == "What if it gets too much?, action 3"
    assert model.headerData(0, Qt.Orientation.Vertical, said) == LINES[0].said
    assert model.headerData(4, Qt.Orientation.Horizontal, said) == "Action 5"
    assert model.headerData(4, Qt.Orientation.Horizontal) == "5"
    assert model.data(model.index(0, 1)) == "✓"


def test_the_arrow_keys_go_about_and_enter_or_space_presses_a_cell(qtbot, grid):
    pressed, come = [], []
    grid.pressed_at.connect(lambda *at: pressed.append(at))
    grid.come_to.connect(come.append)
    grid.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Space):
        qtbot.keyClick(grid, key)
    assert pressed == [(1, 1), (1, 1)]
    assert come[-1] == 1


def test_a_click_presses_the_cell_it_is_on_and_a_click_beside_nothing(qtbot, grid):
    pressed = []
    grid.pressed_at.connect(lambda *at: pressed.append(at))
    at = grid.visualRect(grid.lines.index(0, 3)).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(1, grid.viewport().height() + 40))
    assert pressed == [(0, 3)]


def test_the_same_shape_shown_again_keeps_the_cell_that_is_chosen(qtbot, grid):
    grid.setCurrentIndex(grid.lines.index(1, 5))
    grid.show_lines(TOPS, (line("Other words"), LINES[1]))
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (1, 5)
    grid.show_lines(TOPS[:3], (line("Other words"),))
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (0, 0)


def test_columns_that_may_fill_share_the_width(dressed, qtbot):
    made = Grid("Week", column=2, fill=True)
    page = on_screen(qtbot, holding(column(made, None)), size=(900, 300))
    days = tuple(Top(day, day) for day in ("Mon", "Tue", "Wed"))
    made.show_lines(
        days, (GridLine("After school", "After school.", tuple(Cell("–", "–") for _day in days)),)
    )
    looked_at()
    assert made.horizontalHeader().length() > 0.5 * made.width()
    assert made.horizontalScrollBar().maximum() == 0
    page.close()
    page.deleteLater()
