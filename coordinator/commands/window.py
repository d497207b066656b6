"""Where the window was left, so that it is found again after a lock, a crash or a restart."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.commands.kinds import command, now
from coordinator.models.journal import Draft
from coordinator.queries.window import WINDOW


@command("Remember the place")
def keep_place(session: Session, *, place: str) -> None:
    """Keep the place the window is at; it is no change of any record, so there is nothing to undo."""
    kept = session.scalars(select(Draft).where(Draft.record_type == WINDOW)).first()
    if kept is None:
        kept = Draft(record_type=WINDOW)
        session.add(kept)
    if kept.text != place:
        kept.text = place
        kept.kept_at = now(session)
