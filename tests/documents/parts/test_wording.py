from datetime import date

from coordinator.documents.parts.wording import listed, long_date, owner, plain_date, sentence


def test_a_date_is_said_in_full():
    assert long_date(date(2026, 3, 14)) == "Saturday 14 March 2026"
    assert plain_date(date(2028, 2, 29)) == "29 February 2028"


def test_names_are_listed_as_people_list_them():
    assert listed(["Jon", "Dana", "Jackie"]) == "Jon, Dana and Jackie"
    assert listed(["Jon", "", "Dana"]) == "Jon and Dana"
    assert listed(["Jon"]) == "Jon"
    assert listed([]) == ""


def test_a_sentence_ends_once():
    assert sentence("Jackie rings ") == "Jackie rings."
    assert sentence("Really?") == "Really?"
    assert sentence("") == ""


def test_what_belongs_to_someone():
    assert owner("James") == "James’s"
