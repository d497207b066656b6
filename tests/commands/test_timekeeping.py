"""The clock of a case stops and starts again, and a commissioner's own times take the place of the usual."""

from datetime import date

import pytest

from coordinator.commands.fields import change_fields
from coordinator.commands.referral import close_case
from coordinator.commands.timekeeping import clear_target, pause_clock, resume_clock, set_target
from coordinator.errors import NotAllowed, NotThere
from coordinator.models.choices import CaseStatus, PauseReason, TargetStep, TimeSet, TimeUnit
from coordinator.models.referral import Case
from coordinator.models.timekeeping import ClockPause, TimeTarget
from coordinator.queries.records import record, records
from tests import make

TODAY = date(2026, 9, 14)
YESTERDAY = date(2026, 9, 13)


@pytest.fixture
def case_id(desk):
    return make.kept(desk, make.case()).id


@pytest.fixture
def commissioner_id(desk):
    return make.kept(desk, make.commissioner()).id


def status(desk, case_id):
    return desk.read(record, record_type=Case, record_id=case_id).status


def pauses(desk):
    return [(one.since, one.until) for one in desk.read(records, record_type=ClockPause)]


def pause(desk, case_id, **particulars):
    usual = {"reason": PauseReason.BEREAVEMENT}
    return desk.do(pause_clock, case_id=case_id, **{**usual, **particulars}).result()


def resume(desk, case_id, until=None):
    desk.do(resume_clock, case_id=case_id, until=until).result()


def test_a_pause_begins_today_with_its_reason_and_the_case_is_paused(desk, case_id):
    pause(desk, case_id, words="Gran has died.\x00")
    (kept,) = desk.read(records, record_type=ClockPause)
    assert (kept.since, kept.until, kept.reason, kept.words) == (
        TODAY,
        None,
        PauseReason.BEREAVEMENT,
        "Gran has died.",
    )
    assert status(desk, case_id) is CaseStatus.PAUSED


@pytest.mark.parametrize(
    ("since", "until", "last"),
    [
        (date(2026, 9, 7), None, YESTERDAY),
        (TODAY, None, TODAY),
        (YESTERDAY, None, YESTERDAY),
        (date(2026, 9, 7), TODAY, TODAY),
        (date(2026, 9, 7), date(2026, 9, 7), date(2026, 9, 7)),
    ],
)
def test_the_clock_starts_again_after_the_last_paused_day(desk, case_id, since, until, last):
    pause(desk, case_id, since=since)
    resume(desk, case_id, until)
    assert pauses(desk) == [(since, last)]
    assert status(desk, case_id) is CaseStatus.OPEN


def test_a_clock_that_stands_cannot_be_stopped_and_one_that_runs_cannot_be_started(desk, case_id):
    with pytest.raises(NotAllowed, match="is running"):
        resume(desk, case_id)
    pause(desk, case_id)
    with pytest.raises(NotAllowed, match="stands already"):
        pause(desk, case_id)
    assert len(pauses(desk)) == 1


@pytest.mark.parametrize(
    ("until", "said"), [(date(2026, 9, 15), "today or earlier"), (date(2026, 9, 6), "before the pause began")]
)
def test_a_pause_never_ends_before_it_began_or_in_days_to_come(desk, case_id, until, said):
    pause(desk, case_id, since=date(2026, 9, 7))
    with pytest.raises(NotAllowed, match=said):
        resume(desk, case_id, until)
    assert pauses(desk) == [(date(2026, 9, 7), None)]
    assert status(desk, case_id) is CaseStatus.PAUSED


def test_a_pause_does_not_begin_in_days_to_come_or_in_a_closed_case(desk, case_id):
    with pytest.raises(NotAllowed, match="Come back on the day"):
        pause(desk, case_id, since=date(2026, 9, 15))
    desk.do(close_case, case_id=case_id).result()
    with pytest.raises(NotAllowed, match="closed case"):
        pause(desk, case_id)
    assert pauses(desk) == []


def test_a_pause_with_an_end_ahead_ends_when_the_clock_starts_again(desk, case_id):
    pause_id = pause(desk, case_id, since=date(2026, 9, 7))
    known = {"until": date(2026, 9, 30)}
    desk.do(change_fields, record_type=ClockPause, record_id=pause_id, values=known).result()
    resume(desk, case_id)
    assert pauses(desk) == [(date(2026, 9, 7), YESTERDAY)]


def test_a_case_that_only_says_paused_is_open_again(desk, case_id):
    desk.do(change_fields, record_type=Case, record_id=case_id, values={"status": CaseStatus.PAUSED}).result()
    resume(desk, case_id)
    assert status(desk, case_id) is CaseStatus.OPEN
    assert pauses(desk) == []


def test_what_was_paused_is_running_after_undo(desk, case_id):
    pause(desk, case_id)
    desk.undo().result()
    assert (status(desk, case_id), pauses(desk)) == (CaseStatus.OPEN, [])


def set_to(desk, commissioner_id, amount, unit=TimeUnit.WEEKS, **particulars):
    usual = {"step": TargetStep.CONFERENCE, "commissioner_id": commissioner_id}
    return desk.do(set_target, amount=amount, unit=unit, **{**usual, **particulars}).result()


def targets(desk):
    rows = desk.read(records, record_type=TimeTarget)
    return [(one.time_set, one.step, one.amount, one.unit) for one in rows]


def test_a_target_is_set_once_and_changed_in_its_place(desk, commissioner_id):
    first = set_to(desk, commissioner_id, 5)
    assert set_to(desk, commissioner_id, 20, TimeUnit.WORKING_DAYS) == first
    set_to(desk, commissioner_id, 2, time_set=TimeSet.URGENT)
    assert targets(desk) == [
        (TimeSet.USUAL, TargetStep.CONFERENCE, 20, TimeUnit.WORKING_DAYS),
        (TimeSet.URGENT, TargetStep.CONFERENCE, 2, TimeUnit.WEEKS),
    ]


def test_a_cleared_target_leaves_the_others(desk, commissioner_id):
    set_to(desk, commissioner_id, 5)
    set_to(desk, commissioner_id, 2, time_set=TimeSet.URGENT)
    desk.do(clear_target, commissioner_id=commissioner_id, step=TargetStep.CONFERENCE).result()
    assert targets(desk) == [(TimeSet.URGENT, TargetStep.CONFERENCE, 2, TimeUnit.WEEKS)]
    desk.do(clear_target, commissioner_id=commissioner_id, step=TargetStep.ALLOCATE).result()
    assert len(targets(desk)) == 1


@pytest.mark.parametrize(
    ("amount", "unit", "allowed"),
    [
        (-1, TimeUnit.WEEKS, False),
        (0, TimeUnit.WEEKS, True),
        (52, TimeUnit.WEEKS, True),
        (53, TimeUnit.WEEKS, False),
        (260, TimeUnit.WORKING_DAYS, True),
        (261, TimeUnit.WORKING_DAYS, False),
    ],
)
def test_a_time_is_between_nothing_and_a_year(desk, commissioner_id, amount, unit, allowed):
    if allowed:
        set_to(desk, commissioner_id, amount, unit)
    else:
        with pytest.raises(NotAllowed, match="between 0 and"):
            set_to(desk, commissioner_id, amount, unit)
    assert len(targets(desk)) == allowed


def test_a_time_is_set_for_a_commissioner_that_is_there(desk):
    with pytest.raises(NotThere):
        set_to(desk, make.an_id(), 5)
