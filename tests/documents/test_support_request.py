import io

import docx

from coordinator.documents import support_request
from coordinator.documents.parts.base import save
from coordinator.documents.parts.brand import Brand
from tests.documents.support_views import NO_SUPPORT, SUPPORT, SUPPORT_GIVEN


def read_back(view):
    return docx.Document(io.BytesIO(save(support_request.build(view, Brand()))))


def facts(document, number=0):
    return {row.cells[0].text: row.cells[1].text for row in document.tables[number].rows[1:]}


def texts(document):
    return [paragraph.text for paragraph in document.paragraphs]


def test_a_panel_reads_what_is_asked_for_whom_what_it_costs_and_for_which_action():
    told = facts(read_back(SUPPORT))
    assert told["What is asked for"] == "A bed and bedding for Aimee’s weekends at Nanny’s"
    assert (told["For"], told["Cost"], told["Once, or for how long"]) == ("Aimee", "£240", "One-off")
    assert told["The part of the plan"].startswith("Action 4.")


def test_why_it_cannot_be_paid_for_otherwise_and_how_it_goes_on_have_their_own_headings():
    said = texts(read_back(SUPPORT))
    at = said.index("Why it cannot be paid for another way")
    assert said[at + 1] == "There is no grant for a bed in a grandparent’s home."
    assert "How it goes on when the package ends" in said


def test_the_panel_has_room_to_answer_until_it_has_answered():
    waiting, answered = read_back(SUPPORT), read_back(SUPPORT_GIVEN)
    assert facts(waiting, 1) == {"Panel on": "Wednesday 25 March 2026"}
    assert waiting.tables[2].rows[0].cells[0].text == "Decision and reasons"
    assert facts(answered, 1)["Decision"] == "Agreed in part"
    assert facts(answered, 1)["What it changed"].startswith("Aimee slept well")
    assert len(answered.tables) == 2


def test_what_nobody_said_yet_is_said_plainly():
    document = read_back(NO_SUPPORT)
    assert facts(document)["Cost"] == "Not said yet"
    assert "Not said yet." in texts(document)
