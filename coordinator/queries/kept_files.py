"""The sealed files that records name, so that a check knows which must be there."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.models.circulation import Attachment, Document
from coordinator.models.directory import Coordinator


def sealed_names(session: Session) -> tuple[str, ...]:
    """Return the name of every sealed file a paper, a kept file or the logo stands in."""
    columns = (Document.sealed_name, Attachment.sealed_name, Coordinator.logo_sealed_name)
    found = {name for column in columns for name in session.scalars(select(column)) if name}
    return tuple(sorted(found))
