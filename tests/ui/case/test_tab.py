from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from coordinator.models.referral import Case, Strength
from coordinator.ui.blocks import column, holding
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.referral_leaves import ReferrerLeaf
from coordinator.ui.case.referral_tab import ReferralTab
from coordinator.ui.case.tab import Tab, chain, here
from tests import make
from tests.ui.case.acting import looked_at, settled


class Counting(Tab):
    shows = frozenset({Strength})

    def __init__(self, *particulars):
        super().__init__(*particulars)
        self.looked = 0
        self.put(None)

    def refresh(self):
        self.looked += 1


@pytest.fixture
def counting(shown, aimee):
    return shown(Counting, aimee)


def test_a_tab_looks_again_when_what_it_shows_changed_and_only_then(desk, bridge, counting, aimee):
    assert counting.looked == 1
    make.kept(desk, make.strength(aimee))
    settled(bridge)
    assert counting.looked == 2
    make.kept(desk, make.concern(aimee))
    settled(bridge)
    assert counting.looked == 2


def test_a_tab_behind_another_looks_again_when_it_comes_to_the_front(desk, bridge, counting, aimee):
    counting.hide()
    make.kept(desk, make.strength(aimee))
    settled(bridge)
    assert counting.looked == 1
    counting.show()
    assert counting.looked == 2


def test_any_record_of_the_tab_can_be_brought_into_sight(shown, aimee):
    tab = shown(ReferrerLeaf, aimee, size=(800, 300))
    last = tab.questions.records[-1]
    tab.open_record(last.id)
    looked_at()
    assert tab.questions.open_id == last.id
    assert tab.page.verticalScrollBar().value() > 0


def test_the_tab_key_follows_the_page_and_not_the_order_of_making(dressed, qtbot):
    late, early = QPushButton("second"), QPushButton("first")
    inner = column(late)
    page = holding(column(inner))
    inner.insertWidget(0, early)
    third = QPushButton("third")
    inner.addWidget(third)
    qtbot.addWidget(page)
    page.show()
    chain(page)
    early.setFocus(Qt.FocusReason.TabFocusReason)
    found = [early]
    for _step in range(12):
        after = found[-1].nextInFocusChain()
        found.append(after)
    assert [one.text() for one in found if isinstance(one, QPushButton)][:3] == ["first", "second", "third"]


def test_now_is_local_and_to_the_minute(desk, dressed):
    aware = Bridge(desk, now=lambda: datetime(2026, 1, 5, 9, 30, 12, tzinfo=UTC))
    assert here(aware).tzinfo is None
    assert here(aware).second == 0
    aware.close()


def test_a_case_is_one_of_its_own_records(shown, aimee, desk):
    tab = shown(ReferralTab, aimee)
    assert tab.form.record.id == aimee
    assert isinstance(tab.form.record, Case)
