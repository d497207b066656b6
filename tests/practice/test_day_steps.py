"""Each kind of meeting has its steps, in the order of its parts."""

import pytest

from coordinator.models.choices import MeetingKind, MeetingPart
from coordinator.practice.day_steps import steps_for

FAMILY = [kind for kind in MeetingKind if kind is not MeetingKind.BASELINE]


@pytest.mark.parametrize("kind", FAMILY)
def test_the_day_goes_from_the_room_to_the_closing_round(kind):
    keys = [step.key for step in steps_for(kind)]
    assert keys[:3] == ["room", "arrivals", "welcome"]
    assert keys[-4:] == ["private", "agreeing", "decision", "closing"]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("kind", FAMILY)
def test_the_parts_follow_one_another(kind):
    order = [None, *MeetingPart]
    places = [order.index(step.part) for step in steps_for(kind)]
    assert places == sorted(places)


def test_reviews_and_network_meetings_look_back_first():
    assert [step.key for step in steps_for(MeetingKind.REVIEW)][3] == "since_last"
    network = [step.key for step in steps_for(MeetingKind.NETWORK)]
    assert network[3:5] == ["since_last", "information"]
    assert "since_last" not in {step.key for step in steps_for(MeetingKind.CONFERENCE)}


def test_a_baseline_meeting_has_no_day_of_its_own():
    assert steps_for(MeetingKind.BASELINE) == ()
