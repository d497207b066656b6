"""Values as JSON holds them, and back; whole records are tried in test_base."""

import json
from datetime import datetime, timedelta, timezone

import pytest

from coordinator.models.choices import Stage
from coordinator.models.plain import from_plain, plain, type_of
from coordinator.models.values import LooseDate


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (None, None),
        (True, True),
        (Stage(next(iter(Stage))), next(iter(Stage)).value),
        (LooseDate(2019, about=True), "~2019"),
        (datetime(2026, 7, 1, 9, tzinfo=timezone(timedelta(hours=1))), "2026-07-01T08:00:00+00:00"),
        (("a", "b"), ["a", "b"]),
    ],
)
def test_a_value_becomes_plain(value, kept):
    assert plain(value) == kept
    assert type(plain(value)) is type(kept)
    json.dumps(plain(value))


def test_what_has_no_plain_form_is_a_mistake_of_the_program():
    with pytest.raises(TypeError, match="no plain form for object"):
        plain(object())


def test_a_record_type_is_found_by_its_table():
    assert type_of("person").__name__ == "Person"
    assert type_of("nothing") is None


@pytest.mark.parametrize("value", ["the day before", "2019-13"])
def test_a_value_of_another_kind_is_refused(value):
    with pytest.raises(ValueError, match=r"."):
        from_plain(type_of("person"), {"given": "Ada", "born": value})
