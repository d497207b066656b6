"""What is wanted of a venue or an interpreter, chosen above the list: each choice narrows it at once."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from coordinator.models.choices import Mode
from coordinator.queries.places import (
    FEATURES,
    Found,
    dialects_known,
    find_interpreters,
    find_venues,
    languages_known,
)
from coordinator.ui.blocks import Item, button, column, flow, holding, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.choosers import ChoiceEditor
from coordinator.ui.flow import stretch
from coordinator.ui.people_tab import PAUSE, SearchLine
from coordinator.ui.theme import em, with_icon

SIZES = (8, 12, 16, 20, 30, 50)
"""Numbers of people a room is looked for."""

ROOMY = 42.0
"""Text sizes of height from which what can be chosen is open at first and leaves the list its room."""

ANY_SIZE, ANY_LANGUAGE, ANY_DIALECT, ANY_WAY = "Any size", "Any language", "Any dialect", "Any way"


class PlaceFilters(QWidget):
    """A line to type in and what can be chosen; ``changed`` tells that the list should be read again.

    ``look`` reads what is wanted now; subclasses say how.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, hint: str, choices: str) -> None:
        super().__init__()
        self.bridge = bridge
        self.fold_button = button(choices, self._turn, look="quiet", icon="chevron-right")
        self.fold_button.setCheckable(True)
        self._choices = QWidget()
        self._choices.hide()
        self._seen = False
        self.typed = SearchLine(hint)
        self.clear_button = button("Show all again", self.clear, look="quiet", icon="x")
        self.clear_button.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._tell)
        self.typed.textChanged.connect(self._wait)

    def put(self, *items: Item) -> None:
        """Put what can be chosen below the line."""
        self._choices.setLayout(column(*items, gap=0.5))
        below = flow(self.fold_button, self.clear_button)
        self.setLayout(column(self.typed, below, self._choices, gap=0.4))

    def refresh(self) -> None:
        """Offer again what can be chosen, as it is known now."""

    def look(self) -> tuple[Found, ...]:
        """Read what is wanted now."""
        raise NotImplementedError

    def is_narrowed(self) -> bool:
        """Whether anything is typed or chosen."""
        return bool(self.typed.text().strip())

    def clear(self) -> None:
        """Want nothing in particular again."""
        self.typed.clear()
        self._tell()
        self.typed.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        if not self._seen:
            self._seen = True
            self.fold_button.setChecked(self.window().height() >= em(ROOMY))
            self._turn()
        super().showEvent(event)

    def _turn(self) -> None:
        opened = self.fold_button.isChecked()
        self._choices.setVisible(opened)
        with_icon(self.fold_button, "chevron-down" if opened else "chevron-right", "accent")

    def _wait(self, _typed: str) -> None:
        self._pause.start()

    def _tell(self) -> None:
        self._pause.stop()
        self.clear_button.setVisible(self.is_narrowed())
        self.changed.emit()


class VenueFilters(PlaceFilters):
    """What a venue must have, and how many people it must hold."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge, "Search by name, town, bus or anything noted", "What it must have")
        self.boxes = {key: _box(said, self._tell) for key, said in FEATURES}
        self.people = ChoiceEditor([(size, f"{size} people or more") for size in SIZES], empty=ANY_SIZE)
        self.people.name("Holds")
        self.people.edited.connect(self._tell)
        self.put(flow(*self.boxes.values(), gap=0.3), flow(_labelled("Holds", self.people), grow=True))

    def look(self) -> tuple[Found, ...]:
        """Read the venues that have it all."""
        wanted = [key for key, box in self.boxes.items() if box.isChecked()]
        people = self.people.value()
        return self.bridge.read(find_venues, typed=self.typed.text(), features=wanted, people=people)

    def is_narrowed(self) -> bool:
        """Whether anything is typed, ticked or chosen."""
        ticked = any(box.isChecked() for box in self.boxes.values())
        return super().is_narrowed() or ticked or self.people.value() is not None

    def clear(self) -> None:
        """Want nothing in particular again."""
        for box in self.boxes.values():
            box.setChecked(False)
        self.people.show_value(None)
        super().clear()


class InterpreterFilters(PlaceFilters):
    """Which language and dialect, spoken or signed, and how."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge, "Search by name, agency, area or anything noted", "Which language, and how")
        self.language = ChoiceEditor((), empty=ANY_LANGUAGE, width=9.0)
        self.dialect = ChoiceEditor((), empty=ANY_DIALECT, width=9.0)
        here = (Mode.IN_PERSON, Mode.VIDEO, Mode.PHONE)
        self.mode = ChoiceEditor([(mode, mode.label) for mode in here], empty=ANY_WAY, width=9.0)
        self.signs = _box("Signs", self._tell)
        asked = {"Language": self.language, "Dialect": self.dialect, "Works": self.mode}
        for label, editor in asked.items():
            editor.name(label)
            editor.edited.connect(self._tell)
        labelled = [_labelled(label, editor) for label, editor in asked.items()]
        self.put(flow(*labelled, gap=0.6, grow=True), flow(self.signs))

    def refresh(self) -> None:
        """Offer the languages and dialects that interpreters are down for."""
        self.language.show_rows([(one, one) for one in self.bridge.read(languages_known)])
        self.dialect.show_rows([(one, one) for one in self.bridge.read(dialects_known)])

    def look(self) -> tuple[Found, ...]:
        """Read the interpreters who are down for it all."""
        return self.bridge.read(
            find_interpreters,
            typed=self.typed.text(),
            language=self.language.value() or "",
            dialect=self.dialect.value() or "",
            signs=self.signs.isChecked(),
            mode=self.mode.value(),
        )

    def is_narrowed(self) -> bool:
        """Whether anything is typed, ticked or chosen."""
        chosen = (self.language.value(), self.dialect.value(), self.mode.value())
        return super().is_narrowed() or self.signs.isChecked() or any(one is not None for one in chosen)

    def clear(self) -> None:
        """Want nothing in particular again."""
        for editor in (self.language, self.dialect, self.mode):
            editor.show_value(None)
        self.signs.setChecked(False)
        super().clear()


def _box(said: str, act: Callable[[], Any]) -> QCheckBox:
    made = QCheckBox(said)
    made.setAccessibleName(said)
    made.clicked.connect(lambda _checked=False: act())
    return made


def _labelled(said: str, editor: ChoiceEditor) -> QWidget:
    label = words(said, "label")
    label.setProperty("plain", said)
    label.setBuddy(editor.controls[0])
    made = holding(column(label, editor, gap=0.2))
    stretch(made, 1)
    return made
