"""Part 3: what was asked and what the family wrote at one side, and the plan typed fast at the other."""

from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from coordinator.models.choices import MeetingPart
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.network import Participant, RoutineLine
from coordinator.models.person import Person
from coordinator.models.plan import BackUpLine, CarerIfNeeded, PlanAction, PlanAnswer, PlanVersion
from coordinator.models.referral import BottomLine, FamilyQuestion
from coordinator.practice.matters import Matter
from coordinator.practice.plan_checks.board import plan_prompts
from coordinator.practice.plan_checks.facts import PlanFacts
from coordinator.practice.room_view import RoomView
from coordinator.queries.plan import WholeVersion, whole_version
from coordinator.queries.plan_checks import plan_facts
from coordinator.ui.blocks import Card, Notice, Tone, column, holding
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.open_table import OpenTable, kept_off
from coordinator.ui.case.plan_answers import AnswersCard
from coordinator.ui.case.plan_carers import carers_list
from coordinator.ui.case.plan_lists import actions_list, back_up_list
from coordinator.ui.case.plan_prompts import PromptsCard
from coordinator.ui.case.plan_typing import QuickLines
from coordinator.ui.case.plan_version import WANTED
from coordinator.ui.case.plan_what_ifs import WhatIfsCard
from coordinator.ui.day.bottom_lines import BottomLinesToRead
from coordinator.ui.day.family_wrote import FamilyWroteCard
from coordinator.ui.day.part_bar import PartBar
from coordinator.ui.day.plan_step import PAUSE, PlanStep
from coordinator.ui.day.two_sides import TwoSides
from coordinator.ui.form_view import FormView
from coordinator.ui.record_list import RecordList
from coordinator.ui.screen import Ways


class Asked(QWidget):
    """The side to read from: what the family wrote, what they were asked, what must hold, what is still open.

    What was asked and what must hold stands here as everyone in the room may read it; a question whose answer
    they may not read is left out, but while it is being answered.
    """

    def __init__(self, bridge: Bridge, table: OpenTable) -> None:
        super().__init__()
        self._table = table
        self.wrote = FamilyWroteCard(bridge)
        self.answers = AnswersCard(bridge)
        self.bottom_lines = BottomLinesToRead()
        self.prompts = PromptsCard(leads=True)
        self.setLayout(column(self.wrote, self.answers, self.bottom_lines, self.prompts, gap=0.9))

    def show_version(self, whole: WholeVersion, view: RoomView) -> None:
        """Show a version beside what was asked, leaving alone what is being typed."""
        written = {key: one.answer for key, one in whole.answers.items() if key not in self.answers.boxes}
        said = self._table.readable(written.values())
        readable = {
            one.question_id for one in view.questions if written.get(one.question_id, "") in {*said, ""}
        }
        asked = tuple(
            FamilyQuestion(id=one.question_id, case_id=whole.case.id, text=one.text, position=one.number)
            for one in view.questions
            if one.question_id in readable
        )
        self.wrote.show_version(whole, self._table.readable)
        self.answers.show_version(replace(whole, questions=asked))
        self.bottom_lines.show_lines(view.bottom_lines)


class Plan(QWidget):
    """The side to write on: actions, Plan B, who could care for the child, and what the family wants."""

    def __init__(self, step: "AgreeingStep") -> None:
        super().__init__()
        self._step = step
        bridge, case_id, version_id = step.bridge, step.case_id, step.version_id
        self.table = table = OpenTable(bridge, step.meeting_id)
        self.quick = QuickLines(bridge, case_id, version_id, table.not_offered)
        self.kept_off = Notice(Tone.PLAIN)
        self.actions_list = actions_list(bridge, case_id, version_id, table)
        self.back_up = back_up_list(bridge, case_id, version_id, table)
        self.what_ifs = WhatIfsCard(bridge)
        self.what_ifs.begun.connect(lambda record_id: self.open_at(record_id, "then"))
        self.carers = carers_list(bridge, case_id, version_id, table)
        self.wanted = FormView(WANTED, bridge)
        self.words = Card().add(self.wanted)
        self.setLayout(
            column(
                self.quick,
                self.kept_off,
                self.actions_list,
                self.back_up,
                self.what_ifs,
                self.carers,
                self.words,
                gap=0.9,
            )
        )

    @property
    def lists(self) -> tuple[RecordList, ...]:
        """The lists of what this version says."""
        return self.actions_list, self.back_up, self.carers

    def begin(self, version: PlanVersion) -> None:
        """Show another version, with nothing open."""
        for listed in self.lists:
            listed.close_record()
            listed.refresh()
        self.quick.refresh()
        self.words.hide()
        self.show_words(version)

    def show_words(self, version: PlanVersion) -> None:
        """Show what the family wants, where it may lie open, leaving alone what is being typed."""
        if self.words.isHidden():
            self.words.setVisible(self.table.lies_open(version, WANTED))
        if not self.words.isHidden():
            self.wanted.refresh(version)

    def say_kept_off(self, facts: PlanFacts) -> None:
        """Say how many lines are kept that not everybody here may read, but not which or of whom."""
        parts = (facts.actions, facts.back_up, facts.carers)
        off = sum(
            one.id not in {shown.id for shown in listed.records}
            for part, listed in zip(parts, self.lists, strict=True)
            for one in part
        )
        self.kept_off.say(kept_off(off + self.words.isHidden()))

    def open_at(self, record_id: str, field: str) -> RecordList | None:
        """Open a line with the cursor in one of its fields, and return the list it stands in."""
        for listed in self.lists:
            listed.refresh()
            if record_id in {one.id for one in listed.records}:
                listed.open_record(record_id)
                if listed.view is not None:
                    listed.view.focus_on(field)
                return listed
        return None


