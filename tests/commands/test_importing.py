"""A confirmed form is written in one step, over nothing that is on record, and for nobody else to see."""

from datetime import date

import pytest

from coordinator.commands.importing import FROM_THE_FILE, import_form
from coordinator.errors import NotAllowed
from coordinator.exchange.found import Target
from coordinator.exchange.intake import Chosen, Intake, PersonChosen, Reached, Somebody, put_together
from coordinator.exchange.placing import place
from coordinator.exchange.reading import read
from coordinator.models.choices import (
    BindingKind,
    ContactPointKind,
    CountsAs,
    LegalStatus,
    RelationshipKind,
    Role,
    Sharing,
    Side,
)
from coordinator.models.circulation import Attachment
from coordinator.models.network import Participant
from coordinator.models.person import ContactPoint, Person, PersonFact, Relationship
from coordinator.models.referral import BindingDate, Case, CaseChild, Concern, Strength
from coordinator.models.values import LooseDate
from coordinator.queries.records import case_records, record, records
from tests import make
from tests.exchange.forms import a_referral

TODAY = date(2026, 9, 14)


def confirmed(chosen=None, people=None):
    everything = place(read(a_referral().content()), today=TODAY)
    parts = {one.key: PersonChosen(Role(one.part)) for one in everything.people}
    return put_together(everything, chosen or {}, {**parts, **(people or {})}, today=TODAY)


def imported(desk, intake=None, **more):
    return desk.do(import_form, intake=intake or confirmed(), **more).result()


def people(desk):
    return {one.name: one for one in desk.read(records, record_type=Person)}


def test_a_form_becomes_a_case_with_everything_in_it(desk):
    case_id = imported(desk)
    case = desk.read(record, record_type=Case, record_id=case_id)
    assert (case.reference, case.family_name, case.commissioner_reference) == (
        "FGC-2026-001",
        "Hollis",
        "MO-44817",
    )
    assert case.received == date(2026, 9, 7)
    found = people(desk)
    assert len(found) == 6
    assert found["Aimee Hollis"].born == LooseDate(2019, 5, 23)
    child = desk.read(case_records, record_type=CaseChild, case_id=case_id)[0]
    assert (child.person_id, child.legal_status) == (
        found["Aimee Hollis"].id, LegalStatus.CHILD_PROTECTION_PLAN
    )  # fmt: skip
    worries = desk.read(case_records, record_type=Concern, case_id=case_id)
    assert [(one.position, one.text) for one in worries] == [
        (1, "Bedtimes have slipped."), (2, "Aimee misses school.")
    ]  # fmt: skip
    assert (
        desk.read(case_records, record_type=Strength, case_id=case_id)[0].text
        == "Everyone turns up for Aimee."
    )
    binding = desk.read(case_records, record_type=BindingDate, case_id=case_id)
    assert [(one.kind, one.falls_on) for one in binding] == [(BindingKind.COURT, date(2026, 11, 30))]


def test_people_come_with_their_parts_and_their_ties_to_the_child(desk):
    imported(desk)
    found = people(desk)
    parts = {one.person_id: one for one in desk.read(records, record_type=Participant)}
    assert parts[found["Dana Hollis"].id].role is Role.PARENT
    granny = parts[found["Jackie Shaw"].id]
    assert (granny.described_as, granny.side) == ("Maternal grandmother", Side.MATERNAL)
    assert parts[found["Priya Nair"].id].counts_as is CountsAs.PROFESSIONAL
    ties = {one.person_id: one for one in desk.read(records, record_type=Relationship)}
    assert ties[found["Dana Hollis"].id].kind is RelationshipKind.PARENT
    assert ties[found["Dana Hollis"].id].other_id == found["Aimee Hollis"].id
    assert (ties[found["Steve Orr"].id].kind, ties[found["Steve Orr"].id].notes) == (
        RelationshipKind.OTHER, "Mum’s partner"
    )  # fmt: skip
    assert found["Priya Nair"].id not in ties


def test_nobody_else_may_have_what_came_in(desk):
    imported(desk)
    points = desk.read(records, record_type=ContactPoint)
    assert sorted(one.one_line for one in points) == [
        "01632 960118", "07700 900456", "jackie@example.org", "priya.nair@example.org"
    ]  # fmt: skip
    assert {one.shared_with for one in (*points, *desk.read(records, record_type=PersonFact))} == {
        Sharing.NOBODY
    }


def test_what_was_not_placed_goes_where_it_is_sent(desk):
    case_id = imported(desk)
    assert "Shoe size" not in desk.read(record, record_type=Case, record_id=case_id).notes
    everything = place(read(a_referral().content()), today=TODAY)
    odd = next(one.key for one in everything.things if one.goes_to is None)
    second = imported(desk, confirmed({odd: Chosen(Target.CASE_NOTES)}))
    notes = desk.read(record, record_type=Case, record_id=second).notes
    assert notes == f"{FROM_THE_FILE}\nShoe size of the dog: 7"


