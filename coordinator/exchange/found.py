"""What was found in a file, and where it may go: plain values that nothing has been decided about yet."""

import re
from dataclasses import dataclass
from enum import StrEnum

from coordinator.text import clean

_GAP = re.compile(r"[^\S\n]+")
_EMPTY_LINES = re.compile(r"\n(?: ?\n)+")


@dataclass(frozen=True)
class Piece:
    """One label with its value as they stand in a file.

    ``where`` is the place in words, ``section`` the heading above, and ``group`` tells the rows of a table
    or the cards of a file apart: pieces with the same group are about one person.
    """

    label: str
    value: str
    where: str
    section: str = ""
    group: str = ""


def tidied(text: str) -> str:
    """Return a text from a file as it is kept and shown: cleaned, with no runs of spaces or empty lines."""
    return _EMPTY_LINES.sub("\n\n", _GAP.sub(" ", clean(text))).strip()


class Target(StrEnum):
    """Where a thing found may go; the words are those of the list to choose from."""

    FAMILY_NAME = "the family’s name"
    COMMISSIONER_REFERENCE = "the commissioner’s reference"
    RECEIVED = "the day it was received"
    CONTEXT = "where the case stands"
    REASONS = "the reasons for referral"
    PURPOSE = "the purpose"
    WORRY = "a worry"
    STRENGTH = "a strength"
    BOTTOM_LINE = "a bottom line"
    QUESTION = "a question for the family"
    RESOURCE = "help on offer"
    BINDING_DATE = "a date that binds"
    CASE_NOTES = "the case notes"
    NAME = "name"
    GIVEN = "given name"
    SURNAME = "family name"
    KNOWN_AS = "known as"
    BORN = "date of birth"
    DUE = "due date"
    RELATIONSHIP = "relationship"
    RESPONSIBILITY = "parental responsibility"
    PHONE = "phone"
    EMAIL = "e-mail"
    ADDRESS = "address"
    POSTCODE = "postcode"
    SCHOOL = "school"
    LEGAL_STATUS = "legal status"
    LANGUAGE = "languages"
    INTERPRETER = "interpreter needed"
    ACCESS = "access needs"
    ETHNICITY = "ethnicity"
    FAITH = "faith"
    PRONOUNS = "pronouns"
    DIET = "food"
    JOB = "job"
    ORGANISATION = "organisation"
    NOTES = "notes"

    @property
    def is_of_person(self) -> bool:
        """Whether it is said of one person, rather than of the case."""
        return self in _OF_PERSON


_OF_PERSON = frozenset(list(Target)[list(Target).index(Target.NAME) :])


@dataclass(frozen=True)
class Found:
    """One thing found, where it stood, and where it seems to go; ``None`` where that could not be told.

    ``whose`` is the key of a ``PersonFound``, empty for what is said of the case; ``needs_answer`` says
    that the value can be read in more than one way and is asked about, never guessed.
    """

    key: str
    label: str
    value: str
    where_in_file: str
    goes_to: Target | None = None
    whose: str = ""
    needs_answer: bool = False


@dataclass(frozen=True)
class PersonFound:
    """Somebody found in a file: the part they seem to play, as words of the case, and what they are called.

    ``part`` is a value of ``Role``; ``relationship`` stands as it was written.
    """

    key: str
    name: str
    part: str
    relationship: str = ""
    where_in_file: str = ""


@dataclass(frozen=True)
class Everything:
    """All that was found in one file, in its order, with what is wrong in it row by row."""

    kind: str
    things: tuple[Found, ...]
    people: tuple[PersonFound, ...] = ()
    problems: tuple[str, ...] = ()
    day_first: bool = False
