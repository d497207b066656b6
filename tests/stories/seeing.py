"""What can be read of a widget, or heard of it from a screen reader."""

import re

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
)

COUNT = re.compile(r"\s*\(\d+\)$")


def plain(words: str) -> str:
    """Return words without the marks of Alt letters and without a count."""
    return COUNT.sub("", words.replace("&&", "\0").replace("&", "").replace("\0", "&").strip())


def texts_of(widget):
    """Return every text of a widget that can be seen or heard."""
    found = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        found.append(plain(widget.text()))
    elif isinstance(widget, QPlainTextEdit):
        found.append(widget.toPlainText())
    elif isinstance(widget, QComboBox):
        found += [widget.itemText(number) for number in range(widget.count())]
    elif isinstance(widget, QTabBar):
        found += [plain(widget.tabText(number)) for number in range(widget.count())]
    if not isinstance(widget, QAbstractScrollArea):
        found.append(widget.windowTitle())
    return found
