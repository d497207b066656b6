"""Those who join from elsewhere: the platform takes them, shows no number, and nobody listens in."""

from datetime import date
from typing import Final

from coordinator.models.choices import Hides, Mode
from coordinator.models.directory import PlatformLimit
from coordinator.models.network import Participant
from coordinator.models.preparation import OnlineRoom
from coordinator.practice.day_words import say_day, say_length
from coordinator.practice.matters import Matter, Severity, Where
from coordinator.practice.names import in_words, possessive
from coordinator.practice.readiness.booked import events, interpreters_for, planned
from coordinator.practice.readiness.facts import REMOTE, Facts
from coordinator.practice.readiness.timing import THREE_PARTS
from coordinator.practice.visiting import minutes_between

_HALL: Final = 1
"""The coordinator's own device, by which those in the room are seen and heard."""


def platform(facts: Facts, today: date) -> list[Matter]:
    """Warn when a call has more people or takes longer than its platform allowed on the day it was looked up.

    Warn also when people see one another's numbers and somebody's number is kept back, or a pair is kept
    apart; those in the room together count once.
    """
    found = []
    for room in _rooms(facts):
        limit = _limit(facts, room)
        if facts.remote:
            found += _too_many(facts, room, limit, today)
            found += _too_long(facts, room, limit)
        found += _numbers(facts, room, limit, today)
    return found


def remote_privacy(facts: Facts, today: date) -> list[Matter]:  # noqa: ARG001 - every judgement takes the same
    """Warn while it is not known who sits beside somebody who joins by telephone or video."""
    return [
        Matter(
            Severity.WARN,
            Where.NETWORK,
            f"{facts.name(one.person_id)} joins {_how(one)}. Who is with them then, and may listen, "
            "is not on record.",
            "remote-privacy",
            one.person_id,
            one.id,
            "with_them_if_remote",
        )
        for one in facts.remote
        if not one.with_them_if_remote.strip()
    ]


def people_in_the_call(facts: Facts, today: date) -> int:
    """Return how many are in the call: those elsewhere, interpreters among them, and the coordinator."""
    interpreters = {
        one.interpreter_id
        for event in events(facts, today)
        if not event.visit
        for one in interpreters_for(facts, event)
        if one.mode in REMOTE
    }
    return len({one.person_id for one in facts.remote}) + len(interpreters) + _HALL


def _rooms(facts: Facts) -> list[OnlineRoom]:
    meeting = planned(facts)
    if meeting is None:
        return []
    return [one for one in facts.online_rooms if one.meeting_id in {meeting.id, None}]


def _limit(facts: Facts, room: OnlineRoom) -> PlatformLimit | None:
    """Return what was looked up last about a platform."""
    known = [one for one in facts.limits if one.platform is room.platform]
    return max(known, key=lambda one: (one.as_of or date.min, one.id), default=None)


def _too_many(facts: Facts, room: OnlineRoom, limit: PlatformLimit | None, today: date) -> list[Matter]:
    people = people_in_the_call(facts, today)
    if limit is None or not limit.people or people <= limit.people:
        return []
    sentence = (
        f"{people} will be in the call. {room.platform.label} took {limit.people} people {_dated(limit)}."
    )
    return [_warn(room, "people", sentence, "platform")]


def _too_long(facts: Facts, room: OnlineRoom, limit: PlatformLimit | None) -> list[Matter]:
    meeting = planned(facts)
    if limit is None or not limit.minutes or meeting is None:
        return []
    known = None
    if meeting.starts is not None and meeting.ends is not None:
        known = minutes_between(meeting.starts, meeting.ends, meeting.zone)
    minutes = known or THREE_PARTS
    if minutes <= limit.minutes:
        return []
    lasts = f"lasts {say_length(minutes)}" if known else f"takes about {say_length(minutes)}"
    ended = f"{room.platform.label} ended calls after {say_length(limit.minutes)} {_dated(limit)}"
    return [_warn(room, "minutes", f"The conference {lasts}. {ended}: check the licence.", "platform")]


def _numbers(facts: Facts, room: OnlineRoom, limit: PlatformLimit | None, today: date) -> list[Matter]:
    shown, saw = room.numbers_visible, "see one another’s numbers"
    if shown is None and limit is not None:
        shown, saw = limit.numbers_visible, f"saw one another’s numbers {_dated(limit)}"
    if not shown:
        return []
    guarded = _guarded(facts, today)
    if not guarded:
        return []
    who = in_words([facts.name(key) for key in guarded])
    sentence = (
        f"On {room.platform.label} people {saw}. Keep {possessive(who)} from being seen, "
        "or use another way to join."
    )
    return [_warn(room, "numbers", sentence, "numbers_visible")]


def _guarded(facts: Facts, today: date) -> list[str]:
    """Return those in the call whose number others must not see."""
    remote = {one.person_id for one in facts.remote}
    coming = {one.person_id for one in facts.coming}
    on = facts.conference_day or today
    hidden = [
        one.protected_id
        for one in facts.restrictions
        if Hides.PHONE in one.hides
        and one.protected_id in remote
        and (one.since is None or one.since <= on)
        and (one.until is None or one.until >= on)
        and (one.viewer_id is None or one.viewer_id in coming)
    ]
    apart = [
        key
        for pair in facts.keep_aparts
        if {pair.person_id, pair.other_id} <= coming
        for key in (pair.person_id, pair.other_id)
        if key in remote
    ]
    return list(dict.fromkeys([*hidden, *apart]))


def _dated(limit: PlatformLimit) -> str:
    if limit.as_of is None:
        return "when it was looked up, which is not dated"
    return f"when it was looked up on {say_day(limit.as_of)}"


def _how(one: Participant) -> str:
    return "by video" if one.mode is Mode.VIDEO else "by telephone"


def _warn(room: OnlineRoom, about: str, sentence: str, field: str) -> Matter:
    return Matter(
        Severity.WARN, Where.PREPARATION, sentence, "platform", f"{room.id}:{about}", room.id, field
    )
