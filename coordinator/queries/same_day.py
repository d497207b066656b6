"""The same-day copy: who may take home what was agreed, and each one's copy, built for them and scanned."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.documents.parts.file_name import file_name
from coordinator.documents.parts.scanner import scan
from coordinator.errors import NotThere
from coordinator.models.choices import Mode, Role
from coordinator.models.circulation import Circulation, Document
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.plan import Plan, PlanVersion
from coordinator.models.referral import Case
from coordinator.practice.day_words import say_day
from coordinator.practice.leak_places import places_in_plan
from coordinator.practice.names import in_words
from coordinator.practice.plan_view import PlanView
from coordinator.practice.snapshot import fingerprint_of
from coordinator.queries.editions import FinishedCopy, Reader, brand_of, view_for
from coordinator.queries.people import CasePerson, people_of_case
from coordinator.queries.plan import versions_of_case
from coordinator.queries.records import records
from coordinator.queries.room import not_offered_at
from coordinator.queries.secrets import secrets_for

SAME_DAY = "same-day-copy"
_CALLING_IN = frozenset({Mode.PHONE, Mode.VIDEO})
_GET_NONE = frozenset({Role.CHILD, Role.INTERPRETER, Role.OBSERVER})
"""A child is given words and pictures instead; interpreters and observers took no part in the plan."""


@dataclass(frozen=True)
class CopyFor:
    """Somebody who may be given a copy before people leave: whether they came, and how they took part.

    ``seen``: whether they may be named on the open table; somebody there may not know that they come, or
    that they were thought of.
    """

    reader: Reader
    called: str
    came: bool
    mode: Mode | None
    seen: bool

    @property
    def in_the_room(self) -> bool:
        """Whether a copy can be put into their hands."""
        return self.came and self.mode not in _CALLING_IN


@dataclass(frozen=True)
class SameDayCopy(FinishedCopy):
    """One reader's finished copy of what was agreed."""

    version_id: str
    view: PlanView


@dataclass(frozen=True)
class CopyMade:
    """A same-day copy that exists, for whom, and whether the plan still says the same to them."""

    circulation: Circulation
    document: Document
    reader: Reader
    still_so: bool


def copies_for(session: Session, *, meeting_id: str, today: date) -> tuple[CopyFor, ...]:
    """Return everyone who may be given a copy, those who came first, each group in the family's order."""
    meeting = _meeting(session, meeting_id)
    there = {one.person_id: one for one in records(session, record_type=Attendance, meeting_id=meeting_id)}
    hidden = not_offered_at(session, meeting_id=meeting_id, today=today)
    found = [
        _copy_for(one, there.get(one.person.id), seen=one.person.id not in hidden)
        for one in people_of_case(session, case_id=meeting.case_id)
        if one.participant.role not in _GET_NONE
    ]
    return tuple(sorted(found, key=lambda one: not one.came))


def make_same_day_copy(session: Session, *, meeting_id: str, reader_id: str, today: date) -> SameDayCopy:
    """Build one reader's copy of what was agreed, and read the finished file through.

    Raises ``NotThere`` while there is no plan, and for somebody who is not in the case.
    """
    from coordinator.documents import same_day_copy  # noqa: PLC0415 - Word is loaded when first needed
    from coordinator.documents.parts.base import save  # noqa: PLC0415 - the same

    meeting, version = _meeting(session, meeting_id), _version(session, meeting_id)
    reader = _reader(session, meeting.case_id, reader_id)
    view = same_day_view(session, meeting_id=meeting_id, reader_id=reader_id, today=today)
    content = save(same_day_copy.build(view, brand_of(session)))
    named = file_name(session.get_one(Case, meeting.case_id).reference, SAME_DAY, reader.initials)
    secrets = secrets_for(session, case_id=meeting.case_id, reader_id=reader_id, today=today)
    return SameDayCopy(
        reader=reader,
        version_id=version.id,
        title=title_of(meeting, today),
        content=content,
        file_name=named,
        view_sha256=fingerprint_of(view),
        view=view,
        leaks=tuple(scan(content, named, secrets)),
    )


