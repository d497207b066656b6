"""Bringing a casebook up to the tables of this program: all steps at once, counted, or not at all.

A revision that means to lose something says so in a tuple named ``loses``, for example
``loses = ("table old_note", "index ix_old_note")``; anything else that is lost undoes the whole update.
"""

from collections.abc import Iterable
from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from coordinator.errors import CoordinatorError, NewerVersion
from coordinator.storage import census
from coordinator.storage.engine import Handle, Opener, updating_engine

VERSIONS = Path(__file__).resolve().parent / "migrations" / "versions"
"""Found beside this file in the source, in an installed package and in a frozen folder alike."""


class UnsafeUpdate(CoordinatorError):
    """An update would have lost something, so it was undone as a whole."""


class Revisions:
    """The steps this program knows, oldest first."""

    def __init__(self, versions: Path = VERSIONS) -> None:
        self.scripts = ScriptDirectory(str(versions.parent), version_locations=[str(versions)])
        newest_first = self.scripts.walk_revisions()
        self.known = tuple(reversed([script.revision for script in newest_first]))

    @property
    def head(self) -> str:
        """Return the newest revision this program knows, empty when there is none."""
        return self.known[-1] if self.known else ""

    def declared_losses(self, after: str) -> frozenset[str]:
        """Return what the steps after a revision say they lose."""
        pending = self.known[self.known.index(after) + 1 :] if after else self.known
        declared: set[str] = set()
        for revision in pending:
            declared.update(getattr(self.scripts.get_revision(revision).module, "loses", ()))
        return frozenset(declared)


def standing(handle: Handle, revisions: Revisions) -> str:
    """Return the revision a casebook stands at; raises ``NewerVersion`` for one that is not known here."""
    kept = handle.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (census.BOOKKEEPING,)).fetchone()
    rows = handle.execute("SELECT version_num FROM alembic_version").fetchall() if kept else []
    revision = str(rows[0][0]) if rows else ""
    number = handle.execute("PRAGMA user_version").fetchone()[0]
    if len(rows) > 1 or (revision and revision not in revisions.known) or number > len(revisions.known):
        raise NewerVersion(
            "This casebook was last used with a newer version of the program. Nothing has been changed. "
            "Install the newest version to open it."
        )
    return revision


def migrate(opener: Opener, revisions: Revisions) -> str:
    """Run every missing step in one transaction and return the revision the casebook then stands at.

    Raises ``UnsafeUpdate`` when something is lost that no step declared, or a row points at nothing.
    """
    engine = updating_engine(opener)
    try:
        with engine.begin() as connection:
            handle = connection.connection.dbapi_connection
            at = standing(handle, revisions)
            before = census.take(handle)
            _run(connection, revisions)
            lost = census.losses(before, census.take(handle), revisions.declared_losses(at))
            _refuse(f"it would have lost {entry}" for entry in lost)
            dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            _refuse(f"a row of {table} would point at nothing" for table, *_ in dangling)
            connection.exec_driver_sql(f"PRAGMA user_version = {len(revisions.known)}")
    finally:
        engine.dispose()
    return revisions.head


def _run(connection: Connection, revisions: Revisions) -> None:
    context = MigrationContext.configure(
        connection,
        opts={"fn": lambda heads, _: revisions.scripts._upgrade_revs("head", heads)},  # noqa: SLF001 - as its own `upgrade` does
    )
    with Operations.context(context):
        context.run_migrations()


def _refuse(reasons: Iterable[str]) -> None:
    for reason in reasons:
        raise UnsafeUpdate(
            f"This casebook was not brought up to date, because {reason}. Nothing has been changed. "
            "Use the version of the program you used before, and report this."
        )
