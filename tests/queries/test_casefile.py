import pytest

from coordinator.assets import resource
from coordinator.commands.casefile import import_case
from coordinator.commands.fields import add_record
from coordinator.errors import Damaged, NotThere
from coordinator.exchange.casefile import read
from coordinator.models.choices import RelationshipKind
from coordinator.models.circulation import Attachment
from coordinator.models.person import ContactPoint, Person, Relationship
from coordinator.models.referral import Case, Concern
from coordinator.queries.casefile import casefile_of
from coordinator.queries.people import people_of_case
from tests import make


@pytest.fixture
def case_id(desk):
    casefile = read(resource("examples", "saheed.json").read_bytes())
    return desk.do(import_case, casefile=casefile).result()


def rows(desk, case_id, record_type):
    return desk.read(casefile_of, case_id=case_id).rows[record_type]


def test_a_case_that_is_gone_is_said_to_be_gone(desk):
    with pytest.raises(NotThere):
        desk.read(casefile_of, case_id="0" * 26)


def test_nothing_of_another_case_comes_along(desk, case_id):
    stranger = Person(given="Stranger")
    other = Case(reference="OTHER")
    jamila = next(row["id"] for row in rows(desk, case_id, Person) if row["given"] == "Jamila")
    for record in (
        stranger,
        other,
        Concern(case_id=other.id, text="another family’s worry"),
        ContactPoint(person_id=stranger.id, value="07700 900999"),
        Relationship(person_id=stranger.id, other_id=jamila),
    ):
        desk.do(add_record, record=record).result()
    gathered = desk.read(casefile_of, case_id=case_id)
    text = repr(gathered)
    assert stranger.id not in text
    assert "another family" not in text
    assert len(gathered.rows[Person]) == 8


def test_what_a_person_is_found_at_comes_along(desk, case_id):
    jamila = next(row["id"] for row in rows(desk, case_id, Person) if row["given"] == "Jamila")
    addresses = [row for row in rows(desk, case_id, ContactPoint) if row["person_id"] == jamila]
    assert {row.get("postcode") for row in addresses} == {"ZZ99 7TC", "ZZ99 2WR", None}


def test_an_id_that_leads_nowhere_is_left_out(desk, case_id):
    from coordinator.models.preparation import Contact

    contact = Contact(case_id=case_id, person_ids=("0" * 26,))
    desk.do(add_record, record=contact).result()
    row = next(row for row in rows(desk, case_id, Contact) if row["id"] == contact.id)
    assert row["person_ids"] == []


def test_a_kept_file_comes_along_and_a_damaged_one_is_never_passed_on(desk, case_id):
    sealed = desk.casebook.files.put(b"a letter")
    attachment = Attachment(
        case_id=case_id, title="Letter", sealed_name=sealed.name, sha256=sealed.sha256, size=sealed.size
    )
    desk.do(add_record, record=attachment).result()
    assert desk.read(casefile_of, case_id=case_id).files == {sealed.sha256: b"a letter"}
    path = desk.casebook.files.folder / sealed.name
    path.write_bytes(path.read_bytes()[:-1] + b"\0")
    with pytest.raises(Damaged):
        desk.read(casefile_of, case_id=case_id)


def test_a_forebear_who_is_in_no_case_comes_along_and_a_relative_of_another_family_stays(desk, case_id):
    of = desk.read(people_of_case, case_id=case_id)[0].person
    other = make.kept(desk, make.case(reference="2", commissioner_id=of.commissioner_id))
    same = {"commissioner_id": of.commissioner_id}
    late, before_him, uncle = make.kept(
        desk,
        make.person(given="Rashid", died=True, **same),
        make.person(given="Karim", died=True, **same),
        make.person(given="Elsewhere", **same),
    )
    parent = RelationshipKind.PARENT
    make.kept(
        desk,
        make.participant(other.id, uncle.id),
        Relationship(person_id=late.id, other_id=of.id, kind=parent),
        Relationship(person_id=before_him.id, other_id=late.id, kind=parent),
        Relationship(person_id=uncle.id, other_id=of.id, kind=RelationshipKind.AUNT_UNCLE),
    )
    found = desk.read(casefile_of, case_id=case_id)
    names = {row.get("given") for row in found.rows[Person]}
    assert {"Rashid", "Karim"} <= names
    assert "Elsewhere" not in names
