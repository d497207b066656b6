"""What a version of the plan lists: its numbered actions, Plan B and the neutral words for some readers."""

from collections.abc import Callable, Sequence
from typing import Any

from coordinator.models.base import Record
from coordinator.models.person import Person
from coordinator.models.plan import BackUpLine, NeutralWording, PlanAction
from coordinator.queries.people import people_of_case
from coordinator.queries.records import records
from coordinator.ui.blocks import Tone
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.open_table import OpenTable
from coordinator.ui.case.wording import first_line, joined, named
from coordinator.ui.forms.plan import BACK_UP_LINE, NEUTRAL_WORDING, PLAN_ACTION
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList

PLAIN_BEGINNINGS = frozenset(
    (
        *("a", "an", "any", "anybody", "anyone", "both", "either", "he", "it", "our", "she", "somebody"),
        *("someone", "that", "the", "there", "they", "this", "we"),
    )
)
"""Words that are no names, so that they lose their capital within a sentence."""

VersionId = Callable[[], str]
"""Tells which version is being written."""


def actions_list(
    bridge: Bridge, case_id: str, version_id: VersionId, table: OpenTable | None = None
) -> RecordList:
    """The actions in their order; the same numbers stand in every reader's copy.

    On an open ``table`` only those are listed that everybody there may read.
    """
    listed = _Listed(bridge, case_id, version_id, table)

    def told(action: PlanAction) -> Summary:
        names = listed.names
        who = action.who_words or named(names, action.doer_ids, nobody="")
        day = f"by {action.by_date.day} {action.by_date:%B %Y}" if action.by_date else ""
        what = first_line(action.what) or action.heading or "New action"
        line = joined(who or "Nobody’s name yet", action.by_when or day)
        chip, tone = ("Critical", Tone.WARN) if action.critical else ("", Tone.PLAIN)
        chip = chip or (
            "For a service" if action.service_task else "Gives cover" if action.gives_cover else ""
        )
        return Summary(what, line, chip, tone, str(action.position), whole=True)

    made = RecordList(
        bridge,
        table.form(PLAN_ACTION) if table is not None else PLAN_ACTION,
        title="What we will do",
        rows=lambda: listed.rows(PlanAction, but=made.open_id),
        new=lambda: PlanAction(case_id=case_id, version_id=version_id()),
        add="Add an action",
        summary=told,
        empty="Write each action in the family’s own words, with a name beside it.",
        also=frozenset({Person}),
    )
    made.has_history = table is None
    return made


def back_up_list(
    bridge: Bridge, case_id: str, version_id: VersionId, table: OpenTable | None = None
) -> RecordList:
    """Plan B: if this happens, who does what; on an open ``table`` only what everybody there may read."""
    listed = _Listed(bridge, case_id, version_id, table)

    def told(line: BackUpLine) -> Summary:
        if_this = _condition(line.if_this) if line.if_this else "New line of Plan B"
        who = named(listed.names, line.doer_ids, nobody="")
        then = f"Then: {first_line(line.then)}" if line.then else ""
        chip = "" if line.then and who else "Who?" if line.then else "Then what?"
        return Summary(if_this, joined(then, who), chip, Tone.WARN, str(line.position), whole=True)

    made = RecordList(
        bridge,
        table.form(BACK_UP_LINE) if table is not None else BACK_UP_LINE,
        title="Plan B",
        rows=lambda: listed.rows(BackUpLine, but=made.open_id),
        new=lambda: BackUpLine(case_id=case_id, version_id=version_id()),
        add="Add a line",
        summary=told,
        empty="What could get in the way, and who would step in?",
        also=frozenset({Person}),
    )
    made.has_history = table is None
    return made


def neutral_words_list(bridge: Bridge, case_id: str, version_id: VersionId) -> RecordList:
    """Words that stand in for a private detail in the copies of readers who may not have it."""
    listed = _Listed(bridge, case_id, version_id)

    def told(wording: NeutralWording) -> Summary:
        names = listed.names
        agreed = named(names, [wording.agreed_with_id] if wording.agreed_with_id else [], nobody="")
        if not (wording.instead_of and wording.say):
            return Summary("New neutral words", "Write what to say, and instead of what")
        title = f"“{wording.say}” instead of “{first_line(wording.instead_of, 60)}”"
        chip = "" if agreed else "Not agreed with anyone yet"
        return Summary(title, f"Agreed with {agreed}" if agreed else "", chip, Tone.WARN)

    return RecordList(
        bridge,
        NEUTRAL_WORDING,
        title="Neutral words",
        rows=lambda: listed.rows(NeutralWording),
        new=lambda: NeutralWording(case_id=case_id, version_id=version_id()),
        add="Add neutral words",
        summary=told,
        note="Only the copies of readers who may not have a private detail say it this way. The actions and "
        "their numbers are the same for everyone.",
        also=frozenset({Person}),
    )


def _condition(if_this: str) -> str:
    """Return the condition as the rest of a sentence; a name at its beginning keeps its capital."""
    said = first_line(if_this)
    first, _, _rest = said.partition(" ")
    if first.casefold() in PLAIN_BEGINNINGS:
        said = said[0].lower() + said[1:]
    return f"If {said}"


class _Listed:
    """Reads the rows of a list, and with them once the names that its lines say."""

    def __init__(
        self, bridge: Bridge, case_id: str, version_id: VersionId, table: OpenTable | None = None
    ) -> None:
        self.bridge, self.case_id, self.version_id, self.table = bridge, case_id, version_id, table
        self.names: dict[str, str] = {}

    def rows(self, record_type: type[Record], *, but: str = "") -> Sequence[Any]:
        """Return the records of the version that is written; the open one, ``but``, stays on a table."""
        people = self.bridge.read(people_of_case, case_id=self.case_id)
        self.names = {one.person.id: one.short_name for one in people}
        found = self.bridge.read(records, record_type=record_type, version_id=self.version_id())
        return found if self.table is None else self.table.rows(found, but=but)
