"""Invitations: where each one stands, set with one press, several at once, and all about the answer."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame

from coordinator.commands.preparation import set_invitation
from coordinator.errors import CoordinatorError
from coordinator.models.choices import InviteState, Role
from coordinator.practice.responsibility import is_unborn
from coordinator.queries.people import CasePerson, people_of_case
from coordinator.queries.preparation import InvitationCount, count_invitations, needs_of
from coordinator.ui.blocks import (
    Card,
    Chip,
    Notice,
    Tone,
    button,
    column,
    flow,
    holding,
    rename,
    row,
    tool,
    words,
)
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.invitations_leaving_out import LeaveOut
from coordinator.ui.case.tab import chain
from coordinator.ui.case.wording import INVITE_TONES, INVITE_WORDS, counted, joined, part_of
from coordinator.ui.choosers import Segments
from coordinator.ui.dates import say_short_date
from coordinator.ui.flow import stretch
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.preparation import INVITATION, NEEDS
from coordinator.ui.theme import sized, with_icon

PRESSES = (
    (InviteState.TO_ASK, "To ask"),
    (InviteState.ASKED, "Asked"),
    (InviteState.YES, "Yes"),
    (InviteState.MAYBE, "Maybe"),
    (InviteState.NO, "No"),
)
"""The states of an invitation that are one press away; the others stand below an open line."""
NOT_YET_ASKED = frozenset({InviteState.CONSIDERED, InviteState.TO_ASK})
STAYS_AWAY = frozenset({InviteState.NO, InviteState.EXCLUDED, InviteState.WITHDRAWN})
COUNTED = (
    InviteState.YES,
    InviteState.MAYBE,
    InviteState.ASKED,
    InviteState.TO_ASK,
    InviteState.CONSIDERED,
    InviteState.NO,
    InviteState.EXCLUDED,
    InviteState.WITHDRAWN,
)


class Invitations(Card):
    """A line for each person who may be invited; one line at a time opens into its forms."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        super().__init__("Invitations")
        self.bridge, self._case_id = bridge, case_id
        self.lines: dict[str, InvitationLine] = {}
        self._people: dict[str, CasePerson] = {}
        self._open_id = ""
        self.view: FormView | None = None
        self.needs: FormView | None = None
        self._sheet: QFrame | None = None
        self.counts = words("", "strong", wrap=True)
        self.coming = words("", "muted", wrap=True)
        self.problem = Notice(Tone.WARN)
        self.choose_all = button("Choose everyone still to ask", self._choose_all)
        self.asked = button("Mark these as asked today", self._mark_asked, look="primary", icon="send")
        self._several = flow(self.choose_all, self.asked)
        self._list = column(gap=0.7)
        self.empty = words(
            "Add people on the Network tab. They stand here to be invited.", "muted", wrap=True
        )
        above = holding(column(self.counts, self.coming, gap=0.1))
        self.add(above, self.problem, self._several, self.empty, self._list)

    def refresh(self) -> None:
        """Read the people of the case again and show where each invitation stands."""
        found = self.bridge.read(people_of_case, case_id=self._case_id)
        self._people = {
            one.participant.id: one for one in found if one.participant.role is not Role.INTERPRETER
        }
        self._drop_gone()
        names = {one.person.id: one.short_name for one in found}
        for place, (key, one) in enumerate(self._people.items()):
            self._show_line(place, key, one, names)
        count = count_invitations(found)
        self.counts.setText(count_in_words(count))
        self.coming.setText(coming_in_words(count))
        self.empty.setVisible(not self._people)
        self.choose_all.setVisible(bool(self._people))
        self._show_chosen()
        if self._open_id:
            self._fill()

    def open_line(self, participant_id: str) -> None:
        """Open everything about one invitation below its line."""
        if participant_id not in self.lines:
            return
        sheet = self._form_sheet()
        if self._open_id in self.lines:
            self.lines[self._open_id].show_open(opened=False)
        self._open_id = participant_id
        line = self.lines[participant_id]
        line.show_open(opened=True)
        self._fill()
        self._list.removeWidget(sheet)
        self._list.insertWidget(self._list.indexOf(line) + 1, sheet)
        sheet.show()
        chain(self)

    def leave_out(self) -> None:
        """Ask why the open person is left out and whose decision it is."""
        one = self._people.get(self._open_id)
        if one is not None:
            self._flush()
            LeaveOut(self, self.bridge, one).begin()

    def _drop_gone(self) -> None:
        for gone in [known for known in self.lines if known not in self._people]:
            if gone == self._open_id:
                self._close()
            line = self.lines.pop(gone)
            line.hide()
            line.deleteLater()

    def _show_line(self, place: int, key: str, one: CasePerson, names: dict[str, str]) -> None:
        line = self.lines.get(key)
        if line is None:
            line = InvitationLine(key)
            line.state_pressed.connect(self._set)
            line.more_asked.connect(self._turn)
            line.chosen.clicked.connect(self._show_chosen)
            self.lines[key] = line
        line.show_person(one, names)
        sheet_above = self._sheet is not None and 0 <= self._list.indexOf(self._sheet) <= place
        if self._list.indexOf(line) != place + int(sheet_above):
            self._list.insertWidget(place + int(sheet_above), line)

    def _chosen(self) -> list[str]:
        return [key for key, line in self.lines.items() if line.chosen.isChecked()]

    def _show_chosen(self) -> None:
        chosen = len(self._chosen())
        rename(self.asked, f"Mark these {chosen} as asked today" if chosen > 1 else "Mark as asked today")
        self.asked.setVisible(chosen > 0)

    def _choose_all(self) -> None:
        for key, one in self._people.items():
            still_to_ask = one.participant.invite_state in NOT_YET_ASKED and not is_unborn(one.person)
            self.lines[key].chosen.setChecked(still_to_ask)
        self._show_chosen()

    def _mark_asked(self) -> None:
        chosen = self._chosen()
        for line in self.lines.values():
            line.chosen.setChecked(False)
        self._move(chosen, InviteState.ASKED)

    def _set(self, participant_id: str, state: InviteState) -> None:
        self._move([participant_id], state)

    def _move(self, participant_ids: Sequence[str], state: InviteState) -> None:
        self.problem.say("")
        self._flush()
        self.bridge.do(set_invitation, None, self._refuse, participant_ids=list(participant_ids), state=state)

    def _refuse(self, refusal: CoordinatorError) -> None:
        self.problem.say(str(refusal))
        self.refresh()

    def _turn(self, participant_id: str) -> None:
        if participant_id == self._open_id:
            line = self.lines[participant_id]
            self._close()
            line.more.setFocus()
        else:
            self._flush()
            self.open_line(participant_id)

    def _flush(self) -> None:
        for view in (self.view, self.needs):
            if view is not None:
                view.flush()

    def _close(self) -> None:
        self._flush()
        if self._sheet is not None:
            self._sheet.hide()
        if self._open_id in self.lines:
            self.lines[self._open_id].show_open(opened=False)
        self._open_id = ""

    def _fill(self) -> None:
        one = self._people[self._open_id]
        if self.view is not None and self.needs is not None:
            self.view.refresh(one.participant)
            self.needs.refresh(one.person)

    def _form_sheet(self) -> QFrame:
        if self._sheet is None:
            self.view, self.needs = FormView(INVITATION, self.bridge), FormView(NEEDS, self.bridge)
            considered = button("Only considered", lambda: self._set(self._open_id, InviteState.CONSIDERED))
            withdrawn = button("They withdrew", lambda: self._set(self._open_id, InviteState.WITHDRAWN))
            out = button("Leave this person out …", self.leave_out, icon="x")
            done = button("Done", lambda: self._turn(self._open_id))
            foot = flow(considered, withdrawn, out, done)
            self._sheet = QFrame()
            self._sheet.setProperty("look", "sheet")
            self._sheet.setLayout(column(self.view, self.needs, foot, gap=0.9, margins=(0.9, 0.6, 0.9, 1.0)))
        return self._sheet


