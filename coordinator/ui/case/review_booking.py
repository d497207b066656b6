"""Booking reviews: the days that are offered, one of the family's own, a time and a place for all of them."""

from collections.abc import Callable, Sequence
from datetime import datetime, time
from functools import partial

from PySide6.QtWidgets import QCheckBox

from coordinator.commands.reviews import book_reviews
from coordinator.errors import BadInput, CoordinatorError
from coordinator.models.choices import MeetingKind
from coordinator.models.conference import Meeting
from coordinator.practice.reviews import ReviewDay
from coordinator.queries.reviews import days_for_review, meeting_before
from coordinator.ui import dates
from coordinator.ui.blocks import Card, Notice, Tone, button, clear, column, flow, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.step_dialog import labelled
from coordinator.ui.case.tab import chain, here
from coordinator.ui.case.wording import capital, counted, joined
from coordinator.ui.date_editors import DateEditor
from coordinator.ui.dates import say_date
from coordinator.ui.editors import LineEditor, ReadEditor

ON_OFFER = (
    "Four, six and twelve weeks after {meeting} are offered; the family chooses. Tick as many as you like, "
    "or add a day of their own."
)
NO_DAY_YET = "Give the meeting its date first, or type a day of your own."


class BookCard(Card):
    """Days to tick, a day of one's own, a time and a place; ``booked`` is told the ids that were made."""

    def __init__(self, bridge: Bridge, case_id: str, booked: Callable[[Sequence[str]], object]) -> None:
        super().__init__("Book the reviews")
        self.bridge, self.case_id, self._booked = bridge, case_id, booked
        self.boxes: dict[str, QCheckBox] = {}
        self._days: tuple[ReviewDay, ...] = ()
        self.told = words("", "muted", wrap=True)
        self._offered = column(gap=0.2)
        self.own = DateEditor(today=lambda: here(bridge).date())
        self.clock = ReadEditor(dates.read_time, dates.say_time, "10.30am", width=7)
        self.place = LineEditor("Where the family meets", width=18)
        self.problem = Notice(Tone.DANGER)
        self.book = button("Book these reviews", self._book, look="primary", icon="calendar-days")
        asked = flow(
            labelled("Another day", self.own),
            labelled("Starts at", self.clock),
            labelled("Place", self.place),
            gap=1.0,
            grow=True,
        )
        self.add(self.told, holding(self._offered), asked, self.problem, row(self.book, None))

    def refresh(self) -> None:
        """Offer the days that still lie ahead; what is ticked and typed stays."""
        days = self.bridge.read(days_for_review, case_id=self.case_id, today=here(self.bridge).date())
        before = self.bridge.read(
            meeting_before,
            case_id=self.case_id,
            starts=datetime.max,  # noqa: DTZ901 - planned times are local
        )
        self.told.setText(ON_OFFER.format(meeting=_called(before)) if days else NO_DAY_YET)
        if days == self._days:
            return
        self._days = days
        clear(self._offered)
        self.boxes = {}
        for one in days:
            box = QCheckBox(in_words(one).replace("&", "&&"))
            box.setChecked(one.suggested)
            box.clicked.connect(partial(self.problem.say, ""))
            self.boxes[one.day.isoformat()] = box
            self._offered.addWidget(box)
            doubt = words(one.doubt, "warning", wrap=True)
            doubt.setVisible(bool(one.doubt))
            self._offered.addWidget(doubt)
        if before is not None:
            self._suggest(before)
        chain(self)

    def _suggest(self, before: Meeting) -> None:
        """Offer the time and place of the meeting before, where nothing was typed."""
        if not self.clock.typed():
            self.clock.show_value(before.starts.time() if before.starts else time(10, 30))
        if not self.place.typed():
            self.place.show_value(before.place)

    def _book(self) -> None:
        self.problem.say("")
        try:
            starts = self._times()
        except BadInput as problem:
            self.problem.say(str(problem))
            return
        place = self.place.value()
        self.bridge.do(
            book_reviews, self._made, self._refused, case_id=self.case_id, starts=starts, place=place
        )

    def _times(self) -> list[datetime]:
        clock = self.clock.value()
        if clock is None:
            raise BadInput("Add the time at which you start.")
        days = [one.day for one in self._days if self.boxes[one.day.isoformat()].isChecked()]
        own = self.own.value()
        if own is not None and own not in days:
            days.append(own)
        if not days:
            raise BadInput("Tick a day, or type one of your own.")
        return [datetime.combine(day, clock) for day in sorted(days)]

    def _made(self, ids: Sequence[str]) -> None:
        self.own.show_value(None)
        self._booked(ids)

    def _refused(self, refusal: CoordinatorError) -> None:
        self.problem.say(str(refusal))


def _called(meeting: Meeting | None) -> str:
    """Return the meeting from which the weeks are counted, with its day."""
    called = "the review" if meeting is not None and meeting.kind is MeetingKind.REVIEW else "the meeting"
    return (
        f"{called} on {say_date(meeting.starts.date())}" if meeting is not None and meeting.starts else called
    )


def in_words(one: ReviewDay) -> str:
    """Return a day that is offered as it reads beside its box."""
    after = f"after {counted(one.weeks, 'week')}" if one.weeks and "after the meeting" not in one.why else ""
    return joined(say_date(one.day), capital(", ".join(part for part in (after, one.why) if part)))
