"""One plan: the reviewing officer has it, the council's plan takes it in, and what came back is shown."""

from datetime import date

import pytest

from coordinator.models.choices import Context, LegalStatus
from coordinator.models.day_choices import CouncilPlanKind
from coordinator.models.review import CouncilPlan
from coordinator.practice.one_plan import ChildOfPlan, OnePlanFacts, has_council_plan, kind_of, one_plan
from tests import make

SENT, BACK = date(2026, 11, 9), date(2026, 11, 20)


def child(name="Zayd", *, grown=False, **particulars):
    return ChildOfPlan(name, grown, make.case_child("c", name, **particulars))


def facts(*children, context=None, **particulars):
    return OnePlanFacts(case=make.case(context=context), children=children, agreed=True, **particulars)


def plan(**particulars):
    return CouncilPlan(case_id="c", **particulars)


def test_the_reviewing_officer_of_a_looked_after_child_under_18_has_the_plan():
    looked_after = facts(child(legal_status=LegalStatus.CARE_ORDER))
    told = one_plan(looked_after)
    assert told.officer_missing
    assert told.officer == (
        "Zayd is looked after and under 18, so the reviewing officer has the plan. Nobody in the network "
        "has that part yet."
    )
    named = one_plan(facts(child(legal_status=LegalStatus.CARE_ORDER), officers=("Farah",)))
    assert (named.officer_missing, named.officer.endswith("has the plan: Farah.")) == (False, True)


def test_a_care_leaver_and_a_child_at_home_have_no_reviewing_officer():
    assert one_plan(facts(child(grown=True), context=Context.LOOKED_AFTER)).officer == ""
    assert one_plan(facts(child(), context=Context.CHILD_IN_NEED)).officer == ""


def test_several_looked_after_children_are_named_together():
    told = one_plan(facts(child("Ada"), child("Kelechi"), context=Context.LOOKED_AFTER))
    assert told.officer.startswith("Ada and Kelechi are looked after")


@pytest.mark.parametrize(
    ("context", "status", "kind"),
    [
        (Context.LOOKED_AFTER, None, CouncilPlanKind.CARE),
        (Context.LEAVING_CARE, None, CouncilPlanKind.PATHWAY),
        (Context.LOOKED_AFTER, LegalStatus.CARE_LEAVER, CouncilPlanKind.PATHWAY),
        (Context.EARLY_HELP, LegalStatus.ACCOMMODATED, CouncilPlanKind.CARE),
        (Context.CHILD_PROTECTION, None, CouncilPlanKind.CHILD_PROTECTION),
        (Context.EARLY_HELP, None, CouncilPlanKind.OTHER),
        (None, None, CouncilPlanKind.OTHER),
    ],
)
def test_the_councils_plan_follows_where_the_child_stands(context, status, kind):
    assert kind_of(facts(child(legal_status=status), context=context)) is kind


def test_without_a_plan_of_the_council_nothing_is_asked():
    early = facts(child(), context=Context.EARLY_HELP)
    assert not has_council_plan(early)
    assert one_plan(early).open == ()


def test_each_step_of_the_one_plan_is_asked_for_in_turn():
    met = {"m": "Mike", "j": "Jackie"}

    def asked(*plans):
        return one_plan(facts(child(), context=Context.LOOKED_AFTER, plans=plans, met=met)).open

    assert asked() == (
        "It is not on record that the family’s actions went to the social worker for the care plan.",
    )
    assert asked(plan())[0].startswith("Send the family’s actions to the social worker for the care plan")
    assert asked(plan(sent_on=SENT)) == (
        "The care plan has not come back since Monday 9 November 2026. Ask for it.",
    )
    back = {"sent_on": SENT, "came_back_on": BACK}
    assert asked(plan(**back)) == (
        "Show the care plan to those who met and have not seen it: Mike and Jackie.",
    )
    assert asked(plan(**back, shared_with_ids=("m", "j"))) == ()
    differs = asked(plan(**back, shared_with_ids=("m", "j"), differs="Fridays are left out"))
    assert differs == ("The care plan differs from the family’s plan. Have it put right: there is one plan.",)