class InvitationLine(QFrame):
    """One person: a box to choose them, where their invitation stands, and a way to everything about it."""

    state_pressed = Signal(str, object)
    more_asked = Signal(str)

    def __init__(self, participant_id: str) -> None:
        super().__init__()
        self._id = participant_id
        self.chosen = QCheckBox()
        self.name = words("", "strong", wrap=True)
        self.line = words("", "muted", wrap=True)
        self.why = words("", "warning", wrap=True)
        self.chip = Chip("")
        self.states = InviteSegments()
        self.more = tool("chevron-right", "More", lambda: self.more_asked.emit(self._id))
        told = holding(column(self.name, self.line, self.why, gap=0.05))
        who = holding(row(self.chosen, told, gap=0.3))
        sized(self.chosen, least=(2.4, 2.4))
        sized(told, least=(12, 0))
        stretch(told, 1)
        stretch(who, 1)
        marks = holding(row(self.chip, self.states, self.more, gap=0.5))
        self.setLayout(flow(who, marks, gap=0.5, grow=True))
        self.states.chosen.connect(self._pressed)

    def show_person(self, one: CasePerson, names: dict[str, str]) -> None:
        """Show one person's invitation as it is kept."""
        name, part = one.short_name, one.participant
        self.name.setText(name)
        self.line.setText(answer_in_words(one, names))
        missing = why_in_words(one)
        self.why.setText(missing)
        self.why.setVisible(bool(missing))
        self.states.show_value(part.invite_state)
        pressed = {state for state, _label in PRESSES}
        other = "" if part.invite_state in pressed else INVITE_WORDS[part.invite_state]
        self.chip.show_state(other, INVITE_TONES.get(part.invite_state, Tone.PLAIN))
        self.chosen.setAccessibleName(f"Choose {name}")
        for made in self.states.buttons:
            made.setAccessibleName(f"{name}: {made.property('plain')}")
        self.more.setAccessibleName(f"More about {name}’s invitation")
        self.more.setToolTip(f"More about {name}’s invitation: reason, how they take part, needs")

    def show_open(self, *, opened: bool) -> None:
        """Point the arrow down while the forms are open."""
        with_icon(self.more, "chevron-down" if opened else "chevron-right", "accent")

    def _pressed(self) -> None:
        self.state_pressed.emit(self._id, self.states.value())


