"""What is booked for a case, with what follows from the terms; and who fits what is still to book."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from coordinator.models.choices import AccessNeed, InviteState
from coordinator.models.directory import Interpreter, Venue
from coordinator.models.preparation import InterpreterBooking, VenueBooking
from coordinator.practice.booking_sense import odd_times
from coordinator.practice.cancelling import LIVE, last_free_day
from coordinator.practice.languages import dialect_for, is_same, languages_for
from coordinator.practice.readiness.booked import Event, calendar, events, interpreters_for
from coordinator.practice.readiness.facts import Facts
from coordinator.practice.readiness.language import language
from coordinator.queries.places import FEATURE_OF, Found, find_interpreters, find_venues
from coordinator.queries.readiness import facts_of

_GONE = frozenset({InviteState.NO, InviteState.EXCLUDED, InviteState.WITHDRAWN})


@dataclass(frozen=True)
class Booked:
    """A booking: what it is called, what it is for, until when it is free to cancel, and what is odd."""

    booking: VenueBooking | InterpreterBooking
    name: str
    event: str
    free_until: date | None
    odd: str


@dataclass(frozen=True)
class Need:
    """Somebody who needs an interpreter at the conference or a visit and has none who fits."""

    event_id: str
    words: str
    visit: bool
    person_ids: tuple[str, ...]
    language: str
    dialect: str


def booked(session: Session, *, case_id: str, today: date) -> dict[str, Booked]:
    """Return every booking of a place or an interpreter of a case, by id; raises ``NotThere``."""
    facts = facts_of(session, case_id=case_id)
    days, called = calendar(facts), _called(facts, today)
    found: dict[str, Booked] = {}
    for place in facts.venue_bookings:
        venue = facts.venues.get(place.venue_id)
        free = last_free_day(place, venue, days) if place.status in LIVE else None
        event = called.get(place.meeting_id or "", "")
        found[place.id] = Booked(place, _name_of(venue), event, free, odd_times(place))
    for spoken in facts.interpreter_bookings:
        interpreter = facts.interpreters.get(spoken.interpreter_id)
        free = last_free_day(spoken, interpreter, days) if spoken.status in LIVE else None
        event = called.get(spoken.visit_id or spoken.meeting_id or "", "")
        found[spoken.id] = Booked(spoken, _name_of(interpreter), event, free, odd_times(spoken))
    return found


def interpreter_needs(session: Session, *, case_id: str, today: date) -> tuple[Need, ...]:
    """Return for whom an interpreter is still to be booked, the conference first, then visit by visit.

    Those who need the same language and dialect at the same event are one need.
    """
    facts = facts_of(session, case_id=case_id)
    unmet = {matter.subject for matter in language(facts, today)}
    found: dict[tuple[str, str, str], Need] = {}
    for event in events(facts, today):
        for person_id in event.person_ids:
            if f"{event.id}:{person_id}" not in unmet or _has_one(facts, event, person_id):
                continue
            person = facts.persons[person_id]
            wanted = next(iter(languages_for(person)), "")
            dialect = dialect_for(person)
            need = found.setdefault(
                (event.id, wanted, dialect), Need(event.id, event.words, event.visit, (), wanted, dialect)
            )
            found[event.id, wanted, dialect] = replace(need, person_ids=(*need.person_ids, person_id))
    return tuple(found.values())


def venues_for_case(session: Session, *, case_id: str, typed: str = "") -> tuple[Found, ...]:
    """Return the venues whose names or particulars hold what is typed, those that meet every need first.

    The needs are those of everyone who may come in person, and how many they are with the coordinator.
    """
    facts = facts_of(session, case_id=case_id)
    wanted = tuple(FEATURE_OF[need] for need in AccessNeed if need in FEATURE_OF and need in _needs(facts))
    people = len(facts.in_the_room) + 1 if facts.in_the_room else None
    fitting = find_venues(session, typed=typed, features=wanted, people=people)
    known = {one.id for one in fitting}
    others = [one for one in find_venues(session, typed=typed) if one.id not in known]
    return (*fitting, *(replace(one, why=("Does not meet every need",)) for one in others))


def interpreters_for_need(session: Session, *, need: Need | None, typed: str = "") -> tuple[Found, ...]:
    """Return the interpreters whose names or particulars hold what is typed, those who fit a need first."""
    everyone = find_interpreters(session, typed=typed)
    if need is None or not need.language:
        return everyone
    fitting = find_interpreters(session, typed=typed, language=need.language, dialect=need.dialect)
    nearly = find_interpreters(session, typed=typed, language=need.language)
    known = {one.id for one in fitting}
    near = [
        replace(one, not_known=(*one.not_known, f"Speaks {need.dialect}"))
        for one in nearly
        if one.id not in known
    ]
    known |= {one.id for one in near}
    return (*fitting, *near, *(one for one in everyone if one.id not in known))


def _called(facts: Facts, today: date) -> dict[str, str]:
    called = {event.id: event.words for event in events(facts, today)}
    if facts.meeting is not None:
        called.setdefault(facts.meeting.id, "the conference")
    return called


def _has_one(facts: Facts, event: Event, person_id: str) -> bool:
    """Whether a booking is there for somebody, though it does not fit yet."""
    wanted = languages_for(facts.persons[person_id])
    return any(
        person_id in one.for_ids
        or (not one.for_ids and (not one.language or any(is_same(one.language, each) for each in wanted)))
        for one in interpreters_for(facts, event)
    )


def _needs(facts: Facts) -> set[AccessNeed]:
    away = {one.person_id for one in facts.participants if one.invite_state in _GONE}
    return {
        need
        for person_id, person in facts.persons.items()
        if person_id not in away
        for need in person.access_needs
    }


def _name_of(record: Venue | Interpreter | None) -> str:
    if record is None:
        return ""
    return record.name or (record.agency if isinstance(record, Interpreter) else "")