def test_nothing_on_record_is_written_over(desk):
    case, aimee = make.kept(desk, make.case(commissioner_reference="OLD-1"), make.child(given="Aimee"))
    make.kept(desk, make.case_child(case.id, aimee.id), make.participant(case.id, aimee.id, role=Role.CHILD))
    make.kept(desk, make.school(aimee.id, text="alderbrook primary school"))
    known = {"child #1": PersonChosen(Role.CHILD, aimee.id)}
    assert imported(desk, confirmed(people=known), case_id=case.id) == case.id
    kept = desk.read(record, record_type=Case, record_id=case.id)
    assert (kept.commissioner_reference, kept.received) == ("OLD-1", make.RECEIVED)
    assert "Commissioner reference: MO-44817" in kept.notes
    child = people(desk)["Aimee Hollis"]
    assert child.born == LooseDate(2019, 5, 2)
    assert "Born: 23 May 2019" in child.notes
    assert len(desk.read(records, record_type=PersonFact)) == 1
    assert len(desk.read(case_records, record_type=CaseChild, case_id=case.id)) == 1


def test_a_known_person_is_not_added_twice_nor_their_number(desk):
    case, dana = make.kept(desk, make.case(reference="FGC-2026-009"), make.person())
    make.kept(desk, make.participant(case.id, dana.id), make.phone(dana.id, "+44 1632 960118"))
    case_id = imported(desk, confirmed(people={"mother #1": PersonChosen(Role.PARENT, dana.id)}))
    assert len(desk.read(records, record_type=Person)) == 6
    points = [one for one in desk.read(records, record_type=ContactPoint) if one.person_id == dana.id]
    assert [one.value for one in points] == ["+44 1632 960118"]
    assert dana.id in {
        one.person_id for one in desk.read(case_records, record_type=Participant, case_id=case_id)
    }


def test_a_known_child_may_have_a_new_case(desk):
    aimee = make.kept(desk, make.child(given="Aimee"))
    case_id = imported(desk, confirmed(people={"child #1": PersonChosen(Role.CHILD, aimee.id)}))
    assert [one.person_id for one in desk.read(case_records, record_type=CaseChild, case_id=case_id)] == [
        aimee.id
    ]
    assert len(desk.read(records, record_type=Person)) == 6


def test_people_of_another_commissioner_are_refused_and_nothing_is_added(desk):
    west, east = make.kept(desk, make.commissioner(), make.commissioner(name="East"))
    dana = make.kept(desk, make.person(commissioner_id=east.id))
    with pytest.raises(NotAllowed, match="another commissioner"):
        imported(
            desk, confirmed(people={"mother #1": PersonChosen(Role.PARENT, dana.id)}), commissioner_id=west.id
        )
    assert len(desk.read(records, record_type=Person)) == 1
    assert desk.read(records, record_type=Case) == []


def test_everybody_of_a_new_case_belongs_to_its_commissioner(desk):
    west = make.kept(desk, make.commissioner())
    imported(desk, commissioner_id=west.id)
    assert {one.commissioner_id for one in desk.read(records, record_type=Person)} == {west.id}


def test_without_a_child_a_name_opens_the_case(desk):
    only = Intake(
        people=[Somebody("p", Role.PARENT, fields={"given": "Dana"}, relationship=RelationshipKind.PARENT)]
    )
    with pytest.raises(NotAllowed, match="needs a child’s name"):
        imported(desk, only)
    imported(desk, only, child_name="Aimee Hollis")
    assert set(people(desk)) == {"Aimee Hollis", "Dana"}
    assert desk.read(records, record_type=Relationship)[0].kind is RelationshipKind.PARENT


def test_a_tie_is_written_only_to_the_child_it_was_chosen_for(desk):
    two = [Somebody(key, Role.CHILD, fields={"given": key}) for key in ("Aimee", "Ben")]
    jon = Somebody(
        "j", Role.PARENT, of_child="Ben", fields={"given": "Jon"}, relationship=RelationshipKind.PARENT
    )
    imported(desk, Intake(people=[*two, jon]))
    assert [one.other_id for one in desk.read(records, record_type=Relationship)] == [people(desk)["Ben"].id]


def test_the_file_itself_can_be_kept(desk, tmp_path):
    path = tmp_path / "form.docx"
    path.write_bytes(a_referral().content())
    case_id = imported(desk, path=path)
    assert [one.title for one in desk.read(case_records, record_type=Attachment, case_id=case_id)] == ["form"]


def test_one_undo_takes_the_whole_import_back(desk):
    imported(desk)
    assert desk.undo().result() == "Import a form"
    for kept in (Case, Person, Concern, ContactPoint, Relationship, BindingDate):
        assert desk.read(records, record_type=kept) == []
    assert desk.redo().result() == "Import a form"
    assert len(desk.read(records, record_type=Person)) == 6


def test_what_is_too_long_is_refused_and_nothing_is_added(desk):
    long = Somebody(
        "p", Role.CHILD, fields={"given": "Aimee"}, reached=[Reached(ContactPointKind.PHONE, "1")]
    )
    with pytest.raises(NotAllowed, match="longer than a field holds"):
        imported(desk, Intake(people=[long], notes=["x" * 200_001]))
    assert desk.read(records, record_type=ContactPoint) == []
