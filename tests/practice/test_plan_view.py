from dataclasses import FrozenInstanceError, fields

import pytest

from coordinator.practice.plan_view import PlanView
from tests.documents.views import AIMEE


def test_a_readers_plan_cannot_be_changed_after_it_was_made():
    with pytest.raises(FrozenInstanceError):
        AIMEE.title = "Another"  # type: ignore[misc]


def test_a_readers_plan_can_be_compared_and_kept():
    assert hash(AIMEE) == hash(AIMEE)
    assert {field.name for field in fields(PlanView)} >= {"actions", "back_up", "reader", "status"}
