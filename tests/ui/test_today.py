from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QPushButton

from coordinator.models.choices import MeetingStatus, SendMethod
from coordinator.models.preparation import Visit
from coordinator.models.timekeeping import Task
from coordinator.queries.records import record, records
from coordinator.ui.bridge import Bridge
from coordinator.ui.cases import NEW_CASE
from coordinator.ui.mnemonics import assign
from coordinator.ui.search_box import SearchBox
from coordinator.ui.today import TodayScreen
from tests import make
from tests.ui.accessibility import lint
from tests.ui.ways import recording

TODAY = date(2026, 9, 14)


@pytest.fixture
def morning(dressed, desk, now):
    bridge = Bridge(desk, now=lambda: now)
    yield bridge
    bridge.close()


@pytest.fixture
def opened(qtbot, morning):
    def show(width=1150):
        ways, gone = recording()
        screen = TodayScreen(morning, ways)
        qtbot.addWidget(screen)
        screen.resize(width, 700)
        screen.show()
        return screen, gone

    return show


def lines(card):
    return [line.summary for line in card.lines if line.isVisible()]


def test_the_first_time_it_says_how_to_begin_and_where_things_are(opened):
    screen, gone = opened()
    assert screen.header.title.text() == "Good morning"
    assert screen.header.line.text() == "Monday 14 September 2026"
    assert screen.empty.isVisible()
    assert not screen.overview.isVisible()
    screen.look.click()
    assert [line.title for line in lines(screen.guide)] == [
        "Cases",
        "People and places",
        "Papers",
        "Settings",
    ]
    screen.guide.lines[3].click()
    screen.begin.click()
    assert gone == [("place", "Settings"), ("case", "", NEW_CASE)]


def test_what_is_due_booked_and_unproven_is_one_press_away(opened, desk):
    family = make.family(desk)
    make.kept(
        desk,
        make.visit(family.case_id, starts=datetime(2026, 9, 16, 10, 30)),  # noqa: DTZ001 - local, as it is said
        make.circulation(family.case_id, family["Jon"], sent_on=TODAY, method=SendMethod.HAND),
        make.contact(family.case_id, [family["Dana"]], next_step="Ring the hall", next_step_by=TODAY),
    )
    screen, gone = opened()
    assert screen.header.title.text() == "Good morning, Robin"
    (week,) = lines(screen.week)
    assert (week.title, week.line, week.mark) == ("Hollis family", "Wednesday 10.30am · Visit", "16")
    assert "Ring the hall · Monday 14 September" in [line.line for line in lines(screen.due)]
    (copy,) = lines(screen.unproven)
    assert (copy.title, copy.chip) == ("Jon Hollis", "Not proven")
    (home,) = lines(screen.families)
    assert home.line.startswith("1 child · FGC-2026-001")
    for card in (screen.unproven, screen.families):
        card.lines[0].click()
    assert [tab for _, _, tab in gone] == ["Circulation", "Overview"]


def test_everything_can_be_searched_from_here(opened, desk):
    make.family(desk)
    screen, _ = opened()
    screen.search.click()
    (box,) = screen.window().findChildren(SearchBox)
    assert box.isVisible()
    box.close()


def test_it_looks_again_when_something_changes(opened, desk, qtbot):
    screen, _ = opened()
    make.family(desk)
    qtbot.waitUntil(screen.overview.isVisible, timeout=1000)
    assert not screen.empty.isVisible()


def test_a_press_leads_to_the_line_and_field_in_which_it_is_dealt_with(opened, desk):
    family = make.family(desk)
    visit, call = make.kept(
        desk,
        make.visit(family.case_id, starts=datetime(2026, 9, 16, 10, 30)),  # noqa: DTZ001 - local, as it is said
        make.contact(family.case_id, [family["Dana"]], next_step="Ring the hall", next_step_by=TODAY),
    )
    screen, gone = opened()
    screen.week.lines[0].click()
    next(line for line in screen.due.lines if "Ring the hall" in line.summary.line).click()
    assert gone == [
        ("line", family.case_id, "Preparation", visit.id, ""),
        ("line", family.case_id, "Preparation", call.id, "next_step_done"),
    ]


def test_a_conference_that_is_near_stands_first_with_its_stops(opened, desk):
    family = make.family(desk)
    starts = datetime(2026, 9, 23, 13)  # noqa: DTZ001 - local, as it is said
    make.kept(desk, make.meeting(family.case_id, starts=starts, status=MeetingStatus.PLANNED, held_on=None))
    screen, gone = opened()
    (near,) = lines(screen.near)
    assert near.line.startswith("Conference in 9 days, Wednesday 23 September")
    assert "stop" in near.chip
    screen.near.lines[0].click()
    assert gone == [("case", family.case_id, "Overview")]
    assert screen.near.y() < screen.due.y()


def test_the_coordinator_says_here_that_they_are_back(opened, desk, qtbot):
    family = make.family(desk)
    out = make.visit(family.case_id, starts=datetime(2026, 9, 14, 8), minutes=45, buddy="Sam")  # noqa: DTZ001 - local
    visit = make.kept(desk, out)
    screen, _ = opened()
    assert screen.out.isVisible()
    (back,) = [one for one in screen.out.findChildren(QPushButton) if one.isVisible()]
    back.click()
    qtbot.waitUntil(lambda: not screen.out.isVisible())
    assert desk.read(record, record_type=Visit, record_id=visit.id).checked_in is not None


def test_what_is_to_do_is_added_for_a_family_and_ticked_here(opened, desk, qtbot):
    family = make.family(desk)
    screen, _ = opened()
    screen.tasks.adding.click()
    qtbot.keyClicks(screen.tasks.asked.line.controls[0], "Ring the hall")
    screen.tasks.asked.go.click()
    qtbot.waitUntil(lambda: screen.tasks.heading.text() == "To do (1)")
    (task,) = desk.read(records, record_type=Task)
    assert task.case_id == family.case_id


def test_what_changed_since_yesterday_is_told_without_a_word_of_it(opened, desk):
    family = make.family(desk)
    make.kept(desk, make.contact(family.case_id, summary="She cried."))
    screen, gone = opened()
    (news,) = lines(screen.news)
    assert news.title == "Hollis family"
    assert "calls and visits" in news.line.casefold()
    assert "cried" not in news.line
    screen.news.lines[0].click()
    assert gone == [("case", family.case_id, "Record")]


@pytest.mark.parametrize("width", [1150, 560])
def test_everyone_can_use_it(opened, desk, width):
    make.family(desk)
    screen, _ = opened(width)
    assign(screen)
    assert lint(screen) == []
