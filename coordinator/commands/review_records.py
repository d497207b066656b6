"""The record of a review: made for each reader, read through, sealed and listed for sending."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from coordinator.commands.issuing import issue
from coordinator.commands.kinds import final, need, today
from coordinator.errors import NotAllowed
from coordinator.models.choices import MeetingStatus
from coordinator.models.conference import Meeting
from coordinator.queries.review_papers import (
    REVIEW_RECORD,
    given_away_in_words,
    make_review_record,
    readers_of_review,
    records_made,
)


@final(
    "Make the records of the review",
    remedy="The copies stay on record. They need not be sent, and can be made again when something changes.",
)
def make_review_records(session: Session, *, meeting_id: str, reader_ids: Sequence[str]) -> tuple[str, ...]:
    """Make a copy of the record of a review for each reader; return the ids of their lines of circulation.

    No copy is made while any of them gives away what its reader may not have: ``NotAllowed`` names each
    place. Whoever has a copy that still says the same keeps it.
    """
    meeting, day = need(session, Meeting, meeting_id), today(session)
    if meeting.status is not MeetingStatus.HELD:
        raise NotAllowed("Record that the review was held first. No copy was made.")
    if not reader_ids:
        raise NotAllowed("Nobody is chosen, so no copy was made. Choose who is to have one.")
    copies = [
        make_review_record(session, meeting_id=meeting_id, reader_id=reader_id, today=day)
        for reader_id in dict.fromkeys(reader_ids)
    ]
    if refusal := given_away_in_words(copies):
        raise NotAllowed(refusal)
    whys = {one.reader.person_id: one.reader.why for one in readers_of_review(session, meeting_id=meeting_id)}
    made = {one.reader.person_id: one for one in records_made(session, meeting_id=meeting_id)}
    lines = []
    for copy in copies:
        before = made.get(copy.reader.person_id)
        if before is not None and before.document.view_sha256 == copy.view_sha256:
            lines.append(before.circulation.id)
        else:
            why = whys.get(copy.reader.person_id, "")
            _, line = issue(session, case_id=meeting.case_id, paper=REVIEW_RECORD, copy=copy, why=why)
            lines.append(line.id)
    return tuple(lines)
