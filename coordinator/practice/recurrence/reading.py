"""*By when, or how often*, read as people say it, and said back; nothing is guessed without a word."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Final

from coordinator.errors import BadInput
from coordinator.practice.day_words import DAYS, say_day
from coordinator.practice.names import in_words as listed
from coordinator.practice.recurrence.clock_said import clock_times
from coordinator.practice.recurrence.counting import days_from, lacking, occurrences
from coordinator.practice.recurrence.day_said import Around
from coordinator.practice.recurrence.hearing import hear
from coordinator.practice.recurrence.named_days import added
from coordinator.practice.recurrence.rule import WEEKEND, Frequency, Recurrence
from coordinator.practice.recurrence.told import Told
from coordinator.practice.recurrence.when import When
from coordinator.practice.recurrence.wording import (
    clock_in_words,
    dates_in_words,
    ordinal,
    pattern_in_words,
    times_in_words,
)

IN_WORDS: Final = "Kept in your words. The program counts no days from them."
NO_DAYS: Final = "Kept in your words. They do not say which days, so none are counted."
LONGEST: Final = 300
"""Letters beyond which a phrase is a story, not a day."""

_FIGURES: Final = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_ORDINALS: Final = {"first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th"}
_SAME: Final = {
    **{word: str(number) for number, word in enumerate(_FIGURES, start=1)},
    **_ORDINALS,
    "monthly": "monthly",
    "til": "until",
}
_DASHES: Final = "–—\u2212\u2010\u2011’‘"
_MORNING: Final = re.compile(r"morning|breakfast|before school")
_EVENING: Final = re.compile(r"afternoon|evening|night|after school|after work|tea|dinner|bed|lunch")
_A_DAY: Final = timedelta(days=1)
_DAY: Final = "{day}"
_FEBRUARY: Final = 2
_SEVERAL: Final = frozenset({"mornings", "afternoons", "evenings", "nights"})


def read_when(text: str, *, today: date, until: date | None = None) -> When:
    """Return what a phrase means on a day; ``until`` is the day of the next review, where it is known.

    What is not understood stays as it was typed, and ``said`` says so; what could be more than one day, or
    is none, is a ``problem`` with answers to choose from.
    """
    typed = " ".join(text.split())
    if not typed:
        return When(text)
    words = _plain(typed)
    told = hear(words, Around(today, until)) if len(words) <= LONGEST else None
    if told is None:
        return When(text, said=IN_WORDS, kept=typed)
    try:
        meant = _meant(told)
    except BadInput as problem:
        told.ask(str(problem), (), (0, 0))
        meant = None
    if told.problem:
        return When(text, problem=told.problem, offers=told.offers, kept=typed)
    return replace(meant, typed=text) if meant else When(text, said=NO_DAYS, kept=typed)


def _plain(text: str) -> str:
    """Return a phrase in small letters, with one kind of dash and apostrophe, and numbers as figures."""
    text = text.casefold().translate(str.maketrans(_DASHES, "-----''")).replace("&", " and ")
    text = re.sub(r"\bhalf past (\w+)", lambda match: f"{_SAME.get(match[1], match[1])}.30", text)
    text = re.sub(r"\ba couple of\b", "2", text)
    text = re.sub(r"\b([ap])\.m\b\.?", r"\1m", text)
    text = re.sub(r"[a-z]+", lambda match: _SAME.get(match[0], match[0]), text)
    return " ".join(text.split()).strip(" .,;!")


def _meant(told: Told) -> When | None:
    times = _times(told)
    if told.problem or told.is_vague:
        return None
    _take_days(told)
    if told.asks():
        return None
    if told.frequency is not None:
        return _coming_round(told, times)
    if told.count or (told.start and told.start.day and told.days):
        return None
    if told.length or told.start or told.end:
        return _for_a_while(told, times)
    return _once(told, times)


def _times(told: Told) -> tuple[time | None, time | None]:
    """Return the times of day; one that could be in the morning or the evening is asked about."""
    if told.clock is None:
        return None, None
    parts = " ".join(told.parts)
    half = "am" if _MORNING.search(parts) else "pm" if _EVENING.search(parts) else ""
    try:
        found = clock_times(told.clock, half)
    except ValueError:
        raise BadInput("There is no such time. Write a time such as 2.30pm or 14:30.") from None
    if found is not None:
        return found
    either = [clock_times(told.clock, known) or (None, None) for known in ("am", "pm")]
    offers = tuple(clock_in_words(*pair).removeprefix("at ").removeprefix("until ") for pair in either)
    told.ask(f"Is that {offers[0]} or {offers[1]}?", offers, (told.clock.start, told.clock.end))
    return None, None


def _take_days(told: Told) -> None:
    """Take single days as what comes round, where the phrase says how often: *weekly on Friday*."""
    if told.frequency is Frequency.WEEKLY and not told.weekdays:
        _take_weekdays(told)
    elif told.frequency is Frequency.MONTHLY and not (told.places or told.month_days):
        numbers = [said.month_day for said in told.days if said.month_day is not None]
        if len(numbers) == len(told.days):
            told.month_days, told.days = tuple(numbers), []
    elif told.frequency is None and not told.days and not told.due and _SEVERAL & set(told.parts):
        told.frequency = Frequency.DAILY
    for said in told.days:
        if said.problem:
            told.ask(said.problem, said.offers, (0, len(told.text)))


def _take_weekdays(told: Told) -> None:
    """Take days of the week, or one whole date as the first of them."""
    named = [said.weekday for said in told.days if said.weekday is not None]
    if len(named) == len(told.days):
        told.weekdays, told.days = tuple(sorted(set(named))), []
    elif len(told.days) == 1 and told.days[0].day and told.start is None:
        told.start = told.days.pop()
        told.weekdays = (told.start.day.weekday(),) if told.start.day else ()


def _coming_round(told: Told, times: tuple[time | None, time | None]) -> When | None:
    """Return a rule with its first day and its end, or nothing where it names no days."""
    if (
        told.days
        or told.due
        or (told.frequency is not Frequency.DAILY and not (told.weekdays or told.month_days))
    ):
        return None
    rule = Recurrence(
        told.frequency or Frequency.DAILY,
        told.interval,
        told.weekdays,
        told.places,
        told.month_days,
        told.month,
    )
    since = told.start.day if told.start and told.start.day else told.around.today
    begins = since
    if rule.weekdays == WEEKEND and since.weekday() == WEEKEND[1] and told.start is None:
        begins = since + _A_DAY
    first = next(days_from(replace(rule, interval=1), begins, starts_on=begins), None)
    if first is None:
        return None
    rule, end = _ended(told, rule, first)
    if rule.until and not occurrences(rule, first, rule.until, starts_on=first):
        raise BadInput(f"No such day comes before {say_day(rule.until)}. Check the days.")
    return _said_back(told, rule, first, end, times)


def _ended(told: Told, rule: Recurrence, first: date) -> tuple[Recurrence, str]:
    """Return the rule with its end, from a day, a length or a number of times, and the end in words."""
    if told.end is not None and told.end.day is not None:
        label = told.end.label
        return replace(rule, until=told.end.day), f"{label}, {_DAY}" if label else _DAY
    if told.length is not None:
        begun = told.start.day if told.start and told.start.day else first
        return replace(rule, until=added(begun, *told.length) - _A_DAY), _DAY
    if told.count:
        days = days_from(rule, first, starts_on=first)
        last = [day for day, _number in zip(days, range(told.count), strict=False)][-1]
        return replace(rule, until=last), _DAY
    return rule, ""


def _said_back(
    told: Told, rule: Recurrence, first: date, end: str, times: tuple[time | None, time | None]
) -> When:
    today, until = told.around.today, rule.until
    pattern, parts = told.with_part(pattern_in_words(rule))
    pattern = ", ".join([pattern, *parts, *_clock(told, times)])
    begins = rule.interval > 1 or told.start is not None
    written = [f"from {say_day(first)}"] if begins else []
    if until:
        written.append(f"until {end.replace(_DAY, say_day(until))}")
    said = f"{pattern}, from {_near(first, today)}"
    if until:
        said += f"{',' if first == today else ''} until {end.replace(_DAY, _near(until, today))}"
    return When(
        "",
        recurrence=rule,
        starts_on=first,
        from_time=times[0],
        until_time=times[1],
        said=said + _how_many(rule, first, told.around) + _left_out(rule),
        kept=", ".join([pattern, *([" ".join(written)] if written else [])]),
    )


def _how_many(rule: Recurrence, first: date, around: Around) -> str:
    if rule.until:
        return f": {_counted(rule, first, rule.until)}."
    if around.review and around.review >= first:
        count = _counted(rule, first, around.review)
        return f", with no end: {count} by the review on {_near(around.review, around.today)}."
    return ", with no end."


def _counted(rule: Recurrence, first: date, last: date) -> str:
    """Return how often it comes to; several days of a week are counted as days."""
    count = len(occurrences(rule, first, last, starts_on=first))
    return f"{count} days" if len(rule.weekdays) > 1 and count > 1 else times_in_words(count)


def _left_out(rule: Recurrence) -> str:
    days = lacking(rule)
    if not days:
        return ""
    named = " or ".join(ordinal(day) for day in days)
    if rule.frequency is Frequency.YEARLY:
        return f" A year without a {named} February is left out." if rule.month == _FEBRUARY else ""
    return f" A month without a {named} is left out."


def _for_a_while(told: Told, times: tuple[time | None, time | None]) -> When | None:
    """Return a stretch of days that says nothing of how often: from, until, for the next two weeks."""
    start, end = told.start, told.end
    if told.due or told.days or (start and start.day is None) or (end and (end.day is None or told.length)):
        return None
    if start and end and start.weekday is not None and end.weekday is not None:
        run = f"{DAYS[start.weekday]} to {DAYS[end.weekday]}"
        once = " ".join(
            f"{word} {say_day(one.day)}" for word, one in (("from", start), ("until", end)) if one.day
        )
        told.ask("Is that every week, or once?", (f"every {run}", once), (0, len(told.text)))
        return None
    begins = start.day if start else None
    last = end.day if end else None
    if told.length:
        last = added(begins or told.around.today, *told.length) - _A_DAY
    if begins and last and last < begins:
        raise BadInput("It ends before it begins. Check both days.")
    label = f"{end.label}, " if end and end.label else ""

    def phrase(say: Callable[[date], str]) -> str:
        words = [
            *([f"from {say(begins)}"] if begins else []),
            *([f"until {label}{say(last)}"] if last else []),
        ]
        return _capital(" ".join(words)) + "".join(f", {part}" for part in _of_the_day(told, times))

    return When(
        "",
        by_date=last,
        starts_on=begins,
        from_time=times[0],
        until_time=times[1],
        said=f"{phrase(lambda day: _near(day, told.around.today))}. How often is not said.",
        kept=phrase(say_day),
    )


def _once(told: Told, times: tuple[time | None, time | None]) -> When | None:
    """Return a day or a few days that do not come round, or by when it is done."""
    today = told.around.today
    due = told.due or (("by", told.days[0]) if told.is_by_clock and len(told.days) == 1 else None)
    if due is not None:
        kind, said = due
        if said.day is None or (told.due and told.days):
            return None
        day = said.day - _A_DAY if kind == "before" else said.day
        label = "" if kind == "before" or not said.label else f"{said.label}, "
        words = f"by {label}{_DAY}"
    elif len(told.days) == 1 and told.days[0].day is not None:
        day, label = told.days[0].day, told.days[0].label
        words = f"on {label}, {_DAY}" if label else f"on {_DAY}"
    else:
        return _listed(told, times)
    tail = "".join(f", {part}" for part in _of_the_day(told, times))
    past = ", which is past" if day < today else ""
    back = words.replace(_DAY, _near(day, today)).replace("on today", "today")
    return When(
        "",
        by_date=day,
        from_time=times[0],
        until_time=times[1],
        said=f"{_capital(back)}{tail}{past}.",
        kept=_capital(words.replace(_DAY, say_day(day))) + tail,
    )


def _listed(told: Told, times: tuple[time | None, time | None]) -> When | None:
    days = tuple(sorted({said.day for said in told.days if said.day is not None}))
    if len(days) < 2:  # noqa: PLR2004 -- one day alone is no list
        return None
    today = told.around.today
    tail = "".join(f", {part}" for part in _of_the_day(told, times))
    return When(
        "",
        recurrence=Recurrence(Frequency.DATES, dates=days),
        starts_on=days[0],
        from_time=times[0],
        until_time=times[1],
        said=f"On {listed([_near(day, today) for day in days])}{tail}: {times_in_words(len(days))}.",
        kept=f"On {dates_in_words(days)}{tail}",
    )


def _of_the_day(told: Told, times: tuple[time | None, time | None]) -> list[str]:
    """Return the part of the day and the times, in words, as far as they were said."""
    return [*told.parts_in_words(), *_clock(told, times)]


def _clock(told: Told, times: tuple[time | None, time | None]) -> list[str]:
    words = clock_in_words(*times)
    if words and told.clock and told.clock.about:
        words = f"about {words.removeprefix('at ')}".replace("about until", "until about")
    if words and told.is_by_clock:
        words = words.replace("until", "by", 1)
    return [words] if words else []


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _near(day: date, today: date) -> str:
    """Return a day in full, without the year while it is this one; today says so."""
    full = say_day(day)
    near = full.removesuffix(f" {day.year}") if day.year == today.year else full
    return f"today, {near}" if day == today else near
