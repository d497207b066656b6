import pytest
from sqlalchemy import text

from coordinator.errors import NewerVersion
from coordinator.storage import census, copies
from coordinator.storage.casebook import unlock
from coordinator.storage.migrate import VERSIONS, Revisions, UnsafeUpdate

PASSPHRASE = "seven geese crossed Ipswich"

STEP = """
    from alembic import op
    import sqlalchemy as sa

    revision, down_revision = "000{number}", "000{before}"
    {loses}

    def upgrade():
        {body}
"""
ADD_A_COLUMN = 'op.add_column("person", sa.Column("born", sa.Text, nullable=False, server_default=""))'
REBUILD = """with op.batch_alter_table("person") as table:
            table.alter_column("name", nullable=False, existing_type=sa.Text, server_default="")"""


@pytest.fixture
def filled(small_folder, versions):
    casebook = unlock(small_folder, PASSPHRASE, versions=versions)
    with casebook.writer.begin() as connection:
        connection.execute(text("INSERT INTO person (id, name) VALUES (1, 'Aimee'), (2, 'Saheed')"))
        connection.execute(text("INSERT INTO note (person_id, text) VALUES (1, 'first'), (2, 'second')"))
    casebook.close()
    return small_folder


@pytest.fixture
def add_step(versions):
    def add(body, *, number=2, loses=""):
        step = STEP.format(number=number, before=number - 1, body=body, loses=loses)
        path = versions / f"{number:04}_step.py"
        path.write_text("\n".join(line.removeprefix("    ") for line in step.splitlines()), encoding="utf-8")

    return add


def content(casebook):
    with casebook.reader.connect() as connection:
        people = connection.execute(text("SELECT id, name FROM person ORDER BY id")).all()
        notes = connection.execute(text("SELECT id, person_id, text FROM note ORDER BY id")).all()
    return people, notes


def test_several_steps_run_together_and_keep_what_is_there(filled, versions, add_step):
    add_step(ADD_A_COLUMN)
    add_step(REBUILD, number=3)
    casebook = unlock(filled, PASSPHRASE, versions=versions)
    try:
        assert casebook.schema == "0003"
        assert content(casebook) == (
            [(1, "Aimee"), (2, "Saheed")],
            [(1, 1, "first"), (2, 2, "second")],
        )
        with casebook.opener.connection() as handle:
            assert handle.execute("PRAGMA user_version").fetchone() == (3,)
            assert handle.execute("PRAGMA foreign_key_check").fetchall() == []
            assert "trigger note_added" in census.take(handle)
    finally:
        casebook.close()


def test_a_verified_copy_is_made_first(filled, versions, add_step):
    before = len(copies.list_backups(filled / "backups"))
    add_step(ADD_A_COLUMN)
    casebook = unlock(filled, PASSPHRASE, versions=versions)
    there = copies.list_backups(filled / "backups")
    assert len(there) == before + 1
    assert copies.contents_of(there[0].path, casebook.key(), casebook.vault).schema == "0001"
    casebook.close()
    unlock(filled, PASSPHRASE, versions=versions).close()
    assert len(copies.list_backups(filled / "backups")) == before + 1


@pytest.mark.parametrize(
    ("body", "lost"),
    [
        ('op.execute("DELETE FROM note WHERE id = 1")', "rows note"),
        ('op.execute("DROP TRIGGER note_added")', "trigger note_added"),
        ('op.execute("ALTER TABLE person DROP COLUMN name")', "column person.name"),
        ('op.execute("UPDATE note SET person_id = 99 WHERE id = 1")', "a row of note"),
    ],
)
def test_an_undeclared_loss_undoes_everything(filled, versions, add_step, body, lost):
    add_step(ADD_A_COLUMN)
    add_step(body, number=3)
    with pytest.raises(UnsafeUpdate, match=lost):
        unlock(filled, PASSPHRASE, versions=versions)
    for path in versions.glob("000[23]*"):
        path.unlink()
    casebook = unlock(filled, PASSPHRASE, versions=versions)
    assert casebook.schema == "0001"
    assert len(content(casebook)[1]) == 2
    casebook.close()


def test_a_declared_loss_is_allowed(filled, versions, add_step):
    add_step('op.execute("DELETE FROM note WHERE id = 1")', loses='loses = ("rows note", "rows search")')
    casebook = unlock(filled, PASSPHRASE, versions=versions)
    assert len(content(casebook)[1]) == 1
    casebook.close()


def test_a_step_that_fails_half_way_changes_nothing(filled, versions, add_step):
    add_step(ADD_A_COLUMN)
    add_step('op.execute("INSERT INTO nowhere VALUES (1)")', number=3)
    with pytest.raises(Exception, match="nowhere"):
        unlock(filled, PASSPHRASE, versions=versions)
    (versions / "0003_step.py").unlink()
    (versions / "0002_step.py").unlink()
    casebook = unlock(filled, PASSPHRASE, versions=versions)
    with casebook.opener.connection() as handle:
        assert "column person.born" not in census.take(handle)
    casebook.close()


def test_a_newer_casebook_is_refused_and_no_byte_of_it_changes(filled, versions, add_step):
    add_step(ADD_A_COLUMN)
    unlock(filled, PASSPHRASE, versions=versions).close()
    (versions / "0002_step.py").unlink()
    before = {path: path.read_bytes() for path in filled.rglob("*") if path.is_file()}
    with pytest.raises(NewerVersion, match="Nothing has been changed"):
        unlock(filled, PASSPHRASE, versions=versions)
    assert {path: path.read_bytes() for path in filled.rglob("*") if path.is_file()} == before


def test_the_steps_of_the_program_are_found_and_in_one_line():
    revisions = Revisions()
    assert VERSIONS.parts[-4:] == ("coordinator", "storage", "migrations", "versions")
    assert revisions.known[0] == "0001"
    assert revisions.head == revisions.known[-1]
    assert revisions.scripts.get_heads() == [revisions.head]
