import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from coordinator.errors import BadInput
from coordinator.ui.case.saving import choose_folder, write_copy


def test_a_copy_never_takes_another_file_s_place(tmp_path):
    first = write_copy(tmp_path, "plan-JH.docx", b"first")
    second = write_copy(tmp_path, "plan-JH.docx", b"second")
    assert (first.name, second.name) == ("plan-JH.docx", "plan-JH-2.docx")
    assert (first.read_bytes(), second.read_bytes()) == (b"first", b"second")


def test_a_folder_that_is_gone_is_said_and_nothing_is_left(tmp_path):
    with pytest.raises(BadInput, match="could not be saved"):
        write_copy(tmp_path / "gone", "plan-JH.docx", b"first")
    assert list(tmp_path.iterdir()) == []


def test_the_folder_chosen_is_handed_on(qtbot, dressed, tmp_path):
    page = QWidget()
    page.show()
    chosen = []
    dialog = choose_folder(page, "Where to save", chosen.append)
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.fileSelected.emit(str(tmp_path))
    dialog.reject()
    assert chosen == [tmp_path]
    page.deleteLater()
