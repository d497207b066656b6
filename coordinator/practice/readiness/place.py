"""The booked place fits the people: its size, a side room, what people need to get about, neutral ground."""

from datetime import date
from typing import Final

from coordinator.models.choices import AccessNeed, InviteState, Role, VenueKind, WantsToAttend
from coordinator.models.directory import Venue, VenueRoom
from coordinator.models.preparation import VenueBooking
from coordinator.practice.matters import Matter, Severity, Where
from coordinator.practice.readiness.booked import (
    THE_PLACE,
    events,
    hall,
    interpreters_for,
    place_name,
    planned,
)
from coordinator.practice.readiness.facts import IN_THE_ROOM, Facts

_VENUE_FIELD: Final = {
    AccessNeed.STEP_FREE: ("step_free", "a step-free way in"),
    AccessNeed.TOILET: ("accessible_toilet", "an accessible toilet"),
    AccessNeed.LOOP: ("hearing_loop", "a hearing loop"),
    AccessNeed.QUIET: ("quiet_space", "a quiet space"),
    AccessNeed.PARKING: ("has_parking", "parking"),
}
"""What a place can give; large print, easy read, transport and childcare are arranged otherwise."""

_NOT_COMING: Final = frozenset({InviteState.NO, InviteState.EXCLUDED, InviteState.WITHDRAWN})
_NOT_NEUTRAL: Final = {
    VenueKind.COUNCIL_OFFICE: "a council office",
    VenueKind.FAMILY_HOME: "somebody’s home",
}


def capacity(facts: Facts, today: date) -> list[Matter]:
    """Stop while more people are in the room than it holds; warn where its size is not known.

    Counted are those who come in person, the coordinator, interpreters in the room, and children who
    want to be there.
    """
    booking = hall(facts)
    if booking is None:
        return []
    name, rooms = place_name(facts, booking), _rooms(facts, booking)
    room = rooms[0] if len(rooms) == 1 else None
    if room is None or not room.capacity:
        return [
            Matter(
                Severity.WARN,
                Where.PREPARATION,
                _size_not_known(booking, room, name, several=len(rooms) > 1),
                "capacity",
                booking.id,
                booking.id,
                "room",
            )
        ]
    people = people_in_the_room(facts, today)
    if people <= room.capacity:
        return []
    called = f"{room.name} at {name}" if room.name else name
    sentence = (
        f"{people} people will be in the room, you among them; {called} holds {room.capacity}. "
        "Take a larger room, or ask who could join by video."
    )
    return [_stop(sentence, "capacity", booking, booking.id, "room")]


def people_in_the_room(facts: Facts, today: date) -> int:
    """Return how many people will be in the room, the coordinator included."""
    coming = {one.person_id for one in facts.in_the_room}
    elsewhere = {
        one.person_id
        for one in facts.participants
        if one.mode not in IN_THE_ROOM or one.invite_state in _NOT_COMING
    }
    wish = {WantsToAttend.ALL, WantsToAttend.PART}
    children = {one.person_id for one in facts.children if one.wants_to_attend in wish} - elsewhere
    counted_already = sum(one.role is Role.INTERPRETER for one in facts.in_the_room)
    interpreters = {
        one.interpreter_id
        for event in events(facts, today)
        if not event.visit
        for one in interpreters_for(facts, event)
        if one.mode in IN_THE_ROOM
    }
    return len(coming | children) + 1 + max(0, len(interpreters) - counted_already)


def side_room(facts: Facts, today: date) -> list[Matter]:  # noqa: ARG001 - every judgement takes the same
    """Warn while professionals have no room of their own during private family time."""
    booking = hall(facts)
    if booking is None or booking.side_room.strip():
        return []
    venue, name = facts.venues.get(booking.venue_id), place_name(facts, booking)
    has = venue.side_room if venue is not None else None
    sentence = {
        True: f"{name} has a side room, and none is booked for the professionals.",
        False: f"{name} has no side room. Where do the professionals wait during private family time?",
        None: f"Whether {name} has a side room for the professionals is not known.",
    }[has]
    return [_warn(sentence, "side-room", booking, "side_room")]


