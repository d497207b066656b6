"""What each kind of meeting goes through: its parts, what each is for, and a form of it without any name."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from coordinator.models.choices import MeetingKind, MeetingPart
from coordinator.practice.conference_view import AgendaPartView
from coordinator.practice.leaks import fold

EVERYONE: Final = "Everyone"
FAMILY_ONLY: Final = "Family and friends only"
FAMILY_TASKS: Final = (
    "Talk about what you have heard.",
    "Work out a plan, and agree it.",
    "Decide who does each part of it.",
    "Decide what support you need.",
    "Decide how you will check that the plan is working.",
    "Make a back-up plan, in case you need it.",
)
"""What a family does in its private time."""
NETWORK_MINUTES: Final = 90
"""How long a first network meeting is likely to take."""

_APOSTROPHE: Final = re.compile("['’‘ʼ`´]")  # noqa: RUF001 - every sign people type as an apostrophe

_ENDINGS: Final = ("", "s", "es")

_CONFERENCE: Final = (
    AgendaPartView(
        MeetingPart.INFORMATION_SHARING.label,
        "We hear what is going well, what the worries are, and what help there is.",
        EVERYONE,
        (
            "Welcome, and how we will work together",
            "What is going well",
            "What the worries are, and what needs to change",
            "What the child says",
            "What help there is",
            "The family’s own questions",
        ),
    ),
    AgendaPartView(
        MeetingPart.PRIVATE_FAMILY_TIME.label,
        "The family makes its plan.",
        FAMILY_ONLY,
        ("The questions", "Our plan", "Our Plan B"),
    ),
    AgendaPartView(
        MeetingPart.AGREEING_THE_PLAN.label,
        "We go through the plan together.",
        EVERYONE,
        (
            "Each action: who, when and how we will know",
            "Plan B, for rocky patches",
            "Who tells the child, and when",
            "When we meet again",
        ),
    ),
)
_NETWORK: Final = (
    AgendaPartView(
        "Our worries",
        "We say plainly what everyone is worried about, and what already goes well.",
        EVERYONE,
        ("What goes well", "What has happened", "What could happen if nothing changes"),
    ),
    AgendaPartView(
        "Our goals",
        "We agree what life looks like once nobody needs to worry.",
        EVERYONE,
        ("What the child would see every day", "How we would know"),
    ),
    AgendaPartView(
        "What each of us can do",
        "Roles for the people in the room; courses and services are for another day.",
        EVERYONE,
        ("Phone calls", "Visits", "Keeping an eye on things", "Transport", "Respite"),
    ),
    AgendaPartView(
        "If something gets in the way",
        "A back-up for each promise that matters.",
        EVERYONE,
        ("Somebody is away or ill", "Somebody is late", "Somebody is worried, and whom they ring"),
    ),
    AgendaPartView(
        "Trying it out",
        "We practise, write down what works, and look at it together.",
        EVERYONE,
        ("How each of us keeps a note: a diary, texts or a call log", "We meet again within four weeks"),
    ),
)
_REVIEW: Final = (
    AgendaPartView(
        "Since we last met",
        "We go through each action: what happened, and how we know.",
        EVERYONE,
        ("What each of us did", "What came up, and how it was managed", "How we know it works"),
    ),
    AgendaPartView(
        "Working well, and worries",
        "We say what goes better, and what still worries us.",
        EVERYONE,
        ("What is working well", "What worries us", "What the child says now"),
    ),
    AgendaPartView(
        "What we change",
        "The plan stays the family’s own.",
        EVERYONE,
        (
            "What stays as it is",
            "What changes, and who does it",
            "Plan B: did we need it, does it still fit?",
        ),
    ),
    AgendaPartView(
        "What comes next",
        "We agree how the plan goes on.",
        EVERYONE,
        ("Who tells the child", "Whether and when we meet again", "Who runs the next meeting"),
    ),
)
_BASELINE: Final = (
    AgendaPartView(
        "With the referrer",
        "We agree what the family is asked, and what the plan must hold.",
        "The referrer and the coordinator",
        (
            "Strengths and worries, in plain words",
            "The questions for the family",
            "What cannot be accepted",
            "What help there is",
            "Who may be told what",
        ),
    ),
)
_STANDARD: Final[Mapping[MeetingKind, tuple[AgendaPartView, ...]]] = MappingProxyType(
    {
        MeetingKind.BASELINE: _BASELINE,
        MeetingKind.CONFERENCE: _CONFERENCE,
        MeetingKind.RECONVENED: _CONFERENCE,
        MeetingKind.REVIEW: _REVIEW,
        MeetingKind.NETWORK: _NETWORK,
    }
)


def standard_agenda(kind: MeetingKind) -> tuple[AgendaPartView, ...]:
    """Return the usual agenda of a kind of meeting; it names nobody."""
    return _STANDARD[kind]


def agenda_text(kind: MeetingKind) -> str:
    """Return the usual agenda as it is typed: the name of each part, then its points."""
    lines = ((f"{part.heading}:", *part.points) for part in standard_agenda(kind))
    return "\n".join(line for part in lines for line in part)


def agenda_parts(kind: MeetingKind, written: str) -> tuple[AgendaPartView, ...]:
    """Return the parts of a meeting with the points written under each; the usual ones where none are.

    A line that names a part begins its points; what stands before any such line belongs to the first part.
    """
    parts = standard_agenda(kind)
    points: list[list[str]] = [[] for _ in parts]
    headings = [part.heading.casefold() for part in parts]
    current = 0
    for line in filter(None, map(str.strip, written.splitlines())):
        heading = line.casefold().rstrip(":").rstrip()
        if heading in headings:
            current = headings.index(heading)
        else:
            points[current].append(line)
    if not any(points):
        return parts
    return tuple(replace(part, points=tuple(own)) for part, own in zip(parts, points, strict=True))


def names_any(text: str, names: Collection[str]) -> bool:
    """Whether a text holds one of these names as words of its own, however it is spelt or accented."""
    said = tuple(f" {spoken} " for spoken in _spoken(text))
    return any(
        f" {spoken}{ending} " in whole
        for name in names
        for spoken, whole in zip(_spoken(name), said, strict=True)
        if spoken
        for ending in _ENDINGS
    )


@lru_cache(maxsize=2048)
def _spoken(text: str) -> tuple[str, str]:
    """Return folded words twice: an apostrophe parts them, or parts nothing, as in *O’Brien* and *Jon’s*."""
    return fold(text), fold(_APOSTROPHE.sub("", text))


def forget() -> None:
    """Forget the names that were looked for, as when the casebook is closed."""
    _spoken.cache_clear()


def name_free(parts: Sequence[AgendaPartView], names: Collection[str]) -> tuple[AgendaPartView, ...]:
    """Return an agenda without any point that names one of these people; its parts all stay."""
    return tuple(
        replace(part, points=tuple(point for point in part.points if not names_any(point, names)))
        for part in parts
    )
