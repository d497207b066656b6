"""What is seen to before people come depends on the meeting and on who takes part how."""

import pytest

from coordinator.models.choices import AccessNeed, MeetingKind, Mode
from coordinator.practice.room_checklist import RoomFacts, count_of, room_checks


def keys(facts):
    return {check.key for group in room_checks(facts) for check in group.checks}


@pytest.mark.parametrize("kind", list(MeetingKind))
def test_every_line_has_a_key_of_its_own(kind):
    facts = RoomFacts(kind, tuple(Mode), tuple(AccessNeed), children=True, interpreter=True)
    listed = [check.key for group in room_checks(facts) for check in group.checks]
    assert len(set(listed)) == len(listed)
    assert all(group.checks for group in room_checks(facts))


def test_batteries_and_sound_are_checked_where_somebody_joins_from_elsewhere():
    assert not {"batteries", "host", "beside"} & keys(RoomFacts(MeetingKind.CONFERENCE, (Mode.IN_PERSON,)))
    assert {"batteries", "host", "beside"} <= keys(RoomFacts(MeetingKind.CONFERENCE, (Mode.PHONE,)))


def test_a_meeting_on_a_call_needs_no_chairs():
    online = room_checks(RoomFacts(MeetingKind.CONFERENCE, (Mode.VIDEO,)))
    assert "The room" not in {group.title for group in online}
    assert "chairs" in keys(RoomFacts(MeetingKind.CONFERENCE, ()))


def test_what_people_need_is_named_without_saying_who():
    facts = RoomFacts(MeetingKind.CONFERENCE, needs=(AccessNeed.QUIET, AccessNeed.STEP_FREE))
    told = next(c.text for g in room_checks(facts) for c in g.checks if c.key == "access")
    assert told == "What people need is there: step-free, quiet space"


def test_children_and_interpreters_are_thought_of_where_there_are_any():
    assert not {"childcare", "interpreter"} & keys(RoomFacts(MeetingKind.CONFERENCE))
    there = RoomFacts(MeetingKind.CONFERENCE, children=True, interpreter=True)
    assert {"childcare", "interpreter"} <= keys(there)


def test_a_network_meeting_needs_no_room_for_professionals_to_wait_in():
    assert not {"side-room", "blank-plan", "where"} & keys(RoomFacts(MeetingKind.NETWORK))


def test_only_what_is_on_the_list_is_counted():
    groups = room_checks(RoomFacts(MeetingKind.CONFERENCE))
    done, of = count_of(groups, ("chairs", "warm", "no such line"))
    assert (done, of) == (2, sum(len(group.checks) for group in groups))
