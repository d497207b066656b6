"""The fixed lists, all at once."""

import inspect

import pytest

from coordinator.models import choices, day_choices
from coordinator.models.kinds import Choice

LISTS = [
    found
    for lists in (choices, day_choices)
    for _, found in inspect.getmembers(lists, inspect.isclass)
    if issubclass(found, Choice) and found is not Choice
]


@pytest.mark.parametrize("fixed", LISTS, ids=lambda fixed: fixed.__name__)
def test_each_choice_has_words_of_its_own(fixed):
    labels = [choice.label for choice in fixed]
    assert len(set(labels)) == len(labels)
    assert all(label and label[0] == label[0].upper() and label == label.strip() for label in labels)


def test_a_choice_is_kept_by_its_value_and_read_by_its_label():
    assert choices.Context.EARLY_HELP.value == "early help"
    assert choices.Context.EARLY_HELP.label == "Early help"
