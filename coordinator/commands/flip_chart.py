"""Photos of a flip-chart, kept with the meeting they were taken at."""

from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coordinator.commands.circulation import LARGEST_FILE
from coordinator.commands.kinds import command, files, need, now, today
from coordinator.errors import BadInput, NotThere
from coordinator.models.circulation import Attachment
from coordinator.models.conference import Meeting
from coordinator.practice.day_words import say_day
from coordinator.queries.same_day import day_of


@command("Keep the photo of the flip-chart")
def keep_flip_chart(session: Session, *, meeting_id: str, path: Path) -> str:
    """Keep a photo of a flip-chart inside the encrypted store; return the attachment's id.

    It is painted anew, so that neither the place nor the camera stands in it, and is called after the
    meeting, not after the file. Raises ``NotThere`` or ``BadInput`` in words for what cannot be kept.
    """
    from coordinator.documents.parts.photo import plain_photo  # noqa: PLC0415 - loaded when first needed

    meeting = need(session, Meeting, meeting_id)
    content = plain_photo(_content(path))
    sealed = files(session).put(content)
    number = 1 + _kept_before(session, meeting)
    attachment = Attachment(
        case_id=meeting.case_id,
        meeting_id=meeting.id,
        title=f"Flip-chart, {say_day(day_of(meeting, today(session)))}, photo {number}",
        original_name=f"flip-chart-{number}.jpg",
        added_at=now(session),
        sealed_name=sealed.name,
        sha256=sealed.sha256,
        size=sealed.size,
    )
    session.add(attachment)
    return attachment.id


def _content(path: Path) -> bytes:
    if not path.is_file():
        raise NotThere(
            "That is not a file that can be read. Nothing was added. Choose a photo and try again."
        )
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise BadInput("That photo is larger than 50 MB. Nothing was added. Send it as a smaller one.")
        return path.read_bytes()
    except OSError as error:
        raise NotThere(
            "That photo could not be read; the stick or phone may be gone. Nothing was added, and the photo "
            "stays where it is. Connect it again and try once more."
        ) from error


def _kept_before(session: Session, meeting: Meeting) -> int:
    """Return how many photos were kept for a meeting, the bin included, so that no number comes twice."""
    wanted = select(func.count()).select_from(Attachment).where(Attachment.meeting_id == meeting.id)
    return session.scalar(wanted) or 0
