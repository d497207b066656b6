import shutil
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QToolButton

from coordinator.models.timekeeping import Task
from coordinator.queries.records import drafts_of, records
from coordinator.queries.today import ToDo
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.task_card import TaskCard, TaskDialog
from tests import make
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen

TODAY = date(2026, 9, 14)


@pytest.fixture
def casebook_folder(first_casebook, tmp_path):
    """A casebook without a family."""
    return Path(shutil.copytree(first_casebook, tmp_path / "casebook"))


@pytest.fixture
def morning(dressed, desk):
    bridge = Bridge(desk, now=lambda: datetime(2026, 9, 14, 9, 30))  # noqa: DTZ001 -- local, as on the wall
    yield bridge
    bridge.close()


@pytest.fixture
def case(desk):
    return make.kept(desk, make.case())


@pytest.fixture
def shown(qtbot, morning):
    pages = []

    def show(case_id=""):
        card = TaskCard(morning, case_id)
        pages.append(on_screen(qtbot, card))
        card.page = pages[-1]
        return card

    yield show
    for page in pages:
        page.close()
        page.deleteLater()


def ticks(card):
    return [box.accessibleName() for box in card.findChildren(QCheckBox) if box.isVisible()]


def test_something_to_do_is_added_in_a_line_and_ticked_in_a_press(qtbot, desk, morning, shown, case):
    card = shown(case.id)
    assert card.nothing.isVisible()
    card.adding.click()
    assert not card.asked.for_whom.isVisible()
    assert lint(card.page) == []
    qtbot.keyClicks(card.asked.line.controls[0], "Ring the hall")
    qtbot.keyClicks(card.asked.day.box, "16 Sep 2026")
    qtbot.keyClick(card.asked.day.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ticks(card) == ["Done: Ring the hall"])
    (task,) = desk.read(records, record_type=Task)
    assert (task.text, task.due_by, task.case_id) == ("Ring the hall", date(2026, 9, 16), case.id)
    assert not card.asked.isVisible()
    assert lint(card.page) == []
    next(box for box in card.findChildren(QCheckBox) if box.isVisible()).click()
    qtbot.waitUntil(lambda: ticks(card) == [])
    (task,) = desk.read(records, record_type=Task)
    assert task.done_on == TODAY


def test_nothing_is_added_without_words_and_a_day_that_cannot_be_read_is_said(qtbot, desk, shown, case):
    card = shown(case.id)
    card.adding.click()
    card.asked.go.click()
    assert card.asked.problem.text().startswith("Write what is to be done")
    qtbot.keyClicks(card.asked.line.controls[0], "Ring the hall")
    qtbot.keyClicks(card.asked.day.box, "someday")
    card.asked.go.click()
    assert "Write a date" in card.asked.problem.text()
    assert card.asked.line.value() == "Ring the hall"
    qtbot.keyClick(card.asked.line.controls[0], Qt.Key.Key_Escape)
    assert not card.asked.isVisible()
    assert desk.read(records, record_type=Task) == []


def test_across_families_each_says_whose_it_is_and_how_late(qtbot, desk, shown, case):
    other = make.kept(desk, make.case(reference="2", family_name="Okafor"))
    late = Task(case_id=case.id, text="Ring the hall", due_by=date(2026, 9, 11))
    card = shown()
    families = {case.id: "Hollis family", other.id: "Okafor family"}
    card.show_tasks([ToDo(late, "Hollis family")], families)
    said = [label.text() for label in card.findChildren(QLabel)]
    assert "Hollis family  ·  by 11 Sep 2026" in said
    assert "3 days late" in said
    card.adding.click()
    assert card.asked.for_whom.isVisible()
    card.asked.family.show_value(other.id)
    qtbot.keyClicks(card.asked.line.controls[0], "Buy biscuits")
    card.asked.go.click()
    qtbot.waitUntil(lambda: bool(desk.read(records, record_type=Task)))
    assert desk.read(records, record_type=Task)[0].case_id == other.id
    assert lint(card.page) == []


def test_a_long_list_shows_its_beginning_and_all_of_it_at_a_press(qtbot, desk, shown, case):
    make.kept(desk, *[Task(case_id=case.id, text=f"Thing {number}") for number in range(9)])
    card = shown(case.id)
    qtbot.waitUntil(lambda: len(ticks(card)) == 6)
    card.more.click()
    qtbot.waitUntil(lambda: len(ticks(card)) == 9)


def test_one_thing_can_be_changed_in_full(qtbot, desk, shown, case):
    make.kept(desk, Task(case_id=case.id, text="Ring"))
    card = shown(case.id)
    next(one for one in card.findChildren(QToolButton) if one.accessibleName() == "Change: Ring").click()
    dialog = card.window().findChild(TaskDialog)
    qtbot.waitUntil(dialog.isVisible)
    box = dialog.view.cells["text"].editor.controls[0]
    box.selectAll()
    qtbot.keyClicks(box, "Ring the hall")
    dialog.ready.click()
    qtbot.waitUntil(lambda: ticks(card) == ["Done: Ring the hall"])


def test_a_line_half_typed_outlives_a_lock_and_is_gone_once_it_is_added(qtbot, desk, shown, case):
    card = shown(case.id)
    card.adding.click()
    qtbot.keyClicks(card.asked.line.controls[0], "Ring the h")
    where = {"record_type": Task, "record_id": case.id}
    qtbot.waitUntil(lambda: desk.read(drafts_of, **where).get("text") == ("Ring the h", 10))
    again = shown(case.id)
    assert again.asked.isVisible()
    assert again.asked.line.typed() == "Ring the h"
    again.asked.go.click()
    qtbot.waitUntil(lambda: ticks(again) == ["Done: Ring the h"])
    qtbot.waitUntil(lambda: desk.read(drafts_of, **where) == {})
