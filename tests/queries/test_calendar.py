"""Calendar files of what is planned: for the coordinator's diary, and naming nobody."""

from datetime import UTC, datetime, timedelta

import icalendar
import pytest

from coordinator.commands.conference import postpone_meeting
from coordinator.commands.fields import change_fields
from coordinator.errors import BadInput
from coordinator.models.choices import BookingStatus, MeetingStatus
from coordinator.models.preparation import Visit
from coordinator.queries.calendar import calendar_copy
from tests import make

STARTS = datetime(2026, 10, 24, 13)  # noqa: DTZ001 - planned times are local
MADE = datetime(2026, 9, 14, 9, 30, tzinfo=UTC)


@pytest.fixture
def of(desk):
    return make.family(desk)


def events(desk, **which):
    copy = desk.read(calendar_copy, made=MADE, **which)
    return copy, list(icalendar.Calendar.from_ical(copy.content).walk("VEVENT"))


def test_a_visit_and_a_meeting_stand_in_one_file_in_their_order(desk, of):
    visit = make.kept(desk, make.visit(of.case_id, starts=STARTS + timedelta(days=1), minutes=45))
    meeting = make.kept(desk, make.meeting(of.case_id, starts=STARTS, status=MeetingStatus.PLANNED))
    copy, (first, second) = events(desk, visit_ids=[visit.id], meeting_ids=[meeting.id])
    assert copy.file_name == "calendar_2026-10-24.ics"
    assert [str(one["SUMMARY"]) for one in (first, second)] == ["Meeting", "Visit"]
    assert first["DTSTART"].dt == datetime(2026, 10, 24, 12, tzinfo=UTC)
    assert second["DTSTART"].dt == datetime(2026, 10, 25, 13, tzinfo=UTC)
    assert second["DTEND"].dt - second["DTSTART"].dt == timedelta(minutes=45)
    assert first["DTEND"].dt - first["DTSTART"].dt == timedelta(hours=4)


def test_nobody_s_name_is_in_the_file_and_the_place_only_when_it_is_asked_for(desk, of):
    visit = make.kept(
        desk,
        make.visit(of.case_id, place=make.HOME, notes="Dana Hollis, alone", person_ids=(of["Dana"],)),
    )
    without, _ = events(desk, visit_ids=[visit.id])
    assert not [word for word in (b"Hollis", b"Dana", b"Larkspur", b"FGC") if word in without.content]
    _, (event,) = events(desk, visit_ids=[visit.id], with_place=True)
    assert event["LOCATION"] == make.HOME


def test_a_place_that_is_called_after_somebody_gives_their_initials(desk, of):
    visit = make.kept(desk, make.visit(of.case_id, place="Jackie Hollis’s flat,\nChurch Lane"))
    meeting = make.kept(desk, make.meeting(of.case_id, place="Dana’s"))
    copy, (first, second) = events(desk, visit_ids=[visit.id], meeting_ids=[meeting.id], with_place=True)
    assert not [word for word in (b"Hollis", b"Dana", b"Jackie") if word in copy.content]
    assert {str(first["LOCATION"]), str(second["LOCATION"])} == {"JH2’s flat, Church Lane", "DH’s"}


def test_a_visit_that_was_moved_replaces_its_entry_and_a_cancelled_one_takes_it_out(desk, of):
    visit = make.kept(desk, make.visit(of.case_id))
    _, (first,) = events(desk, visit_ids=[visit.id])
    change = {"record_type": Visit, "record_id": visit.id}
    desk.do(change_fields, **change, values={"starts": STARTS}).result()
    _, (moved,) = events(desk, visit_ids=[visit.id])
    desk.do(change_fields, **change, values={"status": BookingStatus.CANCELLED}).result()
    _, (cancelled,) = events(desk, visit_ids=[visit.id])
    assert first["UID"] == moved["UID"] == cancelled["UID"]
    assert [one["SEQUENCE"] for one in (first, moved, cancelled)] == [0, 1, 2]
    assert [one["STATUS"] for one in (first, moved, cancelled)] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]


def test_a_postponed_meeting_takes_its_entry_out(desk, of):
    meeting = make.kept(desk, make.meeting(of.case_id, starts=STARTS, status=MeetingStatus.PLANNED))
    desk.do(postpone_meeting, meeting_id=meeting.id, reason="Snow").result()
    _, (event,) = events(desk, meeting_ids=[meeting.id])
    assert event["STATUS"] == "CANCELLED"


def test_a_meeting_that_ends_before_it_starts_is_given_the_usual_length(desk, of):
    ends = STARTS - timedelta(hours=1)
    meeting = make.kept(desk, make.meeting(of.case_id, starts=STARTS, ends=ends))
    _, (event,) = events(desk, meeting_ids=[meeting.id])
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(hours=4)


def test_a_visit_over_the_hour_that_comes_twice_lasts_as_long_as_it_does(desk, of):
    late = datetime(2026, 10, 25, 0, 30)  # noqa: DTZ001 - planned times are local
    visit = make.kept(desk, make.visit(of.case_id, starts=late, minutes=60))
    _, (event,) = events(desk, visit_ids=[visit.id])
    assert event["DTSTART"].dt == datetime(2026, 10, 24, 23, 30, tzinfo=UTC)


def test_what_has_no_date_yet_is_said(desk, of):
    visit = make.kept(desk, make.visit(of.case_id, starts=None))
    with pytest.raises(BadInput, match="no date and time yet"):
        events(desk, visit_ids=[visit.id])
