"""A picture on the screen: people are chosen, opened and moved in it, by mouse and by keyboard.

Arrow keys go to the nearest person; with Ctrl they move the chosen one; Enter opens; Delete lets the
program place them again; 1 to 3 put somebody in a ring; plus, minus and 0 change the size.
"""

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordinator.practice.pictures.drawing import Box, Drawing, Subject
from coordinator.ui.case.pictures.painting import paint
from coordinator.ui.case.pictures.read_out import install
from coordinator.ui.theme import em, theme

STEP = 20
"""How far a key moves somebody, in the picture's units."""

DRAG_AFTER = 5
ZOOM = 1.2
CLOSEST, FURTHEST = 3.0, 0.1
WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
RINGS = {Qt.Key.Key_1: 1, Qt.Key.Key_2: 2, Qt.Key.Key_3: 3}


class PictureCanvas(QWidget):
    """Shows one drawing; the signals carry the id of the person or thing that was meant."""

    chosen = Signal(str)
    opened = Signal(str)
    moved = Signal(str, int, int)
    ring_wanted = Signal(str, int)
    place_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        install()
        self.drawing: Drawing | None = None
        self.chosen_id = ""
        self._may_move = True
        self._zoom = 0.0
        self._middle = QPointF()
        self._pressed: QPointF | None = None
        self._dragged = ""
        self._by = QPointF()
        theme().changed.connect(self.update)

    def show_drawing(self, drawing: Drawing, *, may_move: bool = True) -> None:
        """Show a picture; where another kind of picture was seen before, it is fitted in whole."""
        if self.drawing is None or self.drawing.title != drawing.title:
            self._zoom = 0.0
        self.drawing, self._may_move = drawing, may_move
        if self.chosen_id not in drawing.by_id:
            self.chosen_id = ""
        self.setAccessibleName(drawing.title)
        self.setAccessibleDescription(drawing.alt_text)
        self.update()

    def choose(self, subject_id: str) -> None:
        """Choose somebody in the picture, as from the list beside it."""
        if self.drawing is None or subject_id == self.chosen_id or subject_id not in self.drawing.by_id:
            return
        self.chosen_id = subject_id
        self._tell()
        self.update()
        self.chosen.emit(subject_id)

    def subjects(self) -> tuple[Subject, ...]:
        """Return who and what is in the picture, in the order of reading."""
        return self.drawing.subjects if self.drawing is not None else ()

    def room_of(self, subject: Subject) -> QRect:
        """Return the room somebody takes, in the window's own units."""
        scale, left, top = self._view()
        box = _rect(subject.box)
        return QRectF(
            left + box.left() * scale, top + box.top() * scale, box.width() * scale, box.height() * scale
        ).toAlignedRect()

    def fit(self) -> None:
        """Show the whole picture."""
        self._zoom = 0.0
        self.update()

    def zoom(self, by: float) -> None:
        """Show the picture larger or smaller, round its middle."""
        self._take_hold()
        self._zoom = min(CLOSEST, max(FURTHEST, self._zoom * by))
        self.update()

    def place_of(self, subject: Subject) -> QPointF:
        """Return where somebody stands, in the window's own units."""
        scale, left, top = self._view()
        return QPointF(left + subject.x * scale, top + subject.y * scale)

    def sizeHint(self) -> QSize:  # noqa: D102, N802 -- Qt's own names
        return QSize(em(40), em(32))

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(em(18), em(16))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, D102, N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme().colour("surface"))
        if self.drawing is not None:
            scale, left, top = self._view()
            painter.translate(left, top)
            painter.scale(scale, scale)
            paint(painter, self.drawing, self._shift if self._dragged else None)
            self._paint_chosen(painter, scale)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        self.update()
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102, N802
        if self.drawing is not None and not self.chosen_id and self.drawing.subjects:
            self.choose(next((one.id for one in self.drawing.subjects if one.id), ""))
        self._tell()
        self.update()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        key = Qt.Key(event.key())
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in WAYS:
            self._step(WAYS[key], held=held)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen_id:
            self.opened.emit(self.chosen_id)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen_id:
            self.place_wanted.emit(self.chosen_id)
        elif key in RINGS and self.chosen_id:
            self.ring_wanted.emit(self.chosen_id, RINGS[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(ZOOM)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / ZOOM)
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        if event.button() is Qt.MouseButton.LeftButton and self.drawing is not None:
            self._pressed = event.position()
            at = self._in_picture(event.position())
            self.choose(self.drawing.at(at.x(), at.y()))
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        if self._pressed is None or self.drawing is None:
            return
        way = event.position() - self._pressed
        start = self._in_picture(self._pressed)
        under = self.drawing.at(start.x(), start.y())
        if self._dragged or (way.manhattanLength() > DRAG_AFTER and under and self._may_move):
            self._dragged = self._dragged or under
            self._by = way / self._view()[0]
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif not under and way.manhattanLength() > DRAG_AFTER:
            self._take_hold()
            self._middle -= way / self._view()[0]
            self._pressed = event.position()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        dragged, by, self._dragged, self._by = self._dragged, self._by, "", QPointF()
        self._pressed = None
        self.unsetCursor()
        if dragged and self.drawing is not None:
            subject = self.drawing.by_id[dragged]
            self.moved.emit(dragged, round(subject.x + by.x()), round(subject.y + by.y()))
        self.update()
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        if self.drawing is not None:
            at = self._in_picture(event.position())
            under = self.drawing.at(at.x(), at.y())
            if under:
                self.opened.emit(under)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102, N802
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM if event.angleDelta().y() > 0 else 1 / ZOOM)
        else:
            event.ignore()

    def _step(self, way: tuple[int, int], *, held: bool) -> None:
        subject = self.drawing.by_id.get(self.chosen_id) if self.drawing is not None else None
        if subject is None or self.drawing is None:
            return
        if held and self._may_move and subject.id:
            self.moved.emit(subject.id, subject.x + STEP * way[0], subject.y + STEP * way[1])
        elif not held:
            self.choose(nearest(self.drawing, subject, way))

    def _tell(self) -> None:
        """Let a screen reader follow to whoever is chosen."""
        ids = [one.id for one in self.subjects()]
        if self.hasFocus() and self.chosen_id in ids:
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(ids.index(self.chosen_id))
            QAccessible.updateAccessibility(event)

    def _shift(self, subject_id: str) -> tuple[float, float]:
        return (self._by.x(), self._by.y()) if subject_id == self._dragged else (0.0, 0.0)

    def _paint_chosen(self, painter: QPainter, scale: float) -> None:
        subject = self.drawing.by_id.get(self.chosen_id) if self.drawing is not None else None
        if subject is None:
            return
        across, down = self._shift(subject.id)
        box = _rect(subject.box.grown(8)).translated(across, down)
        pen = QPen(theme().colour("accent" if self.hasFocus() else "edge"), 3 / scale)
        if not self.hasFocus():
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 10, 10)

    def _view(self) -> tuple[float, float, float]:
        """Return the scale, and where the picture's own 0, 0 stands."""
        drawing = self.drawing
        if drawing is None:
            return 1.0, 0.0, 0.0
        scale = self._zoom or self._whole()
        middle = self._middle if self._zoom else self._centre()
        return (
            scale,
            self.width() / 2 - middle.x() * scale,
            self.height() / 2 - middle.y() * scale,
        )

    def _whole(self) -> float:
        drawing = self.drawing
        if drawing is None:
            return 1.0
        room = em(1)
        across = (self.width() - room) / max(1, drawing.wide)
        return max(FURTHEST / 4, min(1.0, across, (self.height() - room) / max(1, drawing.high)))

    def _centre(self) -> QPointF:
        drawing = self.drawing
        if drawing is None:
            return QPointF()
        return QPointF(drawing.left + drawing.wide / 2, drawing.top + drawing.high / 2)

    def _take_hold(self) -> None:
        if not self._zoom:
            self._middle, self._zoom = self._centre(), self._whole()

    def _in_picture(self, at: QPointF) -> QPointF:
        scale, left, top = self._view()
        return QPointF((at.x() - left) / scale, (at.y() - top) / scale)


def nearest(drawing: Drawing, subject: Subject, way: tuple[int, int]) -> str:
    """Return whom an arrow key leads to: the nearest in that direction, or where one is if there is none."""

    def cost(other: Subject) -> float:
        across, down = other.x - subject.x, other.y - subject.y
        ahead = across * way[0] + down * way[1]
        aside = abs(across * way[1]) + abs(down * way[0])
        return ahead + 2 * aside if ahead > 0 and aside <= 2 * ahead else math.inf

    others = [one for one in drawing.subjects if one.id != subject.id]
    best = min(others, key=cost, default=None)
    return subject.id if best is None or math.isinf(cost(best)) else best.id


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)
