"""What must be settled with the people who come, and with those who do not."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from coordinator.models.choices import ContactOutcome, CountsAs, InviteState, Mode, Role, Side
from coordinator.models.network import Participant
from coordinator.models.preparation import Contact
from coordinator.practice.matters import Matter, Severity, Where
from coordinator.practice.readiness.facts import Facts

VERY_YOUNG: Final = 8
"""The age below which a child at the conference has somebody with them."""

NOT_COMING = frozenset({InviteState.NO, InviteState.EXCLUDED})
ABSENT = NOT_COMING | {InviteState.WITHDRAWN}
WANTED = frozenset({InviteState.YES, InviteState.MAYBE, InviteState.ASKED})
IN_ANOTHER_WAY = frozenset({Mode.LETTER, Mode.RECORDED, Mode.SPOKESPERSON})
ALWAYS_NEITHER = frozenset({Role.ADVOCATE, Role.INTERPRETER})
ALWAYS_PROFESSIONAL = frozenset({Role.REFERRER, Role.REVIEWING_OFFICER})


def counts(one: Participant) -> CountsAs:
    """Return how somebody counts: an advocate or interpreter as neither, whatever the field says."""
    if one.role in ALWAYS_NEITHER:
        return CountsAs.NEITHER
    return CountsAs.PROFESSIONAL if one.role in ALWAYS_PROFESSIONAL else one.counts_as


def majority(facts: Facts, today: date) -> list[Matter]:  # noqa: ARG001 - every judgement takes the same
    """Warn when family and friends do not outnumber professionals among those who take part.

    Who sends a letter, a recording or a spokesperson is not among them.
    """
    counted = [counts(one) for one in facts.coming if one.mode not in IN_ANOTHER_WAY]
    family, professionals = counted.count(CountsAs.NETWORK), counted.count(CountsAs.PROFESSIONAL)
    if professionals and family <= professionals:
        workers = "1 professional" if professionals == 1 else f"{professionals} professionals"
        sentence = (
            f"{family} from the family and network and {workers} are coming. "
            "The family should outnumber the professionals."
        )
        return [Matter(Severity.WARN, Where.NETWORK, sentence, "majority")]
    return []


def spoken_to(facts: Facts, today: date) -> list[Matter]:  # noqa: ARG001 - every judgement takes the same
    """Stop while somebody who is coming has not been reached before the conference."""
    reached = {
        person_id
        for contact in facts.contacts
        if contact.outcome is ContactOutcome.REACHED and _beforehand(contact, facts)
        for person_id in contact.person_ids
    }
    return [
        Matter(
            Severity.STOP,
            Where.PREPARATION,
            f"{facts.name(one.person_id)} is coming and has not been spoken to yet.",
            "spoken-to",
            one.person_id,
            one.id,
        )
        for one in facts.coming
        if one.role is not Role.CHILD and one.person_id not in reached
    ]


def both_sides(facts: Facts, today: date) -> list[Matter]:  # noqa: ARG001 - every judgement takes the same
    """Warn when one side of the family is not among those who were asked, and no reason is on record.

    Silent until somebody besides the children was asked.
    """
    asked = [
        one
        for one in facts.participants
        if one.invite_state in WANTED and one.role is not Role.CHILD and counts(one) is CountsAs.NETWORK
    ]
    sides = {side for one in asked for side in _sides(one, facts)}
    missing = [side for side in (Side.MATERNAL, Side.PATERNAL) if side not in sides]
    if not asked or not missing or facts.case.one_side_reason:
        return []
    sentence = f"Nobody from the {' or the '.join(side.value for side in missing)} has been asked."
    ask = "Ask who could come, say which side each person belongs to, or write down why not."
    return [
        Matter(
            Severity.WARN,
            Where.NETWORK,
            f"{sentence} {ask}",
            "both-sides",
            record_id=facts.case.id,
            field="one_side_reason",
        )
    ]


def refusals(facts: Facts, today: date) -> list[Matter]:  # noqa: ARG001 - every judgement takes the same
    """Warn while a no or an exclusion has no reason, or nobody whose decision it was.

    *Prefers not to say* is a reason.
    """
    return [
        Matter(
            Severity.WARN,
            Where.NETWORK,
            f"{facts.name(one.person_id)} is not coming, and {said} on record.",
            "refusals",
            one.person_id,
            one.id,
            field,
        )
        for one in facts.participants
        if one.invite_state in NOT_COMING
        for said, field in _not_said(one)
    ]


def absent_offer(facts: Facts, today: date) -> list[Matter]:  # noqa: ARG001 - every judgement takes the same
    """Warn while what an absent person offered has not been confirmed with them, by phone or letter."""
    return [
        Matter(
            Severity.WARN,
            Where.NETWORK,
            f"{facts.name(one.person_id)} will not be there. Confirm what they offered, by phone or letter.",
            "absent-offer",
            one.person_id,
            one.id,
            "offer_confirmed_on" if one.offer_confirmed_on is None else "offer_confirmed_how",
        )
        for one in facts.participants
        if _is_absent(one)
        and one.can_offer.strip()
        and (one.offer_confirmed_on is None or one.offer_confirmed_how is None)
    ]


def childcare(facts: Facts, today: date) -> list[Matter]:
    """Warn while a very young child who comes, or whom the case is about, has nobody with them.

    A child of the case whose age is not known is taken as young; an unborn child needs nobody. Who stays
    away is asked about once a conference is planned.
    """
    of_the_case = {child.person_id: child for child in facts.children}
    settled = {key for key, child in of_the_case.items() if child.during_the_meeting.strip()}
    if facts.meeting is not None and facts.meeting.childcare.strip():
        return []
    return [
        Matter(
            Severity.WARN,
            Where.NETWORK,
            f"It is not settled who is with {facts.name(one.person_id)} during the conference.",
            "childcare",
            one.person_id,
            one.id,
            "looked_after_by_id",
        )
        for one in facts.participants
        if (one in facts.in_the_room or (one.person_id in of_the_case and facts.meeting is not None))
        and one.invite_state is not InviteState.EXCLUDED
        and _is_very_young(one, facts, today)
        and not (one.looked_after_by_id or one.childcare.strip() or one.person_id in settled)
    ]


def _beforehand(contact: Contact, facts: Facts) -> bool:
    return contact.happened is None or facts.starts is None or contact.happened < facts.starts


def _sides(one: Participant, facts: Facts) -> Iterator[Side]:
    """Yield the sides somebody belongs to, from their part or else from what they are to the children."""
    children = {child.person_id for child in facts.children}
    said = {one.side} - {None}
    said = said or {
        tie.side for tie in facts.relationships if tie.person_id == one.person_id and tie.other_id in children
    }
    for side in said:
        if side is Side.BOTH:
            yield from (Side.MATERNAL, Side.PATERNAL)
        elif side is not None:
            yield side


def _not_said(one: Participant) -> list[tuple[str, str]]:
    """Return what is missing about a no, in one matter: a person has one line."""
    if one.reason is None and not one.reason_words.strip():
        both = "" if one.decided_by.strip() else " or whose decision it was"
        return [(f"no reason{both} is", "reason")]
    return [] if one.decided_by.strip() else [("whose decision it was is not", "decided_by")]


def _is_absent(one: Participant) -> bool:
    by_letter = one.invite_state is InviteState.YES and one.mode in IN_ANOTHER_WAY
    return one.invite_state in ABSENT or by_letter


def _is_very_young(one: Participant, facts: Facts, today: date) -> bool:
    person = facts.persons.get(one.person_id)
    day = facts.conference_day or today
    if person is None or person.born is None:
        unborn = person is not None and person.due is not None
        return one.role is Role.CHILD and not unborn
    return 0 <= person.born.age_on(day) < VERY_YOUNG
