"""What must be settled before the coordinator goes to somebody's door alone, and when they are back."""

from datetime import date

from coordinator.models.choices import BookingStatus, ContactKind, ContactOutcome
from coordinator.models.preparation import Visit
from coordinator.practice.matters import Matter, Severity, Where
from coordinator.practice.names import in_words
from coordinator.practice.readiness.facts import Facts

CANNOT_RAISE_AN_ALARM = (
    "A locked laptop cannot raise an alarm. Tell whoever acts for you when to expect you and what to do."
)


def lone_visit(facts: Facts, today: date) -> list[Matter]:
    """Warn while a first or risk-flagged visit has nobody who acts, no time to be back, no check-in after.

    Ahead of it somebody has agreed to act and can be rung, and when the coordinator is due back is on
    record; afterwards the coordinator has checked in. One note says what a laptop cannot do.
    """
    found, ahead = [], False
    for visit in facts.visits:
        if visit.status is BookingStatus.CANCELLED or not (visit.risk_flagged or is_first(facts, visit)):
            continue
        if is_ahead(visit, today):
            ahead = True
            found += _before(facts, visit)
        elif visit.checked_in is None and visit.status is not BookingStatus.DONE:
            found.append(
                _warn(visit, f"{_named(facts, visit)} is over and nobody has checked in.", "checked_in")
            )
    if ahead:
        found.append(Matter(Severity.NOTE, Where.PREPARATION, CANNOT_RAISE_AN_ALARM, "lone-visit"))
    return found


def is_ahead(visit: Visit, today: date) -> bool:
    """Whether a visit is still to come: not written up, not back yet, not before today."""
    if visit.status in {BookingStatus.DONE, BookingStatus.CANCELLED} or visit.checked_in is not None:
        return False
    return visit.starts is None or visit.starts.date() >= today


def is_first(facts: Facts, visit: Visit) -> bool:
    """Whether somebody is visited whom no earlier visit on record reached."""
    seen = {
        person_id
        for contact in facts.contacts
        if contact.kind is ContactKind.VISIT
        and contact.outcome is ContactOutcome.REACHED
        and contact.id != visit.contact_id
        and (visit.starts is None or contact.happened is None or contact.happened < visit.starts)
        for person_id in contact.person_ids
    }
    return any(person_id not in seen for person_id in visit.person_ids)


def _before(facts: Facts, visit: Visit) -> list[Matter]:
    missing = [
        (field, words)
        for field, words, is_there in (
            ("buddy", "who acts if you are not back", bool(visit.buddy)),
            ("buddy_phone", "their number", bool(visit.buddy_phone)),
            ("buddy_agreed", "that they agreed to act", visit.buddy_agreed),
            ("due_back", "when you are due back", visit.due_back is not None),
        )
        if not is_there
    ]
    if not missing:
        return []
    what = in_words([words for _field, words in missing])
    return [_warn(visit, f"{_named(facts, visit)} is ahead. Still to write down: {what}.", missing[0][0])]


def _warn(visit: Visit, sentence: str, field: str) -> Matter:
    return Matter(Severity.WARN, Where.PREPARATION, sentence, "lone-visit", visit.id, visit.id, field)


def _named(facts: Facts, visit: Visit) -> str:
    names = in_words([facts.name(one) for one in visit.person_ids])
    whom = f" to {names}" if names else ""
    return f"A visit{whom} with a risk you flagged" if visit.risk_flagged else f"A first visit{whom}"
