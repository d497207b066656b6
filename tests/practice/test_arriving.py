"""Arrivals are said without blame, and introductions begin with the family."""

from datetime import datetime, time

import pytest

from coordinator.models.choices import InviteState, Mode, Role
from coordinator.practice.arriving import about_guest, how_early, introductions

STARTS = datetime(2026, 11, 7, 13, 30)  # noqa: DTZ001 - planned times are local


@pytest.mark.parametrize(
    ("arrived", "said"),
    [
        (time(13, 10), "20 minutes early"),
        (time(13, 25), ""),
        (time(13, 30), ""),
        (time(13, 35), ""),
        (time(13, 42), "joined 12 minutes in"),
        (time(3, 0), ""),
        (None, ""),
    ],
)
def test_how_early_or_how_far_in_is_said_where_it_matters(arrived, said):
    assert how_early(arrived, STARTS) == said


def test_without_a_planned_start_nobody_is_late():
    assert how_early(time(13), None) == ""


def test_the_child_speaks_first_and_whoever_is_on_the_phone_before_those_in_the_room():
    people = [
        ("Ruth", Role.REFERRER, Mode.IN_PERSON),
        ("Steve", Role.FRIEND, Mode.IN_PERSON),
        ("Jackie", Role.FAMILY, Mode.IN_PERSON),
        ("Mike", Role.FAMILY, Mode.PHONE),
        ("Aimee", Role.CHILD, None),
    ]
    assert list(introductions(people)) == ["Aimee", "Mike", "Jackie", "Steve", "Ruth"]


def test_every_role_has_its_turn():
    everybody = [(role, role, None) for role in Role]
    assert set(introductions(everybody)) == set(Role)


@pytest.mark.parametrize(
    ("state", "spoken_to", "said"),
    [
        (InviteState.CONSIDERED, False, "Rose came unexpectedly. They have not been spoken to before."),
        (InviteState.NO, True, "Rose came unexpectedly. They had said no."),
        (
            InviteState.EXCLUDED,
            False,
            (
                "Rose came unexpectedly. It had been decided not to invite them. "
                "They have not been spoken to before."
            ),
        ),
        (None, True, "Rose came unexpectedly."),
    ],
)
def test_what_the_coordinator_should_know_about_a_guest(state, spoken_to, said):
    assert about_guest("Rose", state, spoken_to=spoken_to) == said
