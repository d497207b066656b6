from io import BytesIO
from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QWidget

from coordinator.ui.case.plan_preview import PreviewDialog
from tests import make
from tests.ui.accessibility import lint


@pytest.fixture
def opened(qtbot, desk, bridge):
    page = QWidget()
    page.show()

    def begin(**particulars):
        family = make.family(desk, **particulars)
        dialog = PreviewDialog(bridge, family.version_id, page)
        dialog.begin()
        qtbot.waitUntil(lambda: dialog.copy is not None)
        return family, dialog

    yield begin
    page.deleteLater()


def choose(qtbot, dialog, person_id):
    dialog.reader.show_value(person_id)
    dialog.reader.edited.emit()
    qtbot.waitUntil(lambda: dialog.copy.edition.reader.person_id == person_id)


def test_each_reader_s_copy_is_shown_with_what_it_gives_away(qtbot, opened):
    family, dialog = opened(where="at 14 Larkspur Road")
    choose(qtbot, dialog, family["Jon"])
    assert dialog.leaks.sentence.text().startswith("Jon Hollis’s copy mentions Dana’s address in action 1.")
    assert not dialog.save.isEnabled()
    choose(qtbot, dialog, family["Dana"])
    assert dialog.leaks.isHidden()
    assert dialog.save.isEnabled()
    assert dialog.area.accessibleName() == "The plan as Dana Hollis will read it"
    assert lint(dialog) == []


def test_neutral_words_are_named(qtbot, desk, opened):
    family, dialog = opened(where="at 14 Larkspur Road")
    make.kept(desk, make.wording(family.case_id, family.version_id, say="her home"))
    choose(qtbot, dialog, family["Jon"])
    assert "“her home” stands instead of private words" in dialog.neutral.sentence.text()
    assert dialog.reading.view.actions[0].what == "Jackie gives Aimee her tea at her home."


def test_a_draft_copy_says_so_inside_and_in_its_name(opened, tmp_path):
    _, dialog = opened()
    dialog.save_in(tmp_path)
    saved = next(tmp_path.glob("*.docx"))
    assert "draft" in saved.name
    with ZipFile(BytesIO(saved.read_bytes())) as package:
        assert "to look at, not to give out" in package.read("word/document.xml").decode()
    assert "no longer protected" in dialog.saved.sentence.text()


def test_a_folder_that_cannot_be_written_to_is_said(opened, tmp_path):
    _, dialog = opened()
    dialog.save_in(tmp_path / "gone")
    assert "could not be saved" in dialog.problems.sentence.text()
    assert dialog.saved.isHidden()
