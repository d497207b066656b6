from coordinator.exchange.found import Target


def test_what_is_said_of_a_person_is_told_from_what_is_said_of_the_case():
    assert Target.NAME.is_of_person
    assert Target.NOTES.is_of_person
    assert not Target.CASE_NOTES.is_of_person
    assert not Target.FAMILY_NAME.is_of_person
