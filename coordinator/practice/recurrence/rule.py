"""How often an action comes round: kept as a part of RFC 5545, so that calendars can read it too."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from coordinator.errors import BadInput
from coordinator.models.plan import PlanAction

WEEKDAYS: Final = (0, 1, 2, 3, 4)
WEEKEND: Final = (5, 6)
MOST_INTERVAL: Final = 366

_DAY_CODES: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DATES: Final = "RDATE;VALUE=DATE:"
_PART: Final = re.compile(r"(FREQ|INTERVAL|BYDAY|BYMONTHDAY|BYMONTH|UNTIL)=([A-Z0-9,\-]+)")
_BY_DAY: Final = re.compile(r"(-1|[1-5])?(MO|TU|WE|TH|FR|SA|SU)")
_LAST, _LONGEST_MONTH, _LAST_MONTH, _FIFTH = -1, 31, 12, 5


class Frequency(StrEnum):
    """What a rule steps by; ``DATES`` is a list of single days."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"
    DATES = "DATES"


_SAYS: Final = {
    Frequency.DAILY: {(False, False, False, False, False)},
    Frequency.WEEKLY: {(True, False, False, False, False)},
    Frequency.MONTHLY: {(True, True, False, False, False), (False, False, True, False, False)},
    Frequency.YEARLY: {(False, False, True, True, False)},
    Frequency.DATES: {(False, False, False, False, True)},
}
"""Which of weekdays, places, days of the month, month and dates a rule of each kind says."""


@dataclass(frozen=True)
class Recurrence:
    """One rule: every so many days, weeks, months or years, on which days, and until when.

    ``weekdays`` count from Monday, 0. ``places`` say which of them in a month: 1 the first, -1 the last.
    In ``month_days`` -1 is the last day of the month.
    """

    frequency: Frequency
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    month: int = 0
    until: date | None = None
    dates: tuple[date, ...] = ()

    def __post_init__(self) -> None:
        if not _holds_together(self):
            raise BadInput("This does not say how often. Write it in words, such as every other Tuesday.")

    def to_text(self) -> str:
        """Return the rule as it is kept: *FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270328*."""
        if self.frequency is Frequency.DATES:
            return _DATES + ",".join(f"{day:%Y%m%d}" for day in self.dates)
        places = [str(place) for place in self.places] or [""]
        days = ",".join(place + _DAY_CODES[day] for place in places for day in self.weekdays)
        parts = {
            "FREQ": self.frequency.value,
            "INTERVAL": str(self.interval) if self.interval > 1 else "",
            "BYMONTH": str(self.month or ""),
            "BYDAY": days,
            "BYMONTHDAY": ",".join(map(str, self.month_days)),
            "UNTIL": f"{self.until.year:04}{self.until:%m%d}" if self.until else "",
        }
        return ";".join(f"{name}={value}" for name, value in parts.items() if value)

    @classmethod
    def from_text(cls, text: str) -> "Recurrence":
        """Return the rule that was kept; raises ``BadInput`` for anything that ``to_text`` never writes."""
        try:
            if text.startswith(_DATES):
                listed = text.removeprefix(_DATES).split(",")
                return cls(Frequency.DATES, dates=tuple(map(_compact_day, listed)))
            return cls._from_parts(text)
        except ValueError as problem:
            raise BadInput("How often this happens cannot be read. Write it again in words.") from problem

    @classmethod
    def _from_parts(cls, text: str) -> "Recurrence":
        parts: dict[str, str] = {}
        for part in text.split(";"):
            match = _PART.fullmatch(part)
            if match is None or match[1] in parts:
                raise ValueError(part)
            parts[match[1]] = match[2]
        weekdays, places = _by_day(parts.get("BYDAY", ""))
        return cls(
            Frequency(parts.get("FREQ", "")),
            interval=int(parts.get("INTERVAL", "1")),
            weekdays=weekdays,
            places=places,
            month_days=tuple(int(day) for day in parts.get("BYMONTHDAY", "").split(",") if day),
            month=int(parts.get("BYMONTH", "0")),
            until=_compact_day(parts["UNTIL"]) if "UNTIL" in parts else None,
        )


def of_action(action: PlanAction) -> Recurrence | None:
    """Return how often an action comes round; ``None`` where it is said in words alone."""
    try:
        return Recurrence.from_text(action.recurrence) if action.recurrence else None
    except BadInput:
        return None


def _by_day(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the weekdays and their places; every weekday stands in every place, as it is written."""
    found = [_BY_DAY.fullmatch(part) for part in text.split(",") if part]
    pairs = [(int(one[1] or 0), _DAY_CODES.index(one[2])) for one in found if one is not None]
    if len(pairs) < len(found):
        raise ValueError(text)
    places = tuple(dict.fromkeys(place for place, _day in pairs))
    days = tuple(dict.fromkeys(day for _place, day in pairs))
    if len(places) * len(days) != len(pairs) or (0 in places and len(places) > 1):
        raise ValueError(text)
    return days, () if places in ((), (0,)) else places


def _compact_day(text: str) -> date:
    if not re.fullmatch(r"\d{8}", text, re.ASCII):
        raise ValueError(text)
    return date(int(text[:4]), int(text[4:6]), int(text[6:]))


def _holds_together(rule: Recurrence) -> bool:
    """Whether a rule says just what its kind needs, with figures that can be."""
    said = tuple(bool(part) for part in (rule.weekdays, rule.places, rule.month_days, rule.month, rule.dates))
    return (
        said in _SAYS[rule.frequency]
        and 1 <= rule.interval <= MOST_INTERVAL
        and set(rule.weekdays) <= set(range(len(_DAY_CODES)))
        and set(rule.places) <= {_LAST, *range(1, _FIFTH + 1)}
        and set(rule.month_days) <= {_LAST, *range(1, _LONGEST_MONTH + 1)}
        and 0 <= rule.month <= _LAST_MONTH
        and not (rule.frequency is Frequency.DATES and rule.until)
    )
