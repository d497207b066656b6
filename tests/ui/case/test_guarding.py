from datetime import date

from coordinator.models.choices import ApartLevel, Hides
from coordinator.models.network import KeepApart
from coordinator.ui.case.guarding import Guards, apart_line, restriction_line
from tests import make

NAMES = {"j": "Jamila", "s": "Suzie", "k": "Karl"}
TODAY = date(2026, 11, 9)


def guards(**dates):
    kept = make.restriction("j", "s", (Hides.ADDRESS, Hides.PHONE), **dates)
    pair = KeepApart(case_id="c", person_id="j", other_id="k", level=ApartLevel.NEVER_SAME_ROOM)
    return Guards((kept,), (pair,), TODAY)


def test_every_warning_stands_beside_each_person_the_gravest_first():
    assert [guards().chip(one) for one in ("j", "s", "k", "x")] == [
        "Protected, keep apart",
        "Restricted",
        "Keep apart",
        "",
    ]


def test_every_guard_is_a_sentence_for_whom_it_concerns():
    assert guards().in_words("j", NAMES) == (
        "Jamila’s address, phone: kept from Suzie.\nKeep Jamila and Karl apart: never in the same room."
    )
    assert guards().in_words("s", NAMES) == "Jamila’s address, phone: kept from Suzie."
    assert guards().in_words("x", NAMES) == ""


def test_a_restriction_that_has_ended_or_not_begun_warns_of_nothing():
    assert guards(until=date(2026, 11, 8)).chip("s") == ""
    assert guards(since=date(2026, 11, 10)).chip("s") == ""
    assert guards(until=TODAY).chip("s") == "Restricted"


def test_a_restriction_that_hides_nothing_yet_asks_to_be_finished():
    line = restriction_line(make.restriction("j", None, ()), NAMES)
    assert line.chip == "Nothing chosen yet"
    assert line.title == "Jamila’s details: kept from everyone else"


def test_a_court_order_stands_out_among_pairs():
    pair = KeepApart(case_id="c", person_id="j", other_id="k", order_reference="NB-26-7")
    assert apart_line(pair, NAMES).line == "Court order NB-26-7  ·  No arrangement yet"
    assert apart_line(pair, NAMES).tone.value == "danger"
