from coordinator.models.base import every_record
from coordinator.models.circulation import Document
from coordinator.ui.case.naming import called, noun_of, which
from tests import make

NAMES = {"p": "Dana", "q": "Jon"}


def test_a_record_is_called_by_its_kind_and_whose_it_is():
    assert called(make.participant("c", "p"), NAMES) == "part in the case, Dana"
    assert called(make.consent("c", "p"), NAMES) == "consent, Dana"
    assert called(make.restriction("p"), NAMES) == "restriction, Dana"
    assert called(make.contact("c", ("p", "q")), NAMES) == "call or visit, Dana, Jon"
    assert called(make.person(given="Zed", family=""), NAMES) == "person, Zed"


def test_a_record_without_a_person_is_called_by_how_it_begins():
    assert called(make.strength(), NAMES) == "strength, “Everyone turns up for Aimee.”"
    assert which(make.strength(text=""), NAMES) == ""
    assert called(make.strength(text=" "), NAMES) == "strength"


def test_what_has_no_form_has_a_name_all_the_same():
    assert noun_of(Document(case_id="c")) == "paper"
    assert noun_of(make.coordinator()) == "your details"


def test_every_kind_of_record_that_is_kept_has_a_name():
    nameless = [
        one.__name__ for one in every_record() if one.journalled and noun_of(one.__new__(one)) == "record"
    ]
    assert nameless == []
