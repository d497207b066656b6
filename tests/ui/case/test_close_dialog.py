import pytest
from PySide6.QtWidgets import QWidget

from coordinator.models.choices import CaseStatus, CloseReason
from coordinator.models.referral import Case
from coordinator.queries.records import drafts_of
from coordinator.ui.case.close_dialog import CloseDialog
from tests.ui.accessibility import lint
from tests.ui.case.acting import looked_at, one, press, settled
from tests.ui.kit import on_screen


@pytest.fixture
def dialog(qtbot, bridge, aimee):
    page = on_screen(qtbot, QWidget())
    made = CloseDialog(page, bridge, aimee)
    made.begin()
    looked_at()
    yield made
    page.close()
    page.deleteLater()


def test_no_case_is_closed_without_a_reason_from_the_list(desk, dialog, aimee):
    press(dialog, "Close the case")
    assert "Choose a reason" in dialog.problem.sentence.text()
    assert one(desk, Case, aimee).status is CaseStatus.OPEN


def test_the_reason_and_the_words_stay_on_record(qtbot, desk, bridge, dialog, aimee):
    dialog.reason.show_value(CloseReason.NO_TIME)
    qtbot.keyClicks(dialog.words.controls[0], "The hearing is on Friday.")
    press(dialog, "Close the case")
    settled(bridge)
    closed = one(desk, Case, aimee)
    assert (closed.close_reason, closed.outcome) == (CloseReason.NO_TIME, "The hearing is on Friday.")
    assert desk.read(drafts_of, record_type=Case, record_id=aimee) == {}


def test_words_half_typed_outlive_a_lock(qtbot, desk, bridge, dialog, aimee):
    qtbot.keyClicks(dialog.words.controls[0], "The hear")
    settled(bridge)
    again = CloseDialog(dialog.parentWidget(), bridge, aimee)
    assert again.words.typed() == "The hear"
    again.deleteLater()


def test_the_dialog_can_be_used_by_everyone(dialog):
    assert lint(dialog) == []
