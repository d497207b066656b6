"""Same-day copies: made for each reader and read through, and handed over before people leave."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from coordinator.commands.issuing import issue
from coordinator.commands.kinds import final, need, today
from coordinator.errors import NotAllowed
from coordinator.models.choices import Proof, SendMethod
from coordinator.models.circulation import Circulation
from coordinator.models.conference import Meeting
from coordinator.queries.circulation import refuse_if_no_longer_fit
from coordinator.queries.same_day import (
    SAME_DAY,
    copies_made,
    given_away_in_words,
    make_same_day_copy,
)


@final(
    "Make the same-day copies",
    remedy="The copies stay on record. They need not be handed over, and can be made again when the plan "
    "changes.",
)
def make_same_day_copies(session: Session, *, meeting_id: str, reader_ids: Sequence[str]) -> tuple[str, ...]:
    """Make a copy of what was agreed for each reader; return the ids of their lines of circulation.

    No copy is made while any of them gives away what its reader may not have: ``NotAllowed`` names the
    place, and neither whose it is nor whose copy, for it may be read across the table. Whoever has a copy
    that still says the same keeps it.
    """
    meeting, day = need(session, Meeting, meeting_id), today(session)
    if not reader_ids:
        raise NotAllowed("Nobody is chosen, so no copy was made. Choose who is to have one.")
    copies = [
        make_same_day_copy(session, meeting_id=meeting_id, reader_id=reader_id, today=day)
        for reader_id in dict.fromkeys(reader_ids)
    ]
    refusal = given_away_in_words(copies)
    if refusal:
        raise NotAllowed(refusal)
    made = {one.reader.person_id: one for one in copies_made(session, meeting_id=meeting_id, today=day)}
    lines = []
    for copy in copies:
        before = made.get(copy.reader.person_id)
        if before is not None and before.still_so:
            lines.append(before.circulation.id)
        else:
            why = copy.reader.why
            _, line = issue(session, case_id=meeting.case_id, paper=SAME_DAY, copy=copy, why=why)
            lines.append(line.id)
    return tuple(lines)


@final(
    "Hand the copies over",
    remedy="What was handed over cannot be taken back. Make and hand over a new copy when the plan changes.",
)
def hand_over_copies(session: Session, *, circulation_ids: Sequence[str]) -> None:
    """Record that copies were handed over in person, today; one that was already stays as it is.

    Each is read through once more by what its reader may have today; raises ``NotAllowed``.
    """
    for circulation_id in circulation_ids:
        line = need(session, Circulation, circulation_id)
        if line.sent_on is not None:
            continue
        refuse_if_no_longer_fit(session, circulation=line, day=today(session))
        line.method, line.sent_on = SendMethod.HAND, today(session)
        line.proof, line.received_on = Proof.HANDED_OVER, today(session)
