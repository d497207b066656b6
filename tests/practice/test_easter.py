from datetime import date

import pytest

from coordinator.practice.easter import easter, orthodox_easter

WEST = {
    2024: (3, 31), 2025: (4, 20), 2026: (4, 5), 2027: (3, 28), 2028: (4, 16), 2029: (4, 1), 2030: (4, 21),
    2031: (4, 13), 2032: (3, 28),
}  # fmt: skip
EAST = {
    2024: (5, 5), 2025: (4, 20), 2026: (4, 12), 2027: (5, 2), 2028: (4, 16), 2029: (4, 8), 2030: (4, 28),
    2031: (4, 13), 2032: (5, 2),
}  # fmt: skip


@pytest.mark.parametrize("year", WEST)
def test_easter_falls_on_the_published_sundays(year):
    assert easter(year) == date(year, *WEST[year])
    assert orthodox_easter(year) == date(year, *EAST[year])


def test_the_earliest_and_the_latest_easter_of_two_centuries_are_right():
    assert (easter(1818), easter(1943), easter(2038)) == (
        date(1818, 3, 22),
        date(1943, 4, 25),
        date(2038, 4, 25),
    )
