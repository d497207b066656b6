"""The Preparation tab: calls and visits, what is booked, and how far everybody is prepared."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar

from coordinator.commands.fields import add_record
from coordinator.models.base import Kept, Record
from coordinator.models.choices import ContactKind, ContactOutcome
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.preparation import Contact, Visit
from coordinator.queries.people import people_of_case
from coordinator.queries.records import case_records
from coordinator.ui.blocks import Tone
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.bookings import BOOKING_TONES, InterpreterBookings, OnlineRooms, VenueBookings
from coordinator.ui.case.readiness import Readiness
from coordinator.ui.case.tab import Tab
from coordinator.ui.case.wording import first_line, joined, named, say_short_moment
from coordinator.ui.form import Form
from coordinator.ui.forms.preparation import CONTACT, VISIT
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList, RowAction
from coordinator.ui.screen import Ways

OUTCOME_TONES = {
    ContactOutcome.REACHED: Tone.GOOD,
    ContactOutcome.REFUSED: Tone.WARN,
    ContactOutcome.WRONG_NUMBER: Tone.WARN,
}
LATEST = 7


class PreparationTab(Tab):
    """The log of calls and visits, visits ahead, bookings, and each person's preparation at a glance."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset({Contact, Participant, Person})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self._names: dict[str, str] = {}
        self.calls = self._call_list()
        self.readiness = Readiness(bridge, case_id, self.add_call)
        self.visits = self._visit_list()
        self.venues = VenueBookings(bridge, case_id)
        self.interpreters = InterpreterBookings(bridge, case_id)
        self.rooms = OnlineRooms(bridge, case_id)
        self.put(self.calls, self.readiness, self.visits, self.venues, self.interpreters, self.rooms)

    def refresh(self) -> None:
        """Show how far everybody is prepared."""
        self.readiness.refresh()

    def add_call(self, person_id: str = "") -> None:
        """Begin a new entry in the log, now, with this person."""
        who = (person_id,) if person_id else ()
        self.bridge.do(add_record, self._show_call, record=self._new_call(who))

    def _show_call(self, record_id: str) -> None:
        self.calls.refresh()
        self.calls.open_record(record_id, focus=True)
        self.page.ensureWidgetVisible(self.calls.lines[record_id])

    def _new_call(self, who: tuple[str, ...] = ()) -> Contact:
        return Contact(case_id=self.case_id, person_ids=who, happened=self.now())

    def _call_list(self) -> RecordList:
        return Log(
            self.bridge,
            CONTACT,
            title="Calls and visits",
            add="Add a call or visit",
            rows=self._calls,
            new=self._new_call,
            summary=self._call_line,
            also=frozenset({Person, Participant}),
            empty="Log every attempt, also when nobody answers. It takes a minute.",
        )

    def _visit_list(self) -> RecordList:
        return RecordList(
            self.bridge,
            VISIT,
            title="Visits planned",
            add="Plan a visit",
            rows=self._visits,
            new=lambda: Visit(case_id=self.case_id),
            summary=self._visit_line,
            also=frozenset({Person, Participant}),
            empty="No visit is planned.",
            actions=(RowAction("Write it up as a visit", "notebook-pen", self._write_up),),
        )

    def _calls(self) -> Sequence[Record]:
        found = self.bridge.read(people_of_case, case_id=self.case_id)
        self._names = {one.person.id: one.short_name for one in found}
        last = datetime.max  # noqa: DTZ901 -- local, as the moments it is compared with
        calls = self.bridge.read(case_records, record_type=Contact, case_id=self.case_id)
        return sorted(calls, key=lambda one: (one.happened or last, one.id), reverse=True)

    def _visits(self) -> Sequence[Record]:
        found = self.bridge.read(case_records, record_type=Visit, case_id=self.case_id)
        return sorted(found, key=_starts)

    def _call_line(self, call: Contact) -> Summary:
        title = f"{call.kind.label} – {named(self._names, call.person_ids)}"
        line = joined(say_short_moment(call.happened), first_line(call.summary, 120))
        outcome = call.outcome
        if outcome is None:
            return Summary(title, line, "What came of it?", Tone.WARN)
        return Summary(title, line, outcome.label, OUTCOME_TONES.get(outcome, Tone.QUIET))

    def _visit_line(self, visit: Visit) -> Summary:
        names = named(self._who(), visit.person_ids)
        buddy = f"{visit.buddy} acts if you are not back" if visit.buddy else "Nobody is told yet"
        line = joined(first_line(visit.place, 50), buddy)
        title = f"{say_short_moment(visit.starts)} – {names}"
        tone = BOOKING_TONES.get(visit.status, Tone.PLAIN)
        return Summary(title, line, visit.status.label, tone)

    def _who(self) -> dict[str, str]:
        if not self._names:
            self._calls()
        return self._names

    def _write_up(self, visit: Visit) -> None:
        call = Contact(
            case_id=self.case_id,
            person_ids=visit.person_ids,
            happened=visit.starts or self.now(),
            kind=ContactKind.VISIT,
            minutes=visit.minutes,
            topics=visit.to_cover,
        )
        self.bridge.do(add_record, self._show_call, record=call)


class Log(RecordList):
    """The log of calls and visits: the latest first, and so few that the rest of the tab stays near."""

    def __init__(self, bridge: Bridge, form: Form, **described: Any) -> None:
        super().__init__(bridge, form, **described)
        self._limit = LATEST


def _starts(visit: Visit) -> tuple[bool, datetime]:
    return visit.starts is None, visit.starts or datetime.max  # noqa: DTZ901 -- local, as they are planned
