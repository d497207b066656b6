from datetime import date, datetime

import pytest

from coordinator.models.choices import Role, Side
from coordinator.models.values import LooseDate
from coordinator.queries.people import CasePerson
from coordinator.ui.case import wording
from tests import make

TODAY = date(2026, 11, 9)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 9), "today"),
        (date(2026, 11, 10), "tomorrow"),
        (date(2026, 11, 8), "yesterday"),
        (date(2026, 11, 18), "in 9 days"),
        (date(2026, 11, 2), "7 days ago"),
        (date(2026, 12, 21), "in 6 weeks"),
        (date(2026, 9, 28), "6 weeks ago"),
    ],
)
def test_how_far_off_a_day_is(day, said):
    assert wording.from_today(day, TODAY) == said


@pytest.mark.parametrize(
    ("particulars", "said"),
    [
        ({"born": LooseDate(2019, 3, 4)}, "7 years old"),
        ({"born": LooseDate(1959, about=True)}, "about 67 years old"),
        ({"born": LooseDate(2019)}, "about 7 years old"),
        ({"born": LooseDate(2025, 12, 3)}, "11 months old"),
        ({"born": LooseDate(2026, 11, 8)}, "0 months old"),
        ({"due": date(2027, 1, 5)}, "due 5 Jan 2027"),
        ({"born": LooseDate(1950), "died": True}, "has died"),
        ({}, ""),
    ],
)
def test_an_age_is_said_as_far_as_it_is_known(particulars, said):
    assert wording.say_age(make.person(**particulars), TODAY) == said


def test_a_day_without_a_time_and_no_day_at_all():
    assert wording.say_moment(None) == "No date yet"
    noon = datetime(2026, 11, 30, 14, 30)  # noqa: DTZ001 -- local, as it is said
    assert wording.say_moment(noon) == "Monday 30 November 2026, 2.30pm"
    assert wording.say_short_moment(noon) == "30 Nov 2026, 2.30pm"


def test_counts_lists_and_first_lines():
    assert wording.counted(1, "child", "children") == "1 child"
    assert wording.counted(3, "child", "children") == "3 children"
    assert wording.joined("a", "", "b") == "a  ·  b"
    assert wording.first_line("one two three", 9) == "one two …"
    assert wording.named({"p": "Dana"}, ("p", "q")) == "Dana, Somebody no longer listed"
    assert wording.named({}, ()) == "Nobody chosen"


def test_a_part_is_said_as_it_stands_on_papers():
    part = make.participant(role=Role.FAMILY, side=Side.MATERNAL)
    one = CasePerson(make.person(), part, "Dana", "DH")
    assert wording.part_of(one) == "Family  ·  Mother’s side"
    part.described_as, part.side = "Aunt", Side.NEITHER
    assert wording.part_of(one) == "Aunt"
