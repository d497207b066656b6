"""A filled casebook of every released schema opens with everything that was in it."""

import shutil
from pathlib import Path

import pytest

from coordinator.models.base import columns_of, every_record
from coordinator.storage.casebook import unlock
from coordinator.storage.migrate import Revisions
from tests.conftest import PASSPHRASE

KEPT = Path(__file__).resolve().parent / "casebooks"
"""One casebook for each released schema, filled with the example families of its time; kept for ever."""

SCHEMAS = sorted(folder.name for folder in KEPT.iterdir())


@pytest.fixture(params=SCHEMAS)
def released(request, tmp_path):
    shutil.copytree(KEPT / request.param, tmp_path / "casebook")
    return tmp_path / "casebook"


def content(casebook, columns):
    """Return every row of the named columns by table, in the order of their keys."""
    found = {}
    with casebook.reader.connect() as connection:
        for table, names in columns.items():
            listed = ", ".join(f'"{name}"' for name in names)
            rows = connection.exec_driver_sql(f'SELECT {listed} FROM "{table}" ORDER BY 1').all()
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
    assert SCHEMAS == list(Revisions().known[:-1])


def test_what_was_in_an_older_casebook_is_there_unchanged_afterwards(released, tmp_path):
    known = Revisions().known
    older = tmp_path / "versions"
    older.mkdir()
    for script in Path(Revisions().scripts.versions).glob("0*.py"):
        if script.name[:4] <= known[SCHEMAS.index(SCHEMAS[0])]:
            shutil.copy(script, older)
    before_book = unlock(released, PASSPHRASE, versions=older)
    had = columns(before_book)
    before = content(before_book, had)
    before_book.close()

    after_book = unlock(released, PASSPHRASE)
    try:
        assert after_book.schema == known[-1]
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
