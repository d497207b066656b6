"""What the pages before the casebook share: one calm column, a passphrase box, and a word while it works."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QWidget

from coordinator.ui.blocks import Card, Item, Picture, column, holding, row, scrolled, tool, words
from coordinator.ui.theme import em, sized, with_icon

PROMISES = (
    ("lock", "Everything about your families stays in one locked casebook on this computer."),
    ("circle-check", "What you type is saved as you go, and every step can be undone."),
    ("shield", "Nothing is sent anywhere. There is no account and no network."),
)
NARROW = 62
"""Text sizes across below which there is only room for the card."""


class GatePage(QWidget):
    """A page with the program's promises at the left and one card; fill it with ``card.add``."""

    def __init__(self, title: str, sentence: str = "", *, wide: float = 34) -> None:
        super().__init__()
        self.card = Card()
        sized(self.card, least=(min(wide, 24), 0), most=(wide, 0))
        self.title = words(title, "title", wrap=True)
        self.card.add(self.title)
        if sentence:
            self.card.add(words(sentence, "muted", wrap=True))
        self._side = _side()
        self._brand = holding(row(None, Picture("users", "accent", 1.7), words("Coordinator", "title"), None))
        middle = row(gap=0)
        middle.addStretch(1)
        middle.addWidget(self.card, 100)
        middle.addStretch(1)
        lines: list[Item] = [None, self._brand, middle, None]
        page = holding(column(*lines, gap=1.2, margins=(1.5, 1.5, 1.5, 1.5)))
        across = row(self._side, scrolled(page), gap=0)
        across.setStretch(1, 1)
        self.setLayout(across)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        wide = self.width() >= em(NARROW)
        self._side.setVisible(wide)
        self._brand.setVisible(not wide)
        super().resizeEvent(event)


def _side() -> QFrame:
    side = QFrame()
    side.setProperty("look", "rail")
    lines: list[Item] = [None, words("Coordinator", "side_title")]
    lines.append(words("Family group conferences, from referral to review", "promise", wrap=True))
    for icon, promise in PROMISES:
        line = row(Picture(icon, "rail_text", 1.4), words(promise, "promise", wrap=True), gap=0.9)
        line.setAlignment(Qt.AlignmentFlag.AlignTop)
        lines.append(line)
    lines += [None, None]
    side.setLayout(column(*lines, gap=1.3, margins=(2.6, 2, 2.6, 2)))
    sized(side, least=(27, 0), most=(27, 0))
    return side


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
