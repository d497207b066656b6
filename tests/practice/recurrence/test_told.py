from datetime import date

from coordinator.practice.recurrence.day_said import Around
from coordinator.practice.recurrence.rule import Frequency
from coordinator.practice.recurrence.told import Told, with_capitals


def told(text=""):
    return Told(text, Around(date(2026, 11, 22)))


def test_only_the_first_question_is_asked_and_its_answers_stand_in_its_place():
    one = told("every tuesday at 7 until easter")
    assert one.ask("Morning or evening?", ("7am",), (14, 18))
    one.ask("Something else?", (), (0, 1))
    assert one.asks()
    assert one.problem == "Morning or evening?"
    assert one.offers == (("7am", "Every Tuesday 7am until Easter"),)


def test_how_often_may_be_said_once_more_but_not_otherwise():
    one = told()
    assert one.repeat(Frequency.WEEKLY, 2)
    assert one.repeat(Frequency.WEEKLY)
    assert (one.frequency, one.interval) == (Frequency.WEEKLY, 2)
    assert not one.repeat(Frequency.WEEKLY, 3)
    assert not one.repeat(Frequency.DAILY)


def test_the_half_of_the_day_joins_the_days_it_belongs_to():
    one = told()
    one.frequency, one.parts = Frequency.DAILY, ["evenings", "after school"]
    assert one.with_part("Every day") == ("Every evening", ["after school"])
    one.frequency = Frequency.WEEKLY
    assert one.with_part("Every Tuesday") == ("Every Tuesday evening", ["after school"])
    one.frequency = Frequency.MONTHLY
    assert one.with_part("On the 1st of every month")[1] == ["in the evening", "after school"]


def test_days_and_months_get_their_capitals_back():
    assert with_capitals("every tuesday until easter") == "Every Tuesday until Easter"
    assert with_capitals("she may on 3 may") == "She may on 3 May"
    assert with_capitals("by may 3") == "By May 3"
