from datetime import date

import pytest

from coordinator.commands.referral import add_child
from coordinator.models.choices import LegalStatus, RelationshipKind
from coordinator.models.person import Person, Relationship
from coordinator.models.values import LooseDate
from coordinator.ui.case.holders import Holders, said_of
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import looked_at, one, press, settled
from tests.ui.kit import on_screen


@pytest.fixture
def of(desk):
    made = make.family(desk)
    make.kept(
        desk,
        Relationship(
            person_id=made["Dana"],
            other_id=made["Aimee"],
            kind=RelationshipKind.PARENT,
            parental_responsibility=True,
            responsibility_from="Mother",
        ),
        Relationship(person_id=made["Jon"], other_id=made["Aimee"], kind=RelationshipKind.STEP_PARENT),
    )
    return made


@pytest.fixture
def holders(qtbot, bridge, of):
    made = Holders(bridge, of.case_id)
    made.refresh()
    page = on_screen(qtbot, made)
    looked_at()
    yield made
    page.close()
    page.deleteLater()


def chips(card):
    return {line.summary.title: line.summary.chip for line in card.lines.values()}


def test_every_parent_and_step_parent_has_a_line_that_says_whether_they_hold_it(holders, of):
    (card,) = holders.cards.values()
    assert card.card.heading.text() == "Parental responsibility for Aimee (2)"
    assert chips(card) == {"Dana Hollis": "Holds it", "Jon Hollis": "Not known yet"}


def test_a_holder_already_in_the_case_is_added_with_one_press(desk, bridge, holders, of):
    (card,) = holders.cards.values()
    press(card, "Add a holder")
    card.ask.choice.show_value(RelationshipKind.GRANDPARENT)
    press(card, "Use Jackie  ·  Family")
    settled(bridge)
    tie = one(desk, Relationship, card.open_id)
    assert (tie.person_id, tie.kind, tie.parental_responsibility) == (of["Jackie"], "grandparent of", True)
    assert chips(card)["Jackie Hollis"] == "Holds it"


def test_somebody_new_is_added_by_name(qtbot, desk, bridge, holders, of):
    (card,) = holders.cards.values()
    press(card, "Add a holder")
    qtbot.keyClicks(card.ask.line.box, "Abel Stone")
    press(card, "Add this holder")
    settled(bridge)
    assert one(desk, Person, one(desk, Relationship, card.open_id).person_id).name == "Abel Stone"


def test_each_child_has_a_card_and_it_goes_with_the_child(desk, bridge, holders, of):
    desk.do(add_child, case_id=of.case_id, given="Ben").result()
    settled(bridge)
    holders.refresh()
    looked_at()
    headings = [card.card.heading.text() for card in holders.cards.values()]
    assert headings == ["Parental responsibility for Aimee (2)", "Parental responsibility for Ben"]
    desk.undo().result()
    settled(bridge)
    holders.refresh()
    assert len(holders.cards) == 1


@pytest.mark.parametrize(
    ("person", "child", "adult", "said"),
    [
        ({}, {"legal_status": LegalStatus.CARE_ORDER}, False, "The council holds it too, by the care order"),
        ({}, {"legal_status": LegalStatus.ACCOMMODATED}, False, ""),
        ({"due": date(2026, 12, 1)}, {}, False, "Nobody holds it before the birth."),
        ({"born": LooseDate(2008)}, {"legal_status": LegalStatus.CARE_ORDER}, True, "decides alone"),
    ],
)
def test_what_age_and_order_mean_is_said_in_words(person, child, adult, said):
    found = said_of(make.person(**person), make.case_child("c", "p", **child), adult=adult)
    assert (said in found) if said else found == ""


def test_the_cards_can_be_used_by_everyone(holders):
    (card,) = holders.cards.values()
    card.open_record(card.records[0].id)
    looked_at()
    assert lint(holders) == []
