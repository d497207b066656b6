"""What a casebook holds, counted: every table, column, row, trigger, view and index."""

from coordinator.storage.engine import Handle

BOOKKEEPING = "alembic_version"


def row_counts(handle: Handle) -> dict[str, int]:
    """Return how many rows each table holds, leaving out what full-text search keeps for itself."""
    return {name: _count(handle, name) for name in _tables(handle)}


def take(handle: Handle) -> dict[str, int]:
    """Return everything there is as "kind name" with a count: ``{"rows person": 12, …}``."""
    counted: dict[str, int] = {}
    for name in _tables(handle):
        counted[f"table {name}"] = 1
        counted[f"rows {name}"] = _count(handle, name)
        for column in handle.execute(f"PRAGMA table_xinfo({_quoted(name)})").fetchall():
            counted[f"column {name}.{column[1]}"] = 1
    parts = handle.execute(
        "SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view', 'index')"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    counted.update({f"{kind} {name}": 1 for kind, name in parts.fetchall()})
    return counted


def losses(before: dict[str, int], after: dict[str, int], declared: frozenset[str]) -> tuple[str, ...]:
    """Return what there is less of than before and nobody declared; a table's loss covers its contents."""
    lost = [entry for entry, count in before.items() if after.get(entry, 0) < count]
    return tuple(entry for entry in lost if entry not in declared and _table_of(entry) not in declared)


def _table_of(entry: str) -> str:
    kind, _, name = entry.partition(" ")
    return f"table {name.partition('.')[0]}" if kind in {"rows", "column"} else entry


def _tables(handle: Handle) -> list[str]:
    listed = handle.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> ? ORDER BY name",
        (BOOKKEEPING,),
    )
    return [name for (name,) in listed.fetchall()]


def _count(handle: Handle, name: str) -> int:
    return int(handle.execute(f"SELECT count(*) FROM {_quoted(name)}").fetchone()[0])  # noqa: S608 - quoted


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
