"""Nothing that cannot be is kept, whichever command it comes by; and everything stays as it was."""

from datetime import date, datetime

import pytest

from coordinator.commands.conference import date_meeting, plan_meeting, postpone_meeting
from coordinator.commands.fields import add_record, change_fields
from coordinator.commands.timekeeping import pause_clock
from coordinator.errors import NotAllowed
from coordinator.models.choices import MeetingStatus, PauseReason
from coordinator.models.conference import Meeting
from coordinator.models.directory import VenueRoom
from coordinator.models.network import Availability
from coordinator.models.timekeeping import ClockPause, DayOff, Task
from coordinator.queries.records import record, records
from tests import make

LONG_AGO = datetime(1990, 5, 1, 10, 0)  # noqa: DTZ001 - local, as it is said
THE_LAST = datetime(9999, 12, 31, 23, 0)  # noqa: DTZ001 - local


@pytest.fixture
def case_id(desk):
    return make.kept(desk, make.case()).id


@pytest.mark.parametrize("starts", [LONG_AGO, THE_LAST])
def test_no_meeting_is_planned_long_ago_or_far_ahead(desk, case_id, starts):
    planned = make.kept(desk, make.meeting(case_id, status=MeetingStatus.PLANNED, held_on=None))
    for command, particulars in (
        (plan_meeting, {"case_id": case_id}),
        (date_meeting, {"meeting_id": planned.id}),
        (postpone_meeting, {"meeting_id": planned.id, "reason": "Snow"}),
    ):
        with pytest.raises(NotAllowed, match=r"is too (long ago|far ahead).*Nothing was changed"):
            desk.do(command, starts=starts, **particulars).result()
    (kept,) = desk.read(records, record_type=Meeting)
    assert (kept.status, kept.starts) == (MeetingStatus.PLANNED, planned.starts)


def test_no_clock_stands_since_long_ago(desk, case_id):
    with pytest.raises(NotAllowed, match="1990 is too long ago"):
        desk.do(pause_clock, case_id=case_id, reason=PauseReason.OTHER, since=LONG_AGO.date()).result()
    assert desk.read(records, record_type=ClockPause) == []


def test_what_cannot_be_is_not_added_either(desk, case_id):
    for wrong in (
        Task(case_id=case_id, text="Ring Dana", due_by=LONG_AGO.date()),
        DayOff(since=date(2026, 8, 20), until=date(2026, 8, 3)),
    ):
        with pytest.raises(NotAllowed, match="Nothing was changed"):
            desk.do(add_record, record=wrong).result()
        assert desk.read(records, record_type=type(wrong)) == []


def test_what_ends_before_it_begins_or_holds_fewer_than_nobody_is_refused(desk, case_id):
    dana, hall = make.kept(desk, make.person(), make.venue())
    since = date(2026, 9, 10)
    for made, values in (
        (ClockPause(case_id=case_id, since=since), {"until": date(2026, 9, 1)}),
        (DayOff(since=since), {"until": date(2026, 9, 1)}),
        (Availability(case_id=case_id, person_id=dana.id, since=since), {"until": date(2026, 9, 1)}),
        (VenueRoom(venue_id=hall.id, capacity=30), {"capacity": -1}),
    ):
        kept = make.kept(desk, made)
        with pytest.raises(NotAllowed, match="Nothing was changed"):
            desk.do(change_fields, record_type=type(kept), record_id=kept.id, values=values).result()
        (key,) = values
        assert getattr(desk.read(record, record_type=type(kept), record_id=kept.id), key) in {None, 30}
