import pytest
from PySide6.QtWidgets import QLabel

from coordinator.commands.fields import change_fields
from coordinator.commands.plan import start_new_version
from coordinator.commands.release import release_plan
from coordinator.models.plan import PlanAction
from coordinator.practice.compare import Standing
from coordinator.queries.plan import versions_of_case
from coordinator.queries.records import records
from coordinator.ui.case.plan_compare import MOST_AT_FIRST, CompareCard
from tests import make
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen


@pytest.fixture
def family(desk):
    return make.family(desk)


@pytest.fixture
def newer(desk, family):
    desk.do(release_plan, version_id=family.version_id).result()
    made = desk.do(start_new_version, case_id=family.case_id, why="Jon moves").result()
    change(desk, made, 0, what="Mike gives Aimee <b>her</b> tea & a story at home.")
    make.kept(desk, make.action(family.case_id, made, position=3, heading="", what="Jamie drives."))
    return made


def change(desk, version_id, place, **values):
    kept = desk.read(records, record_type=PlanAction, version_id=version_id)[place]
    desk.do(change_fields, record_type=PlanAction, record_id=kept.id, values=values).result()


@pytest.fixture
def card(qtbot, desk, bridge, family, newer):
    made = CompareCard(bridge)
    page = on_screen(qtbot, made)
    made.show_versions(desk.read(versions_of_case, case_id=family.case_id))
    qtbot.waitUntil(lambda: made.comparison is not None)
    yield made
    page.deleteLater()


def said(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


def test_the_newest_version_is_laid_beside_the_one_before_it(card, family, newer):
    assert (card.before.value(), card.after.value()) == (family.version_id, newer)
    assert [line.line.called for line in card.lines] == ["Action 1", "Action 3"]
    assert card.told.text().startswith("1 changed, 1 new. ")


def test_changed_words_are_marked_and_said_and_what_was_typed_is_never_markup(card):
    texts = said(card.lines[0])
    assert "Changed" in texts
    assert any("<b><s>Jackie</s></b>" in text for text in texts)
    assert any("<b><u>Mike</u></b>" in text and "&lt;" in text and "&amp;" in text for text in texts)
    assert any("“Jackie” became “Mike”" in text for text in texts)
    assert card.lines[0].accessibleName().startswith("Action 1, After school: changed.")


def test_what_stayed_is_shown_when_it_is_asked_for(card):
    card.also_same.click()
    assert Standing.SAME in {line.line.standing for line in card.lines}
    assert len(card.lines) > 2


def test_two_versions_that_say_the_same_say_so(qtbot, card, family):
    card.choose(family.version_id, family.version_id)
    qtbot.waitUntil(lambda: card.told.text() == "Both versions say the same.")
    assert card.lines == []


def test_of_very_many_changes_the_first_are_shown_and_the_rest_on_asking(qtbot, desk, bridge, family, newer):
    many = [
        make.action(family.case_id, newer, position=place, heading="", what=f"New {place}.")
        for place in range(4, MOST_AT_FIRST + 12)
    ]
    make.kept(desk, *many)
    card = CompareCard(bridge)
    page = on_screen(qtbot, card)
    card.show_versions(desk.read(versions_of_case, case_id=family.case_id))
    qtbot.waitUntil(lambda: card.comparison is not None)
    assert len(card.lines) == MOST_AT_FIRST
    assert card.more.property("plain") == "Show 10 more"
    card.more.click()
    assert len(card.lines) == MOST_AT_FIRST + 10
    page.deleteLater()


def test_everyone_can_use_it(card):
    assert lint(card) == []
