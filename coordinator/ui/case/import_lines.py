"""The lines of an import: a thing found with where it stood and where it goes, and a person found."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from coordinator.exchange.found import Everything, Found, PersonFound, Target
from coordinator.exchange.intake import ALL_CHILDREN, NO_CHILD, Chosen, PersonChosen, understood
from coordinator.models.choices import Role
from coordinator.models.kinds import Choice
from coordinator.models.values import LooseDate
from coordinator.queries.likeness import Likely
from coordinator.ui.blocks import Chip, column, flow, holding, row, words
from coordinator.ui.case.step_dialog import labelled
from coordinator.ui.choosers import ChoiceEditor, Rows
from coordinator.ui.dates import say_date
from coordinator.ui.flow import stretch
from coordinator.ui.theme import sized

LEAVE_OUT: Final = "leave out"
NOT_PLACED: Final = "Not placed yet"
KEEP_WORDS: Final = "keep the words"
AS_NEW: Final = "new"
_LONGEST_SHOWN: Final = 600
_OF_OTHERS: Final = (
    Target.NAME, Target.PHONE, Target.EMAIL, Target.ADDRESS, Target.BORN, Target.RELATIONSHIP, Target.NOTES,
)  # fmt: skip
_MOST_OTHERS: Final = 12

Place = tuple[Target, str]
"""Where a thing can go: a target, and whose it is."""


def places_for(whose: str, people: Sequence[PersonFound]) -> Rows:
    """Return where a thing can go: out, to the notes, to its own person, the case, or another person."""
    own = [one for one in people if one.key == whose]
    others = [one for one in people if one.key != whose] if len(people) <= _MOST_OTHERS else []
    of_person = [target for target in Target if target.is_of_person]
    of_case = [target for target in Target if not target.is_of_person and target is not Target.CASE_NOTES]
    return (
        (LEAVE_OUT, "Leave out"),
        ((Target.CASE_NOTES, ""), "Case notes"),
        *(((target, one.key), _of(one, target)) for one in own for target in of_person),
        *(((target, ""), _capital(target.value)) for target in of_case),
        *(((target, one.key), _of(one, target)) for one in others for target in _OF_OTHERS),
    )


def _of(one: PersonFound, target: Target) -> str:
    return f"{one.name or 'No name'}: {target.value}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


class ThingLine(QFrame):
    """One thing found: its label, its value, where it stood, where it goes, and what must be asked."""

    changed = Signal()

    def __init__(self, found: Found, everything: Everything, places: Rows, today: date) -> None:
        super().__init__()
        self.found = found
        self._everything, self._today = everything, today
        self.goes_to = ChoiceEditor(places, empty=NOT_PLACED if found.goes_to is None else "", width=16)
        self.goes_to.name(f"Where “{found.label}” goes")
        if found.goes_to is not None:
            self.goes_to.show_value((found.goes_to, found.whose))
        self.answer = ChoiceEditor((), empty="Choose what it means", width=16)
        self.answer.name(f"What “{found.value[:40]}” means")
        self.problem = words("", "warning", wrap=True)
        text = found.value if len(found.value) <= _LONGEST_SHOWN else f"{found.value[:_LONGEST_SHOWN]} …"
        told = column(
            words(found.label or "No label", "strong", wrap=True),
            words(found.where_in_file, "small", wrap=True),
            gap=0.1,
        )
        left = holding(told)
        sized(left, least=(11, 0))
        stretch(left, 3)
        middle = holding(column(words(text, wrap=True)))
        sized(middle, least=(12, 0))
        stretch(middle, 4)
        right = holding(column(self.goes_to, self.problem, self.answer, gap=0.3))
        sized(right, least=(16, 0))
        stretch(right, 4)
        self.setLayout(row(holding(flow(left, middle, right, gap=1.0, grow=True)), margins=(0, 0.3, 0, 0.3)))
        self.goes_to.edited.connect(self._moved)
        self.answer.edited.connect(self._answered)
        self.show_question()

    @property
    def chosen(self) -> Chosen:
        """What was chosen for this thing."""
        place = self.goes_to.value()
        if place is None or place == LEAVE_OUT:
            return Chosen(None)
        meant = self.answer.value() if self._asks else None
        return Chosen(place[0], place[1], None if meant == KEEP_WORDS else meant)

    @property
    def is_placed(self) -> bool:
        """Whether it was said where the thing goes, or that it is left out."""
        return self.goes_to.value() is not None

    @property
    def waits_for_answer(self) -> bool:
        """Whether the thing can be read in more than one way and nobody has said which is meant."""
        return self.isEnabled() and self._asks and self.answer.value() is None

    def send_to_notes(self) -> None:
        """Let the thing go to the case notes."""
        self.goes_to.show_value((Target.CASE_NOTES, ""))
        self._moved()

    def show_question(self) -> None:
        """Ask what is meant, where what was written can be read in more than one way."""
        place = self.goes_to.value()
        options: tuple[Any, ...] = ()
        problem = ""
        self._asks = False
        if isinstance(place, tuple):
            meant = understood(self.found, place[0], self._everything, self._today)
            self._asks, options, problem = meant.asks, meant.options, meant.problem
        rows = [(one, _said(one)) for one in options]
        keep = "Not known: keep the words in the notes"
        self.answer.show_value(None)
        self.answer.show_rows([*rows, (KEEP_WORDS, keep)] if self._asks else ())
        self.answer.show_value(None)
        self.answer.setVisible(self._asks)
        self.problem.setText(problem or "This can be read in more than one way. Which is meant?")
        self.problem.setVisible(self._asks)

    def _moved(self) -> None:
        self.show_question()
        self.changed.emit()

    def _answered(self) -> None:
        self.changed.emit()


def _said(option: Any) -> str:
    match option:
        case bool():
            return "Yes" if option else "No"
        case date():
            return say_date(option)
        case LooseDate() if option.exact is not None:
            return say_date(option.exact)
        case Choice():
            return option.label
    return str(option)


class PersonHead(QWidget):
    """Somebody found: their name, their part, the child they belong to, and who they may already be."""

    changed = Signal()

    def __init__(self, one: PersonFound, children: Sequence[PersonFound]) -> None:
        super().__init__()
        self.person = one
        name = one.name or "No name"
        self.part = ChoiceEditor([(LEAVE_OUT, "Leave out"), *((role, role.label) for role in Role)])
        self.part.show_value(Role(one.part) if one.name else LEAVE_OUT)
        self.of_child = ChoiceEditor(
            [
                (ALL_CHILDREN, "All the children"),
                *((child.key, child.name) for child in children),
                (NO_CHILD, "Nobody yet"),
            ]
        )
        self.of_child.show_value(ALL_CHILDREN)
        self.record = ChoiceEditor((), empty="Choose", width=18)
        self._part = labelled(f"{name} comes in as", self.part)
        self._of_child = labelled("Related to", self.of_child)
        self.of_child.name(f"Whom {name} is related to")
        self._record = labelled("Already in the casebook?", self.record)
        self.record.name(f"Whether {name} is already in the casebook")
        self._several, self._likely = len(children) > 1, False
        self._record.hide()
        said = Chip(one.relationship) if one.relationship else None
        head = row(words(name, "heading"), said, None) if said else row(words(name, "heading"), None)
        self.setLayout(
            column(head, flow(self._part, self._of_child, self._record, gap=0.9, grow=True), gap=0.4)
        )
        for editor in (self.part, self.of_child, self.record):
            editor.edited.connect(self._edited)
        self._show()

    @property
    def chosen(self) -> PersonChosen:
        """What was chosen for this person."""
        part = self.part.value()
        record = self.record.value()
        known = record if isinstance(record, str) and record != AS_NEW and self._likely else ""
        return PersonChosen(None if part == LEAVE_OUT else part, known, self.of_child.value())

    @property
    def waits_for_answer(self) -> bool:
        """Whether somebody alike is known and nobody has said whether they are the same."""
        return self.chosen.part is not None and self._likely and self.record.value() is None

    def show_likely(self, likely: Sequence[Likely]) -> None:
        """Ask whether this is somebody who is already in the casebook."""
        rows = [(one.person_id, f"Yes: {one.name}{_about(one)}") for one in likely]
        self.record.show_value(None)
        self.record.show_rows([*rows, (AS_NEW, "No, add as a new person")] if likely else ())
        self.record.show_value(None)
        self._likely = bool(likely)
        self._show()

    def _edited(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        part = self.part.value()
        taken = part != LEAVE_OUT
        family = part in {Role.PARENT, Role.CARER, Role.FAMILY, Role.FRIEND}
        self._of_child.setVisible(taken and self._several and family)
        self._record.setVisible(taken and self._likely)


def _about(one: Likely) -> str:
    return f" ({'; '.join(part for part in (one.about, one.because) if part)})"
