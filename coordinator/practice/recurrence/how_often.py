"""How often something comes round, piece by piece: *every other*, *Mondays*, *the last Friday*."""

import re
from collections.abc import Callable
from typing import Final

from coordinator.practice.day_reading import month_named, weekday_named
from coordinator.practice.recurrence.day_said import (
    MONTH,
    ORDINAL,
    WEEKDAY,
    no_such_day,
)
from coordinator.practice.recurrence.named_days import month_end
from coordinator.practice.recurrence.rule import WEEKDAYS, WEEKEND, Frequency
from coordinator.practice.recurrence.told import Told

_UNITS: Final = {
    "day": Frequency.DAILY,
    "week": Frequency.WEEKLY,
    "month": Frequency.MONTHLY,
    "year": Frequency.YEARLY,
}
EVERY: Final = r"(?:on\s+)?(?:every|each)\s+(?:single\s+)?"
_NTH: Final = r"(?:(?P<nth>other|alternate|2nd|3rd|4th|5th|\d{1,2}th)\s+)?"
UNIT: Final = r"(?P<unit>day|week|fortnight|month|year)s?"
LIST: Final = rf"(?:{WEEKDAY}(?:(?:\s*[,/]\s*(?:and\s+)?|\s+(?:and|or)\s+)(?:on\s+)?(?:every\s+)?{WEEKDAY})*)"
NO_DATE: Final = (
    rf"(?!,?\s+(?:the\s+)?\d{{1,2}}(?:{ORDINAL})?(?:/|\s+(?:of\s+)?{MONTH}))(?!\s+(?:week|fortnight)\b)"
)
_PLACE: Final = r"(?:1st|2nd|3rd|4th|5th|last)"
_OF_THE_MONTH: Final = (
    r"\s+(?:(?:of|in)\s+)?(?:the|each|every|a)\s+(?:(?P<nth>other|2nd|[1-9]\d?)\s+)?(?:calendar\s+)?months?\b"
)

Match = re.Match[str]
_LEAP_YEAR: Final = 2028
_LONGEST_MONTH: Final = 31


def _nth(match: Match) -> int:
    nth = match.groupdict().get("nth") or ""
    return 2 if nth in {"other", "alternate"} else int(re.sub(r"\D", "", nth) or 1)


def _daily(told: Told, match: Match) -> bool:
    if match.group() == "nightly":
        told.parts.append("night")
    return told.repeat(Frequency.DAILY)


def _every_unit(told: Told, match: Match) -> bool:
    unit = match["unit"]
    if unit == "fortnight":
        return told.repeat(Frequency.WEEKLY, 2 * _nth(match))
    part = unit not in _UNITS
    if part:
        told.parts.append(unit)
    return told.repeat(_UNITS.get(unit, Frequency.DAILY), _nth(match))


def _every_so_many(told: Told, match: Match) -> bool:
    count, unit = int(match["count"]), match["unit"]
    if count == 0:
        return False
    factor = 2 if unit == "fortnight" else 1
    return told.repeat(_UNITS.get(unit, Frequency.WEEKLY), factor * count)


def _adverb(told: Told, match: Match) -> bool:
    known = {
        "weekly": (Frequency.WEEKLY, 1), "fortnightly": (Frequency.WEEKLY, 2),
        "monthly": (Frequency.MONTHLY, 1), "yearly": (Frequency.YEARLY, 1), "annually": (Frequency.YEARLY, 1),
    }  # fmt: skip
    return told.repeat(*known[match.group()])


def _two_ways(told: Told, match: Match) -> bool:
    unit = "week" if "week" in match.group() else "month"
    said = match.group().capitalize()
    return told.ask(
        f"“{said}” could be every other {unit} or twice a {unit}. Which is it?",
        (f"every other {unit}", f"twice a {unit}"),
        match.span(),
    )


def _so_often(told: Told, match: Match) -> bool:
    """Once a week says how often and may be followed by the day; twice a week names no days."""
    if match["how"] in {"once", "1 time"} and not match["least"]:
        if match["unit"] == "fortnight":
            return told.repeat(Frequency.WEEKLY, 2)
        return told.repeat(_UNITS[match["unit"]])
    told.is_vague = True
    return True


