"""Tables of a form: label beside value, rows about people under headings, people side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from coordinator.exchange.form_labels import is_column, is_known, names_somebody
from coordinator.exchange.word_lines import pairs_in_line
from coordinator.exchange.word_text import OPEN, TICKED, Control, filled_in, is_simple, plain, tokens
from coordinator.text import clean

_LONGEST_LABEL: Final = 200
_LONGEST_HEADING: Final = 60
_MOST_CELLS: Final = 60
_FEWEST_PEOPLE: Final = 2
_NO: Final = frozenset(("0", "false", "off"))


@dataclass(frozen=True)
class Cell:
    """One cell: its text, whether it can be a label, and the paragraphs it is made of."""

    text: str
    lines: tuple[str, ...] = ()
    holds_control: bool = False
    stands_out: bool = False
    goes_on: bool = False
    begins: bool = False
    blocks: tuple[Element, ...] = ()
    nested: bool = False

    @property
    def may_be_label(self) -> bool:
        """Whether the cell is short printed text."""
        short = 0 < len(self.text) <= _LONGEST_LABEL and not self.holds_control
        return short and TICKED not in self.text and OPEN not in self.text

    @property
    def has_pairs(self) -> bool:
        """Whether the cell holds labels together with their values."""
        return any(value for line in self.lines for _label, value in pairs_in_line(line))


@dataclass(frozen=True)
class Row:
    """What a row says: a title, or labels with values and the person they belong to, or blocks to read."""

    number: int
    title: str = ""
    pairs: tuple[tuple[str, str, str], ...] = ()
    blocks: tuple[tuple[Element, ...], ...] = ()


class Table:
    """Reads rows one after the other and remembers the headings of its columns."""

    def __init__(self, rows: Sequence[Sequence[Cell]]) -> None:
        self._rows = rows
        self._columns: tuple[str, ...] = ()
        self._people: tuple[str, ...] = ()
        self._label = ""

    def read(self) -> Iterator[Row]:
        """Yield what each row says."""
        for at, cells in enumerate(self._rows):
            row = self._row(at, cells)
            if row is not None:
                yield row

    def _row(self, at: int, cells: Sequence[Cell]) -> Row | None:
        number = at + 1
        if not any(cell.text or cell.nested for cell in cells):
            return None
        if len(cells) == 1:
            self._columns = self._people = ()
            return self._single(at, cells[0])
        if any(cell.nested for cell in cells):
            return Row(number, blocks=tuple(cell.blocks for cell in cells))
        heads_columns = self._heads_columns(at, cells)
        if heads_columns or self._heads_people(cells):
            headings = tuple(cell.text.rstrip(" :") for cell in cells)
            self._columns, self._people = (headings, ()) if heads_columns else ((), headings)
            return None
        return self._below_headings(number, cells) or self._labels_beside_values(number, cells)

    def _below_headings(self, number: int, cells: Sequence[Cell]) -> Row | None:
        """A row under headings of columns or of people, as long as it has as many cells."""
        if self._columns and len(cells) == len(self._columns):
            pairs = zip(self._columns, cells, strict=True)
            return Row(number, pairs=tuple((label, cell.text, f"row {number}") for label, cell in pairs))
        if self._people and len(cells) == len(self._people):
            label = cells[0].text
            pairs = zip(self._people[1:], cells[1:], strict=True)
            return Row(number, pairs=tuple((f"{who}: {label}", cell.text, "") for who, cell in pairs))
        self._columns = self._people = ()
        return None

    def _single(self, at: int, cell: Cell) -> Row:
        """A row of one cell is a title where it is short and stands out or asks, and else text to read."""
        after = self._rows[at + 1] if at + 1 < len(self._rows) else ()
        asks = cell.text.endswith(("?", ":")) or cell.stands_out or len(after) > 1 or at == 0
        if len(cell.lines) == 1 and cell.may_be_label and not cell.has_pairs and asks:
            return Row(at + 1, title=cell.text)
        return Row(at + 1, blocks=(cell.blocks,))

    def _labels_beside_values(self, number: int, cells: Sequence[Cell]) -> Row:
        title = ""
        if cells[0].begins or cells[0].goes_on:
            title = cells[0].text
            cells = cells[1:] if len(cells) > len("ab") else cells
        if all(cell.has_pairs for cell in cells if cell.text):
            return Row(number, title, blocks=tuple(cell.blocks for cell in cells))
        if len(cells) % 2 == 0 and all(cell.may_be_label or not cell.text for cell in cells[::2]):
            pairs = tuple((cells[at].text, cells[at + 1].text, "") for at in range(0, len(cells), 2))
            return Row(number, title if len(cells) > 1 else "", pairs)
        if cells[0].may_be_label and not cells[0].has_pairs:
            value = "\n".join(cell.text for cell in cells[1:] if cell.text)
            return Row(number, title, ((cells[0].text, value, ""),))
        return Row(number, title, blocks=tuple(cell.blocks for cell in cells))

    def _heads_columns(self, at: int, cells: Sequence[Cell]) -> bool:
        """Whether this row names columns: its cells are labels, half of them known, with a like row below."""
        after = self._rows[at + 1] if at + 1 < len(self._rows) else ()
        if len(after) != len(cells) or not all(cell.may_be_label for cell in cells):
            return False
        if any(cell.has_pairs or len(cell.text) > _LONGEST_HEADING for cell in cells):
            return False
        known = [is_column(cell.text) for cell in cells]
        if len(cells) == len("ab"):
            return all(known) and not is_known(after[0].text)
        return sum(known) * 2 >= len(cells) and any(known[1::2])

    def _heads_people(self, cells: Sequence[Cell]) -> bool:
        """Whether this row names people side by side, such as *Mother* and *Father*."""
        people = [cell for cell in cells[1:] if cell.may_be_label and names_somebody(cell.text)]
        return (
            len(people) == len(cells) - 1
            and len(people) >= _FEWEST_PEOPLE
            and not names_somebody(cells[0].text)
        )


def rows_of(table: Element) -> list[list[Cell]]:
    """Return the cells of each row, also of rows and cells that stand in controls."""
    rows: list[list[Cell]] = []
    above: dict[int, Cell] = {}
    for row in _through(table, "w.tr"):
        cells = []
        for at, (element, control) in enumerate(_cells(row)):
            cell = _cell(element, control, above.get(at))
            if cell.begins:
                above[at] = cell
            elif not cell.goes_on:
                above.pop(at, None)
            cells.append(cell)
        rows.append(cells[:_MOST_CELLS])
    return rows


def _through(element: Element, wanted: str) -> Iterator[Element]:
    for child in element:
        if child.tag == wanted:
            yield child
        elif child.tag in {"w.sdt", "w.sdtContent", "w.ins", "w.customXml", "w.moveTo"}:
            yield from _through(child, wanted)


def _cells(element: Element, control: Element | None = None) -> Iterator[tuple[Element, Element | None]]:
    for child in element:
        if child.tag == "w.tc":
            yield child, control
        elif child.tag == "w.sdt":
            yield from _cells(child, child)
        elif child.tag in {"w.sdtContent", "w.ins", "w.customXml", "w.moveTo"}:
            yield from _cells(child, control)


def _cell(element: Element, control: Element | None, above: Cell | None) -> Cell:
    merge = element.find("w.tcPr/w.vMerge")
    if merge is not None and merge.get("w.val", "continue") == "continue" and above is not None:
        return Cell(above.text, above.lines, goes_on=True)
    lines, holds_control = _lines(element)
    if control is not None and is_simple(control):
        held = filled_in(control)
        text = held if isinstance(held, str) else held.value
        lines, holds_control = [text] if text else [], True
    return Cell(
        text="\n".join(lines).strip(),
        lines=tuple(lines),
        holds_control=holds_control,
        stands_out=_stands_out(element),
        begins=merge is not None,
        blocks=tuple(element),
        nested=element.find(".//w.tbl") is not None,
    )


def _lines(element: Element) -> tuple[list[str], bool]:
    lines: list[str] = []
    holds_control = False
    for block in element:
        if block.tag == "w.p":
            found = tokens(block)
            text = clean(plain(found)).strip()
            holds_control = holds_control or any(isinstance(one, Control) for one in found)
            bullet = "• " if block.find("w.pPr/w.numPr") is not None else ""
            lines += [bullet + text] if text else []
        elif block.tag == "w.sdt" and is_simple(block):
            held = filled_in(block)
            text = held if isinstance(held, str) else held.value
            holds_control = True
            lines += [clean(text).strip()] if text.strip() else []
        elif block.tag in {"w.sdt", "w.sdtContent", "w.customXml", "w.ins"}:
            more, control = _lines(block)
            lines += more
            holds_control = holds_control or control
    return lines, holds_control


def _stands_out(element: Element) -> bool:
    shade = element.find("w.tcPr/w.shd")
    if shade is not None and shade.get("w.fill", "auto").casefold() not in {"auto", "ffffff", ""}:
        return True
    runs = [run for run in element.iter("w.r") if (run.findtext("w.t") or "").strip()]
    marks = [run.find("w.rPr/w.b") for run in runs]
    return bool(runs) and all(mark is not None and mark.get("w.val", "1") not in _NO for mark in marks)
