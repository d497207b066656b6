"""The family's year: every day on its day, birthdays known by themselves, 29 February kept on the 28th."""

from datetime import date

from coordinator.models.review import FamilyDay
from coordinator.practice.family_year import Birth, year_ahead

TODAY = date(2026, 12, 19)


def day(falls_on, what="Nan’s birthday", *, every_year=True, **particulars):
    return FamilyDay(case_id="c", falls_on=falls_on, what=what, every_year=every_year, **particulars)


def listed(*days, births=(), since=TODAY):
    return [(one.day, one.what) for month in year_ahead(days, births, since) for one in month.days]


def test_the_year_has_twelve_months_and_says_which():
    months = year_ahead((), (), TODAY)
    assert len(months) == 12
    assert (months[0].name, months[-1].name) == ("December 2026", "November 2027")


def test_a_day_of_every_year_stands_once_also_when_it_was_earlier_this_month():
    assert listed(day(date(2020, 12, 5))) == [(date(2027, 12, 5), "Nan’s birthday")]
    assert year_ahead([day(date(2020, 12, 5))], (), TODAY)[-1].name == "December 2027"
    assert listed(day(date(2020, 12, 19))) == [(date(2026, 12, 19), "Nan’s birthday")]


def test_a_day_that_comes_once_is_left_out_when_it_has_passed():
    assert listed(day(date(2026, 12, 18), every_year=False)) == []
    assert listed(day(date(2027, 6, 1), "", every_year=False)) == [
        (date(2027, 6, 1), "A day without a name yet")
    ]
    assert listed(day(date(2028, 6, 1), every_year=False)) == []
    assert listed(day(date(2028, 6, 1))) == []
    assert listed(day(None)) == []


def test_the_29th_of_february_is_kept_on_the_28th_and_says_so():
    (one,) = [each for month in year_ahead([day(date(2024, 2, 29))], (), TODAY) for each in month.days]
    assert (one.day, one.doubt) == (date(2027, 2, 28), "There is no 29 February this year.")
    (leap,) = [
        each for month in year_ahead([day(date(2024, 2, 29))], (), date(2028, 2, 28)) for each in month.days
    ]
    assert (leap.day, leap.doubt) == (date(2028, 2, 29), "")


def test_the_childrens_birthdays_stand_there_with_the_age_they_reach():
    births = (Birth("Aimee", date(2019, 5, 2)), Birth("Mo", None), Birth("Zed", date(2026, 12, 25)))
    assert listed(births=births) == [(date(2027, 5, 2), "Aimee’s birthday: 8")]


def test_the_days_of_the_childrens_faith_stand_there_and_say_when_they_wait_for_the_moon():
    births = (Birth("Saheed", None, "Muslim"),)
    found = {one.what: one for month in year_ahead((), births, TODAY) for one in month.days}
    assert found["Eid al-Fitr"].doubt == "About this day: it waits for the moon."
    assert "Christmas" not in found


def test_days_of_one_month_stand_in_their_order():
    found = listed(day(date(2026, 12, 26), "Walk"), day(date(2026, 12, 24), "Tree"))
    assert [what for _, what in found] == ["Tree", "Walk"]
