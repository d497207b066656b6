from datetime import date

import pytest

from coordinator.commands.fields import change_fields
from coordinator.models.choices import OfferReply, RelationshipKind
from coordinator.models.person import Person, Relationship
from coordinator.models.referral import CaseChild, Consent, Offer
from coordinator.ui.case.referral_family import FamilyLeaf
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import kept, looked_at, one, press, settled, type_into


@pytest.fixture
def leaf(shown, aimee):
    return shown(FamilyLeaf, aimee)


def test_a_child_is_added_with_a_name_alone_and_opens_for_its_views(qtbot, desk, bridge, leaf, aimee):
    leaf.children_list.add_button.click()
    assert leaf.children_list.ask.isVisible()
    qtbot.keyClicks(leaf.children_list.ask.line.box, "Zed")
    press(leaf.children_list.ask, "Add this child")
    settled(bridge)
    assert not leaf.children_list.ask.isVisible()
    child = next(c for c in kept(desk, CaseChild, aimee) if c.id == leaf.children_list.open_id)
    assert one(desk, Person, child.person_id).name == "Zed"
    assert child.person_id in leaf.holders.cards
    type_into(qtbot, leaf.children_list.view, "own_words", "I like swimming.")
    assert one(desk, CaseChild, child.id).own_words == "I like swimming."


def test_a_childs_own_record_is_reached_on_a_leaf_of_its_own(qtbot, desk, leaf):
    child = leaf.children_list.records[0]
    leaf.children_list.open_record(child.id)
    leaf.children_list.leaves.turn_to("About them")
    type_into(qtbot, leaf.children_list.about, "known_as", "Amy")
    assert one(desk, Person, child.person_id).known_as == "Amy"


def test_an_empty_name_is_answered_with_what_to_do(leaf):
    leaf.children_list.add_button.click()
    press(leaf.children_list.ask, "Add this child")
    assert "Write a name first" in leaf.children_list.ask.problem.text()
    press(leaf.children_list.ask, "Cancel")
    assert not leaf.children_list.ask.isVisible()


def test_consent_begins_with_a_parent_and_shows_when_it_is_withdrawn(qtbot, desk, bridge, leaf, aimee):
    leaf.consents.add_button.click()
    settled(bridge)
    new = one(desk, Consent, leaf.consents.open_id)
    assert one(desk, Person, new.giver_id).short_name in {"Jon", "Dana"}
    assert leaf.consents.lines[new.id].summary.chip == "Not given yet"
    type_into(qtbot, leaf.consents.view, "given_on", "1 Nov 2026")
    type_into(qtbot, leaf.consents.view, "withdrawn_on", "5 Nov 2026")
    assert leaf.consents.lines[new.id].summary.chip == "Withdrawn 5 Nov 2026"


def test_a_consent_is_withdrawn_with_one_press_and_the_cursor_is_where_the_words_go(
    qtbot, desk, bridge, leaf
):
    consent = leaf.consents.records[0]
    leaf.consents.open_record(consent.id)
    press(leaf.consents, "Withdrawn today")
    settled(bridge)
    assert one(desk, Consent, consent.id).withdrawn_on == date(2026, 9, 14)
    assert leaf.consents.view.focused()[0] == "withdrawn_words"
    assert leaf.consents.lines[consent.id].summary.chip.startswith("Withdrawn")


def test_a_withdrawal_before_the_consent_is_kept_as_typed_and_answered(qtbot, desk, bridge, leaf):
    consent = leaf.consents.records[0]
    leaf.consents.open_record(consent.id)
    type_into(qtbot, leaf.consents.view, "withdrawn_on", "27/09/2026")
    leaf.consents.view.focus_on("scope")
    looked_at()
    cell = leaf.consents.view.cells["withdrawn_on"]
    assert "cannot be withdrawn before it was given" in cell.message.text()
    assert cell.editor.typed() == "27/09/2026"
    assert one(desk, Consent, consent.id).withdrawn_on is None


def test_every_parent_and_holder_has_a_line_in_the_offer_record(qtbot, desk, bridge, leaf, aimee):
    offers = kept(desk, Offer, aimee)
    child = kept(desk, CaseChild, aimee)[0]
    abel = make.kept(desk, make.person(given="Abel", family="Stone"))
    make.kept(desk, make.participant(aimee, abel.id, position=20))
    make.kept(
        desk,
        Relationship(
            person_id=abel.id,
            other_id=child.person_id,
            kind=RelationshipKind.GUARDIAN,
            parental_responsibility=True,
        ),
    )
    settled(bridge)
    lines = {line.summary.title: line for line in leaf.offers.lines.values()}
    assert len(lines) == len(offers) + 1
    assert lines["Abel Stone"].summary.chip == "No offer on record"
    lines["Abel Stone"].click()
    settled(bridge)
    type_into(qtbot, leaf.offers.view, "offered_on", "1/11/2026")
    (begun,) = [one for one in kept(desk, Offer, aimee) if one.person_id == abel.id]
    assert leaf.offers.lines[begun.id].summary.chip == "Offered 1 Nov 2026"
    values = {"reply": OfferReply.ACCEPTED}
    desk.do(change_fields, record_type=Offer, record_id=begun.id, values=values).result()
    settled(bridge)
    assert leaf.offers.lines[begun.id].summary.chip == "Accepted"


def test_the_offer_record_never_speaks_of_compliance(leaf):
    said = " ".join(label.text() for label in leaf.findChildren(type(leaf.offers.card.heading)))
    assert "complian" not in said.casefold()


def test_the_leaf_can_be_used_by_everyone(bridge, leaf):
    leaf.offers.open_record(leaf.offers.records[0].id)
    settled(bridge)
    assert lint(leaf) == []
    (card,) = leaf.holders.cards.values()
    press(card, "Add a holder")
    looked_at()
    assert lint(leaf) == []
