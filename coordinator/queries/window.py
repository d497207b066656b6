"""Where the window was left."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.models.journal import Draft

WINDOW = "window"
"""What stands for the record type of the draft that holds the place."""


def place_left(session: Session) -> str:
    """Return the place the window was at last, or nothing in a casebook nobody has looked round in."""
    return session.scalars(select(Draft.text).where(Draft.record_type == WINDOW)).first() or ""
