"""Who checks the plan, who tells the child and by when, and on which day you meet again."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QPushButton

from coordinator.commands.fields import change_fields
from coordinator.models.plan import PlanVersion
from coordinator.practice.day_words import say_day_near
from coordinator.practice.reviews import ReviewDay
from coordinator.queries.reviews import days_for_review
from coordinator.ui.blocks import Card, Notice, Tone, button, clear, flow, holding, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.tab import here
from coordinator.ui.case.wording import counted
from coordinator.ui.form import Field, Form, Section, beside
from coordinator.ui.form_view import FormView

CHECKING = Form(
    PlanVersion,
    [
        Section(
            "",
            [
                Field(PlanVersion.monitor, "Who in the family checks that the plan is working"),
                Field(PlanVersion.referrer_checks, "How the referrer checks"),
                Field(PlanVersion.who_tells_child, "Who tells the child, and how"),
                Field(PlanVersion.tell_child_by, "By"),
            ],
        )
    ],
    noun="plan",
)
AGAIN = Form(
    PlanVersion,
    [
        Section(
            "",
            [
                beside(
                    Field(PlanVersion.review_on, "We meet again on"), Field(PlanVersion.review_place, "Where")
                )
            ],
        )
    ],
    noun="plan",
)


class CheckingCard(Card):
    """Who checks the plan, and who tells the child."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__("Keeping it going")
        self.view = FormView(CHECKING, bridge)
        self.add(self.view)

    def show_version(self, version: PlanVersion) -> None:
        """Show what is kept, leaving alone what is being typed."""
        self.view.refresh(version)


class MeetingAgainCard(Card):
    """The day you meet again: a press for each day that is offered, or any other day typed."""

    def __init__(self, bridge: Bridge, case_id: str, meeting_id: str) -> None:
        super().__init__("Meeting again")
        self.bridge, self._of = bridge, {"case_id": case_id, "after_id": meeting_id}
        self.version: PlanVersion | None = None
        self.presses: dict[ReviewDay, QPushButton] = {}
        self._days: tuple[ReviewDay, ...] | None = None
        self._offered = flow(gap=0.5)
        self.told = words("The family chooses. It can be sooner, or on another day.", "muted", wrap=True)
        self.doubt = Notice(Tone.WARN)
        self.view = FormView(AGAIN, bridge)
        self.add(self.told, holding(self._offered), self.view, self.doubt)

    def show_version(self, version: PlanVersion) -> None:
        """Show the days that are offered and the one that is kept, leaving alone what is being typed."""
        self.version = version
        today = here(self.bridge).date()
        days = self.bridge.read(days_for_review, **self._of, today=today)
        if days != self._days:
            self._days = days
            self._offer(days)
        self.view.refresh(version)
        chosen = next((one for one in days if one.day == version.review_on), None)
        self.doubt.say(chosen.doubt if chosen is not None else "")

    def _offer(self, days: Sequence[ReviewDay]) -> None:
        clear(self._offered)
        self.presses = {}
        today = here(self.bridge).date()
        for one in days:
            day = say_day_near(one.day, today)
            span = f"{counted(one.weeks, 'week')}: {day}" if one.weeks else day
            made = button(span, partial(self._choose, one))
            made.setToolTip(one.why)
            self.presses[one] = made
            self._offered.addWidget(made)

    def _choose(self, one: ReviewDay) -> None:
        if self.version is None:
            return
        self.view.flush()
        self.bridge.do(
            change_fields,
            record_type=PlanVersion,
            record_id=self.version.id,
            values={"review_on": one.day},
        )
