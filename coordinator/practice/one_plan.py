"""One plan: what the council's own plan takes in from the family's, what came back, and who must have it.

A family works to one plan. The social worker copies the actions into the council's plan; for a looked-after
child under 18 the reviewing officer has the family's plan too; what comes back is shown to those who met.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from coordinator.models.choices import Context, LegalStatus
from coordinator.models.day_choices import CouncilPlanKind
from coordinator.models.referral import Case, CaseChild
from coordinator.models.review import CouncilPlan
from coordinator.practice.day_words import say_day
from coordinator.practice.names import in_words
from coordinator.practice.responsibility import is_looked_after

KIND_OF: Final[Mapping[Context, CouncilPlanKind]] = {
    Context.LOOKED_AFTER: CouncilPlanKind.CARE,
    Context.LEAVING_CARE: CouncilPlanKind.PATHWAY,
    Context.CHILD_PROTECTION: CouncilPlanKind.CHILD_PROTECTION,
    Context.CHILD_IN_NEED: CouncilPlanKind.CHILD_IN_NEED,
}
"""Which plan of the council takes in the family's, by where the case stands."""


@dataclass(frozen=True)
class ChildOfPlan:
    """A child the plan is for: what they are called, whether they are grown up, and where they stand."""

    name: str
    grown: bool
    child: CaseChild


@dataclass(frozen=True)
class OnePlanFacts:
    """What one plan is judged by: the children, the officers, who met, and the council's plans on record."""

    case: Case
    children: tuple[ChildOfPlan, ...] = ()
    officers: tuple[str, ...] = ()
    met: Mapping[str, str] = field(default_factory=dict)
    plans: Sequence[CouncilPlan] = ()
    agreed: bool = False


@dataclass(frozen=True)
class OnePlan:
    """What is said of the one plan: who must have it, and what is still to do, each in a sentence."""

    officer: str = ""
    officer_missing: bool = False
    open: tuple[str, ...] = ()
    kind: CouncilPlanKind = CouncilPlanKind.CARE


def one_plan(facts: OnePlanFacts) -> OnePlan:
    """Return what is to be said of the one plan of a case."""
    in_care = [one.name for one in facts.children if not one.grown and is_looked_after(one.child, facts.case)]
    kind = kind_of(facts)
    return OnePlan(
        officer=_officer(in_care, facts.officers),
        officer_missing=bool(in_care) and not facts.officers,
        open=tuple(_open(facts, kind)),
        kind=kind,
    )


def kind_of(facts: OnePlanFacts) -> CouncilPlanKind:
    """Return which of the council's plans takes in the family's: for a care leaver the pathway plan."""
    if any(
        one.child.legal_status is LegalStatus.CARE_LEAVER or one.child.context is Context.LEAVING_CARE
        for one in facts.children
    ):
        return CouncilPlanKind.PATHWAY
    if any(is_looked_after(one.child, facts.case) for one in facts.children):
        return CouncilPlanKind.CARE
    context = facts.case.context
    return KIND_OF.get(context, CouncilPlanKind.OTHER) if context else CouncilPlanKind.OTHER


def has_council_plan(facts: OnePlanFacts) -> bool:
    """Say whether the council has a plan of its own for these children."""
    return bool(facts.plans) or kind_of(facts) is not CouncilPlanKind.OTHER


def _officer(in_care: Sequence[str], officers: Sequence[str]) -> str:
    if not in_care:
        return ""
    verb = "is" if len(in_care) == 1 else "are"
    who = f"{in_words(in_care)} {verb} looked after and under 18, so the reviewing officer has the plan"
    if not officers:
        return f"{who}. Nobody in the network has that part yet."
    return f"{who}: {in_words(officers)}."


def _open(facts: OnePlanFacts, kind: CouncilPlanKind) -> list[str]:
    found = []
    if not facts.plans:
        if facts.agreed and has_council_plan(facts):
            went = "the family’s actions went to the social worker"
            found.append(f"It is not on record that {went} for the {kind.value}.")
        return found
    for plan in facts.plans:
        found += _open_of(plan, facts.met)
    return found


def _open_of(plan: CouncilPlan, met: Mapping[str, str]) -> list[str]:
    """Return what is open about one of the council's plans."""
    name = plan.kind.value
    if plan.sent_on is None and plan.came_back_on is None:
        return [f"Send the family’s actions to the social worker for the {name}, and write down when."]
    if plan.came_back_on is None:
        sent = f" since {say_day(plan.sent_on)}" if plan.sent_on else ""
        return [f"The {name} has not come back{sent}. Ask for it."]
    found = []
    if plan.differs.strip():
        found.append(f"The {name} differs from the family’s plan. Have it put right: there is one plan.")
    left = [called for person_id, called in met.items() if person_id not in plan.shared_with_ids]
    if left:
        found.append(f"Show the {name} to those who met and have not seen it: {in_words(left)}.")
    return found
