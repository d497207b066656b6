from datetime import UTC, date, datetime, timedelta

import pytest

from coordinator.models.base import CaseRecord, every_record
from coordinator.practice.timeline import NAMES
from coordinator.queries.due import Due
from coordinator.queries.today import Booked, Near, News, Out, Unproven
from coordinator.ui.blocks import Tone
from coordinator.ui.today_lines import (
    CHANGED,
    STILL_TO_DO,
    TAB_OF_STEP,
    booked_summary,
    due_summary,
    near_summary,
    news_summary,
    out_words,
    unproven_summary,
)

TODAY = date(2026, 9, 14)
MORNING = datetime(2026, 9, 16, 10, 30)  # noqa: DTZ001 - local, as it is said


@pytest.mark.parametrize(
    ("days", "chip"),
    [(-3, "3 days late"), (-1, "1 day late"), (0, "Today"), (1, "Tomorrow"), (5, "In 5 days")],
)
def test_how_late_or_soon_is_said_in_words(days, chip):
    one = Due("c", "Hollis family", "First visit", TODAY + timedelta(days=days), late=days < 0)
    said = due_summary(one, TODAY)
    assert said.chip == chip
    assert said.line.startswith("First visit by ")


def test_what_is_no_step_stands_before_its_day():
    one = Due("c", "Hollis family", "Ring Jon", TODAY, late=False, safety=True)
    assert due_summary(one, TODAY).line == "Ring Jon · Monday 14 September"
    assert due_summary(one, TODAY).tone is Tone.DANGER


def test_every_step_says_what_is_still_to_do_and_where():
    assert set(NAMES.values()) <= set(STILL_TO_DO)
    assert set(NAMES.values()) <= set(TAB_OF_STEP)


def test_every_record_of_a_case_has_a_word_for_having_changed():
    tables = {one.__tablename__ for one in every_record() if issubclass(one, CaseRecord) and one.journalled}
    assert tables - set(CHANGED) == set()


def test_a_visit_says_where_and_how_far():
    one = Booked("c", "Hollis family", "Visit", MORNING, "The café,\nHigh Street", 25)
    said = booked_summary(one, TODAY)
    assert said.line == "Wednesday 10.30am · Visit · 25 minutes away · The café, High Street"
    assert (said.mark, said.chip) == ("16", "")


@pytest.mark.parametrize(
    ("stops", "warnings", "chip", "line"),
    [
        (2, 1, "2 stops", "Conference in 2 days, Wednesday 16 September  ·  1 thing worth a second look"),
        (1, 0, "1 stop", "Conference in 2 days, Wednesday 16 September"),
        (0, 0, "Nothing stops it", "Conference in 2 days, Wednesday 16 September"),
    ],
)
def test_a_conference_that_is_near_says_when_and_what_stops_it(stops, warnings, chip, line):
    said = near_summary(Near("c", "Hollis family", MORNING, stops, warnings), TODAY)
    assert (said.chip, said.line) == (chip, line)


def test_a_visit_without_a_check_in_says_since_when():
    back = datetime(2026, 9, 16, 11, 45)  # noqa: DTZ001 - local
    out = Out("v", "c", "Hollis family", MORNING, back, overdue=True, buddy="Sam")
    assert out_words(out, MORNING.date()) == (
        "Visit at 10.30am  ·  due back 11.45am  ·  Sam acts if you are not back"
    )
    assert out_words(out, date(2026, 9, 17)).startswith("Visit on Wednesday 16 September, 10.30am")


def test_what_changed_is_told_once_for_each_part_of_the_case():
    at = datetime(2026, 9, 14, 9, 30, tzinfo=UTC)
    said = news_summary(News("c", "Hollis family", ("consent", "contact", "concern", "unheard_of"), at))
    assert said.line.startswith("Calls and visits, the referral, its record  ·  last at ")
    assert said.line.endswith(" on Monday")
    many = news_summary(News("c", "Hollis family", ("consent", "contact", "visit", "meeting", "task"), at))
    assert many.line.startswith("Calls and visits, visits planned, the conference and more  ·  ")


@pytest.mark.parametrize(("sent_on", "chip"), [(None, "Still to send"), (TODAY, "Not proven")])
def test_a_copy_says_how_it_stands(sent_on, chip):
    assert unproven_summary(Unproven("c", "Hollis family", "Jon Hollis", sent_on)).chip == chip
