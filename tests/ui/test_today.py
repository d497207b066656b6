from datetime import date, datetime, timedelta

import pytest

from coordinator.models.choices import SendMethod
from coordinator.queries.today import Due
from coordinator.ui.bridge import Bridge
from coordinator.ui.cases import NEW_CASE
from coordinator.ui.mnemonics import assign
from coordinator.ui.search_box import SearchBox
from coordinator.ui.today import TodayScreen, due_summary
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
    for card in (screen.week, screen.unproven, screen.families):
        card.lines[0].click()
    assert [tab for _, _, tab in gone] == ["Preparation", "Circulation", "Overview"]


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


@pytest.mark.parametrize(
    ("days", "chip"),
    [(-3, "3 days late"), (-1, "1 day late"), (0, "Today"), (1, "Tomorrow"), (5, "In 5 days")],
)
def test_how_late_or_soon_is_said_in_words(days, chip):
    one = Due("c", "Hollis family", "First visit", TODAY + timedelta(days=days), late=days < 0)
    said = due_summary(one, TODAY)
    assert said.chip == chip
    assert said.line.startswith("First visit by ")


@pytest.mark.parametrize("width", [1150, 560])
def test_everyone_can_use_it(opened, desk, width):
    make.family(desk)
    screen, _ = opened(width)
    assign(screen)
    assert lint(screen) == []
