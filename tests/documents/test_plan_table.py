import io
from dataclasses import replace

import docx

from coordinator.documents import plan_table
from coordinator.documents.parts.base import save
from coordinator.documents.parts.brand import Brand
from tests.documents.views import AIMEE, NOTHING


def read_back(view):
    return docx.Document(io.BytesIO(save(plan_table.build(view, Brand()))))


def test_each_action_is_one_row_with_its_number():
    rows = read_back(AIMEE).tables[0].rows
    assert [row.cells[0].text for row in rows] == ["No.", "1.", "2.", "3.", "4.", "5.", "6.", "7.", "8."]
    assert (
        rows[1].cells[2].text
        == "Jon, with Steve\nHelp: Steve goes too, for support and to listen.\nStand-in: Dana"
    )
    assert (
        rows[8].cells[1].text.endswith("Agreed by Aimee’s school: Ten minutes with the teacher each Friday")
    )


def test_the_words_are_the_familys_own():
    table = read_back(AIMEE).tables[0]
    for row, action in zip(table.rows[1:], AIMEE.actions, strict=True):
        assert action.what in row.cells[1].text


def test_who_could_care_for_the_child_is_there_with_whoever_was_not_asked_yet():
    rows = read_back(AIMEE).tables[2].rows
    assert [[cell.text for cell in row.cells] for row in rows] == [
        ["Who", "For how long", "Asked"],
        ["Jackie and Mike", "A few days at a time", "Yes"],
        ["Steve", "A weekend", "Not yet"],
    ]


def test_what_is_not_there_is_said():
    texts = [paragraph.text for paragraph in read_back(NOTHING).paragraphs]
    assert "No actions were agreed at this meeting." in texts
    assert "No date set yet." in texts


def test_a_draft_is_marked():
    assert read_back(replace(AIMEE, status="Draft – not yet agreed")).paragraphs[0].text.startswith("Draft")
