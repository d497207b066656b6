"""The list of keyboard shortcuts, read from the menus themselves so that it is never out of date."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QWidget

from coordinator.ui.blocks import Item, button, column, holding, row, scrolled, words
from coordinator.ui.theme import em, sized

EVERYWHERE = (
    ("Next or earlier field", "Tab, Shift+Tab"),
    ("Open or close a line of a list", "Enter"),
    ("Add a typed action and begin the next", "Enter"),
    ("Clear the action being typed", "Esc"),
    ("Put a line in the bin", "Delete"),
    ("Move a line up or down", "Alt+Up, Alt+Down"),
    ("Open the calendar of a date", "F4"),
    ("Copy the chosen rows of a table", "Ctrl+C"),
)


class KeysDialog(QDialog):
    """What can be done from the keyboard."""

    def __init__(
        self, actions: Sequence[QAction], places: Sequence[tuple[str, str]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = [(action.text().replace("&", ""), _keys(action)) for action in actions if _keys(action)]
        lines: list[Item] = [words("Keyboard shortcuts", "title")]
        for what, keys in (*shown, *places, *EVERYWHERE):
            lines.append(row(words(what, wrap=True), words(keys, "strong"), gap=1))
        done = button("Close", self.accept, look="primary")
        page = scrolled(holding(column(*lines, None, gap=0.6)))
        layout = column(page, row(None, done), margins=(1.4, 1.2, 1.4, 1.2))
        self.setLayout(layout)
        sized(self, least=(30, 0))
        self.resize(em(36), em(34))


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
