"""Taking a whole case into the casebook from a casefile."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coordinator.commands.kinds import command, files
from coordinator.errors import NotAllowed
from coordinator.exchange.casefile import Casefile
from coordinator.exchange.form import belongs_to_case, has_file
from coordinator.models.base import Record
from coordinator.models.person import Person
from coordinator.models.referral import Case


@command("Import a case")
def import_case(session: Session, *, casefile: Casefile) -> str:
    """Add everything in a casefile and return the id of the case, or refuse and add nothing.

    People, places, interpreters and commissioners that are already in the casebook stay as they are
    and are shared. Raises ``NotAllowed`` when the case, its reference or a part of it is already here.
    """
    _refuse_known_case(session, casefile)
    for record in casefile.records():
        if session.get(type(record), record.id) is None:
            if has_file(type(record)):
                _seal(session, record, casefile.files)
            session.add(record)
        elif belongs_to_case(type(record)):
            raise NotAllowed(
                "A part of this casefile is already in the casebook, in another case. Nothing was added."
            )
        elif isinstance(record, Person):
            _refuse_other_commissioner(session, record)
    return str(casefile.case["id"])


def _refuse_known_case(session: Session, casefile: Casefile) -> None:
    if session.get(Case, casefile.case["id"]) is not None:
        raise NotAllowed(
            f"The case {casefile.reference} is already in this casebook. Nothing was added. "
            "To take it from the casefile afresh, import it into another casebook."
        )
    reference = func.lower(Case.reference) == casefile.reference.lower()
    if casefile.reference and session.scalar(select(Case.id).where(reference)) is not None:
        raise NotAllowed(
            f"Another case in this casebook has the reference {casefile.reference}. Nothing was added. "
            "Change the reference of that case first."
        )


def _refuse_other_commissioner(session: Session, person: Person) -> None:
    known = session.get_one(Person, person.id)
    if known.commissioner_id != person.commissioner_id:
        raise NotAllowed(
            f"{person.name} is already in this casebook for another commissioner, and records are not "
            "shared between commissioners. Nothing was added."
        )


def _seal(session: Session, record: Record, contents: Mapping[str, bytes]) -> None:
    kept: Any = record
    if kept.sha256:
        sealed = files(session).put(contents[kept.sha256])
        kept.sealed_name, kept.sha256, kept.size = sealed.name, sealed.sha256, sealed.size
