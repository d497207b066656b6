"""A day is read day first where that is proven, and asked about wherever it could be another."""

from datetime import date

import pytest

from coordinator.exchange.days import DayFound, day_in, shows_day_first
from coordinator.models.values import LooseDate

TODAY = date(2026, 9, 14)


def day(text, *, day_first=False):
    return day_in(text, today=TODAY, day_first=day_first)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("2019-05-02", "2019-05-02"),
        ("23/05/2019", "2019-05-23"),
        ("5.5.2019", "2019-05-05"),
        ("Thursday 2nd May 2019", "2019-05-02"),
        ("2 of May 2019 (aged 7)", "2019-05-02"),
        ("May 2, 2019", "2019-05-02"),
        ("14 October 2026 at 10am", "2026-10-14"),
        ("May 2019", "2019-05"),
        ("about 1950", "~1950"),
        ("29/02/2020", "2020-02-29"),
        ("14 March 88", "1988-03-14"),
    ],
)
def test_a_day_that_can_be_only_one_is_sure(text, kept):
    assert day(text) == DayFound((LooseDate.kept(kept),), is_sure=True)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("03/04/2019", ["2019-04-03", "2019-03-04"]),
        ("23/05/19", ["2019-05-23", "1919-05-23"]),
        ("04/25/2019", ["2019-04-25"]),
        ("2 May 2019 or 3 May 2019", ["2019-05-02", "2019-05-03"]),
    ],
)
def test_a_day_that_may_be_another_is_asked_about(text, readings):
    found = day(text)
    assert [one.to_keep() for one in found.readings] == readings
    assert not found.is_sure


def test_the_rest_of_a_file_may_prove_that_the_day_stands_first():
    assert shows_day_first(["03/04/2019", "23/05/2019"])
    assert day("03/04/2019", day_first=True) == DayFound((LooseDate(2019, 4, 3),), is_sure=True)


@pytest.mark.parametrize("texts", [["03/04/2019"], ["23/05/2019", "05/23/2019"], ["05/23/2019"], []])
def test_without_proof_or_against_it_nothing_is_taken_for_sure(texts):
    assert not shows_day_first(texts)


@pytest.mark.parametrize("text", ["31/02/2019", "29/02/2019", "45/45/2019"])
def test_a_day_no_calendar_has_is_named(text):
    assert day(text) == DayFound(written=text)


@pytest.mark.parametrize("text", ["", "unknown", "01632 960118", "9/11", "Room 12"])
def test_text_without_a_day_says_none(text):
    assert day(text) == DayFound()
