"""Two records of one person become one: nothing is lost, and no protection is loosened."""

from collections.abc import Collection
from typing import Any, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.commands.kinds import command, need, now
from coordinator.commands.kinship import refuse_circles
from coordinator.errors import NotAllowed
from coordinator.models.base import Record, columns_of
from coordinator.models.choices import VersionStatus
from coordinator.models.conference import Attendance
from coordinator.models.network import Participant, PicturePosition, Restriction, SharingAgreement, Tie
from coordinator.models.person import ContactPoint, Person, PersonFact, Relationship
from coordinator.models.plan import PARTS_OF_A_VERSION, PlanAgreement, PlanVersion
from coordinator.models.referral import CaseChild
from coordinator.practice.joining import differing, joined, joined_parts, stricter, without
from coordinator.practice.likeness import keys_of
from coordinator.queries.merging import (
    is_in_released,
    is_in_snapshot,
    naming,
    references_to_people,
    why_not,
)

MOVED_AS_COPIES: tuple[type[Record], ...] = (ContactPoint, PersonFact)
ONE_OF_EACH: dict[type[Record], tuple[str, ...]] = {
    Participant: ("case_id",),
    CaseChild: ("case_id",),
    Attendance: ("meeting_id",),
    PlanAgreement: ("version_id",),
}
"""Records of which a person has one in each case, meeting or version; two of them become one."""


@command("Merge two people")
def merge_people(session: Session, *, keep_id: str, lose_id: str, taken: Collection[str] = ()) -> str:
    """Make one person of two records of one commissioner; return the id of the record that stays.

    ``taken`` names the fields whose values come from the second. Whatever named the second names the
    first from then on; the second goes to the bin, and released plans go on naming it, for they stay as
    they were sent. Where only the second is in a released plan its record is the one that stays. Raises
    ``NotAllowed`` with the sentence where the two cannot be one.
    """
    keep, lose = need(session, Person, keep_id), need(session, Person, lose_id)
    reason = why_not(session, keep, lose)
    if reason:
        raise NotAllowed(reason)
    if is_in_released(session, lose_id) and not is_in_released(session, keep_id):
        keep, lose, taken = lose, keep, set(differing(keep, lose)) - set(taken)
    for key, value in joined(keep, lose, taken).items():
        setattr(keep, key, value)
    _Merging(session, keep.id, lose.id).carry_over()
    lose.binned_at, lose.merged_into_id = now(session), keep.id
    session.flush()
    for tie in session.scalars(select(Relationship).where(naming(Relationship, keep.id))):
        refuse_circles(session, tie)
    return keep.id


