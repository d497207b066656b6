"""What a phrase says piece by piece: how often, on which days, from when, until when, at what time."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from coordinator.practice.day_reading import weekday_named
from coordinator.practice.day_words import say_day
from coordinator.practice.recurrence.clock_said import clock_at
from coordinator.practice.recurrence.day_said import (
    MONTH,
    ORDINAL,
    WEEKDAY,
    Around,
    DaySaid,
    day_at,
)
from coordinator.practice.recurrence.how_often import EVERY, LIST, NO_DATE, OFTEN, UNIT
from coordinator.practice.recurrence.named_days import added, month_end
from coordinator.practice.recurrence.rule import WEEKEND, Frequency
from coordinator.practice.recurrence.told import Told

_PART: Final = (
    r"(?:(?:in|at|on|during|by)\s+(?:the\s+)?)?(?:early\s+|late\s+|straight\s+)?(?P<part>mornings?|afternoons?"
    r"|evenings?|nights?|overnight|all day|(?:lunch|dinner|tea|bed|breakfast|bath)[- ]?times?"
    r"|(?:after|before|during)\s+(?:school|work|lunch|tea|dinner|breakfast|bed|college|nursery)(?:\s*time)?)\b"
)


Match = re.Match[str]


def hear(text: str, around: Around) -> Told | None:
    """Return what a phrase says; ``None`` where any of its words is not understood."""
    told, at = Told(text, around), 0
    while at < len(text):
        after = _next(told, at)
        if after is None:
            return None
        at = after
    return told


def _next(told: Told, at: int) -> int | None:
    gap = _GAP.match(told.text, at)
    if gap is not None:
        return gap.end()
    said = clock_at(told.text, at)
    if said is not None and told.clock is None:
        told.clock = said
        return said.end
    for pattern, hear_it in (*OFTEN, *_MORE):
        match = pattern.match(told.text, at)
        if match is not None and hear_it(told, match):
            return match.end()
    return _day(told, at)


def _day(told: Told, at: int) -> int | None:
    """Take a day with the word before it that says what it is: from, until, by, or nothing."""
    lead = _LEAD.match(told.text, at)
    word = " ".join(lead["word"].split()) if lead else ""
    found = day_at(told.text, lead.end() if lead else at, told.around)
    if found is None:
        return None
    said, end = found
    kind = next((kind for kind, words in _LEADS.items() if word in words), "on")
    if kind in {"by", "before"}:
        if told.due is not None and told.due != ("by", DaySaid(said.day)):
            return None
        told.due = (kind, said)
    elif kind in {"start", "end"}:
        if getattr(told, kind) is not None:
            return None
        setattr(told, kind, said)
    else:
        told.days.append(said)
    if said.problem and (kind != "on" or (said.weekday is None and said.month_day is None)):
        told.ask(said.problem, said.offers, (lead.end() if lead else at, end))
    return end


def _except(told: Told, match: Match) -> bool:
    if told.frequency not in {Frequency.DAILY, Frequency.WEEKLY} or told.interval > 1:
        return False
    without = {weekday_named(name) - 1 for name in re.findall(WEEKDAY, match["days"])}
    if "weekend" in match["days"]:
        without |= set(WEEKEND)
    left = set(told.weekdays or range(7)) - without
    told.frequency, told.weekdays = Frequency.WEEKLY, tuple(sorted(left))
    return bool(left)


def _part_of_day(told: Told, match: Match) -> bool:
    told.parts.append(match["part"])
    return True


def _length(told: Told, match: Match) -> bool:
    told.length = (int(match["count"] or 1), match["unit"])
    return True


def _times(told: Told, match: Match) -> bool:
    told.count = int(match["count"])
    return told.count > 0


def _within(told: Told, match: Match) -> bool:
    if told.due is not None:
        return False
    day = added(told.around.today, int(match["count"] or 1), match["unit"])
    told.due = ("by", DaySaid(day))
    return True


def _span(told: Told, match: Match) -> bool:
    """This week, next weekend, next month: a stretch of days, of which the last is asked or said."""
    return told.ask(
        f"“{match.group().capitalize()}” is more than one day. By when is it done at the latest?",
        _ends(match["unit"], told.around.today, bool(match["next"])),
        match.span(),
    )


def _ends(unit: str, today: date, is_next: bool) -> tuple[str, ...]:  # noqa: FBT001 -- one answer of a match
    if unit == "month":
        return (f"by {say_day(month_end(today.year, today.month + is_next))}",)
    if unit == "year":
        return (f"by {say_day(date(today.year + is_next, 12, 31))}",)
    monday = today + timedelta(days=7 * is_next - today.weekday())
    wanted = (5, 6) if unit == "weekend" else (4, 6)
    days = [monday + timedelta(days=day) for day in wanted]
    return tuple(f"by {say_day(day)}" for day in days if day >= today)


def _working_days(told: Told, match: Match) -> bool:
    day = "every weekday" if match["every"] else ""
    return told.ask(
        "Working days are not counted here, as bank holidays differ. Write the days or the date.",
        (day,) if day else (),
        match.span(),
    )


def _school_days(told: Told, match: Match) -> bool:
    return told.ask(
        "The program does not know the school’s days and holidays. Write the days, and until when.",
        ("every weekday",),
        match.span(),
    )


def _several_days(told: Told, match: Match) -> bool:
    """3, 10 and 17 December: each is a day of its own."""
    for number in re.findall(r"\d+", match["days"]):
        found = day_at(f"{number} {match['month']}{match['year'] or ''}", 0, told.around)
        if found is None:
            return False
        if found[0].problem:
            told.ask(found[0].problem, (), match.span())
        told.days.append(found[0])
    return True


def _from_next(told: Told, match: Match) -> bool:
    today = told.around.today
    day = today + timedelta(days=7 - today.weekday())
    if match["unit"] == "month":
        day = month_end(today.year, today.month) + timedelta(days=1)
    if told.start is not None:
        return False
    told.start = DaySaid(day)
    return True


_COUNT: Final = r"(?:(?P<count>\d{1,3})|an?|the)?"
_GAP: Final = re.compile(r"[\s,;.]+(?:and\s+(?:then\s+)?|then\s+)?|[\s,;.]*$")
_LEADS: Final = {
    "start": frozenset({"from", "starting", "starting on", "starting from", "beginning", "beginning on",
                        "as from", "as of", "commencing", "begins", "begins on", "starts", "starts on"}),
    "end": frozenset({"until", "till", "til", "up to", "up until", "to", "through to", "through", "ending",
                      "ending on", "ends", "ends on", "finishing", "finishing on"}),
    "by": frozenset({"by", "no later than", "not later than", "on or before", "latest by",
                     "at the latest by"}),
    "before": frozenset({"before"}),
}  # fmt: skip
_LEAD: Final = re.compile(
    r"(?P<word>(?:starting|beginning|commencing|ending|finishing|begins|starts|ends)(?:\s+(?:on|from))?"
    r"|as\s+(?:from|of)|from|up\s+(?:to|until)|through(?:\s+to)?|until|till|til|to|(?:no|not)\s+later\s+than"
    r"|on\s+or\s+before|(?:at\s+the\s+)?latest\s+by|by|before|on)\b\s*(?:the\s+(?=we\b))?"
)
_MORE: Final[tuple[tuple[re.Pattern[str], Callable[[Told, Match], bool]], ...]] = tuple(
    (re.compile(pattern), hear_it)
    for pattern, hear_it in (
        (
            rf"(?P<every>{EVERY})?(?:with)?(?:in\s+)?(?:\d+\s+)?working\s+days?\b",
            _working_days,
        ),
        (
            rf"(?:{EVERY}|on\s+)?school\s+(?:days?|nights?|mornings?)\b|(?:in|during)\s+term[- ]?time\b",
            _school_days,
        ),
        (
            (
                rf"(?:on\s+)?(?:the\s+)?(?P<days>\d{{1,2}}(?:{ORDINAL})?(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+)(?:the\s+)?\d{{1,2}}(?:{ORDINAL})?)+)"
                rf"\s+(?:of\s+)?(?P<month>{MONTH})(?P<year>,?\s+(?:19|20)\d\d\b)?"
            ),
            _several_days,
        ),
        (r"(?:from|starting|starting\s+from|beginning)\s+next\s+(?P<unit>week|month)\b", _from_next),
        (
            rf"(?:except|but\s+not|apart\s+from)\s+(?:(?:for|on|at)\s+)?(?P<days>weekends?|{LIST}){NO_DATE}",
            _except,
        ),
        (_PART, _part_of_day),
        (
            rf"(?:within|inside|in)\s+(?:the\s+)?(?:next\s+)?{_COUNT}\s*{UNIT}(?:'s?)?(?:\s+time)?(?:\s+from\s+(?:now|today))?\b",
            _within,
        ),
        (rf"(?:for|over|during)\s+(?:the\s+)?(?:(?:next|1st)\s+)?{_COUNT}\s*{UNIT}\b", _length),
        (r"(?:for\s+)?(?P<count>\d{1,3})\s+(?:times|sessions|weeks\s+running)\b", _times),
        (
            r"(?:(?:by|in|during|at|on|over|some\s*time)\s+)?(?:this|(?P<next>next))\s+(?P<unit>week|weekend|month|year)\b",
            _span,
        ),
    )
)
