from coordinator.models.review import CouncilPlan, FamilyDay, Feedback, PlanTest
from coordinator.ui.case.review_tab import FEEDBACK, LEAVES, ONE_PLAN, REVIEWS, TRYING, YEAR, ReviewTab
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.reviewing import family_at_review


def test_each_leaf_is_made_when_it_is_turned_to(desk, shown):
    family, _review_id = family_at_review(desk)
    tab = shown(ReviewTab, family.case_id)
    assert list(tab.leaves.made) == [REVIEWS]
    for name, kind in LEAVES:
        tab.turn_to(name)
        assert isinstance(tab.leaf(name), kind)
        assert lint(tab) == []


def test_a_record_is_opened_on_the_leaf_that_holds_it(desk, shown):
    family, review_id = family_at_review(desk)
    case_id = family.case_id
    tried, council, day, said = make.kept(
        desk,
        PlanTest(case_id=case_id),
        CouncilPlan(case_id=case_id),
        FamilyDay(case_id=case_id),
        Feedback(case_id=case_id),
    )
    tab = shown(ReviewTab, case_id)
    for record_id, name in (
        (tried.id, TRYING),
        (council.id, ONE_PLAN),
        (day.id, YEAR),
        (said.id, FEEDBACK),
        (review_id, REVIEWS),
    ):
        tab.open_record(record_id)
        assert tab.leaves.current == name
        assert tab.leaf(name).listed.open_id == record_id
    tab.open_record("nowhere")
    assert tab.leaves.current == REVIEWS
