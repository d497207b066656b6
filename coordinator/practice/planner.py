"""Planning backwards: for a day of the conference, the last safe day of everything that must come before it.

Where neither the commissioner nor a record says how many days a step takes, the number is ours.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final

from coordinator.models.choices import (
    BookingStatus,
    ContactOutcome,
    InviteState,
    Mode,
    Role,
    TargetStep,
)
from coordinator.models.directory import Interpreter, Venue
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.preparation import InterpreterBooking, VenueBooking
from coordinator.practice.cancelling import LIVE, cancel_by, last_free_day
from coordinator.practice.clock import Clock
from coordinator.practice.languages import (
    ENGLISH,
    interprets,
    is_same,
    languages_for,
    needs_interpreter,
    plain,
)
from coordinator.practice.matters import Where
from coordinator.practice.names import in_words
from coordinator.practice.readiness.facts import Facts
from coordinator.practice.working_days import WorkingCalendar

DAYS_FOR_AN_INTERPRETER: Final = 10
DAYS_FOR_TRANSLATION: Final = 5
DAYS_FOR_INFORMATION: Final = 10
DAYS_TO_CIRCULATE: Final = 5
VISITS_A_DAY: Final = 2

EXPECTED: Final = frozenset({InviteState.TO_ASK, InviteState.ASKED, InviteState.YES, InviteState.MAYBE})
NOT_THERE_THEMSELVES: Final = frozenset({Mode.LETTER, Mode.RECORDED, Mode.SPOKESPERSON})
NOT_VISITED: Final = frozenset({Role.CHILD, Role.INTERPRETER})
SECURED: Final = frozenset({BookingStatus.HELD, BookingStatus.CONFIRMED, BookingStatus.DONE})


class Chance(StrEnum):
    """How a last safe day stands today."""

    MET = "met"
    POSSIBLE = "still possible"
    TOO_LATE = "too late"


@dataclass(frozen=True)
class LastDay:
    """The last safe day of one step, how it stands, why, and where it is dealt with.

    ``too_soon`` says why a conference so early does not work once the day has passed; empty where the day
    is worth knowing and rules nothing out.
    """

    what: str
    day: date
    chance: Chance
    words: str
    where: Where
    record_id: str = ""
    field: str = ""
    too_soon: str = ""


@dataclass(frozen=True)
class Engaged:
    """A stretch in which the coordinator is somewhere else; local times."""

    starts: datetime
    ends: datetime
    words: str


@dataclass(frozen=True, kw_only=True)
class Needs:
    """What a day for the conference must fit: the facts of the case, and the coordinator's own days.

    ``clock`` is that of the case; ``aim`` and ``latest`` are the target days of the conference; ``speaking``
    are the interpreters there are in the casebook.
    """

    facts: Facts
    clock: Clock = field(default_factory=Clock)
    aim: date | None = None
    latest: date | None = None
    engaged: tuple[Engaged, ...] = ()
    speaking: tuple[Interpreter, ...] = ()

    @property
    def calendar(self) -> WorkingCalendar:
        """The days on which work is counted."""
        return self.clock.calendar

    def invitations_by(self, conference: date) -> date:
        """Return the day by which invitations are out for a conference on a day."""
        return self.clock.before(conference, self.clock.targets[TargetStep.INVITATIONS])

    @property
    def expected(self) -> tuple[Participant, ...]:
        """Everyone who was asked, or is to be asked, and has not said no."""
        return tuple(one for one in self.facts.participants if one.invite_state in EXPECTED)


def last_days(needs: Needs, conference: date, today: date) -> tuple[LastDay, ...]:
    """Return the last safe days for a conference on a day, the earliest first."""
    steps = (_invitations, _translation, _information, _interpreters, _visits, _cancelling, _limits)
    found = [one for step in steps for one in step(needs, conference, today)]
    return tuple(sorted(found, key=lambda one: one.day))


def _invitations(needs: Needs, conference: date, today: date) -> Iterator[LastDay]:
    day = needs.invitations_by(conference)
    """A child gets no invitation: whether they want to come is asked of them in person."""
    invited = [one for one in needs.expected if one.role is not Role.CHILD]
    waiting = [one for one in invited if one.invite_state is InviteState.TO_ASK]
    asked = len(invited) - len(waiting)
    said = f"{_people(len(waiting))} still to ask" if waiting else "Nobody is asked yet"
    met = bool(asked) and not waiting
    yield LastDay(
        "Invitations out",
        day,
        _chance(day, today, met=met),
        "Everyone is asked" if met else said,
        Where.NETWORK,
        too_soon=f"invitations need {needs.clock.targets[TargetStep.INVITATIONS].in_words}",
    )


def _translation(needs: Needs, conference: date, today: date) -> Iterator[LastDay]:
    readers = [one for one in needs.expected if _needs_translation(needs.facts.persons.get(one.person_id))]
    if readers:
        day = needs.calendar.add(needs.invitations_by(conference), -DAYS_FOR_TRANSLATION)
        names = in_words([needs.facts.name(one.person_id) for one in readers])
        yield LastDay(
            "Papers to the translator",
            day,
            _chance(day, today, met=False),
            f"For {names}; the translator is given {DAYS_FOR_TRANSLATION} working days before invitations",
            Where.PREPARATION,
        )


def _information(needs: Needs, conference: date, today: date) -> Iterator[LastDay]:
    baseline = needs.facts.baselines[-1] if needs.facts.baselines else None
    usual = needs.calendar.add(conference, -DAYS_FOR_INFORMATION)
    day = (baseline and baseline.information_due) or usual
    received = baseline is not None and baseline.information_received is not None
    yield LastDay(
        "The referrer’s information for the family",
        min(day, usual),
        _chance(min(day, usual), today, met=received),
        "Received" if received else "Not received yet",
        Where.REFERRAL,
        baseline.id if baseline else "",
        "information_received" if baseline else "",
    )


def _interpreters(needs: Needs, conference: date, today: date) -> Iterator[LastDay]:
    for language, people in languages_needed(needs).items():
        names = in_words([needs.facts.name(one) for one in people])
        booked = [one for one in _bookings(needs.facts, conference) if _is_for(one, language, people)]
        if any(one.status in SECURED for one in booked):
            day = needs.calendar.add(conference, -DAYS_FOR_AN_INTERPRETER)
            yield LastDay(
                f"Interpreter booked: {language}", day, Chance.MET, f"For {names}", Where.PREPARATION,
                booked[0].id, "status",
            )  # fmt: skip
            continue
        who, notice = _notice(needs, language, booked)
        day = needs.calendar.add(conference, -notice)
        asks = f"{who} asks for" if who else "usually"
        yield LastDay(
            f"Interpreter booked: {language}",
            day,
            _chance(day, today, met=False),
            f"For {names}; {asks} {_days(notice)} of notice",
            Where.PREPARATION,
            booked[0].id if booked else "",
            "status" if booked else "",
            too_soon=f"an interpreter for {language} needs {_days(notice)} of notice",
        )


def _visits(needs: Needs, conference: date, today: date) -> Iterator[LastDay]:
    left = unvisited(needs, conference, today)
    days = -(-len(left) // VISITS_A_DAY)
    day = needs.calendar.add(conference, -max(days, 1))
    names = in_words([needs.facts.name(one) for one in left])
    yield LastDay(
        "Begin the visits still to do",
        day,
        _chance(day, today, met=not left),
        f"{len(left)} still to see, {VISITS_A_DAY} a day: {names}" if left else "Everyone is spoken to",
        Where.PREPARATION,
        too_soon=f"{_people(len(left))} are still to be visited, which takes {_days(days)}"
        if len(left) > 1
        else f"{names} is still to be visited",
    )


def _cancelling(needs: Needs, conference: date, today: date) -> Iterator[LastDay]:
    halls: list[tuple[VenueBooking | InterpreterBooking, Venue | Interpreter | None, str]] = [
        (one, needs.facts.venues.get(one.venue_id), "the meeting place") for one in needs.facts.venue_bookings
    ]
    people: list[tuple[VenueBooking | InterpreterBooking, Venue | Interpreter | None, str]] = [
        (one, needs.facts.interpreters.get(one.interpreter_id), "the interpreter")
        for one in needs.facts.interpreter_bookings
    ]
    for booking, supplier, what in (*halls, *people):
        day = _free_until(needs, booking, supplier, conference)
        if day is not None:
            name = (supplier.name if supplier else "") or what
            yield LastDay(
                f"Last free cancellation of {what}",
                day,
                _chance(day, today, met=False),
                name if day >= today else f"{name}; cancelling now may cost",
                Where.PREPARATION,
                booking.id,
                "cancel_by",
            )


def _limits(needs: Needs, conference: date, today: date) -> Iterator[LastDay]:
    for binding in needs.facts.binding_dates:
        if binding.falls_on is not None and binding.falls_on >= today:
            before = conference < binding.falls_on
            room = needs.calendar.add(conference, DAYS_TO_CIRCULATE) <= binding.falls_on
            said = "The plan can be with everyone by then" if room else "The plan may not be with everyone"
            yield LastDay(
                binding.kind.label,
                binding.falls_on,
                Chance.MET if before else Chance.TOO_LATE,
                f"The conference comes before it. {said}" if before else "The conference would come too late",
                Where.REFERRAL,
                binding.id,
                "falls_on",
                too_soon="" if before else f"it would come after the {binding.kind.value}",
            )
    for what, limit in (("Conference aimed for by", needs.aim), ("Conference at the latest", needs.latest)):
        if limit is not None:
            fits = conference <= limit
            said = "Within the target time" if fits else "After the target time"
            yield LastDay(what, limit, Chance.MET if fits else Chance.TOO_LATE, said, Where.CONFERENCE)


def languages_needed(needs: Needs) -> dict[str, list[str]]:
    """Return each language an interpreter is needed for, with the ids of those who need one."""
    found: dict[str, list[str]] = {}
    for one in needs.expected:
        person = needs.facts.persons.get(one.person_id)
        if person is not None and needs_interpreter(person):
            found.setdefault(language_of(person), []).append(person.id)
    return found


def language_of(person: Person) -> str:
    """Return the language a person is interpreted in, or words that say it is not known."""
    return next(iter(languages_for(person)), "a language not yet known")


def unvisited(needs: Needs, conference: date, today: date) -> list[str]:
    """Return the ids of those expected who were not spoken to and have no visit planned before the day."""
    facts = needs.facts
    spoken = [one.person_ids for one in facts.contacts if one.outcome is ContactOutcome.REACHED]
    ahead = [
        one.person_ids
        for one in facts.visits
        if one.starts
        and today <= one.starts.date() < conference
        and one.status is not BookingStatus.CANCELLED
    ]
    settled = {person_id for ids in (*spoken, *ahead) for person_id in ids}
    return [
        one.person_id
        for one in needs.expected
        if one.role not in NOT_VISITED and one.person_id not in settled
    ]


def _needs_translation(person: Person | None) -> bool:
    if person is None:
        return False
    return bool(person.reads) and ENGLISH not in map(plain, person.reads)


def _bookings(facts: Facts, conference: date) -> list[InterpreterBooking]:
    meeting_id = facts.meeting.id if facts.meeting else None
    return [
        one
        for one in facts.interpreter_bookings
        if one.status is not BookingStatus.CANCELLED
        and ((one.starts is None and one.meeting_id == meeting_id) or _starts_on(one, conference))
    ]


def _starts_on(booking: InterpreterBooking, day: date) -> bool:
    return booking.starts is not None and booking.starts.date() == day and booking.visit_id is None


def _is_for(booking: InterpreterBooking, language: str, people: list[str]) -> bool:
    return bool(set(booking.for_ids) & set(people)) or is_same(booking.language, language)


def _notice(needs: Needs, language: str, booked: list[InterpreterBooking]) -> tuple[str, int]:
    """Return who asks for how many days: whoever is asked already, or else whoever asks for least."""
    asked = [needs.facts.interpreters.get(one.interpreter_id) for one in booked]
    speaking = [one for one in needs.speaking if interprets(one, language)]
    known = [
        (one.notice_days, one.name)
        for one in ([one for one in asked if one is not None] or speaking)
        if one.notice_days is not None
    ]
    days, who = min(known, default=(DAYS_FOR_AN_INTERPRETER, ""))
    return who, days


def _free_until(
    needs: Needs,
    booking: VenueBooking | InterpreterBooking,
    supplier: Venue | Interpreter | None,
    conference: date,
) -> date | None:
    meeting_id = needs.facts.meeting.id if needs.facts.meeting else None
    if booking.status not in LIVE or booking.meeting_id != meeting_id:
        return None
    if booking.starts is None or booking.starts.date() == conference:
        known = last_free_day(booking, supplier, needs.calendar)
        if known is not None:
            return known
    if supplier is None:
        return None
    midnight = datetime.combine(conference, time())
    return cancel_by(midnight, supplier.cancel_days, supplier.cancel_counts, needs.calendar)


def _chance(day: date, today: date, *, met: bool) -> Chance:
    if met:
        return Chance.MET
    return Chance.POSSIBLE if today <= day else Chance.TOO_LATE


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"


def _days(count: int) -> str:
    return "1 working day" if count == 1 else f"{count} working days"
