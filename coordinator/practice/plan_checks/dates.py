"""Do the days of a plan fall between the conference and the day when everyone meets again."""

from collections.abc import Iterator
from typing import Final

from coordinator.models.plan import PlanAction
from coordinator.practice.day_words import say_day
from coordinator.practice.matters import Matter
from coordinator.practice.plan_checks.asking import WHOLE, Ask, asked, prompt
from coordinator.practice.plan_checks.facts import PlanFacts
from coordinator.practice.recurrence.rule import of_action

DATES: Final = "plan: dates"
TOO_EARLY = Ask(
    "Action {n} is to be done by a day before the conference. Is the date right?",
    "Actions {n} are to be done by a day before the conference. Are the dates right?",
    "by_date",
    DATES,
)
PASSED = Ask(
    "Action {n} was to be done by a day that has passed. Is there a new one?",
    "Actions {n} were to be done by a day that has passed. Are there new ones?",
    "by_date",
    DATES,
)
TOO_LATE = Ask(
    "Action {n} is to be done after you all meet again. Is that soon enough?",
    "Actions {n} are to be done after you all meet again. Is that soon enough?",
    "by_date",
    DATES,
)
NO_DAY = Ask(
    "Action {n} falls on no day before you all meet again. Is that meant?",
    "Actions {n} fall on no day before you all meet again. Is that meant?",
    "by_when",
    DATES,
)


def days_within(facts: PlanFacts) -> list[Matter]:
    """Ask about days that lie before the conference, have passed, or come after everyone meets again."""
    found = asked((ask, action) for action in facts.actions for ask in _odd_day(facts, action))
    return [*found, *_odd_review(facts), *_odd_telling(facts)]


def _odd_day(facts: PlanFacts, action: PlanAction) -> Iterator[Ask]:
    day, review = action.by_date, facts.version.review_on
    if day is not None:
        if facts.held_on is not None and day < facts.held_on:
            yield TOO_EARLY
        elif day < facts.today:
            yield PASSED
        elif review is not None and day > review:
            yield TOO_LATE
    if review is None or review <= facts.since or of_action(action) is None:
        return
    if not facts.days(action):
        yield NO_DAY


def _odd_review(facts: PlanFacts) -> Iterator[Matter]:
    review = facts.version.review_on
    if review is None:
        return
    lead = {"record_id": facts.version.id, "field": "review_on"}
    if facts.held_on is not None and review <= facts.held_on:
        yield prompt(f"You meet again on {say_day(review)}. Is that after the conference?", DATES, **lead)
    elif review < facts.today:
        yield prompt(f"The day to meet again, {say_day(review)}, has passed. When is it now?", DATES, **lead)


def _odd_telling(facts: PlanFacts) -> Iterator[Matter]:
    told, review = facts.version.tell_child_by, facts.version.review_on
    if told is None:
        return
    lead = {"record_id": facts.version.id, "field": "tell_child_by"}
    told_to = facts.child[:1].upper() + facts.child[1:]
    if facts.held_on is not None and told < facts.held_on:
        sentence = f"{told_to} is told by {say_day(told)}. Is that after the conference?"
        yield prompt(sentence, WHOLE, **lead)
    elif review is not None and told > review:
        sentence = f"{told_to} is told by {say_day(told)}, after you all meet again. Could it be sooner?"
        yield prompt(sentence, WHOLE, **lead)
