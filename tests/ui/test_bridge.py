import threading

import pytest
from PySide6.QtWidgets import QLabel
from shiboken6 import delete

from coordinator.commands.fields import add_record, change_fields
from coordinator.desk import Desk
from coordinator.errors import DiskFull, NotAllowed
from coordinator.models.person import Person
from coordinator.queries.records import record, records
from coordinator.ui.bridge import Bridge, is_gone


@pytest.fixture
def person(desk):
    made = Person(given="Dana")
    desk.do(add_record, record=made).result()
    return made


def full_disk(desk):
    """Let every write fail as on a full drive until the returned function is called."""
    kept = desk.casebook.check_in_place

    def fail():
        raise DiskFull("There is no room left on this drive.")

    desk.casebook.check_in_place = fail
    return lambda: setattr(desk.casebook, "check_in_place", kept)


def test_results_news_and_saved_arrive_on_the_windows_thread(qtbot, casebook, now):
    desk = Desk(casebook, now=lambda: now)
    bridge, heard = Bridge(desk), []
    bridge.changed.connect(lambda types: heard.append(("news", types, threading.current_thread())))
    bridge.saved.connect(lambda sentence, failed: heard.append(("saved", sentence, failed)))
    bridge.do(
        add_record, lambda made: heard.append(("done", made, threading.current_thread())), record=Person()
    )
    qtbot.waitUntil(lambda: len(heard) == 3)
    news, saved, done = heard
    assert Person in news[1]
    assert news[2] is threading.main_thread()
    assert saved[1].startswith("Saved ")
    assert saved[2] is False
    assert done[2] is threading.main_thread()
    assert [one.id for one in bridge.read(records, record_type=Person)] == [done[1]]
    bridge.close()
    desk.close()


def test_a_refusal_is_shown_unless_someone_asked_for_it(qtbot, bridge):
    told, own = [], []

    def refuse(session):
        raise NotAllowed("Not now.")

    refuse.command_kind = add_record.command_kind
    bridge.told.connect(told.append)
    bridge.do(refuse)
    bridge.do(refuse, None, lambda refusal: own.append(str(refusal)))
    qtbot.waitUntil(lambda: bool(told and own))
    assert told == ["Not now."]
    assert own == ["Not now."]


def test_what_could_not_be_saved_is_kept_and_tried_again_with_the_newest_values(qtbot, bridge, desk, person):
    said = []
    bridge.saved.connect(lambda sentence, failed: said.append((sentence, failed)))
    mend = full_disk(desk)
    key = (Person, person.id)
    bridge.save_fields(key, {"given": "Dan", "family": "Reed"}, label="", visit="1")
    bridge.save_fields(key, {"given": "Daniela"}, label="", visit="1")
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said[-1] == ("Not saved – There is no room left on this drive.", True)
    assert bridge.waiting_for(key) == {"given": "Daniela", "family": "Reed"}
    mend()
    bridge.retry()
    qtbot.waitUntil(lambda: bridge.unsaved == 0)
    now = desk.read(record, record_type=Person, record_id=person.id)
    assert (now.given, now.family) == ("Daniela", "Reed")
    assert said[-1][1] is False


def test_undo_and_redo_go_through_the_bridge(qtbot, bridge, desk, person):
    bridge.do(change_fields, record_type=Person, record_id=person.id, values={"given": "Di"})
    bridge.undo()
    assert bridge.read(record, record_type=Person, record_id=person.id).given == "Dana"
    bridge.redo()
    assert bridge.read(record, record_type=Person, record_id=person.id).given == "Di"


def test_a_longer_look_up_answers_later(qtbot, bridge, person):
    found = []
    bridge.read_later(records, found.extend, record_type=Person)
    qtbot.waitUntil(lambda: bool(found))
    assert found[0].id == person.id


def test_settling_waits_for_the_answers_and_hears_them(bridge, person):
    heard = []
    bridge.do(change_fields, heard.append, record_type=Person, record_id=person.id, values={"given": "Di"})
    assert bridge.settle()
    assert heard == [None]


def test_nothing_reaches_a_closed_window(qtbot, bridge, person):
    heard = []
    bridge.changed.connect(heard.append)
    bridge.do(change_fields, heard.append, record_type=Person, record_id=person.id, values={"given": "Di"})
    bridge.close()
    qtbot.wait(30)
    assert heard == []


def test_what_could_not_be_written_before_a_lock_is_written_after_it(qtbot, bridge, desk, person):
    mend = full_disk(desk)
    bridge.save_fields((Person, person.id), {"given": "Dee"}, label="", visit="1")
    bridge.settle()
    left = bridge.hand_over()
    bridge.close()
    mend()
    after = Bridge(desk)
    after.take_over(left)
    after.settle()
    assert after.unsaved == 0
    assert desk.read(record, record_type=Person, record_id=person.id).given == "Dee"
    after.close()


def test_a_bridge_can_be_closed_after_its_desk_and_twice(dressed, desk):
    bridge = Bridge(desk)
    desk.close()
    bridge.close()
    bridge.close()
    assert bridge.is_closed


def test_an_answer_for_a_page_that_was_closed_reaches_nobody(qtbot, bridge):
    page = QLabel()
    assert not is_gone(page.setText)
    delete(page)
    assert is_gone(page.setText)
    bridge.read_later(lambda _session: "late", page.setText)
    assert bridge.settle()
