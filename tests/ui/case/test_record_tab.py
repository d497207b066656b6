import json

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel

from coordinator.commands.fields import put_in_bin
from coordinator.models.choices import CaseStatus, CloseReason
from coordinator.models.circulation import Attachment
from coordinator.models.network import Participant
from coordinator.models.person import ContactPoint
from coordinator.models.referral import Case, Strength
from coordinator.queries.records import records
from coordinator.ui.case.record_tab import RecordTab
from tests.ui.accessibility import lint
from tests.ui.case.acting import kept, looked_at, one, press, settled, type_into


@pytest.fixture
def tab(shown, aimee):
    return shown(RecordTab, aimee)


@pytest.fixture
def letter(tmp_path):
    path = tmp_path / "letter from school.txt"
    path.write_bytes(b"Aimee is missed.")
    return path


def dropped(tab, path):
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, carried, buttons, keys)
    tab.dragEnterEvent(entering)
    assert entering.isAccepted()
    tab.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, carried, buttons, keys))
    settled(tab.bridge)


def said(widget):
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_a_file_dropped_anywhere_is_kept_and_can_be_named_and_binned(qtbot, desk, bridge, tab, aimee, letter):
    dropped(tab, letter)
    (attachment,) = kept(desk, Attachment, aimee)
    tab.files.open_record(attachment.id)
    type_into(qtbot, tab.files.view, "title", "From the class teacher")
    assert tab.files.lines[attachment.id].summary.title == "From the class teacher"
    tab.files.lines[attachment.id].binned.emit()
    settled(bridge)
    assert "From the class teacher" in said(tab.bin)
    press(tab.bin, "Take out: “From the class teacher”")
    settled(bridge)
    assert [one.id for one in kept(desk, Attachment, aimee)] == [attachment.id]
    assert "The bin is empty." in said(tab.bin)


def test_a_copy_saved_out_is_the_same_and_said_to_be_unprotected(desk, bridge, tab, aimee, letter, tmp_path):
    dropped(tab, letter)
    out = tmp_path / "out"
    out.mkdir()
    tab.files.open_record(tab.files.records[0].id)
    press(tab.files, "Save a copy")
    dialog = tab.findChild(QFileDialog)
    dialog.fileSelected.emit(str(out))
    dialog.close()
    looked_at()
    assert (out / letter.name).read_bytes() == letter.read_bytes()
    assert "no longer protected" in tab.out.notice.sentence.text()


def test_a_folder_cannot_be_kept_and_the_reason_is_said(qtbot, desk, bridge, tab, aimee, tmp_path):
    with qtbot.waitSignal(bridge.told) as told:
        tab.files_in.take([tmp_path])
    assert "Nothing was added" in told.args[0]
    assert not kept(desk, Attachment, aimee)


def test_files_are_chosen_in_a_window_of_the_system(desk, tab, aimee, letter):
    dialog = tab.files_in.choose()
    dialog.filesSelected.emit([str(letter)])
    dialog.close()
    settled(tab.bridge)
    assert [kept_file.original_name for kept_file in kept(desk, Attachment, aimee)] == [letter.name]


def test_the_whole_case_is_saved_as_one_file(bridge, tab, tmp_path):
    press(tab, "Save this case as a casefile")
    dialog = tab.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    looked_at()
    saved = json.loads((tmp_path / "BRK-2026-041.json").read_bytes())
    assert saved["case"]["family_name"] == "Whitlock"


def test_everything_done_is_read_back_in_plain_words_also_when_undone(desk, bridge, tab, aimee):
    participant = kept(desk, Participant, aimee)[3]
    desk.do(put_in_bin, record_type=Participant, record_id=participant.id).result()
    bridge.undo()
    settled(bridge)
    told = said(tab.happenings)
    assert "Put in the bin – part in the case, Jackie" in told
    assert "Undone: Put in the bin – part in the case, Jackie" in told
    assert "Monday 14 September 2026" in told


def test_the_bin_holds_particulars_of_the_people_too(desk, bridge, tab, aimee):
    person = kept(desk, Participant, aimee)[3].person_id
    phone = desk.read(records, record_type=ContactPoint, person_id=person)[0]
    strength = kept(desk, Strength, aimee)[0]
    desk.do(put_in_bin, record_type=ContactPoint, record_id=phone.id).result()
    desk.do(put_in_bin, record_type=Strength, record_id=strength.id).result()
    settled(bridge)
    assert tab.bin.heading.text() == "Bin (2)"
    press(tab.bin, "Take out: Jackie")
    settled(bridge)
    assert one(desk, ContactPoint, phone.id).binned_at is None


def test_a_case_is_closed_with_its_outcome_and_opened_again(qtbot, desk, bridge, tab, aimee):
    tab.closing.reason.show_value(CloseReason.COMPLETED)
    qtbot.keyClicks(tab.closing.outcome.controls[0], "Aimee is back at school.")
    press(tab.closing, "Close the case")
    settled(bridge)
    case = one(desk, Case, aimee)
    assert (case.status, case.outcome) == (CaseStatus.CLOSED, "Aimee is back at school.")
    assert case.close_reason is CloseReason.COMPLETED
    assert "Aimee is back at school." in tab.closing.told.text()
    press(tab.closing, "Open the case again")
    settled(bridge)
    assert one(desk, Case, aimee).status is CaseStatus.OPEN
    bridge.undo()
    settled(bridge)
    assert one(desk, Case, aimee).status is CaseStatus.CLOSED


def test_the_tab_can_be_used_by_everyone(tab, letter):
    dropped(tab, letter)
    tab.files.open_record(tab.files.records[0].id)
    looked_at()
    assert lint(tab) == []
