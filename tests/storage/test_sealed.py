import pytest

from coordinator.errors import Damaged, NotThere
from coordinator.storage.sealed import SealedFiles

KEY, VAULT = bytes(range(32)), bytes(16)
PHOTOGRAPH = b"\xff\xd8 a photograph of the allotment " * 100


@pytest.fixture
def files(tmp_path):
    return SealedFiles(tmp_path / "files", lambda: KEY, VAULT)


def test_what_goes_in_comes_out(files):
    sealed = files.put(PHOTOGRAPH)
    assert files.get(sealed.name, sealed.sha256) == PHOTOGRAPH
    assert sealed.size == len(PHOTOGRAPH)
    assert files.names() == (sealed.name,)
    assert files.put(b"").size == 0


def test_nothing_readable_stands_in_the_folder_or_its_names(files):
    sealed = files.put(PHOTOGRAPH)
    (path,) = files.folder.iterdir()
    assert b"allotment" not in path.read_bytes()
    assert sealed.sha256[:8] not in path.name
    assert files.put(PHOTOGRAPH).name != sealed.name


def test_a_changed_byte_anywhere_is_noticed(files):
    sealed = files.put(PHOTOGRAPH[:64])
    path = files.folder / sealed.name
    whole = path.read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        with pytest.raises(Damaged, match="earlier copy"):
            files.get(sealed.name, sealed.sha256)
        assert not files.is_whole(sealed.name)


@pytest.mark.parametrize("length", [0, 3, 4, 10, 20, 31])
def test_a_file_cut_short_is_noticed(files, length):
    sealed = files.put(PHOTOGRAPH)
    path = files.folder / sealed.name
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(Damaged):
        files.get(sealed.name, sealed.sha256)


def test_files_that_change_places_are_noticed(files):
    first, second = files.put(b"Mum's letter"), files.put(b"Dad's letter")
    (files.folder / first.name).write_bytes((files.folder / second.name).read_bytes())
    with pytest.raises(Damaged):
        files.get(first.name, second.sha256)


def test_another_casebook_cannot_open_it(files, tmp_path):
    sealed = files.put(PHOTOGRAPH)
    for key, vault in ((bytes(32), VAULT), (KEY, bytes(range(16)))):
        with pytest.raises(Damaged):
            SealedFiles(tmp_path / "files", lambda key=key: key, vault).get(sealed.name, sealed.sha256)


def test_a_missing_file_and_a_removed_one_are_told_of(files):
    sealed = files.put(PHOTOGRAPH)
    files.remove(sealed.name)
    files.remove(sealed.name)
    with pytest.raises(NotThere, match="missing"):
        files.get(sealed.name, sealed.sha256)


@pytest.mark.parametrize("name", ["../casebook.db", "/etc/passwd", "", "a.sealed", "..", "x.sealed"])
def test_a_name_cannot_lead_outside(files, name):
    for ask in (files.remove, files.is_whole, lambda name: files.get(name, "")):
        if ask == files.is_whole:
            assert not ask(name)
            continue
        with pytest.raises(NotThere):
            ask(name)
