import io

import docx
import pytest

from coordinator.documents import week_sheet
from coordinator.documents.parts.base import save
from coordinator.documents.parts.brand import Brand
from tests.documents.own_views import FREE_WEEK, WEEK


def read_back(view):
    return docx.Document(io.BytesIO(save(week_sheet.build(view, Brand()))))


def words_of(document):
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [*(paragraph.text for paragraph in document.paragraphs), *cells]


@pytest.fixture(scope="module")
def sheet():
    return read_back(WEEK)


def test_every_visit_and_meeting_stands_in_one_table_each_day_named_once(sheet):
    heads = [one.text for one in sheet.paragraphs if one.style.name.lower() == "heading 2"]
    assert heads == ["Due this week"]
    rows = [[cell.text for cell in row.cells] for row in sheet.tables[0].rows[1:]]
    assert rows[0] == [
        "Monday 9 March\n10.30am",
        "Visit: JR and DR\nBRK-2026-041",
        "14 Larkspur Road, Dereham NR19 1ZZ",
        "25 minutes to get there\nBuddy: Sam Okoro",
    ]
    assert [row[0] for row in rows[1:]] == ["2pm", "Saturday 14 March\n1pm"]


def test_the_free_days_stand_in_one_line_with_the_day_off(sheet):
    assert "Nothing is booked on Tuesday, Wednesday (day off), Thursday, Friday and Sunday." in words_of(
        sheet
    )


def test_what_is_due_stands_by_reference(sheet):
    assert [row.cells[0].text for row in sheet.tables[-1].rows] == ["Case", "BRK-2026-041", "No reference"]


def test_a_free_week_with_nothing_due_says_so():
    said = words_of(read_back(FREE_WEEK))
    assert "Nothing is due this week, and nothing is late." in said
    assert not read_back(FREE_WEEK).tables
