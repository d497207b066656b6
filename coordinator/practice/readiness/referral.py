"""What the referral must have settled: consent, who hears what, offers, the child’s voice, binding dates.

Where nothing is on record yet, a matter leads to the line of a person, or to the kind of record, by name.
"""

from collections.abc import Collection
from datetime import date

from coordinator.models.choices import (
    ConsentKind,
    ContactOutcome,
    Context,
    CountsAs,
    GivenAs,
    InviteState,
    OfferReply,
    RelationshipKind,
    Role,
)
from coordinator.models.referral import Baseline, CaseChild, Consent, ToldWhat
from coordinator.models.values import LooseDate
from coordinator.practice.matters import Matter, Severity, Where
from coordinator.practice.names import in_words, possessive
from coordinator.practice.readiness.facts import IN_THE_ROOM, REMOTE, Facts
from coordinator.practice.responsibility import (
    GONE,
    Holding,
    deciders,
    holdings,
    is_adult,
    is_looked_after,
    is_unborn,
    to_be_told,
)

BEFORE_COURT = frozenset({Context.PRE_PROCEEDINGS, Context.PROCEEDINGS})
AS_HOLDER = frozenset({GivenAs.PARENT, GivenAs.PR_HOLDER})


def consent(facts: Facts, today: date) -> list[Matter]:
    """Stop until a holder of parental responsibility has said yes for each child, before the family was met.

    The council’s own responsibility is not enough; at 18 a person consents for themselves; a looked-after
    child’s own agreement is on record as well (non-negotiable of the model; published).
    """
    given = [
        one
        for one in facts.consents
        if one.kind is ConsentKind.REFERRAL and one.given_on and one.given_on <= today
    ]
    if not given or all(one.withdrawn_on for one in given):
        sentence = (
            "Consent to the referral has been withdrawn. A conference is voluntary: stop and ask."
            if given
            else "Nobody’s consent to the referral is on record yet."
        )
        return [_consent_matter(sentence, _withdrawn(given), given)]
    found = [_lacking(facts, child, given, today) for child in facts.children]
    found += [_own_agreement(facts, child, given, today) for child in facts.children]
    return [one for one in found if one is not None]


def told_what(facts: Facts, today: date) -> list[Matter]:
    """Stop until the parents saw the referrer’s information and agreed what each of those coming may hear."""
    deciding = _deciders(facts, today)
    if not any(one.parents_saw_on and one.parents_saw_on <= today for one in facts.baselines):
        baseline = facts.baselines[-1].id if facts.baselines else Baseline.__tablename__
        who = in_words([facts.name(one) for one in deciding])
        verb = "has" if len(deciding) == 1 else "have"
        sentence = f"{who or 'The parents'} {verb} not seen the referrer’s information yet."
        subject = facts.baselines[-1].id if facts.baselines else ""
        return [_told_matter(sentence, subject, baseline, "parents_saw_on")]
    children = {child.person_id for child in facts.children}
    hearing = to_be_told(facts.coming, children | set(deciding))
    told = {one.person_id: one for one in facts.told}
    left = [one for one in hearing if one not in told or not _is_agreed(told[one])]
    if left and len(left) == len(hearing):
        sentence = "It is not agreed with the parents yet what each person who is coming may hear."
        return [_told_matter(sentence, ":".join(sorted(left)), ToldWhat.__tablename__)]
    return [
        _told_matter(
            f"It is not agreed yet what {facts.name(one)} may hear.",
            one,
            told[one].id if one in told else one,
            "may_hear",
        )
        for one in left
    ]


