from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt

from coordinator.commands.fields import change_fields
from coordinator.commands.plan import start_plan
from coordinator.models.choices import VersionStatus
from coordinator.models.plan import PlanAction, PlanVersion
from coordinator.queries.records import drafts_of, records
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.plan_typing import AGAIN, WITHOUT_WHAT, QuickLines
from tests import make
from tests.ui.accessibility import lint

TODAY = datetime(2026, 11, 22, 10)  # noqa: DTZ001 - the bridge speaks local time


@pytest.fixture
def family(desk):
    return make.family(desk, status=VersionStatus.DRAFT)


@pytest.fixture
def opened(qtbot, dressed, desk, family):
    bridge = Bridge(desk, now=lambda: TODAY)
    made = []

    def begin():
        lines = QuickLines(bridge, family.case_id, lambda: family.version_id)
        lines.resize(1000, 300)
        lines.show()
        made.append(lines)
        qtbot.waitExposed(lines)
        return lines

    yield begin
    for lines in made:
        lines.hide()
        lines.deleteLater()
    bridge.close()


def actions(desk, family):
    return desk.read(records, record_type=PlanAction, version_id=family.version_id)


def drafted(desk, family):
    return desk.read(drafts_of, record_type=PlanVersion, record_id=family.version_id)


def type_line(qtbot, lines, *texts):
    for box, text in zip(lines.boxes, texts, strict=False):
        qtbot.keyClicks(box.box, text)


def enter(qtbot, lines):
    qtbot.keyClick(lines.focusWidget() or lines.what.box, Qt.Key.Key_Return)
    lines.bridge.settle()


def test_enter_anywhere_adds_the_action_and_the_next_one_begins(qtbot, opened, desk, family):
    lines = opened()
    before = len(actions(desk, family))
    type_line(qtbot, lines, "Steve goes with Jon to the session", "jo", "by Friday", "Jon tells Dana")
    qtbot.keyClick(lines.how.box, Qt.Key.Key_Return)
    lines.bridge.settle()
    made = actions(desk, family)[-1]
    assert len(actions(desk, family)) == before + 1
    assert (made.what, made.doer_ids) == ("Steve goes with Jon to the session", (family["Jon"],))
    assert (made.by_date, made.by_when) == (date(2026, 11, 27), "By Friday 27 November 2026")
    assert made.how_checked == "Jon tells Dana"
    assert lines.typed() == ("", "", "", "")
    assert lines.focusWidget() is lines.what.box
    assert "Added: Steve goes with Jon to the session  ·  Jon" in lines.done.text()
    assert drafted(desk, family) == {}


def test_what_is_understood_is_said_back_while_it_is_typed(qtbot, opened):
    lines = opened()
    type_line(qtbot, lines, "", "d, jo", "every other Tuesday until Easter")
    assert lines.people.said.text() == "Dana and Jon"
    assert lines.days.said.text() == (
        "Every other Tuesday, from Tuesday 24 November until Easter, Sunday 28 March 2027: 9 times."
    )
    assert lines.when.box.accessibleDescription() == lines.days.said.text()


def test_the_letters_of_everyone_are_shown(opened):
    assert "D Dana" in opened().letters.text()


def test_letters_that_several_people_share_are_asked_and_one_press_answers(qtbot, opened, desk, family):
    lines = opened()
    type_line(qtbot, lines, "Days out", "j, d")
    assert lines.people.question.text() == "Who is “j”?"
    enter(qtbot, lines)
    assert lines.notice.sentence.text() == AGAIN
    press = next(one for one in lines.people.buttons if one.property("plain") == "Jackie")
    press.click()
    assert lines.who.typed() == "Jackie, d"
    enter(qtbot, lines)
    assert actions(desk, family)[-1].doer_ids == (family["Jackie"], family["Dana"])


