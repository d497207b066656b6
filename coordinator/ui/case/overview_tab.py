"""The Overview tab: what is not ready, the next step, the children and what they said, who is coming."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordinator.errors import NotThere
from coordinator.models.base import Kept
from coordinator.models.choices import ContactOutcome, InviteState, MeetingStatus, Role, Side, VersionStatus
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.preparation import Contact, Visit
from coordinator.models.referral import CaseChild
from coordinator.models.timekeeping import Override
from coordinator.practice.matters import Matter
from coordinator.practice.timeline import next_step
from coordinator.queries.cases import CasePage, case_page
from coordinator.queries.people import CasePerson
from coordinator.queries.records import case_records
from coordinator.ui.blocks import Card, Chip, Tone, button, clear, column, flow, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.matters import GoOnDialog, Matters
from coordinator.ui.case.planner import PlannerDialog
from coordinator.ui.case.tab import Tab
from coordinator.ui.case.task_card import TaskCard
from coordinator.ui.case.wording import (
    INVITE_TONES,
    INVITE_WORDS,
    counted,
    first_line,
    from_today,
    joined,
    named,
    say_age,
    say_moment,
    say_short_moment,
)
from coordinator.ui.dates import say_date
from coordinator.ui.flow import stretch
from coordinator.ui.link_list import Link, LinkCard
from coordinator.ui.list_row import Summary
from coordinator.ui.screen import Ways
from coordinator.ui.theme import sized

LATEST = 4
SIDES = (Side.MATERNAL, Side.PATERNAL, Side.BOTH)


class OverviewTab(Tab):
    """The whole case at a glance; everything on it leads to where it is written down.

    ``call_wanted`` asks for a new entry in the log, ``record_wanted`` for one of its records.
    """

    call_wanted = Signal()
    record_wanted = Signal(str)
    shows: ClassVar[frozenset[type[Kept]]] = frozenset(
        {Contact, Visit, Participant, Person, CaseChild, Override}
    )

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self.matters = Matters(self._mend, self._go_on)
        self.next = Card("Next")
        self._next = column(gap=0.3)
        self.plan_date = button("Plan the date", self._plan_date, look="quiet", icon="calendar-days")
        self.next.add(self._next, row(self.plan_date, None))
        self.children_card = Card("The children")
        self._children = column(gap=0.9)
        self.children_card.add(self._children)
        self.people = Card(
            "People", actions=(button("See everyone", lambda: self._go("Network"), look="quiet"),)
        )
        self._people = column(gap=0.6)
        self.people.add(self._people)
        self.calls = LinkCard("Latest calls and visits", "Nobody has been rung or visited yet.", most=LATEST)
        add = button("Add a call or visit", self.call_wanted.emit, look="quiet", icon="plus")
        self.calls.add(row(add, None))
        self.tasks = TaskCard(bridge, case_id)
        left = holding(column(self.matters, self.tasks, self.calls, None, gap=1.0))
        right = holding(column(self.next, self.children_card, self.people, None, gap=1.0))
        for side, share in ((left, 6), (right, 5)):
            sized(side, least=(22, 0))
            stretch(side, share)
        self.put(flow(left, right, gap=1.0, grow=True))

    def refresh(self) -> None:
        """Read the case and show it."""
        try:
            self.show_page(self.bridge.read(case_page, case_id=self.case_id, today=self.today()))
        except NotThere:
            return

    def show_page(self, page: CasePage) -> None:
        """Show a case that has just been read."""
        self._stale = False
        self.matters.show_matters(page.matters)
        self._show_next(page)
        self._show_children(page)
        self._show_people(page.people)
        self._show_calls({one.person.id: one.short_name for one in page.people})
        self.chain_soon()

    def _go(self, tab: str) -> None:
        self.ways.to_case(self.case_id, tab)

    def _mend(self, matter: Matter) -> None:
        if matter.record_id:
            self.ways.to_line(self.case_id, matter.where.value, matter.record_id, matter.field)
        else:
            self._go(matter.where.value)

    def _go_on(self, matter: Matter) -> None:
        GoOnDialog(self.window(), self.bridge, self.case_id, matter).begin()

    def _plan_date(self) -> None:
        PlannerDialog(self.bridge, self.ways, self.case_id, self).begin()

    def _show_next(self, page: CasePage) -> None:
        clear(self._next)
        today = self.today()
        held = page.conference is not None and page.conference.status is MeetingStatus.HELD
        self.plan_date.setVisible(not held)
        step = next_step(page.steps)
        if step is not None:
            self._next.addWidget(words(step.name, "title", wrap=True))
            late = step.day < today
            told = f"{say_date(step.day)}, {from_today(step.day, today)}"
            self._next.addWidget(
                words(f"Was due {told}" if late else told, "warning" if late else "", wrap=True)
            )
        elif not page.steps:
            self._next.addWidget(words("When was the referral received?", wrap=True))
        else:
            self._next.addWidget(words("Every step up to the review is done.", wrap=True))
        for line in (*_conference_lines(page), _plan_line(page, today)):
            if line:
                self._next.addWidget(words(line, "muted", wrap=True))

    def _show_children(self, page: CasePage) -> None:
        clear(self._children)
        names = {one.person.id: one.short_name for one in page.people}
        self.children_card.heading.setText("The child" if len(page.children) == 1 else "The children")
        for person, child in page.children:
            self._children.addWidget(self._child(person, child, names))
        if not page.children:
            self._children.addWidget(words("No child is named yet.", "muted", wrap=True))

    def _child(self, person: Person, child: CaseChild, names: dict[str, str]) -> QWidget:
        heading = row(words(person.short_name, "strong"), words(say_age(person, self.today()), "muted"), None)
        said = first_line(child.own_words or child.adults_believe, 260)
        own = words(said if said.startswith("“") or not child.own_words else f"“{said}”", wrap=True)
        if not said:
            own = words("What the child thinks is not on record yet.", "warning", wrap=True)
        believed = f"In the words of {named(names, child.believed_by)}"
        who = believed if child.adults_believe and not child.own_words else ""
        voice = names.get(child.voiced_by_id or "")
        voiced = (
            f"{voice} speaks for {person.short_name}" if voice else "nobody is named to speak for them yet"
        )
        coming = child.wants_to_attend
        attends = f"wants to come: {coming.value}" if coming is not None else "not asked yet about coming"
        return holding(
            column(heading, own, words(joined(who, voiced, attends), "small", wrap=True), gap=0.25)
        )

    def _show_people(self, people: Iterable[CasePerson]) -> None:
        clear(self._people)
        others = [one for one in people if one.participant.role is not Role.CHILD]
        states = Counter(one.participant.invite_state for one in others)
        sides = Counter(one.participant.side for one in others)
        told = counted(len(others), "person", "people") if others else "Who else matters to this family?"
        parts = [
            f"{sides[side]} on the {side.value}" for side in SIDES if side is not Side.BOTH and sides[side]
        ]
        if sides[Side.BOTH]:
            parts.append(f"{sides[Side.BOTH]} on both sides")
        self._people.addWidget(words(joined(told, *parts), wrap=True))
        chips = [
            Chip(f"{states[state]} {INVITE_WORDS[state].casefold()}", INVITE_TONES.get(state, Tone.PLAIN))
            for state in InviteState
            if states[state]
        ]
        self._people.addWidget(holding(flow(*chips, gap=0.4)))

    def _show_calls(self, names: dict[str, str]) -> None:
        calls = self.bridge.read(case_records, record_type=Contact, case_id=self.case_id)
        visits = self.bridge.read(case_records, record_type=Visit, case_id=self.case_id)
        now = self.now()
        ahead = sorted(
            (one for one in visits if one.starts and one.starts >= now), key=lambda one: one.starts
        )
        past = sorted(calls, key=lambda one: (one.happened or now, one.id), reverse=True)
        self.calls.show_links(
            [*(self._visit_link(one, names) for one in ahead), *(self._call_link(one, names) for one in past)]
        )

    def _visit_link(self, visit: Visit, names: dict[str, str]) -> Link:
        title = f"Visit to {named(names, visit.person_ids)}"
        when = say_short_moment(visit.starts)
        return Summary(title, when, "Planned", Tone.PLAIN), lambda: self.record_wanted.emit(visit.id)

    def _call_link(self, call: Contact, names: dict[str, str]) -> Link:
        title = f"{call.kind.label} – {named(names, call.person_ids)}"
        line = joined(say_short_moment(call.happened), first_line(call.summary, 80))
        chip = call.outcome.label if call.outcome else "What came of it?"
        tone = Tone.GOOD if call.outcome is ContactOutcome.REACHED else Tone.QUIET
        return Summary(title, line, chip, tone), lambda: self.record_wanted.emit(call.id)


def _conference_lines(page: CasePage) -> tuple[str, ...]:
    meeting = page.conference
    if meeting is None:
        return ("The conference has no date yet.",)
    if meeting.status is MeetingStatus.HELD:
        return (f"The conference was held on {say_date(meeting.held_on)}.",)
    where = f" at {meeting.place}" if meeting.place else ""
    when = say_moment(meeting.starts, empty="no date yet")
    return (f"Conference: {when}{where}.",)


def _plan_line(page: CasePage, today: date) -> str:
    version = page.version
    if version is None:
        return ""
    said = {
        VersionStatus.DRAFT: "being written",
        VersionStatus.AGREED: "agreed, not yet released",
        VersionStatus.RELEASED: "released",
    }[version.status]
    review = f" Review {from_today(version.review_on, today)}." if version.review_on else ""
    return f"Plan, version {version.number}: {said}.{review}"
