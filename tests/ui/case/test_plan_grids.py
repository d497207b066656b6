from datetime import date, time

import pytest

from coordinator.models.choices import VersionStatus, Weekday
from coordinator.models.network import RoutineLine
from coordinator.models.plan import PlanAction
from coordinator.practice.plan_checks.coverage import BOTTOM_LINES, QUESTIONS
from coordinator.queries.plan_checks import plan_facts
from coordinator.queries.records import records
from coordinator.ui.blocks import column, holding
from coordinator.ui.case.plan_grids import CoverageCard, LoadCard, WeekCoverCard
from tests import make
from tests.practice.plan_checks.plans import action, cover, need, plan
from tests.ui.accessibility import lint
from tests.ui.case.acting import looked_at
from tests.ui.case.plan_kit import settled
from tests.ui.kit import on_screen

TODAY = date(2026, 9, 11)


@pytest.fixture
def seen(dressed, qtbot):
    pages = []

    def see(card, facts):
        pages.append(on_screen(qtbot, holding(column(card, None)), size=(900, 700)))
        card.show_facts(facts)
        looked_at()
        assert lint(pages[-1]) == []
        return card

    yield see
    for page in pages:
        page.close()
        page.deleteLater()


def linked(desk, family):
    found = desk.read(records, record_type=PlanAction, version_id=family.version_id)
    return [action.question_ids for action in found]


def facts_of(desk, family):
    return desk.read(plan_facts, version_id=family.version_id, today=TODAY)


def cells(worded):
    lines = worded.grid.lines
    return [
        [lines.data(lines.index(row, at)) for at in range(lines.columnCount())]
        for row in range(lines.rowCount())
    ]


def test_a_press_says_that_an_action_answers_a_question_and_another_takes_it_back(qtbot, desk, bridge, seen):
    family = make.family(desk, status=VersionStatus.DRAFT)
    card = seen(CoverageCard(bridge), facts_of(desk, family))
    worded = card.grids[QUESTIONS]
    assert cells(worded) == [["✓", ""]]
    worded.grid.pressed_at.emit(0, 1)
    settled(qtbot, bridge)
    card.show_facts(facts_of(desk, family))
    assert cells(worded) == [["✓", "✓"]]
    assert worded.said.text().startswith("Question 1: answered; actions 1 and 2 answer it.")
    worded.grid.pressed_at.emit(0, 0)
    settled(qtbot, bridge)
    assert [bool(ids) for ids in linked(desk, family)] == [False, True]
    bridge.undo()
    settled(qtbot, bridge)
    assert [bool(ids) for ids in linked(desk, family)] == [True, True]
    assert not card.grids[BOTTOM_LINES].nothing.isHidden()


def test_what_a_released_version_covers_is_only_looked_at(qtbot, desk, bridge, seen):
    family = make.family(desk, status=VersionStatus.RELEASED)
    card = seen(CoverageCard(bridge), facts_of(desk, family))
    card.grids[QUESTIONS].grid.pressed_at.emit(0, 1)
    settled(qtbot, bridge)
    assert [bool(ids) for ids in linked(desk, family)] == [True, False]
    assert card.told.isHidden()


def test_without_actions_every_question_still_says_itself(bridge, seen):
    questions = (make.question(id="q1"), make.question(id="q2", position=2))
    card = seen(CoverageCard(bridge), plan(actions=(), questions=questions))
    worded = card.grids[QUESTIONS]
    assert worded.grid.isHidden()
    assert worded.said.text().count("no answer yet; no action answers it.") == 2
    assert card.told.text() == "There are no actions yet."


def test_two_hundred_actions_are_shown_in_a_grid_that_scrolls_sideways(bridge, seen):
    many = tuple(action(number) for number in range(1, 201))
    card = seen(CoverageCard(bridge), plan(actions=many, questions=(make.question(id="q1"),)))
    grid = card.grids[QUESTIONS].grid
    assert grid.horizontalScrollBar().maximum() > 0
    assert card.width() <= 900


def test_the_week_says_who_covers_it_and_what_is_open(seen):
    week = need((Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY))
    facts = plan(
        actions=(cover(1), cover(2, "FREQ=WEEKLY;BYDAY=WE", until=time(17), doer_ids=("jackie", "jon"))),
        routine=(week,),
    )
    card = seen(WeekCoverCard(), facts)
    assert cells(card.worded) == [["Nobody", "Jackie", "Partly", "–", "–", "–", "–"]]
    assert card.worded.said.text() == (
        "After school, 3.15pm to 5.45pm. Tuesday: Jackie. Wednesday: Jackie and Jon."
    )
    assert card.gaps.sentence.text() == (
        "Monday, 3.15pm to 5.45pm: nobody yet for “After school”.\n"
        "Wednesday, 5pm to 5.45pm: nobody yet for “After school”."
    )
    lines = card.worded.grid.lines
    assert lines.lines[0].cells[2].said == "Wednesday: partly covered, Jackie and Jon, action 2"


def test_a_day_covered_by_several_names_the_first_and_counts_the_others(seen):
    facts = plan(actions=(cover(1, doer_ids=("jackie", "jon", "mike")),), routine=(need(),))
    card = seen(WeekCoverCard(), facts)
    assert cells(card.worded)[0][1] == "Jackie +2"


def test_a_family_whose_week_needs_no_cover_is_told_where_the_week_stands(seen):
    card = seen(WeekCoverCard(), plan())
    assert not card.worded.nothing.isHidden()
    assert card.gaps.isHidden()


def test_the_load_counts_what_each_person_does_and_asks_about_much(seen):
    actions = (*(action(number) for number in range(1, 6)), cover(6, doer_ids=("jon",), until=time(17, 45)))
    card = seen(LoadCard(), plan(actions=actions))
    lines = card.worded.grid.lines
    assert [line.head for line in lines.lines] == ["Jackie", "Jon", "Dana"]
    assert cells(card.worded)[0] == ["5, a lot", "–", "–", "–", "–"]
    assert cells(card.worded)[1][-1] == "2½ hours"
    assert card.much.sentence.text() == "Jackie has 5 of the 6 actions. Could somebody share them?"
    card.worded.grid.setCurrentIndex(lines.index(1, 0))
    assert card.worded.said.text() == "Jon: does 6; about 2½ hours a week."


def test_nobody_with_a_part_is_said_so(seen):
    card = seen(LoadCard(), plan(actions=()))
    assert not card.worded.nothing.isHidden()
    assert card.much.isHidden()


def test_a_line_of_the_week_in_the_casebook_reaches_the_card(desk, seen):
    family = make.family(desk, status=VersionStatus.DRAFT)
    make.kept(
        desk,
        RoutineLine(case_id=family.case_id, what="Tea", weekdays=(Weekday.SUNDAY,), needs_cover=True),
    )
    card = seen(WeekCoverCard(), facts_of(desk, family))
    assert cells(card.worded)[0][6] == "Nobody"
