"""Dates as real life has them, and ids."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.models import values
from coordinator.models.values import LooseDate, new_id

LOOSE = st.builds(
    lambda day, known, about: LooseDate(day.year, *(day.month, day.day)[:known], about=about),
    st.dates(),
    st.integers(0, 2),
    st.booleans(),
)


@given(LOOSE)
def test_a_loose_date_is_kept_and_read_back(loose):
    assert LooseDate.kept(loose.to_keep()) == loose


@pytest.mark.parametrize(
    ("loose", "words"),
    [
        (LooseDate(2019), "2019"),
        (LooseDate(2019, 3), "March 2019"),
        (LooseDate(2024, 2, 29), "29 February 2024"),
        (LooseDate(1950, about=True), "about 1950"),
    ],
)
def test_a_loose_date_reads_as_it_is_said(loose, words):
    assert str(loose) == words


@pytest.mark.parametrize("parts", [(2023, 2, 29), (2024, 13, 1), (2024, 0, 5), (0, 1, 1)])
def test_a_day_no_calendar_has_is_refused(parts):
    with pytest.raises(ValueError, match=r"."):
        LooseDate(*parts)


@pytest.mark.parametrize("text", ["", "yesterday", "2019-3", "2019-03-04T00:00", "~"])
def test_what_is_not_a_kept_date_is_refused(text):
    with pytest.raises(ValueError, match="not a kept date"):
        LooseDate.kept(text)


@pytest.mark.parametrize(
    ("born", "today", "age"),
    [
        (LooseDate(2016, 2, 29), date(2026, 2, 28), 9),
        (LooseDate(2016, 2, 29), date(2026, 3, 1), 10),
        (LooseDate(2016, 9, 14), date(2026, 9, 14), 10),
        (LooseDate(2016), date(2026, 1, 1), 10),
    ],
)
def test_age_is_counted_in_whole_years(born, today, age):
    assert born.age_on(today) == age


def test_only_a_day_known_for_certain_is_exact():
    assert LooseDate.on(date(2024, 2, 29)).exact == date(2024, 2, 29)
    assert LooseDate(2024, 2).exact is None
    assert LooseDate(2024, 2, 29, about=True).exact is None


def test_ids_are_long_never_the_same_and_in_the_order_they_were_made():
    many = [new_id() for _ in range(5_000)]
    assert len(set(many)) == 5_000
    assert {len(made) for made in many} == {26}
    assert many == sorted(many)


def test_ids_made_on_several_threads_are_never_the_same():
    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(lambda _: [new_id() for _ in range(500)], range(4)))
    assert len({one for some in made for one in some}) == 2_000
    assert all(some == sorted(some) for some in made)


def test_ids_keep_their_order_when_the_clock_is_put_back(monkeypatch):
    first = new_id()
    monkeypatch.setattr(values.time, "time_ns", lambda: 0)
    assert first < new_id() < new_id()


@pytest.mark.parametrize(
    ("born", "today", "age"),
    [
        (LooseDate(2019, 5), date(2026, 4, 30), 6),
        (LooseDate(2019, 5), date(2026, 5, 1), 7),
        (LooseDate(1950, about=True), date(2026, 12, 31), 76),
        (LooseDate(2026, 9, 14), date(2026, 9, 14), 0),
        (LooseDate(2016, 2, 29), date(2028, 2, 29), 12),
        (LooseDate(2026, 9, 15), date(2026, 9, 14), -1),
    ],
)
def test_age_counts_from_the_first_day_that_is_possible(born, today, age):
    assert born.age_on(today) == age


def test_what_is_kept_sorts_by_date():
    dates = [LooseDate(2019), LooseDate(2019, 3), LooseDate(2019, 3, 4), LooseDate(2020, 1, 1)]
    assert sorted(one.to_keep() for one in dates) == [one.to_keep() for one in dates]
