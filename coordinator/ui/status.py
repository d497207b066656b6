"""The line at the foot of the window: whether everything is saved, and how the casebook is kept."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from coordinator.ui.blocks import button, row, words


class StatusBar(QFrame):
    """Saved at which time, or the reason it is not with a way to try again; the lock at the right."""

    def __init__(self, retry: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("look", "status")
        self.saved = words("")
        self.saved.setAccessibleName("Saved")
        self.retry = button("Try again", retry, look="quiet")
        self.retry.hide()
        self.kept = words("")
        self.setLayout(row(self.saved, self.retry, None, self.kept, margins=(1, 0.25, 1, 0.25)))

    def show_saved(self, sentence: str, *, failed: bool) -> None:
        """Show that all is saved, or why it is not."""
        self.saved.setText(sentence)
        self.saved.setAccessibleDescription(sentence)
        look = "warning" if failed else ""
        if self.saved.property("look") != look:
            self.saved.setProperty("look", look)
            self.saved.style().unpolish(self.saved)
            self.saved.style().polish(self.saved)
        self.retry.setVisible(failed)

    def show_lock(self, minutes: int) -> None:
        """Show after how long the casebook locks itself."""
        unit = "minute" if minutes == 1 else "minutes"
        self.kept.setText(f"Locks after {minutes} {unit}  ·  Encrypted on this computer")
