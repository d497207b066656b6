"""What happened when a meeting came to no plan is asked in one place, and what follows with it."""

from datetime import datetime

import pytest

from coordinator.models.choices import MeetingKind, MeetingStatus
from coordinator.models.conference import Meeting
from coordinator.models.day_choices import NextStep, NotHeld
from coordinator.queries.records import case_records, record
from coordinator.ui.case.not_held import NotHeldDialog
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled, undecided_family
from tests.ui.kit import on_screen


@pytest.fixture
def family(desk):
    return undecided_family(desk, held=False)


@pytest.fixture
def dialog(qtbot, desk, bridge, family):
    from PySide6.QtWidgets import QWidget

    behind = QWidget()
    page = on_screen(qtbot, behind)
    made = []
    meeting = desk.read(record, record_type=Meeting, record_id=family.meeting_id)
    asked = NotHeldDialog(behind, bridge, meeting, made.append)
    asked.begin()
    asked.made_ids = made
    qtbot.waitUntil(asked.isVisible)
    yield asked
    page.close()
    page.deleteLater()


def test_meeting_again_plans_the_next_one_with_its_date(qtbot, desk, bridge, dialog, family):
    assert dialog.how.box.currentText() == "It was not held"
    dialog.why.show_value(NotHeld.PLACE)
    dialog.then.show_value(NextStep.MEET_AGAIN)
    dialog.then.edited.emit()
    qtbot.wait(1)
    assert lint(dialog) == []
    qtbot.keyClicks(dialog.day.box, "1 Dec 2026")
    qtbot.keyClicks(dialog.clock.box, "10.30am")
    dialog.answer.click()
    settled(qtbot, bridge)
    kept = desk.read(record, record_type=Meeting, record_id=family.meeting_id)
    assert (kept.status, kept.why_not_held) == (MeetingStatus.NOT_HELD, NotHeld.PLACE)
    again = [
        one
        for one in desk.read(case_records, record_type=Meeting, case_id=family.case_id)
        if one.kind is MeetingKind.RECONVENED
    ]
    assert dialog.made_ids == [again[0].id]
    assert again[0].starts == datetime(2026, 12, 1, 10, 30)  # noqa: DTZ001 -- planned times are local


def test_the_referrers_own_way_is_written_down(qtbot, desk, bridge, dialog, family):
    dialog.words.show_value("Dana needed to be with her mother")
    dialog.then.show_value(NextStep.REFERRER_ARRANGES)
    dialog.then.edited.emit()
    dialog.alternative.show_value("Ruth visits on Friday")
    dialog.answer.click()
    settled(qtbot, bridge)
    kept = desk.read(record, record_type=Meeting, record_id=family.meeting_id)
    assert kept.alternative == "Ruth visits on Friday"
    assert kept.reason_not_held == "Dana needed to be with her mother"


def test_without_a_reason_it_stays_and_asks_for_one(dialog):
    dialog.answer.click()
    assert "Choose why" in dialog.problem.sentence.text()
    assert dialog.isVisible()
