"""How two records of one person become one: what each says is kept, and the stricter protection stands."""

from collections.abc import Collection, Mapping
from typing import Any, Final

from coordinator.models.base import Record, columns_of
from coordinator.models.choices import InviteState, Sharing
from coordinator.models.kinds import Kind
from coordinator.models.network import Participant
from coordinator.models.person import ContactPoint, Person, PersonFact

SEVERAL: Final = frozenset({Kind.CHOICES, Kind.WORDS, Kind.REFERENCES})
NOT_JOINED: Final = frozenset({"id", "binned_at", "case_id", "person_id", "commissioner_id", "position"})
GRAVEST: Final = (
    InviteState.EXCLUDED,
    InviteState.WITHDRAWN,
    InviteState.NO,
    InviteState.YES,
    InviteState.MAYBE,
    InviteState.ASKED,
    InviteState.TO_ASK,
    InviteState.CONSIDERED,
)
"""States of an invitation; of two the earlier in this list stands."""

_OF_THE_ANSWER: Final = (
    "invite_state",
    "reason",
    "reason_words",
    "decided_by",
    "asked_on",
    "replied_on",
    "mode",
)


def says_nothing(value: Any, column: Any = None) -> bool:
    """Whether a value says nothing: empty, not known, or a no where a field begins with no."""
    if value is False:
        return column is not None and not column.nullable
    return value is None or value in ("", ())


def differing(keep: Person, lose: Person) -> tuple[str, ...]:
    """Return the fields in which two people say different things, so that one must be chosen."""
    return tuple(
        key
        for key, column in columns_of(Person).items()
        if key not in NOT_JOINED
        and column.info["kind"] not in SEVERAL | {Kind.TEXT}
        and not says_nothing(getattr(keep, key), column)
        and not says_nothing(getattr(lose, key), column)
        and getattr(keep, key) != getattr(lose, key)
    )


def joined(keep: Record, lose: Record, taken: Collection[str] = ()) -> dict[str, Any]:
    """Return the values two records of one kind have as one, by field; only those that change.

    A gap is filled from the other; lists and long texts hold both; of two answers the first stands,
    except for the fields ``taken`` from the second.
    """
    found: dict[str, Any] = {}
    for key, column in columns_of(type(keep)).items():
        if key in NOT_JOINED:
            continue
        mine, theirs = getattr(keep, key), getattr(lose, key)
        chosen = key in taken and not says_nothing(theirs, column)
        both = theirs if chosen else _both(column, mine, theirs)
        if both != mine:
            found[key] = both
    return found


def joined_parts(keep: Participant, lose: Participant) -> dict[str, Any]:
    """Return the values of two parts in one case as one part; the graver answer stands, with its reason."""
    found = joined(keep, lose)
    graver = GRAVEST.index(lose.invite_state) < GRAVEST.index(keep.invite_state)
    for key in _OF_THE_ANSWER:
        mine, theirs = getattr(keep, key), getattr(lose, key)
        stands = theirs if graver and not says_nothing(theirs) else mine
        if not says_nothing(stands):
            found[key] = stands
    return found


def stricter(keep: ContactPoint | PersonFact, lose: ContactPoint | PersonFact) -> dict[str, Any]:
    """Return what protects a number, address or fact that both have: whatever is stricter in either."""
    found: dict[str, Any] = {}
    if Sharing.NOBODY in (keep.shared_with, lose.shared_with):
        found["shared_with"] = Sharing.NOBODY
    if isinstance(keep, ContactPoint) and isinstance(lose, ContactPoint):
        found["safe_to_use"] = keep.safe_to_use and lose.safe_to_use
        if False in (keep.leave_message, lose.leave_message):
            found["leave_message"] = False
        found["safe_times"] = _lines(keep.safe_times, lose.safe_times, "; ")
    found["notes"] = _lines(keep.notes, lose.notes)
    return {key: value for key, value in found.items() if value != getattr(keep, key)}


def without(ids: Collection[str], lose_id: str, keep_id: str) -> tuple[str, ...]:
    """Return ids with one person in place of the other, each once, in their order."""
    return tuple(dict.fromkeys(keep_id if one == lose_id else one for one in ids))


def plain_differences(keep: Person, lose: Person) -> Mapping[str, tuple[Any, Any]]:
    """Return both values of each field in which two people differ."""
    return {key: (getattr(keep, key), getattr(lose, key)) for key in differing(keep, lose)}


def _both(column: Any, mine: Any, theirs: Any) -> Any:
    kind = column.info["kind"]
    if kind in SEVERAL:
        return tuple(dict.fromkeys((*mine, *theirs)))
    if kind is Kind.TEXT:
        return _lines(mine, theirs)
    return theirs if says_nothing(mine, column) and not says_nothing(theirs, column) else mine


def _lines(mine: str, theirs: str, between: str = "\n") -> str:
    if not theirs.strip() or theirs.strip() in mine:
        return mine
    return f"{mine.rstrip()}{between}{theirs}" if mine.strip() else theirs
