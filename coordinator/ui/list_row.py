"""One line of a list of records: a title, a quiet line, a chip, and a mark such as initials."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from coordinator.ui.blocks import Tone, paint_chip
from coordinator.ui.measure import wrapped
from coordinator.ui.theme import em, theme

MOST_TITLE_LINES = 2
"""Lines a long title may take, such as an action in the family's own words."""

MOST_WHOLE_LINES = 3
"""Lines the quiet line may take where it is to be read whole."""

MOST_CHIP, MOST_CHIP_WHOLE = 1 / 3, 1 / 2
"""The share of the width a chip may take, and where the line is to be read whole."""


@dataclass(frozen=True)
class Summary:
    """A record in one line of a list; ``warning`` is a second chip, before the other.

    The quiet ``line`` is cut where it is too long, unless it is to be read ``whole``.
    """

    title: str
    line: str = ""
    chip: str = ""
    tone: Tone = Tone.PLAIN
    mark: str = ""
    warning: str = ""
    whole: bool = False

    def in_words(self) -> str:
        """Return the whole line for a screen reader."""
        return ", ".join(part for part in (self.title, self.line, self.warning, self.chip) if part)


class ListRow(QAbstractButton):
    """A record in a list; pressed, it opens. Delete, Alt+Up and Alt+Down act on it."""

    binned = Signal()
    moved = Signal(int)

    def __init__(self, summary: Summary, *, opens: bool = True) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._opens = opens
        self.summary = summary
        self.show_summary(summary)

    def show_summary(self, summary: Summary) -> None:
        """Show the record as it is now."""
        self.summary = summary
        self.setAccessibleName(summary.in_words())
        self.setToolTip(summary.in_words())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102, N802 -- Qt's own names
        lines = len(self._title_lines()) + len(self._quiet_lines())
        return QSize(em(20), lines * self.fontMetrics().height() + em(1.1))

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(em(12), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Delete:
            self.binned.emit()
        elif alt and step:
            self.moved.emit(step)
        elif step:
            self.focusNextPrevChild(step > 0)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, D102, N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        self._paint_ground(painter, box)
        if self.summary.mark:
            self._paint_mark(painter, box)
        right = box.width() - em(0.9)
        if self._opens:
            self._paint_chevron(painter, box, right)
            right -= em(1.2)
        for chip, tone in self._chips():
            right = self._paint_chip(painter, box, right, chip, tone)
        self._paint_words(painter, box, *self._room())

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        role = "soft" if self.isChecked() else "raised" if self.underMouse() else "surface"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(role))
        painter.drawRoundedRect(box, em(0.4), em(0.4))
        if self.hasFocus():
            painter.setPen(QPen(theme().colour("accent"), max(2, em(0.15))))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), em(0.4), em(0.4))

    def _chips(self) -> list[tuple[str, Tone]]:
        """Return the chips from the right to the left."""
        both = ((self.summary.chip, self.summary.tone), (self.summary.warning, Tone.DANGER))
        return [(text, tone) for text, tone in both if text]

    def _mark_size(self) -> float:
        lines = 2 if self.summary.line else 1
        return min(lines * self.fontMetrics().height() + em(0.4), em(2.4))

    def _chip_width(self, chip: str) -> float:
        wide = QFontMetricsF(self._bold()).horizontalAdvance(chip) + em(1.4)
        return float(min(wide, self.width() * (MOST_CHIP_WHOLE if self.summary.whole else MOST_CHIP)))

    def _room(self) -> tuple[float, float]:
        """Return where the words begin and end."""
        left, right = float(em(0.9)), self.width() - float(em(0.9))
        if self.summary.mark:
            left += self._mark_size() + em(0.8)
        if self._opens:
            right -= em(1.2)
        return left, right - sum(self._chip_width(chip) + em(0.6) for chip, _tone in self._chips())

    def _title_lines(self) -> list[str]:
        left, right = self._room()
        return wrapped(self.summary.title, self._bold(), right - left, MOST_TITLE_LINES)

    def _quiet_lines(self) -> list[str]:
        if not self.summary.line:
            return []
        left, right = self._room()
        most = MOST_WHOLE_LINES if self.summary.whole else 1
        return wrapped(self.summary.line, self.font(), right - left, most)

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        size = self._mark_size()
        circle = QRectF(em(0.9), (box.height() - size) / 2, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("surface" if self.isChecked() else "soft"))
        painter.drawEllipse(circle)
        painter.setPen(theme().colour("on_soft" if not self.isChecked() else "text"))
        painter.setFont(self._bold())
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self.summary.mark[:2])

    def _paint_chevron(self, painter: QPainter, box: QRectF, right: float) -> None:
        pen = QPen(theme().colour("muted"), max(1.5, em(0.12)))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        x, y, size = right - em(0.3), box.height() / 2, float(em(0.28))
        points = [(-size, -size / 2), (0.0, size / 2), (size, -size / 2)]
        if not self.isChecked():
            points = [(-size / 2, -size), (size / 2, 0), (-size / 2, size)]
        painter.drawPolyline([QPointF(x + dx, y + dy) for dx, dy in points])

    def _paint_chip(self, painter: QPainter, box: QRectF, right: float, chip: str, tone: Tone) -> float:
        font = self._bold()
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        wide = self._chip_width(chip)
        high = metrics.height() + em(0.15)
        patch = QRectF(right - wide, (box.height() - high) / 2, wide, high)
        text = metrics.elidedText(chip, Qt.TextElideMode.ElideRight, wide - em(1.0))
        paint_chip(painter, patch, text, tone, lifted=self.isChecked())
        return right - wide - em(0.6)

    def _paint_words(self, painter: QPainter, box: QRectF, left: float, right: float) -> None:
        wide = max(0.0, right - left)
        high = self.fontMetrics().height()
        lines = [(text.rstrip(), self._bold(), "text") for text in self._title_lines()]
        lines += [(text.strip(), self.font(), "muted") for text in self._quiet_lines()]
        top = (box.height() - len(lines) * high) / 2
        for number, (text, font, role) in enumerate(lines):
            painter.setFont(font)
            painter.setPen(theme().colour(role))
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(
                QRectF(left, top + number * high, wide, high), Qt.AlignmentFlag.AlignVCenter, shown
            )

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font
