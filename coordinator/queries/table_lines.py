"""The texts that can lie on the table of a meeting, one by one, for the coordinator to look through."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from coordinator.models.conference import FurtherQuestion, Meeting
from coordinator.models.referral import BottomLine, Concern, FamilyQuestion, ResourceOnOffer, Strength
from coordinator.queries.people import children_of_case, people_of_case
from coordinator.queries.records import case_records, records

LISTED: tuple[tuple[str, type[Concern | Strength | BottomLine | FamilyQuestion | ResourceOnOffer]], ...] = (
    ("Worry", Concern),
    ("Strength", Strength),
    ("Bottom line", BottomLine),
    ("Question", FamilyQuestion),
    ("Help", ResourceOnOffer),
)
"""What is listed in a case, and what one of each is called."""


@dataclass(frozen=True)
class TableLine:
    """One text that can lie on the table: its record, what it is and says, and whether it is kept off."""

    record_id: str
    what: str
    text: str
    off: bool


def table_lines(session: Session, *, meeting_id: str) -> tuple[TableLine, ...]:
    """Return every text of a case that can lie on the table of a meeting; none where the meeting is gone."""
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        return ()
    found = _lines(session, meeting)
    return tuple(
        TableLine(one, what, text, one in meeting.off_table) for one, what, text in found if text.strip()
    )


def _lines(session: Session, meeting: Meeting) -> Iterator[tuple[str, str, str]]:
    for called, record_type in LISTED:
        listed: Sequence[Any] = case_records(session, record_type=record_type, case_id=meeting.case_id)
        for number, one in enumerate(listed, start=1):
            yield one.id, f"{called} {number}", one.text
    for person, child in children_of_case(session, case_id=meeting.case_id):
        if child.own_words_may_be_shared:
            yield child.id, f"What {person.short_name} said", child.own_words
    for somebody in people_of_case(session, case_id=meeting.case_id):
        if somebody.participant.offer_confirmed_on is not None:
            offer = somebody.participant.can_offer
            yield somebody.participant.id, f"What {somebody.short_name} offers", offer
    asked = records(session, record_type=FurtherQuestion, meeting_id=meeting.id)
    for number, further in enumerate(asked, start=1):
        yield (
            further.id,
            f"Further question {number}",
            "\n".join(filter(None, (further.text, further.answer))),
        )
