"""What a careful coordinator would look at next. Prompts never block: the plan is the family’s."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coordinator.models.choices import ConsentKind, CountsAs, InviteState, Mode, Role
from coordinator.models.network import Participant
from coordinator.models.plan import BackUpLine, PlanAction, PlanAnswer, PlanVersion
from coordinator.models.referral import BottomLine, CaseChild, Consent, FamilyQuestion


class Severity(StrEnum):
    """How much weight a judgement has."""

    STOP = "stop"
    WARN = "warn"
    NOTE = "note"
    PROMPT = "prompt"


class Where(StrEnum):
    """The tab of the case page on which a matter is mended."""

    REFERRAL = "Referral"
    NETWORK = "Network"
    PREPARATION = "Preparation"
    CONFERENCE = "Conference"
    PLAN = "Plan"
    CIRCULATION = "Circulation"


@dataclass(frozen=True)
class Matter:
    """One thing to look at: what, how much weight it has, and where it is mended."""

    severity: Severity
    where: Where
    sentence: str


VAGUE_WORDS = ("regularly", "soon", "often", "as needed", "when possible", "the family will")


def consent(consents: Iterable[Consent]) -> list[Matter]:
    """Stop without one holder's consent to the referral that has not been withdrawn (non-negotiable)."""
    given = [one for one in consents if one.kind is ConsentKind.REFERRAL and one.given_on]
    if any(one.withdrawn_on is None for one in given):
        return []
    sentence = (
        "Consent to the referral has been withdrawn. A conference is voluntary: stop and ask."
        if given
        else "Nobody’s consent to the referral is on record yet."
    )
    return [Matter(Severity.STOP, Where.REFERRAL, sentence)]


def child_voice(
    children: Iterable[CaseChild], participants: Iterable[Participant], names: Mapping[str, str]
) -> list[Matter]:
    """Stop while a child neither takes part nor has views on record and somebody to voice them.

    A child takes part who has said yes and comes, joins by video or is on the telephone.
    """
    speaking = {
        one.person_id
        for one in participants
        if one.invite_state is InviteState.YES and one.mode in {Mode.IN_PERSON, Mode.VIDEO, Mode.PHONE}
    }
    return [
        Matter(
            Severity.STOP,
            Where.REFERRAL,
            f"{names.get(child.person_id, 'The child')}’s views, or who voices them, are not on record.",
        )
        for child in children
        if child.person_id not in speaking
        and not ((child.own_words or child.adults_believe) and child.voiced_by_id)
    ]


def majority(participants: Sequence[Participant]) -> list[Matter]:
    """Warn when family and friends do not outnumber professionals among those who are coming."""
    coming = [one for one in participants if one.invite_state is InviteState.YES]
    family = sum(one.counts_as is CountsAs.NETWORK for one in coming)
    professionals = sum(one.counts_as is CountsAs.PROFESSIONAL for one in coming)
    if professionals and family <= professionals:
        return [
            Matter(
                Severity.WARN,
                Where.NETWORK,
                f"{family} from the family and network and {professionals} professionals are coming. "
                "The family should outnumber the professionals.",
            )
        ]
    return []


def spoken_to(
    participants: Iterable[Participant], reached_ids: Collection[str], names: Mapping[str, str]
) -> list[Matter]:
    """Stop while somebody who is coming has not been reached beforehand."""
    return [
        Matter(
            Severity.STOP,
            Where.PREPARATION,
            f"{names.get(one.person_id, 'Somebody')} is coming and has not been spoken to yet.",
        )
        for one in participants
        if one.invite_state is InviteState.YES
        and one.role is not Role.CHILD
        and one.person_id not in reached_ids
    ]


def refusals(participants: Iterable[Participant], names: Mapping[str, str]) -> list[Matter]:
    """Warn while a no or an exclusion has no reason; *prefers not to say* is one."""
    return [
        Matter(
            Severity.WARN,
            Where.NETWORK,
            f"{names.get(one.person_id, 'Somebody')} is not coming, and no reason is on record.",
        )
        for one in participants
        if one.invite_state in {InviteState.NO, InviteState.EXCLUDED} and one.reason is None
    ]


def plan_prompts(
    version: PlanVersion,
    actions: Sequence[PlanAction],
    back_up: Sequence[BackUpLine],
    questions: Sequence[FamilyQuestion],
    answers: Mapping[str, PlanAnswer],
    bottom_lines: Sequence[BottomLine],
) -> list[Matter]:
    """Return what a plan might still say, while people are in the room to say it."""
    sentences = [sentence for action in actions for sentence in _about(action)]
    sentences += [
        f"Question {question.position} has no answer yet."
        for question in questions
        if not (question.id in answers and answers[question.id].answer)
    ]
    sentences += [
        f"Is this bottom line met? “{line.text}”"
        for line in bottom_lines
        if line.met is None and not any(line.id in action.bottom_line_ids for action in actions)
    ]
    if not actions:
        sentences.append("There are no actions yet.")
    if not back_up:
        sentences.append("There is no Plan B yet.")
    if not version.monitor:
        sentences.append("Who will check that the plan is working?")
    if not version.who_tells_child:
        sentences.append("Who will tell the child, and by when?")
    if version.review_on is None:
        sentences.append("When will everyone meet again?")
    return [Matter(Severity.PROMPT, Where.PLAN, sentence) for sentence in sentences]


def _about(action: PlanAction) -> list[str]:
    number = f"Action {action.position}"
    found = []
    if not action.doer_ids:
        found.append(f"{number} has nobody’s name beside it yet.")
    if not action.by_when and action.by_date is None:
        found.append(f"{number}: by when, or how often?")
    if not action.how_checked:
        found.append(f"{number}: how will you know that it happened?")
    if action.critical and not action.stand_in_ids:
        found.append(f"{number} is critical. Who stands in?")
    spoken = f"{action.what} {action.by_when}".casefold().replace("as soon as", "")
    vague = [word for word in VAGUE_WORDS if re.search(rf"\b{word}\b", spoken)]
    return found + [f"{number} says “{word}”. When exactly?" for word in vague]
