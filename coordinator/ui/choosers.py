"""What a field is chosen with: yes or no, one of a list, several of a list, or another record."""

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QPushButton,
    QSizePolicy,
    QStyledItemDelegate,
    QWidget,
)

from coordinator.errors import BadInput
from coordinator.ui.blocks import column, flow, rename, row
from coordinator.ui.editors import Editor
from coordinator.ui.theme import em, sized, theme

Rows = Sequence[tuple[Any, str]]
"""What can be chosen: the value kept and the words shown."""


class ChoiceBox(QComboBox):
    """A drop-down list; the wheel turns the page, never the choice."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxVisibleItems(14)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setItemDelegate(QStyledItemDelegate(self))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme().colour("text" if self.isEnabled() else "muted"), max(1.5, em(0.12)))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        x, y, size = self.width() - em(1.2), self.height() / 2 - em(0.1), em(0.3)
        painter.drawPolyline([QPointF(x - size, y), QPointF(x, y + size), QPointF(x + size, y)])


class ChoiceEditor(Editor):
    """One of a list; where the field may be empty the first line says so."""

    typing: ClassVar[bool] = False

    def __init__(self, rows: Rows, *, empty: str = "", width: float = 11.0) -> None:
        self.box = ChoiceBox()
        super().__init__(self.box)
        self._empty = empty
        self._rows: Rows | None = None
        self._values: list[Any] = []
        sized(self, least=(width, 0))
        self.setLayout(row(self.box))
        self.show_rows(rows)
        self.box.activated.connect(lambda _index: self.edited.emit())

    def show_rows(self, rows: Rows) -> None:
        """Offer these rows; what was chosen stays chosen, also when it is no longer offered."""
        if rows == self._rows:
            return
        chosen, words = self._chosen(), self.box.currentText()
        self._rows = tuple(rows)
        self._values = [None] if self._empty else []
        self.box.blockSignals(True)
        self.box.clear()
        if self._empty:
            self.box.addItem(self._empty)
        for value, label in rows:
            self._add(value, label)
        if chosen is not None and chosen not in self._values:
            self._add(chosen, words)
        self.box.setCurrentIndex(self._find(chosen))
        self.box.blockSignals(False)

    def value(self) -> Any:  # noqa: D102
        chosen = self._chosen()
        if chosen is None and not self._empty:
            raise BadInput("Choose one from the list.")
        return chosen

    def show_value(self, value: Any) -> None:  # noqa: D102
        if value is not None and value not in self._values:
            self._add(value, str(getattr(value, "label", "No longer listed")))
        self.box.setCurrentIndex(self._find(value))

    def _add(self, value: Any, label: str) -> None:
        self._values.append(value)
        self.box.addItem(label)

    def _chosen(self) -> Any:
        at = self.box.currentIndex()
        return self._values[at] if 0 <= at < len(self._values) else None

    def _find(self, value: Any) -> int:
        return self._values.index(value) if value in self._values else -1


class _Segment(QPushButton):
    """One answer; it has room for its words also when they are strong, as those of the pressed one are."""

    def sizeHint(self) -> QSize:  # noqa: N802 -- Qt's own names
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        needed = QFontMetrics(strong).horizontalAdvance(str(self.property("plain"))) + em(1.9)
        return super().sizeHint().expandedTo(QSize(needed, 0))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()


class Segments(QWidget):
    """A few answers side by side, of which one is pressed; arrow keys move between them."""

    chosen = Signal()

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self._values = [value for value, _label in rows]
        self._group = QButtonGroup(self)
        self.buttons: list[QPushButton] = []
        last = len(rows) - 1
        for number, (_value, label) in enumerate(rows):
            made = _Segment()
            rename(made, label)
            made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            made.setAutoDefault(False)
            made.setCheckable(True)
            made.setProperty("part", {0: "first", last: "last"}.get(number, "middle"))
            self._group.addButton(made, number)
            self.buttons.append(made)
        self.setLayout(row(*self.buttons, None, gap=0))
        self._group.idClicked.connect(lambda _number: self.chosen.emit())

    def value(self) -> Any:
        """Return the answer that is pressed, ``None`` for none."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else None

    def show_value(self, value: Any) -> None:
        """Press the button of an answer."""
        at = next((n for n, known in enumerate(self._values) if known is value or known == value), -1)
        if at >= 0:
            self.buttons[at].setChecked(True)


class YesNoEditor(Editor):
    """Yes, no and, where the record may not know, not known."""

    typing: ClassVar[bool] = False

    def __init__(self, *, may_be_unknown: bool) -> None:
        answers: list[tuple[bool | None, str]] = [(True, "Yes"), (False, "No")]
        if may_be_unknown:
            answers.append((None, "Not known"))
        self.segments = Segments(answers)
        super().__init__(*self.segments.buttons)
        sized(self, least=(14 if may_be_unknown else 8, 0))
        self.setLayout(row(self.segments))
        self.segments.chosen.connect(self.edited)

    def value(self) -> Any:  # noqa: D102
        return self.segments.value()

    def show_value(self, value: Any) -> None:  # noqa: D102
        self.segments.show_value(value)

    def name(self, name: str) -> None:  # noqa: D102
        for made in self.segments.buttons:
            made.setAccessibleName(f"{name}: {made.property('plain')}")


class SeveralEditor(Editor):
    """Several of a list, each with a box to tick, in the order of the list."""

    typing: ClassVar[bool] = False

    def __init__(self, rows: Rows, *, nothing: str = "Nothing to choose from yet") -> None:
        self._nothing = QCheckBox(nothing)
        self._nothing.setEnabled(False)
        super().__init__(self._nothing)
        self._boxes: list[tuple[Any, QCheckBox]] = []
        self._kept: tuple[Any, ...] = ()
        self._name = ""
        self._flow = flow(gap=0.3)
        self._flow.addWidget(self._nothing)
        sized(self, least=(18, 0))
        self.setLayout(column(self._flow))
        self.show_rows(rows)

    def show_rows(self, rows: Rows) -> None:
        """Offer these rows; what was ticked stays ticked."""
        if [(value, box.text()) for value, box in self._boxes] == [(v, _plain(label)) for v, label in rows]:
            return
        self._kept = self.value()
        for _value, box in self._boxes:
            self._flow.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = [(value, self._box(label)) for value, label in rows]
        for _value, box in self._boxes:
            self._flow.addWidget(box)
        self.controls = tuple(box for _value, box in self._boxes) or (self._nothing,)
        self._nothing.setVisible(not self._boxes)
        self.setFocusProxy(self.controls[0])
        self.name(self._name)
        self.show_value(self._kept)

    def value(self) -> Any:  # noqa: D102
        offered = {value for value, _box in self._boxes}
        unseen = tuple(value for value in self._kept if value not in offered)
        return (*(value for value, box in self._boxes if box.isChecked()), *unseen)

    def show_value(self, value: Any) -> None:  # noqa: D102
        self._kept = tuple(value or ())
        for known, box in self._boxes:
            box.setChecked(known in self._kept)

    def name(self, name: str) -> None:  # noqa: D102
        self._name = name
        for _value, box in self._boxes:
            box.setAccessibleName(f"{name}: {box.text().replace('&&', '&')}")

    def _box(self, label: str) -> QCheckBox:
        box = QCheckBox(_plain(label))
        box.clicked.connect(self._ticked)
        box.installEventFilter(self)
        return box

    def _ticked(self) -> None:
        self.edited.emit()


def _plain(label: str) -> str:
    return label.replace("&", "&&")
