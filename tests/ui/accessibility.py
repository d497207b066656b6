"""The accessibility linter: ``lint(page)`` returns what keeps a page from being used by everyone."""

import itertools
from collections import defaultdict

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTextEdit,
    QWidget,
)

LEAST_TARGET = 32
CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QTabBar, QAbstractItemView)
TYPED = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)
INSIDE = (QComboBox, QAbstractSpinBox, QTabBar, QAbstractItemView)


def lint(page: QWidget) -> list[str]:
    """Return one sentence for each fault of a page that is on the screen."""
    controls = [widget for widget in page.findChildren(QWidget) if is_control(widget, page)]
    return [
        *unnamed(controls),
        *unlabelled(page, controls),
        *shared_letters(page),
        *unreachable(controls),
        *small(controls),
        *out_of_order(page, controls),
    ]


def is_control(widget: QWidget, page: QWidget) -> bool:
    """Say whether a widget is something a person uses, not a part inside another control."""
    if not isinstance(widget, CONTROLS) or not widget.isVisibleTo(page) or widget.width() == 0:
        return False
    above = widget.parentWidget()
    while above is not None and above is not page.parentWidget():
        if isinstance(above, INSIDE):
            return False
        above = above.parentWidget()
    return True


def told(widget: QWidget) -> str:
    """Return a control in words, for the list of faults."""
    name = widget.accessibleName() or widget.objectName() or widget.property("plain") or ""
    return f"{type(widget).__name__} “{name}”"


def unnamed(controls: list[QWidget]) -> list[str]:
    """Every control has a name a screen reader can say."""
    wrong = []
    for widget in controls:
        own = widget.text().strip() if isinstance(widget, QAbstractButton) else ""
        if not (widget.accessibleName() or own):
            wrong.append(f"{told(widget)} has no name")
    return wrong


def unlabelled(page: QWidget, controls: list[QWidget]) -> list[str]:
    """A label above a field belongs to it: on some systems a list has no other name."""
    lonely = [
        f"The label “{label.text()}” belongs to no field"
        for label in page.findChildren(QLabel)
        if label.property("look") == "label" and label.isVisibleTo(page) and label.buddy() is None
    ]
    lists = [widget for widget in controls if isinstance(widget, QComboBox)]
    return lonely + [f"{told(widget)} has no label" for widget in lists if not widget.accessibleName()]


def shared_letters(page: QWidget) -> list[str]:
    """No two controls of a page answer to the same Alt letter."""
    letters = defaultdict(list)
    for widget in page.findChildren(QWidget):
        if not widget.isVisibleTo(page):
            continue
        texts = []
        if isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy() is not None):
            texts = [widget.text()]
        elif isinstance(widget, QTabBar):
            texts = [widget.tabText(number) for number in range(widget.count())]
        for text in texts:
            at = text.replace("&&", "  ").find("&")
            if 0 <= at < len(text) - 1:
                letters[text[at + 1].casefold()].append(text)
    return [f"Alt+{letter} is shared by {found}" for letter, found in letters.items() if len(found) > 1]


def unreachable(controls: list[QWidget]) -> list[str]:
    """Everything that can be used with the mouse can be reached with the Tab key."""
    wrong = []
    for widget in controls:
        # Of a group the Tab key reaches the one that is pressed; the arrow keys reach the others.
        grouped = isinstance(widget, QPushButton) and (widget.group() is not None or widget.autoExclusive())
        if widget.isEnabled() and not grouped and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            wrong.append(f"{told(widget)} cannot be reached with Tab")
    return wrong


def small(controls: list[QWidget]) -> list[str]:
    """Targets are at least 32 pixels high and wide."""
    return [
        f"{told(widget)} is {widget.width()} by {widget.height()} pixels"
        for widget in controls
        if not isinstance(widget, QAbstractSlider) and min(widget.width(), widget.height()) < LEAST_TARGET
    ]


def out_of_order(page: QWidget, controls: list[QWidget]) -> list[str]:
    """The Tab key goes down the page, from left to right within a line, and on to the next column."""
    ordered = chain(page, [widget for widget in controls if widget.focusPolicy() & Qt.FocusPolicy.TabFocus])
    wrong = []
    for before, after in itertools.pairwise(ordered):
        if scroller(before, page) is not scroller(after, page):
            continue
        first, second = place(before, page), place(after, page)
        above = second.y() + after.height() <= first.y() and second.x() < first.x() + before.width()
        beside = abs(second.y() - first.y()) < min(before.height(), after.height()) // 2
        left = beside and second.x() < first.x()
        if above or left:
            wrong.append(f"Tab goes from {told(before)} back to {told(after)}")
    return wrong


def chain(page: QWidget, controls: list[QWidget]) -> list[QWidget]:
    """Return the controls in the order of the Tab key."""
    wanted = set(controls)
    found, at = [], page
    for _step in range(10_000):
        if at in wanted:
            found.append(at)
        at = at.nextInFocusChain()
        if at is page:
            break
    return found


def scroller(widget: QWidget, page: QWidget) -> QWidget:
    """Return the scrolling part of the page that a control stands in."""
    above = widget.parentWidget()
    while above is not None and above is not page and not isinstance(above, QAbstractScrollArea):
        above = above.parentWidget()
    return above or page


def place(widget: QWidget, page: QWidget) -> QPoint:
    """Return where a control stands on the page."""
    return widget.mapTo(page, QPoint(0, 0))
