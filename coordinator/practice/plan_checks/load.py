"""Who carries what: how much each person does, and who would have to be in two places at once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, islice
from typing import Final

from coordinator.models.plan import PlanAction
from coordinator.practice.day_words import say_day_near
from coordinator.practice.matters import Matter
from coordinator.practice.plan_checks.asking import LOAD, numbers, prompt
from coordinator.practice.plan_checks.facts import PlanFacts
from coordinator.practice.plan_checks.timing import DAY, say_minute, span_of

MANY: Final = 5
"""Actions of one person from which it is asked whether somebody could share them."""
HALF: Final = 0.5
HOURS: Final = 35
"""Hours in a week of one person from which it is asked the same."""
MOST: Final = 40
"""Clashes returned at most."""
SAID: Final = 6
"""Clashes that have a sentence each; of the others it is said how many there are."""
_HOUR, _WEEK = 60, 7
PARTS: Final = ("doer_ids", "helper_ids", "checker_ids", "stand_in_ids")
_NOTHING: Final[tuple[int, ...]] = ()


@dataclass(frozen=True)
class PersonLoad:
    """What one person has taken on, by the numbers of the actions, and about how many hours a week."""

    person_id: str
    name: str
    does: tuple[int, ...] = _NOTHING
    helps: tuple[int, ...] = _NOTHING
    checks: tuple[int, ...] = _NOTHING
    stands_in: tuple[int, ...] = _NOTHING
    hours: float = 0.0
    too_much: bool = False

    @property
    def in_words(self) -> str:
        """The same in one sentence."""
        parts = (
            _part("does", self.does),
            _part("helps with", self.helps),
            _part("checks", self.checks),
            _part("stands in for", self.stands_in),
        )
        hours = f"about {say_hours(self.hours)} a week" if self.hours else ""
        much = "a lot for one person" if self.too_much else ""
        return f"{self.name}: {'; '.join(part for part in (*parts, hours, much) if part) or 'nothing yet'}."


@dataclass(frozen=True)
class Clash:
    """Two actions of one person at the same time, on these days."""

    person_id: str
    name: str
    numbers: tuple[int, int]
    action_id: str
    minute: int
    days: tuple[date, ...]


@dataclass(frozen=True)
class Load:
    """What everyone has taken on, those with most first, and where two things come at once."""

    people: tuple[PersonLoad, ...]
    clashes: tuple[Clash, ...]


def load(facts: PlanFacts) -> Load:
    """Return what everyone named in the plan has taken on."""
    return Load(_people(facts), clashes(facts))


def too_much(facts: PlanFacts) -> list[Matter]:
    """Ask whether somebody could share what one person does, and whether two things can be at once."""
    found = load(facts)
    several = len([one for one in found.people if one.does]) > 1
    prompts = [
        prompt(_shared(one, len(facts.actions)), LOAD) for one in found.people if one.too_much and several
    ]
    for one in found.clashes[:SAID]:
        day = say_day_near(one.days[0], facts.today)
        more = len(one.days) - 1
        again = f", and {more} more {'time' if more == 1 else 'times'}" if more else ""
        sentence = (
            f"{one.name} is in actions {numbers(one.numbers)} at the same time: {day} at "
            f"{say_minute(one.minute)}{again}. Can both be?"
        )
        prompts.append(prompt(sentence, LOAD, record_id=one.action_id, field="by_when"))
    if len(found.clashes) > SAID:
        prompts.append(prompt(f"Two things come at once {len(found.clashes) - SAID} more times.", LOAD))
    return prompts


def clashes(facts: PlanFacts) -> tuple[Clash, ...]:
    """Return where one person would have to be in two places at once, as far as days and times are said."""
    found = islice(
        (clash for pair in combinations(_busy(facts), 2) for clash in _at_once(facts, *pair)), MOST
    )
    return tuple(sorted(found, key=lambda one: (one.days[0], one.minute, one.numbers)))


def say_hours(hours: float) -> str:
    """Return a number of hours as it is said: *half an hour*, *1 hour*, *7½ hours*."""
    halves = max(1, round(hours * 2))
    whole, half = divmod(halves, 2)
    if not whole:
        return "half an hour"
    return "1 hour" if halves == 2 else f"{whole}{'½' if half else ''} hours"  # noqa: PLR2004 -- two halves


def _people(facts: PlanFacts) -> tuple[PersonLoad, ...]:
    taken: dict[str, dict[str, list[int]]] = {}
    for action in facts.actions:
        for key in PARTS:
            for person_id in getattr(action, key):
                taken.setdefault(person_id, {}).setdefault(key, []).append(action.position)
    minutes = _minutes_a_week(facts)
    found = [_of_one(facts, one, of, minutes.get(one, 0)) for one, of in taken.items()]
    return tuple(sorted(found, key=lambda one: (-len(one.does), -one.hours, one.name)))


def _of_one(facts: PlanFacts, person_id: str, of: Mapping[str, list[int]], minutes: float) -> PersonLoad:
    does, helps, checks, stands_in = (tuple(of.get(key, ())) for key in PARTS)
    return PersonLoad(
        person_id,
        facts.name(person_id),
        does,
        helps,
        checks,
        stands_in,
        hours=minutes / _HOUR,
        too_much=_is_much(len(does), len(facts.actions), minutes),
    )


def _is_much(does: int, of_all: int, minutes: float) -> bool:
    return (does >= MANY and does > of_all * HALF) or minutes > HOURS * _HOUR


def _shared(one: PersonLoad, of_all: int) -> str:
    if len(one.does) >= MANY and len(one.does) > of_all * HALF:
        return f"{one.name} has {len(one.does)} of the {of_all} actions. Could somebody share them?"
    return f"{one.name} gives about {say_hours(one.hours)} a week. Could somebody share that?"


def _minutes_a_week(facts: PlanFacts) -> dict[str, float]:
    """Return the minutes of a week that each person gives; of those who do it together each gives all."""
    weeks = ((facts.until - facts.since).days + 1) / _WEEK
    given: dict[str, float] = defaultdict(float)
    for action in facts.actions:
        span = span_of(action.from_time, action.until_time)
        if span is None:
            continue
        total = len(facts.days(action)) * (span.ends - span.starts)
        for person_id in action.doer_ids:
            given[person_id] += total / weeks
    return given


@dataclass(frozen=True)
class _Busy:
    """When an action keeps its people busy: minutes of a day, and the days; without an end it is a moment."""

    action: PlanAction
    starts: int
    ends: int
    days: frozenset[date]


def _busy(facts: PlanFacts) -> Iterator[_Busy]:
    for action in facts.actions:
        if action.from_time is None or not action.doer_ids or not facts.days(action):
            continue
        starts = action.from_time.hour * 60 + action.from_time.minute
        span = span_of(action.from_time, action.until_time)
        ends = span.ends if span is not None else starts
        yield _Busy(action, starts, ends, frozenset(facts.days(action)))


def _at_once(facts: PlanFacts, one: _Busy, other: _Busy) -> Iterator[Clash]:
    """Yield a clash for each person who has both at once, also where one goes on past midnight."""
    both = set(one.action.doer_ids) & set(other.action.doer_ids)
    if not both:
        return
    for later in (-1, 0, 1):
        first, second = sorted(
            (
                (one.starts, one.ends),
                (other.starts + later * DAY, other.ends + later * DAY),
            )
        )
        if not (second[0] < first[1] or second[0] == first[0]):
            continue
        days = sorted(day for day in one.days if day + timedelta(days=later) in other.days)
        if days:
            pair = (one.action.position, other.action.position)
            for person_id in sorted(both):
                yield Clash(person_id, facts.name(person_id), pair, one.action.id, second[0], tuple(days))


def _part(verb: str, found: tuple[int, ...]) -> str:
    return f"{verb} {numbers(found)}" if found else ""
