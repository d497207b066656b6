from datetime import date, datetime

import pytest

from coordinator.models.choices import InviteState, MeetingStatus, Mode
from tests import make

STARTS = datetime(2026, 9, 10, 13, 0)  # noqa: DTZ001 - local, as it is said


@pytest.mark.parametrize(
    ("mode", "in_the_room", "remote"),
    [
        (Mode.IN_PERSON, True, False),
        (None, True, False),
        (Mode.PHONE, False, True),
        (Mode.VIDEO, False, True),
        (Mode.LETTER, False, False),
        (Mode.SPOKESPERSON, False, False),
    ],
)
def test_who_is_in_the_room_and_who_joins_from_elsewhere(mode, in_the_room, remote):
    facts = make.facts(participants=(make.participant(mode=mode),))
    assert (bool(facts.in_the_room), bool(facts.remote)) == (in_the_room, remote)


def test_only_a_yes_is_coming():
    parts = tuple(make.participant(person_id=state.value, invite_state=state) for state in InviteState)
    assert [one.person_id for one in make.facts(participants=parts).coming] == ["yes"]


def test_the_day_is_that_of_the_planned_conference_or_the_one_aimed_at():
    planned = make.meeting(status=MeetingStatus.PLANNED, starts=STARTS)
    aimed = make.case(target_conference=date(2026, 9, 20))
    assert make.facts(case=aimed, meeting=planned).conference_day == date(2026, 9, 10)
    assert make.facts(case=aimed).conference_day == date(2026, 9, 20)
    assert make.facts().conference_day is None


def test_somebody_without_a_name_is_somebody():
    assert make.facts(names={"p": "Jackie"}).name("p") == "Jackie"
    assert make.facts().name(None) == "Somebody"
