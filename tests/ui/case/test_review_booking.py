from datetime import date, timedelta

import pytest

from coordinator.practice.reviews import ReviewDay
from coordinator.queries.reviews import reviews_of_case
from coordinator.ui.case.review_booking import NO_DAY_YET, BookCard, in_words
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled
from tests.ui.kit import on_screen


@pytest.fixture
def card(qtbot, desk, bridge):
    pages = []

    def show(case_id):
        booked = []
        made = BookCard(bridge, case_id, booked.extend)
        made.booked = booked
        made.refresh()
        pages.append(on_screen(qtbot, made))
        return made

    yield show
    for page in pages:
        page.close()
        page.deleteLater()


def weeks(count):
    return make.CONFERENCE + timedelta(weeks=count)


def test_the_suggested_day_is_ticked_and_booked_with_the_time_and_place_of_the_meeting_before(
    qtbot, desk, bridge, card
):
    family = make.family(desk, review_on=date(2026, 11, 19))
    shown = card(family.case_id)
    assert [box.isChecked() for box in shown.boxes.values()] == [True, False]
    assert lint(shown.parentWidget()) == []
    shown.boxes[weeks(12).isoformat()].click()
    shown.book.click()
    settled(qtbot, bridge)
    first, second = desk.read(reviews_of_case, case_id=family.case_id)
    assert (first.starts.date(), second.starts.date()) == (weeks(10), weeks(12))
    assert (first.starts.hour, first.place) == (13, "Mardle Hall")
    assert shown.booked == [first.id, second.id]


def test_a_day_of_the_familys_own_is_booked_beside_the_others(qtbot, desk, bridge, card):
    family = make.family(desk, review_on=None)
    shown = card(family.case_id)
    for box in shown.boxes.values():
        box.setChecked(False)
    shown.book.click()
    assert shown.problem.sentence.text() == "Tick a day, or type one of your own."
    shown.own.show_value(date(2026, 11, 28))
    shown.book.click()
    settled(qtbot, bridge)
    assert [one.starts.date() for one in desk.read(reviews_of_case, case_id=family.case_id)] == [
        date(2026, 11, 28)
    ]
    assert shown.own.value() is None


def test_a_time_that_is_missing_and_a_day_that_is_taken_are_said(qtbot, desk, bridge, card):
    family = make.family(desk, review_on=date(2026, 11, 19))
    shown = card(family.case_id)
    shown.clock.show_value(None)
    shown.book.click()
    assert shown.problem.sentence.text() == "Add the time at which you start."
    shown.clock.show_typed("2.30pm", 0)
    shown.book.click()
    settled(qtbot, bridge)
    shown.own.show_value(date(2026, 11, 19))
    shown.book.click()
    settled(qtbot, bridge)
    assert "planned for Thursday 19 November 2026 already" in shown.problem.sentence.text()


def test_it_says_from_which_meeting_the_weeks_are_counted(desk, card):
    family = make.family(desk)
    shown = card(family.case_id)
    told = shown.told.text()
    assert told.startswith("Four, six and twelve weeks after the meeting on ")
    assert "2026 are offered" in told


def test_without_a_meeting_a_day_can_still_be_typed(desk, card):
    case = make.kept(desk, make.case())
    shown = card(case.id)
    assert shown.told.text() == NO_DAY_YET
    assert shown.boxes == {}


@pytest.mark.parametrize(
    ("weeks_after", "why", "told"),
    [
        (4, "", "Saturday 5 December 2026  ·  After 4 weeks"),
        (6, "the day in the plan", "Saturday 5 December 2026  ·  After 6 weeks, the day in the plan"),
        (0, "the day in the plan", "Saturday 5 December 2026  ·  The day in the plan"),
        (
            12, "12 weeks after the meeting, the usual time",
            "Saturday 5 December 2026  ·  12 weeks after the meeting, the usual time",
        ),
    ],
)  # fmt: skip
def test_a_day_says_how_far_off_and_why(weeks_after, why, told):
    assert in_words(ReviewDay(date(2026, 12, 5), weeks_after, why)) == told