class InviteSegments(Segments):
    """The states that are one press away; none is pressed while the invitation stands elsewhere."""

    def __init__(self) -> None:
        super().__init__(PRESSES)

    def show_value(self, value: object) -> None:
        """Press the button of a state, or none."""
        super().show_value(value)
        if self.value() != value:
            group = self.buttons[0].group()
            group.setExclusive(False)
            for made in self.buttons:
                made.setChecked(False)
            group.setExclusive(True)


def count_in_words(count: InvitationCount) -> str:
    """Return how many invitations stand where: *12 yes, 3 asked, 2 no*."""
    return ", ".join(
        f"{count.by_state[state]} {state.label.casefold()}" for state in COUNTED if count.by_state[state]
    )


def coming_in_words(count: InvitationCount) -> str:
    """Return how those who said yes count."""
    if not count.by_state[InviteState.YES]:
        return ""
    professionals = counted(count.professionals, "professional")
    return f"Of those coming: {count.network} family and network, {professionals}."


def answer_in_words(one: CasePerson, names: dict[str, str]) -> str:
    """Return what is known of an invitation: the days, how they take part, what they need."""
    part = one.participant
    asked = f"asked {day_and_month(part.asked_on)}" if part.asked_on else ""
    replied = f"replied {day_and_month(part.replied_on)}" if part.replied_on else ""
    coming = part.invite_state not in STAYS_AWAY
    mode = part.mode.label.casefold() if part.mode and coming else ""
    speaker = f"{names.get(part.spokesperson_id, 'somebody')} speaks for them" if part.spokesperson_id else ""
    carer = (
        f"{names.get(part.looked_after_by_id, 'somebody')} looks after them"
        if part.looked_after_by_id
        else ""
    )
    reason = f"why: {part.reason.label.casefold()}" if part.reason else ""
    by = f"decided by {part.decided_by}" if part.decided_by else ""
    confirmed = f"offer confirmed {day_and_month(part.offer_confirmed_on)}" if part.offer_confirmed_on else ""
    needs = ", ".join(needs_of(one.person, briefly=True)) if coming else ""
    is_child = part.role is Role.CHILD
    said = (asked, replied, reason, by, mode, speaker, carer, confirmed, needs)
    return joined("Child" if is_child else part_of(one), *said)


def why_in_words(one: CasePerson) -> str:
    """Return what a no still lacks, or an absent person's offer; nothing where nothing is missing."""
    part = one.participant
    if part.invite_state in {InviteState.NO, InviteState.EXCLUDED} and part.reason is None:
        return "Why, and whose decision it was, is not on record yet."
    if part.invite_state in STAYS_AWAY and part.can_offer and part.offer_confirmed_on is None:
        return "What they offer is not confirmed yet."
    return ""


def day_and_month(day: date) -> str:
    """Return a day of these weeks, ``30 Nov``; the year is plain."""
    return say_short_date(day).rpartition(" ")[0]
