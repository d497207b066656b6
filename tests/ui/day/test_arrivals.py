"""Whoever comes is marked with a tap; guests are added in seconds; nobody is blamed."""

import pytest
from PySide6.QtCore import Qt

from coordinator.commands.the_day import mark_not_here_yet
from coordinator.models.choices import Hides
from coordinator.models.conference import Attendance
from coordinator.models.referral import Case
from coordinator.queries.people import people_of_case
from coordinator.queries.records import record, records
from coordinator.ui.day.arrivals import ArrivalsStep
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled


@pytest.fixture
def waiting(desk, conference):
    """Nobody of Aimee's conference is marked yet."""
    for one in desk.read(records, record_type=Attendance, meeting_id=conference):
        desk.do(mark_not_here_yet, attendance_id=one.id).result()


def line_of(step, name):
    return next(one for one in step.list.lines.values() if one.shown.name == name)


def kept(desk, line):
    return desk.read(record, record_type=Attendance, record_id=line.shown.attendance.id)


@pytest.mark.usefixtures("waiting")
def test_a_tap_says_that_somebody_is_here_and_another_takes_it_back(qtbot, desk, bridge, step):
    day = step(ArrivalsStep)
    assert lint(day) == []
    assert day.count.text().startswith("0 of ")
    line = line_of(day, "Jackie")
    line.tap.click()
    settled(qtbot, bridge)
    assert kept(desk, line).came is True
    assert kept(desk, line).arrived is not None
    assert line.tap.summary.chip == "Here"
    assert day.count.text().startswith("1 of ")
    line.tap.click()
    settled(qtbot, bridge)
    assert kept(desk, line).came is None
    bridge.undo()
    settled(qtbot, bridge)
    assert kept(desk, line).came is True


@pytest.mark.usefixtures("waiting")
def test_whoever_did_not_come_or_leaves_is_marked_without_a_reason_in_sight(qtbot, desk, bridge, step):
    day = step(ArrivalsStep)
    mike, steve = line_of(day, "Mike"), line_of(day, "Steve")
    mike.other.click()
    settled(qtbot, bridge)
    assert kept(desk, mike).came is False
    assert mike.tap.summary.chip == "Did not come"
    assert not mike.other.isVisible()
    steve.tap.click()
    settled(qtbot, bridge)
    steve.other.click()
    settled(qtbot, bridge)
    assert kept(desk, steve).left is not None
    assert steve.tap.summary.chip == "Has left"
    steve.other.click()
    settled(qtbot, bridge)
    assert kept(desk, steve).left is None


@pytest.mark.usefixtures("waiting")
def test_a_guest_is_added_with_a_name_and_a_word_is_had_first(qtbot, desk, bridge, step, conference):
    day = step(ArrivalsStep)
    day.guest.click()
    assert lint(day) == []
    qtbot.keyClicks(day.ask.line.box, "Rose Hart")
    qtbot.keyClick(day.ask.line.box, Qt.Key.Key_Return)
    settled(qtbot, bridge)
    line = line_of(day, "Rose")
    assert kept(desk, line).unexpected
    assert kept(desk, line).came is True
    assert "Have a word outside with Rose" in day.word_first.sentence.text()


@pytest.mark.usefixtures("waiting")
def test_a_guest_who_is_known_in_the_case_is_offered_while_typing(qtbot, desk, bridge, step, aimee):
    of = desk.read(record, record_type=Case, record_id=aimee).commissioner_id
    lena = make.kept(desk, make.person(given="Lena", commissioner_id=of))
    make.kept(desk, make.participant(aimee, lena.id, position=20))
    day = step(ArrivalsStep)
    day.guest.click()
    assert [one.words for one in day._known("le")] == ["Lena"]
    assert day._known(" ") == []
    day.ask.question.use(lena.id, day.ask.choice.value())
    settled(qtbot, bridge)
    assert line_of(day, "Lena").tap.summary.chip == "Here"
    assert len([one for one in desk.read(people_of_case, case_id=aimee) if one.short_name == "Lena"]) == 1


def test_whoever_may_not_be_named_here_is_not_on_the_open_page(desk, step, aimee):
    people = {one.short_name: one.person.id for one in desk.read(people_of_case, case_id=aimee)}
    make.kept(desk, make.restriction(people["Jamie"], people["Steve"], (Hides.ATTENDANCE,), case_id=aimee))
    day = step(ArrivalsStep)
    assert "Jamie" not in {one.shown.name for one in day.list.lines.values()}
    assert "Steve" in {one.shown.name for one in day.list.lines.values()}


def test_times_are_opened_below_the_line_and_kept(qtbot, desk, bridge, step):
    day = step(ArrivalsStep)
    line = line_of(day, "Jackie")
    line.more.click()
    qtbot.wait(1)
    assert day.list.view.isVisible()
    assert lint(day) == []
    box = day.list.view.cells["arrived"].editor.controls[0]
    box.selectAll()
    qtbot.keyClicks(box, "1.10pm")
    day.flush()
    settled(qtbot, bridge)
    assert "20 minutes early" in line.tap.summary.line
    line.more.click()
    assert not day.list.view.isVisible()
