"""What a field is typed into: a line, several words, a number, an amount or a long text."""

from collections.abc import Callable
from math import ceil
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from coordinator.text import LONGEST_TEXT, clean
from coordinator.ui.blocks import column, row
from coordinator.ui.measure import wrapped
from coordinator.ui.theme import em, sized

LONGEST_LINE = 2_000
LEAST_LINES, MOST_LINES = 3, 14

TOO_LONG = f"That was too long for one field. The first {LONGEST_TEXT:,} characters are kept."
LINE_TOO_LONG = f"That was too long for one line. The first {LONGEST_LINE:,} characters are kept."


class Editor(QWidget):
    """One field's control. ``edited`` tells of each change, ``left`` of moving on, ``said`` of a sentence.

    ``value()`` raises ``BadInput`` for text that cannot be read; ``typed()`` is that text, kept as a draft.
    """

    edited = Signal()
    left = Signal()
    said = Signal(str)
    typing: ClassVar[bool] = True
    """Whether text is typed that may not be readable yet."""

    def __init__(self, *controls: QWidget) -> None:
        super().__init__()
        self.controls = controls
        self.setFocusProxy(controls[0])
        for control in controls:
            control.installEventFilter(self)

    def value(self) -> Any:
        """Return what was typed, ready to keep."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show what is kept."""
        raise NotImplementedError

    def typed(self) -> str:
        """Return the text as it stands."""
        return ""

    def place(self) -> int:
        """Return where the cursor stands in the text."""
        return 0

    def show_typed(self, text: str, cursor: int) -> None:
        """Show text that was half typed, with the cursor where it was."""

    def tidy(self) -> None:
        """Show the value in its full form once the person has moved on."""

    def name(self, name: str) -> None:
        """Tell screen readers what the field is called."""
        for control in self.controls:
            control.setAccessibleName(name)

    def mark(self, *, wrong: bool) -> None:
        """Frame the control as wrong, or as usual."""
        for control in self.controls:
            if bool(control.property("wrong")) != wrong:
                control.setProperty("wrong", wrong)
                control.style().unpolish(control)
                control.style().polish(control)

    def has_focus(self) -> bool:
        """Say whether the person is in this field."""
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102, N802 -- Qt's own name
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            stays = event.reason() in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
            if not stays:
                self.left.emit()
        return super().eventFilter(watched, event)


class LineBox(QLineEdit):
    """A line of text that takes a huge paste without stopping and says when it was cut."""

    cut_short = Signal()

    def __init__(self, hint: str = "") -> None:
        super().__init__()
        self.setMaxLength(LONGEST_LINE)
        self.setPlaceholderText(hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        if event.matches(QKeySequence.StandardKey.Paste) and not self.isReadOnly():
            self.insert_cleaned(QGuiApplication.clipboard().text())
            return
        super().keyPressEvent(event)

    def insert_cleaned(self, text: str) -> None:
        """Insert text at the cursor, cleaned and cut to what fits."""
        room = max(0, self.maxLength() - len(self.text()) + len(self.selectedText()))
        fit = clean(text[: 2 * LONGEST_LINE], one_line=True)
        self.insert(fit[:room])
        if len(fit) > room or len(text) > 2 * LONGEST_LINE:
            self.cut_short.emit()

    def show_text(self, text: str) -> None:
        """Show text that is kept, whole even when it is longer than can be typed."""
        self.setMaxLength(max(LONGEST_LINE, len(text)))
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)


class LineEditor(Editor):
    """A short text on one line."""

    def __init__(self, hint: str = "", *, width: float = 12.0) -> None:
        self.box = LineBox(hint)
        super().__init__(self.box)
        sized(self, least=(width, 0))
        self.setLayout(row(self.box))
        self.box.textEdited.connect(lambda _text: self.edited.emit())
        self.box.cut_short.connect(lambda: self.said.emit(LINE_TOO_LONG))

    def value(self) -> Any:  # noqa: D102
        return clean(self.box.text(), one_line=True)

    def show_value(self, value: Any) -> None:  # noqa: D102
        self.box.show_text(value or "")

    def typed(self) -> str:  # noqa: D102
        return self.box.text()

    def place(self) -> int:  # noqa: D102
        return self.box.cursorPosition()

    def show_typed(self, text: str, cursor: int) -> None:  # noqa: D102
        self.box.show_text(text)
        self.box.setCursorPosition(min(cursor, len(text)))


