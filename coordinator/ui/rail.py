"""The rail at the left: the places of the program, and Lock now at its foot."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from coordinator.ui.blocks import Item, column, words
from coordinator.ui.theme import sized, with_icon


@dataclass(frozen=True)
class Place:
    """One place in the rail: its name, its icon, its Alt letter and what makes its screen.

    A ``whole`` one is not in the rail: it is led to from elsewhere and has the screen to itself.
    """

    name: str
    icon: str
    letter: str
    make: Callable[..., QWidget]
    at_foot: bool = False
    whole: bool = False


class Rail(QFrame):
    """Buttons for the places, one of them chosen; it shrinks to icons where room is short."""

    chosen = Signal(str)
    lock_asked = Signal()

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        self.setProperty("look", "rail")
        self.brand = words("Coordinator", "brand")
        self._letters: dict[QPushButton, str] = {}
        listed = [place for place in places if not place.whole]
        self.buttons = {place.name: self._button(place.name, place.icon, place.letter) for place in listed}
        for name, made in self.buttons.items():
            made.setCheckable(True)
            made.setAutoExclusive(True)
            made.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
        self.lock_button = self._button("Lock now", "lock", "L")
        self.lock_button.clicked.connect(lambda _checked=False: self.lock_asked.emit())
        upper: list[Item] = [self.buttons[place.name] for place in listed if not place.at_foot]
        lower: list[Item] = [self.buttons[place.name] for place in listed if place.at_foot]
        self.setLayout(
            column(self.brand, *upper, None, *lower, self.lock_button, gap=0.35, margins=(0.7, 1.1, 0.7, 1.0))
        )
        self.compact = False
        self.shrink(compact=False)

    @property
    def letters(self) -> frozenset[str]:
        """The Alt letters the rail keeps for itself on every page."""
        return frozenset(letter.casefold() for letter in self._letters.values())

    @property
    def letters_in_words(self) -> tuple[tuple[str, str], ...]:
        """The places with their keys, for the list of shortcuts."""
        return tuple((made.accessibleName(), f"Alt+{letter}") for made, letter in self._letters.items())

    def choose(self, name: str) -> None:
        """Mark a place as the one that is seen; one that is not in the rail leaves the mark where it is."""
        if name in self.buttons:
            self.buttons[name].setChecked(True)

    def shrink(self, *, compact: bool) -> None:
        """Show icons only, or icons with their names."""
        self.compact = compact
        self.brand.setVisible(not compact)
        sized(self, least=(4.2 if compact else 13.8, 0), most=(4.2 if compact else 13.8, 0))
        for made, letter in self._letters.items():
            name = made.accessibleName()
            made.setText("" if compact else _lettered(name, letter))
            made.setToolTip(name if compact else "")
            made.setShortcut(QKeySequence(f"Alt+{letter}"))

    def _button(self, name: str, icon: str, letter: str) -> QPushButton:
        made = QPushButton()
        made.setProperty("look", "rail")
        made.setAccessibleName(name)
        made.setAutoDefault(False)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        with_icon(made, icon, "rail_text", 1.4)
        self._letters[made] = letter
        return made


def _lettered(name: str, letter: str) -> str:
    at = name.casefold().find(letter.casefold())
    return f"  {name[:at]}&{name[at:]}"
