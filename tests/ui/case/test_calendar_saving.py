from pathlib import Path

import icalendar
import pytest

from coordinator.models.choices import MeetingStatus
from coordinator.ui.case.calendar_saving import CalendarDialog, save_calendar
from tests import make
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen


@pytest.fixture
def page(qtbot, dressed):
    from PySide6.QtWidgets import QWidget

    made = on_screen(qtbot, QWidget())
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def visit(desk):
    case = make.kept(desk, make.case())
    return make.kept(desk, make.visit(case.id, place="14 Larkspur Road"))


def event(folder):
    (path,) = Path(folder).glob("*.ics")
    (one,) = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return one


def test_a_visit_is_saved_without_its_place_until_it_is_asked_for(qtbot, bridge, page, visit, tmp_path):
    dialog = save_calendar(bridge, visit, page)
    qtbot.waitUntil(dialog.isVisible)
    assert lint(dialog) == []
    first, second = tmp_path / "a", tmp_path / "b"
    first.mkdir(), second.mkdir()
    dialog.save(first)
    assert dialog.saved.sentence.text().startswith("Saved as calendar_2026-09-16.ics in")
    assert str(event(first)["SUMMARY"]) == "Visit"
    assert "LOCATION" not in event(first)
    dialog.place.click()
    dialog.save(second)
    assert event(second)["LOCATION"] == "14 Larkspur Road"


def test_a_meeting_is_saved_and_one_without_a_date_is_explained(qtbot, bridge, page, desk, tmp_path):
    case = make.kept(desk, make.case())
    status = {"status": MeetingStatus.PLANNED, "held_on": None}
    dated, undated = make.kept(
        desk, make.meeting(case.id, **status), make.meeting(case.id, starts=None, **status)
    )
    save_calendar(bridge, dated, page).save(tmp_path)
    assert str(event(tmp_path)["SUMMARY"]) == "Meeting"
    dialog = save_calendar(bridge, undated, page)
    dialog.save(tmp_path)
    assert "no date and time yet" in dialog.problem.sentence.text()


def test_a_folder_that_cannot_be_written_to_leaves_the_question_open(bridge, page, visit, tmp_path):
    dialog = CalendarDialog(page, bridge, visit_ids=[visit.id])
    dialog.save(tmp_path / "gone")
    assert "could not be saved" in dialog.problem.sentence.text()
    assert dialog.saved.sentence.text() == ""
    dialog.deleteLater()
