"""What the coordinator keeps off the table: no program can see what words mean to somebody."""

from sqlalchemy.orm import Session

from coordinator.commands.kinds import command, need
from coordinator.models.conference import Meeting


@command("Change what lies on the table")
def keep_off_table(session: Session, *, meeting_id: str, record_id: str, off: bool) -> None:
    """Keep one text off the table of a meeting, its projector and its family's sheet, or let it lie there."""
    meeting = need(session, Meeting, meeting_id)
    others = tuple(one for one in meeting.off_table if one != record_id)
    meeting.off_table = (*others, record_id) if off else others
