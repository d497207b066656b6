"""What a panel reads is words and dates, and nothing that leads back to the casebook."""

from dataclasses import fields

from coordinator.practice.support_view import SupportRequestView
from tests.practice.test_plan_view import PLAIN, kinds


def test_a_request_is_made_of_plain_values_only():
    assert set(kinds(SupportRequestView)) <= PLAIN
    assert not [field.name for field in fields(SupportRequestView) if field.name.endswith(("_id", "_ids"))]
