"""A list whose records begin with a name: adding one asks for it in the page, and offers what is known."""

from collections.abc import Callable
from typing import Any, NoReturn

from coordinator.ui.bridge import Bridge
from coordinator.ui.case.asking import Ask, Question
from coordinator.ui.form import Form
from coordinator.ui.record_list import RecordList


class NamedList(RecordList):
    """A ``RecordList`` that asks before it adds; ``then`` receives what was typed and chosen."""

    def __init__(
        self,
        bridge: Bridge,
        form: Form,
        *,
        question: Question,
        then: Callable[[str, object], object],
        **described: Any,
    ) -> None:
        super().__init__(bridge, form, new=_asks_first, **described)
        self.ask = Ask(question, then)
        self.top.insertWidget(1, self.ask)

    def add(self) -> None:
        """Ask for the name of a new record."""
        self.flush()
        self.ask.begin(self.add_button)

    def show_new(self, record_id: str) -> None:
        """Open a record that was just added, with the cursor in its first field."""
        self.refresh()
        self.open_record(record_id, focus=True)


def _asks_first() -> NoReturn:
    raise AssertionError("a named list asks first")
