"""The day and the hours: last free days to cancel, time enough in the place, days of a faith."""

from datetime import date, datetime
from typing import Final

from coordinator.models.choices import CountsAs, InviteState
from coordinator.models.conference import Meeting
from coordinator.models.preparation import InterpreterBooking, VenueBooking
from coordinator.practice.cancelling import LIVE, last_free_day
from coordinator.practice.day_words import say_day, say_day_near, say_length
from coordinator.practice.festivals import Faith, Festival, faiths_in, festivals_on, weekly_day
from coordinator.practice.matters import Matter, Severity, Where
from coordinator.practice.names import in_words
from coordinator.practice.readiness.booked import calendar, hall, interpreter_name, place_name, planned
from coordinator.practice.readiness.facts import Facts
from coordinator.practice.visiting import minutes_between, say_clock
from coordinator.practice.working_days import bank_holidays

SOON: Final = 7
"""Days ahead of the last free day from which it is noted."""

SET_UP: Final = 30
"""Minutes to put chairs in a circle, lay out food and papers, and try the call."""

THREE_PARTS: Final = 45 + 90 + 45
"""Minutes for sharing information with questions, for private family time over a meal, which has no limit
and seldom takes less, and for agreeing the plan line by line."""

TO_SPARE: Final = 30
"""Minutes so that nobody has to hurry the family: for late comers, breaks and second thoughts."""

CLEAR_UP: Final = 30
"""Minutes to see everybody off, keepers-apart one after the other, and to leave the place as it was."""

NEEDED: Final = SET_UP + THREE_PARTS + TO_SPARE + CLEAR_UP

_GONE: Final = frozenset({InviteState.NO, InviteState.EXCLUDED, InviteState.WITHDRAWN})
_EVE: Final = "It begins at sunset the evening before."


def cancel_by(facts: Facts, today: date) -> list[Matter]:
    """Note the last free day to cancel a place or interpreter from a week ahead, and once it has passed."""
    days = calendar(facts)
    found = []
    for booking in facts.venue_bookings:
        last = last_free_day(booking, facts.venues.get(booking.venue_id), days)
        found += _cancelling(booking, place_name(facts, booking), last, today)
    for spoken in facts.interpreter_bookings:
        last = last_free_day(spoken, facts.interpreters.get(spoken.interpreter_id), days)
        found += _cancelling(spoken, interpreter_name(facts, spoken), last, today)
    return found


def hours(facts: Facts, today: date) -> list[Matter]:  # noqa: ARG001 - every judgement takes the same
    """Warn while the place is not booked for set-up, the three parts with room to spare, and clear-up."""
    booking, meeting = hall(facts), planned(facts)
    if booking is None or meeting is None:
        return []
    name = place_name(facts, booking)
    sentence, field = _hours(booking, meeting, name)
    if not sentence:
        return []
    return [Matter(Severity.WARN, Where.PREPARATION, sentence, "hours", booking.id, booking.id, field)]


def festival(facts: Facts, today: date) -> list[Matter]:
    """Warn when the conference falls on a day of the faith of somebody in the family.

    A weekly day of theirs is noted, and so is a bank holiday, whoever comes.
    """
    day = facts.conference_day
    if day is None or day < today:
        return []
    found = []
    for faith, people in _faiths(facts).items():
        days = festivals_on(day, faith)
        if days:
            found.append(_festival(facts, day, days, people))
    for said, people in _weekly(facts, day).items():
        names = in_words([facts.name(key) for key in people])
        sentence = f"The conference is on {say_day(day)}: {said}. Ask {names} which hours suit."
        found.append(_on_the_day(facts, Severity.NOTE, sentence, f"weekly:{people[0]}"))
    if facts.starts and day in bank_holidays(day.year, calendar(facts).nation):
        sentence = f"The conference is on {say_day(day)}, a bank holiday. Check that the place is open."
        found.append(_on_the_day(facts, Severity.NOTE, sentence, "bank-holiday"))
    return found


def _cancelling(
    booking: VenueBooking | InterpreterBooking, name: str, last: date | None, today: date
) -> list[Matter]:
    over = booking.starts is not None and booking.starts.date() < today
    if last is None or over or booking.status not in LIVE or (last - today).days > SOON:
        return []
    said = say_day_near(last, today)
    if last < today:
        sentence = f"{name}: the last day to cancel free of charge was {said}."
    else:
        sentence = f"{name}: you can cancel free of charge until {said}."
    return [
        Matter(Severity.NOTE, Where.PREPARATION, sentence, "cancel-by", booking.id, booking.id, "cancel_by")
    ]