class _Merging:
    """One merge under way; ``left`` are the ids of records that go on naming the second person."""

    def __init__(self, session: Session, keep_id: str, lose_id: str) -> None:
        self.session, self.keep_id, self.lose_id = session, keep_id, lose_id
        self.left: set[str] = set()

    def carry_over(self) -> None:
        """Let everything that names the second person name the first, by its kind."""
        self._let_agreements_be()
        self._protect_what_is_released()
        for record_type in ONE_OF_EACH:
            self._join_doubled(record_type)
        self._join_ties()
        for record_type in MOVED_AS_COPIES:
            self._move_details(record_type)
        self._move_positions()
        for record_type, keys in references_to_people():
            for record in self._naming_lose(record_type):
                if record.id not in self.left and not self._is_released(record):
                    self._repoint(record, keys)
        self._let_self_ties_be()

    def _naming_lose(self, record_type: type[Record]) -> list[Any]:
        found = select(record_type).where(naming(record_type, self.lose_id)).order_by(record_type.id)
        return list(self.session.scalars(found))

    def _leave(self, record: Record) -> None:
        self.left.add(record.id)
        if record.binned_at is None:
            record.binned_at = now(self.session)

    def _repoint(self, record: Record, keys: tuple[str, ...]) -> None:
        for key in keys:
            value = getattr(record, key)
            if isinstance(value, tuple):
                setattr(record, key, without(value, self.lose_id, self.keep_id))
            elif value == self.lose_id:
                setattr(record, key, self.keep_id)

    def _is_released(self, record: Record) -> bool:
        if not isinstance(record, PARTS_OF_A_VERSION):
            return False
        version = self.session.get(PlanVersion, record.version_id)
        return version is not None and version.status is VersionStatus.RELEASED

    def _let_agreements_be(self) -> None:
        """An agreement covered what was known of one record: for both together it is asked for again."""
        for agreement in self._naming_lose(SharingAgreement):
            self._leave(agreement)

    def _protect_what_is_released(self) -> None:
        """A released plan that says the second person was there is kept from whom it was kept before."""
        if not is_in_snapshot(self.session, self.lose_id):
            return
        for restriction in self._naming_lose(Restriction):
            if restriction.protected_id == self.lose_id and restriction.binned_at is None:
                again = self._copy(restriction)
                again.protected_id = self.lose_id
                self.left.add(again.id)

    def _copy(self, record: Record) -> Any:
        kept = {key: getattr(record, key) for key in columns_of(type(record)) if key != "id"}
        made = type(record)(**kept)
        self.session.add(made)
        return made

    def _join_doubled(self, record_type: type[Record]) -> None:
        within = ONE_OF_EACH[record_type]
        kind = cast("Any", record_type)
        own = self.session.scalars(select(kind).where(kind.person_id == self.keep_id)).all()
        by_place = {tuple(getattr(one, key) for key in within): one for one in own}
        for theirs in self.session.scalars(select(kind).where(kind.person_id == self.lose_id)).all():
            mine = by_place.get(tuple(getattr(theirs, key) for key in within))
            if mine is None:
                continue
            if theirs.binned_at is None:
                self._join(mine, theirs)
            self._leave(theirs)

    def _join(self, mine: Any, theirs: Any) -> None:
        both = (mine, theirs) if mine.binned_at is None else (theirs,)
        found = joined_parts(mine, theirs) if isinstance(mine, Participant) else joined(mine, theirs)
        if isinstance(mine, CaseChild):
            told = [one.own_words_may_be_shared for one in (mine, theirs) if one.own_words.strip()]
            found["own_words_may_be_shared"] = bool(told) and all(told)
        for key, value in found.items():
            setattr(mine, key, value)
        if len(both) == 1:
            mine.binned_at = None

    def _join_ties(self) -> None:
        """The same relationship to the same person, written down for both, is written down once."""
        own = select(Relationship).where(naming(Relationship, self.keep_id), Relationship.binned_at.is_(None))
        said = {(one.person_id, one.kind, one.other_id): one for one in self.session.scalars(own)}
        for theirs in self._naming_lose(Relationship):
            ends = without((theirs.person_id,), self.lose_id, self.keep_id)
            others = without((theirs.other_id,), self.lose_id, self.keep_id)
            mine = said.get((ends[0], theirs.kind, others[0]))
            if mine is not None and theirs.binned_at is None:
                for key, value in joined(mine, theirs, ()).items():
                    if key not in {"person_id", "other_id"}:
                        setattr(mine, key, value)
                self._leave(theirs)

    def _move_details(self, record_type: type[Record]) -> None:
        """Write the second person's details down anew: what was agreed before does not cover them.

        Those that lie in the bin as well, for they are private still.
        """
        kind = cast("Any", record_type)
        own = self.session.scalars(
            select(kind).where(kind.person_id == self.keep_id, kind.binned_at.is_(None))
        ).all()
        for theirs in self._naming_lose(record_type):
            same = next((mine for mine in own if _is_same(mine, theirs)), None)
            if theirs.binned_at is None and same is not None:
                for key, value in stricter(same, theirs).items():
                    setattr(same, key, value)
            else:
                self._copy(theirs).person_id = self.keep_id
            self._leave(theirs)

    def _move_positions(self) -> None:
        """Somebody moved by hand in a picture stays there, unless the first person was moved as well."""
        own = select(PicturePosition).where(PicturePosition.subject == self.keep_id)
        taken = {(one.case_id, one.picture) for one in self.session.scalars(own)}
        theirs = select(PicturePosition).where(PicturePosition.subject == self.lose_id)
        for one in self.session.scalars(theirs):
            if (one.case_id, one.picture) in taken:
                self._leave(one)
            else:
                one.subject = self.keep_id

    def _let_self_ties_be(self) -> None:
        same = select(Tie).where(Tie.from_id == self.keep_id, Tie.person_id == self.keep_id)
        for tie in self.session.scalars(same):
            self._leave(tie)


def _is_same(mine: ContactPoint | PersonFact, theirs: ContactPoint | PersonFact) -> bool:
    """Whether two details say the same, however each is written, and stand or are old alike."""
    if isinstance(mine, ContactPoint) and isinstance(theirs, ContactPoint):
        return bool(keys_of(mine)) and keys_of(mine) == keys_of(theirs) and mine.current == theirs.current
    if isinstance(mine, PersonFact) and isinstance(theirs, PersonFact):
        words = [" ".join(one.text.casefold().split()) for one in (mine, theirs)]
        alike = mine.kind is theirs.kind and mine.current == theirs.current
        return alike and bool(words[0]) and words[0] == words[1]
    return False
