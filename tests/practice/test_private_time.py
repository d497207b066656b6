from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from coordinator.practice.family_draft import DraftAction, DraftAnswer, FamilyDraft, Shown
from coordinator.practice.private_time import ended_at, given_back, written

BEGAN = datetime(2026, 11, 5, 14, 20, tzinfo=UTC)
SHEET = FamilyDraft(case_id="c", meeting_id="m", began=BEGAN, saved=BEGAN)


def minutes(count):
    return timedelta(minutes=count)


def test_the_end_is_read_from_the_wall_while_both_clocks_agree():
    ended = replace(SHEET, ended=BEGAN + minutes(75), seconds=75 * 60 + 20)
    assert ended_at(ended) == BEGAN + minutes(75)


@pytest.mark.parametrize("jump", [-60, 60, 24 * 60, -24 * 60, 20 * 365 * 24 * 60])
def test_a_wall_clock_that_was_set_does_not_change_the_length(jump):
    ended = replace(SHEET, ended=BEGAN + minutes(75 + jump), seconds=75 * 60)
    assert ended_at(ended) == BEGAN + minutes(75)


def test_a_sheet_nobody_ended_ends_when_it_was_saved_last():
    assert ended_at(replace(SHEET, saved=BEGAN + minutes(10), seconds=600)) == BEGAN + minutes(10)


def test_given_back_nothing_is_chosen_and_the_gap_counts():
    left = replace(SHEET, saved=BEGAN + minutes(10), seconds=600, shown=(Shown.WORDS,), ended=BEGAN)
    again = given_back(left, BEGAN + minutes(13))
    assert (again.shown, again.ended, again.seconds) == ((), None, 780)


@pytest.mark.parametrize("gap", [-5, 7 * 60, 3 * 24 * 60])
def test_a_gap_that_cannot_be_is_not_counted(gap):
    left = replace(SHEET, saved=BEGAN + minutes(10), seconds=600)
    assert given_back(left, left.saved + minutes(gap)).seconds == 600


def test_what_was_written_on_is_named():
    sheet = replace(SHEET, answers=(DraftAnswer("q", "Nan"),), actions=(DraftAction("Cook"),))
    assert written(sheet) == (Shown.ANSWERS, Shown.ACTIONS)
    assert written(SHEET) == ()
