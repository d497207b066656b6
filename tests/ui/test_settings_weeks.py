from datetime import date

import pytest

from coordinator.commands.timekeeping import set_target
from coordinator.models.choices import CountsFrom, Nation, TargetStep, TimeSet, TimeUnit
from coordinator.models.directory import Commissioner
from coordinator.models.timekeeping import DayOff, TimeTarget
from coordinator.practice.working_days import PUBLISHED_UNTIL
from coordinator.queries.records import record, records
from coordinator.ui.settings_weeks import (
    TargetDialog,
    WeeksPage,
    day_off_line,
    how_far_known,
    next_holidays,
)
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import looked_at, press, settled
from tests.ui.kit import on_screen


@pytest.fixture
def council(desk):
    return make.kept(desk, make.commissioner(nation=Nation.SCOTLAND, counts_from=CountsFrom.RECEIVED))


@pytest.fixture
def page(qtbot, bridge, dressed):
    made = WeeksPage(bridge)
    shown = on_screen(qtbot, made, size=(1000, 1400))
    made.refresh()
    looked_at()
    yield made
    shown.close()
    shown.deleteLater()


def told(page):
    return {line.summary.title: line.summary for line in page.targets.lines if line.isVisibleTo(page)}


def changing(page, step):
    page.targets.lines[list(TargetStep).index(step)].click()
    looked_at()
    return page.window().findChildren(TargetDialog)[-1]


def test_the_usual_times_are_told_where_there_is_no_commissioner(page):
    assert page.none.isVisible()
    assert not page.chooser.isVisible()
    assert told(page)["Conference"].line == "6 weeks after the allocation"
    assert not page.targets.lines[0].isEnabled()
    assert lint(page) == []


def test_the_times_are_those_of_the_commissioner_that_is_chosen(desk, council, page):
    other = make.kept(desk, make.commissioner(name="Another council"))
    desk.do(
        set_target, commissioner_id=other.id, step=TargetStep.CONFERENCE, amount=5, unit=TimeUnit.WEEKS
    ).result()
    page.refresh()
    assert page.commissioner_id == council.id
    assert told(page)["Conference"].line == "6 weeks after the referral"
    assert "Next in Scotland" in page.holidays.text()
    page.who.show_value(other.id)
    page.who.edited.emit()
    assert told(page)["Conference"].line == "5 weeks after the allocation"
    assert told(page)["Conference"].chip == "Own time"
    assert lint(page) == []


def test_a_time_is_set_and_taken_back(desk, bridge, council, page):
    dialog = changing(page, TargetStep.FIRST_VISIT)
    assert lint(dialog) == []
    assert not dialog.usual.isVisible()
    dialog.amount.show_value(7)
    press(dialog, "Set this time")
    settled(bridge)
    (row,) = desk.read(records, record_type=TimeTarget)
    assert (row.commissioner_id, row.step, row.time_set, row.amount, row.unit) == (
        council.id,
        TargetStep.FIRST_VISIT,
        TimeSet.USUAL,
        7,
        TimeUnit.WORKING_DAYS,
    )
    assert told(page)["First family visit"].line == "7 working days after the referral"
    press(changing(page, TargetStep.FIRST_VISIT), "Use the usual time")
    settled(bridge)
    assert desk.read(records, record_type=TimeTarget) == []
    assert told(page)["First family visit"].chip == ""


def test_each_set_has_times_of_its_own(desk, bridge, council, page):
    page.sets.buttons[1].click()
    assert told(page)["Conference"].line == "3 weeks after the referral"
    dialog = changing(page, TargetStep.CONFERENCE)
    dialog.amount.show_value(2)
    press(dialog, "Set this time")
    settled(bridge)
    (row,) = desk.read(records, record_type=TimeTarget)
    assert (row.time_set, row.amount) == (TimeSet.URGENT, 2)


@pytest.mark.parametrize(("typed", "said"), [("", "Type how many"), ("600", "between 0 and"), ("few", "")])
def test_what_is_no_time_is_refused_in_words(desk, bridge, council, page, typed, said):
    dialog = changing(page, TargetStep.CONFERENCE)
    dialog.amount.show_typed(typed, 0)
    press(dialog, "Set this time")
    settled(bridge)
    assert dialog.problem.sentence.text()
    assert said in dialog.problem.sentence.text()
    assert dialog.amount.typed() == typed
    assert desk.read(records, record_type=TimeTarget) == []
    dialog.reject()


def test_the_nation_is_chosen_here_too(desk, bridge, council, page):
    editor = page.counted_by.cells["nation"].editor
    editor.show_value(Nation.WALES)
    editor.edited.emit()
    page.counted_by.flush()
    settled(bridge)
    assert desk.read(record, record_type=Commissioner, record_id=council.id).nation is Nation.WALES
    assert "Next in Wales" in page.holidays.text()


def test_days_off_are_added_and_counted(desk, bridge, page):
    page.away.add_button.click()
    settled(bridge)
    (row,) = desk.read(records, record_type=DayOff)
    assert row.since is not None
    away = DayOff(since=date(2026, 8, 3), until=date(2026, 8, 14), words="Holiday")
    assert day_off_line(away).in_words() == (
        "Monday 3 August 2026 to Friday 14 August 2026, Holiday  ·  12 days"
    )
    assert day_off_line(DayOff(since=date(2026, 8, 3))).line == "1 day"
    assert day_off_line(DayOff()).title == "No day yet"


def test_up_to_which_year_bank_holidays_are_known_is_said(page):
    assert f"up to {PUBLISHED_UNTIL} are as the governments publish them" in how_far_known()
    assert next_holidays(Nation.NORTHERN_IRELAND, date(2026, 7, 1)) == (
        "Next in Northern Ireland: Monday 13 July 2026; Monday 31 August 2026; Friday 25 December 2026; "
        "Monday 28 December 2026."
    )
