from datetime import datetime

from PySide6.QtWidgets import QLabel, QPushButton

from coordinator.models.choices import BookingStatus, MeetingStatus
from coordinator.models.preparation import InterpreterBooking, VenueBooking
from coordinator.ui.case.left_behind import LeftBehindCard
from tests import make
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen

STARTS = datetime(2026, 11, 24, 13)  # noqa: DTZ001 -- planned times are local


def test_each_booking_says_for_when_it_is_and_until_when_it_is_free(qtbot, bridge, desk):
    case, hall, nadia = make.kept(desk, make.case(), make.venue(cancel_days=7), make.interpreter())
    old = make.kept(desk, make.meeting(case.id, status=MeetingStatus.POSTPONED))
    ids = {"case_id": case.id, "meeting_id": old.id, "starts": STARTS}
    make.kept(
        desk,
        VenueBooking(venue_id=hall.id, status=BookingStatus.CONFIRMED, **ids),
        InterpreterBooking(interpreter_id=nadia.id, **ids),
    )
    card = LeftBehindCard(bridge, case.id)
    page = on_screen(qtbot, card)
    card.show_for(None)
    qtbot.wait(1)
    said = [label.text() for label in card.findChildren(QLabel)]
    assert any("Free to cancel until Tuesday 17 November" in line for line in said)
    assert [one.accessibleName() for one in card.findChildren(QPushButton)] == [
        "Cancel it: Mardle Hall", "Cancel it: Nadia Aziz",
    ]  # fmt: skip
    assert lint(page) == []
    page.close()
    page.deleteLater()


def test_it_is_hidden_while_nothing_is_left_behind(qtbot, bridge, desk):
    case = make.kept(desk, make.case())
    card = LeftBehindCard(bridge, case.id)
    qtbot.addWidget(card)
    card.show_for(None)
    assert card.isHidden()
