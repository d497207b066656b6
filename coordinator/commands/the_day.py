"""What is done on the day of a meeting, each with one press."""

from sqlalchemy.orm import Session

from coordinator.commands.kinds import command, need
from coordinator.models.conference import Meeting


@command("See to the room")
def tick_room(session: Session, *, meeting_id: str, key: str, seen_to: bool) -> None:
    """Tick one line of the checklist for the room, or take the tick away."""
    meeting = need(session, Meeting, meeting_id)
    ticked = [one for one in meeting.room_checks if one != key]
    meeting.room_checks = (*ticked, key) if seen_to else tuple(ticked)
