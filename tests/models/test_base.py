"""Every record type at once: what each promises the journal, the casefile and the next migration."""

from datetime import UTC, date, datetime, time

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from coordinator.models.base import Kept, columns_of, every_record
from coordinator.models.kinds import Kind
from coordinator.models.plain import as_plain, from_plain
from coordinator.models.values import LooseDate

SAMPLES = {
    Kind.LINE: "Siân O’Connor",
    Kind.TEXT: "First.\n\nمحمد said so.",
    Kind.DATE: date(2024, 2, 29),
    Kind.LOOSE_DATE: LooseDate(2019, 3, about=True),
    Kind.MOMENT: datetime(2026, 9, 14, 8, 30, tzinfo=UTC),
    Kind.PLANNED: datetime(2026, 10, 25, 1, 30),  # noqa: DTZ001 - a planned time is local, as it is said
    Kind.TIME: time(14, 30),
    Kind.YES_NO: True,
    Kind.WORDS: ("Urdu", "English"),
    Kind.NUMBER: 7,
    Kind.MONEY: 12_50,
    Kind.REFERENCE: "0" * 26,
    Kind.REFERENCES: ("0" * 26, "1" * 26),
}
RECORDS = pytest.mark.parametrize("record_type", every_record(), ids=lambda record: record.__name__)


def sample(column):
    """Return a value of the column's kind that is not its default."""
    if column.primary_key:
        return "0" * 26
    if column.info["kind"] is Kind.CHOICE:
        return list(column.info["choices"])[-1]
    if column.info["kind"] is Kind.CHOICES:
        return tuple(column.info["choices"])[:2]
    return SAMPLES[column.info["kind"]]


def filled(record_type):
    """Return a record of this type with something in every column."""
    columns = columns_of(record_type)
    record = record_type(
        **{key: sample(column) for key, column in columns.items() if not is_numbered(column)}
    )
    for key, column in columns.items():
        if is_numbered(column):
            setattr(record, key, 1)
    return record


def is_numbered(column):
    return column.primary_key and column.info["kind"] is Kind.NUMBER


@pytest.fixture(scope="module")
def engine():
    engine = create_engine("sqlite://")
    Kept.metadata.create_all(engine)
    yield engine
    engine.dispose()


@RECORDS
def test_what_is_kept_is_read_back_as_it_was(record_type, engine):
    with Session(engine, expire_on_commit=False) as session:
        record = filled(record_type)
        before = {key: getattr(record, key) for key in columns_of(record_type)}
        session.add(record)
        session.flush()
        session.expire_all()
        assert {key: getattr(record, key) for key in before} == before


@pytest.mark.parametrize(
    "record_type",
    [record for record in every_record() if hasattr(record, "id")],
    ids=lambda record: record.__name__,
)
def test_plain_values_give_back_an_equal_record(record_type):
    record = filled(record_type)
    assert as_plain(from_plain(record_type, as_plain(record))) == as_plain(record)


@RECORDS
def test_a_column_that_must_be_filled_can_be_added_to_filled_tables(record_type):
    unready = [
        key
        for key, column in columns_of(record_type).items()
        if not (column.nullable or column.primary_key or column.foreign_keys or column.server_default)
    ]
    assert unready == []


@RECORDS
def test_nothing_changes_a_row_behind_the_journal_s_back(record_type):
    mapper = record_type.__mapper__
    assert list(mapper.relationships) == []
    keys = [key for column in mapper.local_table.columns for key in column.foreign_keys]
    assert [key for key in keys if key.ondelete or key.onupdate] == []


@RECORDS
def test_a_link_names_a_table_that_is_there_and_is_indexed(record_type):
    for column in record_type.__mapper__.local_table.columns:
        to = column.info.get("to")
        assert to is None or to in Kept.metadata.tables
        assert column.index or not column.foreign_keys


@RECORDS
def test_a_record_shown_in_a_log_holds_no_particulars(record_type):
    shown = repr(filled(record_type))
    assert shown.startswith(f"<{record_type.__name__}")
    assert "Siân" not in shown


@RECORDS
def test_the_table_has_the_record_s_name(record_type):
    assert record_type.__tablename__.replace("_", "") == record_type.__name__.lower()


def test_records_can_be_written_in_the_order_given():
    order = [record.__tablename__ for record in every_record()]
    for record in every_record():
        for column in record.__mapper__.local_table.columns:
            for key in column.foreign_keys:
                there = key.column.table.name
                assert order.index(there) <= order.index(record.__tablename__)
