"""What no command may keep: a date or a number that cannot be."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from coordinator.commands.kinds import today
from coordinator.errors import NotAllowed
from coordinator.models.base import Record, columns_of
from coordinator.practice.sense import objection


def refuse_nonsense(
    session: Session, record: Record, keys: Iterable[str], values: Mapping[str, Any] | None = None
) -> None:
    """Raise ``NotAllowed`` where one of these columns holds what cannot be.

    ``values`` take the place of what the record holds, as it would be kept.
    """
    record_type = type(record)
    whole = {key: getattr(record, key) for key in columns_of(record_type)} | dict(values or {})
    for key in keys:
        if why := objection(record_type, key, whole, today(session)):
            raise NotAllowed(f"{why} Nothing was changed.")
