"""Any record and any list of records: in their order, the bin apart."""

from datetime import timedelta

import pytest

from coordinator.commands.fields import put_in_bin
from coordinator.models.person import Person
from coordinator.models.referral import Concern
from coordinator.queries.records import case_records, drafts_of, in_bin, record, records
from tests import make


@pytest.fixture
def concerns(desk):
    here, other = make.kept(desk, make.case(), make.case(reference="2"))
    make.kept(
        desk,
        make.concern(here.id, "second", position=2),
        make.concern(here.id, "first", position=1),
        make.concern(other.id, "elsewhere"),
    )
    return here.id


def test_records_of_a_case_come_in_their_order(desk, concerns):
    listed = desk.read(case_records, record_type=Concern, case_id=concerns)
    assert [one.text for one in listed] == ["first", "second"]


def test_records_can_be_chosen_by_any_column(desk, concerns):
    assert [one.text for one in desk.read(records, record_type=Concern, text="elsewhere")] == ["elsewhere"]


def test_what_is_in_the_bin_is_listed_apart_the_newest_first(desk, now):
    people = make.kept(desk, make.person(given="A"), make.person(given="B"), make.person(given="C"))
    for hours, person in ((1, people[1]), (2, people[0])):
        desk.now = lambda hours=hours: now + timedelta(hours=hours)
        desk.do(put_in_bin, record_type=Person, record_id=person.id).result()
    assert [one.given for one in desk.read(in_bin, record_type=Person)] == ["A", "B"]
    assert [one.given for one in desk.read(records, record_type=Person)] == ["C"]
    assert desk.read(record, record_type=Person, record_id=people[0].id).binned_at is not None


def test_a_record_that_is_not_there_is_none(desk):
    assert desk.read(record, record_type=Person, record_id=make.an_id()) is None
    assert desk.read(drafts_of, record_type=Person, record_id=make.an_id()) == {}
