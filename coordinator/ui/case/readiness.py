"""How far everybody is prepared: who was reached, what was covered with them, and what is still to cover."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coordinator.models.choices import ContactOutcome, InviteState, Role, Topic
from coordinator.models.preparation import Contact
from coordinator.queries.people import CasePerson, people_of_case
from coordinator.queries.records import case_records
from coordinator.ui.blocks import Card, Tone, column, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.wording import counted, in_a_list, joined
from coordinator.ui.dates import say_short_date
from coordinator.ui.list_row import ListRow, Summary

NOT_COMING = frozenset({InviteState.NO, InviteState.EXCLUDED, InviteState.WITHDRAWN})
MOST_NAMED = 2
"""Topics still to cover that are named; the rest is counted."""


@dataclass(frozen=True)
class Prepared:
    """One person's preparation: the calls that reached them, and the topics covered in them."""

    one: CasePerson
    calls: tuple[Contact, ...]
    tried: int
    covered: frozenset[Topic]


def prepared(people: Sequence[CasePerson], calls: Sequence[Contact]) -> list[Prepared]:
    """Return the preparation of everybody who may come, those not reached first."""
    found = []
    for one in people:
        if one.participant.invite_state in NOT_COMING or one.participant.role is Role.INTERPRETER:
            continue
        theirs = [call for call in calls if one.person.id in call.person_ids]
        reached = tuple(call for call in theirs if call.outcome is ContactOutcome.REACHED)
        covered = frozenset(topic for call in reached for topic in call.topics)
        found.append(Prepared(one, reached, len(theirs), covered))
    return sorted(found, key=lambda known: bool(known.calls))


class Readiness(Card):
    """A line for each person; pressed, it begins a new entry in the log with them."""

    def __init__(self, bridge: Bridge, case_id: str, add_call: Callable[[str], object]) -> None:
        super().__init__("How far everybody is prepared")
        self.bridge, self._case_id, self._add_call = bridge, case_id, add_call
        self.lines: dict[str, ListRow] = {}
        self._list = column(gap=0.15)
        self.add(words("Press a name to log a call or visit with them.", "muted", wrap=True), self._list)

    def refresh(self) -> None:
        """Read the log again and show everybody."""
        found = prepared(
            self.bridge.read(people_of_case, case_id=self._case_id),
            self.bridge.read(case_records, record_type=Contact, case_id=self._case_id),
        )
        there = {known.one.person.id for known in found}
        for gone in [person_id for person_id in self.lines if person_id not in there]:
            line = self.lines.pop(gone)
            line.hide()
            line.deleteLater()
        for place, known in enumerate(found):
            self._show_line(place, known)

    def _show_line(self, place: int, known: Prepared) -> None:
        person_id = known.one.person.id
        summary = _line(known)
        if person_id not in self.lines:
            made = ListRow(summary, opens=False)
            made.setCheckable(False)
            made.clicked.connect(lambda _checked=False: self._add_call(person_id))
            self.lines[person_id] = made
        else:
            self.lines[person_id].show_summary(summary)
        if self._list.indexOf(self.lines[person_id]) != place:
            self._list.insertWidget(place, self.lines[person_id])


def _line(known: Prepared) -> Summary:
    name, mark = known.one.short_name, known.one.initials
    if not known.calls:
        tried = (
            f"Tried {counted(known.tried, 'time')}, not reached yet" if known.tried else "Nobody has rung yet"
        )
        return Summary(name, tried, "Not reached", Tone.WARN, mark)
    days = [call.happened.date() for call in known.calls if call.happened is not None]
    last = f"Last reached {say_short_date(max(days))}" if days else "Reached"
    left = [topic.label for topic in Topic if topic not in known.covered]
    still = in_a_list(left[:MOST_NAMED]) + (
        f" and {len(left) - MOST_NAMED} more" if left[MOST_NAMED:] else ""
    )
    tone = Tone.PLAIN if left else Tone.GOOD
    chip = f"{len(known.covered)} of {len(Topic)} topics"
    return Summary(
        name, joined(last, f"still to cover: {still}" if left else "all covered"), chip, tone, mark
    )