def offers(facts: Facts, today: date) -> list[Matter]:
    """Warn while a parent or holder has no outcome of the offer, and no reason why it was not made.

    Asked for before proceedings, where the law has the council make the offer, and in any other case in
    which the offer record was begun: elsewhere the consents already say who was asked.
    """
    contexts = {facts.case.context, *(child.context for child in facts.children)}
    if not contexts & BEFORE_COURT and not facts.offers:
        return []
    settled = {
        one.person_id for one in facts.offers if one.reason or one.reply not in {None, OfferReply.NOT_OFFERED}
    }
    begun = {one.person_id: one.id for one in facts.offers}
    grown = [one for one in facts.children if is_adult(facts.persons.get(one.person_id), today)]
    asked = set(_deciders(facts, today)) - {one.person_id for one in grown}
    return [
        Matter(
            Severity.WARN,
            Where.REFERRAL,
            f"What came of the offer to {facts.name(one)}, or why none was made, is not on record.",
            "offers",
            one,
            begun.get(one, one),
            "reply",
        )
        for one in sorted(asked - settled)
    ]


def child_voice(facts: Facts, today: date) -> list[Matter]:  # noqa: ARG001 - every judgement takes the same
    """Stop while a child neither takes part nor has views on record and somebody to voice them, nor a reason.

    For a child too young to say, what adults believe counts under the adult’s name. An unborn child has
    no voice to be asked for.
    """
    found = []
    for child in facts.children:
        missing = _voice_missing(facts, child)
        if missing and not child.no_voice_reason and not is_unborn(facts.persons.get(child.person_id)):
            sentence, field = missing
            found.append(
                Matter(
                    Severity.STOP,
                    Where.REFERRAL,
                    sentence,
                    "child-voice",
                    child.person_id,
                    child.id,
                    field,
                )
            )
    return found


def binding_dates(facts: Facts, today: date) -> list[Matter]:
    """Warn when a date that binds, still ahead, falls on or before the day of the conference."""
    day = facts.conference_day
    return [
        Matter(
            Severity.WARN,
            Where.REFERRAL,
            f"{one.words or one.kind.label}, {_say(one.falls_on)}, is "
            f"{'on the day of' if one.falls_on == day else 'before'} the conference on {_say(day)}.",
            "binding-dates",
            one.id,
            one.id,
            "falls_on",
        )
        for one in facts.binding_dates
        if day is not None and one.falls_on is not None and today <= one.falls_on <= day
    ]


def _deciders(facts: Facts, today: date) -> tuple[str, ...]:
    children = [child.person_id for child in facts.children]
    return deciders(children, facts.persons, facts.relationships, facts.participants, today)


def _lacking(facts: Facts, child: CaseChild, given: Collection[Consent], today: date) -> Matter | None:
    """Return what is wrong with the consent for one child; None where one is in time and stands."""
    name = facts.name(child.person_id)
    counting = [one for one in given if _counts(facts, one, child, today)]
    standing = [one for one in counting if one.withdrawn_on is None]
    subject, met = child.person_id, _first_met(facts)
    if any(met is None or (one.given_on and one.given_on <= met) for one in standing):
        return None
    if standing:
        first = min(one.given_on for one in standing if one.given_on)
        sentence = (
            f"Consent for {name} is dated {_say(first)}; the family was first spoken to on {_say(met)}."
        )
    elif counting:
        sentence = f"Consent for {name} has been withdrawn. A conference is voluntary: stop and ask."
        subject = f"{subject}:{_withdrawn(counting)}"
    elif is_adult(facts.persons.get(child.person_id), today):
        sentence = f"{name} is an adult, and {possessive(name)} own consent is not on record."
    elif any(one.given_as is GivenAs.COUNCIL for one in given):
        sentence = f"Only the council consented for {name}. Somebody else with parental responsibility must."
    else:
        sentence = f"Nobody known to hold parental responsibility for {name} has consented."
    return _consent_matter(sentence, subject, standing or counting)


def _own_agreement(facts: Facts, child: CaseChild, given: Collection[Consent], today: date) -> Matter | None:
    """Return that a looked-after child’s own agreement is missing; a child too young to say is not asked."""
    person = facts.persons.get(child.person_id)
    too_young = bool(child.adults_believe and not child.own_words)
    if not is_looked_after(child, facts.case) or too_young or is_unborn(person) or is_adult(person, today):
        return None
    if any(one.giver_id == child.person_id and one.withdrawn_on is None for one in given):
        return None
    name = facts.name(child.person_id)
    sentence = f"{name} is looked after, and {possessive(name)} own agreement is not on record."
    return _consent_matter(sentence, child.id, ())


