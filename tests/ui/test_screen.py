import pytest

from coordinator.commands.fields import add_record
from coordinator.models.person import Person
from coordinator.models.referral import Case, Strength
from coordinator.queries.records import records
from coordinator.ui.blocks import column
from coordinator.ui.forms.referral import STRENGTH
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList
from coordinator.ui.screen import Screen, Where
from tests.ui.kit import PERSON, on_screen
from tests.ui.ways import recording


class PeopleScreen(Screen):
    shows = frozenset({Person})

    def __init__(self, bridge, ways):
        super().__init__(bridge, ways)
        self.name = "People"
        self.looked = 0
        self.people = RecordList(
            bridge,
            PERSON,
            title="People",
            rows=lambda: bridge.read(records, record_type=Person),
            summary=lambda person: Summary(person.name),
        )
        self.setLayout(column(self.people))

    def refresh(self):
        self.looked += 1


@pytest.fixture
def screen(qtbot, bridge, desk):
    desk.do(add_record, record=Person(given="Dana")).result()
    qtbot.wait(20)
    made = PeopleScreen(bridge, recording()[0])
    page = on_screen(qtbot, made)
    yield made
    page.close()
    page.deleteLater()


def test_it_looks_when_it_is_seen_and_again_on_its_own_news_only(qtbot, screen, desk):
    assert screen.looked == 1
    desk.do(add_record, record=Case(reference="FGC-1")).result()
    qtbot.wait(30)
    assert screen.looked == 1
    desk.do(add_record, record=Person(given="Jon")).result()
    qtbot.waitUntil(lambda: screen.looked == 2)


def test_news_while_another_screen_is_in_front_waits(qtbot, screen, desk):
    screen.hide()
    desk.do(add_record, record=Person(given="Jon")).result()
    qtbot.wait(30)
    assert screen.looked == 1
    screen.show()
    assert screen.looked == 2


def test_the_person_comes_back_to_the_same_line_field_and_cursor(qtbot, screen):
    listed = screen.people
    listed.open_record(listed.records[0].id, focus=True)
    listed.view.cells["family"].editor.setFocus()
    qtbot.keyClicks(listed.view.cells["family"].editor.box, "Reed")
    listed.view.cells["family"].editor.box.setCursorPosition(2)
    where = screen.where()
    assert where == Where("People", line_id=listed.records[0].id, field="family", cursor=2)
    screen.flush()
    listed.close_record()
    qtbot.wait(20)
    screen.reopen(where)
    assert listed.open_id == where.line_id
    assert screen.where() == where


def test_of_two_open_lines_the_one_the_person_is_at_comes_back(qtbot, screen, desk):
    case_id = desk.do(add_record, record=Case(reference="FGC-1")).result()
    desk.do(add_record, record=Strength(case_id=case_id, text="They laugh together")).result()
    strengths = RecordList(
        screen.bridge,
        STRENGTH,
        title="Strengths",
        rows=lambda: screen.bridge.read(records, record_type=Strength),
        summary=lambda strength: Summary(strength.text),
    )
    screen.layout().addWidget(strengths)
    qtbot.waitUntil(lambda: len(strengths.records) == 1)
    screen.people.open_record(screen.people.records[0].id)
    strengths.open_record(strengths.records[0].id)
    strengths.view.cells["text"].editor.setFocus()
    where = screen.where()
    assert (where.line_id, where.field) == (strengths.records[0].id, "text")
    screen.people.add_button.setFocus()
    screen.reopen(where)
    assert strengths.view.focused() == ("text", 0)
