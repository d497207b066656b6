"""The list of families: name, next step, stage and reference, one below the other."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from coordinator.models.choices import CaseStatus
from coordinator.practice.timeline import Standing
from coordinator.queries.cases import CaseLine
from coordinator.ui.blocks import Tone, paint_chip
from coordinator.ui.case.wording import counted, from_today, joined
from coordinator.ui.theme import em, theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LINE = Qt.ItemDataRole.UserRole


class FamilyRows(QAbstractListModel):
    """The cases as the view asks for them; what is typed above narrows them."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[CaseLine, ...] = ()
        self.today = date.min
        self._all: tuple[CaseLine, ...] = ()
        self._wanted: tuple[str, ...] = ()

    def show_lines(self, lines: Sequence[CaseLine], today: date) -> None:
        """Show these cases."""
        self._all, self.today = tuple(lines), today
        self._lay_out()

    def narrow(self, typed: str) -> None:
        """Show only families whose name or reference holds every word typed."""
        self._wanted = tuple(typed.casefold().split())
        self._lay_out()

    def place_of(self, case_id: str) -> int:
        """Return where a case stands in the list, -1 when it is not shown."""
        return next((at for at, line in enumerate(self.lines) if line.case_id == case_id), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: D102, N802 -- Qt's own names
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: D102
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == _LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.family
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            said = (line.family, in_words(line, self.today), line.stage, line.reference)
            return ", ".join(part for part in said if part)
        return None

    def _lay_out(self) -> None:
        self.beginResetModel()
        self.lines = tuple(
            line
            for line in self._all
            if all(word in f"{line.family} {line.reference}".casefold() for word in self._wanted)
        )
        self.endResetModel()


class FamilyList(QListView):
    """The families to choose from; ``chosen`` carries the id of a case."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.rows = FamilyRows()
        self.setModel(self.rows)
        self.setItemDelegate(FamilyPainter(self))
        self.setAccessibleName("Families")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "families")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setStyleSheet("QListView { background: transparent; border: 0; outline: 0; }")
        self.clicked.connect(self._chose)
        theme().changed.connect(self._measure)

    def show_lines(self, lines: Sequence[CaseLine], today: date, case_id: str) -> None:
        """Show these cases with one of them chosen."""
        self.rows.show_lines(lines, today)
        self.choose(case_id)

    def choose(self, case_id: str) -> None:
        """Mark a case as the one that is open."""
        at = self.rows.place_of(case_id)
        if at >= 0:
            self.setCurrentIndex(self.rows.index(at))
        else:
            self.clearSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentIndex().isValid():
            self._chose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _chose(self, index: Index) -> None:
        self.chosen.emit(self.rows.lines[index.row()].case_id)

    def _measure(self) -> None:
        self.doItemsLayout()


class FamilyPainter(QStyledItemDelegate):
    """Paints one family: name, what comes next, stage and reference."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, D102, N802
        high = option.fontMetrics.height()
        return QSize(em(16), 3 * high + em(2.4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: D102
        line: CaseLine = index.data(_LINE)
        state = option.state
        box = QRectF(option.rect)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, box, chosen=chosen, over=bool(state & QStyle.StateFlag.State_MouseOver))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme().colour("accent"))
            pen = painter.pen()
            pen.setWidth(max(2, em(0.15)))
            painter.setPen(pen)
            painter.drawRect(box.adjusted(2, 2, -2, -2))
        self._words(
            painter, box.adjusted(em(1.1), em(0.75), -em(1.0), -em(0.75)), line, option, chosen=chosen
        )
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, *, chosen: bool, over: bool) -> None:
        if chosen or over:
            painter.fillRect(box, theme().colour("soft" if chosen else "raised"))
        if chosen:
            painter.fillRect(QRectF(box.left(), box.top(), em(0.25), box.height()), theme().colour("accent"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme().colour("line"))

    def _words(
        self, painter: QPainter, box: QRectF, line: CaseLine, option: QStyleOptionViewItem, *, chosen: bool
    ) -> None:
        plain: QFont = option.font
        bold = QFont(plain)
        bold.setWeight(QFont.Weight.DemiBold)
        name = QFont(bold)
        name.setPointSizeF(plain.pointSizeF() * 1.06)
        high = QFontMetricsF(plain).height()
        self._line(painter, box, 0.0, line.family, name, "on_soft" if chosen else "text")
        told = in_words(line, _today_of(option))
        self._line(painter, box, high + em(0.3), told, plain, "on_soft" if chosen else "muted")
        top = box.top() + 2 * high + em(0.75)
        text, tone = state_of(line)
        painter.setFont(bold)
        wide = QFontMetricsF(bold).horizontalAdvance(text) + em(1.4)
        paint_chip(painter, QRectF(box.left(), top, wide, high + em(0.1)), text, _on(tone, chosen=chosen))
        painter.setFont(plain)
        painter.setPen(theme().colour("on_soft" if chosen else "muted"))
        right = box.adjusted(wide + em(0.5), 0, 0, 0)
        metrics = QFontMetricsF(plain)
        reference = metrics.elidedText(line.reference, Qt.TextElideMode.ElideLeft, right.width())
        place = QRectF(right.left(), top, right.width(), high)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, reference)

    def _line(self, painter: QPainter, box: QRectF, down: float, text: str, font: QFont, role: str) -> None:
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(theme().colour(role))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        place = QRectF(box.left(), box.top() + down, box.width(), metrics.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)


def in_words(line: CaseLine, today: date) -> str:
    """Return what stands below a family's name: its children and what comes next."""
    children = counted(line.children, "child", "children")
    step = line.next_step
    if step is None:
        return joined(children, "Closed" if line.status is CaseStatus.CLOSED else "")
    if step.standing is Standing.LATE:
        return joined(children, f"{step.name} was due {from_today(step.day, today)}")
    return joined(children, f"{step.name} {from_today(step.day, today)}")


def state_of(line: CaseLine) -> tuple[str, Tone]:
    """Return the chip of a case: its stage, or that something is late."""
    if line.status is not CaseStatus.OPEN:
        return line.status.label, Tone.QUIET
    if line.next_step is not None and line.next_step.standing is Standing.LATE:
        return f"{line.stage} – late", Tone.WARN
    return line.stage, Tone.DANGER if line.urgent else Tone.PLAIN


def _on(tone: Tone, *, chosen: bool) -> Tone:
    return Tone.QUIET if chosen and tone is Tone.PLAIN else tone


def _today_of(option: QStyleOptionViewItem) -> date:
    view = option.widget
    return view.rows.today if isinstance(view, FamilyList) else date.today()  # noqa: DTZ011 -- local day
