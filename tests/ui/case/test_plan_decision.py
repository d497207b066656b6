import pytest

from coordinator.models.choices import Decision, VersionStatus
from coordinator.models.plan import PlanVersion
from coordinator.queries.records import record
from coordinator.ui.case.plan_decision import DecisionCard
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled, typed
from tests.ui.kit import on_screen


@pytest.fixture
def family(desk):
    return make.family(desk, status=VersionStatus.DRAFT)


@pytest.fixture
def card(qtbot, desk, bridge, family):
    made = DecisionCard(bridge)

    def look_again(_types=None):
        made.show_version(version(desk, family))

    bridge.changed.connect(look_again)
    look_again()
    page = on_screen(qtbot, made)
    yield made
    page.deleteLater()


def version(desk, family):
    return desk.read(record, record_type=PlanVersion, record_id=family.version_id)


def test_a_plan_is_agreed_with_who_decided(qtbot, desk, bridge, card, family):
    typed(qtbot, card.view, "decided_by", "Priya Hollis")
    card.presses[Decision.AGREED].click()
    settled(qtbot, bridge)
    kept = version(desk, family)
    assert (kept.status, kept.decision, kept.decided_by) == (
        VersionStatus.AGREED,
        Decision.AGREED,
        "Priya Hollis",
    )
    assert kept.decided_on == make.CONFERENCE
    assert card.chip.text() == "Agreed"
    assert card.undo.isVisible()


def test_not_accepted_needs_the_reason_and_says_so_kindly(qtbot, desk, bridge, card, family):
    card.presses[Decision.NOT_ACCEPTED].click()
    settled(qtbot, bridge)
    assert "the family is told why at once" in card.problem.sentence.text()
    assert card.view.cells["decision_reason"].editor.has_focus()
    assert version(desk, family).decision is None
    typed(qtbot, card.view, "decision_reason", "Nobody is home at night")
    card.presses[Decision.NOT_ACCEPTED].click()
    settled(qtbot, bridge)
    kept = version(desk, family)
    assert (kept.status, kept.decision) == (VersionStatus.DRAFT, Decision.NOT_ACCEPTED)
    assert kept.decision_reason == "Nobody is home at night"
    assert card.problem.isHidden()


def test_an_agreed_plan_can_be_taken_back_to_a_draft(qtbot, desk, bridge, card, family):
    card.presses[Decision.AGREED_WITH_CHANGES].click()
    settled(qtbot, bridge)
    card.undo.click()
    settled(qtbot, bridge)
    assert version(desk, family).status is VersionStatus.DRAFT
    assert card.undo.isHidden()


def test_everyone_can_use_it(card):
    assert lint(card) == []
