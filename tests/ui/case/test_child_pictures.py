import pytest
from PySide6.QtGui import QImage

from coordinator.practice.child_pictures import CHILD_PICTURES
from coordinator.ui.case.child_pictures import ChildPictureView, drawing_of
from tests.ui.kit import on_screen


@pytest.mark.parametrize("name", CHILD_PICTURES)
def test_every_picture_can_be_drawn(dressed, name):
    assert drawing_of(name).isValid()


def test_a_picture_is_drawn_and_says_what_it_shows(qtbot, dressed):
    view = ChildPictureView()
    page = on_screen(qtbot, view)
    view.show_picture("home")
    qtbot.wait(1)
    drawn = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    colours = {drawn.pixel(x, y) for x in range(0, drawn.width(), 5) for y in range(0, drawn.height(), 5)}
    assert len(colours) > 5
    assert view.accessibleName() == "Safe at home: A house with a heart above its door."
    view.show_picture("")
    assert view.isHidden()
    page.deleteLater()
