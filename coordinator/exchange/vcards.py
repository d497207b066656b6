"""Address cards (vCard 2.1, 3.0 and 4.0): names, ways to reach somebody, birthday, work and notes.

Read by this short reader of our own rather than a library: we want eleven of their properties, out of
files that may be made to do harm, and everything else shown as it stands.
"""

import base64
import binascii
import quopri
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from coordinator.errors import BadInput
from coordinator.exchange.found import Piece, tidied
from coordinator.exchange.limits import MOST_PIECES, MOST_TEXT, NOTHING
from coordinator.exchange.people_table import MOST_ROWS, decoded

_LINE: Final = re.compile(
    r"(?:[A-Za-z0-9-]{1,60}\.)?(?P<name>[A-Za-z0-9-]{1,60})"
    r"(?P<about>(?:;[^:\"]*(?:\"[^\"]*\"[^:\"]*)*)?):(?P<value>.*)",
    re.DOTALL,
)
_ESCAPED: Final = re.compile(r"\\([\\,;:nN])")
_LABELS: Final = {
    "FN": "Name",
    "NICKNAME": "Known as",
    "TEL": "Phone",
    "EMAIL": "E-mail",
    "BDAY": "Date of birth",
    "ORG": "Organisation",
    "TITLE": "Job title",
    "ROLE": "Job role",
    "NOTE": "Notes",
    "LANG": "Language",
    "RELATED": "Relationship",
}
_SILENT: Final = frozenset(
    (
        "VERSION", "PRODID", "REV", "UID", "PHOTO", "LOGO", "SOUND", "KEY", "SORT-STRING", "CLASS", "MAILER",
        "SOURCE", "KIND", "CLIENTPIDMAP", "N", "ADR", "LABEL", "BEGIN", "END", "CATEGORIES", "XML", "AGENT",
    )
)  # fmt: skip
"""What holds nothing to read, or is read in a way of its own."""
_COMPACT_DAY: Final = re.compile(r"(\d{4})(\d{2})(\d{2})(T.*)?")
_DAY_AND_TIME: Final = re.compile(r"(\d{4}-\d{2}-\d{2})T.*")
_LONGEST_FOLD: Final = 20_000


@dataclass(frozen=True)
class _Property:
    name: str
    about: str
    value: str

    def parts(self) -> list[str]:
        """Return the parts that semicolons keep apart."""
        found = re.split(r"(?<!\\);", self.value)
        return [_unescaped(part).strip() for part in found]


def read_cards(content: bytes) -> tuple[list[Piece], list[str]]:
    """Return what the cards of a file hold and what is odd in them, card by card; raises ``BadInput``."""
    text = decoded(content)
    if len(text) > MOST_TEXT and "PHOTO" not in text.upper():
        raise BadInput(f"This file holds far more than address cards do and cannot be read. {NOTHING}")
    pieces: list[Piece] = []
    problems: list[str] = []
    for number, card in enumerate(_cards(text), start=1):
        if number > MOST_ROWS:
            raise BadInput(
                f"This file holds more than {MOST_ROWS} cards. {NOTHING} Split it and import the parts."
            )
        found = _pieces(card, number)
        if not any(piece.label in {"Name", "First name", "Surname"} for piece in found):
            problems.append(f"Card {number} has no name.")
        pieces += found
    if len(pieces) > MOST_PIECES:
        raise BadInput(f"This file holds far more than address cards do and cannot be read. {NOTHING}")
    if not pieces:
        raise BadInput(f"There is nobody on these address cards. {NOTHING}")
    return pieces, problems


def _cards(text: str) -> Iterator[list[_Property]]:
    card: list[_Property] | None = None
    for line in _unfolded(text):
        mark = line.strip().upper()
        if mark == "BEGIN:VCARD":
            if card:
                yield card
            card = []
        elif mark == "END:VCARD":
            if card is not None:
                yield card
            card = None
        elif card is not None and (match := _LINE.fullmatch(line)):
            card.append(_property(match["name"].upper(), match["about"], match["value"]))
    if card:
        yield card


def _unfolded(text: str) -> Iterator[str]:
    """Yield whole lines: those that go on below are joined, also the soft ones of quoted-printable."""
    held: list[str] = []
    soft = False
    for line in text.splitlines():
        if held and (soft or line[:1] in (" ", "\t")) and len(held) < _LONGEST_FOLD:
            held.append("\n" + line if soft else line[1:])
        else:
            if held:
                yield "".join(held)
            held = [line]
        soft = line.endswith("=") and "QUOTED-PRINTABLE" in held[0].upper()
    if held:
        yield "".join(held)


def _property(name: str, about: str, value: str) -> _Property:
    upper = about.upper()
    if "QUOTED-PRINTABLE" in upper:
        octets = quopri.decodestring(value.encode("utf-8", errors="replace"))
        value = _read_as(octets, upper)
    elif re.search(r"ENCODING=(B|BASE64)\b|;BASE64\b", upper) and name not in _SILENT:
        try:
            value = _read_as(base64.b64decode(value, validate=False), upper)
        except (binascii.Error, ValueError):
            value = ""
    return _Property(name, upper, value)


def _read_as(octets: bytes, about: str) -> str:
    match = re.search(r"CHARSET=\"?([A-Z0-9_-]{1,20})", about)
    named = match[1] if match else "UTF-8"
    wanted = named if named in {"UTF-8", "ISO-8859-1", "ISO-8859-15", "WINDOWS-1252", "UTF-16"} else "UTF-8"
    return octets.decode(wanted, errors="replace")


def _pieces(card: Sequence[_Property], number: int) -> list[Piece]:
    where = f"card {number}"
    found: list[tuple[str, str]] = []
    names = [pair for one in card if one.name == "N" for pair in _name(one)]
    if names:
        found += names
    for one in card:
        if one.name == "FN" and names:
            continue
        if one.name == "ADR":
            found.append(("Address", _address(one)))
        elif one.name in _LABELS:
            found.append((_LABELS[one.name], _value(one)))
        elif one.name not in _SILENT:
            found.append((one.name.removeprefix("X-").replace("-", " ").capitalize(), _value(one)))
    cleaned = [(label, tidied(value)) for label, value in found]
    return [Piece(label, value, where, group=where) for label, value in cleaned if value]


def _name(one: _Property) -> Iterator[tuple[str, str]]:
    family, given, more = [*one.parts(), "", "", ""][:3]
    first = " ".join(part for part in (given, more) if part)
    if first:
        yield "First name", first
    if family:
        yield "Surname", family


def _address(one: _Property) -> str:
    parts = [*one.parts(), *[""] * 7]
    box, extra, street, town, region, postcode, country = parts[:7]
    return "\n".join(part for part in (box, extra, street, town, region, postcode, country) if part)


def _value(one: _Property) -> str:
    text = ", ".join(part for part in one.parts() if part) if one.name == "ORG" else _unescaped(one.value)
    if one.name == "BDAY":
        whole = _COMPACT_DAY.fullmatch(text.strip())
        if whole:
            return "-".join(whole.group(1, 2, 3))
        timed = _DAY_AND_TIME.fullmatch(text.strip())
        return timed[1] if timed else text
    if one.name in {"TEL", "EMAIL"}:
        return re.sub(r"^(tel|mailto):", "", text.strip(), flags=re.IGNORECASE)
    return text


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], text)
