"""Reads off the window's thread, one at a time, so that typing never waits for what is shown beside it."""

from collections.abc import Callable
from typing import Any

from coordinator.ui.bridge import Bridge, is_gone


class Latest:
    """Asks one query again and again; while an answer is on its way, only the newest question is kept."""

    def __init__(self, bridge: Bridge, query: Callable[..., Any], then: Callable[[Any], object]) -> None:
        self._bridge, self._query, self._then = bridge, query, then
        self._waiting = False
        self._next: dict[str, Any] | None = None

    def ask(self, **facts: Any) -> None:
        """Ask with these facts; an answer to an older question is not shown."""
        if self._waiting:
            self._next = facts
            return
        self._waiting = True
        self._bridge.read_later(self._query, self._answer, **facts)

    def _answer(self, found: Any) -> None:
        self._waiting = False
        if self._next is not None:
            facts, self._next = self._next, None
            self.ask(**facts)
            return
        if not is_gone(self._then):
            self._then(found)
