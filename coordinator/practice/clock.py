"""The clock of a case: days counted with the pauses left out, and from which day they count."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from coordinator.models.choices import CountsFrom, TimeSet, TimeUnit
from coordinator.models.timekeeping import ClockPause, DayOff
from coordinator.practice.targets import DAYS_IN_WEEK, DEFAULTS, Target, Targets
from coordinator.practice.working_days import WorkingCalendar

ONE_DAY: Final = timedelta(days=1)
LONGEST_AHEAD: Final = timedelta(days=3660)
"""A pause that is said to last longer is taken to end then: no step lies ten years ahead."""
LONGEST_AWAY: Final = 366
"""Days off are taken for at most a year at a time; a slip in the year must not stop the clock."""


@dataclass(frozen=True, order=True)
class Stretch:
    """Days in a row; both ends belong to it. ``is_open`` while nobody has said when it ends."""

    since: date
    until: date
    is_open: bool = field(default=False, compare=False)

    @property
    def days(self) -> int:
        """How many days it holds; never less than one."""
        return (self.until - self.since).days + 1


def paused_stretches(pauses: Iterable[ClockPause], today: date) -> tuple[Stretch, ...]:
    """Return the days on which the clock stands, in order, each day once though pauses overlap.

    An open pause lasts until today and goes on tomorrow. One that begins after today and is open, ends
    before it begins, or has no beginning stops nothing.
    """
    last = today + LONGEST_AHEAD
    known = sorted(
        Stretch(one.since, min(one.until or today, last), one.until is None)
        for one in pauses
        if one.since is not None and one.since <= min(one.until or today, last)
    )
    merged: list[Stretch] = []
    for one in known:
        if merged and one.since <= merged[-1].until + ONE_DAY:
            before = merged.pop()
            longer = max(before.until, one.until)
            one = Stretch(before.since, longer, before.is_open or one.is_open)  # noqa: PLW2901 - grown by what it touches
        merged.append(one)
    return tuple(merged)


def days_away(days_off: Iterable[DayOff]) -> frozenset[date]:
    """Return every single day of the coordinator's days off; a row without an end is one day."""
    found: set[date] = set()
    for row in days_off:
        if row.since is not None:
            length = min(((row.until or row.since) - row.since).days + 1, LONGEST_AWAY)
            found.update(row.since + ONE_DAY * number for number in range(length))
    return frozenset(found)


@dataclass(frozen=True)
class Counted:
    """The day a count ended on, and how many days were left out because the clock stood."""

    day: date
    left_out: int = 0


@dataclass(frozen=True)
class Clock:
    """What the days of one case are counted by: its targets, working days, first day and pauses."""

    targets: Targets = field(default_factory=lambda: DEFAULTS[TimeSet.USUAL])
    calendar: WorkingCalendar = field(default_factory=WorkingCalendar)
    counts_from: CountsFrom = CountsFrom.ALLOCATED
    pauses: tuple[ClockPause, ...] = ()
    time_set: TimeSet = TimeSet.USUAL

    def after(self, anchor: date, target: Target, today: date) -> Counted:
        """Return the day a target ends after an anchor.

        Working days leave out paused days; weeks leave out each paused day of the calendar.
        """
        in_weeks = target.unit is TimeUnit.WEEKS
        left = target.amount * (DAYS_IN_WEEK if in_weeks else 1)
        day, out = anchor, 0
        stretches = [one for one in paused_stretches(self.pauses, today) if one.until > anchor]
        while left:
            day += ONE_DAY
            if stretches and day >= stretches[0].since:
                stands = stretches.pop(0)
                out += (stands.until - day).days + 1
                day = stands.until
            else:
                left -= in_weeks or self.calendar.is_working_day(day)
        return Counted(day, out)

    def before(self, anchor: date, target: Target) -> date:
        """Return the day a target lies before an anchor; notice is notice, so pauses leave nothing out."""
        if target.unit is TimeUnit.WEEKS:
            return anchor - timedelta(weeks=target.amount)
        return self.calendar.add(anchor, -target.amount)
