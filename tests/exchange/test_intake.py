"""What will be written is put together from what was found and chosen; nothing that was chosen gets lost."""

from datetime import date

import pytest

from coordinator.exchange.found import Everything, Found, PersonFound, Target
from coordinator.exchange.intake import Chosen, PersonChosen, Reached, address_parts, name_parts, put_together
from coordinator.exchange.placing import place
from coordinator.exchange.reading import read
from coordinator.models.choices import (
    BindingKind,
    ContactPointKind,
    ReferralReason,
    RelationshipKind,
    Role,
    Side,
)
from coordinator.models.values import LooseDate
from tests.exchange.forms import a_referral

TODAY = date(2026, 9, 14)


def together(everything, chosen=None, people=None):
    parts = {one.key: PersonChosen(Role(one.part)) for one in everything.people}
    return put_together(everything, chosen or {}, {**parts, **(people or {})}, today=TODAY)


def of_somebody(*things):
    found = [
        Found(str(at), label, value, "here", target, "p" if target.is_of_person else "")
        for at, (label, value, target) in enumerate(things)
    ]
    return Everything("x", tuple(found), (PersonFound("p", "Dana", "parent", "Mother"),))


def only(*things):
    return together(of_somebody(*things)).people[0]


def test_a_whole_form_is_put_together():
    everything = place(read(a_referral().content()), today=TODAY)
    intake = together(everything)
    child, mother, father = intake.people[:3]
    assert child.fields == {"given": "Aimee", "family": "Hollis", "born": LooseDate(2019, 5, 23)}
    assert (child.school, child.part) == ("Alderbrook Primary School", Role.CHILD)
    assert mother.reached == [Reached(ContactPointKind.PHONE, "01632 960118")]
    assert (mother.relationship, mother.side) == (RelationshipKind.PARENT, Side.MATERNAL)
    assert father.fields["born"] == LooseDate(1988, 3, 14)
    assert intake.case_fields == {
        "received": date(2026, 9, 7),
        "commissioner_reference": "MO-44817",
        "reasons": (ReferralReason.SCHOOL,),
    }
    assert intake.lists[Target.WORRY] == ["Bedtimes have slipped.", "Aimee misses school."]
    assert intake.binding == [(BindingKind.COURT, date(2026, 11, 30), "Next court hearing")]
    assert intake.things == len(everything.things) - 1


def test_what_is_left_out_is_not_written_and_what_is_sent_to_the_notes_is():
    everything = of_somebody(("Shoe size", "7", Target.CASE_NOTES), ("Phone", "01632 960118", Target.PHONE))
    assert together(everything).notes == ["Shoe size: 7"]
    left = together(everything, {"0": Chosen(None), "1": Chosen(Target.CASE_NOTES)})
    assert (left.notes, left.people[0].reached, left.things) == (["Phone: 01632 960118"], [], 1)


def test_somebody_left_out_takes_their_details_along():
    everything = of_somebody(("Phone", "01632 960118", Target.PHONE))
    assert together(everything, people={"p": PersonChosen(None)}).people == []


def test_an_answer_is_what_is_kept_and_without_one_the_words_are():
    everything = of_somebody(("DOB", "03/04/1988", Target.BORN))
    assert only(("DOB", "03/04/1988", Target.BORN)).notes == ["DOB: 03/04/1988"]
    told = together(everything, {"0": Chosen(Target.BORN, "p", LooseDate(1988, 4, 3))}).people[0]
    assert (told.fields, told.notes) == ({"born": LooseDate(1988, 4, 3)}, [])


def test_a_second_value_for_one_field_goes_to_the_notes():
    one = only(("Job", "Nurse", Target.JOB), ("Post", "Matron", Target.JOB))
    assert (one.fields, one.notes) == ({"job_title": "Nurse"}, ["Post: Matron"])


def test_words_around_a_value_are_kept_as_well():
    one = only(("PR?", "Yes, by birth", Target.RESPONSIBILITY))
    assert (one.responsibility, one.notes) == (True, ["PR?: Yes, by birth"])


def test_several_numbers_in_one_field_are_several():
    one = only(("Phone", "01632 960118 / 07700 900123", Target.PHONE), ("Tel", "ext. 4 or 5", Target.PHONE))
    assert [point.value for point in one.reached] == ["01632 960118", "07700 900123", "ext. 4 or 5"]


def test_an_email_without_an_address_is_kept_as_a_note():
    one = only(("E-mail", "dana@example.org d@example.org", Target.EMAIL), ("E-mail", "none", Target.EMAIL))
    assert ([point.value for point in one.reached], one.notes) == (
        ["dana@example.org", "d@example.org"], ["E-mail: none"]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("14 Larkspur Road, Dereham, NR19 1ZZ", ("14 Larkspur Road", "Dereham", "NR19 1ZZ")),
        ("Flat 2\n14 Larkspur Road\nDereham\nnr191zz", ("Flat 2\n14 Larkspur Road", "Dereham", "NR19 1ZZ")),
        ("No fixed address", ("No fixed address", "", "")),
    ],
)
def test_an_address_is_taken_apart(text, parts):
    found = address_parts(text)
    assert (found.address, found.town, found.postcode) == parts


def test_a_postcode_of_its_own_joins_the_address():
    one = only(("Address", "14 Larkspur Road", Target.ADDRESS), ("Postcode", "NR19 1ZZ", Target.POSTCODE))
    assert [(point.address, point.postcode) for point in one.reached] == [("14 Larkspur Road", "NR19 1ZZ")]


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("Dana Hollis", {"given": "Dana", "family": "Hollis"}),
        ("HOLLIS, Dana", {"given": "Dana", "family": "HOLLIS"}),
        ("Mrs Dana Ann Hollis (mother)", {"given": "Dana Ann", "family": "Hollis"}),
        ("Null", {"given": "Null"}),
        ("ہادیہ", {"given": "ہادیہ"}),
    ],
)
def test_names_are_taken_apart(written, parts):
    assert name_parts(written) == parts