class ReadEditor(LineEditor):
    """A line that is read into a value by one function and said by another."""

    def __init__(
        self, read: Callable[[str], Any], say: Callable[[Any], str], hint: str, *, width: float = 8.0
    ) -> None:
        super().__init__(hint, width=width)
        self._read, self._say = read, say

    def value(self) -> Any:  # noqa: D102
        return self._read(self.box.text())

    def show_value(self, value: Any) -> None:  # noqa: D102
        self.box.show_text(self._say(value))

    def tidy(self) -> None:  # noqa: D102
        self.box.show_text(self._say(self.value()))


class WordsEditor(LineEditor):
    """Several words or phrases on one line, with commas between them."""

    def value(self) -> Any:  # noqa: D102
        pieces = clean(self.box.text(), one_line=True).replace(";", ",").split(",")
        return tuple(dict.fromkeys(piece.strip() for piece in pieces if piece.strip()))

    def show_value(self, value: Any) -> None:  # noqa: D102
        self.box.show_text(", ".join(value or ()))

    def tidy(self) -> None:  # noqa: D102
        self.show_value(self.value())


class GrowingText(QPlainTextEdit):
    """A long text that grows with what is typed, up to about half a page."""

    cut_short = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: D102, N802 -- Qt's own name
        room = em(0.7) + 2 * self.document().documentMargin() + 6
        lines = min(MOST_LINES, max(LEAST_LINES, self._lines(round(self.width() - room))))
        return QSize(em(20), round(lines * ceil(QFontMetricsF(self.font()).lineSpacing()) + room))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802
        return QSize(em(10), self.sizeHint().height())

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: D102, N802
        raw = source.text()
        selected = len(self.textCursor().selectedText())
        room = max(0, LONGEST_TEXT - self.document().characterCount() + 1 + selected)
        fit = clean(raw[: 2 * LONGEST_TEXT])
        self.insertPlainText(fit[:room])
        if len(fit) > room or len(raw) > 2 * LONGEST_TEXT:
            self.cut_short.emit()

    def _lines(self, width: int) -> int:
        """Return how many lines the text fills, counted no further than is shown at once.

        The document itself counts only what it has painted, too late for a form that is just opened.
        """
        count, block = 0, self.document().firstBlock()
        while block.isValid() and count < MOST_LINES:
            count += len(wrapped(block.text(), self.font(), width, MOST_LINES))
            block = block.next()
        return count


class TextEditor(Editor):
    """A long text of several paragraphs."""

    def __init__(self, hint: str = "") -> None:
        self.box = GrowingText()
        super().__init__(self.box)
        self.box.setPlaceholderText(hint)
        self._quiet = False
        sized(self, least=(18, 0))
        self.setLayout(column(self.box))
        self.box.textChanged.connect(self._tell)
        self.box.cut_short.connect(lambda: self.said.emit(TOO_LONG))

    def value(self) -> Any:  # noqa: D102
        return clean(self.box.toPlainText())[:LONGEST_TEXT]

    def show_value(self, value: Any) -> None:  # noqa: D102
        if (value or "") != self.box.toPlainText():
            self._quiet = True
            self.box.setPlainText(value or "")
            self._quiet = False

    def typed(self) -> str:  # noqa: D102
        return self.box.toPlainText()

    def place(self) -> int:  # noqa: D102
        return self.box.textCursor().position()

    def show_typed(self, text: str, cursor: int) -> None:  # noqa: D102
        self.show_value(text)
        caret = self.box.textCursor()
        caret.setPosition(min(cursor, len(text)))
        self.box.setTextCursor(caret)

    def _tell(self) -> None:
        if not self._quiet:
            self.edited.emit()