def test_a_day_in_doubt_is_asked_once_and_may_stay_in_words(qtbot, opened, desk, family):
    lines = opened()
    type_line(qtbot, lines, "Ring the school", "d", "30 February")
    enter(qtbot, lines)
    assert "February has 28 days" in lines.days.question.text()
    assert lines.notice.sentence.text() == AGAIN
    enter(qtbot, lines)
    made = actions(desk, family)[-1]
    assert (made.by_when, made.by_date, made.recurrence) == ("30 February", None, "")


def test_a_press_on_an_offered_day_takes_it(qtbot, opened):
    lines = opened()
    type_line(qtbot, lines, "Ring the school", "", "every Tuesday at 7")
    assert [one.property("plain") for one in lines.days.buttons] == ["7am", "7pm"]
    qtbot.waitUntil(lines.days.buttons[1].isVisible)
    lines.days.buttons[1].setFocus()
    enter(qtbot, lines)
    assert lines.when.typed() == "Every Tuesday at 7pm"
    assert lines.days.question.text() == ""


def test_somebody_who_is_not_in_the_family_stays_in_words(qtbot, opened, desk, family):
    lines = opened()
    type_line(qtbot, lines, "Talk to school", "d and Mrs Adeyemi")
    assert lines.people.said.text() == "Dana  ·  In your words: Mrs Adeyemi"
    enter(qtbot, lines)
    made = actions(desk, family)[-1]
    assert (made.doer_ids, made.who_words) == ((family["Dana"],), "Dana and Mrs Adeyemi")


def test_a_line_without_what_is_kept_and_says_so(qtbot, opened, desk, family):
    lines = opened()
    before = len(actions(desk, family))
    type_line(qtbot, lines, "", "d")
    qtbot.keyClick(lines.who.box, Qt.Key.Key_Return)
    assert lines.notice.sentence.text() == WITHOUT_WHAT
    assert lines.typed()[1] == "d"
    assert len(actions(desk, family)) == before
    qtbot.keyClicks(lines.what.box, "R")
    assert not lines.notice.isVisible()


def test_enter_in_an_empty_line_does_nothing(qtbot, opened, desk, family):
    before = len(actions(desk, family))
    enter(qtbot, opened())
    assert len(actions(desk, family)) == before


def test_escape_clears_the_line_and_it_can_be_brought_back(qtbot, opened, desk, family):
    lines = opened()
    type_line(qtbot, lines, "Days out", "d", "monthly")
    qtbot.keyClick(lines.when.box, Qt.Key.Key_Escape)
    assert lines.typed() == ("", "", "", "")
    assert lines.focusWidget() is lines.what.box
    assert drafted(desk, family) == {}
    lines.bring_back.click()
    assert lines.typed() == ("Days out", "d", "monthly", "")


def test_what_is_half_typed_stands_there_again_after_a_lock(qtbot, opened, desk, family):
    first = opened()
    type_line(qtbot, first, "Days out", "d", "every Sat")
    first.hide()
    again = opened()
    assert again.typed() == ("Days out", "d", "every Sat", "")
    assert again.when.place() == len("every Sat")


def test_a_refused_line_stands_there_again_with_the_reason(qtbot, opened, desk, family):
    lines = opened()
    type_line(qtbot, lines, "Days out", "d")
    desk.do(
        change_fields, record_type=PlanVersion, record_id=family.version_id, values={"wanted": "Peace"}
    ).result()
    lines._shown_version = "gone"
    enter(qtbot, lines)
    assert lines.typed() == ("Days out", "d", "", "")
    assert lines.notice.isVisible()
    assert len(lines.notice.sentence.text()) > 10


def test_a_refused_line_is_set_aside_while_the_next_is_typed_and_outlives_a_lock(qtbot, opened, desk, family):
    lines = opened()
    type_line(qtbot, lines, "Days out", "d")
    lines._shown_version = "gone"
    lines.enter()
    lines._shown_version = family.version_id
    type_line(qtbot, lines, "Ring the school")
    lines.bridge.settle()
    assert lines.typed()[0] == "Ring the school"
    lines.hide()
    again = opened()
    assert again.typed()[0] == "Ring the school"
    again.bring_back.click()
    assert again.typed() == ("Days out", "d", "", "")
    again.bring_back.click()
    assert again.typed()[0] == "Ring the school"


