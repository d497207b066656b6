import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from coordinator.models.choices import GoodFor, Role, Side
from coordinator.models.network import Participant, RoutineLine
from coordinator.models.person import Person
from coordinator.practice.conversation import STEPS
from coordinator.queries.people import people_of_case
from coordinator.ui.case.conversation import Conversation
from coordinator.ui.case.network_tab import NetworkTab
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import kept, looked_at, one, press, settled

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


@pytest.fixture
def opened(bridge, shown, aimee):
    tab = shown(NetworkTab, aimee)

    def open_again():
        dialog = Conversation(bridge, aimee, tab)
        dialog.begin()
        looked_at()
        return dialog

    return open_again


def type_name(qtbot, dialog, text):
    dialog.name.box.setFocus()
    qtbot.keyClicks(dialog.name.box, text)


def part_of(desk, case_id, called):
    found = [
        p for p in desk.read(people_of_case, case_id=case_id) if called in (p.person.given, p.short_name)
    ]
    assert len(found) == 1
    return found[0].participant


def offered(dialog):
    looked_at()
    return [
        made.property("plain")
        for made in dialog.asking.findChildren(QPushButton)
        if made.isVisible() and made not in (dialog.answer, dialog.undo, dialog.elsewhere)
    ]


def test_it_opens_from_the_tab(shown, aimee):
    tab = shown(NetworkTab, aimee)
    press(tab, "Find the network together")
    assert tab.findChild(Conversation) is not None


def test_the_first_answer_takes_a_name_and_the_enter_key(qtbot, desk, bridge, opened, aimee):
    dialog = opened()
    assert dialog.question.text() == "Who would you ring in an emergency?"
    type_name(qtbot, dialog, "Olena Berg")
    qtbot.keyClick(dialog.name.box, ENTER)
    settled(bridge)
    part = part_of(desk, aimee, "Olena")
    assert (part.good_for, part.circle) == ((GoodFor.EMERGENCY,), 1)
    assert "Olena" in dialog.named.text()
    assert dialog.name.typed() == ""
    assert dialog.name.box.hasFocus()


def test_a_question_that_asks_for_words_takes_them_before_it_is_answered(qtbot, desk, bridge, opened, aimee):
    dialog = opened()
    for _ in range(2):
        press(dialog, "Next question")
    type_name(qtbot, dialog, "Olena")
    qtbot.keyClick(dialog.name.box, ENTER)
    assert dialog.about.box.hasFocus()
    qtbot.keyClicks(dialog.about.box, "Lifts on Thursdays")
    qtbot.keyClick(dialog.about.box, ENTER)
    settled(bridge)
    assert part_of(desk, aimee, "Olena").good_for_words == "Lifts on Thursdays"


def test_somebody_here_is_picked_and_never_doubled(qtbot, desk, bridge, opened, aimee):
    before = len(kept(desk, Participant, aimee))
    dialog = opened()
    type_name(qtbot, dialog, "Jackie")
    assert any("here already" in words for words in offered(dialog))
    qtbot.keyClick(dialog.name.box, ENTER)
    settled(bridge)
    assert len(kept(desk, Participant, aimee)) == before
    assert GoodFor.EMERGENCY in part_of(desk, aimee, "Jackie").good_for


def test_names_of_other_families_are_shown_only_when_asked_for(qtbot, desk, bridge, opened, aimee):
    commissioner = one(desk, Person, kept(desk, Participant, aimee)[0].person_id).commissioner_id
    known = make.kept(desk, make.person(given="Gwen", family="Ito", commissioner_id=commissioner))
    make.kept(desk, make.person(given="Gwen", family="Stranger"))
    dialog = opened()
    type_name(qtbot, dialog, "Gwen")
    assert offered(dialog) == []
    press(dialog, "Look in other families")
    assert offered(dialog) == ["Gwen Ito"]
    press(dialog, "Gwen Ito")
    settled(bridge)
    assert known.id in {part.person_id for part in kept(desk, Participant, aimee)}


def test_one_can_stop_anywhere_and_what_is_half_typed_is_there_again(qtbot, bridge, opened):
    dialog = opened()
    press(dialog, "Next question")
    type_name(qtbot, dialog, "Ole")
    settled(bridge)
    press(dialog, "Stop here")
    settled(bridge)
    again = opened()
    assert again.question.text() == STEPS[1].question
    assert again.name.typed() == "Ole"
    qtbot.keyClick(again.name.box, ENTER)
    settled(bridge)
    again.accept()
    assert opened().name.typed() == ""


def test_a_name_that_was_typed_is_noted_on_going_on(qtbot, desk, bridge, opened, aimee):
    dialog = opened()
    type_name(qtbot, dialog, "Olena")
    press(dialog, "Next question")
    settled(bridge)
    assert part_of(desk, aimee, "Olena").good_for == (GoodFor.EMERGENCY,)


def test_an_answer_is_taken_back(qtbot, desk, bridge, opened, aimee):
    before = len(kept(desk, Participant, aimee))
    dialog = opened()
    type_name(qtbot, dialog, "Olena")
    qtbot.keyClick(dialog.name.box, ENTER)
    settled(bridge)
    press(dialog, "Take the last answer back")
    settled(bridge)
    assert len(kept(desk, Participant, aimee)) == before
    assert not dialog.undo.isVisible()


def test_an_empty_name_is_asked_for_in_words(qtbot, opened):
    dialog = opened()
    press(dialog, "Note this person")
    assert "Write a name first" in dialog.problem.sentence.text()


def test_both_sides_the_week_and_who_is_missing_are_asked(qtbot, desk, bridge, opened, aimee):
    dialog = opened()
    asked = {}
    for step in STEPS:
        asked[step.key] = dialog.question.text()
        if step.key in {"fathers_side", "around"}:
            type_name(qtbot, dialog, f"New{step.key}")
            dialog.note()
            settled(bridge)
        if step.key == "week":
            before = len(kept(desk, RoutineLine, aimee))
            dialog.week.add_button.click()
            settled(bridge)
            assert len(kept(desk, RoutineLine, aimee)) == before + 1
        assert lint(dialog) == [], step.key
        if dialog.next.isEnabled():
            press(dialog, "Next question")
            settled(bridge)
    assert asked["missing"] == "Who is missing?"
    assert "Everyone so far" in dialog.named.text()
    assert part_of(desk, aimee, "Newfathers_side").side is Side.PATERNAL
    assert part_of(desk, aimee, "Newaround").role is Role.FRIEND
