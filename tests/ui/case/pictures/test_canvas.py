import pytest
from PySide6.QtCore import QPoint, Qt

from coordinator.practice.pictures.drawing import Box, Drawing, Subject
from coordinator.ui.case.pictures.canvas import PictureCanvas, nearest
from tests.ui.kit import on_screen

CROSS = {"middle": (0, 0), "left": (-200, 10), "right": (200, -10), "up": (0, -200), "far up": (10, -500)}


def a_drawing():
    subjects = tuple(
        Subject(name, name.capitalize(), x, y, Box(x - 40, y - 20, x + 40, y + 20))
        for name, (x, y) in CROSS.items()
    )
    return Drawing("A cross", "Five in a cross.", (), -300, -600, 600, 700, (), subjects)


@pytest.fixture
def canvas(qtbot, dressed):
    made = PictureCanvas()
    made.show_drawing(a_drawing())
    page = on_screen(qtbot, made, size=(600, 700))
    yield made
    page.close()
    page.deleteLater()


@pytest.mark.parametrize(
    ("start", "way", "found"),
    [
        ("middle", (-1, 0), "left"),
        ("middle", (1, 0), "right"),
        ("middle", (0, -1), "up"),
        ("up", (0, -1), "far up"),
        ("middle", (0, 1), "middle"),
        ("left", (1, 0), "middle"),
    ],
)
def test_an_arrow_leads_to_the_nearest_in_its_direction(start, way, found):
    drawing = a_drawing()
    assert nearest(drawing, drawing.by_id[start], way) == found


def test_it_is_named_and_described_for_whoever_cannot_see_it(canvas):
    assert (canvas.accessibleName(), canvas.accessibleDescription()) == ("A cross", "Five in a cross.")


def test_a_click_chooses_and_a_double_click_opens(qtbot, canvas):
    at = canvas.place_of(canvas.drawing.by_id["left"]).toPoint()
    with qtbot.waitSignal(canvas.chosen) as chosen:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert chosen.args == ["left"]
    with qtbot.waitSignal(canvas.opened):
        qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=at)


def test_a_small_tremble_moves_nobody(qtbot, canvas):
    at = canvas.place_of(canvas.drawing.by_id["left"]).toPoint()
    with qtbot.assertNotEmitted(canvas.moved):
        qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseMove(canvas, at + QPoint(2, 1))
        qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=at + QPoint(2, 1))


def test_dragging_the_ground_moves_the_view_and_nobody(qtbot, canvas):
    before = canvas.place_of(canvas.drawing.by_id["middle"])
    ground = canvas.place_of(canvas.drawing.by_id["middle"]).toPoint() + QPoint(120, 80)
    with qtbot.assertNotEmitted(canvas.moved):
        qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=ground)
        qtbot.mouseMove(canvas, ground + QPoint(30, 30))
        qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=ground + QPoint(30, 30))
    assert canvas.place_of(canvas.drawing.by_id["middle"]) != before
    canvas.fit()
    assert canvas.place_of(canvas.drawing.by_id["middle"]) == before


def test_it_grows_and_shrinks_by_key_and_shows_all_again(qtbot, canvas):
    before = canvas.place_of(canvas.drawing.by_id["left"])
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.place_of(canvas.drawing.by_id["left"]) != before
    qtbot.keyClick(canvas, Qt.Key.Key_Minus)
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.place_of(canvas.drawing.by_id["left"]) == before


def test_what_may_not_be_moved_stays(qtbot, canvas):
    canvas.show_drawing(a_drawing(), may_move=False)
    canvas.choose("left")
    with qtbot.assertNotEmitted(canvas.moved):
        qtbot.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
