import pytest
from PySide6.QtCore import Qt

from coordinator.commands.fields import add_record
from coordinator.models.person import Person
from coordinator.models.referral import Case, Strength
from coordinator.queries.records import case_records, in_bin, records
from coordinator.ui.form import Field, Form, Section
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import MOST_AT_FIRST, RecordList, RowAction
from tests.ui.accessibility import lint
from tests.ui.kit import PERSON, on_screen


def people(bridge, **more):
    return RecordList(
        bridge,
        PERSON,
        title="People",
        add="Add a person",
        rows=lambda: bridge.read(records, record_type=Person),
        new=Person,
        summary=lambda person: Summary(person.name, ", ".join(person.speaks), mark=person.initials),
        empty="Add the people of the family.",
        **more,
    )


@pytest.fixture
def listed(qtbot, bridge, desk):
    for name in ("Aimee", "Jon", "Dana"):
        desk.do(add_record, record=Person(given=name)).result()
    made = people(bridge)
    page = on_screen(qtbot, made)
    yield made
    page.close()
    page.deleteLater()


def shown(listed):
    lines = [listed._list.itemAt(at).widget() for at in range(listed._list.count())]
    return [line.summary.title for line in lines if hasattr(line, "summary")]


def test_records_are_listed_and_open_in_place(qtbot, listed):
    assert shown(listed) == ["Aimee", "Jon", "Dana"]
    assert listed.card.heading.text() == "People (3)"
    listed.lines[listed.records[1].id].click()
    assert listed.view.cells["given"].editor.value() == "Jon"
    assert listed._list.indexOf(listed._sheet) == 2
    listed.lines[listed.records[1].id].click()
    assert listed.open_id == ""
    assert listed._sheet.isHidden()


def test_what_is_typed_shows_in_the_line_at_once(qtbot, listed):
    first = listed.records[0]
    listed.open_record(first.id, focus=True)
    box = listed.view.cells["given"].editor.box
    box.selectAll()
    qtbot.keyClicks(box, "Amy")
    listed.flush()
    qtbot.waitUntil(lambda: shown(listed)[0] == "Amy")
    assert box.text() == "Amy"


def test_an_added_record_opens_with_the_cursor_in_its_first_field(qtbot, listed, desk):
    listed.add_button.click()
    qtbot.waitUntil(lambda: listed.open_id != "")
    assert len(desk.read(records, record_type=Person)) == 4
    qtbot.waitUntil(listed.view.cells["given"].editor.has_focus)


def test_turning_to_another_record_saves_the_first(qtbot, listed, desk):
    first, second = listed.records[:2]
    listed.open_record(first.id, focus=True)
    qtbot.keyClicks(listed.view.cells["family"].editor.box, "Reed")
    listed.open_record(second.id)
    kept = {one.id: one.family for one in desk.read(records, record_type=Person)}
    assert kept[first.id] == "Reed"
    assert kept[second.id] == ""


def test_a_record_goes_to_the_bin_and_comes_back_with_one_press(qtbot, listed, desk):
    gone = listed.records[2]
    listed.open_record(gone.id)
    qtbot.keyClick(listed.lines[gone.id], Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: shown(listed) == ["Aimee", "Jon"])
    assert listed.open_id == ""
    assert [one.id for one in desk.read(in_bin, record_type=Person)] == [gone.id]
    qtbot.waitUntil(lambda: "Dana" in listed.bin_notice.sentence.text())
    listed._unbin()
    qtbot.waitUntil(lambda: shown(listed) == ["Aimee", "Jon", "Dana"])


def test_it_is_for_everyone_open_or_closed(qtbot, listed):
    assert lint(listed.window()) == []
    listed.open_record(listed.records[0].id)
    qtbot.wait(20)
    assert lint(listed.window()) == []


def test_a_long_list_shows_its_beginning_and_more_on_asking(qtbot, bridge, desk):
    for number in range(MOST_AT_FIRST + 5):
        desk.do(add_record, record=Person(given=f"Person {number:02}")).result()
    made = people(bridge)
    page = on_screen(qtbot, made)
    assert len(made.lines) == MOST_AT_FIRST
    made.open_record(made.records[-1].id)
    assert len(made.lines) == MOST_AT_FIRST + 5
    page.close()


def test_nothing_yet_says_what_belongs_here(qtbot, bridge):
    made = people(bridge)
    page = on_screen(qtbot, made)
    assert made.empty.isVisible()
    assert made.card.heading.text() == "People"
    page.close()


def test_a_hidden_list_waits_until_it_is_seen(qtbot, bridge, desk, listed):
    listed.hide()
    desk.do(add_record, record=Person(given="Mike")).result()
    qtbot.wait(30)
    assert len(listed.records) == 3
    listed.show()
    assert len(listed.records) == 4


def test_ordered_records_move_by_keyboard(qtbot, bridge, desk):
    case = Case(reference="FGC-1")
    desk.do(add_record, record=case).result()
    for text in ("one", "two", "three"):
        desk.do(add_record, record=Strength(case_id=case.id, text=text)).result()
    made = RecordList(
        bridge,
        Form(Strength, [Section("", [Field(Strength.text, "Strength")])]),
        title="Strengths",
        rows=lambda: bridge.read(case_records, record_type=Strength, case_id=case.id),
        summary=lambda strength: Summary(strength.text),
    )
    page = on_screen(qtbot, made)
    qtbot.keyClick(made.lines[made.records[2].id], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: shown(made) == ["one", "three", "two"])
    made.open_record(made.records[0].id)
    assert shown(made) == ["one", "three", "two"]
    page.close()


def test_more_can_be_done_with_an_open_record(qtbot, bridge, desk):
    desk.do(add_record, record=Person(given="Jon")).result()
    asked = []
    made = people(
        bridge, actions=[RowAction("Write a letter", "mail", lambda person: asked.append(person.given))]
    )
    page = on_screen(qtbot, made)
    made.open_record(made.records[0].id)
    made._act(made._actions[0])
    assert asked == ["Jon"]
    page.close()


def test_the_history_of_the_open_record_is_one_press_away(qtbot, listed):
    listed.open_record(listed.records[0].id)
    listed._show_history()
    from coordinator.ui.history import HistoryDialog

    dialog = listed.window().findChild(HistoryDialog)
    assert dialog.isVisible()
    dialog.close()
