import random
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from coordinator.errors import DiskFull, NotAllowed
from coordinator.practice.family_draft import DraftAction, FamilyDraft, Shown
from coordinator.storage import durable
from coordinator.storage.casebook import unlock, unlock_with_recovery
from coordinator.storage.family_draft_box import NAMES, FamilyDraftBox
from coordinator.storage.faults import disk_full

PRIVATE, VAULT = bytes(range(32)), bytes(16)
BEGAN = datetime(2026, 9, 10, 13, 5, tzinfo=UTC)
SHEET = FamilyDraft(
    case_id="c",
    meeting_id="m",
    began=BEGAN,
    saved=BEGAN,
    actions=(DraftAction("Fetch Aimee from school", "Nan", "Mondays"),),
    words="We want Aimee at home. Ŵ — ‘yes’.",
    shown=(Shown.ACTIONS,),
    ended=BEGAN,
    seconds=61,
)


@pytest.fixture
def box(tmp_path):
    return FamilyDraftBox(tmp_path, lambda: PRIVATE, VAULT)


def wording(number):
    return replace(SHEET, words=f"The words of number {number}")


def test_an_empty_box_holds_no_sheet(box):
    assert box.newest() is None
    box.clear()


def test_what_was_sealed_is_read_back_whole(box):
    box.sealer().write(SHEET)
    assert box.newest().draft == SHEET


def test_the_sheet_written_last_is_the_one_found(box):
    sealer = box.sealer()
    for number in range(1, 8):
        sealer.write(wording(number))
        assert box.newest().draft == wording(number)
        assert box.newest().number == number
    assert sorted(path.name for path in box.folder.iterdir()) == list(NAMES)


def test_writing_goes_on_after_what_was_there(box):
    box.sealer().write(wording(1))
    box.sealer().write(wording(2))
    assert box.newest().draft == wording(2)


def test_nothing_can_be_read_in_the_files_and_their_size_tells_little(box):
    sealer = box.sealer()
    sealer.write(replace(SHEET, words=""))
    sealer.write(SHEET)
    contents = [path.read_bytes() for path in box.folder.iterdir()]
    assert len({len(content) for content in contents}) == 1
    for content in contents:
        assert not any(word in content for word in (b"Aimee", b"school", b"meeting_id", b"2026"))


def test_a_torn_or_changed_file_leaves_the_sheet_before_it(box):
    sealer = box.sealer()
    sealer.write(wording(1))
    sealer.write(wording(2))
    newest = box.folder / NAMES[2 % 2]
    whole = newest.read_bytes()
    chance = random.Random("torn")
    for _try in range(60):
        at = chance.randrange(len(whole))
        newest.write_bytes(whole[:at])
        assert box.newest().draft == wording(1)
        newest.write_bytes(whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :])
        assert box.newest().draft == wording(1)
    newest.write_bytes(whole)
    assert box.newest().draft == wording(2)


def test_a_sheet_of_another_casebook_is_passed_over(box, tmp_path):
    for key, vault in ((bytes(32), VAULT), (PRIVATE, bytes(range(16)))):
        FamilyDraftBox(tmp_path, lambda key=key: key, vault).sealer().write(SHEET)
        assert box.newest() is None


def test_what_is_no_sheet_is_passed_over(box):
    for content in (b"", b"CFD1", b"a letter", b"CFD1" + bytes(200)):
        (box.folder / NAMES[0]).write_bytes(content)
        assert box.newest() is None
    (box.folder / NAMES[0]).unlink()
    (box.folder / NAMES[0]).mkdir()
    assert box.newest() is None


def test_after_clearing_nothing_is_left(box):
    sealer = box.sealer()
    sealer.write(wording(1))
    sealer.write(wording(2))
    (box.folder / f".{NAMES[0]}.0123abcd.partial").write_bytes(b"left by a crash")
    (box.folder / "casebook.db").write_bytes(b"the casebook")
    box.clear()
    assert [path.name for path in box.folder.iterdir()] == ["casebook.db"]


def test_a_full_drive_keeps_the_sheet_before_and_the_next_try_succeeds(box, monkeypatch):
    sealer = box.sealer()
    sealer.write(wording(1))

    def full(path, content):
        raise disk_full(path.parent)

    monkeypatch.setattr(durable, "write_aside", full)
    with pytest.raises(DiskFull, match="no room"):
        sealer.write(wording(2))
    assert box.newest().draft == wording(1)
    monkeypatch.undo()
    sealer.write(wording(3))
    assert box.newest().draft == wording(3)


def test_what_writes_cannot_read(casebook):
    sealer = casebook.family_draft.sealer()
    casebook.close()
    sealer.write(SHEET)
    with pytest.raises(NotAllowed, match="locked"):
        casebook.family_draft.newest()
    assert casebook.key not in vars(sealer).values()


def test_the_passphrase_and_the_recovery_sheet_open_it(casebook, passphrase):
    code, folder = casebook.recovery_code(), casebook.folder
    sealer = casebook.family_draft.sealer()
    casebook.close()
    sealer.write(SHEET)
    for way in (lambda: unlock(folder, passphrase), lambda: unlock_with_recovery(folder, code)):
        again = way()
        assert again.family_draft.newest().draft == SHEET
        again.close()


def test_half_a_letter_does_not_keep_the_sheet_from_being_saved(box):
    box.sealer().write(replace(SHEET, words="We smile \ud83d"))
    assert box.newest().draft.words == "We smile ?"
