"""What happened to one record, the newest first, in the words of its form."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from coordinator.models.base import Record
from coordinator.queries.journal import HistoryLine, history_of
from coordinator.ui.blocks import Card, Item, button, column, holding, row, scrolled, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.dates import say_date, say_time
from coordinator.ui.form import Form
from coordinator.ui.theme import sized

LONGEST_SHOWN = 300
NOTHING = "nothing"


class HistoryDialog(QDialog):
    """Each change to a record: when, what was done, and every field before and after."""

    def __init__(self, bridge: Bridge, form: Form, record: Record, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("History")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        labels = {one.key: one.label for one in form.fields}
        lines = bridge.read(history_of, record_type=type(record), record_id=record.id)
        cards: list[Item] = [_card(line, labels) for line in lines]
        if not cards:
            cards.append(words("Nothing has been changed yet.", "muted"))
        page = holding(column(*cards, None, gap=0.7))
        done = button("Close", self.accept, look="primary")
        layout = column(words(title, "heading", wrap=True), scrolled(page), row(None, done))
        layout.setContentsMargins(*(4 * [layout.spacing() * 2]))
        layout.setStretch(1, 1)
        self.setLayout(layout)
        sized(self, least=(34, 26))


def _card(line: HistoryLine, labels: dict[str, str]) -> Card:
    local = line.at.astimezone() if line.at is not None else None
    when = f"{say_date(local.date())}, {say_time(local.time())}" if local is not None else ""
    card = Card()
    card.add(words(line.label, "strong", wrap=True), words(when, "small"))
    for key, before, after in line.fields:
        if key in labels and (told := _told(before, after)):
            card.add(words(f"{labels[key]}: {told}", wrap=True))
    return card


def _told(before: Any, after: Any) -> str:
    """Return what a field was and is; a first value stands alone, and a field left empty is not told."""
    was, now = _said(before), _said(after)
    if was == now:
        return ""
    return now if was == NOTHING else f"{was} → {now}"


def _said(value: Any) -> str:
    if value is None or value in ("", [], ()):
        return NOTHING
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + " …"
