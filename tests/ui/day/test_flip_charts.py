"""Photos of the flip-chart are chosen or dropped, shown small, taken out again, or refused in words."""

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from coordinator.models.choices import VersionStatus
from coordinator.models.circulation import Attachment
from coordinator.queries.records import records
from coordinator.ui.day.flip_charts import FlipCharts
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled


@pytest.fixture
def of(desk):
    return make.family(desk, status=VersionStatus.DRAFT)


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "IMG_2041.jpg"
    Image.new("RGB", (800, 600), "white").save(path)
    return path


def kept(desk, of):
    return desk.read(records, record_type=Attachment, meeting_id=of.meeting_id)


@pytest.fixture
def card(desk, bridge, of, put):
    made = FlipCharts(bridge, of.meeting_id)
    bridge.changed.connect(lambda _types: made.show_photos(kept(desk, of)))
    made.show_photos(kept(desk, of))
    return put(made)


def dropped(card, *paths):
    told = QMimeData()
    told.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        told,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    card.dropEvent(event)


def test_a_photo_that_is_dropped_is_kept_and_shown_small(qtbot, desk, bridge, card, of, photo):
    dropped(card, photo)
    settled(qtbot, bridge)
    [one] = kept(desk, of)
    settled(qtbot, bridge)
    line = card.photos[one.id]
    qtbot.waitUntil(lambda: not line.picture.pixmap().isNull())
    assert line.picture.pixmap().width() <= line.picture.width()
    assert line.picture.accessibleName().startswith("Flip-chart, Thursday 10 September 2026")
    assert lint(card) == []


def test_a_photo_is_put_in_the_bin_and_undone(qtbot, desk, bridge, card, of, photo):
    card.keep([photo, photo])
    settled(qtbot, bridge)
    first = next(iter(card.photos.values()))
    first.bin.click()
    settled(qtbot, bridge)
    assert len(card.photos) == 1
    bridge.undo()
    settled(qtbot, bridge)
    assert len(card.photos) == 2


def test_what_is_no_photo_is_explained_and_the_others_are_kept(
    qtbot, desk, bridge, card, of, photo, tmp_path
):
    letter = tmp_path / "letter.png"
    letter.write_bytes(b"Dear all")
    card.keep([letter, tmp_path / "gone.jpg", photo])
    settled(qtbot, bridge)
    told = card.problem.sentence.text()
    assert "letter.png: That file is not a picture" in told
    assert "gone.jpg: That is not a file" in told
    assert len(kept(desk, of)) == 1


def test_photos_are_chosen_from_a_folder(qtbot, desk, bridge, card, of, photo):
    dialog = card.choose()
    dialog.filesSelected.emit([str(photo)])
    dialog.reject()
    settled(qtbot, bridge)
    assert len(kept(desk, of)) == 1
