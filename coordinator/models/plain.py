"""Records as plain values that JSON can hold, and back: one form for the journal and the casefile."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from coordinator.models.base import Kept, columns_of, every_record
from coordinator.models.kinds import Choice, Kind
from coordinator.models.values import LooseDate

type_of = {record.__tablename__: record for record in every_record()}.get


def plain(value: object) -> Any:  # noqa: PLR0911 - one line for each kind of value
    """Return a column's value as JSON holds it: text, number, yes/no, list or null."""
    match value:
        case None | bool() | int():
            return value
        case Choice():
            return value.value
        case str():
            return value
        case LooseDate():
            return value.to_keep()
        case datetime() if value.tzinfo is not None:
            return value.astimezone(UTC).isoformat()
        case datetime() | date() | time():
            return value.isoformat()
        case tuple() | list():
            return [plain(item) for item in value]
    raise TypeError(f"no plain form for {type(value).__name__}")


def rich(column: Any, value: Any) -> Any:  # noqa: PLR0911 - one line for each kind of column
    """Return a plain value as its column keeps it; raises ``ValueError`` when it is not of that kind."""
    if value is None:
        return None
    match column.info["kind"]:
        case Kind.LOOSE_DATE:
            return LooseDate.kept(value)
        case Kind.DATE:
            return date.fromisoformat(value)
        case Kind.MOMENT | Kind.PLANNED:
            return datetime.fromisoformat(value)
        case Kind.TIME:
            return time.fromisoformat(value)
        case Kind.CHOICE:
            return column.info["choices"](value)
        case Kind.CHOICES:
            return tuple(column.info["choices"](item) for item in value)
        case Kind.WORDS | Kind.REFERENCES:
            return tuple(value)
    return value


def as_plain(record: Kept) -> dict[str, Any]:
    """Return every column of a record as plain values."""
    return {key: plain(getattr(record, key)) for key in columns_of(type(record))}


def from_plain(record_type: type[Kept], values: Mapping[str, Any]) -> Kept:
    """Return a new record with the given plain values; columns left out take their defaults."""
    columns = columns_of(record_type)
    return record_type(**{key: rich(columns[key], value) for key, value in values.items()})
