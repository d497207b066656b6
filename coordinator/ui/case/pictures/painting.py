"""Painting a picture in the window's own colours and letters."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from coordinator.practice.pictures.drawing import (
    Anchor,
    Circle,
    Drawing,
    Line,
    Mark,
    Polyline,
    Rect,
    Role,
    Shape,
    Text,
)
from coordinator.ui.theme import theme

Shift = Callable[[str], tuple[float, float]]
"""How far the shapes of a subject stand from where the picture has them, while they are dragged."""


def paint(painter: QPainter, drawing: Drawing, shift: Shift | None = None) -> None:
    """Paint every shape of a picture in its own units; the painter brings size and place."""
    for shape in drawing.shapes:
        across, down = shift(shape.subject) if shift is not None and shape.subject else (0.0, 0.0)
        painter.translate(across, down)
        _paint_one(painter, shape)
        painter.translate(-across, -down)


def _paint_one(painter: QPainter, shape: Mark) -> None:
    if isinstance(shape, Text):
        _paint_text(painter, shape)
        return
    painter.setPen(_pen(shape))
    painter.setBrush(_colour(shape.fill) if shape.fill is not None else Qt.BrushStyle.NoBrush)
    if isinstance(shape, Line):
        painter.drawLine(QPointF(shape.x1, shape.y1), QPointF(shape.x2, shape.y2))
    elif isinstance(shape, Polyline):
        points = QPolygonF([QPointF(x, y) for x, y in shape.points])
        if shape.closed:
            painter.drawPolygon(points)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(points)
    elif isinstance(shape, Circle):
        painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)
    elif isinstance(shape, Rect):
        box = QRectF(shape.x, shape.y, shape.wide, shape.high)
        painter.drawRoundedRect(box, shape.corner, shape.corner)


def _paint_text(painter: QPainter, shape: Text) -> None:
    font = QFont(painter.font())
    font.setPixelSize(shape.size)
    font.setWeight(QFont.Weight(int(shape.weight)))
    painter.setFont(font)
    painter.setPen(_colour(shape.stroke or Role.TEXT))
    metrics = QFontMetricsF(font)
    for number, words in enumerate(shape.lines):
        wide = metrics.horizontalAdvance(words)
        left = {Anchor.START: 0.0, Anchor.MIDDLE: wide / 2, Anchor.END: wide}[shape.anchor]
        painter.drawText(QPointF(shape.x - left, shape.y + number * shape.pitch), words)


def _pen(shape: Shape) -> QPen:
    if shape.stroke is None:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(_colour(shape.stroke), shape.width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if shape.dash.pattern:
        pen.setDashPattern([float(length) for length in shape.dash.pattern])
    return pen


def _colour(role: Role) -> QColor:
    return theme().colour(role.value)
