"""On their own page the coordinator sees what a copy gives away, mends it, and makes the unseen copies."""

import pytest

from coordinator.models.choices import Hides, VersionStatus
from coordinator.models.circulation import Circulation
from coordinator.queries.records import records
from coordinator.ui.day.own_copies import CopiesForYou
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import added, settled


@pytest.fixture
def shown(bridge, put):
    def show(of):
        made = CopiesForYou(bridge, of.case_id, of.meeting_id)
        bridge.changed.connect(lambda _types: made.refresh())
        made.refresh()
        return put(made)

    return show


def test_what_a_copy_gives_away_is_told_and_mended_with_neutral_words(qtbot, desk, bridge, shown):
    of = make.family(desk, status=VersionStatus.DRAFT, where="at 14 Larkspur Road")
    page = shown(of)
    settled(qtbot, bridge)
    told = [(one.text, one.aside) for one in page.given_away.lines]
    assert told[0][0] == "Action 1: Dana’s address"
    assert told[0][1].startswith("Not for the copies of Jon, Jackie and Priya.")
    assert lint(page) == []
    added(qtbot, page.neutral, instead_of="at 14 Larkspur Road", say="at home")
    settled(qtbot, bridge)
    qtbot.waitUntil(lambda: page.given_away.lines == ())
    assert not page.given_away.isVisible()


def test_the_copy_of_somebody_unseen_is_made_here(qtbot, desk, bridge, shown, tmp_path):
    of = make.family(desk, status=VersionStatus.DRAFT)
    make.kept(desk, make.restriction(of["Jackie"], of["Jon"], (Hides.ATTENDANCE,), case_id=of.case_id))
    page = shown(of)
    settled(qtbot, bridge)
    assert list(page.copies.lines) == [of["Jackie"]]
    page.copies.save_in(tmp_path)
    qtbot.waitUntil(lambda: not page.copies.done.isHidden())
    assert [one.recipient_id for one in desk.read(records, record_type=Circulation)] == [of["Jackie"]]


def test_with_nothing_to_tell_nothing_is_there(qtbot, desk, bridge, shown):
    page = shown(make.family(desk, status=VersionStatus.DRAFT))
    settled(qtbot, bridge)
    assert page.given_away.isHidden()
    assert page.neutral.isHidden()
    assert page.copies.isHidden()
