"""What a person does on a tab, in tests: type into an open form, and wait for what is asked to be done."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from coordinator.queries.records import case_records, record


def looked_at():
    """Let the page lay itself out, as it does before anybody can look at it."""
    for _turn in range(6):
        QCoreApplication.processEvents()


def settled(bridge):
    """Let everything asked of the desk be answered, and its news be heard."""
    bridge.settle()
    looked_at()


def type_into(qtbot, view, key, text):
    """Type into a field of an open form as a person would, and save it."""
    box = view.cells[key].editor.controls[0]
    box.setFocus()
    if hasattr(box, "selectAll"):
        box.selectAll()
    qtbot.keyClicks(box, text)
    view.flush()
    settled(view.bridge)


def press(widget, words):
    """Press the button that says these words."""
    looked_at()
    found = [
        one
        for one in widget.findChildren(QPushButton)
        if one.isVisibleTo(widget) and (one.property("plain") == words or one.accessibleName() == words)
    ]
    assert found, f"no button says “{words}”"
    found[0].click()


def kept(desk, record_type, case_id):
    """Return the records of one kind in a case."""
    return desk.read(case_records, record_type=record_type, case_id=case_id)


def one(desk, record_type, record_id):
    """Return one record."""
    return desk.read(record, record_type=record_type, record_id=record_id)


def adds_edits_bins_and_undoes(qtbot, desk, listed, key, text):
    """Walk one list through its life with the widgets alone: add, type, bin, undo."""
    bridge, record_type = listed.bridge, listed.form.record_type
    before = len(listed.records)
    listed.add_button.click()
    settled(bridge)
    assert len(listed.records) == before + 1
    new = listed.open_id
    type_into(qtbot, listed.view, key, text)
    assert getattr(one(desk, record_type, new), key) == text
    assert text in listed.lines[new].summary.in_words()
    listed.lines[new].binned.emit()
    settled(bridge)
    assert new not in listed.lines
    assert one(desk, record_type, new).binned_at is not None
    press(listed.bin_notice, "Undo")
    settled(bridge)
    assert new in listed.lines
    return new
