"""What any record is called in a sentence: what it is, and whose or which."""

from collections.abc import Mapping
from typing import Any

from coordinator.models.base import Kept, Record
from coordinator.models.circulation import Document
from coordinator.models.conference import Attendance
from coordinator.models.network import PicturePosition
from coordinator.models.person import Person
from coordinator.models.plan import Plan, PlanAnswer
from coordinator.models.timekeeping import Override, TimeTarget
from coordinator.ui.case.wording import first_line
from coordinator.ui.forms import EVERY_FORM

OTHER_NOUNS: dict[type[Kept], str] = {
    Document: "paper",
    Plan: "plan",
    PlanAnswer: "answer",
    Attendance: "attendance",
    Override: "reason for going on",
    PicturePosition: "place in a picture",
    TimeTarget: "target time",
}
"""What records without a form of their own are called."""

PEOPLE = ("person_id", "giver_id", "protected_id", "recipient_id")
TEXTS = (
    "text",
    "title",
    "heading",
    "what",
    "summary",
    "if_this",
    "value",
    "name",
    "place",
    "instead_of",
    "link",
)
LONGEST = 60

_NOUNS = {form.record_type: form.noun for form in reversed(EVERY_FORM)}


def noun_of(record: Record) -> str:
    """Return what kind of record it is, in a word or two."""
    return _NOUNS.get(type(record)) or OTHER_NOUNS.get(type(record), "record")


def which(record: Record, names: Mapping[str, str]) -> str:
    """Return whose record it is, or how it begins; nothing where it says nothing yet."""
    given: Any = record
    if isinstance(record, Person):
        return record.name
    for key in PEOPLE:
        if getattr(given, key, None) in names:
            return names[getattr(given, key)]
    several = [names[one] for one in getattr(given, "person_ids", ()) if one in names]
    if several:
        return ", ".join(several)
    for key in TEXTS:
        text = getattr(given, key, "")
        if isinstance(text, str) and text.strip():
            return f"“{first_line(text, LONGEST)}”"
    return ""


def called(record: Record, names: Mapping[str, str]) -> str:
    """Return what a record is called: *part in the case, Jackie*."""
    whose = which(record, names)
    return f"{noun_of(record)}, {whose}" if whose else noun_of(record)