def test_the_review_date_is_the_end_where_the_family_meets_again(qtbot, opened, desk, family):
    lines = opened()
    desk.do(
        change_fields,
        record_type=PlanVersion,
        record_id=family.version_id,
        values={"review_on": date(2027, 1, 5)},
    ).result()
    lines.bridge.settle()
    type_line(qtbot, lines, "", "", "every Friday until we meet again")
    assert "until the review, Tuesday 5 January 2027: 6 times" in lines.days.said.text()


def test_without_a_version_nothing_can_be_typed(qtbot, dressed, desk, family):
    bridge = Bridge(desk, now=lambda: TODAY)
    lines = QuickLines(bridge, family.case_id, lambda: "")
    lines.show()
    assert not lines.isEnabled()
    lines.deleteLater()
    bridge.close()


def test_whoever_nobody_here_is_to_be_told_of_has_no_letters_and_is_not_said_back(
    qtbot, dressed, desk, family
):
    bridge = Bridge(desk, now=lambda: TODAY)
    lines = QuickLines(bridge, family.case_id, lambda: family.version_id, lambda: {family["Jackie"]})
    lines.show()
    qtbot.waitExposed(lines)
    qtbot.keyClicks(lines.who.box, "jac")
    assert "Jackie" not in lines.letters.text()
    assert lines.people.said.text() == "In your words: jac"
    assert lines.people.question.text() == ""
    lines.hide()
    lines.deleteLater()
    bridge.close()


def test_everyone_can_use_it_also_with_questions_open(qtbot, opened):
    lines = opened()
    type_line(qtbot, lines, "Days out", "j", "every Tuesday at 7")
    enter(qtbot, lines)
    lines.resize(500, 500)
    qtbot.wait(20)
    assert lint(lines) == []


AS_TYPED = (
    ("jo", "the next monthly session"),
    ("s", "until we meet again"),
    ("d,jam,jo,s", "once a month, taking turns"),
    ("jac,m", "one other weekend each month"),
    ("jo,d", "whenever it happens, from today"),
    ("jo,d", "in 3 days"),
    ("jac", "as soon as it is made"),
    ("d,jo", "within a week"),
)
"""Who and when of Aimee's eight actions, as fast fingers write them."""


def test_aimee_s_eight_actions_are_typed_live_with_few_keys_beside_the_words_themselves(
    qtbot, dressed, desk, aimee
):
    version_id = desk.do(start_plan, case_id=aimee).result()
    actions_before = desk.read(records, record_type=PlanAction, version_id=version_id)
    bridge = Bridge(desk, now=lambda: TODAY)
    lines = QuickLines(bridge, aimee, lambda: version_id)
    lines.show()
    qtbot.waitExposed(lines)
    lines.what.box.setFocus()
    keys = 0
    for told, (who, when) in zip(actions_before, AS_TYPED, strict=True):
        for text, counts in ((told.what, False), (who, True), (when, True), (told.how_checked, False)):
            box = lines.focusWidget()
            box.insert(text) if not counts else qtbot.keyClicks(box, text)
            box.textEdited.emit(box.text())
            keys += len(text) if counts else 0
            qtbot.keyClick(box, Qt.Key.Key_Return if text == told.how_checked else Qt.Key.Key_Tab)
            keys += 1
        bridge.settle()
    typed = desk.read(records, record_type=PlanAction, version_id=version_id)[8:]
    lines.hide()
    lines.deleteLater()
    bridge.close()
    assert [one.what for one in typed] == [one.what for one in actions_before]
    assert [set(one.doer_ids) for one in typed] == [set(one.doer_ids) for one in actions_before]
    assert [one.by_date for one in typed if one.by_date] == [
        date(2026, 12, 19),
        date(2026, 11, 25),
        date(2026, 11, 29),
    ]
    assert keys <= 240
