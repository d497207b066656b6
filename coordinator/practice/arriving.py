"""When somebody came, said without blame; and in which order people introduce themselves."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta
from typing import Final, TypeVar

from coordinator.models.choices import InviteState, Mode, Role

T = TypeVar("T")

A_FEW: Final = timedelta(minutes=5)
"""How far from the start still counts as being there for it."""
LONGEST: Final = timedelta(hours=6)
"""Farther from the start than this, a clock or a date is wrong, and nothing is said."""

_ORDER: Final = (
    *(Role.CHILD, Role.PARENT, Role.CARER, Role.FAMILY, Role.FRIEND, Role.SUPPORTER, Role.ADVOCATE),
    *(Role.REFERRER, Role.INFORMATION_GIVER, Role.REVIEWING_OFFICER, Role.INTERPRETER, Role.OBSERVER),
)
_AWAY: Final = frozenset({Mode.PHONE, Mode.VIDEO})


def how_early(arrived: time | None, starts: datetime | None) -> str:
    """Return how long before or after the start somebody came, in words; nothing where it does not matter."""
    if arrived is None or starts is None:
        return ""
    apart = datetime.combine(starts.date(), arrived) - starts
    minutes = abs(round(apart.total_seconds() / 60))
    if abs(apart) <= A_FEW or abs(apart) > LONGEST:
        return ""
    return f"{minutes} minutes early" if apart < timedelta(0) else f"joined {minutes} minutes in"


def introductions(people: Iterable[tuple[T, Role, Mode | None]]) -> Sequence[T]:
    """Return people in the order they say who they are.

    The family first and the children at its head; within a group those who join from elsewhere are heard
    before those in the room, so that everybody knows who is listening.
    """
    ordered = sorted(people, key=lambda one: (_ORDER.index(one[1]), one[2] not in _AWAY))
    return [who for who, _role, _mode in ordered]


def about_guest(name: str, state: InviteState | None, *, spoken_to: bool) -> str:
    """Return what the coordinator should know about a guest, for their eyes alone."""
    before = {
        InviteState.EXCLUDED: "It had been decided not to invite them.",
        InviteState.WITHDRAWN: "They were taken off the list.",
        InviteState.NO: "They had said no.",
    }.get(state or InviteState.CONSIDERED, "")
    spoken = "" if spoken_to else "They have not been spoken to before."
    return " ".join(part for part in (f"{name} came unexpectedly.", before, spoken) if part)
