import pytest

from coordinator.commands.fields import change_fields
from coordinator.models.directory import Coordinator
from coordinator.models.referral import Case
from coordinator.queries.records import records
from coordinator.ui.case.happenings import MOST_AT_FIRST, Happenings
from tests import make
from tests.ui.case.acting import looked_at
from tests.ui.kit import on_screen


@pytest.fixture
def card(qtbot, bridge, aimee):
    made = Happenings(bridge, aimee)
    page = on_screen(qtbot, made)
    yield made
    page.close()
    page.deleteLater()


def test_it_says_who_did_everything(desk, card):
    card.refresh()
    assert card.who.text().startswith("Done by you.")
    assert not desk.read(records, record_type=Coordinator)
    make.kept(desk, make.coordinator(name="Robin Vale"))
    card.refresh()
    assert card.who.text().startswith("Done by Robin Vale.")


def test_earlier_entries_are_one_press_away(desk, card, aimee):
    for number in range(MOST_AT_FIRST + 5):
        values = {"purpose": f"Purpose {number}"}
        desk.do(change_fields, record_type=Case, record_id=aimee, values=values).result()
    card.refresh()
    looked_at()
    shown = card._list.count()
    assert card.more.isVisible()
    card.more.click()
    looked_at()
    assert card._list.count() == shown + 6
    assert not card.more.isVisible()
