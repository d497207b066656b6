from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCalendarWidget

from coordinator.errors import BadInput
from coordinator.models.values import LooseDate
from coordinator.ui.date_editors import DateEditor, MomentEditor, today_here
from tests.ui.kit import on_screen

pytestmark = pytest.mark.usefixtures("dressed")


def test_a_date_may_be_empty(qtbot):
    editor = DateEditor()
    editor.show_value(None)
    assert editor.value() is None


def test_a_date_is_shown_in_full_and_read_back(qtbot):
    editor = DateEditor()
    editor.show_value(date(2026, 11, 30))
    assert editor.typed() == "Monday 30 November 2026"
    assert editor.value() == date(2026, 11, 30)


def test_the_calendar_opens_at_the_date_and_gives_one(qtbot):
    editor = DateEditor(loose=True)
    page = on_screen(qtbot, editor)
    editor.show_value(LooseDate(2026, 11, 30))
    editor.box.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_F4)
    calendar = editor.findChild(QCalendarWidget)
    assert calendar.selectedDate().toPython() == date(2026, 11, 30)
    with qtbot.waitSignal(editor.edited):
        calendar.activated.emit(calendar.selectedDate().addDays(1))
    assert editor.value() == LooseDate(2026, 12, 1)
    page.close()


def test_the_calendar_opens_whatever_was_typed(qtbot):
    editor = DateEditor()
    page = on_screen(qtbot, editor)
    editor.show_typed("31/02/2026", 3)
    editor.pick.click()
    assert editor.findChild(QCalendarWidget) is not None
    page.close()


def test_a_planned_time_is_local_and_a_recorded_one_is_kept_in_utc(qtbot):
    planned, recorded = MomentEditor(recorded=False), MomentEditor(recorded=True)
    planned.show_value(datetime(2026, 11, 30, 10, 30))  # noqa: DTZ001 -- planned times are local
    assert planned.typed() == "Monday 30 November 2026\n10.30am"
    assert planned.value() == datetime(2026, 11, 30, 10, 30)  # noqa: DTZ001 -- planned times are local
    moment = datetime(2026, 7, 1, 9, 0, tzinfo=UTC)
    recorded.show_value(moment)
    assert recorded.value() == moment
    assert recorded.value().tzinfo is UTC


def test_half_a_moment_is_asked_for_and_kept_as_typed(qtbot):
    editor = MomentEditor(recorded=False)
    editor.show_typed("30 Nov 2026\n", 2)
    with pytest.raises(BadInput, match="time"):
        editor.value()
    again = MomentEditor(recorded=False)
    again.show_typed(editor.typed(), editor.place())
    assert again.typed() == editor.typed()


def test_today_is_a_day():
    assert isinstance(today_here(), date)
