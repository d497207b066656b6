"""What is done on the day is done with one press, and taken back with one."""

import pytest

from coordinator.commands.the_day import (
    add_guest,
    agree_rules,
    end_part,
    mark_arrived,
    mark_away,
    mark_left,
    mark_not_here_yet,
    start_part,
    tick_room,
)
from coordinator.errors import NotAllowed
from coordinator.models.choices import MeetingPart, MeetingStatus, Mode
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.day_choices import WhyAbsent
from coordinator.models.person import Person
from coordinator.queries.records import record, records
from tests import make


@pytest.fixture
def family(desk):
    return make.family(desk)


@pytest.fixture
def planned(desk, family):
    """A meeting nobody has come to yet, with Jon on its list."""
    ahead = make.meeting(family.case_id, status=MeetingStatus.PLANNED, held_on=None)
    jon = make.attendance(family.case_id, ahead.id, family["Jon"], came=None, actual_mode=None)
    make.kept(desk, ahead, jon)
    return ahead.id, jon.id


def meeting(desk, meeting_id):
    return desk.read(record, record_type=Meeting, record_id=meeting_id)


def there(desk, attendance_id):
    return desk.read(record, record_type=Attendance, record_id=attendance_id)


def test_a_line_of_the_checklist_is_ticked_and_unticked(desk, family):
    for key, seen_to in (("chairs", True), ("warm", True), ("chairs", True), ("warm", False)):
        desk.do(tick_room, meeting_id=family.meeting_id, key=key, seen_to=seen_to).result()
    assert meeting(desk, family.meeting_id).room_checks == ("chairs",)
    desk.undo().result()
    assert set(meeting(desk, family.meeting_id).room_checks) == {"chairs", "warm"}


def test_whoever_arrives_is_there_from_now_on_as_expected(desk, planned):
    desk.do(mark_arrived, attendance_id=planned[1]).result()
    jon = there(desk, planned[1])
    assert (jon.came, jon.actual_mode, jon.left) == (True, Mode.IN_PERSON, None)
    assert jon.arrived == desk.now().astimezone().time().replace(second=0, microsecond=0)
    assert jon.parts == tuple(MeetingPart)


def test_coming_back_keeps_when_they_first_came(desk, planned):
    desk.do(mark_arrived, attendance_id=planned[1], mode=Mode.PHONE).result()
    first = there(desk, planned[1]).arrived
    desk.do(mark_left, attendance_id=planned[1]).result()
    assert there(desk, planned[1]).left >= first
    desk.do(mark_arrived, attendance_id=planned[1]).result()
    jon = there(desk, planned[1])
    assert (jon.arrived, jon.left, jon.actual_mode) == (first, None, Mode.PHONE)


def test_whoever_did_not_come_keeps_no_time_and_may_still_come(desk, planned):
    desk.do(mark_arrived, attendance_id=planned[1]).result()
    desk.do(mark_away, attendance_id=planned[1]).result()
    jon = there(desk, planned[1])
    assert (jon.came, jon.arrived, jon.actual_mode, jon.parts) == (False, None, None, ())
    desk.do(mark_not_here_yet, attendance_id=planned[1]).result()
    assert there(desk, planned[1]).came is None


def test_a_reason_for_staying_away_goes_when_they_come_after_all(desk, family, planned):
    late = make.attendance(
        family.case_id, planned[0], family["Dana"], came=False, why_absent=WhyAbsent.TRAVEL
    )
    make.kept(desk, late)
    desk.do(mark_arrived, attendance_id=late.id).result()
    assert there(desk, late.id).why_absent is None


def test_a_guest_is_somebody_new_with_a_part_in_the_case(desk, planned):
    attendance_id = desk.do(add_guest, meeting_id=planned[0], called=" Rose  Hart ").result()
    guest = there(desk, attendance_id)
    assert (guest.unexpected, guest.came) == (True, True)
    rose = desk.read(record, record_type=Person, record_id=guest.person_id)
    assert (rose.given, rose.family) == ("Rose", "Hart")
    desk.undo().result()
    assert there(desk, attendance_id) is None
    assert desk.read(record, record_type=Person, record_id=rose.id) is None


def test_a_guest_who_is_known_is_nobody_new_and_is_listed_once(desk, family, planned):
    people = len(desk.read(records, record_type=Person))
    guest_id = desk.do(add_guest, meeting_id=planned[0], person_id=family["Jackie"]).result()
    assert there(desk, guest_id).unexpected
    expected_id = desk.do(add_guest, meeting_id=planned[0], person_id=family["Jon"]).result()
    assert expected_id == planned[1]
    assert not there(desk, expected_id).unexpected
    assert len(desk.read(records, record_type=Person)) == people


def test_a_guest_without_a_name_is_asked_for_one(desk, planned):
    with pytest.raises(NotAllowed, match="Write a name first"):
        desk.do(add_guest, meeting_id=planned[0], called="  ").result()


def test_ground_rules_are_kept_one_on_a_line_and_agreed(desk, planned):
    desk.do(agree_rules, meeting_id=planned[0], rules=["One at a time ", "", "Calm\nvoices"]).result()
    kept = meeting(desk, planned[0])
    assert kept.ground_rules == "One at a time\nCalm voices"
    assert kept.rules_agreed


def test_a_part_that_begins_ends_those_before_it(desk, planned):
    desk.do(start_part, meeting_id=planned[0], part=MeetingPart.INFORMATION_SHARING).result()
    assert meeting(desk, planned[0]).sharing_ended is None
    desk.do(start_part, meeting_id=planned[0], part=MeetingPart.AGREEING_THE_PLAN).result()
    kept = meeting(desk, planned[0])
    assert kept.sharing_ended is not None
    assert kept.agreeing_started is not None
    assert kept.private_started is kept.private_ended is None


def test_a_part_goes_on_where_it_was_ended_too_soon(desk, planned):
    part = MeetingPart.INFORMATION_SHARING
    for what in (start_part, end_part):
        desk.do(what, meeting_id=planned[0], part=part).result()
    assert meeting(desk, planned[0]).sharing_ended is not None
    desk.do(start_part, meeting_id=planned[0], part=part).result()
    assert meeting(desk, planned[0]).sharing_ended is None


def test_ending_what_never_began_changes_nothing(desk, planned):
    desk.do(end_part, meeting_id=planned[0], part=MeetingPart.PRIVATE_FAMILY_TIME).result()
    assert meeting(desk, planned[0]).private_ended is None


@pytest.mark.parametrize("status", [MeetingStatus.POSTPONED, MeetingStatus.NOT_HELD])
def test_no_part_begins_in_a_meeting_that_was_put_off(desk, family, status):
    off = make.kept(desk, make.meeting(family.case_id, status=status))
    with pytest.raises(NotAllowed, match=f"on record as {status.value}"):
        desk.do(start_part, meeting_id=off.id, part=MeetingPart.INFORMATION_SHARING).result()
