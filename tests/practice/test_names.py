"""Names as people read them."""

import pytest

from coordinator.practice.names import distinct_initials, family_title, in_words, possessive, short_names
from tests import make


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([], ""),
        (["Jon"], "Jon"),
        (["Jon", "Dana"], "Jon and Dana"),
        (["Jon", "Dana", "Steve"], "Jon, Dana and Steve"),
    ],
)
def test_names_are_listed_in_words(names, words):
    assert in_words(names) == words


@pytest.mark.parametrize("name", ["Aimee", "Marcus", "محمد"])
def test_a_name_takes_its_apostrophe(name):
    assert possessive(name) == f"{name}’s"


def named(*names):
    return [make.person(given=given, family=family) for given, family in names]


def test_two_people_of_one_first_name_are_called_by_both_names():
    people = named(("Jon", "Hollis"), ("jon", "Reed"), ("Dana", "Hollis"))
    assert list(short_names(people).values()) == ["Jon Hollis", "jon Reed", "Dana"]


@pytest.mark.parametrize(
    ("names", "initials"),
    [
        ([("Jon", "Hollis"), ("Jackie", "Hollis"), ("Dana", "Reed")], ["JH", "JH2", "DR"]),
        ([("محمد", "علي"), ("", ""), ("Ọla", "")], ["X", "NNK", "O"]),
        ([("Pat", ""), ("Paul", ""), ("Person", "2")], ["P", "P2", "P3"]),
        ([("Łucja", "Żak"), ("Émile", "Zed")], ["Z", "EZ"]),
    ],
)
def test_initials_for_file_names_are_plain_and_never_the_same(names, initials):
    assert list(distinct_initials(named(*names)).values()) == initials


def test_a_hundred_people_have_a_hundred_initials():
    people = named(*[(f"P{number}", f"{number} Q") for number in range(100)])
    assert len(set(distinct_initials(people).values())) == 100


@pytest.mark.parametrize(
    ("children", "family_name", "title"),
    [
        ([("Aimee", "Hollis")], "Hollis", "Hollis family"),
        ([("Aimee", "Hollis"), ("Ben", "Hollis")], "", "Hollis family"),
        ([("Aimee", "Hollis"), ("Ben", "Reed")], "", "Hollis-Reed family"),
        ([("Saheed", ""), ("Amina", "")], "", "Saheed and Amina’s family"),
        ([("", "")], "", "Name not known’s family"),
        ([], "", "New family"),
    ],
)
def test_a_case_is_called_by_its_family(children, family_name, title):
    assert family_title(named(*children), family_name) == title


def test_a_name_in_other_letters_gives_way_to_what_the_person_is_known_as():
    nasreen = make.person(given="نسرین", family="قریشی", known_as="Nasreen")
    assert distinct_initials([nasreen]) == {nasreen.id: "N"}
