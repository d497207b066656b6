from dataclasses import fields, replace
from datetime import date

import pytest

from coordinator.practice.room_view import ChildVoiceView, HelpView, PersonHere, WorryView
from coordinator.ui.day.table_words import DOT, PARTS, UNDER, Said, Voice, table_words
from tests.practice.test_room import EMPTY, FULL, action, every_text

SAID_ELSEWHERE = {"question_id"}


def texts(view, part):
    return [one.text for one in table_words(view, part)]


@pytest.mark.parametrize("part", PARTS)
def test_every_part_begins_with_its_name_and_says_something_of_an_empty_day(part):
    lines = table_words(EMPTY, part)
    assert lines[0].voice is Voice.TITLE
    assert all(one.text.strip() for one in lines)


def test_every_text_of_the_view_stands_in_some_part():
    said = "\n".join(text for part in PARTS for text in texts(FULL, part))
    shown = [field.name for field in fields(FULL)]
    missing = [
        text
        for name in shown
        for text in every_text(getattr(FULL, name))
        if text and text not in said and text not in {"q1", "q2", "We hear.", "Jon", "Priya", "Mike"}
    ]
    assert missing == []


def test_nothing_is_said_that_the_view_does_not_hold():
    marked = replace(EMPTY, wanted="CANARY")
    for part in PARTS:
        assert ("CANARY" in texts(marked, part)) is (part == "plan")


def test_who_is_here_is_named_with_their_part_and_how_they_came():
    view = replace(
        EMPTY, day=date(2026, 9, 14), place="Mardle Hall", people=(PersonHere("Lee", "", "by phone"),)
    )
    assert texts(view, "welcome") == [
        "Aimee’s family meeting", "Monday 14 September 2026 · Mardle Hall", "Who is here", "Lee · by phone",
    ]  # fmt: skip


def test_a_worry_a_goal_and_a_voice_are_told_as_such():
    view = replace(
        EMPTY,
        worries=(WorryView("Nights.", "She could be hurt.", "She sleeps."),),
        help_on_offer=(HelpView("Advice", "Priya"), HelpView("Transport")),
        child_voices=(ChildVoiceView("Aimee", "Stay.", "Jackie"),),
    )
    said = texts(view, "information")
    assert "What we want to see: She sleeps." in said
    assert "Advice (Priya)" in said
    assert "Transport" in said
    assert "In Aimee’s own words" in said
    assert "Jackie speaks for Aimee" in said
    assert Said(Voice.PLAIN, "She could be hurt.", UNDER) in table_words(view, "information")


def test_an_action_keeps_its_number_and_says_who_and_when_on_one_line():
    view = replace(EMPTY, actions=(action(7, "Tea.", who="Dana;\nJon", when="Sundays"),))
    assert table_words(view, "plan")[1:] == (
        Said(Voice.CLEAR, "Tea.", "7"),
        Said(Voice.ASIDE, "Dana; Jon · Sundays", UNDER),
    )


def test_plan_b_says_if_once():
    view = replace(FULL, back_up=tuple(replace(FULL.back_up[0], if_this=text) for text in ("If ill", "late")))
    assert [one.text for one in table_words(view, "plan") if one.mark == DOT] == ["If ill", "If late"]


def test_a_part_nobody_knows_says_what_day_it_is():
    assert table_words(EMPTY, "elsewhere") == table_words(EMPTY, "welcome")
