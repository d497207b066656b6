"""The building blocks of every page: words, buttons, cards, chips, notices and empty states."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from coordinator.ui import icons
from coordinator.ui.flow import Flow
from coordinator.ui.theme import em, sized, spaced, theme, with_icon

Item = QWidget | QLayout | None
"""What a row or a column holds; ``None`` is a gap that takes the spare room."""

Margins = tuple[float, float, float, float]
L = TypeVar("L", bound=QBoxLayout)


class Tone(StrEnum):
    """What a chip or a notice means, always said in words as well as in colour."""

    PLAIN = "soft"
    GOOD = "good"
    WARN = "warn"
    DANGER = "danger"
    QUIET = "quiet"


def column(*items: Item, gap: float = 0.6, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """Lay items out from top to bottom, ``gap`` text sizes apart."""
    return _filled(QVBoxLayout(), items, gap, margins)


def row(*items: Item, gap: float = 0.6, margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """Lay items out from left to right, ``gap`` text sizes apart."""
    return _filled(QHBoxLayout(), items, gap, margins)


def flow(*widgets: QWidget, gap: float = 0.6, grow: bool = False) -> Flow:
    """Lay widgets out side by side, going on below where the line is full."""
    layout = Flow(grow=grow)
    spaced(layout, gap)
    for widget in widgets:
        layout.addWidget(widget)
    return layout


def holding(layout: QLayout, *, look: str = "") -> QWidget:
    """Return a plain widget that holds a layout."""
    widget = QWidget()
    widget.setLayout(layout)
    if look:
        widget.setProperty("look", look)
    return widget


def words(text: str, look: str = "", *, wrap: bool = False) -> QLabel:
    """Return words on the page.

    ``look`` is one of display, title, heading, label, strong, muted, small, problem, warning, code.
    What people typed is shown as it is, never read as markup.
    """
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setProperty("look", look)
    label.setWordWrap(wrap)
    if wrap:
        policy = label.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
    return label


Act = Callable[[], object]
"""What a button does."""


def button(text: str, act: Act | None = None, *, look: str = "", icon: str = "") -> QPushButton:
    """Return a button that says what happens; ``look`` is primary, quiet, danger or nothing."""
    made = QPushButton()
    made.setProperty("has_icon", bool(icon))
    rename(made, text)
    made.setProperty("look", look)
    made.setAutoDefault(False)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    if icon:
        roles = {"primary": "on_accent", "quiet": "accent", "danger": "danger"}
        with_icon(made, icon, roles.get(look, "text"))
    if act is not None:
        made.clicked.connect(lambda _checked=False: act())
    return made


def rename(made: QPushButton, text: str) -> None:
    """Give a button other words, also for screen readers and for the Alt letters."""
    made.setText((" " if made.property("has_icon") else "") + text.replace("&", "&&"))
    made.setProperty("plain", text)
    made.setAccessibleName(text)


def tool(icon: str, name: str, act: Act | None = None) -> QToolButton:
    """Return a small square button with an icon; ``name`` is its tip and what a screen reader says."""
    made = QToolButton()
    made.setProperty("look", "quiet")
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    with_icon(made, icon, "accent")
    if act is not None:
        made.clicked.connect(lambda _checked=False: act())
    return made


def rule() -> QFrame:
    """Return a thin line across the page."""
    line = QFrame()
    line.setProperty("look", "rule")
    return line


def scrolled(widget: QWidget) -> QScrollArea:
    """Return a page that scrolls up and down, never sideways."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    widget.setProperty("look", "page")
    area.setWidget(widget)
    return area


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


