"""Who needs an interpreter has one who fits, and no interpreter belongs to the family."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final

from coordinator.models.choices import ContactPointKind, Role
from coordinator.models.directory import Interpreter
from coordinator.models.person import ContactPoint, Person
from coordinator.models.preparation import InterpreterBooking
from coordinator.models.values import LooseDate
from coordinator.practice.cancelling import LIVE
from coordinator.practice.languages import (
    interprets,
    is_same,
    knows_dialect,
    languages_for,
    needs_interpreter,
)
from coordinator.practice.matters import Matter, Severity, Where
from coordinator.practice.names import in_words
from coordinator.practice.readiness.booked import Event, events, interpreter_name, interpreters_for
from coordinator.practice.readiness.facts import Facts

OF_AGE: Final = 18
_LAST_MONTH, _TEN_FIGURES = 12, 10


def language(facts: Facts, today: date) -> list[Matter]:
    """Stop while somebody who needs an interpreter has none who fits, at the conference or at a visit.

    A booking fits that was not cancelled, covers the time, is for them, and is in a language and a dialect
    of theirs which the interpreter is down for.
    """
    found = []
    for event in events(facts, today):
        for person_id in event.person_ids:
            person = facts.persons.get(person_id)
            if person is not None and needs_interpreter(person):
                found += _of_person(facts, event, person)
    return found


def interpreter_kin(facts: Facts, today: date) -> list[Matter]:
    """Stop while a booked interpreter is of the family or its network, or is under 18 on the day.

    Warn while it was not checked that there is no link.
    """
    found, judged = [], set()
    for booking in facts.interpreter_bookings:
        interpreter = facts.interpreters.get(booking.interpreter_id)
        if booking.status not in LIVE or interpreter is None:
            continue
        name = interpreter_name(facts, booking)
        if interpreter.id not in judged:
            judged.add(interpreter.id)
            sentences = {
                interpreter.id: _in_the_network(facts, interpreter, name),
                f"{interpreter.id}:same": _as_somebody(facts, interpreter, name),
                f"{interpreter.id}:age": _too_young(booking, interpreter, name, today),
            }
            found += [_kin(told, booking, subject) for subject, told in sentences.items() if told]
        if not booking.no_link_checked:
            found.append(
                Matter(
                    Severity.WARN,
                    Where.PREPARATION,
                    f"Ask {name} whether they know anybody in this family, and note that you did.",
                    "interpreter-kin",
                    booking.id,
                    booking.id,
                    "no_link_checked",
                )
            )
    return found


def _of_person(facts: Facts, event: Event, person: Person) -> list[Matter]:
    name, wanted = facts.name(person.id), languages_for(person)
    subject = f"{event.id}:{person.id}"
    if not wanted:
        sentence = f"{name} needs an interpreter for {event.words}. In which language is not on record."
        part = next((one.id for one in facts.participants if one.person_id == person.id), "")
        return [Matter(Severity.STOP, Where.NETWORK, sentence, "language", subject, part)]
    bookings = [one for one in interpreters_for(facts, event) if not one.for_ids or person.id in one.for_ids]
    if not bookings:
        said = " or ".join(wanted)
        sentence = f"{name} needs an interpreter ({said}) for {event.words}. None is booked for them."
        record_id = event.id if event.visit else ""
        return [Matter(Severity.STOP, Where.PREPARATION, sentence, "language", subject, record_id)]
    problems = [_problem(facts, event, person, booking) for booking in bookings]
    if not all(sentence for sentence, _field in problems):
        return []
    booking, (sentence, field) = bookings[-1], problems[-1]
    return [Matter(Severity.STOP, Where.PREPARATION, sentence, "language", subject, booking.id, field)]


def _problem(facts: Facts, event: Event, person: Person, booking: InterpreterBooking) -> tuple[str, str]:
    """Return what does not fit, and the field it stands in; nothing where the booking fits."""
    name, who, wanted = facts.name(person.id), interpreter_name(facts, booking), languages_for(person)
    interpreter = facts.interpreters.get(booking.interpreter_id)
    if not booking.language.strip():
        return f"In which language {who} is booked for {event.words} is not on record.", "language"
    if not any(is_same(booking.language, one) for one in wanted):
        said = " or ".join(wanted)
        return f"{who} is booked in {booking.language} for {event.words}; {name} needs {said}.", "language"
    if interpreter is not None and not interprets(interpreter, booking.language):
        return f"{who} is booked in {booking.language}, which is not among their languages.", "interpreter_id"
    dialect = _dialect(person, interpreter, booking, name, who)
    if dialect:
        return dialect, "dialect"
    return _time(event, booking, who), "starts"


def _dialect(
    person: Person, interpreter: Interpreter | None, booking: InterpreterBooking, name: str, who: str
) -> str:
    wanted = person.dialect.strip()
    if not wanted or person.sign_language.strip():
        return ""
    if booking.dialect.strip() and not is_same(booking.dialect, wanted):
        return f"{who} is booked for {booking.dialect}; {name} speaks {wanted}."
    if interpreter is not None and not knows_dialect(interpreter, wanted):
        return f"{name} speaks {wanted}. It is not on record that {who} does."
    return ""


def _time(event: Event, booking: InterpreterBooking, who: str) -> str:
    if event.starts is None:
        return ""
    if booking.starts is None:
        return f"From when {who} is booked for {event.words} is not on record."
    late = booking.starts > event.starts
    early = booking.ends is not None and booking.ends < (event.ends or event.starts)
    if late or early:
        return f"{who} is not booked for the whole of {event.words}. Check the times."
    return ""


def _kin(sentence: str, booking: InterpreterBooking, subject: str) -> Matter:
    return Matter(
        Severity.STOP, Where.PREPARATION, sentence, "interpreter-kin", subject, booking.id, "interpreter_id"
    )


def _in_the_network(facts: Facts, interpreter: Interpreter, name: str) -> str:
    if interpreter.person_id in _family(facts):
        return f"{name} is in this family’s network. Somebody else must interpret."
    if interpreter.person_id is not None and interpreter.person_id in _related(facts):
        return f"{name} is related to somebody in this family’s network. Somebody else must interpret."
    return ""


def _as_somebody(facts: Facts, interpreter: Interpreter, name: str) -> str:
    """Return that an interpreter looks like somebody of the family; nothing where it is known to be one."""
    family = _family(facts)
    if _in_the_network(facts, interpreter, name):
        return ""
    reached = [one.person_id for one in facts.contact_points if one.person_id in family]
    shared = [key for key in reached if _same_reach(key, facts.contact_points, interpreter)]
    if any(_same_name(one, interpreter) for one in family.values()):
        return f"{name} has the same name as somebody in this family’s network. Check that it is not them."
    if shared:
        known = in_words([facts.name(key) for key in dict.fromkeys(shared)])
        return f"{name} has the same telephone or e-mail as {known}. Check that it is not one of the family."
    return ""


def _family(facts: Facts) -> dict[str, Person]:
    """Return by id everyone in the case but those who are there to interpret and are related to nobody."""
    working = {one.person_id for one in facts.participants if one.role is Role.INTERPRETER}
    related = _related(facts)
    return {key: one for key, one in facts.persons.items() if key not in working or key in related}


def _related(facts: Facts) -> set[str]:
    return {end for one in facts.relationships for end in (one.person_id, one.other_id)}


def _same_name(person: Person, interpreter: Interpreter) -> bool:
    if interpreter.is_agency or not interpreter.name.strip():
        return False
    own = _folded(interpreter.name)
    return own in {_folded(person.name), _folded(f"{person.known_as} {person.family}")}


def _same_reach(person_id: str, points: Iterable[ContactPoint], interpreter: Interpreter) -> bool:
    mails = {interpreter.email.strip().casefold()} - {""}
    phones = {_figures(interpreter.phone)} - {""}
    return any(
        one.value.strip().casefold() in mails
        if one.kind is ContactPointKind.EMAIL
        else one.kind is ContactPointKind.PHONE and _figures(one.value) in phones
        for one in points
        if one.person_id == person_id
    )


def _too_young(booking: InterpreterBooking, interpreter: Interpreter, name: str, today: date) -> str:
    born = interpreter.born
    if born is None or interpreter.is_agency:
        return ""
    on = booking.starts.date() if isinstance(booking.starts, datetime) else today
    if born.age_on(on) < OF_AGE:
        return f"{name} is under {OF_AGE} on the day. An interpreter must be an adult."
    if _youngest(born, on) < OF_AGE:
        return f"{name} was born in {born} and may be under {OF_AGE} on the day. Ask for the date of birth."
    return ""


def _youngest(born: LooseDate, on: date) -> int:
    """Return the least age that a date known only to the month, the year, or about leaves open."""
    if born.exact is not None:
        return born.age_on(on)
    year = born.year + 1 if born.about else born.year
    if born.month and not born.about:
        return on.year - year - (on.month <= born.month)
    return on.year - year - ((on.month, on.day) < (_LAST_MONTH, 31))


def _figures(phone: str) -> str:
    """Return the last ten figures of a number, which are the same with and without +44; else nothing."""
    figures = "".join(sign for sign in phone if sign.isdigit())
    return figures[-_TEN_FIGURES:] if len(figures) >= _TEN_FIGURES else ""


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
