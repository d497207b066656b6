from datetime import date, datetime, time

import pytest

from coordinator.models.choices import VersionStatus
from coordinator.models.plan import PlanAction
from coordinator.queries.records import record, records
from coordinator.ui.bridge import Bridge
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.plan import PLAN_ACTION
from coordinator.ui.forms.timing import COUNT_THEM, by_when
from tests import make
from tests.ui.accessibility import lint

NOW = datetime(2026, 11, 22, 10)  # noqa: DTZ001 - the bridge speaks local time


@pytest.fixture
def family(desk):
    return make.family(desk, status=VersionStatus.DRAFT)


@pytest.fixture
def here(dressed, desk):
    made = Bridge(desk, now=lambda: NOW)
    yield made
    made.close()


@pytest.fixture
def view(qtbot, here, desk, family):
    made = FormView(PLAN_ACTION, here)
    made.show_record(desk.read(records, record_type=PlanAction, version_id=family.version_id)[0])
    made.resize(700, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()
    made.deleteLater()


def kept(desk, view):
    return desk.read(record, record_type=PlanAction, record_id=view.record.id)


def type_words(qtbot, view, text):
    cell = view.cells["by_when"]
    cell.editor.box.clear()
    qtbot.keyClicks(cell.editor.box, text)
    return cell


def save(view):
    view.flush()
    view.bridge.settle()


def test_what_is_typed_is_said_back_and_its_days_are_kept(qtbot, desk, view):
    cell = type_words(qtbot, view, "every other tuesday 4-6pm until easter")
    assert cell.echo.said.text().startswith("Every other Tuesday, 4pm to 6pm, from Tuesday 24 November until")
    save(view)
    action = kept(desk, view)
    assert action.recurrence == "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270328"
    assert (action.starts_on, action.from_time, action.until_time) == (date(2026, 11, 24), time(16), time(18))
    assert action.by_when.startswith("Every other Tuesday, 4pm to 6pm, from Tuesday 24 November 2026 until")


def test_moving_on_shows_the_words_as_they_are_kept(qtbot, desk, view):
    cell = type_words(qtbot, view, "by friday")
    cell.editor.left.emit()
    view.bridge.settle()
    assert cell.editor.typed() == "By Friday 27 November 2026"
    assert kept(desk, view).by_date == date(2026, 11, 27)


def test_words_alone_take_the_rule_away_and_leave_the_day_that_was_filled_in(qtbot, desk, view):
    type_words(qtbot, view, "every tuesday")
    save(view)
    view.refresh(kept(desk, view))
    view.cells["by_date"].editor.show_value(date(2026, 12, 5))
    view.cells["by_date"].editor.edited.emit()
    save(view)
    cell = type_words(qtbot, view, "when it is dry")
    assert cell.echo.said.text().startswith("Kept in your words.")
    save(view)
    action = kept(desk, view)
    assert (action.by_when, action.recurrence, action.by_date) == ("when it is dry", "", date(2026, 12, 5))


def test_a_doubt_is_asked_below_and_a_press_answers(qtbot, desk, view):
    cell = type_words(qtbot, view, "every tuesday at 7")
    assert cell.echo.question.text() == "Is that 7am or 7pm?"
    qtbot.waitUntil(cell.echo.buttons[1].isVisible)
    cell.echo.buttons[1].click()
    save(view)
    assert kept(desk, view).from_time == time(19)


def test_words_from_before_are_offered_to_be_counted_and_nothing_is_taken_by_itself(qtbot, desk, view):
    cell = view.cells["by_when"]
    assert cell.echo.said.text().startswith("This could be every Tuesday and Thursday")
    assert [one.property("plain") for one in cell.echo.buttons] == [COUNT_THEM]
    save(view)
    assert kept(desk, view).recurrence == ""
    cell.echo.buttons[0].click()
    save(view)
    assert kept(desk, view).recurrence == "FREQ=WEEKLY;BYDAY=TU,TH"


def test_a_rule_that_is_kept_is_what_is_said(here, family):
    action = make.action(
        version_id=family.version_id,
        by_when="Fridays after work",
        recurrence="FREQ=WEEKLY;BYDAY=FR",
        from_time=time(17),
    )
    assert by_when(here, action, "Fridays after work").said.startswith("Every Friday")
    assert by_when(here, action, "").said == ""


def test_the_form_can_be_used_by_everyone(qtbot, view):
    type_words(qtbot, view, "every tuesday at 7")
    qtbot.wait(20)
    assert [fault for fault in lint(view) if "by when" in fault.casefold() or "7am" in fault] == []
