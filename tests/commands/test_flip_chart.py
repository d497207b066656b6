"""Photos of a flip-chart are kept with their meeting, plain, under a neutral name; the rest is refused."""

import io
from pathlib import Path

import pytest
from PIL import Image

from coordinator.commands import flip_chart
from coordinator.commands.fields import put_in_bin
from coordinator.commands.flip_chart import keep_flip_chart
from coordinator.errors import BadInput, NotThere
from coordinator.models.circulation import Attachment
from coordinator.queries.case_record import attached_file
from coordinator.queries.kept_files import sealed_names
from coordinator.queries.records import records
from tests import make


@pytest.fixture
def of(desk):
    return make.family(desk)


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "Hollis kitchen IMG_2041.jpg"
    exif = Image.Exif()
    exif[0x0110] = "CanaryPhone 15"
    Image.new("RGB", (80, 60), "white").save(path, exif=exif)
    return path


def keep(desk, of, path):
    return desk.do(keep_flip_chart, meeting_id=of.meeting_id, path=path).result()


def photos(desk, of):
    return desk.read(records, record_type=Attachment, meeting_id=of.meeting_id)


def test_a_photo_is_kept_with_the_meeting_and_called_after_it(desk, of, photo, now):
    keep(desk, of, photo)
    [kept] = photos(desk, of)
    assert (kept.case_id, kept.added_at) == (of.case_id, now)
    assert kept.title == "Flip-chart, Thursday 10 September 2026, photo 1"
    found = desk.read(attached_file, attachment_id=kept.id)
    assert found.file_name == "flip-chart-1.jpg"
    assert b"CanaryPhone" not in found.content
    assert Image.open(io.BytesIO(found.content)).size == (80, 60)
    assert kept.size == len(found.content)
    assert photo.exists()


def test_every_photo_has_a_number_of_its_own_also_after_one_is_in_the_bin(desk, of, photo):
    first = keep(desk, of, photo)
    keep(desk, of, photo)
    desk.do(put_in_bin, record_type=Attachment, record_id=first).result()
    keep(desk, of, photo)
    assert [one.original_name for one in photos(desk, of)] == ["flip-chart-2.jpg", "flip-chart-3.jpg"]


def test_a_photo_that_is_taken_back_is_no_longer_listed(desk, of, photo):
    keep(desk, of, photo)
    desk.undo().result()
    assert photos(desk, of) == []
    desk.redo().result()
    assert len(photos(desk, of)) == 1
    assert photos(desk, of)[0].sealed_name in desk.read(sealed_names)


def test_what_is_no_photo_is_refused_and_nothing_is_kept(desk, of, photo, tmp_path, monkeypatch):
    letter = tmp_path / "letter.jpg"
    letter.write_bytes(b"Dear all")
    with pytest.raises(BadInput, match="not a picture"):
        keep(desk, of, letter)
    with pytest.raises(NotThere, match="not a file"):
        keep(desk, of, Path(tmp_path))
    with pytest.raises(NotThere, match="not a file"):
        keep(desk, of, tmp_path / "gone.jpg")
    monkeypatch.setattr(flip_chart, "LARGEST_FILE", 10)
    with pytest.raises(BadInput, match="larger than 50 MB"):
        keep(desk, of, photo)
    assert photos(desk, of) == []
    assert not list((desk.casebook.folder / "files").glob("*"))


def test_a_stick_that_is_pulled_out_is_said(desk, of, photo, monkeypatch):
    def gone(_path):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "read_bytes", gone)
    with pytest.raises(NotThere, match="the stick or phone may be gone"):
        keep(desk, of, photo)
