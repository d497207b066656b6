"""What the referral must have settled: consent, and the child's voice."""

from datetime import date

from coordinator.models.choices import ConsentKind, InviteState, Mode
from coordinator.practice.matters import Matter, Severity, Where
from coordinator.practice.readiness.facts import Facts


def consent(facts: Facts, today: date) -> list[Matter]:  # noqa: ARG001 - every judgement takes the same
    """Stop without one holder's consent to the referral that has not been withdrawn (non-negotiable)."""
    given = [one for one in facts.consents if one.kind is ConsentKind.REFERRAL and one.given_on]
    if any(one.withdrawn_on is None for one in given):
        return []
    sentence = (
        "Consent to the referral has been withdrawn. A conference is voluntary: stop and ask."
        if given
        else "Nobody’s consent to the referral is on record yet."
    )
    return [Matter(Severity.STOP, Where.REFERRAL, sentence, "consent")]


def child_voice(facts: Facts, today: date) -> list[Matter]:  # noqa: ARG001 - every judgement takes the same
    """Stop while a child neither takes part nor has views on record and somebody to voice them.

    A child takes part who has said yes and comes, joins by video or is on the telephone.
    """
    speaking = {
        one.person_id
        for one in facts.participants
        if one.invite_state is InviteState.YES and one.mode in {Mode.IN_PERSON, Mode.VIDEO, Mode.PHONE}
    }
    called = {child.person_id: facts.names.get(child.person_id, "The child") for child in facts.children}
    return [
        Matter(
            Severity.STOP,
            Where.REFERRAL,
            f"{called[child.person_id]}’s views, or who voices them, are not on record.",
            "child-voice",
            child.person_id,
            child.id,
        )
        for child in facts.children
        if child.person_id not in speaking
        and not ((child.own_words or child.adults_believe) and child.voiced_by_id)
    ]
