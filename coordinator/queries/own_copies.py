"""What only the coordinator sees of the copies to take home: what they would give away, and whose."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from coordinator.practice.leak_places import places_in_plan
from coordinator.practice.leaks import Secret
from coordinator.practice.names import in_words
from coordinator.queries.plan import versions_of_case
from coordinator.queries.room import meeting_of
from coordinator.queries.same_day import (
    CopyFor,
    CopyMade,
    SameDayCopy,
    copies_for,
    copies_made,
    make_same_day_copy,
)


@dataclass(frozen=True)
class GivenAway:
    """A detail that stands in copies whose readers may not have it: where, and in whose copies."""

    secret: Secret
    where: str
    readers: tuple[str, ...]


@dataclass(frozen=True)
class OwnCopies:
    """What copies would give away, and the copies of those who may not be named on the open table."""

    version_id: str
    given_away: tuple[GivenAway, ...]
    readers: tuple[CopyFor, ...]
    made: tuple[CopyMade, ...]


def own_copies(session: Session, *, meeting_id: str, today: date) -> OwnCopies:
    """Return what only the coordinator may see of the copies of a meeting; raises ``NotThere``."""
    versions = versions_of_case(session, case_id=meeting_of(session, meeting_id=meeting_id).case_id)
    if not versions:
        return OwnCopies("", (), (), ())
    readers = copies_for(session, meeting_id=meeting_id, today=today)
    came = [one for one in readers if one.came]
    copies = [
        (one, make_same_day_copy(session, meeting_id=meeting_id, reader_id=one.reader.person_id, today=today))
        for one in came
    ]
    return OwnCopies(
        versions[0].id,
        _given_away(copies),
        tuple(one for one in readers if not one.seen),
        copies_made(session, meeting_id=meeting_id, today=today),
    )


def _given_away(copies: list[tuple[CopyFor, SameDayCopy]]) -> tuple[GivenAway, ...]:
    places: dict[Secret, list[str]] = {}
    readers: dict[Secret, list[str]] = {}
    for reader, copy in copies:
        for leak in copy.leaks:
            found = places_in_plan(copy.view, leak.secret) or (leak.where,)
            places.setdefault(leak.secret, []).extend(found)
            readers.setdefault(leak.secret, []).append(reader.called)
    return tuple(
        GivenAway(secret, in_words(tuple(dict.fromkeys(where))), tuple(dict.fromkeys(readers[secret])))
        for secret, where in places.items()
    )
