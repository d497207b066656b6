"""Labels are understood however they are worded: whose they are, and what they ask for."""

import pytest

from coordinator.exchange.form_labels import (
    detail,
    is_column,
    is_known,
    names_somebody,
    normal,
    of_case,
    whose,
)
from coordinator.exchange.found import Target


@pytest.mark.parametrize(
    ("label", "who", "target"),
    [
        ("Name of child:", "child", Target.NAME),
        ("Child’s date of birth (dd/mm/yyyy)", "child", Target.BORN),
        ("2.1 Mother's mobile number", "mother", Target.PHONE),
        ("Father DOB", "father", Target.BORN),
        ("Does the mother have PR?", "mother", Target.RESPONSIBILITY),
        ("Social worker email", "referrer", Target.EMAIL),
        ("Child 2 – school/nursery", "child", Target.SCHOOL),
        ("Is an interpreter needed?", "", Target.INTERPRETER),
        ("Relationship to child", "child", Target.RELATIONSHIP),
    ],
)
def test_details_of_people_are_told_from_their_labels(label, who, target):
    assert (whose(label), detail(label)) == (who, target)


@pytest.mark.parametrize(
    ("label", "target"),
    [
        ("Date of referral", Target.RECEIVED),
        ("Children’s social care reference", Target.COMMISSIONER_REFERENCE),
        ("3. What are you worried about?", Target.WORRY),
        ("What’s working well", Target.STRENGTH),
        ("Bottom line(s)", Target.BOTTOM_LINE),
        ("Questions for the family to answer", Target.QUESTION),
        ("What needs to change?", Target.PURPOSE),
        ("Next court hearing", Target.BINDING_DATE),
        ("Reason for referral", Target.REASONS),
        ("Support available", Target.RESOURCE),
        ("Family name", Target.FAMILY_NAME),
    ],
)
def test_what_is_said_of_the_case_is_told_from_its_label(label, target):
    assert of_case(label) is target


@pytest.mark.parametrize("label", ["Mother", "Mum:", "Social worker", "IRO", "Child 1"])
def test_a_label_may_be_only_the_word_for_somebody(label):
    assert names_somebody(label)


@pytest.mark.parametrize("label", ["Mother’s phone", "Shoe size", ""])
def test_other_labels_are_more_than_that(label):
    assert not names_somebody(label)


def test_what_is_not_known_is_not_guessed():
    assert not is_known("Shoe size of the dog")
    assert not is_column("Dana Hollis")


def test_a_very_long_label_is_looked_up_by_its_beginning():
    assert len(normal("x" * 100_000)) < 1000
