"""What will be written once an import is confirmed: put together from what was found and what was chosen."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from coordinator.exchange.found import Everything, Found, PersonFound, Target
from coordinator.exchange.kin_words import kin
from coordinator.exchange.meanings import Meaning, binding_kind, meaning
from coordinator.models.choices import BindingKind, ContactPointKind, RelationshipKind, Role, Side

ALL_CHILDREN: Final = "all"
NO_CHILD: Final = "none"

_OF_PERSON: Final = {
    Target.KNOWN_AS: "known_as",
    Target.BORN: "born",
    Target.DUE: "due",
    Target.PRONOUNS: "pronouns",
    Target.ETHNICITY: "ethnicity",
    Target.FAITH: "faith",
    Target.LANGUAGE: "speaks",
    Target.INTERPRETER: "interpreter_needed",
    Target.ACCESS: "access_needs",
    Target.DIET: "diet",
    Target.JOB: "job_title",
    Target.ORGANISATION: "organisation",
    Target.GIVEN: "given",
    Target.SURNAME: "family",
}
_OF_CASE: Final = {
    Target.FAMILY_NAME: "family_name",
    Target.COMMISSIONER_REFERENCE: "commissioner_reference",
    Target.RECEIVED: "received",
    Target.CONTEXT: "context",
    Target.REASONS: "reasons",
    Target.PURPOSE: "purpose",
}
LISTED: Final = (Target.WORRY, Target.STRENGTH, Target.BOTTOM_LINE, Target.QUESTION, Target.RESOURCE)
_TITLE: Final = re.compile(r"^(mr|mrs|ms|miss|mx|dr|prof)\.?\s+(?=\S)", re.IGNORECASE)
_IN_BRACKETS: Final = re.compile(r"\s*\([^()]{0,60}\)\s*$")
_POSTCODE: Final = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b", re.IGNORECASE)
_BULLET: Final = re.compile(r"^\s*[•\-–*·]\s+|^\s*\d{1,2}[.)]\s+", re.MULTILINE)
_SEVERAL: Final = re.compile(r"\s*(?:[;\n]|\s/\s|\bor\b)\s*")
_BETWEEN: Final = " ,\t"
_FEWEST_FIGURES: Final = 6


@dataclass(frozen=True)
class Chosen:
    """What was chosen for one thing: where it goes (``None`` leaves it out), whose it is, and the answer."""

    goes_to: Target | None
    whose: str = ""
    answer: Any = None


@dataclass(frozen=True)
class PersonChosen:
    """What was chosen for one person: their part (``None`` leaves them out), a known record, which child."""

    part: Role | None
    known_id: str = ""
    of_child: str = ALL_CHILDREN


@dataclass(frozen=True)
class Reached:
    """One way to reach somebody, as it will be kept: for nobody else until the coordinator says so."""

    kind: ContactPointKind
    value: str = ""
    address: str = ""
    town: str = ""
    postcode: str = ""


@dataclass
class Somebody:
    """A person who will be added, or a known one who will be filled in where nothing is known yet."""

    key: str
    part: Role
    known_id: str = ""
    of_child: str = ALL_CHILDREN
    fields: dict[str, Any] = field(default_factory=dict)
    reached: list[Reached] = field(default_factory=list)
    school: str = ""
    legal_status: Any = None
    described_as: str = ""
    relationship: RelationshipKind | None = None
    side: Side | None = None
    responsibility: bool | None = None
    notes: list[str] = field(default_factory=list)


@dataclass
class Intake:
    """Everything that one import will write, in one step."""

    case_fields: dict[str, Any] = field(default_factory=dict)
    lists: dict[Target, list[str]] = field(default_factory=dict)
    binding: list[tuple[BindingKind, date, str]] = field(default_factory=list)
    people: list[Somebody] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    things: int = 0

    @property
    def children(self) -> list[Somebody]:
        """The children among the people."""
        return [one for one in self.people if one.part is Role.CHILD]


def understood(found: Found, target: Target, everything: Everything, today: date) -> Meaning:
    """Return what a thing means where it goes."""
    return meaning(target, found.value, today=today, day_first=everything.day_first)


def put_together(
    everything: Everything,
    chosen: Mapping[str, Chosen],
    people: Mapping[str, PersonChosen],
    *,
    today: date,
) -> Intake:
    """Return what will be written; what was not chosen for a thing is what was proposed for it."""
    intake = Intake()
    known = {
        one.key: _somebody(one, people[one.key])
        for one in everything.people
        if people[one.key].part is not None
    }
    for found in everything.things:
        choice = chosen.get(found.key, Chosen(found.goes_to, found.whose))
        if choice.goes_to is None or (choice.goes_to.is_of_person and choice.whose not in known):
            continue
        intake.things += 1
        whole = understood(found, choice.goes_to, everything, today)
        value = whole.value if whole.value is not None else choice.answer
        if choice.goes_to.is_of_person:
            _tell_person(known[choice.whose], found, choice.goes_to, value, is_whole=whole.is_whole)
        else:
            _tell_case(intake, found, choice.goes_to, value, is_whole=whole.is_whole)
    intake.people = list(known.values())
    return intake


def _somebody(one: PersonFound, choice: PersonChosen) -> Somebody:
    said = kin(one.relationship)
    assert choice.part is not None  # noqa: S101 - only those who are added come here
    return Somebody(
        one.key,
        choice.part,
        choice.known_id,
        choice.of_child,
        described_as=one.relationship,
        relationship=said.kind,
        side=said.side,
    )


def _tell_case(intake: Intake, found: Found, target: Target, value: Any, *, is_whole: bool) -> None:
    note = f"{found.label}: {found.value}"
    if target is Target.CASE_NOTES:
        intake.notes.append(note)
    elif target in LISTED:
        intake.lists.setdefault(target, []).extend(_listed(found.value))
    elif target is Target.BINDING_DATE and isinstance(value, date):
        words = found.label if is_whole else f"{found.label}: {found.value}"
        intake.binding.append((binding_kind(f"{found.label} {found.value}"), value, words))
    elif value in (None, "", ()) or target is Target.BINDING_DATE:
        intake.notes.append(note)
    else:
        key = _OF_CASE[target]
        if target is Target.REASONS:
            value = tuple(dict.fromkeys((*intake.case_fields.get(key, ()), *value)))
        elif intake.case_fields.get(key, value) != value:
            intake.notes.append(note)
            return
        intake.case_fields[key] = value
        if not is_whole:
            intake.notes.append(note)


def _tell_person(one: Somebody, found: Found, target: Target, value: Any, *, is_whole: bool) -> None:
    note = f"{found.label}: {found.value}"
    match target:
        case Target.NAME:
            for key, part in name_parts(found.value).items():
                one.fields.setdefault(key, part)
            return
        case Target.PHONE | Target.EMAIL | Target.ADDRESS | Target.POSTCODE:
            _reach(one, target, found.value)
            return
        case Target.RELATIONSHIP:
            said = kin(found.value)
            one.described_as, one.relationship, one.side = found.value, said.kind, said.side
            return
        case Target.SCHOOL:
            one.school = found.value if not one.school else one.school
            return
        case Target.RESPONSIBILITY if value is not None:
            one.responsibility = value
        case Target.LEGAL_STATUS if value is not None:
            one.legal_status = value
        case _ if target in _OF_PERSON and value not in (None, ""):
            _fill(one, _OF_PERSON[target], value, note)
        case _:
            one.notes.append(note)
            return
    if not is_whole and note not in one.notes:
        one.notes.append(note)


def _fill(one: Somebody, key: str, value: Any, note: str) -> None:
    if key == "access_needs":
        one.fields["access_notes"] = "\n".join(filter(None, (one.fields.get("access_notes"), note)))
        one.notes.append(note)
    if one.fields.get(key, value) != value:
        one.notes.append(note)
    elif value != ():
        one.fields[key] = value


def name_parts(written: str) -> dict[str, str]:
    """Return given and family name: *HOLLIS, Dana* and *Mrs Dana Hollis* are both Dana Hollis."""
    name = _TITLE.sub("", _IN_BRACKETS.sub("", " ".join(written.split())))
    before, comma, after = name.partition(",")
    if comma and after.strip():
        return {"given": after.strip(), "family": before.strip()}
    given, _, family = name.rpartition(" ")
    return {"given": given, "family": family} if given else {"given": family}


def _reach(one: Somebody, target: Target, text: str) -> None:
    if target is Target.PHONE:
        numbers = [part for part in _SEVERAL.split(text) if part]
        whole = all(sum(sign.isdigit() for sign in part) >= _FEWEST_FIGURES for part in numbers)
        one.reached += [Reached(ContactPointKind.PHONE, part) for part in (numbers if whole else [text])]
    elif target is Target.EMAIL:
        one.reached += [
            Reached(ContactPointKind.EMAIL, part.strip(" ,")) for part in text.split() if "@" in part
        ]
        if "@" not in text:
            one.notes.append(f"E-mail: {text}")
    elif target is Target.ADDRESS:
        one.reached.append(address_parts(text))
    else:
        _add_postcode(one, text)


def _add_postcode(one: Somebody, text: str) -> None:
    for at, known in enumerate(one.reached):
        if known.kind is ContactPointKind.POST and not known.postcode:
            one.reached[at] = Reached(known.kind, "", known.address, known.town, text)
            return
    one.reached.append(Reached(ContactPointKind.POST, postcode=text))


def address_parts(text: str) -> Reached:
    """Return an address in its parts: the postcode at its end, the town before it, the lines above."""
    found = list(_POSTCODE.finditer(text))
    postcode = ""
    if found:
        last = found[-1]
        postcode = f"{last[1].upper()} {last[2].upper()}"
        text = f"{text[: last.start()].rstrip(_BETWEEN)}, {text[last.end() :].lstrip(_BETWEEN)}"
    separator = "\n" if "\n" in text.strip() else ","
    lines = [line.strip(" ,\t") for line in text.split(separator)]
    lines = [line for line in lines if line]
    town = lines.pop() if len(lines) > 1 else ""
    return Reached(ContactPointKind.POST, "", "\n".join(lines), town, postcode)


def _listed(text: str) -> Sequence[str]:
    """Return the points of a list one by one; paragraphs without bullets stay one text."""
    if not _BULLET.search(text):
        return [text.strip()]
    lines: list[str] = []
    for line in text.split("\n"):
        if _BULLET.match(line) or not lines:
            lines.append(_BULLET.sub("", line, count=1).strip())
        else:
            lines[-1] = f"{lines[-1]}\n{line.strip()}"
    return [line for line in lines if line]
