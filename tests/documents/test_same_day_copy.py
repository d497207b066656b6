import io

import docx

from coordinator.documents import same_day_copy
from coordinator.documents.parts.base import save
from coordinator.documents.parts.brand import Brand
from tests.documents.views import AIMEE, NOTHING


def read_back(view):
    return docx.Document(io.BytesIO(save(same_day_copy.build(view, Brand()))))


def text_of(document):
    return "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)


def test_what_was_agreed_is_there_with_who_and_when():
    rows = read_back(AIMEE).tables[0].rows
    assert rows[6].cells[0].text.startswith("6. Make a words and pictures plan")
    assert rows[6].cells[1].text == "Jon and Dana, with Jackie"
    assert rows[6].cells[2].text == "Within 3 days: by Tuesday 17 March"


def test_plan_b_says_who_does_it():
    plan_b = read_back(AIMEE).tables[1].rows
    assert [cell.text for cell in plan_b[0].cells] == ["If this happens", "This is what we will do", "Who"]
    assert plan_b[1].cells[2].text == AIMEE.back_up[0].who == "Steve"


def test_nothing_agreed_is_said_plainly():
    document = read_back(NOTHING)
    assert "No actions were agreed today." in [paragraph.text for paragraph in document.paragraphs]
    assert "Nobody has been named yet." in text_of(document)
