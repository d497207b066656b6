"""A list with a line for every person who matters to it, also for those of whom nothing is on record yet."""

from collections.abc import Callable, Sequence
from typing import Any

from coordinator.commands.fields import add_record
from coordinator.models.base import Record, columns_of
from coordinator.ui.bridge import Bridge
from coordinator.ui.form import Form
from coordinator.ui.record_list import RecordList


class EachPerson(RecordList):
    """Shows what is kept of each person; pressing the line of somebody without a record begins one.

    ``persons`` gives the ids of those who need a line, ``kept`` the records there are, and ``begin`` makes
    a new one for a person.
    """

    def __init__(
        self,
        bridge: Bridge,
        form: Form,
        *,
        persons: Callable[[], Sequence[str]],
        kept: Callable[[], Sequence[Any]],
        begin: Callable[[str], Record],
        **described: Any,
    ) -> None:
        self._persons, self._kept, self._begin = persons, kept, begin
        self._waiting: dict[str, Any] = {}
        super().__init__(bridge, form, rows=self._lines, **described)

    @property
    def waiting(self) -> tuple[str, ...]:
        """The ids of the people of whom nothing is on record yet."""
        return tuple(self._waiting)

    def open_record(self, record_id: str, *, focus: bool = False) -> None:
        """Open a line; where nothing is on record yet, begin the record first."""
        if self._stale:
            self.refresh()
        begun = next((one for one in self._waiting.values() if one.id == record_id), None)
        if begun is None:
            super().open_record(record_id, focus=focus)
            return
        self.flush()
        same = {key: getattr(begun, key) for key in columns_of(type(begun))}
        self.bridge.do(add_record, self._added, record=type(begun)(**same))

    def focus_on(self, person_id: str) -> None:
        """Put the focus on the line of somebody of whom nothing is on record yet."""
        begun = self._waiting.get(person_id)
        if begun is not None and begun.id in self.lines:
            self.lines[begun.id].setFocus()

    def _lines(self) -> Sequence[Record]:
        kept, persons = list(self._kept()), list(self._persons())
        there = {one.person_id for one in kept}
        self._waiting = {
            person_id: self._waiting.get(person_id) or self._begin(person_id)
            for person_id in persons
            if person_id not in there
        }
        lines: list[Record] = []
        for person_id in persons:
            lines += [one for one in kept if one.person_id == person_id] or [self._waiting[person_id]]
        return [*lines, *(one for one in kept if one.person_id not in persons)]

    def _bin(self, record_id: str) -> None:
        if record_id not in {one.id for one in self._waiting.values()}:
            super()._bin(record_id)
