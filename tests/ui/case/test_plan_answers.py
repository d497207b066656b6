import pytest

from coordinator.models.choices import VersionStatus
from coordinator.models.plan import PlanAnswer
from coordinator.queries.plan import whole_version
from coordinator.queries.records import records
from coordinator.ui.case.plan_answers import AnswersCard
from tests import make
from tests.ui.case.plan_kit import settled
from tests.ui.kit import on_screen


@pytest.fixture
def family(desk):
    made = make.family(desk, status=VersionStatus.DRAFT)
    make.kept(desk, make.question(made.case_id, text="Who rings whom?", position=2))
    return made


@pytest.fixture
def card(qtbot, desk, bridge, family):
    made = AnswersCard(bridge)

    def look_again(_types=None):
        made.show_version(desk.read(whole_version, version_id=family.version_id))

    bridge.changed.connect(look_again)
    look_again()
    page = on_screen(qtbot, made)
    yield made
    page.deleteLater()


def kept(desk, family):
    found = desk.read(records, record_type=PlanAnswer, version_id=family.version_id)
    return {one.question_id: one.answer for one in found}


def test_each_question_stands_with_its_answer(card):
    first, second = card.boxes.values()
    assert first.label.text() == "1. Who can be there after school?"
    assert first.editor.value() == "Jackie and Mike, turn about."
    assert second.editor.value() == ""


def test_an_answer_is_saved_a_moment_after_the_last_key(qtbot, desk, bridge, card, family):
    question_id, box = list(card.boxes.items())[1]
    box.editor.box.setFocus()
    with qtbot.waitSignal(bridge.saved, timeout=2500):
        qtbot.keyClicks(box.editor.box, "Jon rings Dana")
    assert kept(desk, family)[question_id] == "Jon rings Dana"


def test_what_is_typed_while_the_first_words_are_on_their_way_is_kept_too(qtbot, desk, bridge, card, family):
    question_id, box = list(card.boxes.items())[1]
    box.editor.box.setFocus()
    qtbot.keyClicks(box.editor.box, "Jon ")
    box.flush()
    qtbot.keyClicks(box.editor.box, "rings")
    box.flush()
    settled(qtbot, bridge)
    box.flush()
    settled(qtbot, bridge)
    assert kept(desk, family)[question_id] == "Jon rings"
    assert box.editor.box.toPlainText() == "Jon rings"


def test_undoing_brings_back_the_answer_of_before(qtbot, desk, bridge, card, family):
    question_id, box = next(iter(card.boxes.items()))
    box.editor.box.setFocus()
    box.editor.box.selectAll()
    qtbot.keyClicks(box.editor.box, "Nobody")
    box.flush()
    settled(qtbot, bridge)
    assert desk.next_undo() == "Answer question 1"
    box.editor.box.clearFocus()
    bridge.undo()
    qtbot.waitUntil(lambda: box.editor.value() == "Jackie and Mike, turn about.")
    assert kept(desk, family)[question_id] == "Jackie and Mike, turn about."
