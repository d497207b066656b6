"""What is wrong with a casefile, in words that lead to the place."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from jsonschema.exceptions import ValidationError

from coordinator.errors import BadInput
from coordinator.exchange.form import PATTERNS
from coordinator.models.kinds import Kind

MOST_SHOWN: Final = 5
_LONGEST_SHOWN: Final = 40
_LAST_TEEN: Final = 13

_SHAPES: Final = {
    PATTERNS[Kind.DATE]: "a date such as 2026-03-27",
    PATTERNS[Kind.LOOSE_DATE]: "a date such as 2019-03-04, 2019-03, 2019 or ~2019",
    PATTERNS[Kind.MOMENT]: "a moment such as 2026-03-27T14:30:00Z",
    PATTERNS[Kind.PLANNED]: "a date and time such as 2026-03-27T14:30",
    PATTERNS[Kind.TIME]: "a time such as 14:30",
    PATTERNS[Kind.REFERENCE]: "an id of 26 small letters and digits",
}
_TYPES: Final = {
    "string": "text",
    "boolean": "true or false",
    "integer": "a whole number",
    "array": "a list",
    "object": "a group of named fields",
    "null": "null",
}


def refusal(problems: Sequence[str]) -> BadInput:
    """Return the failure that names the first problems and says that nothing was added."""
    shown = "\n".join(f"– {problem}" for problem in problems[:MOST_SHOWN])
    more = len(problems) - MOST_SHOWN
    rest = f"\n– and {more} more" if more > 0 else ""
    return BadInput(f"This casefile cannot be used. Nothing was added.\n{shown}{rest}")


def where(path: Iterable[str | int]) -> str:
    """Return a path into the file as it is read aloud: "people, 3rd entry, born"."""
    return ", ".join(f"{ordinal(step + 1)} entry" if isinstance(step, int) else spoken(step) for step in path)


def ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd, 4th and so on."""
    teen = number % 100 in range(11, _LAST_TEEN + 1)
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def spoken(key: str) -> str:
    """Return a key of the file as words, shortened when it is not ours."""
    return _short(key.replace("_", " "))


def quoted(value: object) -> str:
    """Return a value of the file in quotation marks, shortened."""
    return f"“{_short(str(value))}”"


def _short(text: str) -> str:
    text = " ".join("".join(char if char.isprintable() else " " for char in text[:200]).split())
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def in_words(error: ValidationError) -> str:
    """Return one finding of the schema as a sentence with the path of what is wrong."""
    place = where(error.absolute_path)
    return f"{place}: {_finding(error)}" if place else f"the file {_finding(error)}"


def _finding(error: ValidationError) -> str:  # noqa: PLR0911 - one sentence for each rule of the schema
    wanted: Any = error.validator_value
    found: Any = error.instance
    match error.validator:
        case "additionalProperties":
            known = error.schema.get("properties", {}) if isinstance(error.schema, dict) else {}
            strange = [quoted(key) for key in found if key not in known]
            return f"holds something this version does not know: {', '.join(strange[:3])}"
        case "required":
            missing = [spoken(key) for key in wanted if key not in found]
            return f"has no {', '.join(missing)}"
        case "type":
            types = [wanted] if isinstance(wanted, str) else wanted
            return f"should be {' or '.join(_TYPES[name] for name in types if name != 'null')}"
        case "enum":
            choices = ", ".join(quoted(choice) for choice in wanted if choice is not None)
            return f"{quoted(found)} is not one of {choices}"
        case "pattern" if wanted in _SHAPES:
            return f"{quoted(found)} is not {_SHAPES[wanted]}"
        case "maxLength":
            return f"is longer than {wanted:,} characters"
        case "minimum" | "maximum":
            return f"{quoted(found)} is too large a number"
    return f"{quoted(found)} is not what stands there in a casefile"
