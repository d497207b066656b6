import pytest
from PySide6.QtGui import QImage

from coordinator.errors import BadInput
from coordinator.models.directory import Coordinator
from coordinator.queries.editions import brand_of
from coordinator.queries.records import records
from coordinator.ui.settings_details import HIGHEST, WIDEST, DetailsPage, plain_logo


@pytest.fixture
def picture(tmp_path):
    image = QImage(300, 100, QImage.Format.Format_RGB32)
    image.fill(0x215D66)
    image.setText("Comment", "taken at 14 Larkspur Road")
    path = tmp_path / "logo.png"
    assert image.save(str(path))
    assert b"Larkspur" in path.read_bytes()
    return path


@pytest.fixture
def page(qtbot, bridge):
    made = DetailsPage(bridge)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    bridge.settle()
    made.refresh()
    return made


def test_what_is_typed_is_kept(page, desk, qtbot):
    box = page.view.cells["name"].editor.controls[0]
    box.setFocus()
    qtbot.keyClicks(box, "Robin Vale")
    page.view.flush()
    (kept,) = desk.read(records, record_type=Coordinator)
    assert kept.name == "Robin Vale"


def test_a_logo_is_kept_without_what_is_hidden_in_it(page, desk, picture):
    page.keep_logo(picture)
    kept = desk.read(brand_of).logo
    assert kept.startswith(b"\x89PNG")
    assert b"Larkspur" not in kept
    assert QImage.fromData(kept).pixelColor(5, 5).name() == "#215d66"
    page.refresh()
    assert page.picture.isVisible()
    page.remove.click()
    page.refresh()
    assert desk.read(brand_of).logo is None
    assert page.none.isVisible()


def test_a_large_picture_is_made_small_enough_for_paper(tmp_path):
    image = QImage(3000, 2500, QImage.Format.Format_RGB32)
    image.fill(0)
    path = tmp_path / "large.jpg"
    image.save(str(path))
    small = QImage.fromData(plain_logo(path))
    assert small.width() <= WIDEST
    assert small.height() <= HIGHEST


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n" + bytes(50)])
def test_what_is_no_picture_gets_a_sentence(page, desk, tmp_path, content):
    path = tmp_path / "odd.png"
    path.write_bytes(content)
    page.keep_logo(path)
    assert "not a picture" in page.notice.sentence.text()
    assert desk.read(brand_of).logo is None
    with pytest.raises(BadInput, match="cannot be read"):
        plain_logo(tmp_path / "nowhere.png")
