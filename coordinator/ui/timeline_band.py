"""The band along the top of a case: its months, what is done and coming, where its clock stood, and today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordinator.practice.clock import Stretch
from coordinator.ui.theme import em, theme

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MOST_ROWS = 3
LATE_IN_MONTH = 15
"""A band that begins later than this has no room for the name of its first month."""


class MarkState(StrEnum):
    """How a step stands on the band."""

    DONE = "done"
    DUE = "due next"
    LATE = "late"
    OVER = "later than it should be"
    COMING = "coming"


RINGS = {
    MarkState.DONE: "accent",
    MarkState.DUE: "accent",
    MarkState.LATE: "danger",
    MarkState.OVER: "warn",
}
INKS = {MarkState.LATE: "danger", MarkState.OVER: "warn"}
SAID = {MarkState.LATE: " – late", MarkState.OVER: " – over time"}
"""How a step is drawn and what stands behind its day, where that is not plain."""


@dataclass(frozen=True)
class Mark:
    """One step on the band: its name, its day and how it stands."""

    name: str
    day: date
    state: MarkState


class TimelineBand(QWidget):
    """Draws the steps of a case in their months; the same in words is its accessible description.

    Days on which the clock stood are hatched, with the sign for a pause. ``pressed`` tells of a press.
    """

    pressed = Signal()

    def __init__(self, name: str = "Timeline of the case") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._marks: tuple[Mark, ...] = ()
        self._paused: tuple[Stretch, ...] = ()
        self._today = date(2000, 1, 1)
        theme().changed.connect(self.updateGeometry)

    def show_marks(self, marks: Sequence[Mark], today: date, paused: Sequence[Stretch] = ()) -> None:
        """Show these steps with today among them, and the days on which the clock stood."""
        self._paused = tuple(paused)
        self._marks = tuple(sorted(marks, key=lambda mark: (mark.day, mark.name)))
        self._today = today
        self.setAccessibleDescription(self.in_words())
        self.setToolTip(self.in_words().replace("; ", "\n"))
        self.updateGeometry()
        self.update()

    def in_words(self) -> str:
        """Return the band as a sentence list: step, day, how it stands."""
        if not self._marks:
            return "No steps yet."
        steps = (f"{mark.name}, {_day(mark.day)} {mark.day.year}, {mark.state.value}" for mark in self._marks)
        stood = (_said(one) for one in self._paused)
        return f"Today is {_day(self._today)} {self._today.year}; " + "; ".join((*steps, *stood))

    def sizeHint(self) -> QSize:  # noqa: D102, N802 -- Qt's own names
        rows = max((row for _mark, _x, row in self._placed(max(self.width(), em(30)))), default=0) + 1
        return QSize(em(40), round(em(3.9) + rows * self._label_height()))

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(em(20), self.sizeHint().height())

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002, D102, N802
        self.updateGeometry()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, D102, N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right, y = self._left(), self.width() - self._left(), em(2.9)
        now = self._x(self._today)
        self._paint_months(painter, y)
        for start, end, role in ((left, right, "track"), (left, min(right, max(left, now)), "accent")):
            pen = QPen(theme().colour(role), em(0.4))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(start, y), QPointF(end, y))
        if self._marks:
            self._paint_pauses(painter, y)
            self._paint_today(painter, now, y)
        for mark, x, row in self._placed(self.width()):
            self._paint_mark(painter, mark, QPointF(x, y))
            self._paint_label(painter, mark, x, y + em(0.95) + row * self._label_height())

    def _left(self) -> int:
        return em(3.2)

    def _label_height(self) -> float:
        return 2 * self.fontMetrics().height() + em(0.25)

    def _span(self) -> tuple[date, date]:
        days = [*(mark.day for mark in self._marks), *(one.since for one in self._paused), self._today]
        first, last = min(days), max(days)
        room = timedelta(days=max(3, (last - first).days // 30))
        return first - room, max(last + room, first + timedelta(days=45))

    def _x(self, day: date, width: int = 0) -> float:
        first, last = self._span()
        left = self._left()
        usable = (width or self.width()) - 2 * left
        return left + usable * (day - first).days / max(1, (last - first).days)

    def _placed(self, width: int) -> list[tuple[Mark, float, int]]:
        """Return each mark with its place, and the row of its words so that none overlap."""
        metrics = QFontMetricsF(self.font())
        ends = [float("-inf")] * MOST_ROWS
        placed = []
        for mark in self._marks:
            x = self._x(mark.day, width)
            told = (mark.name, _day(mark.day) + SAID.get(mark.state, ""))
            half = max(metrics.horizontalAdvance(text) for text in told) / 2
            free = [number for number in range(MOST_ROWS) if ends[number] < x - half]
            row = free[0] if free else min(range(MOST_ROWS), key=lambda number: ends[number])
            ends[row] = x + half + em(0.5)
            placed.append((mark, x, row))
        return placed

    def _paint_months(self, painter: QPainter, y: float) -> None:
        first, last = self._span()
        month = first.replace(day=1)
        months = (last.year - first.year) * 12 + last.month - first.month
        every = max(1, -(-months * em(5) // max(1, self.width() - 2 * self._left())))
        number = 0
        now = self._x(self._today)
        while month <= last:
            x = self._x(month)
            begun = month < first
            x = float(self._left()) if begun else x
            if number % every == 0 and not (begun and first.day > LATE_IN_MONTH):
                painter.setPen(QPen(theme().colour("line"), 1))
                if not begun:
                    painter.drawLine(QPointF(x, em(1.6)), QPointF(x, y))
                name = MONTHS[month.month - 1] + (f" {month.year}" if month.month == 1 else "")
                end = x + em(0.5) + self.fontMetrics().horizontalAdvance(name)
                if end < now - em(2.3) or x > now + em(2.1) or not self._marks:
                    painter.setPen(theme().colour("muted"))
                    painter.drawText(QPointF(x + em(0.25), em(1.45)), name)
            number += 1
            month = (month + timedelta(days=32)).replace(day=1)

    def _paint_pauses(self, painter: QPainter, y: float) -> None:
        ink, ground = theme().colour("text"), theme().colour("surface")
        last = self._span()[1]
        for one in self._paused:
            if one.since > last:
                continue
            left, right = self._x(one.since), self._x(min(one.until + timedelta(days=1), last))
            box = QRectF(left, y - em(0.45), max(em(0.5), right - left), em(0.9))
            painter.setPen(QPen(ink, max(1, em(0.08))))
            painter.setBrush(ground)
            painter.drawRect(box)
            painter.setBrush(QBrush(ink, Qt.BrushStyle.BDiagPattern))
            painter.drawRect(box)
            if box.width() > em(2):
                self._paint_sign(painter, box.center())

    def _paint_sign(self, painter: QPainter, at: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("surface"))
        painter.drawRect(QRectF(at.x() - em(0.45), at.y() - em(0.38), em(0.9), em(0.76)))
        painter.setBrush(theme().colour("text"))
        for left in (-0.24, 0.08):
            painter.drawRect(QRectF(at.x() + em() * left, at.y() - em() * 0.27, em() * 0.16, em() * 0.54))

    def _paint_today(self, painter: QPainter, x: float, y: float) -> None:
        font = painter.font()
        font.setBold(True)
        painter.save()
        painter.setFont(font)
        width = QFontMetricsF(font).horizontalAdvance("Today") + em(0.9)
        middle = min(max(x, width / 2), self.width() - width / 2)
        box = QRectF(middle - width / 2, em(0.3), width, em(1.5))
        painter.setPen(QPen(theme().colour("text"), max(1, em(0.12))))
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x, y + em(0.5)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("text"))
        painter.drawRoundedRect(box, em(0.3), em(0.3))
        painter.setPen(theme().colour("surface"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "Today")
        painter.restore()

    def _paint_mark(self, painter: QPainter, mark: Mark, at: QPointF) -> None:
        radius = em(0.56)
        ring = theme().colour(RINGS.get(mark.state, "edge"))
        filled = mark.state in (MarkState.DONE, MarkState.LATE, MarkState.OVER)
        painter.setPen(QPen(ring, max(2, em(0.14))))
        painter.setBrush(ring if filled else theme().colour("surface"))
        painter.drawEllipse(at, radius, radius)
        ink = QPen(theme().colour("surface"), max(2, em(0.13)))
        ink.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(ink)
        if mark.state is MarkState.DONE:
            points = ((-0.26, 0.0), (-0.07, 0.2), (0.28, -0.2))
            painter.drawPolyline([QPointF(at.x() + em() * x, at.y() + em() * y) for x, y in points])
        elif filled:
            painter.drawLine(QPointF(at.x(), at.y() - em(0.3)), QPointF(at.x(), at.y() + em(0.05)))
            painter.drawPoint(QPointF(at.x(), at.y() + em(0.3)))

    def _paint_label(self, painter: QPainter, mark: Mark, x: float, top: float) -> None:
        ink: QColor = theme().colour(INKS.get(mark.state, "text"))
        painter.setPen(ink)
        high = self.fontMetrics().height()
        when = _day(mark.day) + SAID.get(mark.state, "")
        for number, text in enumerate((mark.name, when)):
            wide = QFontMetricsF(self.font()).horizontalAdvance(text) + 4
            left = min(max(x - wide / 2, 0.0), self.width() - wide)
            painter.drawText(
                QRectF(left, top + number * high, wide, high), Qt.AlignmentFlag.AlignCenter, text
            )


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def _said(stretch: Stretch) -> str:
    began = f"{_day(stretch.since)} {stretch.since.year}"
    if stretch.is_open:
        return f"paused since {began}"
    return f"paused from {began} to {_day(stretch.until)} {stretch.until.year}"
