"""What a person is called, and how an address reads on one line."""

import pytest

from coordinator.models.choices import ContactPointKind
from coordinator.models.person import ContactPoint, Person


@pytest.mark.parametrize(
    ("given", "family", "known_as", "name", "short", "initials"),
    [
        ("Jacqueline", "Smith", "Jackie", "Jacqueline Smith", "Jackie", "JS"),
        ("Mary-Ann", "O’Hara", "", "Mary-Ann O’Hara", "Mary-Ann", "MAO"),
        ("Sukarno", "", "", "Sukarno", "Sukarno", "S"),
        ("", "", "Nan", "Nan", "Nan", "N"),
        ("", "", "", "Name not known", "Name not known", "NNK"),
        ("محمد", "علي", "", "محمد علي", "محمد", "مع"),
    ],
)
def test_a_person_is_called_by_what_is_known(given, family, known_as, name, short, initials):
    person = Person(given=given, family=family, known_as=known_as)
    assert (person.name, person.short_name, person.initials) == (name, short, initials)


def test_an_address_reads_on_one_line():
    post = ContactPoint(
        person_id="1",
        kind=ContactPointKind.POST,
        address="Flat 2\n 12 High Street \n",
        town="Leeds",
        postcode="LS1 1AA",
    )
    assert post.one_line == "Flat 2, 12 High Street, Leeds, LS1 1AA"
    assert ContactPoint(person_id="1", value="0113 496 0000").one_line == "0113 496 0000"
