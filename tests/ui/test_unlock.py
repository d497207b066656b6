import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from coordinator.errors import WrongPassphrase
from coordinator.storage.faults import CasebookDamaged, EmptyFile
from coordinator.ui.background import Background
from coordinator.ui.unlock import UnlockPage
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen


@pytest.fixture
def page(qtbot, dressed, casebook_folder):
    background = Background()
    made = UnlockPage(casebook_folder, background, keyring=True, said="Locked after 10 minutes.")
    made.heard = []
    made.opened.connect(made.heard.append)
    shown = on_screen(qtbot, made, size=(1200, 700))
    yield made
    background.stop()
    for opened in made.heard:
        opened.desk.close()
    shown.close()
    shown.deleteLater()


def typed(qtbot, page, passphrase):
    page.passphrase.box.setText(passphrase)
    qtbot.keyClick(page.passphrase.box, Qt.Key.Key_Return)
    qtbot.waitUntil(page.go.isEnabled, timeout=10_000)


def test_the_right_passphrase_opens_and_is_forgotten(qtbot, page, passphrase):
    typed(qtbot, page, passphrase)
    assert page.heard[0].casebook.folder == page.folder
    assert page.passphrase.text() == ""


def test_a_wrong_passphrase_says_so_and_can_be_tried_again(qtbot, page, passphrase):
    typed(qtbot, page, "not the passphrase")
    assert "Caps Lock" in page.notice.sentence.text()
    assert page.heard == []
    typed(qtbot, page, passphrase)
    assert len(page.heard) == 1


def test_after_three_wrong_tries_there_is_a_wait(qtbot, page):
    for _try in range(2):
        typed(qtbot, page, "not the passphrase")
    page.passphrase.box.setText("not the passphrase")
    page.unlock()
    qtbot.waitUntil(lambda: "Try again in" in page.go.text(), timeout=10_000)
    assert not page.go.isEnabled()
    qtbot.waitUntil(page.go.isEnabled, timeout=5_000)


def test_nothing_typed_is_asked_for(qtbot, page):
    page.unlock()
    assert page.notice.sentence.text() == "Type your passphrase first."


def test_a_missing_casebook_is_told_and_none_is_made(qtbot, dressed, tmp_path):
    background = Background()
    page = UnlockPage(tmp_path / "gone", background)
    shown = on_screen(qtbot, page)
    typed(qtbot, page, "any passphrase at all")
    assert page.notice.sentence.text()
    assert not (tmp_path / "gone").exists()
    background.stop()
    shown.close()


def test_the_page_is_for_everyone(qtbot, page):
    assert lint(page.window()) == []


def test_the_sheet_and_other_casebooks_are_one_press_away(qtbot, page):
    with qtbot.waitSignal(page.sheet_asked) as asked:
        page._ask_sheet()
    assert asked.args == [page.folder]


@pytest.fixture
def bare(qtbot, dressed, casebook_folder):
    background = Background()
    made = UnlockPage(casebook_folder, background, keyring=True, bare=True)
    shown = on_screen(qtbot, made, size=(1200, 700))
    yield made
    background.stop()
    shown.close()
    shown.deleteLater()


def test_a_bare_page_leads_nowhere_but_back(qtbot, bare):
    shown = [one.text().strip() for one in bare.findChildren(QPushButton) if one.isVisible()]
    assert shown == ["Unlock", "Go back"]
    assert (bare.place.text(), bare.place.toolTip()) == ("", "")
    bare.passphrase.box.setText("half a pass")
    with qtbot.waitSignal(bare.left):
        bare.leave()
    assert bare.passphrase.text() == ""
    assert lint(bare.window()) == []


def test_a_bare_page_offers_no_other_way_when_the_passphrase_is_wrong(qtbot, bare):
    typed(qtbot, bare, "not the passphrase")
    assert "Caps Lock" in bare.notice.sentence.text()
    assert bare.remedies is None


@pytest.mark.parametrize(("refusal", "told"), [(CasebookDamaged, 1), (EmptyFile, 0), (WrongPassphrase, 0)])
def test_a_bare_page_gives_way_only_where_the_passphrase_was_right(bare, refusal, told):
    heard = []
    bare.damaged.connect(lambda: heard.append(True))
    bare.refuse(refusal("The file is damaged."))
    assert len(heard) == told
