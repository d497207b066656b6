"""Reviews: on which days, how each action stands, how well that is known, and who may run the next one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from coordinator.models.choices import CountsAs, Role
from coordinator.models.day_choices import ActionResult, Evidence
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.review import ReviewOutcome
from coordinator.practice.clock import Clock
from coordinator.practice.day_words import say_day
from coordinator.practice.targets import NETWORK_REVIEW, Target
from coordinator.practice.working_days import bank_holidays

USUAL_WEEKS: Final = (4, 6, 12)
"""Weeks after the meeting that are offered: four and six as families choose them, twelve as services do."""
LENGTH: Final = timedelta(minutes=90)
"""How long a review is planned for; the coordinator changes it freely."""

OLD_ENOUGH_TO_RUN: Final = 16
"""Years from which a young person may run the reviews of their own plan."""
_WITHOUT_A_STAKE: Final = {
    *(Role.REFERRER, Role.INFORMATION_GIVER, Role.REVIEWING_OFFICER, Role.ADVOCATE),
    *(Role.INTERPRETER, Role.OBSERVER),
}

ASKED: Final = (
    ("if_problems", "what you have done, or will do, if problems come"),
    ("how_managed", "how it was managed so far"),
    ("how_known", "how you know that it works"),
)
"""What a review asks of each action, by the field that holds the answer."""

_CHECKED_BY: Final = "Is there a diary, texts, a call log or a photo"


@dataclass(frozen=True)
class ReviewDay:
    """A day offered for a review: how many weeks after the meeting, why it is offered, and any doubt."""

    day: date
    weeks: int
    why: str = ""
    suggested: bool = False
    doubt: str = ""


@dataclass(frozen=True)
class Offered:
    """What the days of a review are counted by: the meeting before, its target and what the plan says."""

    after: date
    target: Target
    clock: Clock
    network: bool = False
    in_plan: date | None = None


def review_days(offered: Offered, today: date) -> tuple[ReviewDay, ...]:
    """Return the days offered for a review in their order; one of them is suggested.

    The day the family wrote into the plan goes first, then the commissioner's own time, then the usual
    one: twelve weeks after a conference, four after a network meeting. Days that have passed are not
    offered.
    """
    target = offered.target
    if offered.network and target.calendar_days > NETWORK_REVIEW.calendar_days:
        target = NETWORK_REVIEW
    counted = offered.clock.after(offered.after, target, today).day
    whys = {offered.after + timedelta(weeks=weeks): "" for weeks in USUAL_WEEKS}
    own = "the commissioner’s own time" if target.own else "the usual time"
    whys[counted] = f"{target.in_words} after the meeting, {own}"
    if offered.in_plan is not None:
        whys[offered.in_plan] = "the day in the plan"
    days = [_offered(day, why, offered, today) for day, why in sorted(whys.items()) if day >= today]
    best = offered.in_plan or counted
    wanted = best if any(one.day == best for one in days) else days[0].day if days else None
    return tuple(replace(one, suggested=one.day == wanted) for one in days)


def _offered(day: date, why: str, offered: Offered, today: date) -> ReviewDay:
    latest = offered.clock.after(offered.after, NETWORK_REVIEW, today).day
    doubt = ""
    if offered.network and day > latest:
        doubt = f"Network meetings look again within {NETWORK_REVIEW.in_words}, by {say_day(latest)}."
    elif day in bank_holidays(day.year, offered.clock.calendar.nation):
        doubt = "This is a bank holiday."
    elif day in offered.clock.calendar.days_off:
        doubt = "You do not work on this day."
    weeks, odd = divmod((day - offered.after).days, 7)
    return ReviewDay(day, 0 if odd else weeks, why, doubt=doubt)


def doubts_of(outcome: ReviewOutcome) -> tuple[str, ...]:
    """Return what is still thin about how an action stands, as questions to ask while people are there."""
    if outcome.result is None:
        return ()
    found = []
    if outcome.result in {ActionResult.DONE, ActionResult.PARTLY}:
        if not outcome.evidence and not outcome.evidence_words.strip():
            found.append(f"Nothing shows it yet. {_CHECKED_BY}?")
        elif set(outcome.evidence) == {Evidence.TOLD}:
            found.append(f"It was told, no more. {_CHECKED_BY} as well?")
    if outcome.result is ActionResult.NOT_DONE and not (outcome.how_managed or outcome.what_next):
        found.append("What got in the way, and what would help now?")
    return tuple(found)


def still_to_ask(outcome: ReviewOutcome) -> tuple[str, ...]:
    """Return what a review asks of an action and has no answer to yet."""
    if outcome.result in {None, ActionResult.NO_LONGER}:
        return ()
    return tuple(words for key, words in ASKED if not getattr(outcome, key).strip())


def is_open(result: ActionResult | None) -> bool:
    """Say whether an action still asks for something: it was not done, only in part, or not talked about."""
    return result in {None, ActionResult.PARTLY, ActionResult.NOT_DONE}


def in_sum(results: Sequence[ActionResult | None]) -> str:
    """Return how many actions stand where: *8 actions: 5 done, 1 not done, 2 not talked about yet*."""
    if not results:
        return "There are no actions in the plan."
    counted = Counter(results)
    said = [f"{counted[one]} {one.value}" for one in ActionResult if counted[one]]
    if counted[None]:
        said.append(f"{counted[None]} not talked about yet")
    return f"{len(results)} {'action' if len(results) == 1 else 'actions'}: {', '.join(said)}."


def may_run(part: Participant, person: Person, today: date) -> bool:
    """Say whether somebody may run a review once the coordinator steps back.

    It is somebody of the family's own network, or the young person from sixteen.
    """
    if part.role is Role.CHILD:
        return person.born is not None and person.born.age_on(today) >= OLD_ENOUGH_TO_RUN
    return part.counts_as is CountsAs.NETWORK and part.role not in _WITHOUT_A_STAKE
