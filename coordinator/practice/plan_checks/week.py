"""The week that needs cover: what the family wants covered, who gives it, and what is still open."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from coordinator.models.network import RoutineLine
from coordinator.models.plan import PlanAction
from coordinator.practice.day_words import DAYS, say_day_near
from coordinator.practice.matters import Matter
from coordinator.practice.names import in_words
from coordinator.practice.plan_checks.asking import COVER, Ask, asked, prompt
from coordinator.practice.plan_checks.facts import PlanFacts
from coordinator.practice.plan_checks.timing import (
    DAY,
    WHOLE_DAY,
    Span,
    days_of,
    say_span,
    say_weekdays,
    span_of,
)

WEEK: Final = 7
SAID_DAYS: Final = 3
"""Days named one by one; of more it is said how many there are."""
UNTIMED = Ask(
    "Action {n} gives cover. On which days, and from when until when?",
    "Actions {n} give cover. On which days, and from when until when?",
    "by_when",
    COVER,
)


class Cover(StrEnum):
    """How far a day that needs cover has it."""

    NOT_NEEDED = ""
    COVERED = "covered"
    PARTLY = "partly covered"
    OPEN = "nobody yet"


@dataclass(frozen=True)
class Gap:
    """Times of a day of the week that nobody covers, on these days; ``always`` if on every one looked at."""

    spans: tuple[Span, ...]
    days: tuple[date, ...]
    always: bool


@dataclass(frozen=True)
class DayCover:
    """One day of the week of one line: how far it is covered, by whom, and what is open."""

    weekday: int
    cover: Cover
    names: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True)
class NeedRow:
    """One line of the family’s week that needs cover, day by day; who gives it, and the whole in words."""

    line_id: str
    what: str
    times: str
    days: tuple[DayCover, ...]
    covered: str = ""
    in_words: str = ""


@dataclass(frozen=True)
class WeekGrid:
    """What needs cover down the side, the days of the week along the top."""

    since: date
    until: date
    rows: tuple[NeedRow, ...]
    gaps: tuple[str, ...]


def week_cover(facts: PlanFacts) -> WeekGrid:
    """Return the family’s week with the cover the plan gives it, every week until everyone meets again."""
    given = _given(facts)
    rows = tuple(_row(facts, line, given) for line in facts.routine if line.needs_cover)
    gaps = tuple(gap for row in rows for gap in _gaps_of(row, facts.today))
    return WeekGrid(facts.since, facts.until, rows, gaps)


def not_covered(facts: PlanFacts) -> list[Matter]:
    """Ask who covers what is open, and when those are there who give cover without saying so."""
    untimed = asked(
        (UNTIMED, action)
        for action in facts.actions
        if action.gives_cover and (span_of(action.from_time, action.until_time) is None or not _dated(action))
    )
    return [*untimed, *(prompt(gap, COVER) for gap in week_cover(facts).gaps)]


def uncovered(need: Span, cover: Sequence[Span]) -> tuple[Span, ...]:
    """Return what of a span no other span covers."""
    left, at = [], need.starts
    for span in sorted(cover, key=lambda one: one.starts):
        if span.starts >= need.ends:
            break
        if span.starts > at:
            left.append(Span(at, span.starts))
        at = max(at, span.ends)
    return (*left, Span(at, need.ends)) if at < need.ends else tuple(left)


Given = Mapping[date, Sequence[tuple[Span | None, PlanAction]]]
"""Who gives cover on which day; without times it counts only where none are wanted."""


def _given(facts: PlanFacts) -> Given:
    found: dict[date, list[tuple[Span | None, PlanAction]]] = defaultdict(list)
    before, after = facts.since - timedelta(days=1), facts.until + timedelta(days=1)
    for action in facts.actions:
        if action.gives_cover:
            span = span_of(action.from_time, action.until_time)
            for day in days_of(action, before, after, plan_from=facts.since):
                found[day].append((span, action))
    return found


def _dated(action: PlanAction) -> bool:
    return bool(action.recurrence) or action.by_date is not None


def _row(facts: PlanFacts, line: RoutineLine, given: Given) -> NeedRow:
    need = span_of(line.starts, line.ends)
    wanted = {list(DAYS).index(day.value) for day in line.weekdays}
    days = tuple(
        _day(facts, weekday, need, given) if weekday in wanted else DayCover(weekday, Cover.NOT_NEEDED)
        for weekday in range(WEEK)
    )
    what, times = line.what or "Cover", say_span(need) if need is not None else ""
    row = NeedRow(line.id, what, times, days)
    covered = _covered(row)
    return replace(row, covered=covered, in_words=" ".join([covered, *_gaps_of(row, facts.today)]))


def _day(facts: PlanFacts, weekday: int, need: Span | None, given: Given) -> DayCover:
    """Return how one day of the week is covered over all the weeks looked at."""
    open_on: dict[tuple[Span, ...], list[date]] = defaultdict(list)
    by: dict[str, PlanAction] = {}
    days = _dates(facts.since, facts.until, weekday)
    for day in days:
        spans, actions = _cover_of(day, need, given)
        by |= {action.id: action for action in actions}
        left = uncovered(need, spans) if need is not None else (() if actions else (WHOLE_DAY,))
        if left:
            open_on[left].append(day)
    gaps = tuple(Gap(left, tuple(on), len(on) == len(days)) for left, on in open_on.items())
    nobody = not by and bool(gaps)
    cover = Cover.COVERED if not gaps else Cover.OPEN if nobody else Cover.PARTLY
    people = dict.fromkeys(name for action in by.values() for name in _who(facts, action))
    found = tuple(sorted(action.position for action in by.values()))
    return DayCover(weekday, cover, tuple(people), found, gaps)


def _cover_of(day: date, need: Span | None, given: Given) -> tuple[list[Span], list[PlanAction]]:
    """Return the cover that meets a need on a day, also what began the night before or begins at midnight."""
    if need is None:
        return [], [action for _span, action in given.get(day, ())]
    spans, actions = [], []
    for later in (-1, 0, 1):
        for span, action in given.get(day + timedelta(days=later), ()):
            if span is None:
                continue
            moved = Span(span.starts + later * DAY, span.ends + later * DAY)
            if moved.starts < need.ends and need.starts < moved.ends:
                spans.append(moved)
                actions.append(action)
    return spans, actions


def _dates(since: date, until: date, weekday: int) -> list[date]:
    first = since + timedelta(days=(weekday - since.weekday()) % WEEK)
    return [first + timedelta(days=step) for step in range(0, (until - first).days + 1, WEEK)]


def _who(facts: PlanFacts, action: PlanAction) -> tuple[str, ...]:
    named = tuple(facts.name(person_id) for person_id in action.doer_ids)
    return named or tuple(name for name in (action.who_words or action.service,) if name)


def _gaps_of(row: NeedRow, today: date) -> list[str]:
    """Return what is open of a row, in sentences: days that lack the same are named together."""
    if all(day.cover is Cover.NOT_NEEDED for day in row.days):
        return [f"“{row.what}” needs cover. On which days?"]
    always: dict[tuple[Span, ...], list[int]] = defaultdict(list)
    sometimes: dict[tuple[Span, ...], list[date]] = defaultdict(list)
    for day in row.days:
        for gap in day.gaps:
            if gap.always:
                always[gap.spans].append(day.weekday)
            else:
                sometimes[gap.spans] += gap.days
    said = [_open(say_weekdays(tuple(days)), spans, row) for spans, days in always.items()]
    return said + [_open(_days_said(days, today), spans, row) for spans, days in sometimes.items()]


def _open(when: str, spans: tuple[Span, ...], row: NeedRow) -> str:
    times = "" if not row.times else f", {in_words([say_span(span) for span in spans])}"
    return f"{when}{times}: nobody yet for “{row.what}”."


def _days_said(days: Sequence[date], today: date) -> str:
    known = sorted(days)
    if len(known) <= SAID_DAYS:
        said = in_words([say_day_near(day, today) for day in known])
    else:
        said = f"{len(known)} days from {say_day_near(known[0], today)} on"
    return said[:1].upper() + said[1:]


def _covered(row: NeedRow) -> str:
    """Return who covers which days of a row, in a sentence for each."""
    head = f"{row.what}, {row.times}." if row.times else f"{row.what}."
    by: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for day in row.days:
        if day.cover in {Cover.COVERED, Cover.PARTLY}:
            by[day.names].append(day.weekday)
    said = [
        f"{say_weekdays(tuple(days))}: {in_words(list(names)) or 'somebody not named yet'}."
        for names, days in by.items()
    ]
    return " ".join([head, *said])
