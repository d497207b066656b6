"""Actions typed one after the other, while the family talks."""

from collections.abc import Sequence
from datetime import date, time
from typing import Final

from sqlalchemy.orm import Session

from coordinator.commands.drafts import drop_draft
from coordinator.commands.fields import add_record, move
from coordinator.commands.kinds import command, need
from coordinator.errors import BadInput, NotAllowed
from coordinator.models.person import Person
from coordinator.models.plan import PlanAction, PlanVersion
from coordinator.practice.recurrence import Recurrence
from coordinator.text import clean

TYPED_LINE: Final = "an action being typed"
"""The draft of a version that holds the line which is being typed."""


@command("Add an action")
def add_typed_action(  # noqa: PLR0913 -- each part of a line is a particular of its own
    session: Session,
    *,
    version_id: str,
    what: str,
    who_ids: Sequence[str] = (),
    who_words: str = "",
    by_when: str = "",
    by_date: date | None = None,
    recurrence: str = "",
    starts_on: date | None = None,
    from_time: time | None = None,
    until_time: time | None = None,
    how_checked: str = "",
    after_id: str = "",
) -> str:
    """Add an action at the end of a version or after another, and drop its typed line; return its id."""
    version = need(session, PlanVersion, version_id)
    if not clean(what, one_line=True):
        raise NotAllowed("Write what will happen. The rest of the line is kept as you typed it.")
    action = PlanAction(
        case_id=version.case_id,
        version_id=version.id,
        what=what,
        doer_ids=tuple(need(session, Person, one).id for one in dict.fromkeys(who_ids)),
        who_words=who_words,
        by_when=by_when,
        by_date=by_date,
        recurrence=_readable(recurrence),
        starts_on=starts_on,
        from_time=from_time,
        until_time=until_time,
        how_checked=how_checked,
    )
    add_record(session, record=action)
    if after_id:
        _put_after(session, action, after_id)
    drop_draft(session, record_type=PlanVersion, record_id=version.id, field=TYPED_LINE)
    return action.id


def _put_after(session: Session, action: PlanAction, after_id: str) -> None:
    session.flush()
    after = need(session, PlanAction, after_id)
    move(session, record_type=PlanAction, record_id=action.id, to=after.position + 1)


def _readable(recurrence: str) -> str:
    try:
        return Recurrence.from_text(recurrence).to_text() if recurrence else ""
    except BadInput as problem:
        raise NotAllowed(f"{problem} Nothing was added.") from problem
