"""Who is expected at a meeting and who came: a press for each person, and the full record below."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from coordinator.commands.conference import expect_invited, mark_came
from coordinator.commands.fields import add_record, put_in_bin
from coordinator.models.choices import Mode, Role
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.values import new_id
from coordinator.queries.people import CasePerson, people_of_case
from coordinator.queries.records import records
from coordinator.ui.blocks import Card, button, column, flow, holding, row, tool, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.step_dialog import at_foot, labelled
from coordinator.ui.case.tab import chain
from coordinator.ui.case.wording import counted, part_of
from coordinator.ui.choosers import ChoiceEditor, Segments
from coordinator.ui.flow import stretch
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.conference import ATTENDANCE
from coordinator.ui.theme import sized, with_icon

CAME = ((True, "Came"), (False, "Did not come"), (None, "Not known"))
MODES = [(mode, mode.label) for mode in Mode]


class AttendanceCard(Card):
    """Everyone listed for one meeting."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        super().__init__("Who is expected")
        self.bridge, self.case_id = bridge, case_id
        self.meeting: Meeting | None = None
        self.lines: dict[str, AttendanceLine] = {}
        self._records: dict[str, Attendance] = {}
        self._open_id = ""
        self.view: FormView | None = None
        self._sheet: QFrame | None = None
        self.summary = words("", "muted", wrap=True)
        self._list = column(gap=0.45)
        self.list_invited = button("List everyone who is invited", self._expect, icon="users")
        self.person = ChoiceEditor((), empty="Choose a person", width=13)
        self.add_person = button("Add to the list", self._add, icon="user-plus")
        self._adding = holding(row(labelled("Somebody else", self.person), at_foot(self.add_person), None))
        self.add(self.summary, self._list, row(self.list_invited, None), self._adding)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show who is listed for a meeting."""
        if self.meeting is None or self.meeting.id != meeting.id:
            self._close()
        self.meeting = meeting
        people = {one.person.id: one for one in self.bridge.read(people_of_case, case_id=self.case_id)}
        listed = self.bridge.read(records, record_type=Attendance, meeting_id=meeting.id)
        order = {person_id: place for place, person_id in enumerate(people)}
        listed = sorted(listed, key=lambda one: order.get(one.person_id, len(order)))
        self._records = {one.id: one for one in listed}
        self._drop_gone()
        for place, one in enumerate(listed):
            self._show_line(place, one, people.get(one.person_id))
        self._say_how_many(listed)
        here = {one.person_id for one in listed}
        others = [(key, one.short_name) for key, one in people.items() if key not in here]
        self.person.show_rows(others)
        self._adding.setVisible(bool(others))
        if self._open_id and self.view is not None:
            self.view.refresh(self._records[self._open_id])

    def open_line(self, attendance_id: str) -> None:
        """Open the full record of one person below their line."""
        sheet, view = self._form_sheet()
        if self._open_id in self.lines:
            self.lines[self._open_id].show_open(opened=False)
        self._open_id = attendance_id
        line = self.lines[attendance_id]
        line.show_open(opened=True)
        view.show_record(self._records[attendance_id])
        self._list.removeWidget(sheet)
        self._list.insertWidget(self._list.indexOf(line) + 1, sheet)
        sheet.show()
        chain(self)

    def _drop_gone(self) -> None:
        for gone in [known for known in self.lines if known not in self._records]:
            if gone == self._open_id:
                self._close()
            line = self.lines.pop(gone)
            line.hide()
            line.deleteLater()

    def _show_line(self, place: int, one: Attendance, person: CasePerson | None) -> None:
        line = self.lines.get(one.id)
        if line is None:
            line = AttendanceLine(self.bridge)
            line.more_asked.connect(self._turn)
            self.lines[one.id] = line
        line.show_record(one, person)
        sheet_above = self._sheet is not None and 0 <= self._list.indexOf(self._sheet) <= place
        at = place + int(sheet_above)
        if self._list.indexOf(line) != at:
            self._list.insertWidget(at, line)

    def _say_how_many(self, listed: list[Attendance]) -> None:
        came, absent = (sum(one.came is said for one in listed) for said in (True, False))
        if not listed:
            told = (
                "Nobody is on the list yet. Everyone who was asked and did not say no can be listed at once."
            )
        elif came or absent:
            told = f"{came} of {counted(len(listed), 'person', 'people')} came."
            told += (
                f" {counted(len(listed) - came - absent, 'person', 'people')} not marked yet."
                if (len(listed) > came + absent)
                else ""
            )
        else:
            told = f"{counted(len(listed), 'person', 'people')} expected. Mark each one on the day."
        self.heading.setText("Who came" if came or absent else "Who is expected")
        self.summary.setText(told)

    def _turn(self, attendance_id: str) -> None:
        if attendance_id == self._open_id:
            line = self.lines[attendance_id]
            self._close()
            line.more.setFocus()
        else:
            self.open_line(attendance_id)

    def _close(self) -> None:
        if self.view is not None and self._sheet is not None:
            self.view.flush()
            self._sheet.hide()
        if self._open_id in self.lines:
            self.lines[self._open_id].show_open(opened=False)
        self._open_id = ""

    def _form_sheet(self) -> tuple[QFrame, FormView]:
        if self._sheet is None or self.view is None:
            self.view = FormView(ATTENDANCE, self.bridge)
            self._sheet = QFrame()
            self._sheet.setProperty("look", "sheet")
            off = button("Take off the list", self._take_off, icon="x")
            done = button("Done", lambda: self._turn(self._open_id))
            self._sheet.setLayout(column(self.view, row(off, None, done), margins=(0.9, 0.6, 0.9, 1.0)))
        return self._sheet, self.view

    def _take_off(self) -> None:
        gone = self._open_id
        self._close()
        self.bridge.do(put_in_bin, record_type=Attendance, record_id=gone)

    def _expect(self) -> None:
        if self.meeting is not None:
            self.bridge.do(expect_invited, meeting_id=self.meeting.id)

    def _add(self) -> None:
        person_id = self.person.value()
        if self.meeting is None or person_id is None:
            self.person.setFocus()
            return
        expected = Attendance(
            case_id=self.case_id,
            meeting_id=self.meeting.id,
            person_id=person_id,
            expected_mode=Mode.IN_PERSON,
        )
        self.bridge.do(add_record, record=expected)


class AttendanceLine(QFrame):
    """One person: came or not, how they took part, and a way to the full record."""

    more_asked = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.record: Attendance | None = None
        self.name = words("", "strong", wrap=True)
        self.line = words("", "muted", wrap=True)
        self.came = Segments(CAME)
        self.mode = ChoiceEditor(MODES, empty="Not known", width=11)
        self.more = tool("chevron-right", "More", lambda: self.more_asked.emit(self._id))
        who = holding(column(self.name, self.line, gap=0.05))
        sized(who, least=(12, 0))
        stretch(who, 1)
        marks = holding(row(self.came, self.mode, self.more, gap=0.5))
        self.setLayout(flow(who, marks, gap=0.5, grow=True))
        self.came.chosen.connect(self._mark)
        self.mode.edited.connect(self._change_mode)

    @property
    def _id(self) -> str:
        return self.record.id if self.record is not None else ""

    def show_record(self, record: Attendance, person: CasePerson | None) -> None:
        """Show one person's attendance as it is kept."""
        self.record = record
        name = person.short_name if person else "Somebody no longer in this case"
        self.name.setText(name)
        expected = f"expected {record.expected_mode.label.casefold()}" if record.expected_mode else ""
        is_child = person is not None and person.participant.role is Role.CHILD
        part = "Child" if is_child else part_of(person) if person else ""
        self.line.setText("  ·  ".join(said for said in (part, expected) if said))
        self.came.show_value(record.came)
        self.mode.show_value(record.actual_mode if record.came else record.expected_mode)
        self.mode.setEnabled(record.came is True)
        for made in self.came.buttons:
            made.setAccessibleName(f"{name}: {made.property('plain')}")
        self.mode.name(f"How {name} took part")
        self.more.setAccessibleName(f"More about {name}")
        self.more.setToolTip(f"More about {name}: times, parts, reasons")

    def show_open(self, *, opened: bool) -> None:
        """Point the arrow down while the full record is open."""
        with_icon(self.more, "chevron-down" if opened else "chevron-right", "accent")

    def _mark(self) -> None:
        self.bridge.do(mark_came, attendance_id=self._id, came=self.came.value())

    def _change_mode(self) -> None:
        mode: Any = self.mode.value()
        self.bridge.save_fields(
            (Attendance, self._id), {"actual_mode": mode}, label="Change “Took part”", visit=new_id()
        )