class AgreeingStep(PlanStep):
    """The family's plan, gone through together: typed as it is said, with prompts while people are there.

    When the part began is noted with a press; it ends with the meeting.
    """

    shows: ClassVar = frozenset(
        {
            PlanVersion, PlanAction, PlanAnswer, BackUpLine, CarerIfNeeded, FamilyQuestion, BottomLine,
            Person, Participant, Attendance, RoutineLine, Meeting,
        }
    )  # fmt: skip

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str, meeting_id: str) -> None:
        super().__init__(bridge, ways, case_id, meeting_id)
        self._shown_id = ""
        self.plan = Plan(self)
        self.asked = Asked(bridge, self.plan.table)
        self.asked.prompts.wanted.connect(self.answer)
        self.sides = TwoSides(self.asked, self.plan, names=("What was asked", "The plan"))
        self._think = QTimer(self, singleShot=True, interval=PAUSE)
        self._think.timeout.connect(self._ask_facts)
        self.bar = PartBar(bridge, meeting_id, MeetingPart.AGREEING_THE_PLAN, "agreeing the plan")
        self._instead = holding(column(self.start, self.released, None))
        layout = column(self.bar, self._instead, self.sides, gap=0.8)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.page = self.sides.areas[1]

    def show_version(self, version: PlanVersion | None) -> None:
        """Show a version as it is kept now, leaving alone what is being typed."""
        meeting = self.meeting()
        self.bar.show_meeting(meeting)
        self.bar.setVisible(meeting.agreeing_started is None and self.is_open)
        self._instead.setVisible(not self.is_open)
        self.sides.setVisible(self.is_open)
        if version is None or not self.is_open:
            return
        if version.id != self._shown_id:
            self._shown_id = version.id
            self.plan.begin(version)
        self.plan.show_words(version)
        if self.view is not None:
            self.show_room(self.view)
        self._think.start()

    def show_room(self, view: RoomView) -> None:
        """Show what was asked as everyone in the room may read it."""
        if self.is_open:
            self.asked.show_version(self.bridge.read(whole_version, version_id=self.version_id()), view)

    def answer(self, record_id: str, field: str) -> None:
        """Go to where a prompt is answered, on whichever side that is."""
        box = self.asked.answers.boxes.get(record_id)
        if box is not None:
            self.sides.turn_to(0)
            box.editor.setFocus()
            return
        self.sides.turn_to(1)
        listed = self.plan.open_at(record_id, field)
        if listed is not None:
            self.page.ensureWidgetVisible(listed.lines[record_id])
        elif record_id == self.version_id():
            self.plan.wanted.focus_on(field)

    def flush(self) -> None:
        """Save at once what was typed anywhere on the step."""
        self.asked.answers.flush()
        super().flush()

    def _ask_facts(self) -> None:
        if self.is_open:
            self.bridge.read_later(
                plan_facts, self._show_facts, version_id=self.version_id(), today=self.today()
            )

    def _show_facts(self, facts: PlanFacts) -> None:
        hidden = self.plan.table.not_offered()
        seen = replace(facts, names={key: name for key, name in facts.names.items() if key not in hidden})
        prompts = plan_prompts(seen)
        readable = self.plan.table.readable([one.sentence for one in prompts])
        self.asked.prompts.show_matters([self._led(one) for one in prompts if one.sentence in readable])
        self.plan.what_ifs.show_facts(seen)
        self.plan.say_kept_off(facts)
        self.chain_soon()

    def _led(self, matter: Matter) -> Matter:
        """Return a prompt that leads somewhere only where it is answered on this step."""
        listed = any(matter.record_id in {one.id for one in each.records} for each in self.plan.lists)
        asked = matter.record_id in self.asked.answers.boxes
        wanted = matter.record_id == self.version_id() and matter.field in self.plan.wanted.cells
        return matter if listed or asked or wanted else replace(matter, record_id="", field="")
