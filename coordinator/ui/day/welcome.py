"""The welcome: who says who they are, what the meeting goes through, and how people work together."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from coordinator.commands.fields import change_fields
from coordinator.commands.the_day import agree_rules
from coordinator.models.choices import Mode
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.network import Participant, Restriction
from coordinator.models.person import Person
from coordinator.practice.agendas import agenda_text
from coordinator.practice.arriving import introductions
from coordinator.practice.presence import FROM_ELSEWHERE
from coordinator.practice.room_view import Room
from coordinator.queries.conference_papers import SUGGESTED_RULES
from coordinator.queries.room import room
from coordinator.queries.the_day import Arrival, arrivals
from coordinator.ui.blocks import Act, Card, Chip, Tone, button, column, flow, rename, row
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.wording import joined
from coordinator.ui.day.reading import Line, ReadCard, numbered
from coordinator.ui.day.step import DayStep
from coordinator.ui.form import Form
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.day import AGENDA, RULES
from coordinator.ui.screen import Ways

ON_A_CALL = frozenset({Mode.PHONE, Mode.VIDEO})


class WelcomeStep(DayStep):
    """Three cards that are read together: introductions, the agenda, the ground rules."""

    shows: ClassVar = frozenset({Meeting, Attendance, Participant, Person, Restriction})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str, meeting_id: str) -> None:
        super().__init__(bridge, ways, case_id, meeting_id)
        self.order = ReadCard("Everyone says who they are")
        self.agenda = ReadCard("What we go through")
        self.rules = ReadCard("How we work together")
        self.agreed = Chip("")
        self.agree = button("We agree to these", self._agree, look="primary", icon="check")
        self.change_agenda = Changing(bridge, AGENDA, "Change the agenda", opened=self._begin_agenda)
        self.change_rules = Changing(bridge, RULES, "Change the ground rules", opened=self._unsettle)
        self.rules.body.insertWidget(0, self.agreed)
        self.put(
            self.order,
            self.agenda,
            self.change_agenda,
            self.rules,
            flow(self.agree),
            self.change_rules,
        )

    def refresh(self) -> None:
        """Show the meeting as it is kept now, and read anew what may lie on the table."""
        meeting = self.meeting()
        found = self.bridge.read(arrivals, meeting_id=self.meeting_id, today=self.today())
        self.order.show_lines(_in_order([one for one in found if one.seen]))
        self.agreed.show_state(
            *(("Agreed", Tone.GOOD) if meeting.rules_agreed else ("Not agreed yet", Tone.PLAIN))
        )
        self.agree.setVisible(not meeting.rules_agreed)
        for changing in (self.change_agenda, self.change_rules):
            changing.show_meeting(meeting)
        self.bridge.read_later(room, self._found, meeting_id=self.meeting_id, today=self.today())

    def _found(self, found: Room) -> None:
        view = found.view
        self.agenda.show_lines(
            [
                Line(part.heading, "\n".join((part.who_is_there, *part.points)), str(number))
                for number, part in enumerate(view.agenda, start=1)
            ]
        )
        self.rules.show_lines(numbered(view.ground_rules))
        self._open_to_change([one.what for one in found.left_out])
        self.chain_soon()

    def _open_to_change(self, left_out: Sequence[str]) -> None:
        """Let be changed here only what lies open as it was written; the rest is changed in the case."""
        hidden = {
            self.change_agenda: any(", point " in what for what in left_out),
            self.change_rules: any(what.startswith("ground rule") for what in left_out),
        }
        for changing, is_hidden in hidden.items():
            changing.setVisible(not is_hidden or not changing.sheet.isHidden())

    def _begin_agenda(self) -> None:
        """Begin with the usual agenda where none was written."""
        meeting = self.meeting()
        if not meeting.agenda.strip():
            values = {"agenda": agenda_text(meeting.kind)}
            self.bridge.do(change_fields, record_type=Meeting, record_id=meeting.id, values=values)

    def _agree(self) -> None:
        self.flush()
        self._keep_rules(agreed=True)

    def _unsettle(self) -> None:
        """Rules that are changed are to be agreed again; where there are none the suggested ones are."""
        self._keep_rules(agreed=False)

    def _keep_rules(self, *, agreed: bool) -> None:
        own = [line for line in self.meeting().ground_rules.splitlines() if line.strip()]
        self.bridge.do(agree_rules, meeting_id=self.meeting_id, rules=own or SUGGESTED_RULES, agreed=agreed)


class Changing(QWidget):
    """A press that opens a field of the meeting to be typed into, and closes it again."""

    def __init__(self, bridge: Bridge, form: Form, called: str, *, opened: Act | None = None) -> None:
        super().__init__()
        self._called, self._opened = called, opened
        self.view = FormView(form, bridge)
        self.press = button(called, self._turn, icon="pencil")
        self.sheet = Card().add(self.view)
        self.sheet.hide()
        self._meeting: Meeting | None = None
        self.setLayout(column(row(self.press, None), self.sheet, gap=0.5))

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the meeting as it is kept now."""
        self._meeting = meeting
        if not self.sheet.isHidden():
            self.view.refresh(meeting)

    def _turn(self) -> None:
        opens = self.sheet.isHidden()
        if opens and self._meeting is not None:
            if self._opened is not None:
                self._opened()
            self.view.show_record(self._meeting)
        else:
            self.view.flush()
        self.sheet.setVisible(opens)
        rename(self.press, "Done" if opens else self._called)
        self.press.setAccessibleName(f"Done: {self._called}" if opens else self._called)


def _in_order(seen: list[Arrival]) -> list[Line]:
    """Return who is here, in the order they say who they are; before anybody is, who is expected."""
    here = [one for one in seen if one.attendance.came and one.attendance.left is None]
    expected = [one for one in seen if one.attendance.came is not False]
    people = [one for one in here or expected if one.mode not in FROM_ELSEWHERE]
    ordered = introductions((one, one.role, one.mode) for one in people)
    return [
        Line(one.name, joined(one.part, one.mode.value if one.mode in ON_A_CALL else ""), str(number))
        for number, one in enumerate(ordered, start=1)
    ]
