import io
from datetime import datetime

import docx
import icalendar
import pytest
from PySide6.QtWidgets import QWidget

from coordinator.queries.today import Booked
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.calendar_saving import CalendarDialog
from coordinator.ui.week_paper import WeekPaper
from tests import make
from tests.ui.kit import on_screen

MORNING = datetime(2026, 9, 14, 9, 30)  # noqa: DTZ001 - local


@pytest.fixture
def paper(qtbot, dressed, desk):
    bridge = Bridge(desk, now=lambda: MORNING)
    page = on_screen(qtbot, QWidget())
    booked = []
    made = WeekPaper(bridge, lambda: booked, page)
    qtbot.addWidget(made)
    made.show()
    made.booked, made.page = booked, page
    yield made
    page.close()
    page.deleteLater()
    bridge.close()


def test_the_week_is_saved_as_a_paper_that_names_nobody(paper, desk, tmp_path):
    family = make.family(desk)
    make.kept(desk, make.visit(family.case_id, person_ids=(family["Dana"],), place="Dana’s kitchen"))
    paper.save(tmp_path)
    assert paper.notice.sentence.text().startswith("Saved as week_2026-09-14.docx in")
    document = docx.Document(io.BytesIO((tmp_path / "week_2026-09-14.docx").read_bytes()))
    said = " ".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert "Visit: DH" in said
    assert "Dana" not in said


def test_a_folder_that_cannot_be_written_to_is_said(paper, tmp_path):
    paper.save(tmp_path / "gone")
    assert "could not be saved" in paper.problem.sentence.text()
    assert paper.notice.isHidden()


def test_the_week_goes_into_one_calendar_file(qtbot, paper, desk, tmp_path):
    case = make.kept(desk, make.case())
    visit, meeting = make.kept(desk, make.visit(case.id), make.meeting(case.id))
    paper.booked += [
        Booked(case.id, "Hollis family", "Visit", visit.starts, record_id=visit.id),
        Booked(case.id, "Hollis family", "Conference", meeting.starts, record_id=meeting.id),
    ]
    paper.calendar.click()
    dialog = paper.page.findChild(CalendarDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.save(tmp_path)
    (path,) = tmp_path.glob("*.ics")
    events = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert [str(one["SUMMARY"]) for one in events] == ["Meeting", "Visit"]
