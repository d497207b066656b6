"""Things found are proposed a place and an owner; what is not understood stays in sight."""

from datetime import date

import pytest

from coordinator.exchange.found import Found, PersonFound, Piece, Target
from coordinator.exchange.limits import FileKind
from coordinator.exchange.placing import MOST_THINGS, place
from coordinator.exchange.reading import Reading, read
from tests.exchange.forms import Form, a_referral

TODAY = date(2026, 9, 14)


def placed(form):
    return place(read(form.content()), today=TODAY)


def where(everything):
    return {(one.label, one.value): (one.goes_to, one.whose) for one in everything.things}


@pytest.fixture(scope="module")
def everything():
    return placed(a_referral())


def test_everybody_in_a_form_is_found_with_their_part(everything):
    assert [(one.name, one.part, one.relationship) for one in everything.people] == [
        ("Aimee Hollis", "child", ""), ("Dana Hollis", "parent", "Mother"),
        ("Jon Hollis", "parent", "Father"),
        ("Jackie Shaw", "family", "Maternal grandmother"), ("Steve Orr", "family", "Mum’s partner"),
        ("Priya Nair", "referrer", ""),
    ]  # fmt: skip


def test_details_belong_to_the_person_their_label_or_heading_names(everything):
    found = where(everything)
    keys = {one.name: one.key for one in everything.people}
    assert found["Mother’s phone", "01632 960118"] == (Target.PHONE, keys["Dana Hollis"])
    assert found["School", "Alderbrook Primary School"] == (Target.SCHOOL, keys["Aimee Hollis"])
    assert found["Mobile", "07700 900456"] == (Target.PHONE, keys["Jackie Shaw"])
    assert found["Team", "Assessment Team 2"] == (Target.ORGANISATION, keys["Priya Nair"])


def test_what_is_said_of_the_case_goes_to_the_case(everything):
    found = where(everything)
    assert found["Date of referral", "7 September 2026"] == (Target.RECEIVED, "")
    assert found["Mosaic ID", "MO-44817"] == (Target.COMMISSIONER_REFERENCE, "")
    assert found["Next court hearing", "30 November 2026"] == (Target.BINDING_DATE, "")
    assert found["What is working well?", "Everyone turns up for Aimee."] == (Target.STRENGTH, "")


def test_what_is_not_understood_stays_in_sight(everything):
    assert where(everything)["Shoe size of the dog", "7"] == (None, "")


def test_nothing_read_is_left_out(everything):
    pieces = read(a_referral().content()).pieces
    assert [(one.label, one.value) for one in everything.things] == [(one.label, one.value) for one in pieces]


def test_a_second_name_under_one_heading_is_a_second_person():
    people = placed(Form().heading("Children").line("Name: Aimee").line("School: A").line("Name: Ben")).people
    assert [(one.name, one.part) for one in people] == [("Aimee", "child"), ("Ben", "child")]


def test_a_second_birthday_begins_a_second_person_although_the_name_comes_after():
    form = (
        Form().heading("Children").line("Name: Aimee").line("DOB: 2019").line("DOB: 2021").line("Name: Ben")
    )
    found = where(placed(form))
    assert found["DOB", "2021"][1] == found["Name", "Ben"][1] != found["DOB", "2019"][1]


def test_names_in_one_field_are_a_person_each():
    people = placed(Form().heading("x").table(("Names of children", "Aimee Hollis\nBen Hollis"))).people
    assert [one.name for one in people] == ["Aimee Hollis", "Ben Hollis"]


def test_numbers_in_labels_tell_people_apart():
    form = Form().line("Child 1 name: Aimee").line("Child 2 name: Ben").line("Child 1 DOB: 2019")
    everything = placed(form)
    assert where(everything)["Child 1 DOB", "2019"][1] == everything.people[0].key


def test_a_day_that_can_be_read_two_ways_is_asked_unless_the_form_proves_its_order():
    asked = placed(Form().heading("Child").line("Date of birth: 03/04/2019"))
    assert asked.things[0] == Found(
        "1", "Date of birth", "03/04/2019", "under “Child”", Target.BORN, "child #1", needs_answer=True
    )
    proven = placed(Form().line("Date of referral: 23/05/2026").heading("Child").line("DOB: 03/04/2019"))
    assert not any(one.needs_answer for one in proven.things)


def test_each_row_of_a_table_and_each_card_is_a_person():
    table = b"Name,Relationship,Job title\nDana,Mother,\nPat,,Health visitor\nJo,,\n"
    everything = place(read(table), today=TODAY)
    assert [(one.name, one.part) for one in everything.people] == [
        ("Dana", "parent"), ("Pat", "information giver"), ("Jo", "family")
    ]  # fmt: skip
    cards = place(read(b"BEGIN:VCARD\nFN:Mrs Dana Hollis (aunt)\nX-SHOE:7\nEND:VCARD\n"), today=TODAY)
    assert cards.people == (PersonFound("card 1", "Dana Hollis", "family", "aunt", "card 1"),)
    assert cards.things[1].goes_to is None


def test_a_long_text_beside_the_word_for_somebody_is_not_a_name():
    form = Form().table(("Mother", "She has been finding the mornings very hard since she moved last year."))
    assert placed(form).people == ()


def test_a_form_of_endless_things_is_put_together_at_its_end():
    pieces = tuple(Piece(f"Label {number}", "x", "here") for number in range(MOST_THINGS + 7))
    things = place(Reading(FileKind.WORD, pieces), today=TODAY).things
    assert len(things) == MOST_THINGS + 1
    assert things[-1].value.count("\n") == 6
