"""The weeks of a case: target times, pauses of the clock, days off, postponements, tasks and overrides."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped

from coordinator.models.base import CaseRecord, Record
from coordinator.models.choices import PauseReason, PostponeReason, TargetStep, TimeSet, TimeUnit
from coordinator.models.columns import choice, count, day, line, link_to, may_link_to, moment, planned, prose
from coordinator.models.kinds import Privacy


class TimeTarget(Record, kw_only=True, repr=False, eq=False):
    """A commissioner's own time for one step, in place of the published default."""

    commissioner_id: Mapped[str] = link_to("commissioner")
    time_set: Mapped[TimeSet] = choice(Privacy.PROFESSIONAL, TimeSet, TimeSet.USUAL)
    step: Mapped[TargetStep] = choice(Privacy.PROFESSIONAL, TargetStep, TargetStep.CONFERENCE)
    amount: Mapped[int] = count(Privacy.PROFESSIONAL, 1)
    unit: Mapped[TimeUnit] = choice(Privacy.PROFESSIONAL, TimeUnit, TimeUnit.WORKING_DAYS)


class DayOff(Record, kw_only=True, repr=False, eq=False):
    """Days on which the coordinator does not work; both ends belong to it."""

    since: Mapped[date | None] = day(Privacy.COORDINATOR)
    until: Mapped[date | None] = day(Privacy.COORDINATOR)
    words: Mapped[str] = line(Privacy.COORDINATOR)


class ClockPause(CaseRecord, kw_only=True, repr=False, eq=False):
    """A stretch in which the clock of a case stands still; both ends belong to it, an open end goes on."""

    since: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    until: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    reason: Mapped[PauseReason] = choice(Privacy.PROFESSIONAL, PauseReason, PauseReason.OTHER)
    words: Mapped[str] = prose(Privacy.COORDINATOR)


class Postponement(CaseRecord, kw_only=True, repr=False, eq=False):
    """A meeting that was moved: from when, to which meeting, why, and who asked for it."""

    meeting_id: Mapped[str] = link_to("meeting")
    new_meeting_id: Mapped[str | None] = may_link_to("meeting")
    was_planned: Mapped[datetime | None] = planned(Privacy.PROFESSIONAL)
    moved_on: Mapped[date | None] = day(Privacy.PROFESSIONAL)
    reason: Mapped[PostponeReason] = choice(Privacy.PROFESSIONAL, PostponeReason, PostponeReason.OTHER)
    words: Mapped[str] = prose(Privacy.PROFESSIONAL)
    asked_by: Mapped[str] = line(Privacy.COORDINATOR)


class Task(CaseRecord, kw_only=True, repr=False, eq=False):
    """Something the coordinator means to do for a case."""

    text: Mapped[str] = line(Privacy.COORDINATOR)
    due_by: Mapped[date | None] = day(Privacy.COORDINATOR)
    done_on: Mapped[date | None] = day(Privacy.COORDINATOR)
    person_id: Mapped[str | None] = may_link_to("person", Privacy.COORDINATOR)


class Override(CaseRecord, kw_only=True, repr=False, eq=False):
    """The typed reason for going on although the program says stop; kept on record for ever.

    ``judgement`` and ``subject`` say which matter it answers, ``sentence`` what the program said then.
    """

    judgement: Mapped[str] = line(Privacy.BOOKKEEPING)
    subject: Mapped[str] = line(Privacy.BOOKKEEPING)
    sentence: Mapped[str] = prose(Privacy.COORDINATOR)
    reason: Mapped[str] = prose(Privacy.COORDINATOR)
    made_at: Mapped[datetime | None] = moment(Privacy.COORDINATOR)
