"""What is seen to in the room, or on the call, before people come."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from coordinator.models.choices import AccessNeed, MeetingKind, Mode


@dataclass(frozen=True)
class RoomCheck:
    """One thing to see to; its key is what is kept when it is ticked."""

    key: str
    text: str


@dataclass(frozen=True)
class RoomChecks:
    """A few things that are seen to together."""

    title: str
    checks: tuple[RoomCheck, ...]


@dataclass(frozen=True)
class RoomFacts:
    """What the list depends on: the kind of meeting, how people take part, and who is expected."""

    kind: MeetingKind
    modes: Collection[Mode] = ()
    needs: Collection[AccessNeed] = ()
    children: bool = False
    interpreter: bool = False


_AWAY: Final = frozenset({Mode.PHONE, Mode.VIDEO})


def room_checks(facts: RoomFacts) -> tuple[RoomChecks, ...]:
    """Return what is to be seen to, in the order one goes about it; empty groups are left out."""
    in_room = not facts.modes or Mode.IN_PERSON in facts.modes
    groups = (
        ("The room", _the_room(facts) if in_room else ()),
        ("On the table", _on_the_table(facts)),
        ("People", _people(facts)),
        ("Whoever joins from elsewhere", _from_elsewhere(facts)),
        ("You", _you(facts)),
    )
    return tuple(
        RoomChecks(title, tuple(RoomCheck(key, text) for key, text in checks))
        for title, checks in groups
        if checks
    )


def count_of(groups: tuple[RoomChecks, ...], ticked: Collection[str]) -> tuple[int, int]:
    """Return how many are ticked of how many."""
    keys = [check.key for group in groups for check in group.checks]
    return sum(key in set(ticked) for key in keys), len(keys)


_Checks = tuple[tuple[str, str], ...]


def _the_room(facts: RoomFacts) -> _Checks:
    own_time = facts.kind is not MeetingKind.NETWORK
    return (
        ("chairs", "Chairs in a circle or round a table, enough for everyone, none at the head"),
        ("warm", "Warm enough, light enough, and nobody overhears from next door"),
        *((("side-room", "A side room for professionals while the family talks"),) if own_time else ()),
        ("quiet", "A quiet corner for whoever needs a break"),
        ("toilets", "You know where the toilets and the way out are"),
        *((("access", f"What people need is there: {_needs(facts.needs)}"),) if facts.needs else ()),
        ("refreshments", "Tea, water and something to eat are out"),
    )


def _on_the_table(facts: RoomFacts) -> _Checks:
    return (
        ("agenda", "The agenda and the suggested ground rules"),
        ("information", "The information and the questions for the family, a copy for each person"),
        *((("blank-plan", "Blank plan forms and pens"),) if facts.kind is not MeetingKind.NETWORK else ()),
        ("child", "What the child made or chose: a drawing, a photo, a letter"),
        ("flip-chart", "A flip-chart or large paper, and tissues"),
    )


def _people(facts: RoomFacts) -> _Checks:
    children = (
        ("childcare", "Somebody is with the children who are not in the meeting, and has games or toys"),
    )
    interpreter = (
        ("interpreter", "The interpreter has been briefed and has a seat where they are seen and heard"),
    )
    return (
        ("notes", "It is agreed who takes notes"),
        ("voice", "Whoever speaks for the child is ready"),
        *(children if facts.children else ()),
        *(interpreter if facts.interpreter else ()),
    )


def _from_elsewhere(facts: RoomFacts) -> _Checks:
    if not _AWAY & set(facts.modes):
        return ()
    return (
        ("batteries", "Everything is charged, and chargers are at hand"),
        ("call", "The call works: sound, picture, and the number or link that people were given"),
        ("loud", "The loudspeaker is heard at every seat"),
        ("beside", "You know who else is in the room with each person who joins"),
        ("lost", "It is agreed what happens if somebody is cut off or others listen in"),
        ("host", "Somebody of the family can host the call while you are out of it"),
    )


def _you(facts: RoomFacts) -> _Checks:
    own_time = facts.kind is not MeetingKind.NETWORK
    return (
        ("sheet", "You have looked through your own sheet for the day"),
        ("phones", "Phones are on silent, yours as well"),
        ("battery", "This computer is charged or plugged in"),
        ("screen", "Only this program is open, and it shows no messages"),
        *(
            (("where", "You know where you wait while the family talks, and how it calls you"),)
            if own_time
            else ()
        ),
    )


def _needs(needs: Collection[AccessNeed]) -> str:
    return ", ".join(need.label.casefold() for need in AccessNeed if need in set(needs))
