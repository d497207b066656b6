from datetime import date

import pytest

from coordinator.models.day_choices import FeedbackFrom, Felt, TrialKind
from coordinator.models.review import Feedback, PlanTest
from coordinator.queries.records import records
from coordinator.ui.blocks import Tone
from coordinator.ui.case.review_trying import FeedbackLeaf, TryingLeaf
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import added, settled


@pytest.fixture
def family(desk):
    return make.family(desk)


def test_a_test_of_the_plan_is_planned_and_says_when_it_should_have_been(qtbot, desk, bridge, shown, family):
    late = make.kept(
        desk,
        PlanTest(
            case_id=family.case_id,
            kind=TrialKind.OVERNIGHT,
            planned_on=date(2026, 11, 1),
            person_ids=(family["Jackie"],),
            what="At Jackie’s",
        ),
    )
    leaf = shown(TryingLeaf, family.case_id)
    told = leaf.listed.lines[late.id].summary
    assert (told.title, told.chip) == ("Overnight stay  ·  At Jackie’s", "How did it go?")
    assert told.line == "1 Nov 2026  ·  8 days ago  ·  Jackie"
    new = added(qtbot, leaf.listed, what="Jon collects her")
    settled(qtbot, bridge)
    assert leaf.listed.lines[new].summary.line == "No date yet"
    assert lint(leaf) == []


@pytest.mark.parametrize(
    ("worked", "chip", "tone"),
    [(True, "It worked", Tone.GOOD), (False, "Look again", Tone.WARN), (None, "Held", Tone.PLAIN)],
)
def test_a_test_that_was_held_says_how_it_went(desk, shown, family, worked, chip, tone):
    kept = make.kept(
        desk,
        PlanTest(case_id=family.case_id, held_on=date(2026, 11, 1), worked=worked, how_it_went="Calm"),
        PlanTest(case_id=family.case_id, planned_on=date(2026, 12, 1)),
    )
    leaf = shown(TryingLeaf, family.case_id)
    assert [one.id for one in leaf.listed.records] == [kept[1].id, kept[0].id]
    told = leaf.listed.lines[kept[0].id].summary
    assert (told.line, told.chip, told.tone) == ("1 Nov 2026  ·  Calm", chip, tone)


def test_feedback_is_written_down_with_the_day_filled_in(qtbot, desk, bridge, shown, family):
    leaf = shown(FeedbackLeaf, family.case_id)
    new = added(qtbot, leaf.listed, said="It was good to be asked.")
    settled(qtbot, bridge)
    (kept,) = desk.read(records, record_type=Feedback, case_id=family.case_id)
    assert (kept.id, kept.given_on) == (new, date(2026, 11, 9))
    assert lint(leaf) == []


def test_feedback_says_who_felt_what(desk, shown, family):
    made = Feedback(
        case_id=family.case_id,
        given_as=FeedbackFrom.CHILD,
        person_id=family["Aimee"],
        heard=Felt.YES,
        safe=Felt.PARTLY,
    )
    make.kept(desk, made)
    told = shown(FeedbackLeaf, family.case_id).listed.lines[made.id].summary
    assert (told.title, told.line) == ("Child or young person  ·  Aimee", "heard: yes, safe: partly")
