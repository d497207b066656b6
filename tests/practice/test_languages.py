import pytest

from coordinator.practice.languages import (
    interprets,
    is_same,
    is_sign,
    knows_dialect,
    languages_for,
    needs_interpreter,
)
from tests import make


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Urdu", " urdu ", True),
        ("BSL", "British Sign Language", True),
        ("Farsi", "Persian", True),
        ("Panjabi", "Punjabi (Gurmukhi)", True),
        ("Português", "Portugues", True),
        ("Urdu", "Punjabi", False),
        ("Irish", "Irish Sign Language", False),
        ("", "", False),
    ],
)
def test_one_language_has_several_spellings(one, other, same):
    assert is_same(one, other) is same


def test_a_language_is_signed_or_spoken():
    assert is_sign("BSL")
    assert is_sign("Polish Sign Language")
    assert not is_sign("Designer Esperanto")


def test_who_signs_needs_an_interpreter_unless_they_said_otherwise():
    assert needs_interpreter(make.person(interpreter_needed=True))
    assert needs_interpreter(make.person(sign_language="BSL"))
    assert not needs_interpreter(make.person(sign_language="BSL", interpreter_needed=False))
    assert not needs_interpreter(make.person(speaks=("Urdu",)))


def test_a_person_is_interpreted_for_as_they_sign_or_in_what_they_speak_besides_english():
    assert languages_for(make.person(speaks=("English", "Hausa"))) == ("Hausa",)
    assert languages_for(make.person(speaks=("Urdu",), sign_language="BSL")) == ("BSL",)


def test_an_interpreter_is_down_for_what_is_on_record_and_an_agency_without_a_list_for_all():
    assert interprets(make.interpreter(languages=("Farsi",)), "Persian")
    assert not interprets(make.interpreter(languages=("Farsi",)), "Dari")
    assert interprets(make.interpreter(languages=(), sign_level="RSLI"), "BSL")
    assert not interprets(make.interpreter(languages=("Irish Sign Language",), sign_level="6"), "BSL")
    assert interprets(make.interpreter(languages=(), is_agency=True), "Tigrinya")
    assert not interprets(make.interpreter(languages=("Urdu",), is_agency=True), "Tigrinya")


def test_a_dialect_is_known_by_its_own_name():
    assert knows_dialect(make.interpreter(dialects=("Mirpuri",)), "mirpuri")
    assert not knows_dialect(make.interpreter(dialects=()), "Mirpuri")
    assert knows_dialect(make.interpreter(is_agency=True, dialects=()), "Mirpuri")
