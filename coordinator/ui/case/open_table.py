"""What may be seen of a list or a form on the open table of a meeting: whom it offers, and what it says."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from coordinator.models.base import Record, columns_of
from coordinator.models.conference import Meeting
from coordinator.models.kinds import Kind, Privacy
from coordinator.queries.records import record as one_record
from coordinator.queries.room import not_offered_at, said_openly
from coordinator.ui.bridge import Bridge
from coordinator.ui.choosers import Rows
from coordinator.ui.form import Field, Form, Group, RowsFor

R = TypeVar("R", bound=Record)
_WRITTEN = frozenset({Kind.LINE, Kind.TEXT})
_FOR_ALL = frozenset({Privacy.CASE, Privacy.BOOKKEEPING})


@dataclass(frozen=True)
class OpenTable:
    """The table of one meeting, as lists and forms ask after it; away from the table there is none."""

    bridge: Bridge
    meeting_id: str

    def not_offered(self) -> frozenset[str]:
        """Return by id the people and the lines that nothing on the table offers."""
        meeting: Meeting | None = self.bridge.read(one_record, record_type=Meeting, record_id=self.meeting_id)
        people: frozenset[str] = self.bridge.read(
            not_offered_at, meeting_id=self.meeting_id, today=self.bridge.now().date()
        )
        return people | frozenset(meeting.off_table if meeting is not None else ())

    def readable(self, texts: Collection[str]) -> frozenset[str]:
        """Return those of these texts that everybody there may read."""
        today = self.bridge.now().date()
        found: frozenset[str] = self.bridge.read(
            said_openly, meeting_id=self.meeting_id, texts=tuple(texts), today=today
        )
        return found

    def rows(self, found: Sequence[R], *, but: str = "") -> list[R]:
        """Return the records all of whose words may lie open; the one with the id ``but`` stays as well."""
        said = {one.id: _words_of(one) for one in found}
        readable = self.readable(said.values())
        return [one for one in found if one.id == but or said[one.id] in readable]

    def lies_open(self, record: Record, form: Form) -> bool:
        """Say whether everybody there may read what a record says in the fields of a form."""
        return bool(self.readable([_words_of(record, form.keys)]))

    def form(self, form: Form) -> Form:
        """Return a form without what is for professionals, offering only what may be offered here."""
        sections = [
            replace(section, items=[one for group in section.groups if (one := self._group(group)).fields])
            for section in form.sections
        ]
        return Form(form.record_type, [one for one in sections if one.items], noun=form.noun)

    def _group(self, group: Group) -> Group:
        kept = (one for one in group.fields if one.attribute.info["privacy"] in _FOR_ALL)
        return replace(group, fields=tuple(self._field(one) for one in kept))

    def _field(self, field: Field) -> Field:
        return field if field.among is None else replace(field, among=self._among(field.among))

    def _among(self, among: RowsFor) -> RowsFor:
        def rows(bridge: Bridge, record: Any) -> Rows:
            found = among(bridge, record)
            hidden, readable = self.not_offered(), self.readable([label for _, label in found])
            return [(value, label) for value, label in found if value not in hidden and label in readable]

        return rows


def kept_off(count: int) -> str:
    """Return the sentence that says how much is not shown, and neither what nor of whom."""
    if not count:
        return ""
    parts, them = (
        ("1 part of the plan is", "it") if count == 1 else (f"{count} parts of the plan are", "them")
    )
    return (
        f"{parts} not shown here: not everyone may read {them}. Nothing is lost. Look at {them} away from "
        "the table, in the plan of the case."
    )


def _words_of(record: Record, keys: Collection[str] = ()) -> str:
    columns = columns_of(type(record)).items()
    written = (
        key
        for key, column in columns
        if column.info["kind"] in _WRITTEN
        and column.info["privacy"] is Privacy.CASE
        and (not keys or key in keys)
    )
    return "\n".join(filter(None, (getattr(record, key) for key in written)))
