"""What the papers for the day may hold: plain words and dates."""

import inspect
from dataclasses import is_dataclass

import pytest

from coordinator.practice import conference_view
from tests.practice.test_plan_view import PLAIN, kinds

VIEWS = [found for _, found in inspect.getmembers(conference_view, is_dataclass)]


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_a_paper_for_the_day_is_made_of_plain_values_that_do_not_change(view):
    assert set(kinds(view)) <= PLAIN
    assert view.__dataclass_params__.frozen
