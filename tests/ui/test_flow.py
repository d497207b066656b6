import pytest
from PySide6.QtWidgets import QWidget

from coordinator.ui.blocks import button, flow, holding
from coordinator.ui.flow import stretch
from tests.ui.kit import on_screen

pytestmark = pytest.mark.usefixtures("dressed")


def cell(wide, share=1):
    made = QWidget()
    made.setMinimumSize(wide, 40)
    stretch(made, share)
    return made


def test_what_does_not_fit_goes_on_below(qtbot):
    buttons = [button(f"Button number {number}") for number in range(6)]
    page = on_screen(qtbot, holding(flow(*buttons)), size=(420, 600))
    assert buttons[0].y() < buttons[-1].y()
    assert all(made.geometry().right() <= page.width() for made in buttons)
    page.close()


def test_fields_of_a_line_share_its_width(qtbot):
    one, two = cell(100, 1), cell(100, 3)
    held = holding(flow(one, two, gap=0, grow=True))
    page = on_screen(qtbot, held, size=(800, 300))
    assert one.y() == two.y()
    assert one.width() + two.width() == pytest.approx(held.width(), abs=4)
    assert two.width() > one.width()
    page.close()


def test_hidden_widgets_leave_no_hole_and_taken_ones_are_gone(qtbot):
    one, two = cell(100), cell(100)
    layout = flow(one, two, grow=True)
    page = on_screen(qtbot, holding(layout), size=(800, 300))
    one.hide()
    layout.activate()
    assert two.x() == 0
    layout.insertWidget(0, cell(50))
    assert layout.count() == 3
    assert layout.takeAt(0) is not None
    assert layout.takeAt(9) is None
    assert layout.itemAt(9) is None
    assert layout.count() == 2
    page.close()


def test_its_height_follows_its_width(qtbot):
    layout = flow(*(cell(200) for _number in range(4)), grow=True)
    page = on_screen(qtbot, holding(layout))
    assert layout.heightForWidth(250) > layout.heightForWidth(900)
    assert layout.minimumSize().width() == 200
    assert layout.sizeHint().width() >= 800
    page.close()
