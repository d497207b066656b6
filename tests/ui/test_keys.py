from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QWidget

from coordinator.ui.keys import KeysDialog
from tests.ui.accessibility import lint


def test_the_list_is_read_from_the_menus(qtbot, dressed):
    undo, silent = QAction("&Undo"), QAction("No key")
    undo.setShortcut("Ctrl+Z")
    parent = QWidget()
    dialog = KeysDialog([undo, silent], (("Today", "Alt+T"),), parent)
    dialog.open()
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Undo" in said
    assert "Ctrl+Z" in said
    assert "Alt+T" in said
    assert "No key" not in said
    assert lint(dialog) == []
    dialog.close()
    parent.deleteLater()
