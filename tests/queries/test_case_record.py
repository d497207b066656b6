from datetime import date

import pytest

from coordinator.commands.circulation import attach_file
from coordinator.commands.fields import put_in_bin
from coordinator.commands.release import release_plan
from coordinator.errors import NotAllowed, NotThere
from coordinator.models.choices import EntryKind
from coordinator.models.circulation import Document
from coordinator.models.person import ContactPoint
from coordinator.models.referral import Strength
from coordinator.queries.case_record import (
    attached_file,
    happenings,
    in_bin_of_case,
    paper_file,
    papers_of_case,
)
from coordinator.queries.records import records
from tests import make

TODAY = date(2026, 9, 14)


@pytest.fixture
def of(desk):
    return make.family(desk)


def binned(desk, record):
    desk.do(put_in_bin, record_type=type(record), record_id=record.id).result()


def test_what_happened_comes_newest_first_with_the_record_it_was_done_to(desk, of):
    strength = make.kept(desk, make.strength(of.case_id))
    binned(desk, strength)
    desk.undo().result()
    found = desk.read(happenings, case_id=of.case_id, most=3)
    assert [one.entry.label for one in found] == ["Put in the bin", "Put in the bin", "Keep"]
    assert [one.entry.kind for one in found] == [EntryKind.UNDONE, EntryKind.DONE, EntryKind.DONE]
    assert {one.about.id for one in found} == {strength.id}


def test_what_is_no_longer_there_is_said_without_its_record(desk, of):
    make.kept(desk, make.strength(of.case_id))
    desk.undo().result()
    newest = desk.read(happenings, case_id=of.case_id, most=1)[0]
    assert newest.about is None


def test_the_bin_of_a_case_holds_its_records_and_its_peoples_particulars_and_no_others(desk, of):
    strength, other = make.kept(desk, make.strength(of.case_id), make.case(reference="B"))
    elsewhere = make.kept(desk, make.strength(other.id))
    phone = desk.read(records, record_type=ContactPoint, person_id=of["Dana"])[0]
    for record in (strength, elsewhere, phone):
        binned(desk, record)
    found = desk.read(in_bin_of_case, case_id=of.case_id)
    assert {(type(one), one.id) for one in found} == {(Strength, strength.id), (ContactPoint, phone.id)}


def test_a_file_comes_out_as_it_went_in(desk, of, tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_bytes(b"Aimee is missed.")
    attachment_id = desk.do(attach_file, case_id=of.case_id, path=letter).result()
    kept = desk.read(attached_file, attachment_id=attachment_id)
    assert (kept.file_name, kept.content) == ("letter.txt", b"Aimee is missed.")
    with pytest.raises(NotThere):
        desk.read(attached_file, attachment_id=make.an_id())


def test_papers_are_listed_with_their_reader_and_come_out_as_issued(desk, of):
    sealed = desk.casebook.files.put(b"a finished paper")
    paper = make.kept(
        desk,
        Document(
            case_id=of.case_id,
            title="Family plan",
            file_name="plan.docx",
            sealed_name=sealed.name,
            sha256=sealed.sha256,
            size=sealed.size,
        ),
    )
    (line,) = desk.read(papers_of_case, case_id=of.case_id)
    assert (line.document.id, line.reader, line.circulation_id) == (paper.id, "", "")
    assert desk.read(paper_file, document_id=paper.id, today=TODAY).content == b"a finished paper"
    with pytest.raises(NotThere):
        desk.read(paper_file, document_id=make.an_id(), today=TODAY)


def test_a_paper_that_stands_on_no_list_is_read_through_for_its_reader_too(desk, of):
    desk.do(release_plan, version_id=of.version_id, reader_ids=[of["Jon"]], reason="Later").result()
    (line,) = desk.read(papers_of_case, case_id=of.case_id)
    assert desk.read(paper_file, document_id=line.document.id, today=TODAY).content
    make.kept(desk, make.phone(of["Dana"], "Jon rings"))
    with pytest.raises(NotAllowed, match="must not be sent"):
        desk.read(paper_file, document_id=line.document.id, today=TODAY)
