"""A small history of tables for tests of the casebook itself, apart from the tables the program keeps."""

import textwrap

import pytest

from coordinator.storage import casebook as casebooks
from coordinator.storage.keys import KeyCost

COST = KeyCost(memory_kib=8 * 1024, passes=1, lanes=1)
PASSPHRASE = "seven geese crossed Ipswich"

FIRST = """
    from alembic import op
    import sqlalchemy as sa

    revision, down_revision = "0001", None

    def upgrade():
        op.create_table("person", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.Text))
        op.create_table(
            "note",
            sa.Column("id", sa.Integer, primary_key=True),
            sa.Column("person_id", sa.Integer, sa.ForeignKey("person.id"), nullable=False),
            sa.Column("text", sa.Text, nullable=False, server_default=""),
        )
        op.execute("CREATE VIRTUAL TABLE search USING fts5(text, content='note', content_rowid='id')")
        op.execute(
            "CREATE TRIGGER note_added AFTER INSERT ON note"
            " BEGIN INSERT INTO search(rowid, text) VALUES (new.id, new.text); END"
        )
"""


def write_version(folder, number, source):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{number:04}_step.py").write_text(textwrap.dedent(source), encoding="utf-8")


@pytest.fixture
def versions(tmp_path):
    folder = tmp_path / "migrations" / "versions"
    write_version(folder, 1, FIRST)
    return folder


@pytest.fixture
def small_folder(tmp_path, versions):
    """A closed casebook with one table of people, one of notes and nothing of the program's own."""
    folder = tmp_path / "small"
    casebooks.create(folder, PASSPHRASE, cost=COST, versions=versions).close()
    return folder


@pytest.fixture
def small(small_folder, versions):
    opened = casebooks.unlock(small_folder, PASSPHRASE, versions=versions)
    yield opened
    opened.close()
