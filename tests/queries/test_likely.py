from coordinator.queries.likely import Sought, likely_people
from tests import make


def likely(desk, *sought, commissioner_id=None):
    return desk.read(likely_people, sought=sought, commissioner_id=commissioner_id)


def test_people_are_found_by_name_number_and_e_mail(desk):
    dana = make.kept(desk, make.person())
    make.kept(desk, make.phone(dana.id, "+44 (0)1632 960118"), make.email(dana.id))
    found = likely(
        desk,
        Sought("a", "dana hollis", ("01632 960118",)),
        Sought("b", "Somebody Else", emails=("Dana.Hollis@example.org",)),
        Sought("c", "Somebody Else"),
    )
    assert {key: [(one.name, one.because) for one in all_of] for key, all_of in found.items()} == {
        "a": [("Dana Hollis", "the same name, the same phone")],
        "b": [("Dana Hollis", "the same e-mail")],
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