def _weekly_on(told: Told, days: tuple[int, ...], interval: int = 1) -> bool:
    if not told.repeat(Frequency.WEEKLY, interval):
        return False
    told.weekdays = tuple(sorted({*told.weekdays, *days}))
    return True


def _weekdays(told: Told, _match: Match) -> bool:
    return _weekly_on(told, WEEKDAYS)


def _weekend(told: Told, match: Match) -> bool:
    if (match["nth"] or "")[:1].isdigit():
        return _asks_which(told, match, "weekend", "Saturday")
    return _weekly_on(told, WEEKEND, _nth(match))


def _day_run(told: Told, match: Match) -> bool:
    first, last = (weekday_named(match[which]) - 1 for which in ("first", "last"))
    run = range(first, last + 1) if first <= last else (*range(first, 7), *range(last + 1))
    return _weekly_on(told, tuple(run))


def _day_list(told: Told, match: Match) -> bool:
    names = re.findall(WEEKDAY, match["days"])
    days = tuple(weekday_named(name) - 1 for name in names)
    recurs = match["every"] or any(name.endswith("days") for name in names)
    if not recurs and told.frequency is not Frequency.WEEKLY:
        if len(days) == 1:
            return False
        said = match["days"]
        return told.ask(
            f"Is “{said[0].upper() + said[1:]}” every week, or once? For once, write the dates.",
            (f"every {said}",),
            match.span(),
        )
    nth = match["nth"] or ""
    if nth[:1].isdigit():
        return _asks_which(told, match, said=match["days"].title(), place=match["days"].title())
    return _weekly_on(told, days, _nth(match))


def _asks_which(told: Told, match: Match, said: str, place: str) -> bool:
    """Every third Monday: each third week, or the third of each month."""
    nth = match["nth"]
    weeks = "every other week on" if nth == "2nd" else f"every {_nth(match)} weeks on"
    days = "Saturday and Sunday" if said == "weekend" else said
    offers = (f"{weeks} {days}", f"the {nth} {place} of every month")
    return told.ask(
        f"“{match.group().capitalize()}” could be either of two. Which is it?", offers, match.span()
    )


def _place(told: Told, match: Match) -> bool:
    """The first Monday of the month; without *of the month* only where it is said to be monthly."""
    if not (match["month"] or match["every"] or told.frequency is Frequency.MONTHLY):
        return False
    places = re.findall(_PLACE, match["places"])
    if match["days"] == "weekend":
        said = " and ".join(places)
        return told.ask(
            "A weekend can begin in one month and end in the next. Which day is it?",
            (f"the {said} Saturday of every month", f"the {said} Sunday of every month"),
            match.span(),
        )
    told.weekdays = tuple(weekday_named(name) - 1 for name in re.findall(WEEKDAY, match["days"]))
    told.places = tuple(-1 if place == "last" else int(place[0]) for place in places)
    return told.repeat(Frequency.MONTHLY, _nth(match) if match["month"] else 1)


def _month_days(told: Told, match: Match) -> bool:
    told.month_days = tuple(int(day) for day in re.findall(r"\d+", match["days"]))
    in_a_month = all(1 <= day <= _LONGEST_MONTH for day in told.month_days)
    return in_a_month and told.repeat(Frequency.MONTHLY, _nth(match))


def _last_day(told: Told, match: Match) -> bool:
    told.month_days = (-1,)
    return told.repeat(Frequency.MONTHLY, _nth(match))


def _yearly(told: Told, match: Match) -> bool:
    told.month, told.month_days = month_named(match["month"].rstrip(".")), (int(match["day"]),)
    if told.month_days[0] > month_end(_LEAP_YEAR, told.month).day:
        said = no_such_day(told.month_days[0], told.month, _LEAP_YEAR)
        return told.ask(said.problem, (), match.span())
    return told.repeat(Frequency.YEARLY)


