"""Columns: each declares its privacy kind and how it is typed in; lists are kept as JSON tuples."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from datetime import time as clock
from typing import Any

from sqlalchemy import Boolean, Date, Dialect, ForeignKey, Integer, String, Time, TypeDecorator
from sqlalchemy import DateTime as LocalDateTime
from sqlalchemy.orm import MappedColumn, mapped_column

from coordinator.models.kinds import Choice, Kind, Privacy
from coordinator.models.values import LooseDate


class LooseDateType(TypeDecorator[LooseDate]):
    """A ``LooseDate`` kept as text."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: LooseDate | None, dialect: Dialect) -> str | None:  # noqa: ARG002, D102
        return None if value is None else value.to_keep()

    def process_result_value(self, value: str | None, dialect: Dialect) -> LooseDate | None:  # noqa: ARG002, D102
        return None if value is None else LooseDate.kept(value)


class MomentType(TypeDecorator[datetime]):
    """A recorded moment, kept in UTC and read back aware."""

    impl = LocalDateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002, D102
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002, D102
        return None if value is None else value.replace(tzinfo=UTC)


class ChoiceType(TypeDecorator[Choice]):
    """One of a fixed list, kept by its value."""

    impl = String
    cache_ok = True

    def __init__(self, choices: type[Choice]) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: Choice | None, dialect: Dialect) -> str | None:  # noqa: ARG002, D102
        return None if value is None else self.choices(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> Choice | None:  # noqa: ARG002, D102
        return None if value is None else self.choices(value)


class TupleType(TypeDecorator[tuple[str, ...]]):
    """Several words, choices or ids, kept as a JSON list in their order."""

    impl = String
    cache_ok = True

    def __init__(self, choices: type[Choice] | None = None) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: Sequence[str] | None, dialect: Dialect) -> str:  # noqa: ARG002, D102
        return json.dumps([str(item) for item in value or ()], ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:  # noqa: ARG002, D102
        items = json.loads(value or "[]")
        return tuple(items if self.choices is None else (self.choices(item) for item in items))


def _described(privacy: Privacy, kind: Kind, **more: object) -> dict[str, object]:
    return {"privacy": privacy, "kind": kind, **more}


def line(privacy: Privacy, *, default: str = "") -> MappedColumn[str]:
    """A short text on one line."""
    return mapped_column(String, default=default, server_default=default, info=_described(privacy, Kind.LINE))


def prose(privacy: Privacy) -> MappedColumn[str]:
    """A long text of several paragraphs."""
    return mapped_column(String, default="", server_default="", info=_described(privacy, Kind.TEXT))


def day(privacy: Privacy) -> MappedColumn[date | None]:
    """A date known to the day, or not known."""
    return mapped_column(Date, default=None, info=_described(privacy, Kind.DATE))


def loose_day(privacy: Privacy) -> MappedColumn[LooseDate | None]:
    """A date that may be known only about."""
    return mapped_column(LooseDateType, default=None, info=_described(privacy, Kind.LOOSE_DATE))


def moment(privacy: Privacy) -> MappedColumn[datetime | None]:
    """A recorded moment, in UTC."""
    return mapped_column(MomentType, default=None, info=_described(privacy, Kind.MOMENT))


def planned(privacy: Privacy) -> MappedColumn[datetime | None]:
    """A planned local date and time; the record's ``zone`` says where."""
    return mapped_column(LocalDateTime, default=None, info=_described(privacy, Kind.PLANNED))


def clock_time(privacy: Privacy) -> MappedColumn[clock | None]:
    """A local time of day."""
    return mapped_column(Time, default=None, info=_described(privacy, Kind.TIME))


def yes_no(privacy: Privacy, *, default: bool = False) -> MappedColumn[bool]:
    """Yes or no."""
    server = "1" if default else "0"
    return mapped_column(
        Boolean, default=default, server_default=server, info=_described(privacy, Kind.YES_NO)
    )


def known(privacy: Privacy) -> MappedColumn[bool | None]:
    """Yes, no, or not known yet."""
    return mapped_column(Boolean, default=None, info=_described(privacy, Kind.YES_NO))


def choice(privacy: Privacy, choices: type[Choice], default: Choice | None = None) -> MappedColumn[Any]:
    """One of a fixed list; without a default it may be not known."""
    info = _described(privacy, Kind.CHOICE, choices=choices)
    server = None if default is None else default.value
    return mapped_column(
        ChoiceType(choices), default=default, server_default=server, nullable=default is None, info=info
    )


def choices(privacy: Privacy, choices: type[Choice]) -> MappedColumn[Any]:
    """Several of a fixed list."""
    info = _described(privacy, Kind.CHOICES, choices=choices)
    return mapped_column(TupleType(choices), default=(), server_default="[]", info=info)


def words(privacy: Privacy) -> MappedColumn[tuple[str, ...]]:
    """Several words or phrases in the coordinator's own choice, for example languages."""
    return mapped_column(TupleType(), default=(), server_default="[]", info=_described(privacy, Kind.WORDS))


def whole(privacy: Privacy) -> MappedColumn[int | None]:
    """A whole number, or not known."""
    return mapped_column(Integer, default=None, info=_described(privacy, Kind.NUMBER))


def count(privacy: Privacy, default: int = 0) -> MappedColumn[int]:
    """A whole number that is always there."""
    info = _described(privacy, Kind.NUMBER)
    return mapped_column(Integer, default=default, server_default=str(default), info=info)


def pence(privacy: Privacy) -> MappedColumn[int | None]:
    """An amount of money in pence, or not known."""
    return mapped_column(Integer, default=None, info=_described(privacy, Kind.MONEY))


def _key_of(table: str) -> ForeignKey:
    # Deferred: a command may write its records in any order, and they are checked together when it ends.
    return ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")


def link_to(to: str, privacy: Privacy = Privacy.BOOKKEEPING) -> MappedColumn[Any]:
    """The id of a record that must be there, in the table ``to``."""
    info = _described(privacy, Kind.REFERENCE, to=to)
    return mapped_column(_key_of(to), index=True, info=info)


def may_link_to(to: str, privacy: Privacy = Privacy.BOOKKEEPING) -> MappedColumn[Any]:
    """The id of a record in the table ``to``, or none."""
    info = _described(privacy, Kind.REFERENCE, to=to)
    return mapped_column(_key_of(to), default=None, index=True, info=info)


def links_to(to: str, privacy: Privacy = Privacy.BOOKKEEPING) -> MappedColumn[tuple[str, ...]]:
    """The ids of several records in the table ``to``, in their order."""
    info = _described(privacy, Kind.REFERENCES, to=to)
    return mapped_column(TupleType(), default=(), server_default="[]", info=info)
