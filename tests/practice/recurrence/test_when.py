from datetime import date

from coordinator.practice.recurrence.rule import Frequency, Recurrence
from coordinator.practice.recurrence.when import When


def test_an_action_keeps_everything_that_was_understood():
    when = When("daily", Recurrence(Frequency.DAILY), starts_on=date(2026, 11, 22), kept="Every day")
    assert when.is_understood
    assert when.facts() == {
        "by_when": "Every day",
        "by_date": None,
        "recurrence": "FREQ=DAILY",
        "starts_on": date(2026, 11, 22),
        "from_time": None,
        "until_time": None,
    }


def test_words_alone_are_kept_as_words():
    when = When("soon", kept="soon")
    assert not when.is_understood
    assert when.facts()["by_when"] == "soon"
    assert when.facts()["recurrence"] == ""
