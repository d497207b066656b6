"""What is done about the weeks of a case: stop its clock and start it again; a commissioner's own times."""

from datetime import date, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.commands.kinds import command, need, now, today
from coordinator.commands.sense import refuse_nonsense
from coordinator.errors import NotAllowed
from coordinator.models.choices import CaseStatus, PauseReason, TargetStep, TimeSet, TimeUnit
from coordinator.models.directory import Commissioner
from coordinator.models.referral import Case
from coordinator.models.timekeeping import ClockPause, TimeTarget
from coordinator.text import clean

LONGEST_TARGET: Final = {TimeUnit.WORKING_DAYS: 260, TimeUnit.WEEKS: 52}
"""No step takes more than a year; a longer time is a slip of the keyboard."""


@command("Pause the clock")
def pause_clock(
    session: Session, *, case_id: str, reason: PauseReason, words: str = "", since: date | None = None
) -> str:
    """Stop the clock of a case from a day on, today where none is given; return the pause's id.

    Raises ``NotAllowed`` for a closed case, where the clock stands already, and for a day
    still to come or long ago.
    """
    case = need(session, Case, case_id)
    since = since or today(session)
    if case.status is CaseStatus.CLOSED:
        raise NotAllowed("A closed case has no clock. Nothing was changed. Open the case again first.")
    if _standing(session, case_id, today(session)):
        raise NotAllowed("The clock of this case stands already. Nothing was changed.")
    if since > today(session):
        raise NotAllowed("A pause begins today or earlier. Nothing was changed. Come back on the day.")
    pause = ClockPause(case_id=case_id, since=since, reason=reason, words=clean(words))
    refuse_nonsense(session, pause, ["since"])
    session.add(pause)
    case.status = CaseStatus.PAUSED
    return pause.id


@command("Start the clock again")
def resume_clock(session: Session, *, case_id: str, until: date | None = None) -> None:
    """Start the clock of a case again; ``until`` is the last day on which it stood, or else yesterday.

    A pause that began today ends today. Raises ``NotAllowed`` where the clock runs, and for a last day
    before the pause began or still to come.
    """
    case = need(session, Case, case_id)
    here = today(session)
    standing = _standing(session, case_id, here)
    if not standing and case.status is not CaseStatus.PAUSED:
        raise NotAllowed("The clock of this case is running. Nothing was changed.")
    if until is not None and until > here:
        raise NotAllowed("The last paused day is today or earlier. Nothing was changed.")
    for pause in standing:
        began = pause.since or here
        if until is not None and until < began:
            raise NotAllowed("That is before the pause began. Nothing was changed. Give a later day.")
        pause.until = until or max(began, here - timedelta(days=1))
    if case.status is CaseStatus.PAUSED:
        case.status = CaseStatus.OPEN


@command("Set a target time")
def set_target(
    session: Session,
    *,
    commissioner_id: str,
    step: TargetStep,
    amount: int,
    unit: TimeUnit,
    time_set: TimeSet = TimeSet.USUAL,
) -> str:
    """Set a commissioner's own time for a step; return its id.

    Raises ``NotAllowed`` for less than nothing or more than a year.
    """
    need(session, Commissioner, commissioner_id)
    if not 0 <= amount <= LONGEST_TARGET[unit]:
        raise NotAllowed(
            f"A time is between 0 and {LONGEST_TARGET[unit]} {unit.value}. Nothing was changed. "
            "Type a number of days or weeks."
        )
    rows = _targets(session, commissioner_id, step, time_set)
    if not rows:
        rows = [TimeTarget(commissioner_id=commissioner_id, step=step, time_set=time_set)]
        session.add(rows[0])
    rows[-1].amount, rows[-1].unit = amount, unit
    return rows[-1].id


@command("Go back to the usual time")
def clear_target(
    session: Session, *, commissioner_id: str, step: TargetStep, time_set: TimeSet = TimeSet.USUAL
) -> None:
    """Put a commissioner's own time for a step in the bin, so that the published default counts again."""
    for row in _targets(session, commissioner_id, step, time_set):
        row.binned_at = now(session)


def _standing(session: Session, case_id: str, on: date) -> list[ClockPause]:
    """Return the pauses that cover a day, or have no end."""
    wanted = select(ClockPause).where(ClockPause.case_id == case_id, ClockPause.binned_at.is_(None))
    return [
        one
        for one in session.scalars(wanted.order_by(ClockPause.id))
        if one.until is None or (one.since is not None and one.since <= on <= one.until)
    ]


def _targets(session: Session, commissioner_id: str, step: TargetStep, time_set: TimeSet) -> list[TimeTarget]:
    wanted = select(TimeTarget).where(
        TimeTarget.commissioner_id == commissioner_id,
        TimeTarget.step == step,
        TimeTarget.time_set == time_set,
        TimeTarget.binned_at.is_(None),
    )
    return list(session.scalars(wanted.order_by(TimeTarget.id)))
