"""What must not be in a paper: whose details they are, how long they stay private, what lifts that."""

from datetime import date

import pytest

from coordinator.commands.fields import change_fields, put_in_bin
from coordinator.models.choices import Hides
from coordinator.models.network import Participant
from coordinator.models.person import Relationship
from coordinator.queries.records import records
from coordinator.queries.secrets import known_details, secrets_for, unseen_by
from tests import make

TODAY = date(2026, 9, 14)


@pytest.fixture
def of(desk):
    return make.family(desk)


def about(of, name):
    return {"case_id": of.case_id, "reader_id": of[name], "today": TODAY}


def secrets(desk, of, name):
    found = desk.read(secrets_for, **about(of, name))
    return {(one.kind, one.whose) for one in found}


def test_the_secrets_of_a_case_are_everyone_else_s_details(desk, of):
    dana = {(kind, "Dana") for kind in (Hides.ADDRESS, Hides.PHONE, Hides.EMAIL)}
    school = {(Hides.SCHOOL, "Aimee")}
    assert secrets(desk, of, "Jon") == dana | school
    assert secrets(desk, of, "Dana") == school
    assert secrets(desk, of, "Aimee") == dana


def test_old_details_are_secrets_still(desk, of):
    make.kept(desk, make.school(of["Dana"], "Old Mill Bakery", kind="workplace", current=False))
    assert (Hides.WORKPLACE, "Dana") in secrets(desk, of, "Jon")


def test_whoever_left_the_case_is_protected_as_before(desk, of):
    part = next(one for one in desk.read(records, record_type=Participant) if one.person_id == of["Dana"])
    desk.do(put_in_bin, record_type=Participant, record_id=part.id).result()
    assert (Hides.ADDRESS, "Dana") in secrets(desk, of, "Jon")


def test_a_restriction_holds_in_every_case_of_the_person_it_protects(desk, of):
    home = next(one for one in desk.read(records, record_type=make.ContactPoint) if one.postcode)
    values = {"shared_with": "everyone who made the plan"}
    desk.do(change_fields, record_type=make.ContactPoint, record_id=home.id, values=values).result()
    assert (Hides.ADDRESS, "Dana") not in secrets(desk, of, "Jon")
    other = make.kept(desk, make.case(reference="2"))
    make.kept(desk, make.restriction(of["Dana"], of["Jon"], case_id=other.id))
    assert (Hides.ADDRESS, "Dana") in secrets(desk, of, "Jon")
    part = desk.read(unseen_by, **about(of, "Jon"), person_ids=of.people.values())
    assert part == {of["Dana"]}


def test_the_details_of_somebody_in_another_case_are_no_part_of_this_one(desk, of):
    stranger = make.kept(desk, make.person(given="Zoë"))
    make.kept(desk, make.phone(stranger.id, "01632 960999"))
    assert (Hides.PHONE, "Zoë") not in secrets(desk, of, "Jon")


@pytest.mark.parametrize("kind", [make.ContactPoint, make.PersonFact])
def test_what_was_put_in_the_bin_is_private_still(desk, of, kind):
    before = secrets(desk, of, "Jon")
    for one in desk.read(records, record_type=kind):
        desk.do(put_in_bin, record_type=kind, record_id=one.id).result()
    assert secrets(desk, of, "Jon") == before


def test_a_child_who_was_never_listed_among_the_people_is_protected(desk, of):
    other = make.kept(desk, make.child(given="Robin"))
    make.kept(desk, make.case_child(of.case_id, other.id), make.school(other.id, "Fenwick Academy"))
    assert (Hides.SCHOOL, "Robin") in secrets(desk, of, "Jon")


def test_whoever_is_close_to_somebody_in_the_case_is_protected(desk, of):
    sister = make.kept(desk, make.person(given="Robin"))
    make.kept(desk, make.phone(sister.id, "01632 960555"))
    make.kept(desk, Relationship(person_id=sister.id, other_id=of["Aimee"]))
    assert (Hides.PHONE, "Robin") in secrets(desk, of, "Jon")


def test_whoever_must_be_kept_from_somebody_in_the_case_is_protected(desk, of):
    stranger, other = make.kept(desk, make.person(given="Robin"), make.case(reference="2"))
    make.kept(desk, make.phone(stranger.id, "01632 960555"))
    make.kept(desk, make.restriction(stranger.id, of["Jon"], case_id=other.id))
    assert (Hides.PHONE, "Robin") in secrets(desk, of, "Jon")


def agreed(desk, of):
    make.kept(desk, make.agreement(of["Dana"], of["Jon"], case_id=of.case_id))
    assert (Hides.ADDRESS, "Dana") not in secrets(desk, of, "Jon")


def change_home(desk, of, **values):
    home = next(one for one in desk.read(records, record_type=make.ContactPoint) if one.postcode)
    desk.do(change_fields, record_type=make.ContactPoint, record_id=home.id, values=values).result()


def test_an_agreement_does_not_cover_an_address_that_came_later(desk, of):
    agreed(desk, of)
    make.kept(desk, make.home(of["Dana"], address="9 Fuller Close"))
    found = {one.text for one in desk.read(secrets_for, **about(of, "Jon"))}
    assert "9 Fuller Close, Dereham, NR19 1ZZ" in found
    assert make.HOME not in found


def test_an_agreement_does_not_cover_an_address_typed_over_the_one_it_was_for(desk, of):
    agreed(desk, of)
    change_home(desk, of, address="9 Fuller Close")
    assert (Hides.ADDRESS, "Dana") in secrets(desk, of, "Jon")
    agreed(desk, of)


def test_an_agreement_stays_when_something_else_about_the_address_changes(desk, of):
    agreed(desk, of)
    change_home(desk, of, notes="Ring first.", safe_times="mornings")
    assert (Hides.ADDRESS, "Dana") not in secrets(desk, of, "Jon")


def test_a_restriction_made_after_an_agreement_outweighs_it(desk, of):
    agreed(desk, of)
    make.kept(desk, make.restriction(of["Dana"], of["Jon"], case_id=of.case_id))
    assert (Hides.ADDRESS, "Dana") in secrets(desk, of, "Jon")
    assert desk.read(unseen_by, **about(of, "Jon"), person_ids=[of["Dana"], of["Jackie"]]) == {of["Dana"]}
    agreed(desk, of)
    assert desk.read(unseen_by, **about(of, "Jon"), person_ids=[of["Dana"]]) == set()


def test_every_detail_is_known_whoever_may_have_it(desk, of):
    change_home(desk, of, shared_with="everyone who made the plan")
    assert make.HOME in {one.text for one in desk.read(known_details, case_id=of.case_id)}
