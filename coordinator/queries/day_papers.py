"""The papers of the day, each finished for its reader and read through before anybody gets it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy.orm import Session

from coordinator.documents import catalogue
from coordinator.documents.parts.base import save
from coordinator.documents.parts.file_name import file_name
from coordinator.documents.parts.scanner import scan
from coordinator.errors import NotAllowed, NotThere
from coordinator.models.referral import Case
from coordinator.practice.conference_view import BlankPlanView
from coordinator.practice.leaks import Secret
from coordinator.practice.names import in_words
from coordinator.practice.room_view import Room
from coordinator.queries.circulation import CopyFile
from coordinator.queries.conference_papers import agenda, attendance_sheet, ground_rules
from coordinator.queries.day_safety import day_checklist, day_safety
from coordinator.queries.editions import brand_of
from coordinator.queries.room import listeners_at, meeting_of, room, unseen_at
from coordinator.queries.secrets import secrets_for_each

FOR_THE_TABLE: Final = ("blank-plan", "family-sheet", "agenda", "ground-rules", "attendance-sheet")
"""What may lie open, in the order it is needed; nobody there reads in it what they may not have."""
FOR_THE_COORDINATOR: Final = ("day-safety", "day-checklist")
"""What never lies on the table."""

_View = Callable[[Session, str, date], Any]


def day_paper(session: Session, *, meeting_id: str, paper: str, today: date) -> CopyFile:
    """Return one finished paper of the day of a meeting.

    Raises ``NotAllowed`` when a paper for the table would give something away to somebody who may be
    there, and ``NotThere`` for a meeting or a paper nobody knows.
    """
    if paper not in _VIEWS:
        raise NotThere(f"There is no paper “{paper}” for the day.")
    case = session.get_one(Case, meeting_of(session, meeting_id=meeting_id).case_id)
    content = save(catalogue.build(paper, _VIEWS[paper](session, meeting_id, today), brand_of(session)))
    named = file_name(case.reference, paper)
    if paper in FOR_THE_TABLE:
        _refuse_leaks(paper, content, named, _secrets(session, meeting_id, today))
    return CopyFile(named, content)


def paper_called(paper: str) -> catalogue.Paper:
    """Return a paper of the day as the catalogue has it: its title, its reader and what it is."""
    return catalogue.PAPERS[paper]


def _secrets(session: Session, meeting_id: str, today: date) -> tuple[Secret, ...]:
    """Return everything that somebody who may be there may not have."""
    case_id = meeting_of(session, meeting_id=meeting_id).case_id
    readers = listeners_at(session, meeting_id=meeting_id)
    found = secrets_for_each(session, case_id=case_id, reader_ids=readers, today=today)
    return tuple(dict.fromkeys(secret for secrets in found.values() for secret in secrets))


def _refuse_leaks(paper: str, content: bytes, named: str, secrets: tuple[Secret, ...]) -> None:
    leaks = scan(content, named, secrets)
    if leaks:
        where = in_words(list(dict.fromkeys(leak.where for leak in leaks)))
        raise NotAllowed(
            f"“{catalogue.PAPERS[paper].title}” was not saved: it says something that somebody who may be "
            f"there may not have ({where}). Nothing is lost. Look at it away from the table and change the "
            "words."
        )


def _agenda(session: Session, meeting_id: str, today: date) -> Any:
    """Return the agenda with only what may lie open."""
    looked = _looked(session, meeting_id, today)
    view = agenda(session, case_id=_case_id(session, meeting_id), meeting_id=meeting_id)
    questions = tuple(one.text for one in looked.view.questions)
    day = replace(view.day, place=looked.view.place)
    return replace(view, day=day, parts=looked.view.agenda, questions=questions)


def _ground_rules(session: Session, meeting_id: str, today: date) -> Any:
    looked = _looked(session, meeting_id, today)
    view = ground_rules(session, case_id=_case_id(session, meeting_id), meeting_id=meeting_id)
    return replace(view, day=replace(view.day, place=looked.view.place), rules=looked.view.ground_rules)


def _attendance(session: Session, meeting_id: str, today: date) -> Any:
    """Return the sheet without anybody whose coming is kept from somebody else there."""
    view = attendance_sheet(
        session,
        case_id=_case_id(session, meeting_id),
        meeting_id=meeting_id,
        leave_out=unseen_at(session, meeting_id=meeting_id, today=today),
    )
    return replace(view, day=replace(view.day, place=_looked(session, meeting_id, today).view.place))


def _blank_plan(session: Session, meeting_id: str, today: date) -> Any:
    """Return the form with only the names everybody there knows."""
    view = agenda(session, case_id=_case_id(session, meeting_id), meeting_id=meeting_id)
    looked = _looked(session, meeting_id, today).view
    return BlankPlanView(replace(view.day, place=looked.place), looked.children)


def _sheet(session: Session, meeting_id: str, today: date) -> Any:
    return _looked(session, meeting_id, today).view


def _safety(session: Session, meeting_id: str, today: date) -> Any:
    return day_safety(session, meeting_id=meeting_id, today=today)


def _checklist(session: Session, meeting_id: str, today: date) -> Any:
    return day_checklist(session, meeting_id=meeting_id, today=today)


def _looked(session: Session, meeting_id: str, today: date) -> Room:
    return room(session, meeting_id=meeting_id, today=today)


def _case_id(session: Session, meeting_id: str) -> str:
    return meeting_of(session, meeting_id=meeting_id).case_id


_VIEWS: Final[Mapping[str, _View]] = MappingProxyType(
    {
        "blank-plan": _blank_plan,
        "family-sheet": _sheet,
        "agenda": _agenda,
        "ground-rules": _ground_rules,
        "attendance-sheet": _attendance,
        "day-safety": _safety,
        "day-checklist": _checklist,
    }
)
