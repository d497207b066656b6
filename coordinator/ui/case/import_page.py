"""Found and where it goes: all that a file holds, person by person, to be confirmed before it is written."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from coordinator.errors import BadInput
from coordinator.exchange.found import Everything, Found, Target
from coordinator.exchange.intake import Intake, put_together
from coordinator.models.choices import Role
from coordinator.queries.likeness import Likely, Sought
from coordinator.ui.blocks import Card, Notice, Tone, column, rule, words
from coordinator.ui.case.import_lines import PersonHead, ThingLine, places_for
from coordinator.ui.case.step_dialog import labelled
from coordinator.ui.case.wording import counted
from coordinator.ui.choosers import ChoiceEditor, Rows
from coordinator.ui.editors import LineEditor

NO_COMMISSIONER: Final = "Not known yet"
_MOST_PROBLEMS: Final = 6


class ImportPage(QWidget):
    """Shows all that was found in a file; ``changed`` says that something was chosen.

    ``commissioner_changed`` carries whose case it becomes, empty for nobody's.
    """

    changed = Signal()
    commissioner_changed = Signal(str)

    def __init__(self, everything: Everything, commissioners: Rows, today: date, *, into_new: bool) -> None:
        super().__init__()
        self.everything, self._today, self._into_new = everything, today, into_new
        self.lines: dict[str, ThingLine] = {}
        self.heads: dict[str, PersonHead] = {}
        self.commissioner = ChoiceEditor(commissioners, empty=NO_COMMISSIONER)
        self.child_name = LineEditor("One word is enough", width=14)
        self.keep_file = QCheckBox("Keep the file itself with the case")
        self.keep_file.setChecked(True)
        self._child = labelled("The child’s name", self.child_name)
        self.odd = Notice(Tone.WARN)
        self._cards: dict[str, Sequence[ThingLine]] = {}
        self._lay_out()
        self.commissioner.edited.connect(self._commissioned)
        self.child_name.edited.connect(self.changed)
        self.odd.say(_in_sentences(everything.problems))
        self._show()

    @property
    def commissioner_id(self) -> str | None:
        """Whose case it becomes."""
        return self.commissioner.value() or None

    @property
    def not_placed(self) -> list[ThingLine]:
        """The things of which nobody has said where they go."""
        return [line for line in self.lines.values() if not line.is_placed]

    @property
    def questions(self) -> list[ThingLine | PersonHead]:
        """What must be answered before anything is added."""
        asking: list[ThingLine | PersonHead] = [*self.heads.values(), *self.lines.values()]
        return [one for one in asking if one.waits_for_answer]

    def intake(self) -> Intake:
        """Return what will be written; raises ``BadInput`` while something is to be answered first."""
        if self.questions:
            raise BadInput(f"Answer {counted(len(self.questions), 'question')} first. Nothing was added yet.")
        intake = self._put_together()
        if self._into_new and not intake.children and not str(self.child_name.value()).strip():
            raise BadInput(
                "Type the child’s name first, or say above who the child is. Nothing was added yet."
            )
        return intake

    def count(self) -> int:
        """Return how many of the things found will be added."""
        return self._put_together().things

    def sought(self) -> tuple[Sought, ...]:
        """Return the people found, to look for them in the casebook."""
        return tuple(
            Sought(one.key, one.name, self._said(one.key, Target.PHONE), self._said(one.key, Target.EMAIL))
            for one in self.everything.people
        )

    def show_likely(self, likely: dict[str, tuple[Likely, ...]]) -> None:
        """Ask, beside each person, whether they are somebody the casebook knows."""
        for key, head in self.heads.items():
            head.show_likely(likely.get(key, ()))
        self._show()
        self.changed.emit()

    def send_rest_to_notes(self) -> None:
        """Let everything that has no place go to the case notes."""
        for line in self.not_placed:
            line.send_to_notes()

    def _put_together(self) -> Intake:
        chosen = {key: line.chosen for key, line in self.lines.items()}
        people = {key: head.chosen for key, head in self.heads.items()}
        return put_together(self.everything, chosen, people, today=self._today)

    def _said(self, key: str, target: Target) -> tuple[str, ...]:
        things = self.everything.things
        return tuple(one.value for one in things if one.whose == key and one.goes_to is target)

    def _lay_out(self) -> None:
        told = words(_told(self.everything), wrap=True)
        layout = column(told, self.odd, gap=1.0, margins=(0, 0, 0.7, 0.6))
        about = Card("The case")
        if self._into_new:
            about.add(labelled("Commissioner", self.commissioner), self._child)
        about.add(self.keep_file)
        self._add_lines(about, "")
        layout.addWidget(about)
        children = [one for one in self.everything.people if one.part == Role.CHILD.value]
        for one in self.everything.people:
            head = PersonHead(one, children)
            head.changed.connect(self._changed)
            self.heads[one.key] = head
            card = Card().add(head)
            self._add_lines(card, one.key)
            layout.addWidget(card)
        layout.addStretch(1)
        self.setLayout(layout)

    def _add_lines(self, card: Card, whose: str) -> None:
        things = [one for one in self.everything.things if one.whose == whose]
        places = places_for(whose, self.everything.people)
        self._cards[whose] = [self._line(one, places) for one in sorted(things, key=_placed_first)]
        for line in self._cards[whose]:
            card.add(rule(), line)

    def _line(self, found: Found, places: Rows) -> ThingLine:
        line = ThingLine(found, self.everything, places, self._today)
        line.changed.connect(self._changed)
        self.lines[found.key] = line
        return line

    def _commissioned(self) -> None:
        self.commissioner_changed.emit(self.commissioner_id or "")

    def _changed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for key, head in self.heads.items():
            for line in self._cards[key]:
                line.setEnabled(head.chosen.part is not None)
        no_child = not any(head.chosen.part is Role.CHILD for head in self.heads.values())
        self._child.setVisible(self._into_new and no_child)


def _placed_first(found: Found) -> bool:
    return found.goes_to is None


def _told(everything: Everything) -> str:
    found = counted(len(everything.things), "thing was", "things were")
    people = counted(len(everything.people), "person", "people")
    about = f", about {people}" if everything.people else ""
    return (
        f"{found} found in this {everything.kind}{about}. Check where each one goes. "
        "Phone numbers and addresses are for nobody else until you say so."
    )


def _in_sentences(problems: Sequence[str]) -> str:
    more = len(problems) - _MOST_PROBLEMS
    rest = [f"There are {more} more rows like these."] if more > 0 else []
    return " ".join([*problems[:_MOST_PROBLEMS], *rest])
