import io
from dataclasses import replace

import docx

from coordinator.documents import agenda
from coordinator.documents.parts.base import save
from coordinator.documents.parts.brand import Brand
from tests.documents.views import AGENDA, DAY


def read_back(view):
    return docx.Document(io.BytesIO(save(agenda.build(view, Brand()))))


def test_the_three_parts_are_named_in_order():
    headings = [p.text for p in read_back(AGENDA).paragraphs if p.style.style_id == "Heading2"]
    assert headings == [
        "Part 1: Information sharing", "Part 2: Private family time", "Part 3: Agreeing the plan",
        "The questions for the family",
    ]  # fmt: skip


def test_who_is_in_the_room_is_said():
    texts = [paragraph.text for paragraph in read_back(AGENDA).paragraphs]
    assert "The family makes its plan. In the room: Family and friends only." in texts


def test_what_is_not_settled_is_said():
    document = read_back(replace(AGENDA, day=replace(DAY, held_on=None, times="", place="")))
    cells = [row.cells[1].text for row in document.tables[0].rows]
    assert cells[1:3] == ["No date has been set yet.", "The place is not settled yet."]
