"""The plan on paper for each reader: who gets a copy, what must not be in it, the finished file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.checker import Problem, check
from coordinator.documents.parts.file_name import file_name
from coordinator.documents.parts.scanner import Leak, scan
from coordinator.errors import NotThere
from coordinator.models.choices import Role
from coordinator.models.directory import Coordinator
from coordinator.models.plan import PlanAction
from coordinator.practice.editions import edition_for
from coordinator.practice.plan_view import PlanView
from coordinator.practice.snapshot import PlanSnapshot, fingerprint_of
from coordinator.queries.people import CasePerson, children_of_case
from coordinator.queries.plan import WholeVersion, snapshot_of, whole_version
from coordinator.queries.secrets import known_details, secrets_for, unseen_by

ChildWords = tuple[tuple[str, str], ...]
FAMILY_PLAN = "plan"
COULD_CARE = "Could care for the child"
TO_LOOK_AT = "Draft – to look at, not to give out"
_COLOUR = re.compile("[0-9A-Fa-f]{6}")


@dataclass(frozen=True)
class Reader:
    """Somebody who gets a copy of the plan, and why."""

    person_id: str
    name: str
    initials: str
    why: str


@dataclass(frozen=True)
class FinishedCopy:
    """One reader's finished copy of a paper, with what it must not say and does.

    ``view_sha256`` is the fingerprint of what it says: another one means that something has changed since.
    """

    reader: Reader
    title: str
    content: bytes
    file_name: str
    view_sha256: str
    leaks: tuple[Leak, ...]


@dataclass(frozen=True)
class Edition(FinishedCopy):
    """One reader's copy of the plan, checked as well."""

    problems: tuple[Problem, ...]


def leaks_in_words(copies: Iterable[FinishedCopy]) -> str:
    """Return the sentences that say which copy gives what away and where; empty where none does."""
    sentences = (
        f"{copy.reader.name}’s copy gives away {leak.secret.whose}’s {leak.secret.kind.value} ({leak.where})."
        for copy in copies
        for leak in copy.leaks
    )
    return " ".join(dict.fromkeys(sentences))


def readers_of(session: Session, *, version_id: str) -> tuple[Reader, ...]:
    """Return everyone who is given a copy: who made the plan, who has something to do, the professionals.

    Children are given their own words and pictures instead; interpreters and observers get none.
    """
    whole = whole_version(session, version_id=version_id)
    reasons = ((one, _why(whole, one)) for one in whole.people)
    return tuple(Reader(one.person.id, one.person.name, one.initials, why) for one, why in reasons if why)


def _why(whole: WholeVersion, one: CasePerson) -> str:
    if one.participant.role in {Role.CHILD, Role.INTERPRETER, Role.OBSERVER}:
        return ""
    attended = whole.attendance.get(one.person.id)
    if attended is not None and attended.came:
        return "Made the plan"
    if one.participant.role in {Role.REFERRER, Role.REVIEWING_OFFICER}:
        return one.participant.role.label
    asked = (
        ("Has something to do in the plan", (people_of(action) for action in whole.actions)),
        ("Is part of Plan B", (line.doer_ids for line in whole.back_up)),
        (COULD_CARE, ((carer.person_id,) for carer in whole.carers)),
    )
    return next((why for why, ids in asked if any(one.person.id in some for some in ids)), "")


def people_of(action: PlanAction) -> tuple[str, ...]:
    """Return the ids of everyone who has something to do in an action."""
    return (*action.doer_ids, *action.helper_ids, *action.checker_ids, *action.stand_in_ids)


def view_for(session: Session, *, version_id: str, reader_id: str, today: date) -> PlanView:
    """Return the plan as one reader may have it; raises ``NotThere`` for somebody not in the case."""
    whole = whole_version(session, version_id=version_id)
    reader = _reader(whole, reader_id)
    case_id = whole.version.case_id
    snapshot = snapshot_of(session, version_id=version_id)
    view = edition_for(
        snapshot,
        reader=reader.name,
        reader_initials=reader.initials,
        secrets=secrets_for(session, case_id=case_id, reader_id=reader_id, today=today),
        known=known_details(session, case_id=case_id),
        unseen_ids=unseen_by(
            session, case_id=case_id, reader_id=reader_id, person_ids=snapshot.people_ids, today=today
        ),
    )
    return replace(view, child_words=_still_shared(session, case_id, view.child_words, snapshot))


def _still_shared(session: Session, case_id: str, said: ChildWords, snapshot: PlanSnapshot) -> ChildWords:
    """Return what children said that they let be shared today: they may take it back after the release."""
    shared: set[tuple[str, str]] = set()
    kept_back: set[tuple[str, str]] = set()
    for person, child in children_of_case(session, case_id=case_id):
        (shared if child.own_words_may_be_shared else kept_back).update(
            {("name", person.short_name), ("words", child.own_words)}
        )
    return tuple(
        in_this_copy
        for in_this_copy, (name, words) in zip(said, snapshot.plan.child_words, strict=True)
        if ("words", words) in shared
        or (("name", name) in shared and not {("name", name), ("words", words)} & kept_back)
    )


def make_edition(
    session: Session, *, version_id: str, reader_id: str, today: date, draft: bool = False
) -> Edition:
    """Build one reader's copy of the plan, check the finished file and scan it for what must not be in it.

    A ``draft`` says on every page that it is one, and in its file name; it is never issued.
    """
    from coordinator.documents import plan  # noqa: PLC0415 - Word is loaded when a paper is first made
    from coordinator.documents.parts.base import save  # noqa: PLC0415 - the same

    whole = whole_version(session, version_id=version_id)
    reader = _reader(whole, reader_id)
    view = view_for(session, version_id=version_id, reader_id=reader_id, today=today)
    view = replace(view, status=TO_LOOK_AT) if draft else view
    content = save(plan.build(view, brand_of(session)))
    paper = f"{FAMILY_PLAN}-draft" if draft else f"{FAMILY_PLAN}-{whole.version.number}"
    named = file_name(whole.case.reference, paper, reader.initials)
    secrets = secrets_for(session, case_id=whole.case.id, reader_id=reader_id, today=today)
    return Edition(
        reader=reader,
        title=view.title,
        content=content,
        view_sha256=fingerprint_of(view),
        file_name=named,
        leaks=tuple(scan(content, named, secrets)),
        problems=tuple(check(content)),
    )


def brand_of(session: Session) -> Brand:
    """Return how the coordinator's papers look."""
    coordinator = session.scalars(select(Coordinator)).first() or Coordinator()
    logo = None
    if coordinator.logo_sealed_name:
        logo = session.info["files"].get(coordinator.logo_sealed_name, coordinator.logo_sha256)
    name = coordinator.trading_name or coordinator.name or "Family group conferences"
    return Brand(
        service_name=name,
        strap_line=coordinator.strap_line,
        logo=logo,
        accent=coordinator.accent_colour if _COLOUR.fullmatch(coordinator.accent_colour) else Brand.accent,
        marking=coordinator.marking,
        author=name,
    )


def _reader(whole: WholeVersion, reader_id: str) -> Reader:
    for one in whole.people:
        if one.person.id == reader_id:
            return Reader(reader_id, one.person.name, one.initials, _why(whole, one))
    raise NotThere("That person is not in this case, so there is no copy of the plan for them.")
