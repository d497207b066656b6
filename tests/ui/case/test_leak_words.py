from datetime import date

import pytest

from coordinator.queries.circulation import reader_copy
from coordinator.ui.case.leak_words import (
    leak_sentence,
    secrets_given_away,
    whose_detail,
    words_that_give_away,
)
from tests import make


def copy_of(desk, where):
    family = make.family(desk, where=where)
    today = date(2026, 9, 14)
    return desk.read(reader_copy, version_id=family.version_id, reader_id=family["Jon"], today=today)


def test_a_leak_is_said_with_whose_copy_whose_detail_and_where(desk):
    copy = copy_of(desk, "at 14 Larkspur Road")
    secret = secrets_given_away(copy)[0]
    assert leak_sentence(copy, secret) == "Jon Hollis’s copy mentions Dana’s address in action 1."
    assert whose_detail(secret) == "Dana’s address"


def test_a_number_is_called_a_phone_number(desk):
    copy = copy_of(desk, "and rings 01632 960118")
    assert whose_detail(secrets_given_away(copy)[0]) == "Dana’s phone number"


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("at 14 Larkspur Road", "14 Larkspur Road"),
        ("in LARKSPUR ROAD, Dereham", "LARKSPUR ROAD, Dereham"),
        ("near NR19 1ZZ", "NR19 1ZZ"),
    ],
)
def test_the_words_to_replace_are_found_as_the_plan_has_them(desk, where, words):
    copy = copy_of(desk, where)
    assert words_that_give_away(copy, secrets_given_away(copy)[0]) == words
