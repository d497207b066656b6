"""How a person's numbers, facts and relationships are listed, wherever the person is shown."""

from collections.abc import Callable, Mapping

from coordinator.commands.network import note_a_move
from coordinator.models.choices import RelationshipKind, Sharing
from coordinator.models.person import ContactPoint, PersonFact, Relationship
from coordinator.queries.likeness import shared_ways
from coordinator.queries.records import records
from coordinator.ui.blocks import Notice, Tone
from coordinator.ui.bridge import Bridge
from coordinator.ui.forms.person import CONTACT_POINT, PERSON_FACT
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList, RowAction

DOT = "  ·  "


class WaysList(RecordList):
    """The numbers and addresses of whoever is shown, and who else has one of them."""

    def __init__(self, bridge: Bridge, person_id: Callable[[], str]) -> None:
        self._person_id = person_id
        self.shared = Notice(Tone.PLAIN)
        super().__init__(
            bridge,
            CONTACT_POINT,
            title="How to reach them",
            add="Add a number or address",
            rows=lambda: bridge.read(records, record_type=ContactPoint, person_id=person_id()),
            new=lambda: ContactPoint(person_id=person_id()),
            summary=way_line,
            empty="No number or address is known yet.",
            note="Nobody else sees these on any paper unless you say so here.",
            actions=(RowAction("They have moved", "house", self._moved),),
        )
        self.top.addWidget(self.shared)

    def refresh(self) -> None:
        """Read the numbers and addresses again, and say who shares one."""
        super().refresh()
        found = self.bridge.read(shared_ways, person_id=self._person_id())
        said = [f"{one.person.name} has {one.why} on record too." for one in found]
        if said:
            said.append("That may be one telephone for two people: ask before you leave a message.")
        self.shared.say(" ".join(said))

    def _moved(self, way: ContactPoint) -> None:
        self.bridge.do(note_a_move, self._added, record_id=way.id)


def ways_list(bridge: Bridge, person_id: Callable[[], str]) -> RecordList:
    """The numbers and addresses of whoever is shown."""
    return WaysList(bridge, person_id)


def facts_list(bridge: Bridge, person_id: Callable[[], str]) -> RecordList:
    """Where whoever is shown can be found: a school, work, a car."""
    return RecordList(
        bridge,
        PERSON_FACT,
        title="Where they can be found",
        add="Add a school, work or car",
        rows=lambda: bridge.read(records, record_type=PersonFact, person_id=person_id()),
        new=lambda: PersonFact(person_id=person_id()),
        summary=fact_line,
        empty="Nothing is known yet.",
    )


def way_line(way: ContactPoint) -> Summary:
    """Return a number or an address, and whether it may be used and who may have it."""
    shown = way.one_line or "New number or address"
    message = {True: "a message may be left", False: "leave no message", None: ""}[way.leave_message]
    line = _joined(way.kind.label, way.safe_times, message)
    if not way.safe_to_use:
        return Summary(shown, line, "Not safe to use", Tone.DANGER)
    if not way.current:
        return Summary(shown, line, "Do not use: old", Tone.QUIET)
    return Summary(shown, line, *_sharing(way.shared_with))


def fact_line(fact: PersonFact) -> Summary:
    """Return a school, a workplace, whereabouts or a car, and who may have it."""
    line = _joined(fact.kind.label, "" if fact.current else "no longer true")
    return Summary(fact.text or "New fact", line, *_sharing(fact.shared_with))


def tie_line(tie: Relationship, names: Mapping[str, str]) -> Summary:
    """Return what one person is to another, and how it is between them."""
    first, second = (names.get(one, "Somebody no longer listed") for one in (tie.person_id, tie.other_id))
    kind = "knows" if tie.kind is RelationshipKind.OTHER else tie.kind.value
    line = _joined(
        "Has parental responsibility" if tie.parental_responsibility else "",
        "live together" if tie.lives_with else "",
        tie.side.label if tie.side else "",
    )
    return Summary(f"{first} – {kind} {second}", line, tie.quality.label if tie.quality else "", Tone.QUIET)


def _sharing(shared: Sharing) -> tuple[str, Tone]:
    return ("Shared with all", Tone.WARN) if shared is Sharing.EVERYONE else ("Kept private", Tone.GOOD)


def _joined(*parts: str) -> str:
    return DOT.join(part for part in parts if part)
