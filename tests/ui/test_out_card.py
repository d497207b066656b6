from datetime import date, datetime

from PySide6.QtWidgets import QPushButton

from coordinator.models.preparation import Visit
from coordinator.queries.records import record
from coordinator.queries.today import Out
from coordinator.ui.out_card import OutCard
from tests import make
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen

TODAY = date(2026, 9, 14)


def test_one_press_says_that_the_coordinator_is_back(qtbot, desk, bridge):
    case = make.kept(desk, make.case())
    starts = datetime(2026, 9, 14, 8)  # noqa: DTZ001 - local
    visit = make.kept(desk, make.visit(case.id, starts=starts))
    card = OutCard(bridge)
    page = on_screen(qtbot, card)
    card.show_out((), TODAY)
    assert card.isHidden()
    out = [Out(visit.id, case.id, "Hollis family", starts, starts, overdue, "") for overdue in (True, False)]
    card.show_out(out, TODAY)
    qtbot.wait(1)
    assert lint(page) == []
    first = next(one for one in card.findChildren(QPushButton) if one.isVisible())
    assert first.accessibleName().startswith("I am back: Hollis family, Visit at 8am")
    first.click()
    bridge.settle()
    assert desk.read(record, record_type=Visit, record_id=visit.id).checked_in is not None
    page.close()
    page.deleteLater()
