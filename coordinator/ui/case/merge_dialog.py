"""Two records that may be one person, side by side: what is kept of each, then one person."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.commands.merging import merge_people
from coordinator.models.kinds import Choice
from coordinator.models.person import Person
from coordinator.queries.merging import MergePreview, merge_preview
from coordinator.ui.blocks import Card, Notice, Tone, column, holding, row, scrolled, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.step_dialog import StepDialog, roomy
from coordinator.ui.choosers import Segments
from coordinator.ui.dates import say_short_date
from coordinator.ui.forms.person import PERSON

MERGED = "Make them one person"
_LABELS = {one.key: one.label for one in PERSON.fields}


class MergeDialog(StepDialog):
    """Shows two records side by side; ``then`` receives the id of the one that stays."""

    def __init__(
        self, bridge: Bridge, keep_id: str, lose_id: str, then: Callable[[str], object], parent: QWidget
    ) -> None:
        super().__init__(
            parent,
            "Is this one person?",
            sentence="Both records are kept in one. The stricter protection stands, and it can be undone.",
            answer=MERGED,
        )
        self.bridge, self.keep_id, self.lose_id, self._then = bridge, keep_id, lose_id, then
        self.preview = bridge.read(merge_preview, keep_id=keep_id, lose_id=lose_id)
        self.act = self._merge
        self.choices: dict[str, Segments] = {}
        self.refusal = Notice(Tone.DANGER, self.preview.refusal)
        self.caution = Notice(Tone.WARN, " ".join(self.preview.cautions))
        pairs = (self._choice(key, *both) for key, both in self.preview.differences.items())
        moves = "; ".join(self.preview.moves)
        told = words(f"From {self.preview.lose.name} over to {self.preview.keep.name}: {moves}.", wrap=True)
        told.setVisible(bool(moves))
        content = column(
            self.refusal,
            self.caution,
            row(*_both_cards(self.preview), gap=0.9),
            *pairs,
            told,
            None,
            gap=0.9,
        )
        page = scrolled(holding(content))
        self.body.addWidget(page)
        inside = self.layout()
        if isinstance(inside, QVBoxLayout):
            inside.setStretchFactor(self.body, 100)
        self.answer.setVisible(not self.preview.refusal)
        roomy(self, 46, 30 + 5 * len(self.choices))

    def _choice(self, key: str, mine: Any, theirs: Any) -> QWidget:
        label = _LABELS.get(key, key)
        choice = Segments([(False, _said(mine)), (True, _said(theirs))])
        for made in choice.buttons:
            made.setAccessibleName(f"{label}: {made.property('plain')}")
        choice.show_value(value=False)
        self.choices[key] = choice
        above = words(label, "label")
        above.setBuddy(choice.buttons[0])
        return holding(column(above, choice, gap=0.25))

    def _merge(self) -> None:
        self.answer.setEnabled(False)
        self.bridge.do(
            merge_people,
            self._merged,
            self.refuse,
            keep_id=self.keep_id,
            lose_id=self.lose_id,
            taken={key for key, choice in self.choices.items() if choice.value()},
        )

    def _merged(self, person_id: str) -> None:
        self.accept()
        self._then(person_id)


def _both_cards(preview: MergePreview) -> list[QWidget]:
    pairs = zip((preview.keep, preview.lose), preview.families, strict=True)
    return [_card(person, families) for person, families in pairs]


def _card(person: Person, families: tuple[str, ...]) -> QWidget:
    known = (
        f"Known as {person.known_as}" if person.known_as else "",
        f"Born {person.born}" if person.born else "",
        ", ".join(part for part in (person.job_title, person.organisation) if part),
        ", ".join(families) or "In no case",
    )
    return Card(person.name, look="soft").add(*(words(line, wrap=True) for line in known if line), None)


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, Choice):
        return value.label
    return say_short_date(value) if isinstance(value, date) else str(value)
