"""The papers of the day are ticked, saved together, and opened from where they were saved."""

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton

from coordinator.models.choices import Hides, MeetingKind
from coordinator.models.conference import Meeting
from coordinator.models.directory import Coordinator
from coordinator.queries.day_papers import FOR_THE_COORDINATOR, FOR_THE_TABLE
from coordinator.queries.people import people_of_case
from coordinator.queries.records import case_records
from coordinator.ui.case.day_papers import DayPapersCard
from tests import make
from tests.queries.test_room import detail
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen


class Opened(QObject):
    """Stands in for the computer's own program for papers."""

    def __init__(self):
        super().__init__()
        self.urls = []

    @Slot(QUrl)
    def open(self, url):
        self.urls.append(url)


@pytest.fixture
def opened(qapp):
    handler = Opened()
    QDesktopServices.setUrlHandler("file", handler, "open")
    yield handler
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def meeting_id(desk, aimee):
    listed = desk.read(case_records, record_type=Meeting, case_id=aimee)
    return next(one.id for one in listed if one.kind is MeetingKind.CONFERENCE)


@pytest.fixture
def card(qtbot, bridge, meeting_id):
    made = DayPapersCard(bridge)
    made.show_meeting(meeting_id)
    page = on_screen(qtbot, made, size=(900, 700))
    yield made
    page.close()
    page.deleteLater()


def tick(card, *papers):
    for paper, box in card.boxes.items():
        box.setChecked(paper in papers)


def test_every_paper_of_the_day_is_offered_and_two_are_ticked(card):
    assert tuple(card.boxes) == (*FOR_THE_TABLE, *FOR_THE_COORDINATOR)
    assert [paper for paper, box in card.boxes.items() if box.isChecked()] == ["blank-plan", "family-sheet"]
    assert lint(card) == []


def test_those_ticked_are_saved_together_and_nothing_else(card, tmp_path):
    tick(card, "agenda", "day-safety")
    card.save(tmp_path)
    assert sorted(path.name for path in tmp_path.glob("*.docx")) == [
        "BRK-2026-041_agenda.docx", "BRK-2026-041_day-safety.docx",
    ]  # fmt: skip
    assert "BRK-2026-041_agenda.docx and BRK-2026-041_day-safety.docx" in card.notice.sentence.text()
    assert card.problem.isHidden()
    assert lint(card) == []


def test_each_saved_paper_is_opened_with_a_press(card, opened, tmp_path):
    tick(card, "agenda")
    card.save(tmp_path)
    (press,) = [one for one in card.findChildren(QPushButton) if one.property("plain").startswith("Open")]
    assert press.accessibleName() == "Open: Agenda"
    press.click()
    assert [url.fileName() for url in opened.urls] == ["BRK-2026-041_agenda.docx"]


def test_a_stick_that_was_pulled_is_said(card, opened, tmp_path):
    tick(card, "agenda")
    card.save(tmp_path)
    (path,) = card.saved.values()
    path.unlink()
    card.open(path)
    assert "could not be opened from here" in card.problem.sentence.text()
    assert opened.urls == []


def test_a_folder_that_is_gone_is_said_and_nothing_is_saved(card, tmp_path):
    tick(card, "agenda", "ground-rules")
    card.save(tmp_path / "gone")
    assert "could not be saved" in card.problem.sentence.text()
    assert card.notice.isHidden()
    assert card.saved == {}


def test_a_paper_that_gives_something_away_is_refused_and_the_others_are_saved(card, desk, aimee, tmp_path):
    dana = next(one.person for one in desk.read(people_of_case, case_id=aimee) if one.short_name == "Dana")
    make.kept(desk, detail(dana.id, Hides.WORKPLACE, "Old Mill Bakery"))
    make.kept(desk, Coordinator(name="Ruth", trading_name="Old Mill Bakery"))
    tick(card, "agenda", "day-checklist")
    card.save(tmp_path)
    assert "“Agenda” was not saved" in card.problem.sentence.text()
    assert "Old Mill" not in card.problem.sentence.text()
    assert [path.name for path in card.saved.values()] == ["BRK-2026-041_day-checklist.docx"]


def test_without_a_tick_there_is_nothing_to_save(card):
    tick(card)
    assert not card.go.isEnabled()
    tick(card, "agenda")
    assert card.go.isEnabled()


def test_another_meeting_begins_without_what_was_saved_for_the_last(card, tmp_path):
    tick(card, "agenda")
    card.save(tmp_path)
    card.show_meeting(card.meeting_id)
    assert card.saved
    card.show_meeting(make.an_id())
    assert card.saved == {}
    assert card.notice.isHidden()
    card.save(tmp_path)
    assert "no longer in the casebook" in card.problem.sentence.text()


def test_the_folder_is_asked_for(qtbot, card, tmp_path):
    card.go.click()
    dialog = card.findChild(QFileDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.reject()
    assert card.saved == {}
