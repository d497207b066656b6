"""The common shape of everything kept: an id, a bin, and no particulars in its repr."""

import re
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, declared_attr, mapped_column

from coordinator.models.columns import count, link_to, moment
from coordinator.models.kinds import Kind, Privacy
from coordinator.models.values import new_id


class Kept(MappedAsDataclass, DeclarativeBase, kw_only=True, repr=False, eq=False):
    """Anything with a table in the casebook; the table is the class name in snake case."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    journalled: ClassVar[bool] = True
    """Whether changes are written to the journal and can be undone."""

    @declared_attr.directive
    @classmethod
    def __tablename__(cls) -> str:
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()

    def __repr__(self) -> str:
        """Return the type and id only: a log must never hold a family's particulars."""
        return f"<{type(self).__name__} {self.__dict__.get('id', '')}>"


class Record(Kept, kw_only=True, repr=False, eq=False):
    """A record with an id that is never reused and a date in the bin when it was put there."""

    __abstract__ = True

    id: Mapped[str] = mapped_column(
        primary_key=True,
        default_factory=new_id,
        insert_default=None,
        info={"privacy": Privacy.BOOKKEEPING, "kind": Kind.LINE},
    )
    binned_at: Mapped[datetime | None] = moment(Privacy.BOOKKEEPING)


class CaseRecord(Record, kw_only=True, repr=False, eq=False):
    """A record that belongs to one case."""

    __abstract__ = True

    case_id: Mapped[str] = link_to("case")


class OrderedCaseRecord(CaseRecord, kw_only=True, repr=False, eq=False):
    """One of an ordered list within a case; ``position`` starts at 1."""

    __abstract__ = True

    position: Mapped[int] = count(Privacy.CASE, 1)


def columns_of(record_type: type[Kept]) -> dict[str, Any]:
    """Return the columns of a record type by attribute name, in the order they are declared."""
    return {attribute.key: attribute.columns[0] for attribute in record_type.__mapper__.column_attrs}


def every_record() -> tuple[type[Kept], ...]:
    """Return every record type, in the order in which they can be written."""
    by_table = {mapper.local_table.name: mapper.class_ for mapper in Kept.registry.mappers}  # type: ignore[attr-defined]
    return tuple(by_table[table.name] for table in Kept.metadata.sorted_tables if table.name in by_table)
