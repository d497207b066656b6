from datetime import date

from coordinator.practice.week_view import WeekDay, WeekView


def test_a_week_knows_its_first_and_its_last_day():
    view = WeekView(days=tuple(WeekDay(date(2026, 9, day)) for day in range(14, 21)), due=())
    assert (view.first, view.last) == (date(2026, 9, 14), date(2026, 9, 20))
