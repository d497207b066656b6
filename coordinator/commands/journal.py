"""The journal of everything done: written with each command, read for history, replayed for undo."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event, inspect, select
from sqlalchemy.orm import Session

from coordinator.commands.kinds import CommandKind, now
from coordinator.errors import NotAllowed
from coordinator.models.base import CaseRecord, Kept, columns_of
from coordinator.models.choices import EntryKind
from coordinator.models.journal import Journal, JournalChange
from coordinator.models.plain import as_plain, from_plain, plain, rich, type_of
from coordinator.models.referral import Case
from coordinator.queries.journal import Step

Image = dict[str, Any]
_MOST_TAKEN_AWAY = 20
"""Letters that may go out of a text within one step of undo; where more go, they can be had back."""


@dataclass
class Change:
    """One record within one command: its changed columns before and after; empty means not there."""

    record_type: type[Kept]
    record_id: str
    before: Image
    after: Image

    @property
    def is_nothing(self) -> bool:
        """Whether the record ended as it began."""
        return self.before == self.after


@dataclass
class Recorder:
    """Watches one session and gathers what a command changes, over however many flushes."""

    session: Session
    changes: dict[tuple[type[Kept], str], Change] = field(default_factory=dict)
    case_id: str = ""
    unjournalled: set[type[Kept]] = field(default_factory=set)

    def __post_init__(self) -> None:
        event.listen(self.session, "before_flush", self._gather)

    def _gather(self, session: Session, *_: object) -> None:
        for record in session.new:
            self._note(record, {}, as_plain(record))
        for record in session.deleted:
            self._note(record, as_plain(record), {})
        for record in session.dirty:
            before, after = _changed_columns(record)
            if after:
                self._note(record, before, after)

    def _note(self, record: Kept, before: Image, after: Image) -> None:
        record_type = type(record)
        if not record_type.journalled:
            self.unjournalled.add(record_type)
            return
        if not self.case_id:
            self.case_id = _case_of(record)
        key = (record_type, str(after.get("id") or before.get("id") or record.__dict__["id"]))
        earlier = self.changes.get(key)
        if earlier is None:
            self.changes[key] = Change(*key, before, after)
        elif not after:
            earlier.before = {**before, **earlier.before} if earlier.before else {}
            earlier.after = {}
        else:
            if earlier.before:
                earlier.before = {**before, **earlier.before}
            earlier.after = {**earlier.after, **after}

    def real_changes(self) -> list[Change]:
        """Return the changes that left a mark, once everything is flushed."""
        return [change for change in self.changes.values() if not change.is_nothing]


def _changed_columns(record: Kept) -> tuple[Image, Image]:
    before, after = {}, {}
    state = inspect(record)
    for key in columns_of(type(record)):
        history = state.attrs[key].history
        if history.has_changes():
            old = plain(history.deleted[0]) if history.deleted else None
            new = plain(history.added[0]) if history.added else None
            if old != new:
                before[key], after[key] = old, new
    return before, after


def _case_of(record: Kept) -> str:
    if isinstance(record, Case):
        return record.id
    return record.case_id if isinstance(record, CaseRecord) else ""


@dataclass(frozen=True)
class Heading:
    """What stands over an entry: the command, its words in the menu, the visit to a form, the schema."""

    kind: CommandKind
    name: str
    label: str = ""
    visit: str = ""
    schema: str = ""
    what: EntryKind = EntryKind.DONE
    answers: int | None = None


def write_entry(session: Session, recorder: Recorder, heading: Heading) -> None:
    """Write one entry for what the recorder gathered; nothing where nothing changed.

    Autosaves of the same fields in one visit to a form rewrite the newest after-image, so that one
    undo takes back one piece of typing; typing that ends as it began leaves no entry to undo.
    """
    changes = recorder.real_changes()
    if not changes or (heading.visit and _continue_entry(session, changes, heading.visit)):
        return
    entry = Journal(
        at=now(session),
        kind=heading.what,
        command=heading.name,
        label=heading.label or heading.kind.label,
        case_id=recorder.case_id,
        schema=heading.schema,
        final=heading.kind.final,
        remedy=heading.kind.remedy,
        visit=heading.visit,
        answers=heading.answers,
    )
    session.add(entry)
    session.flush()
    session.add_all(_kept_change(entry.sequence, change) for change in changes)


def _kept_change(sequence: int, change: Change) -> JournalChange:
    return JournalChange(
        sequence=sequence,
        record_type=change.record_type.__tablename__,
        record_id=change.record_id,
        before=_dumps(change.before),
        after=_dumps(change.after),
    )


def _dumps(image: Image) -> str:
    return json.dumps(image, ensure_ascii=False, sort_keys=True) if image else ""


def _loads(image: str) -> Image:
    return json.loads(image) if image else {}


def _continue_entry(session: Session, changes: Sequence[Change], visit: str) -> bool:
    newest = session.scalars(select(Journal).order_by(Journal.sequence.desc()).limit(1)).first()
    if newest is None or newest.visit != visit or newest.kind is not EntryKind.DONE or len(changes) != 1:
        return False
    kept = session.scalars(select(JournalChange).where(JournalChange.sequence == newest.sequence)).all()
    change = changes[0]
    if len(kept) != 1 or kept[0].record_id != change.record_id:
        return False
    before, after = _loads(kept[0].before), _loads(kept[0].after)
    if before.keys() != change.after.keys() or any(
        _takes_words_away(after[key], value) for key, value in change.after.items()
    ):
        return False
    after |= change.after
    if before == after:
        session.delete(kept[0])
        session.delete(newest)
        return True
    kept[0].after = _dumps(after)
    newest.at = now(session)
    return True


def _takes_words_away(old: Any, new: Any) -> bool:
    """Whether more than a slip of the finger was taken out of a text since it was last saved."""
    if not (isinstance(old, str) and isinstance(new, str)):
        return False
    start = _letters_alike(old, new)
    end = _letters_alike(old[start:][::-1], new[start:][::-1])
    return len(old) - start - end > _MOST_TAKEN_AWAY


def _letters_alike(one: str, other: str) -> int:
    """Return how many letters two texts have in common from the beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (here, there) in pairs if here != there), min(len(one), len(other)))


