from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt

from coordinator.commands.referral import close_case
from coordinator.commands.timekeeping import pause_clock
from coordinator.models.choices import PauseReason
from coordinator.models.preparation import Contact
from coordinator.practice.timeline import Standing, Step
from coordinator.ui.case.overview_tab import OverviewTab
from coordinator.ui.case.page import TABS, CasePage, mark_of
from coordinator.ui.case.weeks import WeeksDialog
from coordinator.ui.timeline_band import MarkState
from tests.ui.accessibility import lint
from tests.ui.case.acting import looked_at, one, press, settled


@pytest.fixture
def page(shown, aimee):
    return shown(CasePage, aimee, size=(860, 720))


def test_the_head_names_the_family_its_stage_its_reference_and_who_referred_it(page):
    assert page.header.title.text() == "Whitlock family"
    assert page.header.line.text() == ("BRK-2026-041  ·  Referred 28 Sep 2026, Brackenford Borough Council")
    assert "Conference, 7 Nov 2026, done" in page.band.in_words()


def test_the_tabs_stand_in_the_order_of_the_work_and_only_the_first_is_made(page):
    names = [page.tabs.bar.tabText(at).replace("&", "") for at in range(page.tabs.bar.count())]
    assert names == [
        "Overview", "Referral", "Network (8)", "Preparation",
        "Conference", "Plan", "Circulation", "Review", "Record",
    ]  # fmt: skip
    assert [type(made) for made in page.tabs.made] == [OverviewTab]


@pytest.mark.parametrize("name", [name for name, _make in TABS])
def test_each_tab_turns_up_and_goes_away_again(page, name):
    page.turn_to(name)
    looked_at()
    assert page.tabs.current == name
    page.flush()


def test_a_call_is_one_press_away_from_every_tab(desk, bridge, page):
    page.turn_to("Referral")
    press(page.header, "Add a call or visit")
    settled(bridge)
    log = page.tabs.page("Preparation").calls
    assert page.tabs.current == "Preparation"
    assert one(desk, Contact, log.open_id).happened == datetime(2026, 11, 9, 17, 15)  # noqa: DTZ001 -- local


def test_a_call_begins_with_the_person_it_was_asked_for(desk, bridge, page):
    page.turn_to("Network")
    looked_at()
    people = page.tabs.page("Network").people
    part = people.records[1]
    somebody = part.person_id
    people.open_record(part.id)
    press(people, "Log a call or visit")
    settled(bridge)
    log = page.tabs.page("Preparation").calls
    assert page.tabs.current == "Preparation"
    assert one(desk, Contact, log.open_id).person_ids == (somebody,)


def test_a_call_on_the_overview_opens_in_the_log(bridge, page):
    overview = page.tabs.page("Overview")
    overview.calls.lines[1].click()
    looked_at()
    log = page.tabs.page("Preparation").calls
    assert page.tabs.current == "Preparation"
    assert log.open_id == log.records[1].id
    page.turn_to("Overview")
    press(overview, "Add a call or visit")
    settled(bridge)
    assert log.open_id == log.records[0].id


def test_news_is_shown_in_the_head_and_on_the_overview(desk, bridge, page, aimee):
    desk.do(close_case, case_id=aimee, outcome="").result()
    settled(bridge)
    assert [chip.text() for chip in page.header._chips if chip.isVisible()] == ["Closed"]


def test_a_low_page_keeps_the_band_and_leaves_room_for_the_tab(page):
    tall = page.band.height()
    page.window().resize(860, 480)
    looked_at()
    assert 0 < page.band.height() < tall
    assert page.header.line.text() == "Words and pictures plan 10 Nov 2026, tomorrow"
    assert page.tabs.stack.height() > 150


def test_all_dates_are_one_press_away_from_the_head_and_from_the_band(qtbot, page):
    press(page.header, "All dates")
    looked_at()
    (dialog,) = page.findChildren(WeeksDialog)
    assert dialog.isVisible()
    dialog.weeks.steps.lines[0].click()
    assert page.tabs.current == "Referral"
    qtbot.waitUntil(lambda: not page.findChildren(WeeksDialog))
    qtbot.mouseClick(page.band, Qt.MouseButton.LeftButton)
    (dialog,) = page.findChildren(WeeksDialog)
    dialog.reject()


def test_days_on_which_the_clock_stood_are_seen_on_the_band(desk, bridge, page, aimee):
    desk.do(pause_clock, case_id=aimee, reason=PauseReason.BIRTH).result()
    settled(bridge)
    assert "paused since 14 Sep 2026" in page.band.in_words()
    assert [chip.text() for chip in page.header._chips if chip.isVisible()] == ["Paused"]


@pytest.mark.parametrize(
    ("standing", "warning", "state"),
    [
        (Standing.DUE, "", MarkState.DUE),
        (Standing.DUE, "More than 6 weeks", MarkState.OVER),
        (Standing.AHEAD, "More than 6 weeks", MarkState.OVER),
        (Standing.LATE, "More than 8 weeks", MarkState.LATE),
    ],
)
def test_a_step_past_its_usual_time_is_marked_so(standing, warning, state):
    assert mark_of(Step("Conference", date(2026, 11, 9), standing, warning=warning)).state is state


def test_the_page_can_be_used_by_everyone(page):
    assert lint(page) == []


def test_where_there_is_hardly_any_room_the_work_has_the_place_of_the_band(page):
    page.window().resize(860, 480)
    page.turn_to("Referral")
    page.resize(860, 300)
    assert page.band.isHidden() or not page.band.isVisible()
    page.turn_to("Overview")
    assert page.band.isVisible()
