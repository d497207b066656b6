"""The text of a Word paragraph as filled in: what stands in a control is told from the words around it.

Boxes to tick, whichever of the many ways they were made in, come out as ☒ and ☐.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from xml.etree.ElementTree import Element

TICKED: Final = "☒"
OPEN: Final = "☐"

_TICKED_SIGNS: Final = str.maketrans(
    {"☑": TICKED, "🗹": TICKED, "✅": TICKED, "🗷": TICKED, "□": OPEN, "❏": OPEN}
)
_SYMBOLS: Final = {
    "wingdings": {"FE": TICKED, "FD": TICKED, "78": TICKED, "FC": TICKED, "A8": OPEN, "6F": OPEN},
    "wingdings 2": {"52": TICKED, "54": TICKED, "50": TICKED, "A3": OPEN, "2A": OPEN},
    "webdings": {"61": TICKED, "63": OPEN},
}
_WITHIN: Final = frozenset(
    ("w.hyperlink", "w.ins", "w.moveTo", "w.smartTag", "w.fldSimple", "w.customXml", "w.dir", "w.bdo")
)
_PLACEHOLDER: Final = re.compile(
    r"(click|tap|click or tap|click here|choose|select|enter|type)\b.{0,40}"
    r"\b(here|item|date|text|option|one)\b.{0,20}",
    re.IGNORECASE,
)
_USELESS_NAME: Final = re.compile(r"(text|check|dropdown|kontroll)\s*\d*", re.IGNORECASE)
_NO: Final = frozenset(("0", "false", "off"))


@dataclass(frozen=True)
class Control:
    """What was filled into a control, and the control's own title."""

    value: str
    title: str = ""


Token = str | Control


@dataclass
class _OldField:
    """A field of the older kind that is open while its paragraph is read."""

    made: Element | None
    instruction: str = ""
    result: list[str] = field(default_factory=list)
    showing: bool = False


class _Tokens:
    """Collects the tokens of one paragraph; an open field takes what comes until it is closed."""

    def __init__(self) -> None:
        self.done: list[Token] = []
        self._open: list[_OldField] = []

    def add(self, token: Token) -> None:
        if not self._open:
            self.done.append(token)
        elif self._open[-1].showing:
            self._open[-1].result.append(token if isinstance(token, str) else token.value)

    def mark(self, element: Element) -> None:
        kind = element.get("w.fldCharType", "")
        if kind == "begin":
            self._open.append(_OldField(element.find("w.ffData")))
        elif kind == "separate" and self._open:
            self._open[-1].showing = True
        elif kind == "end" and self._open:
            self.add(_filled(self._open.pop()))

    def instruct(self, text: str) -> None:
        if self._open:
            self._open[-1].instruction += text

    def close(self) -> list[Token]:
        while self._open:
            self.add(_filled(self._open.pop()))
        return self.done


def tokens(paragraph: Element) -> list[Token]:
    """Return the words and the filled-in controls of a paragraph, in their order."""
    found = _Tokens()
    _read(paragraph, found)
    return found.close()


def plain(found: list[Token]) -> str:
    """Return tokens as one text."""
    return "".join(one if isinstance(one, str) else one.value for one in found)


def is_simple(control: Element) -> bool:
    """Whether a control holds one answer, rather than tables or further controls."""
    content = control.find("w.sdtContent")
    return content is not None and content.find(".//w.tbl") is None and content.find(".//w.sdt") is None


def filled_in(control: Element) -> Token:
    """Return what a content control holds; empty while it shows only its prompt."""
    about = control.find("w.sdtPr")
    content = control.find("w.sdtContent")
    text = "" if content is None else _shown(content)
    if about is None:
        return Control(text)
    box = about.find("w14.checkbox")
    if box is not None:
        ticked = box.find("w14.checked")
        on = ticked is not None and ticked.get("w14.val", "1") not in _NO
        return TICKED if on else OPEN
    if about.find("w.showingPlcHdr") is not None or _PLACEHOLDER.fullmatch(text.strip(" .")):
        return Control("", title_of(control))
    chosen = about.find("w.date")
    day = "" if chosen is None else _in_words(chosen.get("w.fullDate", "")[:10])
    return Control(day or text, title_of(control))