def take_back(session: Session, step: Step) -> None:
    """Undo a step: put every changed column back as it was before.

    Raises ``NotAllowed`` where the record has since become something else.
    """
    for change in reversed(_changes_of(session, step)):
        _apply(session, change, have=_loads(change.after), want=_loads(change.before))


def do_again(session: Session, step: Step) -> None:
    """Redo a step that was undone; raises ``NotAllowed`` as ``take_back`` does."""
    for change in _changes_of(session, step):
        _apply(session, change, have=_loads(change.before), want=_loads(change.after))


def _changes_of(session: Session, step: Step) -> list[JournalChange]:
    wanted = (
        select(JournalChange).where(JournalChange.sequence == step.sequence).order_by(JournalChange.number)
    )
    return list(session.scalars(wanted))


def _apply(session: Session, change: JournalChange, *, have: Image, want: Image) -> None:
    record_type = type_of(change.record_type)
    if record_type is None:
        raise NotAllowed("This step was made by an earlier version of the program and stays as it is.")
    record = session.get(record_type, change.record_id)
    columns = columns_of(record_type)
    if not have:
        if record is not None:
            raise NotAllowed("This has been put back in another way since, so there is nothing to undo.")
        session.add(from_plain(record_type, want))
        return
    if record is None or any(plain(getattr(record, key)) != value for key, value in have.items()):
        raise NotAllowed(
            "This has been changed since, so that step can no longer be undone. Nothing was changed."
        )
    if not want:
        session.delete(record)
        return
    for key, value in want.items():
        setattr(record, key, rich(columns[key], value))
