"""Copies written outside the casebook: into a folder the coordinator chooses, never over another file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from coordinator.errors import BadInput

NO_LONGER_PROTECTED = (
    "What is saved outside the casebook is no longer protected by it. Delete it when you have sent it."
)
MOST_TRIES = 99


def choose_folder(parent: QWidget, title: str, then: Callable[[Path], object]) -> QFileDialog:
    """Ask for a folder; ``then`` receives it, and nothing happens when the question is closed."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, "Save here")
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.finished.connect(lambda _result: dialog.deleteLater())
    dialog.open()
    return dialog


def write_copy(folder: Path, file_name: str, content: bytes) -> Path:
    """Write a copy into a folder under its own name, or with a number where that name is taken.

    Raises ``BadInput`` with a sentence when the folder cannot be written to; nothing is left behind.
    """
    wanted = Path(file_name)
    for number in range(1, MOST_TRIES):
        name = file_name if number == 1 else f"{wanted.stem}-{number}{wanted.suffix}"
        target = folder / name
        try:
            with target.open("xb") as file:
                file.write(content)
        except FileExistsError:
            continue
        except OSError as error:
            _take_away(target)
            raise BadInput(
                f"“{name}” could not be saved in {folder}. The copy is safe in the casebook. "
                "Check that there is room and that you may write there, or choose another folder."
            ) from error
        return target
    raise BadInput(f"There are too many files called “{file_name}” in {folder}. Choose another folder.")


def _take_away(target: Path) -> None:
    try:
        target.unlink(missing_ok=True)
    except OSError:
        return
