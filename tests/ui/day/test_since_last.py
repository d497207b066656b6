from coordinator.models.day_choices import ActionResult
from coordinator.ui.day.since_last import SinceLastStep
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled, typed
from tests.ui.case.reviewing import actions, family_at_review, meeting, outcomes


def test_the_plan_is_gone_through_and_the_familys_words_are_kept(qtbot, desk, bridge, step):
    family, review_id = family_at_review(desk)
    shown = step(SinceLastStep, review_id)
    first = actions(desk, family)[0].id
    shown.outcomes.lines[first].answers[ActionResult.DONE].click()
    typed(qtbot, shown.words, "working_well", "Aimee sleeps through.")
    settled(qtbot, bridge)
    assert outcomes(desk, review_id)[first].result is ActionResult.DONE
    assert meeting(desk, review_id).working_well == "Aimee sleeps through."
    assert shown.outcomes.told.text() == "2 actions: 1 done, 1 not talked about yet."
    assert lint(shown) == []
