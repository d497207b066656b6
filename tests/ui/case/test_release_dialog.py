import pytest
from PySide6.QtWidgets import QWidget

from coordinator.models.choices import VersionStatus
from coordinator.models.journal import Draft
from coordinator.models.timekeeping import Override
from coordinator.queries.circulation import copies_of_case
from coordinator.queries.plan import versions_of_case
from coordinator.queries.records import records
from coordinator.ui.case.release_dialog import ReleaseDialog
from tests import make
from tests.ui.accessibility import lint


@pytest.fixture
def opened(qtbot, desk, bridge):
    page = QWidget()
    page.show()

    def begin(**particulars):
        family = make.family(desk, **particulars)
        dialog = ReleaseDialog(bridge, family.version_id, page)
        dialog.begin()
        qtbot.waitUntil(lambda: all(line.copy for line in dialog.lines.values()))
        return family, dialog

    yield begin
    page.deleteLater()


def test_everyone_is_listed_with_why_and_what_their_copy_needs(qtbot, opened):
    family, dialog = opened(where="at 14 Larkspur Road")
    assert {line.reader.why for line in dialog.lines.values()} == {"Made the plan"}
    assert {line.chip.text() for line in dialog.lines.values()} == {"Ready", "Gives something away"}
    assert dialog.lines[family["Dana"]].chip.text() == "Ready"
    assert not dialog.go.isEnabled()
    assert lint(dialog) == []


def test_leaving_a_reader_out_needs_a_reason_and_nothing_is_released_to_them(qtbot, desk, bridge, opened):
    family, dialog = opened()
    assert dialog.asked_why.isHidden()
    dialog.lines[family["Jon"]].tick.click()
    assert dialog.left_out.sentence.text() == "Jon Hollis gets no copy (made the plan)."
    assert dialog.told.text().startswith("3 copies will be made. Releasing is final")
    assert dialog.told.text().endswith("First say below the names why somebody gets none.")
    assert not dialog.go.isEnabled()
    assert lint(dialog) == []
    qtbot.keyClicks(dialog.why.box, "He asked for none.")
    bridge.settle()
    assert "First say" not in dialog.told.text()
    assert dialog.go.isEnabled()
    with qtbot.waitSignal(dialog.released):
        dialog.go.click()
    readers = {line.reader.person_id for line in desk.read(copies_of_case, case_id=family.case_id)}
    assert readers == {family["Dana"], family["Jackie"], family["Priya"]}
    assert desk.read(versions_of_case, case_id=family.case_id)[0].status is VersionStatus.RELEASED
    (kept,) = desk.read(records, record_type=Override)
    assert kept.reason == "He asked for none."
    bridge.settle()
    assert desk.read(records, record_type=Draft) == []


def test_the_reason_is_never_squeezed_where_the_dialog_is_low(qtbot, opened):
    family, dialog = opened()
    dialog.resize(dialog.minimumWidth(), dialog.minimumHeight())
    dialog.lines[family["Jon"]].tick.click()
    qtbot.waitUntil(lambda: dialog.asked_why.height() >= dialog.asked_why.minimumSizeHint().height() > 0)
    assert dialog.why.box.height() > 2 * dialog.fontMetrics().height()


def test_a_reason_half_typed_is_there_again_after_a_lock(qtbot, bridge, opened):
    family, dialog = opened()
    dialog.lines[family["Jon"]].tick.click()
    qtbot.keyClicks(dialog.why.box, "He asked")
    bridge.settle()
    again = ReleaseDialog(bridge, family.version_id, dialog.parentWidget())
    assert again.why.typed() == "He asked"
    again.deleteLater()


def test_a_leak_to_somebody_who_gets_no_copy_stands_in_nobody_s_way(qtbot, opened):
    family, dialog = opened(where="at 14 Larkspur Road")
    for name in ("Jon", "Jackie", "Priya"):
        dialog.lines[family[name]].tick.click()
    assert dialog.told.text().startswith("1 copy will be made")
    qtbot.keyClicks(dialog.why.box, "They were told.")
    assert dialog.go.isEnabled()


def test_a_refusal_is_shown_and_the_dialog_stays(qtbot, desk, opened):
    family, dialog = opened()
    make.kept(desk, make.phone(family["Dana"], "01632 960555"))
    from coordinator.commands.plan import back_to_draft

    desk.do(back_to_draft, version_id=family.version_id).result()
    dialog.go.click()
    qtbot.waitUntil(lambda: not dialog.problem.isHidden())
    assert dialog.problem.sentence.text().startswith("Only an agreed plan can be released.")
    assert dialog.isVisible()
