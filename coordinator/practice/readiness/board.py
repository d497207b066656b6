"""The readiness board: every judgement up to the eve of the conference, in the order they weigh."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from coordinator.models.timekeeping import Override
from coordinator.practice.matters import Matter, Severity
from coordinator.practice.readiness.apart import keep_apart, order
from coordinator.practice.readiness.facts import Facts
from coordinator.practice.readiness.language import interpreter_kin, language
from coordinator.practice.readiness.online import platform, remote_privacy
from coordinator.practice.readiness.people import (
    absent_offer,
    both_sides,
    childcare,
    majority,
    refusals,
    spoken_to,
)
from coordinator.practice.readiness.place import access, capacity, neutral, side_room
from coordinator.practice.readiness.referral import (
    binding_dates,
    child_voice,
    consent,
    offers,
    told_what,
)
from coordinator.practice.readiness.timing import cancel_by, festival, hours
from coordinator.practice.readiness.visits import lone_visit

Judgement = Callable[[Facts, date], list[Matter]]

JUDGEMENTS: Final[tuple[Judgement, ...]] = (
    consent,
    told_what,
    child_voice,
    offers,
    binding_dates,
    order,
    keep_apart,
    spoken_to,
    language,
    interpreter_kin,
    capacity,
    access,
    majority,
    both_sides,
    refusals,
    absent_offer,
    childcare,
    lone_visit,
    hours,
    side_room,
    platform,
    remote_privacy,
    festival,
    cancel_by,
    neutral,
)
"""Each takes the facts and today, and returns what is not ready; an empty list where all is well."""

AFTERWARDS: Final = frozenset({"consent", "language", "interpreter_kin", "cancel_by", "lone_visit"})
"""Judgements that still matter when the conference was held and no other is planned, by name."""

_WEIGHT: Final = {severity: weight for weight, severity in enumerate(Severity)}


def readiness(facts: Facts, today: date, overrides: Iterable[Override] = ()) -> tuple[Matter, ...]:
    """Return what is not ready, what stops first; a stop that was answered carries its typed reason.

    No reason lifts an absolute stop: an order in force, or a leak. Once the conference was held, only what
    still matters for visits and later meetings is judged.
    """
    over = facts.held and facts.meeting is None
    reasons = {(one.judgement, one.subject): one.reason for one in overrides}
    found = [
        matter
        for judgement in JUDGEMENTS
        if not over or judgement.__name__ in AFTERWARDS
        for matter in judgement(facts, today)
    ]
    told = [
        replace(matter, reason=reasons.get((matter.judgement, matter.subject), ""))
        if matter.severity is Severity.STOP and not matter.absolute
        else matter
        for matter in found
    ]
    return tuple(sorted(told, key=lambda matter: (_WEIGHT[matter.severity], bool(matter.reason))))
