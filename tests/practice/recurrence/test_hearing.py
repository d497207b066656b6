from datetime import date

from coordinator.practice.recurrence.day_said import Around
from coordinator.practice.recurrence.hearing import hear
from coordinator.practice.recurrence.rule import Frequency

AROUND = Around(date(2026, 11, 22), date(2027, 1, 5))


def test_a_phrase_is_heard_in_any_order():
    for text in ("every tuesday from 1 december until easter", "from 1 december until easter every tuesday"):
        told = hear(text, AROUND)
        assert (told.frequency, told.weekdays) == (Frequency.WEEKLY, (1,))
        assert told.start.day == date(2026, 12, 1)
        assert told.end.label == "Easter"


def test_one_word_that_is_not_understood_leaves_all_of_it_in_words():
    assert hear("every tuesday if dry", AROUND) is None
    assert hear("maybe every tuesday", AROUND) is None


def test_nothing_is_said_twice():
    assert hear("from 1 december from 2 december", AROUND) is None
    assert hear("until easter until christmas", AROUND) is None
    assert hear("by friday by saturday", AROUND) is None


def test_two_ways_to_say_the_same_day_are_one():
    assert hear("within 3 days, by wednesday 25 november 2026", AROUND).due[1].day == date(2026, 11, 25)


def test_a_length_a_number_of_times_and_parts_of_the_day_are_heard():
    assert hear("daily for the next 3 weeks", AROUND).length == (3, "week")
    assert hear("every friday 6 times", AROUND).count == 6
    assert hear("fridays after school", AROUND).parts == ["after school"]


def test_this_week_offers_only_days_that_are_still_to_come():
    told = hear("this week", AROUND)
    assert [words for words, _text in told.offers] == ["By Sunday 22 November 2026"]
