from datetime import date

import pytest

from coordinator.commands.fields import change_fields
from coordinator.models.choices import Context, Role
from coordinator.models.day_choices import CouncilPlanKind
from coordinator.models.referral import Case
from coordinator.models.review import CouncilPlan
from coordinator.queries.records import records
from coordinator.ui.case.review_one_plan import OnePlanLeaf
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled


@pytest.fixture
def family(desk):
    made = make.family(desk)
    values = {"context": Context.LOOKED_AFTER}
    desk.do(change_fields, record_type=Case, record_id=made.case_id, values=values).result()
    return made


def test_the_reviewing_officer_is_asked_for_until_one_is_named(qtbot, desk, bridge, shown, family):
    leaf = shown(OnePlanLeaf, family.case_id)
    assert leaf.missing.sentence.text() == (
        "Aimee is looked after and under 18, so the reviewing officer has the plan. Nobody in the network "
        "has that part yet. Add them there as reviewing officer."
    )
    assert "on record that the family’s actions went" in leaf.open.text()
    farah = make.kept(desk, make.person(given="Farah"))
    make.kept(desk, make.participant(family.case_id, farah.id, role=Role.REVIEWING_OFFICER))
    settled(qtbot, bridge)
    assert leaf.missing.isHidden()
    assert leaf.officer.sentence.text().endswith("has the plan: Farah.")
    assert lint(leaf) == []


def test_a_new_line_is_for_the_plan_the_council_has_and_the_version_in_force(
    qtbot, desk, bridge, shown, family
):
    leaf = shown(OnePlanLeaf, family.case_id)
    leaf.listed.add_button.click()
    settled(qtbot, bridge)
    (kept,) = desk.read(records, record_type=CouncilPlan, case_id=family.case_id)
    assert (kept.kind, kept.version_id) == (CouncilPlanKind.CARE, family.version_id)
    assert leaf.listed.lines[kept.id].summary.chip == "Not sent yet"
    assert lint(leaf) == []


@pytest.mark.parametrize(
    ("particulars", "chip", "line"),
    [
        ({"sent_on": date(2026, 11, 2), "sent_to": "Priya"}, "Not back yet", "sent 2 Nov 2026 to Priya"),
        ({"came_back_on": date(2026, 11, 5)}, "Came back", "came back 5 Nov 2026"),
        ({"differs": "No Fridays", "shared_with_ids": ("a",)}, "Differs from the family’s plan",
         "shown to 1 person"),
    ],
)  # fmt: skip
def test_how_far_the_councils_plan_has_come_is_said(desk, shown, family, particulars, chip, line):
    kept = make.kept(desk, CouncilPlan(case_id=family.case_id, **particulars))
    told = shown(OnePlanLeaf, family.case_id).listed.lines[kept.id].summary
    assert (told.chip, told.line) == (chip, line)


def test_where_the_council_has_no_plan_it_says_so(desk, shown):
    leaf = shown(OnePlanLeaf, make.family(desk).case_id)
    assert leaf.none.isVisible()
    assert leaf.open.isHidden()