class Card(QFrame):
    """A white sheet on the page with an optional heading and buttons; fill it with ``add``."""

    def __init__(self, title: str = "", *, look: str = "card", actions: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self.setProperty("look", look)
        self.body = column(gap=0.9, margins=(1.4, 1.1, 1.4, 1.2))
        self.setLayout(self.body)
        self.heading = words(title, "heading", wrap=True)
        if title or actions:
            self.body.addLayout(row(self.heading, *actions))

    def add(self, *items: Item) -> "Card":
        """Put items below what the card already holds."""
        _fill(self.body, items)
        return self


class Chip(QLabel):
    """A short state in a rounded patch of colour, such as a stage or "Review due".

    ``lifted`` makes the patch stand out from a ground that is coloured itself.
    """

    def __init__(self, text: str, tone: Tone = Tone.PLAIN, *, lifted: bool = False) -> None:
        super().__init__()
        self._lifted = lifted
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", "strong")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.tone = tone
        self.setText(text)

    def show_state(self, text: str, tone: Tone) -> None:
        """Show another state."""
        self.tone = tone
        self.setText(text)
        self.setVisible(bool(text))

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + em(1.7), metrics.height() + em(0.25))

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, D102, N802
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self.text(), self.tone, lifted=self._lifted)


def paint_chip(painter: QPainter, box: QRectF, text: str, tone: Tone, *, lifted: bool = False) -> None:
    """Paint a chip within ``box`` in the painter's font."""
    ink, ground = {
        Tone.GOOD: ("good", "good_soft"),
        Tone.WARN: ("warn", "warn_soft"),
        Tone.DANGER: ("danger", "danger_soft"),
        Tone.QUIET: ("muted", "raised"),
    }.get(tone, ("on_soft", "soft"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour("surface" if lifted else ground))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(theme().colour(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


class Picture(QLabel):
    """One icon shown by itself; it says nothing to a screen reader."""

    def __init__(self, icon: str, role: str = "accent", ems: float = 1.4) -> None:
        super().__init__()
        self._icon, self._role, self._ems = icon, role, ems
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        colour = getattr(theme().tokens, self._role)
        self.setPixmap(icons.pixmap(self._icon, colour, em(self._ems), self.devicePixelRatioF()))


class Notice(QFrame):
    """A sentence a person should act on, with the next step beside it; hidden while it says nothing."""

    def __init__(self, tone: Tone = Tone.DANGER, sentence: str = "", *actions: QWidget) -> None:
        super().__init__()
        looks = {Tone.DANGER: "problem", Tone.WARN: "warning", Tone.GOOD: "good"}
        icon = {Tone.GOOD: "circle-check", Tone.PLAIN: "info"}.get(tone, "triangle-alert")
        role = {Tone.DANGER: "danger", Tone.WARN: "warn", Tone.GOOD: "good"}.get(tone, "on_soft")
        self.setProperty("look", looks.get(tone, "soft"))
        self.sentence = words(sentence, wrap=True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line = row(Picture(icon, role), self.sentence, *actions, gap=0.7, margins=(0.9, 0.6, 0.9, 0.6))
        self.setLayout(line)
        if not sentence:
            self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence, or hide when it is empty."""
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))


class EmptyState(QWidget):
    """What stands where nothing is yet: what belongs here and the button that begins it."""

    def __init__(self, icon: str, title: str, sentence: str, *actions: QWidget) -> None:
        super().__init__()
        heading = words(title)
        heading.setObjectName("empty_title")
        told = words(sentence, "muted", wrap=True)
        for label in (heading, told):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        sized(told, most=(34, 0))
        buttons = row(None, *actions, None)
        middle = row(None, told, None, gap=0)
        middle.setStretch(1, 100)
        lines: list[Item] = [
            row(None, Picture(icon, "accent", 2.6), None),
            heading,
            middle,
            buttons,
        ]
        self.setLayout(column(*lines, gap=0.7, margins=(1, 2, 1, 2)))


def _filled(layout: L, items: Sequence[Item], gap: float, margins: Margins) -> L:
    spaced(layout, gap, margins)
    _fill(layout, items)
    return layout


def _fill(layout: QBoxLayout, items: Sequence[Item]) -> None:
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)
