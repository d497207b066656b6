from docx.oxml import parse_xml

from coordinator.exchange.guarded_xml import parse
from coordinator.exchange.word_table import Cell, Table, rows_of
from tests.exchange.forms import SPACES, control, run


def cell(inner, about=""):
    return f"<w:tc><w:tcPr>{about}</w:tcPr><w:p>{inner}</w:p></w:tc>"


def table(*rows):
    made = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    xml = f"<w:tbl {SPACES}>{made}</w:tbl>"
    parse_xml(xml)
    return rows_of(parse(xml.encode()))


def pairs(*rows):
    return [pair[:2] for row in Table(table(*rows)).read() for pair in row.pairs]


def cells(*texts):
    return tuple(Cell(text, (text,) if text else ()) for text in texts)


def test_cells_in_controls_are_cells_and_what_is_in_them_is_an_answer():
    held = control("Dana").replace(run("Dana"), cell(run("Dana")))
    rows = table((cell(run("Name")), held))
    assert [one.text for one in rows[0]] == ["Name", "Dana"]
    assert not rows[0][1].may_be_label


def test_a_merged_cell_at_the_side_is_the_heading_of_its_rows():
    begins, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = table(
        (cell(run("Mother"), begins), cell(run("Name")), cell(run("Dana"))),
        (cell("", goes_on), cell(run("Phone")), cell(run("1"))),
    )
    read = list(Table(rows).read())
    assert [(row.title, row.pairs[0][:2]) for row in read] == [
        ("Mother", ("Name", "Dana")), ("Mother", ("Phone", "1"))
    ]  # fmt: skip


def test_a_row_of_labels_and_values_is_not_taken_for_headings():
    rows = (cells("Name", "Dana", "DOB", "1988"), cells("Phone", "1", "Email", "x"))
    assert [row.pairs[0][:2] for row in Table(rows).read()] == [("Name", "Dana"), ("Phone", "1")]


def test_headings_hold_until_the_rows_have_another_shape():
    rows = (cells("Name", "Relationship"), cells("Dana", "Mother"), cells("Is PR shared?", "Yes", "", ""))
    read = list(Table(rows).read())
    assert read[0].pairs == (("Name", "Dana", "row 2"), ("Relationship", "Mother", "row 2"))
    assert read[1].pairs[0] == ("Is PR shared?", "Yes", "")


def test_three_cells_are_a_label_and_what_stands_beside_it():
    assert pairs((cell(run("Address")), cell(run("14 Larkspur Road")), cell(run("NR19 1ZZ")))) == [
        ("Address", "14 Larkspur Road\nNR19 1ZZ")
    ]
