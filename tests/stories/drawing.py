"""The pictures of a network, drawn with the mouse and saved."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from coordinator.ui.case.pictures.canvas import PictureCanvas
from tests.stories.prepare import saved_in


def draw_the_network(person, folder, *, name, ring, dragged):
    """Put somebody in a ring, move somebody else with the mouse, and save all pictures as one paper."""
    person.tab("Network")
    person.press("Pictures of the network")
    person.choose(f"Where {name} stands", ring)
    person.press("Genogram")
    canvas = person.page.findChild(PictureCanvas)
    there = person.wait_for(lambda: _subject(canvas, dragged), f"“{dragged}” in the picture")
    start = canvas.place_of(there).toPoint()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(canvas, start + QPoint(15, 15))
    QTest.mouseMove(canvas, start + QPoint(40, 25))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 25))
    person.settle()
    person.press("Put all pictures in a Word paper")
    file = saved_in(person, folder, "Saved as")
    person.press("Done")
    return file


def _subject(canvas, name):
    return next((one for one in canvas.subjects() if one.words.startswith(name)), None)
