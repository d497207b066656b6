"""Choosing a passphrase: typed twice, its strength said in words, or four words drawn by the computer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from coordinator.ui.blocks import button, column, row, words
from coordinator.ui.gate import PassphraseBox


class ChoosePassphrase(QWidget):
    """Two boxes and a meter; ``ready`` says whether a casebook may be locked with what was typed."""

    ready = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.first = PassphraseBox("Passphrase")
        self.second = PassphraseBox("Passphrase again")
        self.meter = QProgressBar()
        self.meter.setRange(0, 4)
        self.meter.setTextVisible(False)
        self.meter.setAccessibleName("Strength of the passphrase")
        self.verdict = words("At least 12 characters, or four words.", "muted", wrap=True)
        self.caps = words("Caps Lock is on.", "warning")
        self.caps.hide()
        self.offer = button("Suggest four words", self.suggest, look="quiet", icon="refresh-cw")
        self.drawn = words("", "code", wrap=True)
        self.drawn.hide()
        self.note = words("Write these words down and keep them apart from the computer.", "small", wrap=True)
        self.note.hide()
        self.setLayout(
            column(
                self.first.label("Passphrase"),
                self.first,
                self.meter,
                self.verdict,
                row(self.offer, None),
                self.drawn,
                self.note,
                self.second.label("Type it again"),
                self.second,
                self.caps,
                gap=0.4,
            )
        )
        for box in (self.first, self.second):
            box.edited.connect(lambda _text: self._judge())
            box.caps.connect(self.caps.setVisible)

    def passphrase(self) -> str:
        """Return the passphrase that was chosen."""
        return self.first.text()

    def suggest(self) -> None:
        """Draw four words, show them and fill them in once; the second box is for the person."""
        from coordinator.storage.passphrases import generate  # noqa: PLC0415 -- never before the first paint

        chosen = generate()
        self.drawn.setText(chosen)
        self.drawn.show()
        self.note.show()
        self.first.box.setText(chosen)
        self.second.clear()
        self.second.setFocus()
        self._judge()

    def clear(self) -> None:
        """Forget everything typed and drawn."""
        self.first.clear()
        self.second.clear()
        self.drawn.clear()
        self.drawn.hide()
        self.note.hide()

    def _judge(self) -> None:
        from coordinator.storage.passphrases import judge  # noqa: PLC0415 -- never before the first paint

        strength = judge(self.first.text())
        self.meter.setValue(strength.score)
        self.meter.setProperty("strength", ("weak", "weak", "fair", "good", "good")[strength.score])
        self.meter.style().unpolish(self.meter)
        self.meter.style().polish(self.meter)
        same = self.first.text() == self.second.text()
        sentence = strength.sentence
        if strength.allowed and self.second.text() and not same:
            sentence = "The two do not match yet."
        self.verdict.setText(sentence)
        self.ready.emit(strength.allowed and same)
