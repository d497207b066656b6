from dataclasses import replace

from coordinator.errors import DiskFull
from coordinator.ui.hand_over import keeping
from coordinator.ui.hand_over.keeping import NOT_SAVED, Keeping


def test_what_is_written_is_saved_soon_and_once(qtbot, qapp, draft):
    saved = []
    kept = Keeping(lambda: draft, saved.append)
    with qtbot.waitSignal(kept.saved, timeout=5_000) as told:
        for _letter in range(5):
            kept.touched()
    assert told.args == [draft.saved]
    assert saved == [draft]
    kept.finish()


def test_on_a_full_drive_a_calm_sentence_is_said_and_saving_goes_on_being_tried(
    qtbot, qapp, draft, monkeypatch
):
    monkeypatch.setattr(keeping, "TRY_AGAIN_AFTER", 50)
    room, saved = [], []

    def write(sheet):
        if not room:
            raise DiskFull("There is no room left on /home/robin/casebook.")
        saved.append(sheet)

    kept = Keeping(lambda: draft, write)
    with qtbot.waitSignal(kept.failed, timeout=5_000) as told:
        kept.now()
    assert told.args == [NOT_SAVED]
    assert "/home" not in NOT_SAVED
    room.append(True)
    with qtbot.waitSignal(kept.saved, timeout=5_000):
        pass
    assert saved == [draft]
    kept.finish()


def test_at_the_end_the_newest_sheet_is_on_the_disk(qtbot, qapp, draft):
    sheets = [replace(draft, words=str(number)) for number in range(3)]
    now, saved = [sheets[0]], []
    kept = Keeping(lambda: now[0], saved.append)
    kept.now()
    now[0] = sheets[1]
    kept.now()
    now[0] = sheets[2]
    kept.finish()
    assert saved[-1] == sheets[2]
    count = len(saved)
    kept.now()
    qtbot.wait(50)
    assert len(saved) == count


def test_a_drive_that_is_full_to_the_end_fails_quietly(qtbot, qapp, draft):
    def full(_sheet):
        raise DiskFull("There is no room left.")

    Keeping(lambda: draft, full).finish()
