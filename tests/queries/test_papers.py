from datetime import date

from coordinator.models.choices import Proof, SendMethod
from coordinator.models.circulation import Document
from coordinator.queries.papers import PaperState, papers_made
from tests import make


def test_papers_of_all_families_are_listed_with_what_needs_doing_first(desk, now):
    family = make.family(desk)
    paper = {"case_id": family.case_id, "made_at": now, "sealed_name": "s", "sha256": "x", "file_name": "f"}
    plan = Document(paper="plan", title="Aimee’s family plan", reader_id=family["Jon"], **paper)
    sheet = Document(paper="agenda", title="Agenda", **paper)
    make.kept(desk, plan, sheet)
    day = date(2026, 9, 12)
    make.kept(
        desk,
        make.circulation(family.case_id, family["Dana"], proof=Proof.SIGNATURE, sent_on=day, received_on=day),
        make.circulation(family.case_id, family["Jackie"]),
        make.circulation(
            family.case_id, family["Jon"], document_id=plan.id, sent_on=day, method=SendMethod.HAND
        ),
    )
    lines = desk.read(papers_made)
    assert [(line.reader, line.state) for line in lines] == [
        ("Jon Hollis", PaperState.UNPROVEN),
        ("Jackie Hollis", PaperState.TO_SEND),
        ("", PaperState.MADE),
        ("Dana Hollis", PaperState.PROVEN),
    ]
    assert (lines[0].title, lines[0].family) == ("Aimee’s family plan", "Hollis family")
    assert lines[0].made_on == now.astimezone().date()
