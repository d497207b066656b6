import pytest

from coordinator.storage.casebook import unlock
from coordinator.ui.background import Background
from coordinator.ui.recover import NewPassphrasePage, RecoverPage
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen


@pytest.fixture
def background(dressed):
    made = Background()
    yield made
    made.stop()


@pytest.fixture
def code(casebook_folder, passphrase):
    book = unlock(casebook_folder, passphrase)
    sheet = book.recovery_code()
    book.close()
    return sheet


def test_the_sheet_opens_the_casebook_and_a_new_passphrase_locks_it(qtbot, background, casebook_folder, code):
    page = RecoverPage(casebook_folder, background)
    shown = on_screen(qtbot, page, size=(1200, 700))
    assert lint(shown) == []
    page.code.setPlainText(code.lower().replace("-", " "))
    with qtbot.waitSignal(page.opened, timeout=10_000) as opened:
        page.unlock()
    assert page.code.toPlainText() == ""
    shown.close()
    chosen = NewPassphrasePage(opened.args[0], background)
    shown = on_screen(qtbot, chosen, size=(1200, 700))
    assert lint(shown) == []
    for box in (chosen.choose.first.box, chosen.choose.second.box):
        qtbot.keyClicks(box, "otter lantern violet bridge")
    with qtbot.waitSignal(chosen.done, timeout=20_000):
        chosen.go.click()
    opened.args[0].desk.close()
    unlock(casebook_folder, "otter lantern violet bridge").close()
    shown.close()


def test_a_mistyped_code_is_told_and_opens_nothing(qtbot, background, casebook_folder, code):
    page = RecoverPage(casebook_folder, background)
    shown = on_screen(qtbot, page)
    page.code.setPlainText(code[:-1] + ("2" if code[-1] != "2" else "3"))
    page.unlock()
    qtbot.waitUntil(lambda: "mistyped" in page.notice.sentence.text(), timeout=10_000)
    assert page.go.isEnabled()
    shown.close()
