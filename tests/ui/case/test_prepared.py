import pytest
from PySide6.QtCore import Qt

from coordinator.models.choices import Topic
from coordinator.ui.case.prepared import HEADINGS, TOPICS, PreparedCard
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import looked_at
from tests.ui.kit import on_screen


@pytest.fixture
def began():
    return []


@pytest.fixture
def card(qtbot, bridge, aimee, began):
    made = PreparedCard(bridge, aimee, lambda person_id, topics: began.append((person_id, topics)))
    page = on_screen(qtbot, made)
    made.refresh()
    looked_at()
    yield made
    page.close()
    page.deleteLater()


def names(card):
    side = Qt.Orientation.Vertical
    return [card.rows.headerData(place, side).split("\n")[0] for place in range(card.rows.rowCount())]


def cell(card, name, topic):
    return card.rows.index(names(card).index(name), TOPICS.index(topic) + 1)


def test_everybody_who_may_come_stands_with_each_topic_in_words(card):
    assert names(card) == ["Jon", "Dana", "Jackie", "Jamie", "Steve", "Ruth"]
    assert cell(card, "Jackie", Topic.GROUND_RULES).data() == "Done"
    assert cell(card, "Jackie", Topic.TRAVEL).data() == "Not yet"
    told = cell(card, "Jackie", Topic.TRAVEL).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Jackie: Travel – not yet"


def test_what_somebody_needs_stands_below_their_name(card):
    dana = names(card).index("Dana")
    assert card.rows.headerData(dana, Qt.Orientation.Vertical) == "Dana\nVegetarian"


def test_long_needs_make_a_line_higher_and_none_is_cut(desk, card, aimee):
    mo = make.person(given="Mo", diet="No nuts, no fish", interpreter_needed=True, speaks=("Urdu", "Punjabi"))
    make.kept(desk, mo)
    make.kept(desk, make.participant(aimee, mo.id))
    card.refresh()
    header = card.table.verticalHeader()
    mos, jons = names(card).index("Mo"), names(card).index("Jon")
    assert header.sectionSize(mos) > header.sectionSize(jons)
    assert card.table.verticalScrollBar().maximum() == 0


def test_every_topic_has_a_column():
    assert set(HEADINGS) == set(Topic)


def test_when_somebody_was_reached_or_how_often_it_was_tried_is_said(desk, card, aimee):
    assert card.rows.index(names(card).index("Jackie"), 0).data() == "19 Oct"
    mo = make.kept(desk, make.person(given="Mo"))
    make.kept(desk, make.participant(aimee, mo.id), make.contact(aimee, (mo.id,), outcome=None))
    card.refresh()
    assert names(card)[0] == "Mo"
    assert card.rows.index(0, 0).data() == "Tried 1 time"


def test_a_press_on_a_cell_begins_an_entry_with_that_person_on_that_topic(qtbot, card, began):
    index = cell(card, "Steve", Topic.SAFETY)
    where = card.table.visualRect(index).center()
    qtbot.mouseClick(card.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    steve = card.rows.rows[index.row()].one.person.id
    assert began == [(steve, (Topic.SAFETY,))]


def test_the_keyboard_walks_the_cells_and_enter_begins_an_entry(qtbot, card, began):
    card.table.setFocus()
    card.table.setCurrentIndex(card.rows.index(0, 0))
    qtbot.keyClick(card.table, Qt.Key.Key_Right)
    qtbot.keyClick(card.table, Qt.Key.Key_Return)
    jon = card.rows.rows[0].one.person.id
    assert began == [(jon, (Topic.PROCESS,))]


def test_every_line_is_seen_without_a_second_scroll_bar(card):
    assert card.table.verticalScrollBar().maximum() == 0
    assert lint(card.parentWidget()) == []
