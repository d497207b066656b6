from datetime import date

import pytest

from coordinator.exchange.found import Everything, Found, PersonFound, Target
from coordinator.exchange.intake import Chosen, PersonChosen
from coordinator.models.choices import LegalStatus, Role
from coordinator.queries.likeness import Likely
from coordinator.ui.case.import_lines import AS_NEW, KEEP_WORDS, LEAVE_OUT, PersonHead, ThingLine, places_for
from tests.ui.kit import on_screen

DANA = PersonFound("d", "Dana", "parent", "Mother")
MO, BEN = PersonFound("m", "Mo", "child"), PersonFound("b", "Ben", "child")


@pytest.fixture
def shown(qtbot, dressed):
    pages = []

    def show(widget):
        pages.append(on_screen(qtbot, widget))
        return widget

    yield show
    for page in pages:
        page.deleteLater()


def line(value, target, whose="d"):
    found = Found("1", "Label", value, "row 2", target, whose)
    return ThingLine(found, Everything("x", (found,)), places_for(whose, (DANA, MO)), date(2026, 9, 14))


def test_a_thing_can_go_out_to_the_notes_to_the_case_or_to_somebody():
    words = [label for _place, label in places_for("d", (DANA, MO))]
    assert words[:3] == ["Leave out", "Case notes", "Dana: name"]
    assert {"A worry", "Dana: school", "Mo: phone"} < set(words)
    assert "Mo: school" not in words


def test_among_many_people_only_the_own_ones_details_are_offered():
    many = tuple(PersonFound(str(number), f"P{number}", "family") for number in range(20))
    assert not any(label.startswith("P1:") for _place, label in places_for("0", many))


def test_what_is_proposed_is_chosen_and_can_be_left_out(shown):
    made = shown(line("1", Target.PHONE))
    assert made.chosen == Chosen(Target.PHONE, "d")
    made.goes_to.show_value(LEAVE_OUT)
    assert made.chosen == Chosen(None)
    assert made.is_placed


def test_what_has_no_place_says_so_and_is_left_out(shown):
    made = shown(line("7", None))
    assert (made.is_placed, made.chosen) == (False, Chosen(None))
    made.send_to_notes()
    assert made.chosen == Chosen(Target.CASE_NOTES)


def test_sending_a_thing_elsewhere_asks_what_it_means_there(qtbot, shown):
    made = shown(line("perhaps", Target.NOTES))
    assert not made.waits_for_answer
    made.goes_to.show_value((Target.LEGAL_STATUS, "d"))
    with qtbot.waitSignal(made.changed):
        made.goes_to.edited.emit()
    assert made.waits_for_answer
    assert made.answer.isVisible()
    made.answer.show_value(LegalStatus.NONE)
    assert made.chosen == Chosen(Target.LEGAL_STATUS, "d", LegalStatus.NONE)
    made.answer.show_value(KEEP_WORDS)
    assert (made.waits_for_answer, made.chosen.answer) == (False, None)


def test_a_day_no_calendar_has_is_named(shown):
    made = shown(line("31/02/2019", Target.BORN))
    assert made.problem.text() == "31/02/2019 is not a day in the calendar."


def test_a_person_comes_in_with_a_part_and_for_a_child(shown):
    head = shown(PersonHead(DANA, (MO, BEN)))
    assert head.chosen == PersonChosen(Role.PARENT)
    head.of_child.show_value("b")
    assert head.chosen.of_child == "b"
    assert head.of_child.isVisible()
    assert not shown(PersonHead(DANA, (MO,))).of_child.isVisible()


def test_somebody_without_a_name_is_left_out_unless_it_is_said_otherwise(shown):
    assert shown(PersonHead(PersonFound("x", "", "family"), ())).chosen.part is None


def test_somebody_alike_must_be_answered_for(shown):
    head = shown(PersonHead(DANA, ()))
    head.show_likely((Likely("id", "Dana Hollis", "born 1988", "the same number"),))
    assert head.waits_for_answer
    assert head.record.box.itemText(1) == "Yes: Dana Hollis (born 1988; the same number)"
    head.record.show_value(AS_NEW)
    assert (head.waits_for_answer, head.chosen.known_id) == (False, "")
    head.show_likely(())
    assert not head.record.isVisible()
