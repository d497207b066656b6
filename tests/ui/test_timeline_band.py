from datetime import date

import pytest
from PySide6.QtCore import Qt

from coordinator.practice.clock import Stretch
from coordinator.ui.timeline_band import Mark, MarkState, TimelineBand
from tests.ui.kit import on_screen

TODAY = date(2026, 11, 21)
MARKS = (
    Mark("Conference", date(2026, 11, 30), MarkState.DUE),
    Mark("Referral", date(2026, 10, 6), MarkState.DONE),
    Mark("Invitations", date(2026, 11, 4), MarkState.LATE),
    Mark("First review", date(2027, 1, 11), MarkState.COMING),
)


@pytest.fixture
def band(qtbot, dressed):
    made = TimelineBand()
    page = on_screen(qtbot, made, size=(1000, 260))
    yield made
    page.close()
    page.deleteLater()


def test_the_same_is_said_in_words(band):
    band.show_marks(MARKS, TODAY)
    assert band.accessibleName() == "Timeline of the case"
    assert band.accessibleDescription() == (
        "Today is 21 Nov 2026; Referral, 6 Oct 2026, done; Invitations, 4 Nov 2026, late; "
        "Conference, 30 Nov 2026, due next; First review, 11 Jan 2027, coming"
    )


def test_steps_stand_in_the_order_of_time_and_their_words_never_overlap(band):
    close = [Mark(f"A step with a name {n}", date(2026, 11, 1 + n), MarkState.COMING) for n in range(3)]
    band.show_marks(close, TODAY)
    placed = band._placed(band.width())
    assert [x for _mark, x, _row in placed] == sorted(x for _mark, x, _row in placed)
    assert [row for _mark, _x, row in placed] == [0, 1, 2]


@pytest.mark.parametrize("marks", [(), MARKS, MARKS[:1], [Mark("Same day", TODAY, MarkState.DONE)] * 5])
def test_it_can_be_drawn_whatever_it_holds(band, marks):
    band.show_marks(marks, TODAY)
    assert not band.grab().isNull()
    assert band.in_words()


def test_years_apart_are_drawn_too(band):
    band.show_marks([*MARKS, Mark("Closed", date(2046, 1, 1), MarkState.COMING)], TODAY)
    assert not band.grab().isNull()


def test_it_grows_downwards_when_words_need_more_rows(qtbot, band):
    band.show_marks(MARKS[:1], TODAY)
    one = band.sizeHint().height()
    band.show_marks([Mark("A long name of a step", TODAY, MarkState.DUE)] * 3, TODAY)
    assert band.sizeHint().height() > one


STOOD = (
    Stretch(date(2026, 10, 12), date(2026, 10, 20)),
    Stretch(date(2026, 11, 18), TODAY, is_open=True),
)


def test_days_on_which_the_clock_stood_are_said_and_drawn(band):
    band.show_marks(MARKS, TODAY)
    before = band.grab().toImage()
    band.show_marks(MARKS, TODAY, STOOD)
    assert band.in_words().endswith(
        "coming; paused from 12 Oct 2026 to 20 Oct 2026; paused since 18 Nov 2026"
    )
    assert "paused since 18 Nov 2026" in band.accessibleDescription()
    assert band.toolTip().splitlines()[-1] == "paused since 18 Nov 2026"
    assert band.grab().toImage() != before


@pytest.mark.parametrize(
    "stretch",
    [
        Stretch(date(2020, 1, 1), date(2036, 1, 1)),
        Stretch(date(2030, 1, 1), date(2030, 1, 2)),
        Stretch(TODAY, TODAY),
    ],
)
def test_a_pause_of_any_length_can_be_drawn(band, stretch):
    band.show_marks(MARKS, TODAY, [stretch])
    assert not band.grab().isNull()


def test_a_step_past_its_usual_time_is_told_from_one_that_is_late(band):
    band.show_marks([Mark("Conference", TODAY, MarkState.OVER)], TODAY)
    assert band.in_words().endswith("Conference, 21 Nov 2026, later than it should be")
    assert not band.grab().isNull()


def test_a_press_is_told(qtbot, band):
    band.show_marks(MARKS, TODAY)
    with qtbot.waitSignal(band.pressed):
        qtbot.mouseClick(band, Qt.MouseButton.LeftButton)
