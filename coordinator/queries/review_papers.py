"""The papers of a review: who gets its record, each one's copy built and read through, and feedback forms."""

import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.documents import catalogue
from coordinator.documents.parts.base import save
from coordinator.documents.parts.file_name import file_name
from coordinator.documents.parts.scanner import scan
from coordinator.errors import NotAllowed, NotThere
from coordinator.models.choices import MeetingStatus, Role, VersionStatus
from coordinator.models.circulation import Circulation, Document
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.day_choices import ActionResult, Evidence, FeedbackFrom
from coordinator.models.directory import Coordinator
from coordinator.models.plan import NeutralWording
from coordinator.models.referral import Case
from coordinator.models.review import PlanTest, ReviewOutcome
from coordinator.practice.day_words import say_day, say_time_of_day
from coordinator.practice.names import in_words, possessive
from coordinator.practice.neutral_words import put_everywhere, standing_in
from coordinator.practice.review_view import FeedbackView, ReviewedAction, ReviewView, TriedView
from coordinator.practice.reviews import in_sum
from coordinator.practice.snapshot import Wording, fingerprint
from coordinator.queries.circulation import CopyFile
from coordinator.queries.editions import FinishedCopy, Reader, brand_of, leaks_in_words
from coordinator.queries.people import CasePerson, children_of_case, people_of_case
from coordinator.queries.records import case_records, records
from coordinator.queries.reviews import (
    ReviewLine,
    ReviewPage,
    called,
    review_page,
    reviews_of_case,
    version_under_review,
)
from coordinator.queries.secrets import known_details, secrets_for, unseen_by

REVIEW_RECORD: Final = "review-record"
FEEDBACK_FORM: Final = "feedback-form"
_GET_NONE: Final = {Role.CHILD, Role.INTERPRETER, Role.OBSERVER}
_ALWAYS: Final = {Role.REFERRER, Role.REVIEWING_OFFICER}


@dataclass(frozen=True)
class RecordFor:
    """Somebody who may be given the record of a review, and whether they should have it."""

    reader: Reader
    called: str
    wanted: bool


@dataclass(frozen=True)
class RecordMade:
    """A copy of the record that was made, and for whom."""

    circulation: Circulation
    document: Document
    reader: Reader


def readers_of_review(session: Session, *, meeting_id: str) -> tuple[RecordFor, ...]:
    """Return who may have the record of a review; those who came or have something to do should."""
    page = review_page(session, meeting_id=meeting_id)
    came = _came(session, meeting_id)
    busy = {
        person_id
        for line in page.lines
        for person_id in (
            (*line.doer_ids, *line.helper_ids) if line.result is not ActionResult.NO_LONGER else ()
        )
    }
    found = []
    for one in people_of_case(session, case_id=page.meeting.case_id):
        if one.participant.role in _GET_NONE:
            continue
        why = _why(one, came, busy)
        found.append(RecordFor(_as_reader(one, why), one.short_name, wanted=bool(why)))
    return tuple(sorted(found, key=lambda one: not one.wanted))


def review_view(session: Session, *, meeting_id: str, reader_id: str, today: date) -> ReviewView:
    """Return the record of a review as one reader may have it; raises ``NotThere``."""
    page = review_page(session, meeting_id=meeting_id)
    case_id = page.meeting.case_id
    people = people_of_case(session, case_id=case_id)
    reader = _reader(people, reader_id)
    unseen = unseen_by(
        session,
        case_id=case_id,
        reader_id=reader_id,
        person_ids=[one.person.id for one in people],
        today=today,
    )
    names = {one.person.id: one.short_name for one in people if one.person.id not in unseen}
    view = _view(session, page, reader, names)
    secrets = secrets_for(session, case_id=case_id, reader_id=reader_id, today=today)
    kept = records(session, record_type=NeutralWording, version_id=page.version.id) if page.version else ()
    wordings = [Wording(one.instead_of, one.say) for one in kept]
    return put_everywhere(view, standing_in(wordings, secrets, known_details(session, case_id=case_id)))


