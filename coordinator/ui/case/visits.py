"""Visits planned ahead: who acts if the coordinator is not back, and checking in with one press."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from coordinator.commands.preparation import (
    book_interpreter_for_visit,
    check_in,
    work_out_due_back,
    write_up_visit,
)
from coordinator.errors import BadInput, CoordinatorError
from coordinator.models.base import Record
from coordinator.models.choices import BookingStatus
from coordinator.models.directory import Interpreter
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.preparation import InterpreterBooking, Visit
from coordinator.queries.circulation import CopyFile
from coordinator.queries.people import people_of_case
from coordinator.queries.preparation import visit_sheet_file
from coordinator.queries.records import case_records, records
from coordinator.ui.blocks import Notice, Tone
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.asking import Ask, Known, Question
from coordinator.ui.case.bookings import BOOKING_TONES
from coordinator.ui.case.calendar_saving import save_calendar
from coordinator.ui.case.saving import NO_LONGER_PROTECTED, choose_folder, write_copy
from coordinator.ui.case.visits_notices import TooCloseNotice, back_in_words
from coordinator.ui.case.wording import capital, first_line, joined, named, say_short_moment
from coordinator.ui.dates import say_time
from coordinator.ui.forms.preparation import VISIT
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList, RowAction


class Visits(RecordList):
    """The visits of a case in their order; ``written`` is told the id of the entry a visit became.

    ``booked`` is told the id of the booking once an interpreter is booked for a visit.
    """

    def __init__(
        self,
        bridge: Bridge,
        case_id: str,
        *,
        written: Callable[[str], object],
        booked: Callable[[str], object],
    ) -> None:
        self._case_id, self._written, self._booked = case_id, written, booked
        self._names: dict[str, str] = {}
        self._interpreters: dict[str, str] = {}
        super().__init__(
            bridge,
            VISIT,
            title="Visits planned",
            add="Plan a visit",
            rows=self._visits,
            new=lambda: Visit(case_id=case_id),
            summary=self._line,
            also=frozenset({Person, Participant, InterpreterBooking}),
            empty="No visit is planned.",
            actions=(
                RowAction("I am back", "house", self._check_in),
                RowAction("Work out when due back", "clock", self._work_out),
                RowAction("Book an interpreter", "languages", self._ask_interpreter),
                RowAction("Print a visit sheet", "printer", self._print),
                RowAction("Save a calendar file", "download", self._calendar),
                RowAction("Write it up", "notebook-pen", self._write_up),
            ),
        )
        self._asked_for = ""
        self.ask = self._ask()
        self.close_by = TooCloseNotice(bridge, case_id)
        self.refused, self.saved = Notice(Tone.WARN), Notice(Tone.GOOD)
        for place, widget in enumerate((self.close_by, self.refused, self.saved, self.ask), start=1):
            self.top.insertWidget(place, widget)

    def refresh(self) -> None:
        """Read the visits again, and what lies too close together, across all families."""
        super().refresh()
        self.close_by.show_visits([one for one in self.records if isinstance(one, Visit)])

    def save_sheet(self, visit_id: str, folder: Path) -> None:
        """Write the sheet of one visit into a folder and say where it is."""

        def write(sheet: CopyFile) -> None:
            try:
                path = write_copy(folder, sheet.file_name, sheet.content)
            except BadInput as problem:
                self.refused.say(str(problem))
            else:
                self.saved.say(f"Saved {path.name} in {folder}. Print it from there. {NO_LONGER_PROTECTED}")

        self.bridge.read_later(visit_sheet_file, write, visit_id=visit_id)

    def _visits(self) -> Sequence[Record]:
        found = self.bridge.read(people_of_case, case_id=self._case_id)
        self._names = {one.person.id: one.short_name for one in found}
        booked = self.bridge.read(case_records, record_type=InterpreterBooking, case_id=self._case_id)
        self._interpreters = {
            one.visit_id: one.language
            for one in booked
            if one.visit_id is not None and one.status is not BookingStatus.CANCELLED
        }
        visits = self.bridge.read(case_records, record_type=Visit, case_id=self._case_id)
        return sorted(visits, key=_starts)

    def _line(self, visit: Visit) -> Summary:
        title = f"{say_short_moment(visit.starts)} – {named(self._names, visit.person_ids)}"
        language = self._interpreters.get(visit.id)
        interpreter = "" if language is None else f"interpreter for {language or 'a language not known yet'}"
        line = capital(joined(_standing(visit), first_line(visit.place, 50), interpreter))
        over = visit.status in {BookingStatus.DONE, BookingStatus.CANCELLED}
        risk = "Risk" if visit.risk_flagged and not over else ""
        return Summary(title, line, visit.status.label, BOOKING_TONES[visit.status], warning=risk, whole=True)

    def _ask(self) -> Ask:
        question = Question(
            "Interpreter or agency",
            "Add this interpreter and book them",
            known=self._known,
            use=lambda interpreter_id, _nothing: self._book(interpreter_id=interpreter_id),
        )
        return Ask(question, lambda typed, _nothing: self._book(called=typed))

    def _check_in(self, visit: Visit) -> None:
        self._do(check_in, None, visit)

    def _work_out(self, visit: Visit) -> None:
        self._do(work_out_due_back, None, visit)

    def _write_up(self, visit: Visit) -> None:
        self._do(write_up_visit, self._written, visit)

    def _do(self, step: Callable[..., object], then: Callable[[str], object] | None, visit: Visit) -> None:
        self._quiet()
        self.bridge.do(step, then, self._refuse, visit_id=visit.id)

    def _ask_interpreter(self, visit: Visit) -> None:
        self._quiet()
        self._asked_for = visit.id
        self.ask.begin(self.lines[visit.id])

    def _book(self, **which: str) -> None:
        self.bridge.do(
            book_interpreter_for_visit, self._booked, self._refuse, visit_id=self._asked_for, **which
        )

    def _known(self, typed: str) -> list[Known]:
        wanted = typed.casefold().split()
        return [
            Known(one.id, one.name)
            for one in self.bridge.read(records, record_type=Interpreter)
            if one.name
            and all(word in f"{one.name} {one.agency} {one.languages}".casefold() for word in wanted)
        ]

    def _calendar(self, visit: Visit) -> None:
        self._quiet()
        self.bridge.settle()
        save_calendar(self.bridge, visit, self)

    def _print(self, visit: Visit) -> None:
        self._quiet()
        choose_folder(self, "Where to save the visit sheet", lambda folder: self.save_sheet(visit.id, folder))

    def _refuse(self, refusal: CoordinatorError) -> None:
        self.refused.say(str(refusal))

    def _quiet(self) -> None:
        self.refused.say("")
        self.saved.say("")


def _starts(visit: Visit) -> tuple[bool, bool, datetime]:
    over = visit.status in {BookingStatus.DONE, BookingStatus.CANCELLED}
    return over, visit.starts is None, visit.starts or datetime.max  # noqa: DTZ901 -- local, as they are planned


def _standing(visit: Visit) -> str:
    """Return whether the coordinator is back, or when they are due and who acts."""
    if visit.checked_in is not None:
        return f"back at {say_time(visit.checked_in.astimezone().time())}"
    if visit.status in {BookingStatus.DONE, BookingStatus.CANCELLED}:
        return ""
    return back_in_words(visit)
