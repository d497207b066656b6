from datetime import UTC, datetime, timedelta

import pytest

from coordinator.models.choices import BookingStatus
from coordinator.models.preparation import Visit
from coordinator.practice.visiting import Outing, TooClose
from coordinator.ui.case.visits_notices import (
    MOST_OUT,
    OutNow,
    TooCloseNotice,
    back_in_words,
    in_words,
    is_out,
    out_in_words,
)
from tests import make
from tests.ui.case.acting import looked_at, one, press, settled
from tests.ui.kit import on_screen

NOW = datetime(2026, 11, 9, 17, 15)  # noqa: DTZ001 -- local, as it is said
AGO, LATER = NOW - timedelta(hours=1), NOW + timedelta(hours=1)


@pytest.mark.parametrize(
    ("particulars", "out"),
    [
        ({"starts": AGO}, True),
        ({"starts": LATER}, False),
        ({"starts": LATER, "travel_minutes": 60}, True),
        ({"starts": LATER, "travel_minutes": 59}, False),
        ({"starts": None}, False),
        ({"starts": AGO, "checked_in": datetime(2026, 11, 9, tzinfo=UTC)}, False),
        ({"starts": AGO, "status": BookingStatus.CANCELLED}, False),
        ({"starts": AGO, "status": BookingStatus.DONE}, False),
    ],
)
def test_you_are_out_from_setting_off_until_you_are_back(particulars, out):
    assert is_out(make.visit(**particulars), NOW) is out


@pytest.mark.parametrize(
    ("particulars", "words"),
    [
        ({"due_back": LATER, "buddy": "Sam"}, "You are due back at 6.15pm. Sam acts if you are not."),
        ({"due_back": LATER}, "You are due back at 6.15pm. Nobody is named to act if you are not."),
        ({"due_back": AGO, "buddy": "Sam"}, "You were due back at 4.15pm. Tell Sam that you are back."),
        ({"buddy": "Sam"}, "You have not said when you are due back. Sam acts for you."),
        (
            {"due_back": NOW + timedelta(hours=9)},
            "You are due back at 2.15am on 10 Nov 2026. Nobody is named to act if you are not.",
        ),
    ],
)
def test_what_stands_on_the_page_while_you_are_out(particulars, words):
    told = out_in_words(make.visit(starts=AGO, **particulars), NOW)
    assert told.endswith(f"{words} A locked laptop cannot raise an alarm.")


def test_a_line_says_the_day_where_you_are_due_back_on_another():
    late = make.visit(starts=LATER.replace(hour=23), due_back=LATER + timedelta(hours=8), buddy="Sam")
    assert back_in_words(late) == "due back 2.15am on 10 Nov 2026, Sam acts"


def test_an_overlap_is_said_with_both_families():
    first = Outing("a", "Hollis family", AGO, 60)
    told = in_words(TooClose(first, Outing("b", "Okafor family", NOW)))
    assert told == (
        "Two visits overlap: Hollis family, Monday 9 November 2026, 4.15pm to 5.15pm; "
        "and Okafor family, 5.15pm."
    )


@pytest.fixture
def case(desk):
    return make.kept(desk, make.case())


def test_one_press_says_that_you_are_back(qtbot, desk, bridge, case):
    visit = make.kept(desk, make.visit(case.id, starts=AGO, due_back=LATER, buddy="Sam"))
    out = OutNow(bridge, case.id)
    page = on_screen(qtbot, out)
    out.refresh()
    looked_at()
    assert "due back at 6.15pm" in out.notices[0].sentence.text()
    press(out, "I am back")
    settled(bridge)
    assert one(desk, Visit, visit.id).checked_in is not None
    out.refresh()
    assert not out.isVisible()
    page.close()
    page.deleteLater()


def test_only_the_latest_are_shown(qtbot, desk, bridge, case):
    make.kept(desk, *(make.visit(case.id, starts=AGO - timedelta(days=day)) for day in range(MOST_OUT + 2)))
    out = OutNow(bridge, case.id)
    qtbot.addWidget(out)
    out.refresh()
    assert len(out.notices) == MOST_OUT


@pytest.mark.parametrize(
    ("particulars", "words"),
    [
        ({"starts": datetime(2027, 3, 28, 0, 30), "minutes": 60}, "The clocks go forward"),  # noqa: DTZ001 -- local
        ({"starts": LATER, "due_back": NOW}, "you are due back before the visit starts"),
        ({"starts": LATER, "due_back": LATER + timedelta(hours=1)}, ""),
    ],
)
def test_odd_times_are_said(qtbot, desk, bridge, case, particulars, words):
    visit = make.kept(desk, make.visit(case.id, **particulars))
    notice = TooCloseNotice(bridge, case.id)
    qtbot.addWidget(notice)
    notice.show_visits([visit])
    assert words in notice.sentence.text()
    assert bool(notice.sentence.text()) == bool(words)
