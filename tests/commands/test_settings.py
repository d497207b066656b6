import pytest

from coordinator.commands.settings import LARGEST_LOGO, remove_logo, set_lock_minutes, set_logo
from coordinator.errors import BadInput, NotAllowed
from coordinator.models.directory import Coordinator
from coordinator.queries.records import records
from tests import make

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


def coordinator(desk):
    (found,) = desk.read(records, record_type=Coordinator)
    return found


def test_a_logo_is_sealed_and_comes_back_as_it_was(desk):
    desk.do(set_logo, content=PNG).result()
    kept = coordinator(desk)
    assert desk.casebook.files.get(kept.logo_sealed_name, kept.logo_sha256) == PNG


def test_removing_the_logo_can_be_undone(desk):
    desk.do(set_logo, content=PNG).result()
    named = coordinator(desk).logo_sealed_name
    desk.do(remove_logo).result()
    assert coordinator(desk).logo_sealed_name == ""
    desk.undo().result()
    assert coordinator(desk).logo_sealed_name == named


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"%PDF", PNG + bytes(LARGEST_LOGO)])
def test_what_is_no_picture_or_too_large_is_refused(desk, content):
    make.kept(desk, make.coordinator())
    with pytest.raises(BadInput):
        desk.do(set_logo, content=content).result()
    assert coordinator(desk).logo_sealed_name == ""


def test_the_lock_waits_from_one_to_thirty_minutes_and_there_is_no_never(desk):
    desk.do(set_lock_minutes, minutes=3).result()
    assert coordinator(desk).lock_after_minutes == 3
    for minutes in (0, 31, -1):
        with pytest.raises(NotAllowed):
            desk.do(set_lock_minutes, minutes=minutes).result()
    assert coordinator(desk).lock_after_minutes == 3
