"""A table of people as CSV: whatever encoding and separator it was saved with, row by row."""

import csv
import io
from collections import Counter
from collections.abc import Sequence
from typing import Final

from coordinator.errors import BadInput
from coordinator.exchange.form_labels import detail
from coordinator.exchange.found import Piece, Target, tidied
from coordinator.exchange.limits import MOST_PIECES, MOST_TEXT, NOTHING

MOST_ROWS: Final = 200
"""People taken from one table."""
_MOST_COLUMNS: Final = 80
_SEPARATORS: Final = ",;\t"
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_NAMES: Final = frozenset({Target.NAME, Target.GIVEN, Target.SURNAME, Target.KNOWN_AS})


def read_table(content: bytes) -> tuple[list[Piece], list[str]]:
    """Return what a CSV file holds and what is odd in it, both by row; raises ``BadInput``."""
    text = decoded(content)
    if len(text) > MOST_TEXT:
        raise BadInput(f"This table holds far more than a list of people does and cannot be read. {NOTHING}")
    rows = _rows(text)
    start = next((at for at, row in enumerate(rows) if _is_heading(row)), None)
    if start is None:
        raise BadInput(
            f"This table does not say what its columns hold. {NOTHING} Give it a first row with headings "
            "such as Name, Relationship, Phone, E-mail and Address."
        )
    headings, below = rows[start], rows[start + 1 :]
    if sum(any(row) for row in below) > MOST_ROWS:
        raise BadInput(
            f"This table holds more than {MOST_ROWS} people. {NOTHING} Split it and import the parts."
        )
    pieces: list[Piece] = [
        Piece("Above the headings", " ".join(filter(None, row)), f"row {at + 1}")
        for at, row in enumerate(rows[:start])
        if any(row)
    ]
    problems: list[str] = []
    for number, row in enumerate(below, start=start + 2):
        if any(row):
            pieces += _pieces(headings, row, number, problems)
    if len(pieces) > MOST_PIECES:
        raise BadInput(f"This table holds far more than a list of people does and cannot be read. {NOTHING}")
    return pieces, problems


def decoded(content: bytes) -> str:
    """Return the text of a file: UTF-8, UTF-16 with its mark, or as Windows wrote it before."""
    if content.startswith(_UTF_16):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _rows(text: str) -> list[list[str]]:
    separator = _separator(text)
    csv.field_size_limit(MOST_TEXT)
    reader = csv.reader(io.StringIO(text.replace("\x00", ""), newline=None), delimiter=separator)
    try:
        found = [[tidied(cell) for cell in row] for row in reader]
    except csv.Error as error:
        raise BadInput(
            f"This table breaks off or is damaged near row {reader.line_num}. {NOTHING}"
        ) from error
    if any(len(row) > _MOST_COLUMNS for row in found):
        raise BadInput(f"This table has more than {_MOST_COLUMNS} columns and cannot be read. {NOTHING}")
    return found


def _separator(text: str) -> str:
    """Return the separator that splits the first lines most often and most evenly."""
    first = text[:20_000].lstrip("\ufeff")
    if first[:4].casefold() == "sep=" and first[4:5] in tuple(_SEPARATORS):
        return first[4]
    lines = [line for line in first.splitlines() if line.strip()][:20]
    counted = {one: Counter(line.count(one) for line in lines) for one in _SEPARATORS}
    return max(_SEPARATORS, key=lambda one: _evenness(counted[one]))


def _evenness(counted: Counter[int]) -> tuple[int, int]:
    often = [(times, count) for count, times in counted.items() if count]
    return max(often, default=(0, 0))


def _is_heading(row: Sequence[str]) -> bool:
    return any(detail(cell) in _NAMES for cell in row if cell)


def _pieces(headings: Sequence[str], row: Sequence[str], number: int, problems: list[str]) -> list[Piece]:
    where, group = f"row {number}", f"row {number}"
    if any(row[len(headings) :]):
        problems.append(f"Row {number} has more cells than there are headings.")
    if not any(detail(heading) in _NAMES and cell for heading, cell in zip(headings, row, strict=False)):
        problems.append(f"Row {number} has no name.")
    found = []
    for at, cell in enumerate(row):
        heading = headings[at] if at < len(headings) else ""
        if cell:
            found.append(Piece(heading or f"Column {at + 1}", cell, where, group=group))
    return found
