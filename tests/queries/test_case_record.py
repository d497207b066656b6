"""The record of a case: what happened, the papers and files as they were kept, and its bin."""

from datetime import timedelta

import pytest

from coordinator.commands.circulation import attach_file
from coordinator.commands.fields import add_record, put_in_bin
from coordinator.commands.release import release_plan
from coordinator.errors import NotThere
from coordinator.queries.case_record import (
    attached_file,
    happenings,
    in_bin_of_case,
    paper_file,
    papers_of_case,
)
from tests import make


@pytest.fixture
def of(desk):
    return make.family(desk)


def test_what_was_done_in_a_case_is_told_the_newest_first_with_what_it_was_done_to(desk, of):
    concern = make.concern(of.case_id)
    desk.do(add_record, record=concern).result()
    named = {"record_type": type(concern), "record_id": concern.id}
    desk.do(put_in_bin, **named).result()
    told = desk.read(happenings, case_id=of.case_id, most=10)
    assert [one.entry.label for one in told] == ["Put in the bin", "Add", "Keep"]
    assert {one.about.id for one in told[:2]} == {concern.id}
    assert len(desk.read(happenings, case_id=of.case_id, most=1)) == 1


def test_what_was_undone_is_told_without_the_record_that_is_gone(desk, of):
    desk.do(add_record, record=make.concern(of.case_id)).result()
    desk.undo().result()
    assert [one.about for one in desk.read(happenings, case_id=of.case_id, most=2)] == [None, None]


def test_another_case_s_happenings_are_its_own(desk, of):
    other = make.kept(desk, make.case(reference="2"))
    assert len(desk.read(happenings, case_id=other.id, most=10)) == 1


def test_papers_and_files_come_back_just_as_they_were_kept(desk, of, tmp_path):
    desk.do(release_plan, version_id=of.version_id, reader_ids=[of["Jon"]]).result()
    (paper,) = desk.read(papers_of_case, case_id=of.case_id)
    assert (paper.reader, bool(paper.circulation_id)) == ("Jon Hollis", True)
    kept = desk.read(paper_file, document_id=paper.document.id)
    assert (kept.file_name, kept.content[:2]) == (paper.document.file_name, b"PK")
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"%PDF")
    attachment_id = desk.do(attach_file, case_id=of.case_id, path=letter).result()
    came = desk.read(attached_file, attachment_id=attachment_id)
    assert (came.file_name, came.content) == ("letter.pdf", b"%PDF")


def test_a_paper_or_file_that_is_gone_is_said_to_be_gone(desk):
    with pytest.raises(NotThere, match="no longer in the casebook"):
        desk.read(paper_file, document_id=make.an_id())
    with pytest.raises(NotThere, match="no longer in the casebook"):
        desk.read(attached_file, attachment_id=make.an_id())


def test_the_bin_of_a_case_holds_its_own_and_its_people_s_the_newest_first(desk, of, now):
    other = make.kept(desk, make.case(reference="2"))
    stranger = make.kept(desk, make.person(given="Zoë"))
    binned = make.kept(
        desk,
        make.concern(of.case_id),
        make.phone(of["Jon"]),
        make.school(of["Jon"]),
        make.phone(stranger.id),
        make.concern(other.id),
    )
    for hours, one in enumerate(binned):
        desk.now = lambda hours=hours: now + timedelta(hours=hours)
        desk.do(put_in_bin, record_type=type(one), record_id=one.id).result()
    found = desk.read(in_bin_of_case, case_id=of.case_id)
    assert [one.id for one in found] == [binned[2].id, binned[1].id, binned[0].id]
