"""What is said of visits without being asked: out now, due back, too close together, the clocks change."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from PySide6.QtWidgets import QWidget

from coordinator.commands.preparation import check_in
from coordinator.models.choices import BookingStatus
from coordinator.models.preparation import Visit
from coordinator.practice.visiting import (
    TooClose,
    clock_change,
    later,
    minutes_between,
    say_clock,
    too_close,
)
from coordinator.queries.preparation import outings
from coordinator.queries.records import case_records
from coordinator.ui.blocks import Notice, Tone, button, clear, column
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.tab import here
from coordinator.ui.case.wording import counted
from coordinator.ui.dates import say_date, say_short_date

OVER = frozenset({BookingStatus.DONE, BookingStatus.CANCELLED})
MOST_OUT = 3


class OutNow(QWidget):
    """For each visit under way: when the coordinator is due back, who acts, and a button for being back."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        super().__init__()
        self.bridge, self._case_id = bridge, case_id
        self.notices: list[Notice] = []
        self._list = column(gap=0.6)
        self.setLayout(self._list)
        self.hide()

    def refresh(self) -> None:
        """Read the visits again and show those begun and not come back from, the latest first."""
        now = here(self.bridge)
        visits = self.bridge.read(case_records, record_type=Visit, case_id=self._case_id)
        out = sorted(
            (one for one in visits if is_out(one, now)), key=lambda one: str(one.starts), reverse=True
        )
        clear(self._list)
        self.notices = [self._notice(one, now) for one in out[:MOST_OUT]]
        for notice in self.notices:
            self._list.addWidget(notice)
        self.setVisible(bool(self.notices))

    def _notice(self, visit: Visit, now: datetime) -> Notice:
        back = button("I am back", lambda: self.bridge.do(check_in, visit_id=visit.id), icon="house")
        back.setAccessibleName(
            f"I am back from the visit of {say_short_date(visit.starts and visit.starts.date())}"
        )
        late = visit.due_back is not None and visit.due_back < now
        return Notice(Tone.DANGER if late else Tone.WARN, out_in_words(visit, now), back)


class TooCloseNotice(Notice):
    """Visits of any family that overlap or leave no time for the way, and changes of the clocks."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        super().__init__(Tone.WARN)
        self.bridge, self._case_id = bridge, case_id

    def show_visits(self, visits: Sequence[Visit]) -> None:
        """Say what is odd about these visits, seen beside those of every other family."""
        now = here(self.bridge)
        own = {one.id for one in visits}
        every = self.bridge.read(outings, since=now.date()) if own else ()
        told = [
            in_words(pair)
            for pair in too_close(every)
            if own & {pair.first.visit_id, pair.second.visit_id}
            and pair.second.starts >= now - timedelta(days=1)
        ]
        for visit in visits:
            if visit.status not in OVER and visit.starts is not None and visit.starts.date() >= now.date():
                told += _oddities(visit)
        self.say("\n".join(told))


def is_out(visit: Visit, now: datetime) -> bool:
    """Whether the coordinator has set out to a visit and is not back, by the record."""
    if visit.starts is None or visit.status in OVER or visit.checked_in is not None:
        return False
    return visit.starts - timedelta(minutes=visit.travel_minutes or 0) <= now


def out_in_words(visit: Visit, now: datetime) -> str:
    """Return the sentences that stand on the page while the coordinator is out."""
    who = f"{visit.buddy} acts if you are not." if visit.buddy else "Nobody is named to act if you are not."
    if visit.due_back is None:
        began = say_date(visit.starts and visit.starts.date())
        first = f"The visit of {began} has begun. You have not said when you are due back."
        who = f"{visit.buddy} acts for you." if visit.buddy else "Nobody is named to act for you."
    elif visit.due_back < now:
        first = f"You were due back at {_moment(visit.due_back, now)}."
        who = f"Tell {visit.buddy} that you are back." if visit.buddy else ""
    else:
        first = f"You are due back at {_moment(visit.due_back, now)}."
    return " ".join(part for part in (first, who, "A locked laptop cannot raise an alarm.") if part)


def back_in_words(visit: Visit) -> str:
    """Return when the coordinator is due back and who acts, for the line of a visit."""
    due = f"due back {_moment(visit.due_back, visit.starts)}" if visit.due_back else "no time to be back yet"
    who = f"{visit.buddy} acts" if visit.buddy else "nobody acts yet"
    return f"{due}, {who}"


def in_words(pair: TooClose) -> str:
    """Say that two visits overlap, or leave too little time for the way."""
    first, second = pair.first, pair.second
    ends = later(first.starts, first.minutes or 0, first.zone)
    one = f"{first.family}, {say_date(first.starts.date())}, {say_clock(first.starts)} to {say_clock(ends)}"
    other = f"{second.family}, {say_clock(second.starts)}"
    if pair.gap is None:
        return f"Two visits overlap: {one}; and {other}."
    way = counted(second.travel_minutes or 0, "minute")
    between = counted(pair.gap, "minute")
    return f"Too little time to get there: {one}; then {other}. The way takes {way}, and there are {between}."


def _oddities(visit: Visit) -> Iterator[str]:
    starts = visit.starts
    if starts is None:
        return
    if change := clock_change(starts, visit.minutes, visit.zone):
        yield f"{say_date(starts.date())}: {change}"
    if visit.due_back is not None and minutes_between(starts, visit.due_back, visit.zone) is None:
        yield f"{say_date(starts.date())}: you are due back before the visit starts. Check both times."


def _moment(moment: datetime, beside: datetime | None) -> str:
    """Return a time of day, with its day where that is another one."""
    if beside is not None and beside.date() == moment.date():
        return say_clock(moment)
    return f"{say_clock(moment)} on {say_short_date(moment.date())}"