def _hours(booking: VenueBooking, meeting: Meeting, name: str) -> tuple[str, str]:
    """Return what is wrong with the hours of a booking, and the field in which it is mended."""
    start = booking.set_up_from or booking.starts
    end = booking.clear_up_until or booking.ends
    if start is None or end is None:
        missing = "starts" if start is None else "ends"
        return f"{name}: from when until when it is booked is not on record.", missing
    minutes = minutes_between(start, end, booking.zone)
    if minutes is None:
        return f"The booking of {name} ends before it starts. Check the times.", "ends"
    meets = meeting.starts or booking.starts
    sentence = _around(booking, meeting, name, start, end) if meets is not None else ""
    if sentence:
        return sentence, "set_up_from" if _too_late(start, meets, booking.zone) else "clear_up_until"
    if minutes < NEEDED:
        booked = f"{name} is booked for {say_length(minutes)}."
        needed = f"the three parts with time to spare and clearing up take about {say_length(NEEDED)}"
        return f"{booked} Setting up, {needed}.", "clear_up_until"
    return "", ""


def _around(booking: VenueBooking, meeting: Meeting, name: str, start: datetime, end: datetime) -> str:
    """Return what is missing before people meet and after the parts; nothing where there is time."""
    meets = meeting.starts or booking.starts
    if meets is None:
        return ""
    if meets.date() not in {start.date(), end.date()}:
        return f"{name} is booked for {say_day(start.date())}; the conference is on {say_day(meets.date())}."
    if _too_late(start, meets, booking.zone):
        return (
            f"You can get into {name} at {say_clock(start)} and people meet at {say_clock(meets)}. "
            f"Setting up takes about {say_length(SET_UP)}."
        )
    finish = meeting.ends or booking.ends
    if finish is not None and (minutes_between(finish, end, booking.zone) or 0) < CLEAR_UP:
        return (
            f"{name} is booked until {say_clock(end)} and the conference may go on until "
            f"{say_clock(finish)}. Clearing up takes about {say_length(CLEAR_UP)}."
        )
    return ""


def _too_late(start: datetime, meets: datetime | None, zone: str) -> bool:
    return meets is not None and (minutes_between(start, meets, zone) or 0) < SET_UP


def _family(facts: Facts) -> list[str]:
    of_network = [
        one.person_id
        for one in facts.participants
        if one.counts_as is CountsAs.NETWORK and one.invite_state not in _GONE
    ]
    return list(dict.fromkeys([*(one.person_id for one in facts.children), *of_network]))


def _faiths(facts: Facts) -> dict[Faith, list[str]]:
    """Return who lives by which days; those of China also by what is on record of somebody's people."""
    found: dict[Faith, list[str]] = {}
    for person_id in _family(facts):
        person = facts.persons.get(person_id)
        if person is None:
            continue
        faiths = set(faiths_in(person.faith)) | (faiths_in(person.ethnicity) & {Faith.CHINESE})
        for faith in sorted(faiths):
            found.setdefault(faith, []).append(person_id)
    return found


def _weekly(facts: Facts, day: date) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for person_id in _family(facts):
        person = facts.persons.get(person_id)
        said = weekly_day(day, person.faith) if person is not None else ""
        if said:
            found.setdefault(said, []).append(person_id)
    return found


def _festival(facts: Facts, day: date, days: tuple[Festival, ...], people: list[str]) -> Matter:
    names = in_words([_dated(one) for one in days])
    who = in_words([facts.name(key) for key in people])
    eve = f" {_EVE}" if days[0].faith is Faith.JEWISH else ""
    sentence = f"{say_day(day)} falls on {names}.{eve} Ask {who} whether that day suits."
    return _on_the_day(facts, Severity.WARN, sentence, f"{days[0].faith.lower()}:{people[0]}")


def _dated(one: Festival) -> str:
    about = "about " if one.about else ""
    if one.first == one.last:
        return f"{one.name} ({about}{say_day(one.first)})"
    return f"{one.name} ({about}{say_day(one.first)} to {say_day(one.last)})"


def _on_the_day(facts: Facts, severity: Severity, sentence: str, subject: str) -> Matter:
    meeting = planned(facts)
    record_id, field = (meeting.id, "starts") if meeting is not None else ("", "")
    return Matter(severity, Where.CONFERENCE, sentence, "festival", subject, record_id, field)
