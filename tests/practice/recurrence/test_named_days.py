from datetime import date

import pytest

from coordinator.practice.recurrence.named_days import NO_ONE_DATE, added, festival, month_end

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("label", "year", "day"),
    [
        ("Easter", 0, date(2027, 3, 28)),
        ("Good Friday", 0, date(2027, 3, 26)),
        ("Easter Monday", 2026, date(2026, 4, 6)),
        ("Orthodox Easter", 0, date(2027, 5, 2)),
        ("Christmas Day", 0, date(2026, 12, 25)),
        ("New Year’s Day", 0, date(2027, 1, 1)),
    ],
)
def test_a_festival_is_the_next_one_unless_the_year_is_said(label, year, day):
    assert festival(label, TODAY, year) == day


def test_what_differs_from_school_to_school_has_no_one_date():
    for words in (
        "half term",
        "the end of term",
        "the october half-term",
        "the summer holidays",
        "eid al-fitr",
    ):
        assert NO_ONE_DATE.fullmatch(words)
    assert NO_ONE_DATE.match("easter") is None


def test_months_end_and_go_on_as_the_calendar_has_them():
    assert month_end(2027, 2) == date(2027, 2, 28)
    assert month_end(2026, 14) == date(2027, 2, 28)
    assert added(date(2027, 1, 31), 1, "month") == date(2027, 2, 28)
    assert added(date(2028, 2, 29), 1, "year") == date(2029, 2, 28)
    assert added(TODAY, 2, "fortnight") == date(2026, 12, 20)
