import pytest

from coordinator.errors import NotThere
from coordinator.models.choices import RelationshipKind
from coordinator.models.person import Relationship
from coordinator.models.values import LooseDate
from coordinator.queries.likeness import Sought, doubles_of, likely_people, people_like, shared_ways
from tests import make


@pytest.fixture
def council(desk):
    return make.kept(desk, make.commissioner()).id


@pytest.fixture
def known(desk, council):
    """Three people of one commissioner, and a namesake of another with the same number."""
    another = make.kept(desk, make.commissioner(name="Another")).id
    jackie = make.person(given="Jacqueline", known_as="Jackie", commissioner_id=council)
    robert = make.person(given="Robert", family="Marsh", commissioner_id=council)
    stranger = make.person(given="Jacqueline", commissioner_id=another)
    make.kept(desk, jackie, robert, stranger)
    make.kept(
        desk, make.phone(jackie.id), make.phone(stranger.id), make.email(robert.id, "Bob.Marsh@example.org")
    )
    return {"jackie": jackie.id, "robert": robert.id, "stranger": stranger.id}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("jacq", {"jackie"}),
        ("Jackie Holis", {"jackie"}),
        ("jacqui", {"jackie"}),
        ("Bob Marsh", {"robert"}),
        ("bob", {"robert"}),
        ("Róbert", {"robert"}),
        ("+44 1632 960118", {"jackie"}),
        ("bob.marsh@EXAMPLE.org", {"robert"}),
        ("bo", set()),
        ("", set()),
        ("'; DROP", set()),
        ("Olena", set()),
    ],
)
def test_who_may_be_meant_is_found_within_one_commissioner(desk, council, known, typed, found):
    seen = desk.read(people_like, typed=typed, commissioner_id=council)
    assert {one.person.id for one in seen} == {known[name] for name in found}


def test_what_makes_them_alike_is_said(desk, council, known):
    (one,) = desk.read(people_like, typed="01632 960118", commissioner_id=council)
    assert one.why == "the same number"


def test_nobody_of_another_commissioner_is_hinted_at(desk, known):
    assert desk.read(shared_ways, person_id=known["jackie"]) == ()
    assert desk.read(doubles_of, person_id=known["jackie"]) == ()
    assert desk.read(people_like, typed="Jacqueline", commissioner_id=None) == ()


def test_one_phone_shared_by_two_people_is_noticed(desk, council, known):
    mike = make.kept(desk, make.person(given="Mike", commissioner_id=council))
    make.kept(desk, make.phone(mike.id, "01632960118"))
    (one,) = desk.read(shared_ways, person_id=mike.id)
    assert (one.person.id, one.why) == (known["jackie"], "the same number")


@pytest.mark.parametrize(
    ("particulars", "doubled"),
    [
        ({"given": "Jackie"}, True),
        ({"given": "Jackie", "born": LooseDate(1990)}, True),
        ({"given": "Jackie", "family": "Wren"}, False),
        ({"given": "Mike"}, False),
    ],
)
def test_somebody_on_record_twice_is_noticed(desk, council, known, particulars, doubled):
    again = make.kept(desk, make.person(commissioner_id=council, **particulars))
    found = [one.person.id for one in desk.read(doubles_of, person_id=again.id)]
    assert found == ([known["jackie"]] if doubled else [])


def test_one_number_makes_nobody_the_same_but_a_first_name_with_it_does(desk, council, known):
    mike, jackie = make.kept(
        desk,
        make.person(given="Mike", commissioner_id=council),
        make.person(given="Jackie", family="Wren", commissioner_id=council),
    )
    make.kept(desk, make.phone(mike.id), make.phone(jackie.id))
    assert desk.read(doubles_of, person_id=mike.id) == ()
    assert [one.person.id for one in desk.read(doubles_of, person_id=jackie.id)] == [known["jackie"]]


def test_who_is_on_record_as_somebody_else_is_not_the_same(desk, council, known):
    again = make.kept(desk, make.person(given="Jackie", commissioner_id=council))
    assert desk.read(doubles_of, person_id=again.id) != ()
    tie = Relationship(person_id=again.id, other_id=known["jackie"], kind=RelationshipKind.COUSIN)
    make.kept(desk, tie)
    assert desk.read(doubles_of, person_id=again.id) == ()


def test_twins_born_on_different_days_or_of_one_name_but_another_age_are_two(desk, council):
    first, second = make.kept(
        desk,
        *(make.person(born=LooseDate(2015, 3, day), commissioner_id=council) for day in (1, 2)),
    )
    assert desk.read(doubles_of, person_id=first.id) == ()
    assert second.id


def test_somebody_who_is_gone_is_said_to_be_gone(desk):
    with pytest.raises(NotThere):
        desk.read(doubles_of, person_id=make.an_id())
    assert desk.read(shared_ways, person_id=make.an_id()) == ()


def likely(desk, *sought, commissioner_id=None):
    return desk.read(likely_people, sought=sought, commissioner_id=commissioner_id)


def test_people_of_a_file_are_found_by_name_number_and_e_mail(desk):
    dana = make.kept(desk, make.person())
    make.kept(desk, make.phone(dana.id, "+44 (0)1632 960118"), make.email(dana.id))
    found = likely(
        desk,
        Sought("a", "dana hollis", ("01632 960118",)),
        Sought("b", "Somebody Else", emails=("Dana.Hollis@example.org",)),
        Sought("c", "Somebody Else"),
    )
    assert {key: [(one.name, one.because) for one in all_of] for key, all_of in found.items()} == {
        "a": [("Dana Hollis", "a name like this, the same number")],
        "b": [("Dana Hollis", "the same e-mail address")],
    }


def test_somebody_is_told_apart_by_their_family_and_their_age(desk):
    family = make.family(desk)
    assert family.case_id
    found = likely(desk, Sought("a", "Priya Hollis"))["a"]
    assert found[0].about.endswith("Hollis family")


def test_nobody_of_another_commissioner_and_nobody_in_the_bin_is_found(desk, now):
    west = make.kept(desk, make.commissioner())
    make.kept(desk, make.person(commissioner_id=west.id), make.person(given="Mia", binned_at=now))
    assert likely(desk, Sought("a", "Dana Hollis"), Sought("b", "Mia Hollis")) == {}
    assert likely(desk, Sought("a", "Dana Hollis"), commissioner_id=west.id)["a"][0].name == "Dana Hollis"


def test_without_a_name_or_a_number_nobody_is_meant(desk):
    make.kept(desk, make.person())
    assert likely(desk, Sought("a", ""), Sought("b", "?!", ("",), ())) == {}
