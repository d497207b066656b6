"""What happens when the program itself goes wrong: one calm dialog and a report without particulars."""

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from coordinator import __version__
from coordinator.errors import CoordinatorError
from coordinator.ui.blocks import button, column, row, words
from coordinator.ui.theme import sized

MOST_SHOWN = 3
"""Dialogs in one run; a fault that repeats must not bury the work under windows."""


def report_of(error: BaseException) -> str:
    """Return types, places and line numbers only: never a message, a value or a path of this computer."""
    lines = [f"Coordinator {__version__}, Python {platform.python_version()}, {platform.system()}"]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(type(seen).__name__)
        lines.extend(
            f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        )
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


def _place(filename: str) -> str:
    parts = Path(filename).parts
    if "coordinator" in parts:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index("coordinator") :])
    return parts[-1] if parts else ""


class CrashDialog(QDialog):
    """Says that the program went wrong, that the work is kept, and shows the report to copy."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Something went wrong")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading = words("Something went wrong in the program", "heading")
        told = words(
            "What you had saved is safe, and you can go on working. If it happens again, lock the casebook "
            "and start the program again.\nThe report below holds no names and nothing you typed.",
            wrap=True,
        )
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName("Report")
        copy = button("Copy the report", self._copy, icon="copy")
        on = button("Go on working", self.accept, look="primary")
        sized(self, least=(34, 22))
        self.setLayout(column(heading, told, self.report, row(None, copy, on), margins=(1.4, 1.2, 1.4, 1.2)))
        on.setDefault(True)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.report.toPlainText())


class CrashWatch(QObject):
    """Meets every failure nobody foresaw, on any thread, and shows it on the window's thread.

    A ``CoordinatorError`` that reaches it is a refusal whose sentence is handed to ``tell``.
    """

    _happened = Signal(object)

    def __init__(self, tell: Callable[[str], object], window: Callable[[], QWidget | None]) -> None:
        super().__init__()
        self._tell, self._window = tell, window
        self._shown: set[str] = set()
        self.dialog: CrashDialog | None = None
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Meet failures from now on."""
        sys.excepthook = self._met
        threading.excepthook = self._met_on_thread

    def _met(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._happened.emit(error)

    def _met_on_thread(self, met: threading.ExceptHookArgs) -> None:
        if met.exc_value is not None:
            self._happened.emit(met.exc_value)

    def _show(self, error: BaseException) -> None:
        if isinstance(error, CoordinatorError):
            self._tell(str(error))
            return
        report = report_of(error)
        if report in self._shown or len(self._shown) >= MOST_SHOWN:
            return
        self._shown.add(report)
        self.dialog = CrashDialog(report, self._window())
        self.dialog.open()
