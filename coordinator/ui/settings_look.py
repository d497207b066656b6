"""How the window looks: light, dark or high contrast, and the size of its text."""

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from coordinator.ui.blocks import Card, column, flow, words
from coordinator.ui.choosers import Segments
from coordinator.ui.surroundings import Surroundings
from coordinator.ui.theme import TEXT_SIZES, theme
from coordinator.ui.tokens import Appearance


class LookPage(QWidget):
    """Both choices are seen at once, and remembered by this computer and not in the casebook."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._preferences = surroundings.preferences
        self._group = QButtonGroup(self)
        self.looks: dict[Appearance, QRadioButton] = {}
        for number, look in enumerate(Appearance):
            made = QRadioButton(look.label)
            self.looks[look] = made
            self._group.addButton(made, number)
        self._group.idClicked.connect(lambda _number: self._use())
        self.sizes = Segments([(percent, f"{percent} %") for percent in TEXT_SIZES])
        for size in self.sizes.buttons:
            size.setAccessibleName(f"Size of the text: {size.property('plain')}")
        self.sizes.chosen.connect(self._use)
        told = "Remembered on this computer, for everyone who opens the program with your login."
        self.setLayout(
            column(
                Card("Light or dark").add(flow(*self.looks.values(), gap=1.4)),
                Card("Size of the text").add(
                    self.sizes,
                    words("Everything grows with the text: buttons, lists and margins.", "muted", wrap=True),
                ),
                words(told, "small", wrap=True),
                gap=1.1,
            )
        )
        self.refresh()

    def refresh(self) -> None:
        """Show which look is in use."""
        self.looks[theme().appearance].setChecked(True)
        self.sizes.show_value(theme().percent)

    def _use(self) -> None:
        look = next(one for one, made in self.looks.items() if made.isChecked())
        percent = self.sizes.value() or theme().percent
        self._preferences.appearance, self._preferences.percent = look, percent
        theme().use(look, percent)
