"""Who must be kept apart on the day: the arrangement for each pair, and orders of a court."""

from datetime import date

from coordinator.models.choices import ApartLevel
from coordinator.models.network import KeepApart
from coordinator.practice.matters import Matter, Severity, Where
from coordinator.practice.readiness.facts import Facts


def keep_apart(facts: Facts, today: date) -> list[Matter]:  # noqa: ARG001 - every judgement takes the same
    """Stop while two people to be kept apart both take part and nothing is arranged for it."""
    return [
        Matter(
            Severity.STOP,
            Where.NETWORK,
            f"{_both(pair, facts)} are to be kept apart and are both coming. Write down what is arranged.",
            "keep-apart",
            pair.id,
            pair.id,
            "arrangement",
        )
        for pair in facts.keep_aparts
        if _taking_part(pair, facts) and not pair.arrangement.strip()
    ]


def order(facts: Facts, today: date) -> list[Matter]:
    """Stop where an order in force on the day would put both into one room, or both on one call.

    That is absolute: only the court's recorded permission lifts it. One in the room and the other on the
    call stops too, for the room hears the call; a typed reason may lift that, since they can take part
    one after the other.
    """
    found = []
    for pair in facts.keep_aparts:
        together = _together(pair, facts)
        if together and _in_force(pair, facts.conference_day or today):
            sentence = f"A court order ({pair.order_reference.strip()}) is in force: {together}"
            apart = _is_in_the_room(pair.person_id, facts) is not _is_in_the_room(pair.other_id, facts)
            found.append(
                Matter(
                    Severity.STOP,
                    Where.NETWORK,
                    sentence,
                    "order",
                    pair.id,
                    pair.id,
                    "court_permission",
                    absolute=not apart,
                )
            )
    return found


def _in_force(pair: KeepApart, day: date) -> bool:
    """Whether an order forbids one room on a day; the day it expires belongs to it."""
    return (
        pair.level is ApartLevel.NEVER_SAME_ROOM
        and bool(pair.order_reference.strip())
        and not pair.court_permission.strip()
        and (pair.order_expires is None or pair.order_expires >= day)
    )


def _together(pair: KeepApart, facts: Facts) -> str:
    """Return how two people would meet at the conference; nothing where they would not."""
    if not _taking_part(pair, facts):
        return ""
    both, places = (
        _both(pair, facts),
        {_is_in_the_room(one, facts) for one in (pair.person_id, pair.other_id)},
    )
    if places == {True}:
        return f"{both} cannot both be in the room."
    if places == {False}:
        return f"{both} cannot both be on the call."
    return (
        f"{both} would meet, one in the room and one on the call, and the room hears the call. "
        "Let one of them take part by letter or a spokesperson, or at another time."
    )


def _taking_part(pair: KeepApart, facts: Facts) -> bool:
    there = {one.person_id for one in (*facts.in_the_room, *facts.remote)}
    return pair.person_id != pair.other_id and {pair.person_id, pair.other_id} <= there


def _is_in_the_room(person_id: str, facts: Facts) -> bool:
    return any(one.person_id == person_id for one in facts.in_the_room)


def _both(pair: KeepApart, facts: Facts) -> str:
    return f"{facts.name(pair.person_id)} and {facts.name(pair.other_id)}"
