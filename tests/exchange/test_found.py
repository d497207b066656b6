from coordinator.exchange.found import Target, tidied


def test_what_is_said_of_a_person_is_told_from_what_is_said_of_the_case():
    assert Target.NAME.is_of_person
    assert Target.NOTES.is_of_person
    assert not Target.CASE_NOTES.is_of_person
    assert not Target.FAMILY_NAME.is_of_person


def test_a_text_is_tidied_as_it_is_kept():
    assert tidied(" one\u202e \t two\r\n \n\n\nthree\x07 ") == "one two\n\nthree"
    assert tidied("a" + " " * 1_000_000 + "b") == "a b"
