import io

import docx

from coordinator.documents import day_checklist
from coordinator.documents.parts.base import save
from coordinator.documents.parts.brand import Brand
from tests.documents.day_views import CHECKLIST, NO_CHECKLIST


def read_back(view):
    return docx.Document(io.BytesIO(save(day_checklist.build(view, Brand()))))


def test_each_line_is_a_box_to_tick_and_what_is_done_says_so():
    lines = [one.text for one in read_back(CHECKLIST).paragraphs if one.style.style_id == "CheckList"]
    assert lines[0].endswith("none at the head (done)")
    assert lines[1] == "Tea, water and something to eat are out"
    assert lines[-6:] == list(CHECKLIST.closing)


def test_when_where_and_who_has_the_key_stand_at_the_head():
    cells = [cell.text for row in read_back(CHECKLIST).tables[0].rows for cell in row.cells]
    assert "With the caretaker at number 2" in cells


def test_a_checklist_without_anything_is_still_a_paper():
    assert "Before people leave" in [one.text for one in read_back(NO_CHECKLIST).paragraphs]
