"""What the casebook is asked while something is read."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine, event


def selects(reader: Engine, act: Callable[[], Any]) -> list[tuple[str, Any]]:
    """Return every question an act puts to a casebook through its reader, each with its values, in order."""
    asked: list[tuple[str, Any]] = []

    def note(*call: Any) -> None:
        asked.append((call[2], call[3]))

    event.listen(reader, "before_cursor_execute", note)
    try:
        act()
    finally:
        event.remove(reader, "before_cursor_execute", note)
    return [(statement, values) for statement, values in asked if statement.startswith(("SELECT", "WITH"))]
