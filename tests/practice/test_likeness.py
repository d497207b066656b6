import pytest

from coordinator.models.choices import ContactPointKind
from coordinator.models.values import LooseDate
from coordinator.practice.leaks import fold
from coordinator.practice.likeness import (
    first_letters_like,
    keys_of,
    name_like,
    same_birth,
    same_name,
    typed_way,
    words_like,
)
from tests import make

PHONE, EMAIL = ContactPointKind.PHONE, ContactPointKind.EMAIL


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("jackie", "jackie", True),
        ("jackie", "jacqueline", True),
        ("jon", "john", True),
        ("jon", "jonathan", True),
        ("muhammad", "mohammed", True),
        ("hollis", "holis", True),
        ("hollis", "hollsi", True),
        ("hollis", "hallis", True),
        ("hollis", "collis", False),
        ("hollis", "hollows", False),
        ("dana", "dane", False),
        ("mia", "mina", False),
        ("jack", "jackie", False),
    ],
)
def test_words_of_a_name_are_alike_within_reason(one, other, alike):
    assert words_like(one, other) is alike
    assert words_like(other, one) is alike


def test_words_that_are_alike_begin_with_a_letter_that_is_looked_for():
    assert first_letters_like("bob") == {"b", "r"}
    assert first_letters_like("hollis") == {"h"}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("jackie", True),
        ("Jacqueline Hollis", True),
        ("jackie hol", True),
        ("jackie holis", True),
        ("hollis", True),
        ("Hollis Jackie", True),
        ("j", False),
        ("jackie wren", False),
        ("", False),
    ],
)
def test_a_name_is_found_while_it_is_typed(typed, found):
    assert name_like(fold(typed).split(), ("jackie", "hollis")) is found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Siân", "Wŷn"), ("Sian", "Wyn"), True),
        (("Bob", "Marsh"), ("Robert", "Marsh"), True),
        (("Bob", "Marsh"), ("Rita", "Marsh"), False),
        (("Bob", "Marsh"), ("Bob", "Wren"), False),
        (("Bob", ""), ("Bob", "Wren"), True),
        (("Bob", ""), ("Robert", ""), False),
        (("", "Marsh"), ("", "Marsh"), False),
    ],
)
def test_two_people_may_go_by_one_name(one, other, same):
    first, second = (make.person(given=given, family=family) for given, family in (one, other))
    assert same_name(first, second) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (None, LooseDate(1990), None),
        (LooseDate(1990, 5, 2), LooseDate(1990, 5, 2), True),
        (LooseDate(1990, 5, 2), LooseDate(1990, 5, 3), False),
        (LooseDate(1990, 5, 2), LooseDate(1990), True),
        (LooseDate(1991, 5, 2), LooseDate(1990), False),
        (LooseDate(1991, 5, 2), LooseDate(1990, about=True), True),
    ],
)
def test_births_are_compared_as_far_as_they_are_known(one, other, same):
    assert same_birth(make.person(born=one), make.person(born=other)) is same


@pytest.mark.parametrize(
    ("typed", "way"),
    [
        ("01632 960118", (PHONE, "1632960118")),
        ("+44 (0)1632 960118", (PHONE, "1632960118")),
        ("0044 1632 960-118", (PHONE, "1632960118")),
        ("960", None),
        ("Jackie 01632 960118", None),
        (" Dana.Hollis@example.org", (EMAIL, "dana.hollis@example.org")),
        ("Jackie", None),
    ],
)
def test_a_number_or_an_e_mail_address_is_told_from_a_name(typed, way):
    assert typed_way(typed) == way


def test_every_spelling_of_a_way_to_reach_somebody_is_the_same():
    assert keys_of(make.phone("p", "+44 1632 960118")) == {(PHONE, "1632960118")}
    assert keys_of(make.phone("p")) != {(PHONE, "1632960119")}
    assert keys_of(make.home("p")) == keys_of(make.home("q", address="14, LARKSPUR road"))
    assert keys_of(make.phone("p", "")) == frozenset()
    assert keys_of(make.email("p", "Dana.Hollis@Example.org")) == keys_of(make.email("p"))
