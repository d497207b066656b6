from hypothesis import given
from hypothesis import strategies as st

from coordinator.practice.initials import Found, initials_of, people_from
from tests import make

AIMEES = ("Jon Hollis", "Dana Hollis", "Jackie Hollis", "Mike Hollis", "Jamie Cole", "Steve Barr")


def people(*names):
    found = []
    for name in names:
        given_name, _, family = name.partition(" ")
        found.append(make.person(given=given_name, family=family))
    return found


def called(names, person_ids, of):
    by_id = {person.id: name for person, name in zip(of, names, strict=True)}
    return [by_id[one].split()[0] for one in person_ids]


def read(text, names=AIMEES):
    of = people(*names)
    found = people_from(text, of)
    return called(names, found.person_ids, of), found


def test_the_fewest_letters_that_mean_one_person_alone_are_offered():
    of = people(*AIMEES)
    assert list(initials_of(of).values()) == ["Jo", "D", "Jac", "M", "Jam", "S"]


def test_people_are_found_by_letters_names_and_how_names_begin():
    assert read("d, jo + jac")[0] == ["Dana", "Jon", "Jackie"]
    assert read("Dana and Jamie")[0] == ["Dana", "Jamie"]
    assert read("mike hollis; ste")[0] == ["Mike", "Steve"]
    assert read("Jon with Steve")[0] == ["Jon", "Steve"]
    assert read("jo s")[0] == ["Jon", "Steve"]


def test_a_person_named_twice_is_one_person():
    assert read("D, Dana, dana hollis")[0] == ["Dana"]


def test_letters_that_several_people_share_are_asked_about():
    names, found = read("J")
    assert names == []
    [(piece, who)] = found.unclear
    assert (piece, len(who)) == ("J", 3)


def test_somebody_who_is_not_in_the_family_stays_as_it_was_typed():
    names, found = read("D, the school and Mrs Adeyemi")
    assert names == ["Dana"]
    assert found.unknown == ("the school", "Mrs Adeyemi")
    assert [piece for piece, _who in found.pieces] == ["D", "the school", "Mrs Adeyemi"]


def test_own_initials_are_understood_where_they_are_one_person_s():
    assert read("JC")[0] == ["Jamie"]
    assert len(read("JH")[1].unclear[0][1]) == 2


def test_accents_need_not_be_typed_and_other_alphabets_are_letters_too():
    names = ("Ayşe Kaya", "عائشة حسن", "Zoë Hart")
    assert read("ayse, zoe", names)[0] == ["Ayşe", "Zoë"]
    assert read("عائشة", names)[0] == ["عائشة"]


def test_a_name_that_begins_another_is_a_name_of_its_own():
    names = ("Jo Hart", "Jon Hart", "Joanna Hart")
    assert read("Jo", names)[0] == ["Jo"]
    assert read("jon", names)[0] == ["Jon"]


def test_people_who_are_called_the_same_in_everything_get_numbers():
    names = ("Mia Hart", "Mia Hart")
    of = people(*names)
    letters = list(initials_of(of).values())
    assert len(set(letters)) == 2
    assert people_from(letters[1], of).person_ids == (of[1].id,)
    assert len(people_from("Mia", of).unclear[0][1]) == 2


def test_nothing_typed_and_nobody_there_find_nobody():
    assert people_from("", []) == Found()
    assert people_from("Dana", []).unknown == ("Dana",)
    assert people_from(" , ;", people("Dana Hollis")) == Found()


@given(st.lists(st.sampled_from(["Jo", "Jon", "Mia", "Zoë", "Ann Marie", "Name", "Ó"]), max_size=9))
def test_what_is_offered_for_a_person_always_means_that_person(names):
    of = people(*names)
    for person_id, letters in initials_of(of).items():
        assert people_from(letters, of).person_ids == (person_id,)
