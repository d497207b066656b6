from datetime import date

import pytest

from coordinator.models.choices import Hides, HowGiven
from coordinator.models.network import SharingAgreement
from coordinator.models.plan import NeutralWording, PlanVersion
from coordinator.queries.circulation import reader_copy
from coordinator.queries.records import record, records
from coordinator.ui.case.leak_words import secrets_given_away
from coordinator.ui.case.release_remedies import LeakCard
from tests import make
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen

TODAY = date(2026, 9, 14)


@pytest.fixture
def family(desk):
    return make.family(desk, where="at 14, Larkspur Road")


def copy_for(desk, family, name):
    return desk.read(reader_copy, version_id=family.version_id, reader_id=family[name], today=TODAY)


@pytest.fixture
def card(qtbot, desk, bridge, family):
    copy = copy_for(desk, family, "Jon")
    version = desk.read(record, record_type=PlanVersion, record_id=family.version_id)
    names = {person_id: name for name, person_id in family.people.items()}
    made = LeakCard(bridge, version, copy, secrets_given_away(copy)[0], names)
    page = on_screen(qtbot, made)
    yield made
    page.deleteLater()


def test_neutral_words_are_recorded_with_who_agreed_and_the_copy_is_clean(qtbot, desk, card, family):
    card.neutral.click()
    form = card.words_form
    assert form.instead_of.value() == "14, Larkspur Road"
    assert form.agreed_with.value() == family["Dana"]
    qtbot.keyClicks(form.say.box, "her home")
    qtbot.wait(20)
    assert lint(card) == []
    with qtbot.waitSignal(card.mended):
        form.go.click()
    kept = desk.read(records, record_type=NeutralWording, version_id=family.version_id)[0]
    assert (kept.say, kept.agreed_with_id, kept.agreed_on) == ("her home", family["Dana"], date(2026, 11, 9))
    assert copy_for(desk, family, "Jon").edition.leaks == ()


@pytest.mark.parametrize(
    ("instead_of", "say", "told"),
    [
        ("14 Larkspur Road", "", "Write the neutral words"),
        ("14 Larkspur Road", "the house in Larkspur Rd", "still gives away Dana’s address"),
        ("after school", "later", "does not hold Dana’s address"),
    ],
)
def test_words_that_mend_nothing_are_not_recorded(desk, card, family, instead_of, say, told):
    card.neutral.click()
    card.words_form.instead_of.show_value(instead_of)
    card.words_form.say.show_value(say)
    card.words_form.go.click()
    assert told in card.words_form.problem.sentence.text()
    assert desk.read(records, record_type=NeutralWording, version_id=family.version_id) == []


def test_the_protected_person_s_own_agreement_is_recorded_for_this_reader_alone(qtbot, desk, card, family):
    card.agreement.click()
    form = card.agreement_form
    form.go.click()
    assert "Write how Dana agreed" in form.problem.sentence.text()
    form.method.show_value(HowGiven.SPOKEN)
    form.words.show_value("Jon may have it.")
    form.on.show_value(TODAY)
    qtbot.wait(20)
    assert lint(card) == []
    with qtbot.waitSignal(card.mended):
        form.go.click()
    kept = desk.read(records, record_type=SharingAgreement, case_id=family.case_id)[0]
    assert (kept.protected_id, kept.viewer_id, kept.shares) == (
        family["Dana"],
        family["Jon"],
        (Hides.ADDRESS,),
    )
    assert copy_for(desk, family, "Jon").edition.leaks == ()
    assert copy_for(desk, family, "Jackie").edition.leaks != ()


def test_only_one_remedy_is_open_at_a_time(card):
    card.neutral.click()
    card.agreement.click()
    assert card.words_form.isHidden()
    assert not card.agreement_form.isHidden()
    card.agreement.click()
    assert card.agreement_form.isHidden()
