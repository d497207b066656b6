from io import BytesIO

import docx
import pytest
from PySide6.QtCore import Qt

from coordinator.models.choices import Decision, VersionStatus
from coordinator.models.plan import BackUpLine, NeutralWording, PlanAction, PlanAnswer
from coordinator.queries.circulation import copies_of_case
from coordinator.queries.plan import versions_of_case
from coordinator.queries.records import records
from coordinator.ui.case.circulation_tab import CirculationTab
from coordinator.ui.case.plan_preview import PreviewDialog
from coordinator.ui.case.plan_tab import PlanTab
from coordinator.ui.case.release_dialog import ReleaseDialog
from coordinator.ui.case.step_dialog import StepDialog
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import added, press, settled, ticked, typed, undecided_family


@pytest.fixture
def family(desk):
    return undecided_family(desk)


@pytest.fixture
def tab(qtbot, shown, bridge, family):
    made = shown(PlanTab, family.case_id, size=(1130, 768))
    made._start()
    qtbot.waitUntil(lambda: made.version is not None)
    settled(qtbot, bridge)
    return made


def version(desk, family):
    return desk.read(versions_of_case, case_id=family.case_id)[0]


def write_the_plan(qtbot, bridge, tab):
    """Type two answers, three actions and a line of Plan B, as in the room."""
    for question, text in zip(
        tab.the_plan.writing.answers.boxes.values(), ("Jackie, twice a week.", "Use Plan B."), strict=True
    ):
        question.editor.box.setFocus()
        qtbot.keyClicks(question.editor.box, text)
        question.flush()
    settled(qtbot, bridge)
    listed = tab.the_plan.writing.action_list
    added(qtbot, listed, what="Jackie gives Aimee her tea.", by_when="Every Tuesday")
    ticked(listed.view, "doer_ids", "Jackie")
    added(qtbot, listed, what="Jon rings Aimee at bedtime.", by_when="Every day at 7pm")
    ticked(listed.view, "doer_ids", "Jon")
    added(qtbot, listed, what="Jackie brings Aimee home to 14 Larkspur Road.", by_when="Tuesdays at 6pm")
    ticked(listed.view, "doer_ids", "Jackie")
    added(qtbot, tab.the_plan.writing.back_up, if_this="Jackie is ill", then="Mike comes instead.")
    settled(qtbot, bridge)


def test_a_plan_is_typed_agreed_and_released_with_neutral_words_and_read_back(
    qtbot, tmp_path, bridge, desk, shown, tab, family
):
    write_the_plan(qtbot, bridge, tab)
    kept = version(desk, family)
    answers = desk.read(records, record_type=PlanAnswer, version_id=kept.id)
    assert {one.answer for one in answers} == {"Jackie, twice a week.", "Use Plan B."}
    assert len(desk.read(records, record_type=PlanAction, version_id=kept.id)) == 3
    assert desk.read(records, record_type=BackUpLine, version_id=kept.id)[0].then == "Mike comes instead."

    tab.the_plan.writing.decision.presses[Decision.AGREED].click()
    settled(qtbot, bridge)
    assert version(desk, family).status is VersionStatus.AGREED

    tab.release()
    dialog = tab.findChild(ReleaseDialog)
    qtbot.waitUntil(lambda: all(line.copy for line in dialog.lines.values()))
    assert lint(dialog) == []
    assert not dialog.go.isEnabled()
    leak = dialog.lines[family["Jon"]].leaks[0]
    assert "Jon Hollis’s copy mentions Dana’s address in action 3." in leak.neutral.accessibleDescription()
    assert not dialog.lines[family["Dana"]].gives_away
    leak.neutral.click()
    qtbot.keyClicks(leak.words_form.say.box, "her usual home")
    qtbot.wait(20)
    assert lint(dialog) == []
    leak.words_form.go.click()
    qtbot.waitUntil(dialog.go.isEnabled)
    words = desk.read(records, record_type=NeutralWording, version_id=kept.id)[0]
    assert (words.instead_of, words.say, words.agreed_with_id) == (
        "14 Larkspur Road",
        "her usual home",
        family["Dana"],
    )
    dialog.go.click()
    qtbot.waitUntil(lambda: bool(tab.led_to))
    assert tab.led_to == [("case", family.case_id, "Circulation")]

    copies = shown(CirculationTab, family.case_id)
    copies.save_in(
        tmp_path, [line.circulation.id for line in desk.read(copies_of_case, case_id=family.case_id)]
    )
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.docx"))) == 4)
    said = {path.stem[-2:]: everything_in(path.read_bytes()) for path in tmp_path.glob("*.docx")}
    assert "14 Larkspur Road" in next(text for text in said.values() if "Larkspur" in text)
    assert sum("Larkspur" in text for text in said.values()) == 1
    assert sum("her usual home" in text for text in said.values()) == 3
    assert all(
        "Jon rings Aimee at bedtime." in text and "Mike comes instead." in text for text in said.values()
    )


