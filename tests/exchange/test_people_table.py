"""Tables of people are read in whatever shape they were saved; what is odd is told by its row."""

from random import Random

import pytest

from coordinator.errors import BadInput
from coordinator.exchange.people_table import MOST_ROWS, read_table

SEED = 20260914
ROWS = "Name;Relationship;Mobile;E-mail\nŻaneta O’Brien;Mother;07700 900123;z@example.org\nJosé;Father;;\n"


def cells(content):
    return [(piece.label, piece.value) for piece in read_table(content)[0]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_encoding_separator_and_line_end_is_read(encoding, separator, end):
    content = ROWS.replace(";", separator).replace("\n", end).encode(encoding)
    assert cells(content)[0] == ("Name", "Żaneta O’Brien")
    assert len(cells(content)) == 6


def test_a_table_as_windows_wrote_it_before_is_read():
    assert cells(b"Name,Phone\nJos\xe9 \x93Pepe\x94 O\x92Brien,1\n")[0] == ("Name", "José “Pepe” O’Brien")


def test_cells_in_quotation_marks_keep_their_separators_and_lines():
    content = b'Name,Address\n"Hollis, Dana","14 Larkspur Road\r\nDereham, NR19 1ZZ"\n'
    assert cells(content) == [("Name", "Hollis, Dana"), ("Address", "14 Larkspur Road\nDereham, NR19 1ZZ")]


def test_ragged_rows_are_read_and_told_by_their_number():
    pieces, problems = read_table(b"Name,Phone\nDana\nJon,1,2,3\n,4\n\n")
    assert [(piece.label, piece.where) for piece in pieces if piece.value == "3"] == [("Column 4", "row 3")]
    assert problems == ["Row 3 has more cells than there are headings.", "Row 4 has no name."]


def test_rows_above_the_headings_are_kept_in_sight():
    content = b"Family of Aimee,,\n\nFirst name,Surname,DOB\nDana,Hollis,1988\n"
    assert cells(content)[0] == ("Above the headings", "Family of Aimee")
    assert ("Surname", "Hollis") in cells(content)


def test_a_table_without_headings_is_refused_in_words():
    with pytest.raises(BadInput, match="first row with headings"):
        read_table(b"Dana,Hollis,1988\nJon,Hollis,1987\n")


def test_too_many_people_are_refused_before_any_is_shown():
    with pytest.raises(BadInput, match="more than 200 people"):
        read_table(b"Name\n" + b"Dana\n" * (MOST_ROWS + 1))


def test_an_excel_hint_of_the_separator_is_heeded():
    assert cells(b"sep=;\nName;Phone\nA,B,C,D;1\n")[-2:] == [("Name", "A,B,C,D"), ("Phone", "1")]


def test_overrides_of_direction_and_controls_are_cleaned():
    assert cells("Name\n\u202eDana\x07\u0000\n".encode())[0] == ("Name", "Dana")


def spoil(count):
    chance = Random(SEED)
    for number in range(count):
        encoding = chance.choice(["utf-8", "utf-16", "cp1250"])
        spoilt = bytearray(ROWS.encode(encoding))
        for _ in range(chance.randint(1, 12)):
            at = chance.randrange(len(spoilt))
            what = chance.choice([b'"', b"\x00", b"\n", b",", b"\xff", b";" * 200, chance.randbytes(5), b""])
            spoilt[at : at + chance.randrange(4)] = what
        try:
            pieces, _problems = read_table(bytes(spoilt))
        except BadInput as refusal:
            assert "Nothing was added." in str(refusal), (SEED, number)  # noqa: PT017 - either outcome is right
        else:
            assert all("\x00" not in piece.value and piece.where for piece in pieces), (SEED, number)


def test_spoilt_tables_are_read_or_refused_in_words():
    spoil(250)


@pytest.mark.full
def test_five_thousand_spoilt_tables_are_read_or_refused_in_words():
    spoil(5_000)
