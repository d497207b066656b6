from datetime import date, time

import pytest

from coordinator.models.choices import AvailabilityKind, Hides, Weekday
from coordinator.models.network import Availability, RoutineLine
from coordinator.ui.blocks import Tone
from coordinator.ui.case.network_cards import (
    availability_line,
    new_restriction,
    routine_line,
    say_days,
    wanted_line,
)
from tests import make

NAMES = {"a": "Aimee", "j": "Jon", "m": "Mike"}
WORKING = tuple(Weekday)[:5]


def test_a_new_restriction_keeps_where_somebody_is_and_how_to_reach_them():
    kept = new_restriction("c", "a")
    assert set(kept.hides) == {Hides.ADDRESS, Hides.PHONE, Hides.EMAIL, Hides.SCHOOL, Hides.WHEREABOUTS}
    assert (kept.protected_id, kept.viewer_id) == ("a", None)


@pytest.mark.parametrize(
    ("particulars", "title", "chip", "tone"),
    [
        ({}, "Aimee", "", Tone.PLAIN),
        ({"wanted_but_feared_id": "j"}, "Aimee wants Jon", "No date yet", Tone.WARN),
        ({"fears": "Drinking"}, "Aimee wants somebody", "No date yet", Tone.WARN),
        (
            {"wanted_but_feared_id": "j", "look_again_on": date(2026, 12, 1)},
            "Aimee wants Jon",
            "Look again 1 Dec 2026",
            Tone.PLAIN,
        ),
    ],
)
def test_whom_a_child_wants_and_others_fear_is_one_line(particulars, title, chip, tone):
    line = wanted_line(make.case_child("c", "a", **particulars), NAMES)
    assert (line.title, line.chip, line.tone) == (title, chip, tone)


@pytest.mark.parametrize(
    ("particulars", "title", "said"),
    [
        ({}, "Jon cannot come", "Say when"),
        ({"weekdays": WORKING, "until_time": time(16)}, "Jon cannot come", "Monday to Friday  ·  4pm"),
        (
            {"kind": AvailabilityKind.ONLY, "weekdays": (Weekday.SATURDAY,), "words": "Nights"},
            "Jon can come only",
            "Saturday  ·  Nights",
        ),
        (
            {"since": date(2026, 12, 1), "until": date(2026, 12, 8)},
            "Jon cannot come",
            "1 Dec 2026 to 8 Dec 2026",
        ),
        ({"until": date(2026, 12, 8)}, "Jon cannot come", "Until 8 Dec 2026"),
    ],
)
def test_when_somebody_can_come_is_one_line(particulars, title, said):
    line = availability_line(Availability(case_id="c", person_id="j", **particulars), NAMES)
    assert (line.title, line.line) == (title, said)


def test_the_week_says_what_happens_when_and_who_does_it():
    line = RoutineLine(
        case_id="c",
        what="School run",
        weekdays=(Weekday.MONDAY, Weekday.THURSDAY),
        starts=time(8, 15),
        ends=time(9),
        person_ids=("j", "m"),
        needs_cover=True,
    )
    shown = routine_line(line, NAMES)
    assert shown.line == "Monday, Thursday  ·  8.15am–9am  ·  Jon, Mike"
    assert shown.chip == "Wants cover"
    assert routine_line(RoutineLine(case_id="c"), NAMES).line == "Nobody yet"


def test_days_are_said_in_a_few_words():
    assert say_days(tuple(Weekday)) == "every day"
    assert say_days(()) == ""
