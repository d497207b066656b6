"""What the pages before the casebook share: one calm column, a passphrase box, and a word while it works."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from coordinator.ui.blocks import Card, Item, Picture, column, holding, row, scrolled, tool, words
from coordinator.ui.theme import sized, with_icon


class GatePage(QWidget):
    """A page with the program's name and one card in the middle; fill it with ``card.add``."""

    def __init__(self, title: str, sentence: str = "", *, wide: float = 34) -> None:
        super().__init__()
        self.card = Card()
        self.card.body.setProperty("ems", [1.0, 2.2, 1.9, 2.2, 2.0])
        sized(self.card, least=(min(wide, 24), 0), most=(wide, 0))
        brand = row(None, Picture("users", "accent", 1.7), words("Coordinator", "title"), None, gap=0.6)
        self.title = words(title, "heading", wrap=True)
        self.card.add(self.title)
        if sentence:
            self.card.add(words(sentence, "muted", wrap=True))
        middle = row(gap=0)
        middle.addStretch(1)
        middle.addWidget(self.card, 100)
        middle.addStretch(1)
        lines: list[Item] = [None, brand, middle, None]
        page = holding(column(*lines, gap=1.2, margins=(1.5, 1.5, 1.5, 1.5)))
        self.setLayout(column(scrolled(page)))


class PassphraseBox(QWidget):
    """A passphrase typed unseen, with a button to see it; ``caps`` tells of Caps Lock."""

    entered = Signal()
    edited = Signal(str)
    caps = Signal(bool)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.box = QLineEdit()
        self.box.setEchoMode(QLineEdit.EchoMode.Password)
        self.box.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.box.setAccessibleName(name)
        self.box.setMaxLength(1000)
        self.show_button = tool("eye", f"Show: {name}", self._turn)
        self.show_button.setCheckable(True)
        self.setFocusProxy(self.box)
        self.setLayout(row(self.box, self.show_button, gap=0.2))
        self.box.returnPressed.connect(self.entered)
        self.box.textEdited.connect(self.edited)
        self.box.installEventFilter(self)

    def text(self) -> str:
        """Return what was typed."""
        return self.box.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self.box.clear()
        self.box.setEchoMode(QLineEdit.EchoMode.Password)
        self.show_button.setChecked(False)

    def label(self, text: str) -> QLabel:
        """Return a label that belongs to the box."""
        made = words(text, "label")
        made.setBuddy(self.box)
        return made

    def sizeHint(self) -> QSize:  # noqa: D102, N802 -- Qt's own names
        return QSize(super().sizeHint().width(), self.box.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102, N802
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            letter = event.text()
            if len(letter) == 1 and letter.isalpha():
                # Qt does not say whether Caps Lock is on, but a capital without Shift does.
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.caps.emit(letter.isupper() != shift)
        return super().eventFilter(watched, event)

    def _turn(self) -> None:
        seen = self.show_button.isChecked()
        self.box.setEchoMode(QLineEdit.EchoMode.Normal if seen else QLineEdit.EchoMode.Password)
        with_icon(self.show_button, "eye-off" if seen else "eye", "accent")
