"""Part 3: actions typed beside what was asked, prompts that lead to their answer, none and 200 actions."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from coordinator.commands.fields import change_fields
from coordinator.commands.release import release_plan
from coordinator.models.choices import InviteState, VersionStatus
from coordinator.models.network import RoutineLine
from coordinator.models.plan import PlanAction, PlanAnswer, PlanVersion
from coordinator.queries.records import records
from coordinator.ui.day.agreeing import AgreeingStep
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import added, settled, typed
from tests.ui.day.agreeing_kit import button_of

WIDE = (1150, 760)


@pytest.fixture
def of(desk):
    made = make.family(desk, status=VersionStatus.DRAFT, family_words="Mike drives Aimee to swimming")
    make.kept(
        desk,
        make.bottom_line(made.case_id),
        make.bottom_line(made.case_id, text="Nobody smokes near 14 Larkspur Road.", position=2),
        make.question(made.case_id, text="What about 14 Larkspur Road?", position=2),
    )
    return made


def actions(desk, of):
    return desk.read(records, record_type=PlanAction, version_id=of.version_id)


def thought(qtbot, bridge, step):
    """Wait until the prompts were thought about."""
    qtbot.waitUntil(lambda: step.asked.prompts.shown is not None, timeout=3000)
    settled(qtbot, bridge)


def test_both_sides_stand_on_one_page_as_everyone_may_read_them(qtbot, bridge, opened, of):
    step = opened(AgreeingStep, of, WIDE)
    thought(qtbot, bridge, step)
    assert lint(step) == []
    assert [line.text for line in step.asked.bottom_lines.shown] == ["A named adult is home every night."]
    assert len(step.asked.answers.boxes) == 1
    assert list(step.asked.wrote.lines) == ["Mike drives Aimee to swimming"]
    assert len(step.plan.actions_list.records) == 2


def test_an_action_is_typed_and_stands_in_the_list_at_once(qtbot, desk, bridge, opened, of):
    step = opened(AgreeingStep, of, WIDE)
    quick = step.plan.quick
    quick.what.setFocus()
    qtbot.keyClicks(quick.what.box, "Jackie rings Dana")
    quick.who.setFocus()
    qtbot.keyClicks(quick.who.box, "Jackie")
    quick.when.setFocus()
    qtbot.keyClicks(quick.when.box, "every Sunday")
    qtbot.keyClick(quick.when.box, Qt.Key.Key_Return)
    settled(qtbot, bridge)
    made = actions(desk, of)[-1]
    assert (made.what, made.doer_ids) == ("Jackie rings Dana", (of["Jackie"],))
    assert made.id in step.plan.actions_list.lines


def test_that_the_part_begins_is_noted_with_a_press(qtbot, desk, bridge, opened, of):
    step = opened(AgreeingStep, of, WIDE)
    button_of(step.bar, "Begin agreeing the plan").click()
    settled(qtbot, bridge)
    assert step.meeting().agreeing_started is not None
    assert not step.bar.isVisible()


def test_an_action_is_opened_and_completed(qtbot, desk, bridge, opened, of):
    step = opened(AgreeingStep, of, WIDE)
    first = actions(desk, of)[0]
    step.plan.actions_list.open_record(first.id)
    typed(qtbot, step.plan.actions_list.view, "how_checked", "Dana sees the drawing")
    settled(qtbot, bridge)
    assert actions(desk, of)[0].how_checked == "Dana sees the drawing"
    assert lint(step) == []


def test_an_answer_is_typed_beside_the_actions(qtbot, desk, bridge, opened, of):
    step = opened(AgreeingStep, of, WIDE)
    box = next(iter(step.asked.answers.boxes.values()))
    box.editor.setFocus()
    box.editor.box.selectAll()
    qtbot.keyClicks(box.editor.box, "Jackie, on most days")
    step.flush()
    settled(qtbot, bridge)
    [answer] = desk.read(records, record_type=PlanAnswer, version_id=of.version_id)
    assert answer.answer == "Jackie, on most days"


def test_a_prompt_leads_to_where_it_is_answered(qtbot, desk, bridge, opened, of):
    step = opened(AgreeingStep, of, WIDE)
    thought(qtbot, bridge, step)
    first = actions(desk, of)[0]
    step.answer(first.id, "checker_ids")
    assert step.plan.actions_list.open_id == first.id
    assert step.plan.actions_list.view.cells["checker_ids"].editor.has_focus()
    question_id = next(iter(step.asked.answers.boxes))
    step.answer(question_id, "")
    assert step.asked.answers.boxes[question_id].editor.has_focus()
    step.answer(of.version_id, "family_time")
    assert step.plan.wanted.cells["family_time"].editor.has_focus()


def test_a_prompt_about_another_step_leads_nowhere_from_here(qtbot, desk, bridge, opened):
    bare = make.family(desk, status=VersionStatus.DRAFT, monitor="", review_on=None)
    step = opened(AgreeingStep, bare, WIDE)
    thought(qtbot, bridge, step)
    about_the_version = [one for one in step.asked.prompts._matters if one.record_id == bare.version_id]
    assert {one.field for one in about_the_version} <= step.plan.wanted.cells.keys()
    assert any("check" in one.casefold() for one in step.asked.prompts.shown)


def test_a_what_if_begins_a_line_of_plan_b(qtbot, desk, bridge, opened, of):
    step = opened(AgreeingStep, of, WIDE)
    thought(qtbot, bridge, step)
    qtbot.waitUntil(lambda: bool(step.plan.what_ifs.found))
    before = len(step.plan.back_up.records)
    step.plan.what_ifs._begin(step.plan.what_ifs.found[0])
    qtbot.waitUntil(lambda: len(step.plan.back_up.records) == before + 1)
    qtbot.waitUntil(lambda: step.plan.back_up.view is not None)
    assert step.plan.back_up.view.cells["then"].editor.has_focus()


def test_where_room_is_short_one_side_is_seen_and_a_prompt_turns_to_the_right_one(
    qtbot, desk, bridge, opened, of
):
    step = opened(AgreeingStep, of, (640, 700))
    thought(qtbot, bridge, step)
    assert step.sides.narrow
    assert step.plan.quick.isVisible()
    assert lint(step) == []
    step.answer(next(iter(step.asked.answers.boxes)), "")
    assert step.asked.answers.isVisible()
    step.answer(actions(desk, of)[0].id, "what")
    assert step.plan.actions_list.isVisible()


def test_without_a_plan_it_begins_with_one_press_and_no_action(qtbot, desk, bridge, opened):
    here = make.kept(desk, make.case())
    meeting = make.kept(desk, make.meeting(here.id))
    step = opened(AgreeingStep, make.Family(here.id, "", meeting.id), WIDE)
    assert not step.sides.isVisible()
    button_of(step, "Start the plan").click()
    settled(qtbot, bridge)
    thought(qtbot, bridge, step)
    assert step.plan.quick.isVisible()
    assert step.plan.actions_list.records == ()
    assert step.asked.wrote.isHidden()
    assert lint(step) == []


def test_a_plan_that_was_given_out_is_changed_in_a_new_version(qtbot, desk, bridge, opened):
    of = make.family(desk)
    desk.do(release_plan, version_id=of.version_id).result()
    step = opened(AgreeingStep, of, WIDE)
    assert not step.sides.isVisible()
    button_of(step, "Start a new version").click()
    settled(qtbot, bridge)
    assert step.version.number == 2
    assert {one.version_id for one in step.plan.actions_list.records} == {step.version_id()}


def test_two_hundred_actions_are_written_beside_each_other_without_waiting(qtbot, desk, bridge, opened):
    of = make.family(desk, status=VersionStatus.DRAFT)
    many = [
        make.action(of.case_id, of.version_id, position=n, what=f"Action number {n}", doer_ids=(of["Jon"],))
        for n in range(3, 201)
    ]
    make.kept(desk, *many)
    step = opened(AgreeingStep, of, WIDE)
    thought(qtbot, bridge, step)
    assert len(step.plan.actions_list.records) == 200
    quick = step.plan.quick
    quick.what.setFocus()
    qtbot.keyClicks(quick.what.box, "Mike drives")
    began = time.perf_counter()
    qtbot.keyClick(quick.what.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(step.plan.actions_list.records) == 201, timeout=4000)
    assert time.perf_counter() - began < 4
    assert quick.what.typed() == ""


def test_nothing_on_either_side_gives_anybody_away_on_the_open_table(qtbot, desk, bridge, opened, of):
    rose = make.kept(desk, make.person(given="Rosalind"))
    first = actions(desk, of)[0]
    words = {"what": "Jackie gives Aimee her tea at 14 Larkspur Road."}
    desk.do(change_fields, record_type=PlanAction, record_id=first.id, values=words).result()
    words = {"wanted": "Home is 14 Larkspur Road", "family_words": "Tea at 14 Larkspur Road\nA walk"}
    desk.do(change_fields, record_type=PlanVersion, record_id=of.version_id, values=words).result()
    answer = desk.read(records, record_type=PlanAnswer, version_id=of.version_id)[0]
    said = {"answer": "Jackie, at 14 Larkspur Road"}
    desk.do(change_fields, record_type=PlanAnswer, record_id=answer.id, values=said).result()
    make.kept(
        desk,
        make.participant(of.case_id, rose.id, position=9, invite_state=InviteState.CONSIDERED),
        make.back_up(of.case_id, of.version_id, if_this="14 Larkspur Road is cold", doer_ids=(rose.id,)),
        make.carer(
            of.case_id, of.version_id, said="At 14 Larkspur Road", checked_by="Ruth, by a police check"
        ),
        RoutineLine(case_id=of.case_id, what="Tea at 14 Larkspur Road", needs_cover=True),
    )
    step = opened(AgreeingStep, of, WIDE)
    thought(qtbot, bridge, step)
    last = actions(desk, of)[-1]
    step.plan.actions_list.open_record(last.id)
    added(qtbot, step.plan.carers, how_long="A night")
    settled(qtbot, bridge)
    seen = all_words(step)
    for canary in ("Larkspur", "Rosalind", "police"):
        assert [text for text in seen if canary in text] == []
    assert list(step.asked.wrote.lines) == ["A walk"]
    assert "checked_by" not in step.plan.carers.view.cells
    assert step.plan.kept_off.sentence.text().startswith("4 parts of the plan are not shown here")


def test_an_action_stays_open_while_it_is_typed_whatever_it_says(qtbot, desk, bridge, opened, of):
    step = opened(AgreeingStep, of, WIDE)
    listed = step.plan.actions_list
    last = actions(desk, of)[-1].id
    listed.open_record(last)
    typed(qtbot, listed.view, "what", "Jon rings 14 Larkspur Road")
    settled(qtbot, bridge)
    assert listed.open_id == last
    listed.close_record()
    listed.refresh()
    assert last not in listed.lines
    assert "Larkspur" in actions(desk, of)[-1].what


def test_what_a_line_said_before_it_was_mended_is_not_to_be_looked_up_on_the_table(
    qtbot, desk, bridge, opened, of
):
    step = opened(AgreeingStep, of, WIDE)
    step.plan.actions_list.open_record(actions(desk, of)[0].id)
    assert "History of this record" not in all_words(step)


def all_words(page):
    """Return everything a page says, to eyes or to a screen reader, also what is folded away."""
    said = []
    for one in page.findChildren(QWidget):
        said += [one.accessibleName(), one.accessibleDescription(), one.toolTip()]
        said += [
            getattr(one, name)() for name in ("text", "placeholderText", "toPlainText") if hasattr(one, name)
        ]
        if isinstance(one, QComboBox):
            said += [one.itemText(at) for at in range(one.count())]
    return said
