import pytest

from coordinator.commands.agreements import record_stand
from coordinator.models.day_choices import Stand
from coordinator.models.plan import PlanAgreement, PlanVersion
from coordinator.queries.records import record, records
from coordinator.ui.case.plan_agreements import AgreementsCard
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled, typed
from tests.ui.kit import on_screen


@pytest.fixture
def family(desk):
    return make.family(desk)


@pytest.fixture
def card(qtbot, desk, bridge, family):
    made = AgreementsCard(bridge)

    def look_again(_types=None):
        made.show_version(desk.read(record, record_type=PlanVersion, record_id=family.version_id))

    bridge.changed.connect(look_again)
    look_again()
    page = on_screen(qtbot, made)
    yield made
    page.deleteLater()


def press(card, person_id, label):
    buttons = card.lines[person_id].answers.buttons
    next(one for one in buttons if one.property("plain") == label).click()


def test_a_press_records_where_somebody_stands_and_asks_for_their_words(qtbot, desk, bridge, card, family):
    press(card, family["Jon"], "In part")
    settled(qtbot, bridge)
    typed(qtbot, card.lines[family["Jon"]].view, "said", "Not on Sundays")
    settled(qtbot, bridge)
    (kept,) = desk.read(records, record_type=PlanAgreement)
    assert (kept.person_id, kept.stand, kept.said) == (family["Jon"], Stand.IN_PART, "Not on Sundays")
    assert card.lines[family["Dana"]].view is None
    assert card.told.text() == "0 of 3 people agree. 2 people not asked yet."


def test_where_room_is_short_the_answer_is_chosen_from_a_list(qtbot, desk, bridge, card, family):
    line = card.lines[family["Jon"]]
    assert line.answers.isVisible()
    card.window().resize(420, 700)
    qtbot.waitUntil(line.box.isVisible)
    assert not line.answers.isVisible()
    assert card.width() <= 420
    assert lint(card) == []
    line.box.show_value(Stand.AGREES)
    line.box.edited.emit()
    settled(qtbot, bridge)
    (kept,) = desk.read(records, record_type=PlanAgreement)
    assert kept.stand is Stand.AGREES
    card.window().resize(1000, 700)
    qtbot.waitUntil(line.answers.isVisible)
    assert line.answers.value() is Stand.AGREES


def test_everyone_is_counted(qtbot, desk, bridge, card, family):
    for name in ("Jon", "Dana", "Jackie"):
        press(card, family[name], "Agrees")
        settled(qtbot, bridge)
    assert card.told.text() == "3 of 3 people agree."


def test_a_mistake_is_taken_back_with_undo(qtbot, bridge, card, family):
    press(card, family["Jon"], "Agrees")
    settled(qtbot, bridge)
    bridge.undo()
    settled(qtbot, bridge)
    line = card.lines[family["Jon"]]
    assert line.answers.value() is None
    assert line.view.isHidden()


def test_before_anybody_is_marked_it_says_what_comes_first(qtbot, desk, bridge):
    case = make.kept(desk, make.case())
    plan = make.kept(desk, make.Plan(case_id=case.id))
    card = AgreementsCard(bridge)
    card.show_version(make.kept(desk, make.version(case.id, plan.id)))
    qtbot.addWidget(card)
    assert "Mark who came" in card.told.text()
    assert not card.lines


def test_everyone_can_use_it(qtbot, desk, bridge, card, family):
    desk.do(
        record_stand, version_id=family.version_id, person_id=family["Jon"], stand=Stand.DOES_NOT
    ).result()
    settled(qtbot, bridge)
    assert lint(card) == []
