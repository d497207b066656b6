import gc

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton

from coordinator.models.choices import PictureKind
from coordinator.ui.case.pictures.canvas import PictureCanvas
from coordinator.ui.case.pictures.read_out import PictureRead, SubjectRead
from tests.ui.case.acting import looked_at
from tests.ui.case.pictures.test_canvas import CROSS, a_drawing
from tests.ui.kit import on_screen

NAME = QAccessible.Text.Name


def shown(qtbot):
    canvas = PictureCanvas()
    canvas.show_drawing(a_drawing())
    return canvas, on_screen(qtbot, canvas, size=(600, 700))


def read_out(canvas):
    """Every child of a picture as a screen reader walks it."""
    picture = QAccessible.queryAccessibleInterface(canvas)
    return [picture.child(number) for number in range(picture.childCount())]


def everything(thing):
    """Every interface beneath one, as a screen reader walks a window."""
    found = [thing]
    for number in range(thing.childCount()):
        child = thing.child(number)
        if child is not None and child.isValid():
            found += everything(child)
    return found


@pytest.mark.parametrize("again", range(3))
def test_a_screen_reader_finds_everybody_in_a_picture_with_their_name(qtbot, dressed, again):
    canvas, page = shown(qtbot)
    gc.collect()
    parts = read_out(canvas)
    assert [part.text(NAME) for part in parts] == [name.capitalize() for name in CROSS]
    assert {part.role() for part in parts} == {QAccessible.Role.ListItem}
    picture = QAccessible.queryAccessibleInterface(canvas)
    assert (picture.role(), picture.text(NAME)) == (QAccessible.Role.List, "A cross")
    gc.collect()
    for number, part in enumerate(parts):
        assert picture.indexOfChild(part) == number
        assert part.parent().object() is canvas
        assert (part.childCount(), part.child(0), part.childAt(0, 0), part.focusChild()) == (
            0,
            None,
            None,
            None,
        )
        middle = part.rect().center()
        assert picture.childAt(middle.x(), middle.y()) is part
        assert (canvas.mapFromGlobal(middle) - canvas.place_of(part.subject).toPoint()).manhattanLength() <= 2
    page.close()
    page.deleteLater()


def test_whoever_is_chosen_has_the_focus(qtbot, dressed):
    canvas, page = shown(qtbot)
    canvas.setFocus()
    looked_at()
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    picture = QAccessible.queryAccessibleInterface(canvas)
    focused = picture.focusChild()
    assert focused.text(NAME) == "Left"
    assert (focused.state().focused, focused.state().selected, focused.state().focusable) == (True,) * 3
    assert not picture.child(0).state().focused
    page.close()
    page.deleteLater()


def test_another_picture_has_its_own_people_and_who_is_gone_is_not_read_out(qtbot, dressed):
    canvas, page = shown(qtbot)
    parts = read_out(canvas)
    drawing = a_drawing()
    object.__setattr__(drawing, "subjects", drawing.subjects[:2])
    canvas.show_drawing(drawing)
    assert [part.isValid() for part in parts] == [True, True, False, False, False]
    assert (parts[4].text(NAME), parts[4].rect().isNull(), parts[4].state().invalid) == ("", True, True)
    assert len(read_out(canvas)) == 2
    assert QAccessible.queryAccessibleInterface(canvas).child(2) is None
    page.close()
    page.deleteLater()


def test_pictures_come_and_go_while_they_are_read_out(qtbot, dressed):
    QAccessible.setActive(True)
    try:
        for _ in range(12):
            canvas, page = shown(qtbot)
            canvas.setFocus()
            parts = read_out(canvas)
            numbers = [QAccessible.uniqueId(part) for part in parts]
            assert QAccessible.accessibleInterface(numbers[1]) is parts[1]
            page.close()
            page.deleteLater()
            looked_at()
            qtbot.waitUntil(lambda canvas=canvas: not shiboken6.isValid(canvas))
            gc.collect()
            assert not any(part.isValid() for part in parts if shiboken6.isValid(part))
    finally:
        QAccessible.setActive(False)


@pytest.mark.parametrize("again", range(3))
def test_a_whole_page_is_walked_with_its_picture_in_it(pictures, again):
    for kind in PictureKind:
        pictures.show_kind(kind)
        looked_at()
        gc.collect()
        found = everything(QAccessible.queryAccessibleInterface(pictures.window()))
        wholes = [one for one in found if isinstance(one, PictureRead)]
        names = [one.text(NAME) for one in found if isinstance(one, SubjectRead)]
        assert len(wholes) == 1
        assert names == [one.words for one in pictures.canvas.drawing.subjects]


def test_anything_else_is_read_out_as_ever(qtbot, dressed):
    button = QPushButton("Save")
    qtbot.addWidget(button)
    found = QAccessible.queryAccessibleInterface(button)
    assert (found.role(), found.text(NAME)) == (QAccessible.Role.Button, "Save")
