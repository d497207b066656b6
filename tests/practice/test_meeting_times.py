"""Times that cannot be meant, or are worth a second look, are said in a sentence."""

from datetime import date, datetime

import pytest

from coordinator.models.choices import MeetingKind, MeetingStatus
from coordinator.practice.meeting_times import odd_times
from tests import make

TODAY = date(2026, 9, 14)


def local(*figures):
    return datetime(*figures)  # noqa: DTZ001 - planned times are local


def said(starts, ends=None, others=(), **particulars):
    usual = {"status": MeetingStatus.PLANNED, "held_on": None, "starts": starts, "ends": ends}
    return odd_times(make.meeting(**{**usual, **particulars}), others, TODAY)


@pytest.mark.parametrize(
    ("starts", "ends", "sentences"),
    [
        (None, None, []),
        (local(2026, 9, 14, 8), local(2026, 9, 14, 12), []),
        (local(2026, 9, 13, 8), local(2026, 9, 13, 12),
         ["This day is past. Record that the meeting was held, or postpone it."]),
        (local(2026, 10, 6, 13), local(2026, 10, 6, 12, 59), ["It ends before it starts. Check both times."]),
        (local(2026, 10, 6, 13), local(2026, 10, 6, 13), []),
        (local(2026, 10, 6, 22), local(2026, 10, 7, 1),
         ["It goes on past midnight, until 1am on Wednesday 7 October 2026."]),
        (local(2026, 10, 6, 9), local(2026, 10, 6, 21), []),
        (local(2026, 10, 6, 9), local(2026, 10, 7, 9), ["It lasts 24 hours. Check both times."]),
    ],
)  # fmt: skip
def test_odd_times_are_said_one_by_one(starts, ends, sentences):
    assert said(starts, ends) == sentences


def test_a_change_of_the_clocks_is_said_and_so_is_an_hour_that_never_comes():
    (back,) = said(local(2026, 10, 25, 0), local(2026, 10, 25, 4))
    assert back.startswith("The clocks go back during this meeting.")
    (gone,) = said(local(2027, 3, 28, 1, 30))
    assert gone.startswith("The clocks go forward that night: there is no such time.")
    assert said(local(2026, 10, 25, 13), local(2026, 10, 25, 17)) == []


def test_a_review_before_the_conference_is_said():
    conference = make.meeting(starts=local(2026, 11, 7, 10))
    review = {"kind": MeetingKind.REVIEW, "others": [conference]}
    assert said(local(2026, 11, 6, 10), **review) == [
        "It comes before the conference on Saturday 7 November 2026. Check the day."
    ]
    assert said(local(2026, 12, 6, 10), **review) == []
    assert said(local(2026, 11, 6, 10), others=[conference]) == []


def test_a_meeting_that_was_held_may_lie_in_the_past_and_a_postponed_one_is_let_be():
    assert said(local(2026, 9, 1, 10), status=MeetingStatus.HELD) == []
    assert said(local(2026, 9, 1, 10), local(2026, 8, 1, 10), status=MeetingStatus.POSTPONED) == []
