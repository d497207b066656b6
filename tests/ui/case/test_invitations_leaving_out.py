import pytest
from PySide6.QtWidgets import QWidget

from coordinator.models.choices import InviteReason, InviteState
from coordinator.models.network import Participant
from coordinator.queries.people import people_of_case
from coordinator.ui.case.invitations_leaving_out import LeaveOut
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import one, settled
from tests.ui.kit import on_screen


@pytest.fixture
def dialog(qtbot, desk, bridge):
    here, mike = make.kept(desk, make.case(), make.person(given="Mike"))
    part = make.participant(
        here.id, mike.id, invite_state=InviteState.NO, reason=InviteReason.CONFLICT, decided_by="Mike"
    )
    make.kept(desk, part)
    (somebody,) = desk.read(people_of_case, case_id=here.id)
    parent = QWidget()
    page = on_screen(qtbot, parent)
    made = LeaveOut(parent, bridge, somebody)
    made.part_id = part.id
    made.begin()
    qtbot.waitUntil(made.isVisible)
    yield made
    page.close()
    page.deleteLater()


def test_what_is_on_record_already_is_offered_and_kept_with_the_words(qtbot, desk, bridge, dialog):
    assert lint(dialog) == []
    assert dialog.windowTitle() == "Leave somebody out"
    assert (dialog.reason.value(), dialog.by.value()) == (InviteReason.CONFLICT, "Mike")
    qtbot.keyClicks(dialog.told.box, "He said it twice.")
    part_id = dialog.part_id
    dialog.answer.click()
    settled(bridge)
    part = one(desk, Participant, part_id)
    assert (part.invite_state, part.reason) == (InviteState.EXCLUDED, InviteReason.CONFLICT)
    assert (part.reason_words, part.decided_by) == ("He said it twice.", "Mike")


def test_cancel_changes_nothing(desk, bridge, dialog):
    part_id = dialog.part_id
    dialog.cancel.click()
    settled(bridge)
    assert one(desk, Participant, part_id).invite_state is InviteState.NO
