import pytest

from coordinator.errors import NotAllowed
from coordinator.ui.background import Background
from coordinator.ui.first_run import FirstRun, SheetPage
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen


@pytest.fixture
def first(qtbot, dressed, tmp_path):
    background = Background()
    made = FirstRun(tmp_path / "documents", background)
    made.heard = []
    made.opened.connect(made.heard.append)
    shown = on_screen(qtbot, made, size=(1300, 760))
    yield made
    background.stop()
    for opened in made.heard:
        opened.desk.close()
    shown.close()
    shown.deleteLater()


def test_a_casebook_is_made_and_its_sheet_proven_before_it_opens(qtbot, first, tmp_path):
    assert lint(first.window()) == []
    first.welcome.make.click()
    make = first.currentWidget()
    for box in (make.choose.first.box, make.choose.second.box):
        qtbot.keyClicks(box, "otter lantern violet bridge")
    assert lint(first.window()) == []
    make.go.click()
    qtbot.waitUntil(lambda: isinstance(first.currentWidget(), SheetPage), timeout=20_000)
    sheet = first.currentWidget()
    assert lint(first.window()) == []
    sheet.write_sheet(tmp_path / "sheet.docx")
    assert (tmp_path / "sheet.docx").stat().st_size > 1000
    sheet.back.setText("AAAAA" if sheet.code.split("-")[sheet.asked] != "AAAAA" else "BBBBB")
    assert not sheet.go.isEnabled()
    sheet.back.setText(sheet.code.split("-")[sheet.asked].lower())
    sheet.go.click()
    assert [opened.casebook.folder for opened in first.heard] == [tmp_path / "documents" / "Casebook"]
    assert make.choose.passphrase() == ""


def test_a_folder_that_is_no_place_is_told(qtbot, first, tmp_path):
    (tmp_path / "documents").write_text("a file in the way")
    first.begin()
    make = first.currentWidget()
    for box in (make.choose.first.box, make.choose.second.box):
        qtbot.keyClicks(box, "otter lantern violet bridge")
    make.go.click()
    qtbot.waitUntil(lambda: make.notice.sentence.text() != "", timeout=20_000)
    assert make.go.isEnabled()
    assert first.heard == []


def test_a_refusal_brings_the_three_ways_back(qtbot, first):
    first._refuse(NotAllowed("No."))
    assert first.welcome.isEnabled()
    assert first.welcome.notice.sentence.text() == "No."


def test_the_first_pages_lead_back(qtbot, first):
    first.begin()
    first.currentWidget().left.emit()
    assert first.currentWidget() is first.welcome
