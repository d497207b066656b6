"""What no relationship may say: that somebody descends from themselves."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.errors import NotAllowed
from coordinator.models.person import Person, Relationship
from coordinator.practice.kinship import DESCENT, circle


def refuse_circles(session: Session, tie: Relationship) -> None:
    """Raise ``NotAllowed`` where a relationship would make somebody their own forebear."""
    if tie.kind not in DESCENT or tie.binned_at is not None:
        return
    found = circle(tie, _below(session, tie))
    if not found:
        return
    people = select(Person).where(Person.id.in_(found))
    names = {person.id: person.short_name for person in session.scalars(people)}
    called = [names.get(one, "somebody") for one in found]
    if len(called) == 1:
        raise NotAllowed(
            f"{called[0]} cannot be their own {tie.kind.value.removesuffix(' of')}. Nothing was changed. "
            "Choose somebody else."
        )
    raise NotAllowed(
        f"{called[0]} would be their own forebear: {', '.join(called)} already stand one below the other. "
        "Nothing was changed. Check which of the relationships is the wrong way round."
    )


def _below(session: Session, tie: Relationship) -> list[Relationship]:
    """Return the descents below the younger of two people, however far they go."""
    found: list[Relationship] = []
    seen: set[str] = set()
    waiting = {tie.other_id}
    while waiting:
        seen |= waiting
        wanted = select(Relationship).where(
            Relationship.person_id.in_(waiting),
            Relationship.kind.in_(DESCENT),
            Relationship.id != tie.id,
            Relationship.binned_at.is_(None),
        )
        ties = session.scalars(wanted).all()
        found += ties
        waiting = {one.other_id for one in ties} - seen
    return found
