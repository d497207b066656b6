import io

import docx
import pytest

from coordinator.documents.parts import blocks, blocks_table
from coordinator.documents.parts.base import begin, save
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.checker import check
from coordinator.documents.parts.reading import word


@pytest.fixture
def document():
    made = begin(Brand(), heading="A paper")
    blocks.title(made, "A paper")
    return made


def read_back(document):
    blocks.small(document, "The end.")
    content = save(document)
    assert check(content) == []
    return docx.Document(io.BytesIO(content))


def test_columns_share_the_page_to_the_last_point(document):
    blocks_table.table(document, "Thirds", ("a", "b", "c"), [(("1",), ("2",), ("3",))], (1, 1, 1))
    table = read_back(document).tables[0]
    assert sum(round(column.width.twips) for column in table.columns) == 9752


def test_a_small_table_is_kept_whole_and_a_long_one_may_break_between_rows(document):
    rows = [((str(number),),) for number in range(20)]
    blocks_table.table(document, "Short", ("a",), rows[:3], (1,))
    blocks.text(document, "Between.")
    blocks_table.table(document, "Long", ("a",), rows, (1,))
    short, long = read_back(document).tables
    kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in short.rows]
    assert kept == [True, True, True, None]
    assert not any(row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in long.rows[1:])


def test_an_empty_cell_is_left_to_write_in(document):
    blocks_table.signatures(document, ["Jon", ""])
    blocks.heading(document, "More")
    blocks_table.blank_lines(document, "Ours", 3)
    table = read_back(document).tables[0]
    assert [row.cells[0].text for row in table.rows] == ["Name", "Jon", ""]
    assert all(row.height for row in table.rows[1:])


def test_a_row_with_a_cell_too_few_is_a_mistake(document):
    with pytest.raises(ValueError, match="zip"):
        blocks_table.table(document, "Odd", ("a", "b"), [(("1",),)], (1, 1))


def test_facts_are_labels_and_what_they_stand_for(document):
    blocks_table.facts(document, "Facts", ("What", "Answer"), [("When", ["Now", "or later"])])
    table = read_back(document).tables[0]
    assert table.rows[1].cells[1].text == "Now\nor later"
    assert next(table._tbl.iter(word("tblCaption"))).get(word("val")) == "Facts"
