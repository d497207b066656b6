"""What must be settled with the people who come, and with those who do not."""

from datetime import date

from coordinator.models.choices import ContactOutcome, CountsAs, InviteState, Role
from coordinator.practice.matters import Matter, Severity, Where
from coordinator.practice.readiness.facts import Facts


def majority(facts: Facts, today: date) -> list[Matter]:  # noqa: ARG001 - every judgement takes the same
    """Warn when family and friends do not outnumber professionals among those who are coming."""
    family = sum(one.counts_as is CountsAs.NETWORK for one in facts.coming)
    professionals = sum(one.counts_as is CountsAs.PROFESSIONAL for one in facts.coming)
    if professionals and family <= professionals:
        return [
            Matter(
                Severity.WARN,
                Where.NETWORK,
                f"{family} from the family and network and {professionals} professionals are coming. "
                "The family should outnumber the professionals.",
                "majority",
            )
        ]
    return []


def spoken_to(facts: Facts, today: date) -> list[Matter]:  # noqa: ARG001 - every judgement takes the same
    """Stop while somebody who is coming has not been reached beforehand."""
    reached = {
        person_id
        for contact in facts.contacts
        if contact.outcome is ContactOutcome.REACHED
        for person_id in contact.person_ids
    }
    return [
        Matter(
            Severity.STOP,
            Where.PREPARATION,
            f"{facts.name(one.person_id)} is coming and has not been spoken to yet.",
            "spoken-to",
            one.person_id,
        )
        for one in facts.coming
        if one.role is not Role.CHILD and one.person_id not in reached
    ]


def refusals(facts: Facts, today: date) -> list[Matter]:  # noqa: ARG001 - every judgement takes the same
    """Warn while a no or an exclusion has no reason; *prefers not to say* is one."""
    return [
        Matter(
            Severity.WARN,
            Where.NETWORK,
            f"{facts.name(one.person_id)} is not coming, and no reason is on record.",
            "refusals",
            one.person_id,
            one.id,
            "reason",
        )
        for one in facts.participants
        if one.invite_state in {InviteState.NO, InviteState.EXCLUDED} and one.reason is None
    ]
