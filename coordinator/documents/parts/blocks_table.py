"""The blocks that are tables: actions, facts, and lines to sign. Built row by row, never cell by cell."""

from collections.abc import Sequence

from docx.document import Document

from coordinator.documents.parts.base_styles import TEXT_WIDTH
from coordinator.documents.parts.blocks import put
from coordinator.documents.parts.markup import Line, paragraph, quoted

Cell = Sequence[Line]
"""The lines of one cell; an empty cell is left blank to write in."""

_SMALL = 6
"""A table of up to this many rows is kept whole on one page."""


def table(
    document: Document,
    name: str,
    head: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    shares: Sequence[float],
    *,
    style: str = "PlanTable",
    words: Sequence[str] = (),
    row_height_mm: float = 0,
    keep_whole: bool | None = None,
) -> None:
    """Put a table with a heading row that is repeated on each page.

    ``name`` is read out to someone who cannot see the table; ``shares`` are the widths of the columns
    as parts of one; ``words`` are the paragraph styles of the columns. Rows are never split.
    """
    widths = _widths(shares)
    styles = list(words) or ["TableText"] * len(head)
    whole = len(rows) <= _SMALL if keep_whole is None else keep_whole
    parts = [_opening(name, style, widths), _head_row(head, widths)]
    height = f'<w:trHeight w:val="{round(row_height_mm * 56.7)}" w:hRule="atLeast"/>' if row_height_mm else ""
    for place, row in enumerate(rows, 1):
        keep = whole and place < len(rows)
        cells = "".join(
            _cell(width, cell, cell_style, keep)
            for width, cell, cell_style in zip(widths, row, styles, strict=True)
        )
        parts.append(f"<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>{cells}</w:tr>")
    put(document, "".join(parts) + "</w:tbl>")


def facts(
    document: Document,
    name: str,
    head: tuple[str, str],
    rows: Sequence[tuple[str, Cell]],
    *,
    row_height_mm: float = 0,
) -> None:
    """Put a table of labels and what they stand for."""
    cells = [((label,), content) for label, content in rows]
    table(
        document, name, head, cells, (0.3, 0.7), words=("TableLabel", "TableText"), keep_whole=True,
        row_height_mm=row_height_mm,
    )  # fmt: skip


def signatures(document: Document, names: Sequence[str]) -> None:
    """Put a line for each person to sign and date; blank names leave room to write one."""
    rows = [((name,) if name else (), (), ()) for name in names]
    table(
        document, "Signatures", ("Name", "Signature", "Date"), rows, (0.38, 0.4, 0.22),
        style="FormTable", row_height_mm=11, keep_whole=len(rows) <= 2 * _SMALL,
    )  # fmt: skip


def blank_lines(document: Document, head: str, count: int) -> None:
    """Put lines to write on by hand, under a heading of their own."""
    table(document, head, (head,), [((),)] * count, (1.0,), style="FormTable", row_height_mm=12)


def _widths(shares: Sequence[float]) -> list[int]:
    """Return whole column widths that fill the page exactly."""
    widths = [int(share * TEXT_WIDTH / sum(shares)) for share in shares]
    widths[-1] += TEXT_WIDTH - sum(widths)
    return widths


def _opening(name: str, style: str, widths: Sequence[int]) -> str:
    """Return a table's properties and grid."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" '
        'w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{quoted(name)}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


def _head_row(head: Sequence[str], widths: Sequence[int]) -> str:
    """Return the heading row."""
    cells = "".join(
        _cell(width, (words,), "TableHeading", keep=True) for width, words in zip(widths, head, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _cell(width: int, content: Cell, style: str, keep: bool) -> str:  # noqa: FBT001 - called for each cell
    """Return one cell; it always ends in a paragraph."""
    inside = "".join(paragraph(style, line, keep_next=keep) for line in content)
    inside = inside or paragraph(style, "", keep_next=keep)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inside}</w:tc>'