def make_review_record(session: Session, *, meeting_id: str, reader_id: str, today: date) -> FinishedCopy:
    """Build one reader's copy of the record of a review, and read the finished file through."""
    view = review_view(session, meeting_id=meeting_id, reader_id=reader_id, today=today)
    meeting = _meeting(session, meeting_id)
    reader = _reader(people_of_case(session, case_id=meeting.case_id), reader_id)
    content = save(catalogue.build(REVIEW_RECORD, view, brand_of(session)))
    named = file_name(view.reference, REVIEW_RECORD, reader.initials)
    secrets = secrets_for(session, case_id=meeting.case_id, reader_id=reader_id, today=today)
    return FinishedCopy(
        reader=reader,
        title=title_of(meeting),
        content=content,
        file_name=named,
        view_sha256=fingerprint(json.dumps(asdict(view), ensure_ascii=False, sort_keys=True, default=str)),
        leaks=tuple(scan(content, named, secrets)),
    )


def given_away_in_words(copies: Collection[FinishedCopy]) -> str:
    """Return the sentence that says which copy gives what away and where; empty where none does."""
    listed = leaks_in_words(copies)
    if not listed:
        return ""
    return (
        f"{listed} No copy was made, and everything you wrote is safe. Change the words, agree neutral words "
        "for them in the plan, or record the agreement of the person it protects."
    )


def records_made(session: Session, *, meeting_id: str) -> tuple[RecordMade, ...]:
    """Return the newest copy of the record of a review for each reader, in the order they were made."""
    meeting = _meeting(session, meeting_id)
    wanted = (
        select(Circulation, Document)
        .join(Document, Document.id == Circulation.document_id)
        .where(
            Document.case_id == meeting.case_id,
            Document.paper == REVIEW_RECORD,
            Document.title == title_of(meeting),
            Circulation.binned_at.is_(None),
        )
        .order_by(Circulation.id)
    )
    people = {one.person.id: one for one in people_of_case(session, case_id=meeting.case_id)}
    found = {}
    for line, document in session.execute(wanted):
        one = people.get(line.recipient_id)
        reader = (
            _as_reader(one, line.why)
            if one is not None
            else Reader(line.recipient_id, "Somebody no longer in this case", "", line.why)
        )
        found[line.recipient_id] = RecordMade(line, document, reader)
    return tuple(found.values())


def title_of(meeting: Meeting) -> str:
    """Return what the record of a review is called; the day tells it from those of others."""
    day = meeting.held_on or (meeting.starts.date() if meeting.starts else None)
    return f"Review on {say_day(day)}" if day else "Review"


def feedback_form_file(
    session: Session, *, case_id: str, given_as: FeedbackFrom, today: date, reader_id: str = ""
) -> CopyFile:
    """Return a feedback form for one person, or one that names nobody; raises ``NotAllowed`` for a leak."""
    case = session.get(Case, case_id)
    if case is None:
        raise NotThere("That case is no longer in the casebook. Go back to the list of cases.")
    people = {one.person.id: one for one in people_of_case(session, case_id=case_id)}
    one = people.get(reader_id)
    children = [person.short_name for person, _ in children_of_case(session, case_id=case_id)]
    coordinator = session.scalars(select(Coordinator)).first() or Coordinator()
    view = FeedbackView(
        title=f"{possessive(in_words(children))} family meeting" if children else "Family meeting",
        reader=one.person.name if one is not None else "",
        given_as=given_as,
        day=None,
        coordinator=coordinator.trading_name or coordinator.name,
        coordinator_reach=_reach(coordinator),
    )
    content = save(catalogue.build(FEEDBACK_FORM, view, brand_of(session)))
    named = file_name(case.reference, FEEDBACK_FORM, one.initials if one is not None else "")
    for reader in [reader_id] if one is not None else list(people):
        if scan(content, named, secrets_for(session, case_id=case_id, reader_id=reader, today=today)):
            raise NotAllowed(
                "The form says something that its reader may not have, so it was not saved. Nothing is lost. "
                "Look at your own details and at the name of the child in this case."
            )
    return CopyFile(named, content)


