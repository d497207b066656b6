from datetime import date

import pytest

from coordinator.errors import NotThere
from coordinator.models.choices import Context, Role
from coordinator.models.review import CouncilPlan
from coordinator.practice.one_plan import one_plan
from coordinator.queries.one_plan import one_plan_facts
from tests import make

TODAY = date(2026, 9, 14)


def test_those_who_met_are_shown_what_came_back_but_not_the_referrer(desk):
    family = make.family(desk)
    facts = desk.read(one_plan_facts, case_id=family.case_id, today=TODAY)
    assert list(facts.met.values()) == ["Dana", "Jon", "Jackie"]
    assert facts.agreed
    assert [(one.name, one.grown) for one in facts.children] == [("Aimee", False)]


def test_the_officers_and_the_councils_plans_are_read(desk):
    family = make.family(desk)
    farah = make.kept(desk, make.person(given="Farah"))
    make.kept(
        desk,
        make.participant(family.case_id, farah.id, role=Role.REVIEWING_OFFICER),
        CouncilPlan(case_id=family.case_id, came_back_on=TODAY, shared_with_ids=(family["Jon"],)),
    )
    facts = desk.read(one_plan_facts, case_id=family.case_id, today=TODAY)
    assert facts.officers == ("Farah",)
    facts.case.context = Context.LOOKED_AFTER
    told = one_plan(facts)
    assert told.officer.endswith("has the plan: Farah.")
    assert told.open == ("Show the care plan to those who met and have not seen it: Dana and Jackie.",)


def test_a_case_that_is_gone_is_said(desk):
    with pytest.raises(NotThere, match="no longer in the casebook"):
        desk.read(one_plan_facts, case_id="gone", today=TODAY)