def _counts(facts: Facts, one: Consent, child: CaseChild, today: date) -> bool:
    """Say whether a consent is that of somebody who may give it for this child."""
    person = facts.persons.get(child.person_id)
    if is_adult(person, today):
        return one.giver_id == child.person_id
    professional = any(
        part.person_id == one.giver_id and part.counts_as is CountsAs.PROFESSIONAL
        for part in facts.participants
    )
    if one.giver_id == child.person_id or one.given_as is GivenAs.COUNCIL or professional:
        return False
    beside = [
        known
        for known in holdings(facts.relationships, child.person_id, today)
        if known.person_id == one.giver_id
    ]
    if is_unborn(person):
        return any(known.tie.kind is RelationshipKind.PARENT for known in beside) or one.given_as in AS_HOLDER
    if not beside:
        return one.given_as in AS_HOLDER
    return any(_may_give(one, known) for known in beside)


def _may_give(one: Consent, known: Holding) -> bool:
    """Say whether a tie lets somebody consent; a step-parent holds nothing by being one."""
    if known.holds is not None:
        return known.holds
    if known.tie.kind is RelationshipKind.STEP_PARENT:
        return one.given_as is GivenAs.PR_HOLDER
    return one.given_as in AS_HOLDER


def _first_met(facts: Facts) -> date | None:
    """Return the day on which somebody of the family was first reached."""
    family = {one.person_id for one in facts.participants if one.counts_as is CountsAs.NETWORK}
    family |= {one.person_id for one in facts.participants if one.role in {Role.CHILD, Role.PARENT}}
    days = [
        one.happened.date()
        for one in facts.contacts
        if one.happened and one.outcome is ContactOutcome.REACHED and family.intersection(one.person_ids)
    ]
    return min(days, default=None)


def _voice_missing(facts: Facts, child: CaseChild) -> tuple[str, str] | None:
    """Return what a child’s voice lacks, in a sentence, and the field that mends it; None where heard."""
    name = facts.name(child.person_id) if child.person_id in facts.names else "The child"
    parts = {one.person_id: one for one in facts.participants}
    own = parts.get(child.person_id)
    if own is not None and own.invite_state is InviteState.YES and own.mode in IN_THE_ROOM | REMOTE:
        return None
    if not (child.own_words or child.adults_believe):
        return f"{possessive(name)} views, or who voices them, are not on record.", "own_words"
    if not child.own_words and not child.believed_by:
        return f"What adults believe about {name} stands under no adult’s name yet.", "believed_by"
    voice = parts.get(child.voiced_by_id or "")
    if not child.voiced_by_id:
        return f"{possessive(name)} views are on record, and nobody is named to voice them.", "voiced_by_id"
    if voice is not None and voice.invite_state in GONE:
        told = f"{facts.name(child.voiced_by_id)} is to voice {possessive(name)} views, and is not coming."
        return told, "voiced_by_id"
    return None


def _is_agreed(one: ToldWhat) -> bool:
    return bool(one.agreed_on and one.agreed_by and (one.may_hear or one.may_not_hear))


def _withdrawn(among: Collection[Consent]) -> str:
    """Return the id of the last consent that was withdrawn: no reason typed before then answers it."""
    days = {one.id: one.withdrawn_on for one in among if one.withdrawn_on}
    return max(days, key=lambda key: (days[key], key), default="")


def _consent_matter(sentence: str, subject: str, among: Collection[Consent]) -> Matter:
    first = next(iter(among)).id if among else Consent.__tablename__
    return Matter(Severity.STOP, Where.REFERRAL, sentence, "consent", subject, first, "given_on")


def _told_matter(sentence: str, subject: str, record_id: str = "", field: str = "") -> Matter:
    return Matter(Severity.STOP, Where.REFERRAL, sentence, "told-what", subject, record_id, field)


def _say(day: date | None) -> str:
    return str(LooseDate.on(day)) if day is not None else ""