def everything_in(content):
    word = docx.Document(BytesIO(content))
    cells = [cell.text for table in word.tables for line in table.rows for cell in line.cells]
    return "\n".join([*(one.text for one in word.paragraphs), *cells])


def test_each_step_can_be_undone_and_the_page_follows(qtbot, bridge, desk, tab, family):
    listed = tab.the_plan.writing.action_list
    added(qtbot, listed, what="Jackie gives Aimee her tea.")
    settled(qtbot, bridge)
    assert "Jackie gives Aimee her tea." in listed.lines[listed.open_id].summary.title
    bridge.undo()
    settled(qtbot, bridge)
    assert desk.read(records, record_type=PlanAction, version_id=tab.version_id())[0].what == ""
    bridge.undo()
    qtbot.waitUntil(lambda: not listed.records)
    bridge.redo()
    bridge.redo()
    settled(qtbot, bridge)
    assert listed.records[0].what == "Jackie gives Aimee her tea."


def test_actions_change_places_with_the_keyboard_and_keep_counting_from_one(qtbot, bridge, tab):
    listed = tab.the_plan.writing.action_list
    for what in ("First thing.", "Second thing."):
        added(qtbot, listed, what=what)
    listed.close_record()
    settled(qtbot, bridge)
    press(qtbot, listed.lines[listed.records[1].id], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settled(qtbot, bridge)
    assert [(one.position, one.what) for one in listed.records] == [(1, "Second thing."), (2, "First thing.")]


def test_a_released_version_can_be_read_and_not_typed_into(qtbot, desk, bridge, shown):
    released = make.family(desk)
    release(desk, released)
    tab = shown(PlanTab, released.case_id)
    assert tab.the_plan.reading.isVisible()
    assert not tab.the_plan.writing.isVisible()
    assert "stays as it was given out" in tab.head.frozen.sentence.text()
    assert lint(tab) == []


def release(desk, family):
    from coordinator.commands.release import release_plan

    desk.do(release_plan, version_id=family.version_id).result()


def test_a_new_version_says_why_and_who_holds_the_old_one(qtbot, desk, bridge, shown):
    from coordinator.commands.circulation import mark_sent
    from coordinator.models.choices import SendMethod

    released = make.family(desk)
    release(desk, released)
    first = desk.read(copies_of_case, case_id=released.case_id)[0]
    desk.do(mark_sent, circulation_id=first.circulation.id, method=SendMethod.POST).result()
    tab = shown(PlanTab, released.case_id)
    tab.head.renew.click()
    dialog = tab.findChild(StepDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert any(first.reader.name in label.text() for label in dialog.findChildren(type(tab.head.told)))
    assert lint(dialog) == []
    qtbot.keyClicks(dialog.focusWidget(), "Jackie starts work")
    dialog.answer.click()
    qtbot.waitUntil(lambda: tab.version.number == 2)
    assert tab.the_plan.writing.isVisible()
    assert tab.head.chooser.box.count() == 2
    tab.show_version(released.version_id)
    assert tab.the_plan.reading.isVisible()
    assert "There is a newer one" in tab.head.frozen.sentence.text()


def test_half_typed_words_are_saved_when_the_page_is_left(qtbot, bridge, desk, tab):
    typed_into = tab.the_plan.writing.answers.boxes
    first = next(iter(typed_into.values()))
    first.editor.box.setFocus()
    qtbot.keyClicks(first.editor.box, "Jackie")
    typed(qtbot, tab.the_plan.writing.wanted, "wanted", "Aimee is safe.")
    tab.flush()
    settled(qtbot, bridge)
    assert desk.read(records, record_type=PlanAnswer, version_id=tab.version_id())[0].answer == "Jackie"
    assert tab.version.wanted == "Aimee is safe."


def test_the_page_can_be_used_by_everyone(qtbot, bridge, shown, tab, desk):
    assert lint(tab) == []
    added(qtbot, tab.the_plan.writing.action_list, what="Jackie gives Aimee her tea.")
    settled(qtbot, bridge)
    assert lint(tab) == []


def test_without_a_plan_the_page_offers_to_start_one(qtbot, shown, family):
    tab = shown(PlanTab, family.case_id)
    assert tab.start.isVisible()
    assert not tab.head.isVisible()
    assert lint(tab) == []


def test_the_preview_opens_from_the_head(qtbot, shown, desk, bridge):
    family = make.family(desk)
    tab = shown(PlanTab, family.case_id)
    tab.head.look.click()
    dialog = tab.findChild(PreviewDialog)
    qtbot.waitUntil(lambda: dialog.copy is not None)
    assert dialog.reading.view.actions[0].what == "Jackie gives Aimee her tea at home."
    dialog.reject()
