"""Who must be given the plan: whoever made it, has a part in it, referred, or reviews a child in care."""

import pytest

from coordinator.practice.recipients import NO_OFFICER, Recipient, left_out

JON = Recipient("jon", "Jon", "Made the plan")
MIKE = Recipient("mike", "Mike", "Has something to do in the plan")
AUNT = Recipient("aunt", "Aunt Bea", "Could care for the child", optional=True)
OFFICER = Recipient("ifa", "Ifa", "Reviewing officer", is_officer=True)


@pytest.mark.parametrize(
    ("chosen", "in_care", "missing"),
    [
        ({"jon", "mike", "aunt", "ifa"}, (), []),
        ({"jon", "mike"}, (), []),
        ({"jon", "mike"}, ("Aimee",), ["ifa"]),
        ({"mike", "ifa"}, ("Aimee",), ["jon"]),
        (set(), (), ["jon", "mike"]),
    ],
)
def test_whoever_must_have_the_plan_and_has_none_is_named(chosen, in_care, missing):
    found = left_out([JON, MIKE, AUNT, OFFICER], chosen, in_care=in_care)
    assert [one.subject for one in found] == missing


def test_each_is_named_with_why_they_should_have_it():
    (one,) = left_out([MIKE], ())
    assert one.sentence == "Mike gets no copy (has something to do in the plan)."


def test_a_child_in_care_without_an_officer_in_the_case_is_said():
    (one,) = left_out([JON], {"jon"}, in_care=("Aimee",))
    assert (one.subject, one.name) == (NO_OFFICER, "the reviewing officer")
    assert "none is in this case" in one.sentence


def test_nobody_at_all_is_left_out_of_a_plan_of_nobody():
    assert left_out((), ()) == ()
