"""A finished copy is sealed and listed; the plan, a same-day copy and a review's record are issued alike."""

from coordinator.commands.issuing import issue
from coordinator.commands.kinds import command
from coordinator.models.circulation import Circulation, Document
from coordinator.queries.editions import FinishedCopy, Reader
from coordinator.queries.records import record
from tests import make


@command("Issue")
def issue_it(session, **particulars):
    return issue(session, **particulars)[1].id


def test_a_copy_is_sealed_and_listed_for_its_reader_with_why(desk):
    of = make.family(desk)
    copy = FinishedCopy(
        reader=Reader(of["Jon"], "Jon Hollis", "JH", "father"),
        title="A paper",
        content=b"What it says",
        file_name="FGC-2026-001 paper JH.docx",
        view_sha256="ab",
        leaks=(),
    )
    line_id = desk.do(issue_it, case_id=of.case_id, paper="plan", copy=copy, why="He was there").result()
    line = desk.read(record, record_type=Circulation, record_id=line_id)
    paper = desk.read(record, record_type=Document, record_id=line.document_id)
    assert (line.recipient_id, line.why, line.version_id, line.sent_on) == (
        of["Jon"], "He was there", None, None,
    )  # fmt: skip
    assert (paper.title, paper.file_name, paper.view_sha256, paper.size) == (
        "A paper", "FGC-2026-001 paper JH.docx", "ab", 12,
    )  # fmt: skip
    assert desk.casebook.files.get(paper.sealed_name, paper.sha256) == b"What it says"
