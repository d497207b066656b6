"""Meetings with their three parts, and who was there."""

from datetime import date, datetime, time

from sqlalchemy.orm import Mapped

from coordinator.models.base import CaseRecord, OrderedCaseRecord
from coordinator.models.choices import MeetingKind, MeetingPart, MeetingStatus, Mode
from coordinator.models.columns import (
    choice,
    choices,
    clock_time,
    day,
    known,
    line,
    link_to,
    may_link_to,
    planned,
    prose,
    words,
    yes_no,
)
from coordinator.models.day_choices import (
    ClosingStep,
    HandOverCheck,
    MeetingOutcome,
    NextStep,
    NotHeld,
    WhyAbsent,
)
from coordinator.models.kinds import Privacy
from coordinator.models.preparation import HOME_ZONE


class Meeting(CaseRecord, kw_only=True, repr=False, eq=False):
    """A meeting of the family: information sharing, private family time, agreeing the plan."""

    kind: Mapped[MeetingKind] = choice(Privacy.CASE, MeetingKind, MeetingKind.CONFERENCE)
    starts: Mapped[datetime | None] = planned(Privacy.CASE)
    ends: Mapped[datetime | None] = planned(Privacy.CASE)
    zone: Mapped[str] = line(Privacy.BOOKKEEPING, default=HOME_ZONE)
    place: Mapped[str] = line(Privacy.CASE)
    place_chosen_by_family: Mapped[bool] = yes_no(Privacy.CASE)
    status: Mapped[MeetingStatus] = choice(Privacy.CASE, MeetingStatus, MeetingStatus.PLANNED)
    reason_not_held: Mapped[str] = prose(Privacy.PROFESSIONAL)
    chair: Mapped[str] = line(Privacy.CASE)
    note_taker: Mapped[str] = line(Privacy.CASE)
    held_on: Mapped[date | None] = day(Privacy.CASE)
    sharing_started: Mapped[time | None] = clock_time(Privacy.CASE)
    sharing_ended: Mapped[time | None] = clock_time(Privacy.CASE)
    sharing_notes: Mapped[str] = prose(Privacy.COORDINATOR)
    private_started: Mapped[time | None] = clock_time(Privacy.CASE)
    private_ended: Mapped[time | None] = clock_time(Privacy.CASE)
    private_breaks: Mapped[str] = prose(Privacy.COORDINATOR)
    private_calls_for_help: Mapped[str] = prose(Privacy.COORDINATOR)
    agreeing_started: Mapped[time | None] = clock_time(Privacy.CASE)
    agreeing_ended: Mapped[time | None] = clock_time(Privacy.CASE)
    agreeing_notes: Mapped[str] = prose(Privacy.COORDINATOR)
    child_spoken_for: Mapped[str] = prose(Privacy.CASE)
    agenda: Mapped[str] = prose(Privacy.CASE)
    ground_rules: Mapped[str] = prose(Privacy.CASE)
    refreshments: Mapped[str] = prose(Privacy.CASE)
    childcare: Mapped[str] = prose(Privacy.CASE)
    follows_id: Mapped[str | None] = may_link_to("meeting")
    why_not_held: Mapped[NotHeld | None] = choice(Privacy.PROFESSIONAL, NotHeld)
    outcome: Mapped[MeetingOutcome | None] = choice(Privacy.CASE, MeetingOutcome)
    next_step: Mapped[NextStep | None] = choice(Privacy.PROFESSIONAL, NextStep)
    alternative: Mapped[str] = prose(Privacy.PROFESSIONAL)
    room_checks: Mapped[tuple[str, ...]] = words(Privacy.COORDINATOR)
    off_table: Mapped[tuple[str, ...]] = words(Privacy.COORDINATOR)
    rules_agreed: Mapped[bool] = yes_no(Privacy.CASE)
    handed_over: Mapped[tuple[HandOverCheck, ...]] = choices(Privacy.PROFESSIONAL, HandOverCheck)
    call_host_id: Mapped[str | None] = may_link_to("person", Privacy.CASE)
    closing: Mapped[tuple[ClosingStep, ...]] = choices(Privacy.CASE, ClosingStep)
    working_well: Mapped[str] = prose(Privacy.CASE)
    worries: Mapped[str] = prose(Privacy.CASE)
    changes: Mapped[str] = prose(Privacy.CASE)
    run_by_id: Mapped[str | None] = may_link_to("person", Privacy.CASE)
    next_run_by_id: Mapped[str | None] = may_link_to("person", Privacy.CASE)
    next_run_evidence: Mapped[str] = prose(Privacy.PROFESSIONAL)


class Attendance(CaseRecord, kw_only=True, repr=False, eq=False):
    """Who was expected at a meeting, who came, and for which parts."""

    meeting_id: Mapped[str] = link_to("meeting")
    person_id: Mapped[str] = link_to("person")
    expected_mode: Mapped[Mode | None] = choice(Privacy.CASE, Mode)
    actual_mode: Mapped[Mode | None] = choice(Privacy.CASE, Mode)
    came: Mapped[bool | None] = known(Privacy.CASE)
    arrived: Mapped[time | None] = clock_time(Privacy.CASE)
    left: Mapped[time | None] = clock_time(Privacy.CASE)
    parts: Mapped[tuple[MeetingPart, ...]] = choices(Privacy.CASE, MeetingPart)
    absence_reason: Mapped[str] = line(Privacy.COORDINATOR)
    followed_up: Mapped[str] = prose(Privacy.COORDINATOR)
    spokesperson_id: Mapped[str | None] = may_link_to("person", Privacy.CASE)
    unexpected: Mapped[bool] = yes_no(Privacy.CASE)
    why_absent: Mapped[WhyAbsent | None] = choice(Privacy.COORDINATOR, WhyAbsent)


class FurtherQuestion(OrderedCaseRecord, kw_only=True, repr=False, eq=False):
    """Something the family asked while information was shared, and what they were answered."""

    meeting_id: Mapped[str] = link_to("meeting")
    text: Mapped[str] = prose(Privacy.CASE)
    asked_by_id: Mapped[str | None] = may_link_to("person", Privacy.CASE)
    answer: Mapped[str] = prose(Privacy.CASE)
    answered_by: Mapped[str] = line(Privacy.CASE)