def _view(session: Session, page: ReviewPage, reader: Reader, names: Mapping[str, str]) -> ReviewView:
    meeting, case_id = page.meeting, page.meeting.case_id
    children = [person.short_name for person, _ in children_of_case(session, case_id=case_id)]
    coordinator = session.scalars(select(Coordinator)).first() or Coordinator()
    following = _following(session, meeting)
    newest = version_under_review(session, case_id=case_id, newest=True)
    changed = newest is not None and page.version is not None and newest.number > page.version.number
    came = _came(session, meeting.id)
    return ReviewView(
        title=f"{possessive(in_words(children))} family plan" if children else "Family plan",
        reader=reader.name,
        reader_initials=reader.initials,
        reference=session.get_one(Case, case_id).reference,
        held_on=meeting.held_on or (meeting.starts.date() if meeting.starts else None),
        place=meeting.place,
        run_by=names.get(meeting.run_by_id or "", ""),
        people=tuple(name for person_id, name in names.items() if person_id in came),
        version=page.version.number if page.version is not None else 0,
        in_sum=in_sum([one.result for one in page.lines]),
        actions=tuple(_action(one, names) for one in page.lines),
        working_well=meeting.working_well,
        worries=meeting.worries,
        changes=meeting.changes,
        tried=_tried(session, meeting),
        next_on=following.starts.date() if following and following.starts else None,
        next_times=say_time_of_day(following.starts.time()) if following and following.starts else "",
        next_place=following.place if following else "",
        next_run_by=names.get(meeting.next_run_by_id or "", ""),
        new_version=newest.number
        if newest is not None and changed and newest.status is not VersionStatus.RELEASED
        else 0,
        coordinator=coordinator.trading_name or coordinator.name,
        coordinator_reach=_reach(coordinator),
    )


def _action(line: ReviewLine, names: Mapping[str, str]) -> ReviewedAction:
    outcome = line.outcome
    return ReviewedAction(
        number=line.number,
        what=line.what,
        who=line.who,
        stands=line.result.label if line.result else "Not talked about",
        known=tuple(_known(outcome, names)) if outcome is not None else (),
        following=outcome.what_next if outcome is not None else "",
    )


def _known(outcome: ReviewOutcome, names: Mapping[str, str]) -> list[str]:
    """Return how it is known that an action stands as it does, and what was asked of it."""
    told_by = called(names, outcome.told_by_ids)
    shown = [
        f"told by {told_by}" if told_by and one is Evidence.TOLD else one.value for one in outcome.evidence
    ]
    how = ", ".join(shown)
    how = f"{how[:1].upper()}{how[1:]}"
    said = [": ".join(part for part in (how, outcome.evidence_words.strip()) if part)]
    asked = (
        ("If problems come", outcome.if_problems),
        ("How it was managed", outcome.how_managed),
        ("How we know that it works", outcome.how_known),
    )
    return [
        one for one in (*said, *(f"{head}: {text.strip()}" for head, text in asked if text.strip())) if one
    ]


def _tried(session: Session, meeting: Meeting) -> tuple[TriedView, ...]:
    """Return the tests of the plan that were held, or lie ahead of this review."""
    found = case_records(session, record_type=PlanTest, case_id=meeting.case_id)
    dated = sorted(found, key=lambda one: (str(one.held_on or one.planned_on), one.id))
    return tuple(
        TriedView(
            ": ".join(part for part in (one.kind.label, one.what) if part),
            one.held_on or one.planned_on,
            one.held_on is not None,
            one.how_it_went,
        )
        for one in dated
    )


def _following(session: Session, meeting: Meeting) -> Meeting | None:
    """Return the next review that is planned after this one."""
    planned = [
        one
        for one in reviews_of_case(session, case_id=meeting.case_id)
        if one.status is MeetingStatus.PLANNED
        and one.id != meeting.id
        and (meeting.starts is None or (one.starts is not None and one.starts > meeting.starts))
    ]
    return planned[0] if planned else None


def _why(one: CasePerson, came: Collection[str], busy: Collection[str]) -> str:
    if one.person.id in came:
        return "Came to the review"
    if one.participant.role in _ALWAYS:
        return one.participant.role.label
    return "Has something to do in the plan" if one.person.id in busy else ""


def _came(session: Session, meeting_id: str) -> frozenset[str]:
    listed = records(session, record_type=Attendance, meeting_id=meeting_id)
    return frozenset(one.person_id for one in listed if one.came)


def _as_reader(one: CasePerson, why: str) -> Reader:
    return Reader(one.person.id, one.person.name, one.initials, why)


def _reader(people: Collection[CasePerson], reader_id: str) -> Reader:
    for one in people:
        if one.person.id == reader_id:
            return _as_reader(one, "Came to the review")
    raise NotThere("That person is not in this case, so there is no record of the review for them.")


def _reach(coordinator: Coordinator) -> str:
    return ", ".join(way for way in (coordinator.phone, coordinator.email) if way)


def _meeting(session: Session, meeting_id: str) -> Meeting:
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        raise NotThere("That review is no longer in the casebook. Go back and look again.")
    return meeting
