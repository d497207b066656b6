"""Icons drawn from small SVG files in the colours of the moment."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from coordinator.assets import resource


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return one icon, ``size`` pixels square before the screen's ``ratio``, in one colour."""
    return _painted(_drawing(name, colour), size, ratio)


@cache
def icon(name: str, colour: str, faint: str, size: int) -> QIcon:
    """Return an icon in ``colour``, or in ``faint`` while its button cannot be used."""
    drawn = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, faint)):
        drawing = _drawing(name, ink)
        for ratio in (1.0, 2.0):
            drawn.addPixmap(_painted(drawing, size, ratio), mode)
    return drawn


def _painted(drawing: QSvgRenderer, size: int, ratio: float) -> QPixmap:
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    drawing.render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def _drawing(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name, colour)))


@cache
def _source(name: str, colour: str) -> bytes:
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return text.replace("currentColor", colour).encode()
