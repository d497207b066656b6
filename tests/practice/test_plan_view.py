"""What a plan on paper may hold: words, dates and numbers, and nothing that leads back to the casebook."""

from dataclasses import FrozenInstanceError, fields, is_dataclass
from datetime import date
from types import NoneType
from typing import get_args, get_type_hints

import pytest

from coordinator.practice.plan_view import PersonView, PlanView

PLAIN = {str, int, bool, date, NoneType, Ellipsis}


def kinds(hint):
    """Yield every plain kind inside an annotation."""
    inner = get_args(hint)
    if inner:
        for one in inner:
            yield from kinds(one)
    elif is_dataclass(hint):
        for one in get_type_hints(hint).values():
            yield from kinds(one)
    else:
        yield hint


def test_a_plan_is_made_of_plain_values_only():
    assert set(kinds(PlanView)) <= PLAIN


def test_no_field_holds_an_id_of_a_record():
    assert not [field.name for field in fields(PlanView) if field.name.endswith(("_id", "_ids"))]


def test_what_one_reader_may_have_does_not_change():
    person = PersonView("Jon", "Father")
    with pytest.raises(FrozenInstanceError):
        person.name = "John"


def test_two_plans_that_say_the_same_are_the_same():
    assert PersonView("Jon", "Father") == PersonView("Jon", "Father")
    assert hash(PersonView("Jon", "Father")) == hash(PersonView("Jon", "Father"))
