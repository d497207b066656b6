"""Venues and interpreters found by what is wanted of them, with why they were found and what is not known."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.orm import Session

from coordinator.models.choices import AccessNeed, Mode
from coordinator.models.directory import Interpreter, Venue, VenueRoom
from coordinator.practice.languages import interprets, is_same, is_sign, knows_dialect
from coordinator.queries.records import records

FEATURES: Final = (
    ("step_free", "Step-free"),
    ("accessible_toilet", "Accessible toilet"),
    ("hearing_loop", "Hearing loop"),
    ("quiet_space", "Quiet space"),
    ("has_parking", "Parking"),
    ("side_room", "Side room"),
    ("kitchen", "Kitchen"),
    ("wifi", "Wi-Fi"),
)
"""What a place can have: the column, and the words it is looked for by."""

FEATURE_OF: Final = {
    AccessNeed.STEP_FREE: "step_free",
    AccessNeed.TOILET: "accessible_toilet",
    AccessNeed.LOOP: "hearing_loop",
    AccessNeed.QUIET: "quiet_space",
    AccessNeed.PARKING: "has_parking",
}
"""Which of them answers a person's access need."""

_WORDS_OF: Final = dict(FEATURES)


@dataclass(frozen=True)
class Found:
    """A venue or interpreter: its record, what it is in a few words, why it was found, what is not known."""

    record: Any
    line: str
    why: tuple[str, ...] = ()
    not_known: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of the record."""
        return str(self.record.id)

    @property
    def name(self) -> str:
        """What it is called, or where it is, or whose agency; empty where nothing is known."""
        other = getattr(self.record, "agency", "") or getattr(self.record, "address", "")
        return str(self.record.name) or next(iter(str(other).splitlines()), "")

    @property
    def reasons(self) -> str:
        """Why it was found, then what would have to be asked, in words."""
        asked = ("Not known: " + ", ".join(_small(one) for one in self.not_known),) if self.not_known else ()
        return " · ".join((*self.why, *asked))


def find_venues(
    session: Session, *, typed: str = "", features: Iterable[str] = (), people: int | None = None
) -> tuple[Found, ...]:
    """Return the venues that hold every word typed, have what is wanted and hold so many people.

    What a venue is known not to have leaves it out; what is not known of it puts it behind the others.
    """
    rooms: dict[str, list[VenueRoom]] = {}
    for room in records(session, record_type=VenueRoom):
        rooms.setdefault(room.venue_id, []).append(room)
    wanted, found = tuple(features), []
    for venue in records(session, record_type=Venue):
        one = _venue(venue, rooms.get(venue.id, []), _words(typed), wanted, people)
        if one is not None:
            found.append(one)
    return _in_order(found)


def find_interpreters(
    session: Session,
    *,
    typed: str = "",
    language: str = "",
    dialect: str = "",
    signs: bool = False,
    mode: Mode | None = None,
) -> tuple[Found, ...]:
    """Return the interpreters who hold every word typed and are down for the language, dialect and mode.

    How somebody works is often not on record; then they stand behind the others.
    """
    found = []
    for interpreter in records(session, record_type=Interpreter):
        why: list[str] = []
        if language and not _interprets(interpreter, language, why):
            continue
        if dialect and not _knows(interpreter, dialect, why):
            continue
        if signs and not _signs(interpreter, why):
            continue
        if mode is not None and interpreter.modes and mode not in interpreter.modes:
            continue
        told = _told(_words(typed), _texts_of(interpreter))
        if told is None:
            continue
        not_known = (f"Works {mode.label.lower()}",) if mode is not None and not interpreter.modes else ()
        if mode is not None and interpreter.modes:
            why.append(f"Works {mode.label.lower()}")
        line = ", ".join((*interpreter.languages, *interpreter.dialects)) or interpreter.sign_level
        found.append(Found(interpreter, line, tuple(dict.fromkeys((*why, *told))), not_known))
    return _in_order(found)


def languages_known(session: Session) -> tuple[str, ...]:
    """Return the languages interpreters are down for, each in one spelling."""
    return _each_once(one for known in records(session, record_type=Interpreter) for one in known.languages)


def dialects_known(session: Session) -> tuple[str, ...]:
    """Return the dialects interpreters are down for, each in one spelling."""
    return _each_once(one for known in records(session, record_type=Interpreter) for one in known.dialects)


def _venue(
    venue: Venue,
    rooms: Sequence[VenueRoom],
    words: Sequence[str],
    features: Sequence[str],
    people: int | None,
) -> Found | None:
    has = {key: getattr(venue, key) for key in features}
    sizes = [room.capacity for room in rooms if room.capacity]
    largest = max(sizes, default=None)
    if False in has.values() or (people and largest is not None and largest < people):
        return None
    told = _told(words, _texts_of_venue(venue, rooms))
    if told is None:
        return None
    why = [_WORDS_OF[key] for key, value in has.items() if value]
    not_known = [_WORDS_OF[key] for key, value in has.items() if value is None]
    if people and largest is not None:
        why.append(f"Holds {largest} people")
    elif people:
        not_known.append("How many it holds")
    where = venue.area or venue.postcode
    kind = venue.kind.label if venue.kind is not None else ""
    line = ", ".join(part for part in (kind, where) if part)
    return Found(venue, line, tuple(dict.fromkeys((*why, *told))), tuple(not_known))


def _interprets(interpreter: Interpreter, language: str, why: list[str]) -> bool:
    if not interprets(interpreter, language):
        return False
    same = next((one for one in interpreter.languages if is_same(one, language)), "")
    why.append(same or (interpreter.sign_level if is_sign(language) else f"May send {language}"))
    return True


def _knows(interpreter: Interpreter, dialect: str, why: list[str]) -> bool:
    if not knows_dialect(interpreter, dialect):
        return False
    why.append(dialect)
    return True


def _signs(interpreter: Interpreter, why: list[str]) -> bool:
    signed = [one for one in interpreter.languages if is_sign(one)]
    if not signed and not interpreter.sign_level:
        return False
    why += [*signed, interpreter.sign_level] if interpreter.sign_level else signed
    return True


def _texts_of(one: Interpreter) -> tuple[tuple[str, str], ...]:
    """Return what an interpreter is looked for by, each with what it is; a name says so itself."""
    return (
        ("", one.name),
        ("Agency", one.agency),
        *(("Language", language) for language in one.languages),
        *(("Dialect", dialect) for dialect in one.dialects),
        ("Sign language level", one.sign_level),
        ("Register number", one.register_number),
        ("Area", one.area),
        ("Gender", one.gender.label if one.gender is not None else ""),
        *(("Works", mode.label) for mode in one.modes),
        ("Notes", one.notes),
    )


def _texts_of_venue(one: Venue, rooms: Sequence[VenueRoom]) -> tuple[tuple[str, str], ...]:
    return (
        ("", one.name),
        ("", one.kind.label if one.kind is not None else ""),
        ("Address", one.address),
        ("Postcode", one.postcode),
        ("Area", one.area),
        *(("Has", words) for key, words in FEATURES if getattr(one, key)),
        *(("Room", room.name) for room in rooms),
        ("Parking", one.parking),
        ("Bus and train", one.bus),
        ("Mobile signal", one.mobile_signal),
        ("Key holder", one.key_holder),
        ("Notes", one.notes),
    )


def _told(words: Sequence[str], texts: Sequence[tuple[str, str]]) -> tuple[str, ...] | None:
    """Return where the words typed are found, or None where one of them is not."""
    said = []
    for word in words:
        match = next(((what, text) for what, text in texts if word in _folded(text)), None)
        if match is None:
            return None
        what, text = match
        if what:
            short = " ".join(text.split())
            said.append(f"{what}: {short if len(short) <= 60 else short[:59] + '…'}")  # noqa: PLR2004 - a line
    return tuple(dict.fromkeys(said))


def _in_order(found: list[Found]) -> tuple[Found, ...]:
    return tuple(
        sorted(found, key=lambda one: (bool(one.not_known), not one.name, one.name.casefold(), one.id))
    )


def _each_once(words: Iterable[str]) -> tuple[str, ...]:
    once: dict[str, str] = {}
    for word in sorted(words):
        if not any(is_same(word, known) for known in once.values()):
            once.setdefault(word.casefold(), word)
    return tuple(sorted(once.values(), key=str.casefold))


def _small(words: str) -> str:
    return words if words == "Wi-Fi" else words[:1].lower() + words[1:]


def _words(typed: str) -> list[str]:
    return _folded(typed).split()[:8]


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))
