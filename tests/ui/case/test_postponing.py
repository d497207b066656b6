from datetime import date, datetime

import pytest

from coordinator.models.choices import MeetingStatus, PostponeReason
from coordinator.models.conference import Meeting
from coordinator.models.timekeeping import Postponement
from coordinator.queries.records import case_records
from coordinator.ui.case.postponing import PostponeDialog, say_moved
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled
from tests.ui.kit import on_screen

NEW = datetime(2026, 11, 30, 10, 30)  # noqa: DTZ001 -- planned times are local


@pytest.fixture
def opened(qtbot, bridge, desk):
    case = make.kept(desk, make.case())
    meeting = make.kept(desk, make.meeting(case.id, status=MeetingStatus.PLANNED, held_on=None))
    page = on_screen(qtbot, make_page())
    heard = []

    def show(starts=None):
        dialog = PostponeDialog(page, bridge, meeting, heard.append, starts)
        dialog.begin()
        qtbot.waitUntil(dialog.isVisible)
        dialog.heard, dialog.case_id = heard, case.id
        return dialog

    yield show
    page.close()
    page.deleteLater()


def make_page():
    from PySide6.QtWidgets import QWidget

    return QWidget()


def test_a_reason_of_the_list_is_enough_and_other_wants_words(opened, desk, qtbot, bridge):
    dialog = opened()
    assert lint(dialog) == []
    dialog.answer.click()
    assert dialog.problem.sentence.text().startswith("Choose why")
    dialog.why.show_value(PostponeReason.OTHER)
    dialog.answer.click()
    assert dialog.problem.sentence.text().startswith("Write why")
    dialog.why.show_value(PostponeReason.BEREAVEMENT)
    dialog.answer.click()
    settled(qtbot, bridge)
    (kept,) = desk.read(case_records, record_type=Postponement, case_id=dialog.case_id)
    assert (kept.reason, kept.words) == (PostponeReason.BEREAVEMENT, "")
    assert dialog.heard == [kept.new_meeting_id]


def test_the_new_date_is_kept_and_half_of_it_asked_for(opened, desk, qtbot, bridge):
    dialog = opened(NEW)
    dialog.why.show_value(PostponeReason.VENUE)
    dialog.clock.show_value(None)
    dialog.answer.click()
    assert dialog.problem.sentence.text() == "Add the time."
    dialog.clock.show_value(NEW.time())
    dialog.asked_by.show_value("Dana")
    dialog.answer.click()
    settled(qtbot, bridge)
    meetings = desk.read(case_records, record_type=Meeting, case_id=dialog.case_id)
    assert [one.starts for one in meetings][-1] == NEW
    (kept,) = desk.read(case_records, record_type=Postponement, case_id=dialog.case_id)
    assert kept.asked_by == "Dana"


def test_what_was_typed_is_there_again_after_a_lock(opened, qtbot, bridge):
    dialog = opened()
    qtbot.keyClicks(dialog.words.controls[0], "The hall is flooded")
    qtbot.keyClicks(dialog.asked_by.controls[0], "Dan")
    settled(qtbot, bridge)
    dialog.close()
    again = opened()
    assert (again.words.value(), again.asked_by.value()) == ("The hall is flooded", "Dan")


@pytest.mark.parametrize(
    ("particulars", "sentence"),
    [
        (
            {"was_planned": NEW, "words": "Snow.", "moved_on": date(2026, 11, 1), "asked_by": "Dana"},
            (
                "Planned for Monday 30 November 2026, 10.30am. Moved on 1 November 2026: Snow. "
                "Dana asked for it."
            ),
        ),
        ({"reason": PostponeReason.ILLNESS}, "Planned without a date. Moved: illness."),
    ],
)
def test_a_postponement_is_said_in_a_sentence(particulars, sentence):
    assert say_moved(Postponement(case_id="c", meeting_id="m", **particulars)) == sentence
