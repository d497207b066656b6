"""Whom a family means by the names on its sheet."""

import re
from dataclasses import dataclass

from sqlalchemy.orm import Session

from coordinator.queries.people import CasePerson, people_of_case

_BETWEEN = re.compile(r"\s*(?:,|;|/|&|\+|\band\b)\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Meant:
    """The people a family named, by their ids, and the words that name nobody or more than one."""

    person_ids: tuple[str, ...]
    words: str = ""


def meant(session: Session, *, case_id: str, names: str) -> Meant:
    """Return whom names typed on the family's sheet mean; what is not one person for certain stays words."""
    people = people_of_case(session, case_id=case_id)
    ids: list[str] = []
    left: list[str] = []
    for name in filter(None, _BETWEEN.split(names.strip())):
        found = [one.person.id for one in people if name.casefold() in _called(one)]
        if len(found) == 1:
            ids.append(found[0])
        else:
            left.append(name)
    return Meant(tuple(dict.fromkeys(ids)), ", ".join(left))


def _called(one: CasePerson) -> set[str]:
    person = one.person
    names = {one.short_name, person.name, person.given, person.known_as, person.short_name}
    return {name.casefold() for name in names if name}
