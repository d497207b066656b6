"""A filled casebook of every released schema opens with everything that was in it."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import column, select
from sqlalchemy import table as sql_table

from coordinator.models.base import columns_of, every_record
from coordinator.storage.casebook import unlock
from coordinator.storage.migrate import VERSIONS, Revisions
from tests.conftest import PASSPHRASE

KEPT = Path(__file__).resolve().parent / "casebooks"
"""One casebook for each released schema, filled with the example families of its time; kept for ever."""

SCHEMAS = sorted(folder.name for folder in KEPT.iterdir())


@pytest.fixture(params=SCHEMAS)
def schema(request):
    return request.param


@pytest.fixture
def released(schema, tmp_path):
    shutil.copytree(KEPT / schema, tmp_path / "casebook")
    return tmp_path / "casebook"


@pytest.fixture
def of_its_time(schema, tmp_path):
    """The steps that were known when the schema was the newest."""
    older = tmp_path / "versions"
    older.mkdir()
    for script in VERSIONS.glob("0*.py"):
        if script.name.partition("_")[0] <= schema:
            shutil.copy(script, older)
    return older


def content(casebook, columns):
    """Return every row of the named columns by table, in the order of their keys."""
    found = {}
    with casebook.reader.connect() as connection:
        for table, names in columns.items():
            wanted = select(*(column(name) for name in names)).select_from(sql_table(table))
            rows = connection.execute(wanted.order_by(column(names[0]))).all()
            found[table] = [tuple(row) for row in rows]
    return found


def columns(casebook):
    with casebook.reader.connect() as connection:
        tables = connection.exec_driver_sql(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_text%' "
            "AND name NOT LIKE 'sqlite%' AND name != 'alembic_version'"
        ).scalars()
        return {
            table: [row[1] for row in connection.exec_driver_sql(f'PRAGMA table_info("{table}")')]
            for table in tables.all()
        }


def test_every_schema_but_the_newest_has_a_casebook_kept_for_this_test():
    assert list(Revisions().known[:-1]) == SCHEMAS


def test_what_was_in_an_older_casebook_is_there_unchanged_afterwards(released, of_its_time):
    before_book = unlock(released, PASSPHRASE, versions=of_its_time)
    had = columns(before_book)
    before = content(before_book, had)
    before_book.close()

    after_book = unlock(released, PASSPHRASE)
    try:
        assert after_book.schema == Revisions().head
        assert sum(map(len, before.values())) > 400
        assert content(after_book, had) == before
        there = columns(after_book)
        for record_type in every_record():
            kept = {column.name for column in columns_of(record_type).values()}
            assert kept <= set(there[record_type.__tablename__])
    finally:
        after_book.close()


def test_an_older_casebook_is_found_in_words_after_it_was_brought_up_to_date(released):
    casebook = unlock(released, PASSPHRASE)
    try:
        with casebook.reader.connect() as connection:
            found = connection.exec_driver_sql(
                "SELECT count(*) FROM search_text WHERE search_text MATCH 'Whitlock'"
            ).scalar_one()
        assert found
    finally:
        casebook.close()
