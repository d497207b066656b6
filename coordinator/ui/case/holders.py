"""Who holds parental responsibility for each child, and from where: a card for every child."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from coordinator.commands.referral import add_holder
from coordinator.models.base import Record
from coordinator.models.choices import RelationshipKind, Role
from coordinator.models.network import Participant
from coordinator.models.person import Person, Relationship
from coordinator.models.referral import CaseChild
from coordinator.practice.responsibility import SHARED_WITH_COUNCIL, is_adult, is_unborn
from coordinator.queries.people import people_of_case
from coordinator.queries.records import record as one_record
from coordinator.queries.responsibility import beside_children
from coordinator.ui.blocks import Tone, column, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.asking import Known, Question
from coordinator.ui.case.named_list import NamedList
from coordinator.ui.case.tab import here
from coordinator.ui.case.wording import joined, part_of, say_age
from coordinator.ui.dates import say_short_date
from coordinator.ui.forms.referral import HOLDER
from coordinator.ui.list_row import Summary

HELD = {
    True: ("Holds it", Tone.GOOD),
    False: ("Does not hold it", Tone.QUIET),
    None: ("Not known yet", Tone.WARN),
}
KINDS = (
    RelationshipKind.PARENT,
    RelationshipKind.STEP_PARENT,
    RelationshipKind.GUARDIAN,
    RelationshipKind.GRANDPARENT,
    RelationshipKind.AUNT_UNCLE,
    RelationshipKind.SIBLING,
    RelationshipKind.OTHER,
)
NOBODY_YET = "Who holds parental responsibility, and from where? At least one holder must consent."


class Holders(QWidget):
    """A card for every child of a case; ``refresh`` adds and takes away cards as children come and go."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        super().__init__()
        self.bridge, self._case_id = bridge, case_id
        self.cards: dict[str, HolderList] = {}
        self._body = column(gap=1.0)
        self.setLayout(self._body)

    def refresh(self) -> None:
        """Show a card for each child there is now."""
        found = self.bridge.read(beside_children, case_id=self._case_id, today=here(self.bridge).date())
        children = {child.person_id for _person, child, _beside in found}
        for gone in self.cards.keys() - children:
            card = self.cards.pop(gone)
            card.hide()
            card.deleteLater()
        for _person, child, _beside in found:
            if child.person_id not in self.cards:
                card = HolderList(self.bridge, self._case_id, child.person_id)
                self.cards[child.person_id] = card
                self._body.addWidget(card)


class HolderList(NamedList):
    """Every parent and holder beside one child; adding one takes a name, or a press for somebody known."""

    def __init__(self, bridge: Bridge, case_id: str, child_id: str) -> None:
        self._case_id, self.child_id = case_id, child_id
        self._people: dict[str, Person] = {}
        self._held: dict[str, tuple[str, bool | None]] = {}
        super().__init__(
            bridge,
            HOLDER,
            title="Parental responsibility",
            add="Add a holder",
            rows=self._ties,
            summary=self._line,
            also=frozenset({Person, Participant, CaseChild}),
            empty=NOBODY_YET,
            question=Question(
                "The holder’s name",
                "Add this holder",
                hint="One word is enough",
                beside="To the child",
                among=[(kind, kind.label) for kind in KINDS],
                known=self._known,
                use=self._use,
                known_words="Already in the case:",
            ),
            then=lambda typed, kind: self._add(kind, called=typed),
        )
        self.told = words("", "muted", wrap=True)
        self.top.insertWidget(1, self.told)

    def refresh(self) -> None:
        """Read the parents and holders again, and what the child’s age and order mean for them."""
        super().refresh()
        self.told.setVisible(bool(self.told.text()))

    def _ties(self) -> Sequence[Record]:
        today = here(self.bridge).date()
        found = self.bridge.read(beside_children, case_id=self._case_id, today=today)
        for person, child, beside in found:
            if child.person_id == self.child_id:
                self._title = f"Parental responsibility for {person.short_name}"
                self.told.setText(said_of(person, child, adult=is_adult(person, today)))
                self._held = {one.tie.id: (one.person_id, one.holds) for one in beside}
                return [one.tie for one in beside]
        return []

    def _line(self, tie: Relationship) -> Summary:
        person_id, holds = self._held[tie.id]
        person = self._person(person_id)
        chip, tone = HELD[holds]
        ended = f"until {tie.until}" if tie.until else ""
        line = joined(
            tie.kind.label.removesuffix(" of") if tie.kind is not RelationshipKind.OTHER else "",
            say_age(person, here(self.bridge).date()) if person else "",
            tie.responsibility_from,
            ended,
        )
        return Summary(person.name if person else "Somebody no longer listed", line, chip, tone)

    def _person(self, person_id: str) -> Person | None:
        return self.bridge.read(one_record, record_type=Person, record_id=person_id)

    def _known(self, typed: str) -> list[Known]:
        wanted = typed.casefold().split()
        holding = {person_id for person_id, holds in self._held.values() if holds}
        found = [
            one
            for one in self.bridge.read(people_of_case, case_id=self._case_id)
            if one.person.id not in {*holding, self.child_id}
            and all(word in one.person.name.casefold() for word in wanted)
        ]
        found.sort(key=lambda one: one.participant.role is not Role.PARENT)
        return [Known(one.person.id, joined(one.short_name, part_of(one))) for one in found]

    def _use(self, person_id: str, kind: object) -> None:
        self._add(kind, person_id=person_id)

    def _add(self, kind: object, *, person_id: str = "", called: str = "") -> None:
        self.bridge.do(
            add_holder,
            self.show_new,
            case_id=self._case_id,
            child_id=self.child_id,
            person_id=person_id,
            called=called,
            kind=kind,
        )


def said_of(person: Person, child: CaseChild, *, adult: bool) -> str:
    """Return what a child’s age or order means for parental responsibility, in a sentence."""
    if adult:
        return f"{person.short_name} is 18 or over, and decides alone."
    if is_unborn(person):
        return "Nobody holds it before the birth. The expectant parent consents."
    if child.legal_status in SHARED_WITH_COUNCIL and child.legal_status is not None:
        since = f", since {say_short_date(child.legal_status_since)}" if child.legal_status_since else ""
        return (
            f"The council holds it too, by the {child.legal_status.value}{since}. "
            "The council’s own consent is not enough."
        )
    return ""