def same_day_view(session: Session, *, meeting_id: str, reader_id: str, today: date) -> PlanView:
    """Return what was agreed at a meeting as one reader may have it, dated with the day of the meeting."""
    meeting, version = _meeting(session, meeting_id), _version(session, meeting_id)
    view = view_for(session, version_id=version.id, reader_id=reader_id, today=today)
    of_the_plan = session.get_one(Plan, version.plan_id).meeting_id == meeting_id
    place = view.meeting_place if of_the_plan else meeting.place
    return replace(view, agreed_on=day_of(meeting, today), meeting_place=place)


def copies_made(session: Session, *, meeting_id: str, today: date) -> tuple[CopyMade, ...]:
    """Return the newest same-day copy of a meeting for each reader who is in the case."""
    meeting = _meeting(session, meeting_id)
    wanted = (
        select(Circulation, Document)
        .join(Document, Document.id == Circulation.document_id)
        .where(
            Document.case_id == meeting.case_id,
            Document.paper == SAME_DAY,
            Document.title == title_of(meeting, today),
            Circulation.binned_at.is_(None),
        )
        .order_by(Circulation.id)
    )
    newest = {line.recipient_id: (line, document) for line, document in session.execute(wanted)}
    here = {one.person.id: one for one in people_of_case(session, case_id=meeting.case_id)}
    return tuple(
        CopyMade(
            line,
            document,
            _as_reader(here[person_id]),
            _says(session, meeting_id, person_id, today) == document.view_sha256,
        )
        for person_id, (line, document) in newest.items()
        if person_id in here
    )


def places_given_away(copies: Collection[SameDayCopy]) -> tuple[str, ...]:
    """Return each place that must not stand in every copy, such as *action 3*, without whose or what."""
    places = [
        place
        for copy in copies
        for leak in copy.leaks
        for place in places_in_plan(copy.view, leak.secret) or (leak.where,)
    ]
    return tuple(dict.fromkeys(places))


def given_away_in_words(copies: Collection[SameDayCopy]) -> str:
    """Return the sentence about these places that may lie open on the table; empty where there are none."""
    places = places_given_away(copies)
    if not places:
        return ""
    says = "says" if len(places) == 1 else "say"
    where = in_words(places)
    return (
        f"{where[0].upper()}{where[1:]} {says} something that not every reader may have. No copy was made, "
        "and everything you wrote is safe. Look at it on your own page: change the words, or agree neutral "
        "ones for it, and make the copies again."
    )


def day_of(meeting: Meeting, today: date) -> date:
    """Return the day a meeting was held or is planned for, today where neither is known."""
    return meeting.held_on or (meeting.starts.date() if meeting.starts else today)


def title_of(meeting: Meeting, today: date) -> str:
    """Return what the same-day copies of a meeting are called; the day tells them from those of another."""
    return f"What we agreed on {say_day(day_of(meeting, today))}"


def _copy_for(one: CasePerson, attended: Attendance | None, *, seen: bool) -> CopyFor:
    came = attended is not None and attended.came is True
    mode = (attended.actual_mode or attended.expected_mode) if attended is not None else None
    return CopyFor(_as_reader(one), one.short_name, came, mode, seen)


def _as_reader(one: CasePerson) -> Reader:
    return Reader(one.person.id, one.person.name, one.initials, "A copy before people leave")


def _reader(session: Session, case_id: str, reader_id: str) -> Reader:
    for one in people_of_case(session, case_id=case_id):
        if one.person.id == reader_id:
            return _as_reader(one)
    raise NotThere("That person is not in this case, so there is no copy of what was agreed for them.")


def _says(session: Session, meeting_id: str, reader_id: str, today: date) -> str:
    return fingerprint_of(same_day_view(session, meeting_id=meeting_id, reader_id=reader_id, today=today))


def _meeting(session: Session, meeting_id: str) -> Meeting:
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        raise NotThere("This meeting is no longer in the casebook. Go back and look again.")
    return meeting


def _version(session: Session, meeting_id: str) -> PlanVersion:
    versions = versions_of_case(session, case_id=_meeting(session, meeting_id).case_id)
    if not versions:
        raise NotThere(
            "There is no plan yet, so there is nothing to copy. Write down what was agreed, or print the "
            "blank plan for the family to write on."
        )
    return versions[0]
