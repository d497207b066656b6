"""Who is here: a tap for each person, and a line for a guest nobody expected."""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from coordinator.commands.the_day import add_guest
from coordinator.models.choices import Role
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.network import Participant, Restriction, SharingAgreement
from coordinator.models.person import Person
from coordinator.models.referral import CaseChild
from coordinator.practice.presence import FROM_ELSEWHERE, is_here
from coordinator.queries.records import record
from coordinator.queries.the_day import Arrival, arrivals, may_walk_in
from coordinator.ui.blocks import Card, Notice, Tone, button, column, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.asking import Ask, Known, Question
from coordinator.ui.case.wording import counted
from coordinator.ui.dates import say_time
from coordinator.ui.day.arrival_line import ArrivalLine
from coordinator.ui.day.step import DayStep
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.day import ARRIVAL
from coordinator.ui.screen import Ways

GUESTS = [
    (role, role.label)
    for role in (Role.FAMILY, Role.FRIEND, Role.SUPPORTER, Role.ADVOCATE, Role.INTERPRETER, Role.OBSERVER)
]


class ArrivalsStep(DayStep):
    """Everyone who may be named here; whoever may not stands on the coordinator's own page."""

    shows: ClassVar = frozenset(
        {Meeting, Attendance, Participant, Person, CaseChild, Restriction, SharingAgreement}
    )

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str, meeting_id: str) -> None:
        super().__init__(bridge, ways, case_id, meeting_id)
        self.count = words("", "strong", wrap=True)
        self.list = ArrivalList(bridge)
        self.guest = button("Somebody nobody expected", self._begin_guest, icon="user-plus")
        self.ask = Ask(
            Question(
                "Who has come?",
                "They are here",
                hint="One word is enough",
                beside="They are",
                among=GUESTS,
                known=self._known,
                use=self._use,
                known_words="Known in this case:",
            ),
            self._add,
        )
        self.list.turned.connect(self.chain_soon)
        self.word_first = Notice(Tone.PLAIN)
        self.put(
            self.count,
            Card().add(self.list, self.word_first, self.ask, row(self.guest, None)),
        )

    def refresh(self) -> None:
        """Show who is here as it is kept now."""
        found = self.bridge.read(arrivals, meeting_id=self.meeting_id, today=self.today())
        seen = [one for one in found if one.seen]
        self.list.show_arrivals(seen)
        here = sum(is_here(one.attendance) for one in seen)
        coming = sum(bool(one.attendance.came) or one.mode not in FROM_ELSEWHERE for one in seen)
        starts = self.meeting().starts
        planned = f", planned for {say_time(starts.time())}" if starts else ""
        self.count.setText(f"{here} of {counted(coming, 'person', 'people')} here{planned}")
        self._say_word_first(seen)

    def _say_word_first(self, seen: list[Arrival]) -> None:
        guests = [one.name for one in seen if one.attendance.unexpected and one.attendance.came]
        self.word_first.say(
            f"Have a word outside with {guests[-1]} before you begin: everyone who takes part is spoken to "
            "first."
            if guests
            else ""
        )

    def _begin_guest(self) -> None:
        self.ask.begin(self.guest)

    def _known(self, typed: str) -> list[Known]:
        people = self.bridge.read(may_walk_in, meeting_id=self.meeting_id, typed=typed, today=self.today())
        return [Known(one.person.id, one.short_name) for one in people]

    def _use(self, person_id: str, role: object) -> None:
        self.bridge.do(add_guest, meeting_id=self.meeting_id, person_id=person_id, role=role)

    def _add(self, typed: str, role: object) -> None:
        self.bridge.do(add_guest, meeting_id=self.meeting_id, called=typed, role=role)


class ArrivalList(QFrame):
    """A line for each person; the times of one of them open below their line.

    ``turned`` says that times were opened, so that the Tab key goes through them.
    """

    turned = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.lines: dict[str, ArrivalLine] = {}
        self.nobody = words(
            "Nobody is on the list. Add whoever is here, or list everyone who is invited on the Conference "
            "tab.",
            "muted",
            wrap=True,
        )
        self._list = column(self.nobody, gap=0.15)
        self.setLayout(self._list)
        self.view = FormView(ARRIVAL, bridge)
        self._sheet = QFrame()
        self._sheet.setProperty("look", "sheet")
        self._sheet.setLayout(column(self.view, margins=(0.9, 0.5, 0.9, 0.7)))
        self._sheet.hide()
        self.open_id = ""

    def show_arrivals(self, found: list[Arrival]) -> None:
        """Show these people, each in their place."""
        self.nobody.setVisible(not found)
        for gone in self.lines.keys() - {one.attendance.id for one in found}:
            if gone == self.open_id:
                self.close_times()
            line = self.lines.pop(gone)
            line.hide()
            line.deleteLater()
        for place, one in enumerate(found):
            line = self.lines.get(one.attendance.id) or self._line(one)
            line.show_arrival(one)
            if self._list.indexOf(line) < 0:
                self._list.insertWidget(place + 1, line)
        if self.open_id:
            self.view.refresh(self.lines[self.open_id].shown.attendance)

    def close_times(self) -> None:
        """Close the times that are open."""
        if self.open_id:
            self.view.flush()
            self._sheet.hide()
            self.lines[self.open_id].show_open(opened=False)
            self.open_id = ""

    def _line(self, one: Arrival) -> ArrivalLine:
        line = ArrivalLine(self.bridge, one)
        line.more_asked.connect(self._turn)
        self.lines[one.attendance.id] = line
        return line

    def _turn(self, attendance_id: str) -> None:
        again = attendance_id == self.open_id
        self.close_times()
        if again:
            return
        line = self.lines[attendance_id]
        kept = self.bridge.read(record, record_type=Attendance, record_id=attendance_id)
        if kept is None:
            return
        self.open_id = attendance_id
        line.show_open(opened=True)
        self.view.show_record(kept)
        self._list.removeWidget(self._sheet)
        self._list.insertWidget(self._list.indexOf(line) + 1, self._sheet)
        self._sheet.show()
        self.turned.emit()
