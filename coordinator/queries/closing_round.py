"""What the closing round shows: how each thing to go through stands, who does what, and the copies."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from coordinator.models.circulation import Attachment
from coordinator.models.conference import Meeting
from coordinator.practice.closing_round import ClosingFacts, ClosingLine, closing_lines, day_and_place
from coordinator.practice.room import OFF_THE_TABLE
from coordinator.practice.room_view import RoomView
from coordinator.queries.plan import versions_of_case
from coordinator.queries.records import records
from coordinator.queries.room import meeting_of, room, said_openly
from coordinator.queries.same_day import CopyFor, CopyMade, copies_for, copies_made


@dataclass(frozen=True)
class ClosingPage:
    """Everything the last step of the day shows; ``view`` may lie open on the table."""

    meeting: Meeting
    has_plan: bool
    lines: tuple[ClosingLine, ...]
    view: RoomView
    readers: tuple[CopyFor, ...]
    made: tuple[CopyMade, ...]
    photos: tuple[Attachment, ...]


def closing_page(session: Session, *, meeting_id: str, today: date) -> ClosingPage:
    """Return what the closing round of a meeting shows; raises ``NotThere``."""
    meeting = meeting_of(session, meeting_id=meeting_id)
    view = room(session, meeting_id=meeting_id, today=today).view
    readers = copies_for(session, meeting_id=meeting_id, today=today)
    made = copies_made(session, meeting_id=meeting_id, today=today)
    versions = versions_of_case(session, case_id=meeting.case_id)
    newest = versions[0] if versions else None
    who, place = (newest.who_tells_child, newest.review_place) if newest else ("", "")
    readable = said_openly(session, meeting_id=meeting_id, texts=(who, place), today=today)
    facts = ClosingFacts(
        actions=view.actions,
        points=sum(len(part.points) for part in view.agenda),
        back_up=len(view.back_up),
        who_tells_child=who if who in readable else OFF_THE_TABLE,
        tell_child_by=newest.tell_child_by if newest else None,
        meet_again=day_and_place(newest.review_on, place if place in readable else "") if newest else "",
        copies_wanted=sum(one.came for one in readers),
        copies_handed_over=sum(one.circulation.sent_on is not None for one in made),
    )
    return ClosingPage(
        meeting=meeting,
        has_plan=newest is not None,
        lines=closing_lines(facts, today),
        view=view,
        readers=readers,
        made=made,
        photos=tuple(records(session, record_type=Attachment, meeting_id=meeting_id)),
    )