def _in_words(day: str) -> str:
    """Return the day that a control keeps behind its words, with the month by its name."""
    try:
        kept = date.fromisoformat(day)
    except ValueError:
        return ""
    return f"{kept.day} {calendar.month_name[kept.month]} {kept.year}"


def title_of(control: Element) -> str:
    """Return the title of a control, or its tag where it has none."""
    about = control.find("w.sdtPr")
    for name in ("w.alias", "w.tag"):
        told = None if about is None else about.find(name)
        if told is not None and told.get("w.val", "").strip():
            return told.get("w.val", "").strip()
    return ""


def text_boxes(paragraph: Element) -> Iterator[Element]:
    """Yield the contents of the text boxes that hang on a paragraph, each once."""
    for child in paragraph:
        if child.tag == "mc.AlternateContent":
            yield from text_boxes(_one_way(child))
        elif child.tag == "w.txbxContent":
            yield child
        elif child.tag not in {"w.t", "w.del", "w.moveFrom"}:
            yield from text_boxes(child)


def _one_way(choices: Element) -> Element:
    first = choices.find("mc.Choice")
    if first is None:
        first = choices.find("mc.Fallback")
    return choices if first is None else first


def _shown(content: Element) -> str:
    """Return the text of a control's content, one line for each paragraph."""
    paragraphs = list(content.iter("w.p"))
    if not paragraphs:
        return plain(tokens(content))
    return "\n".join(plain(tokens(one)) for one in paragraphs)


def _read(element: Element, found: _Tokens) -> None:
    for child in element:
        if child.tag == "w.r":
            _read_run(child, found)
        elif child.tag == "w.sdt":
            if is_simple(child):
                found.add(filled_in(child))
            elif (content := child.find("w.sdtContent")) is not None:
                _read(content, found)
        elif child.tag == "mc.AlternateContent":
            _read(_one_way(child), found)
        elif child.tag in _WITHIN:
            _read(child, found)


def _read_run(run: Element, found: _Tokens) -> None:
    for child in run:
        match child.tag:
            case "w.t":
                found.add((child.text or "").translate(_TICKED_SIGNS))
            case "w.tab":
                found.add("\t")
            case "w.br" | "w.cr":
                found.add("\n")
            case "w.noBreakHyphen":
                found.add("-")
            case "w.sym":
                found.add(_symbol(child))
            case "w.fldChar":
                found.mark(child)
            case "w.instrText":
                found.instruct(child.text or "")
            case "mc.AlternateContent":
                _read_run(_one_way(child), found)


def _symbol(element: Element) -> str:
    sign = element.get("w.char", "").upper().removeprefix("F0")
    return _SYMBOLS.get(element.get("w.font", "").casefold(), {}).get(sign, "")


def _filled(one: _OldField) -> Token:
    text = "".join(one.result)
    words = one.instruction.split()
    kind = words[0].upper() if words else ""
    if one.made is None or kind not in {"FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN"}:
        return text
    if kind == "FORMCHECKBOX":
        return _old_box(one.made)
    if kind == "FORMDROPDOWN":
        return Control(_old_choice(one.made), _old_name(one.made))
    return Control(text.replace("\u2002", " ").strip(), _old_name(one.made))


def _old_box(made: Element) -> str:
    box = made.find("w.checkBox")
    state = None if box is None else box.find("w.checked")
    if state is None and box is not None:
        state = box.find("w.default")
    on = state is not None and state.get("w.val", "1") not in _NO
    return TICKED if on else OPEN


def _old_choice(made: Element) -> str:
    listed = made.find("w.ddList")
    if listed is None:
        return ""
    entries = [entry.get("w.val", "") for entry in listed.findall("w.listEntry")]
    chosen = listed.find("w.result")
    if chosen is None:
        chosen = listed.find("w.default")
    at = 0 if chosen is None else _number(chosen.get("w.val", "0"))
    text = entries[at] if 0 <= at < len(entries) else ""
    return "" if _PLACEHOLDER.fullmatch(text.strip(" .")) else text


def _old_name(made: Element) -> str:
    name = made.find("w.name")
    told = "" if name is None else name.get("w.val", "")
    return "" if _USELESS_NAME.fullmatch(told) else told.replace("_", " ")


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < len("1000") else -1
