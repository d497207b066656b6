"""What keeps people apart is seen by the coordinator alone, after the passphrase, and not for long."""

import pytest
from PySide6.QtWidgets import QLabel

from coordinator.models.choices import ApartLevel, Hides
from coordinator.models.conference import Attendance
from coordinator.models.day_choices import WhyAbsent
from coordinator.models.network import KeepApart
from coordinator.queries.people import people_of_case
from coordinator.queries.records import record, records
from coordinator.ui.day.coordinator_only import CoordinatorOnly, OwnPage
from tests import make
from tests.conftest import PASSPHRASE
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled

ARRANGED = "Steve waits in the side room until Dana sits."


@pytest.fixture
def apart(desk, aimee):
    """Steve and Dana are kept apart, and Steve is not to know that Jamie is there."""
    people = {one.short_name: one.person.id for one in desk.read(people_of_case, case_id=aimee)}
    make.kept(
        desk,
        KeepApart(
            case_id=aimee,
            person_id=people["Dana"],
            other_id=people["Steve"],
            level=ApartLevel.STAGGER,
            arrangement=ARRANGED,
        ),
        make.restriction(people["Jamie"], people["Steve"], (Hides.ATTENDANCE,), case_id=aimee),
    )


def said(page):
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def opened(qtbot, bridge, page):
    qtbot.keyClicks(page.typed.box, PASSPHRASE)
    page.look.click()
    qtbot.waitUntil(lambda: page.is_open)
    settled(qtbot, bridge)


@pytest.mark.usefixtures("apart")
def test_nothing_of_it_is_there_before_the_passphrase_is_right(qtbot, bridge, step):
    page = step(CoordinatorOnly)
    assert lint(page) == []
    assert ARRANGED not in said(page)
    qtbot.keyClicks(page.typed.box, "not the passphrase")
    page.look.click()
    qtbot.waitUntil(page.problem.isVisible)
    assert "not your passphrase" in page.problem.sentence.text()
    assert ARRANGED not in said(page)
    assert not page.is_open


@pytest.mark.usefixtures("apart")
def test_after_it_who_is_kept_apart_and_who_is_not_named_are_read(qtbot, bridge, step):
    page = step(CoordinatorOnly)
    opened(qtbot, bridge, page)
    assert page.sheet.cards["Kept apart"].lines
    assert [one.shown.name for one in page.sheet.unseen.lines.values()] == ["Jamie"]
    assert lint(page) == []


@pytest.mark.usefixtures("apart")
def test_it_closes_by_itself_and_keeps_nothing(qtbot, bridge, step):
    page = step(CoordinatorOnly)
    opened(qtbot, bridge, page)
    page._closing.timeout.emit()
    qtbot.waitUntil(lambda: page.sheet is None)
    qtbot.wait(1)
    assert page.sheet is None
    assert page.door.isVisible()
    assert not page.findChildren(OwnPage)


def test_a_reason_in_words_is_not_called_unknown(qtbot, desk, bridge, step, conference):
    page = step(CoordinatorOnly)
    opened(qtbot, bridge, page)
    away = next(
        one for one in desk.read(records, record_type=Attendance, meeting_id=conference) if one.came is False
    )
    facts = {"why_absent": None, "absence_reason": "", "followed_up": ""}
    bridge.save_fields((Attendance, away.id), facts, label="Nothing known", visit="one")
    settled(qtbot, bridge)
    assert page.sheet.away.lines[away.id].summary.chip == "Not known yet"
    told = {"absence_reason": "Took Aimee swimming"}
    bridge.save_fields((Attendance, away.id), told, label="Say why", visit="two")
    settled(qtbot, bridge)
    assert page.sheet.away.lines[away.id].summary.chip == ""


def test_why_somebody_did_not_come_is_written_down_here(qtbot, desk, bridge, step, conference):
    page = step(CoordinatorOnly)
    opened(qtbot, bridge, page)
    away = [
        one for one in desk.read(records, record_type=Attendance, meeting_id=conference) if one.came is False
    ]
    assert [one.id for one in page.sheet.away.records] == [one.id for one in away]
    page.sheet.away.open_record(away[0].id)
    why = page.sheet.away.view.cells["why_absent"].editor
    why.show_value(WhyAbsent.CARE)
    why.edited.emit()
    page.flush()
    settled(qtbot, bridge)
    assert desk.read(record, record_type=Attendance, record_id=away[0].id).why_absent is WhyAbsent.CARE
