from coordinator.exchange.form_labels import detail
from coordinator.exchange.form_words import DETAILS, OF_CASE, WHOSE
from coordinator.exchange.kin_words import part_of
from coordinator.models.choices import Role


def test_every_label_that_is_listed_is_understood_and_none_is_listed_twice():
    listed = [
        (words.strip(), target)
        for target, text in DETAILS.items()
        for words in text.replace("\n", " ").split(",")
    ]
    assert {words: detail(words) for words, _ in listed} == dict(listed)
    assert len({words for words, _ in listed}) == len(listed)


def test_details_are_of_people_and_the_rest_of_the_case():
    assert all(target.is_of_person for target in DETAILS)
    assert not any(target.is_of_person for target, _ in OF_CASE)


def test_everybody_who_can_be_named_has_a_part():
    assert {part_of(who) for who, _ in WHOSE} > {Role.CHILD, Role.PARENT, Role.CARER, Role.REFERRER}
