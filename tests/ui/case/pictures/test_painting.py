from PySide6.QtGui import QImage, QPainter

from coordinator.practice.pictures.drawing import Box, Circle, Drawing, Role, Subject
from coordinator.ui.case.pictures.painting import paint
from coordinator.ui.theme import theme


def painted(drawing, shift=None):
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(theme().colour("surface"))
    painter = QPainter(image)
    paint(painter, drawing, shift)
    painter.end()
    return image


def a_dot():
    shape = Circle(50, 50, 20, subject="p", fill=Role.ACCENT)
    return Drawing("", "", (), 0, 0, 200, 200, (shape,), (Subject("p", "", 50, 50, Box(30, 30, 70, 70)),))


def test_a_shape_is_painted_in_the_window_s_own_colour(dressed):
    image = painted(a_dot())
    assert image.pixelColor(50, 50) == theme().colour("accent")
    assert image.pixelColor(150, 150) == theme().colour("surface")


def test_what_is_dragged_is_painted_where_it_is_held(dressed):
    image = painted(a_dot(), lambda subject: (100.0, 100.0) if subject == "p" else (0.0, 0.0))
    assert image.pixelColor(150, 150) == theme().colour("accent")
    assert image.pixelColor(50, 50) == theme().colour("surface")
