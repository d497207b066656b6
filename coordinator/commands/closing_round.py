"""The end of a meeting: what was gone through, and that it was held."""

from sqlalchemy.orm import Session

from coordinator.commands.conference import hold_meeting
from coordinator.commands.kinds import command, need
from coordinator.commands.the_day import end_part, refuse_if_off
from coordinator.models.choices import MeetingPart
from coordinator.models.conference import Meeting
from coordinator.models.day_choices import ClosingStep, MeetingOutcome
from coordinator.queries.plan import versions_of_case


@command("Go through the closing round")
def tick_closing(session: Session, *, meeting_id: str, step: ClosingStep, done: bool) -> None:
    """Tick one thing that was gone through before people leave, or take the tick away."""
    meeting = need(session, Meeting, meeting_id)
    kept = {*meeting.closing} | {step} if done else {*meeting.closing} - {step}
    meeting.closing = tuple(one for one in ClosingStep if one in kept)


@command("End the meeting")
def close_meeting(session: Session, *, meeting_id: str) -> None:
    """Record that a meeting was held and is over, with or without a plan; parts under way end now.

    Raises ``NotAllowed`` for a meeting that was put off or not held.
    """
    meeting = need(session, Meeting, meeting_id)
    refuse_if_off(meeting)
    for part in MeetingPart:
        end_part(session, meeting_id=meeting_id, part=part)
    hold_meeting(session, meeting_id=meeting_id)
    has_plan = bool(versions_of_case(session, case_id=meeting.case_id))
    meeting.outcome = MeetingOutcome.PLAN if has_plan else MeetingOutcome.NO_PLAN
