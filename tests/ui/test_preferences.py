from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QFileDialog

from coordinator.ui.preferences import Preferences, documents_folder, keep_no_list_of_folders, settings_folder
from coordinator.ui.tokens import Appearance


def test_what_is_chosen_is_remembered(qapp, tmp_path):
    chosen = Preferences(tmp_path)
    chosen.appearance = Appearance.DARK
    chosen.percent = 150
    chosen.lock_minutes = 5
    chosen.casebook = tmp_path / "Casebook"
    chosen.uses_keyring = True
    chosen.geometry = QByteArray(b"place")
    again = Preferences(tmp_path)
    assert again.appearance is Appearance.DARK
    assert again.percent == 150
    assert again.lock_minutes == 5
    assert again.casebook == tmp_path / "Casebook"
    assert again.uses_keyring is True
    assert again.geometry == QByteArray(b"place")


def test_a_new_computer_has_the_usual_settings(qapp, tmp_path):
    usual = Preferences(tmp_path)
    assert usual.appearance is Appearance.SYSTEM
    assert (usual.percent, usual.lock_minutes) == (100, 10)
    assert usual.casebook is None
    assert usual.uses_keyring is False
    assert usual.geometry is None


def test_nobody_can_choose_never_to_lock(qapp, tmp_path):
    chosen = Preferences(tmp_path)
    chosen.lock_minutes = 0
    assert chosen.lock_minutes == 1
    chosen.lock_minutes = 9_999
    assert chosen.lock_minutes == 30


def test_a_settings_file_somebody_spoiled_is_read_as_usual(qapp, tmp_path):
    Path(tmp_path / "settings.ini").write_text("[look]\nappearance=plaid\ntext=big\n[lock]\nminutes=never\n")
    spoiled = Preferences(tmp_path)
    assert spoiled.appearance is Appearance.SYSTEM
    assert (spoiled.percent, spoiled.lock_minutes) == (100, 10)


def test_the_usual_folders_are_the_persons_own(qapp):
    assert settings_folder().name == "Coordinator"
    assert documents_folder().is_absolute()


def test_no_list_of_folders_is_kept(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    keep_no_list_of_folders()
    dialog = QFileDialog(None, "Where", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.open()
    dialog.accept()
    del dialog
    assert not list(tmp_path.rglob("QtProject.conf"))