OFTEN: Final[tuple[tuple[re.Pattern[str], Callable[[Told, Match], bool]], ...]] = tuple(
    (re.compile(pattern), hear_it)
    for pattern, hear_it in (
        (
            rf"{EVERY}(?:year\s+on\s+)?(?:the\s+)?(?P<day>\d{{1,2}})(?:{ORDINAL})?\s+(?:of\s+)?(?P<month>{MONTH})",
            _yearly,
        ),
        (r"bi-?weekly\b|bi-?monthly\b", _two_ways),
        (
            (
                r"(?P<least>at\s+least\s+|about\s+|up\s+to\s+)?(?P<how>once|twice|thrice|\d+\s+times?"
                r"|several times|a few times"
                r"|\d+\s+(?:days?|evenings?|nights?|weekends?|visits?|calls?|afternoons?|mornings?))\s+"
                r"(?:an?|per|each|every|in\s+a)\s+(?P<unit>day|week|fortnight|month|year)\b"
            ),
            _so_often,
        ),
        (
            (
                rf"(?:on\s+)?(?:(?:the|every|each)\s+)?(?P<days>\d{{1,2}}{ORDINAL}(?:(?:\s*,\s*|\s+and\s+)(?:the\s+)?\d{{1,2}}{ORDINAL})*)"
                rf"(?:\s+day)?{_OF_THE_MONTH}"
            ),
            _month_days,
        ),
        (
            rf"{EVERY}(?P<days>(?:[6-9]|[123]\d){ORDINAL})(?!\s+(?:{WEEKDAY}|{MONTH}|day|week|month|of))",
            _month_days,
        ),
        (r"(?:at\s+)?(?:the\s+)?end\s+of\s+(?:each|every)\s+month\b", _last_day),
        (rf"(?:on\s+)?(?:the\s+)?last\s+day{_OF_THE_MONTH}", _last_day),
        (
            (
                rf"(?P<every>{EVERY})?(?:on\s+)?(?:the\s+)?(?P<places>{_PLACE}(?:(?:\s*,\s*|\s+and\s+)(?:the\s+)?{_PLACE})*)"
                rf"\s+(?P<days>weekend|{LIST})(?P<month>{_OF_THE_MONTH})"
            ),
            _place,
        ),
        (
            (
                rf"(?:on\s+)?(?:the\s+)?(?P<every>(?:every|each)\s+)?(?P<places>1st|last)\s+(?P<days>{LIST})(?P<month>(?P<nth>))?"
                r"(?!\s+(?:of|in))"
            ),
            _place,
        ),
        (
            (
                rf"(?:on\s+)?the\s+(?P<every>(?!))?(?P<places>{_PLACE}(?:\s+and\s+{_PLACE})*)\s+(?P<days>{LIST})(?P<month>(?P<nth>(?!)))?"
                r"(?!\s+(?:of|in))"
            ),
            _place,
        ),
        (rf"(?:{EVERY}|(?:on\s+|at\s+)?(?:the\s+)?(?=alternate|weekends)){_NTH}weekends?\b", _weekend),
        (rf"(?:{EVERY}|on\s+)?(?:weekdays?|week\s+days?)\b", _weekdays),
        (
            rf"(?:{EVERY}|on\s+)?(?P<first>{WEEKDAY})\s*(?:-|to|through)\s*(?P<last>{WEEKDAY}){NO_DATE}",
            _day_run,
        ),
        (rf"(?P<every>{EVERY}|(?=alternate\s))?(?:on\s+)?{_NTH}(?P<days>{LIST}){NO_DATE}", _day_list),
        (rf"(?:once\s+)?{EVERY}(?P<count>\d{{1,3}})\s+{UNIT}\b", _every_so_many),
        (
            (
                rf"(?:{EVERY}|(?=alternate\s)|(?:once\s+)?(?=every|each)){_NTH}"
                r"(?P<unit>day|week|fortnight|month|year|morning|afternoon|evening|night"
                r"|bed ?time|tea ?time|lunch ?time)s?\b"
            ),
            _every_unit,
        ),
        (r"(?:daily|nightly|everyday|all\s+week|7\s+days\s+a\s+week)\b", _daily),
        (r"(?:weekly|fortnightly|monthly|yearly|annually)\b", _adverb),
    )
)