def access(facts: Facts, today: date) -> list[Matter]:  # noqa: ARG001 - every judgement takes the same
    """Stop while a need of somebody who comes in person is not met by the place; not known is not met."""
    meeting = planned(facts)
    if meeting is None:
        return []
    booking = hall(facts)
    name = place_name(facts, booking) if booking is not None else " ".join(meeting.place.split())
    venue = facts.venues.get(booking.venue_id) if booking is not None else None
    found = []
    for one in facts.in_the_room:
        person = facts.persons.get(one.person_id)
        for need in person.access_needs if person is not None else ():
            sentence = _unmet(facts, one.person_id, need, venue, name)
            if sentence:
                place = booking.venue_id if booking is not None else ""
                subject = ":".join(part for part in (one.person_id, need, place) if part)
                found.append(_stop(sentence, "access", booking, subject, "venue_id"))
    return found


def neutral(facts: Facts, today: date) -> list[Matter]:  # noqa: ARG001 - every judgement takes the same
    """Note a council office or a family home; the family's own choice clears it."""
    booking, meeting = hall(facts), planned(facts)
    venue = facts.venues.get(booking.venue_id) if booking is not None else None
    if booking is None or venue is None or meeting is None or meeting.place_chosen_by_family:
        return []
    what = _NOT_NEUTRAL.get(venue.kind) if venue.kind is not None else None
    if what is None:
        return []
    sentence = (
        f"{place_name(facts, booking)} is {what}. Neutral ground is better, unless the family chose it: "
        "then say so with the conference."
    )
    return [Matter(Severity.NOTE, Where.CONFERENCE, sentence, "neutral", booking.id, meeting.id)]


def _rooms(facts: Facts, booking: VenueBooking) -> list[VenueRoom]:
    """Return the room that is booked, by its name, or every room of the place where none is named."""
    rooms = [one for one in facts.rooms if one.venue_id == booking.venue_id]
    wanted = _folded(booking.room)
    return [one for one in rooms if _folded(one.name) == wanted] if wanted else rooms


def _size_not_known(booking: VenueBooking, room: VenueRoom | None, name: str, *, several: bool) -> str:
    if several and not booking.room.strip():
        return f"Which room of {name} is booked is not on record, so its size is not known."
    called = booking.room.strip() or (room.name if room is not None else "")
    at = name[0].lower() + name[1:] if name == THE_PLACE else name
    where = f"{called} at {at}" if called else f"the room at {at}"
    if room is not None and room.capacity == 0:
        return f"The size of {where} is down as 0 people. Correct it in People and places."
    return f"How many people {where} holds is not known. Add it in People and places."


def _unmet(facts: Facts, person_id: str, need: AccessNeed, venue: Venue | None, name: str) -> str:
    if need not in _VENUE_FIELD:
        return ""
    field, words = _VENUE_FIELD[need]
    who = facts.name(person_id)
    if venue is None and not name:
        return f"{who} needs {words}. No meeting place is booked yet, so it is not known."
    if venue is None:
        return f"{who} needs {words}. Book {name} as the meeting place and note whether it has it."
    has = getattr(venue, field)
    if has:
        return ""
    return f"{who} needs {words}. {name} has none." if has is False else _ask(who, words, name)


def _ask(who: str, words: str, name: str) -> str:
    return f"{who} needs {words}. Whether {name} has it is not known: ask, and note it in People and places."


def _warn(sentence: str, judgement: str, booking: VenueBooking, field: str) -> Matter:
    return Matter(Severity.WARN, Where.PREPARATION, sentence, judgement, booking.id, booking.id, field)


def _stop(sentence: str, judgement: str, booking: VenueBooking | None, subject: str, field: str) -> Matter:
    record_id = booking.id if booking is not None else ""
    where = field if record_id else ""
    return Matter(Severity.STOP, Where.PREPARATION, sentence, judgement, subject, record_id, where)


def _folded(name: str) -> str:
    return " ".join(name.strip().casefold().removeprefix("the ").split())
