"""The form of a casefile, taken from the records themselves, and its published JSON Schema.

After a record has changed, rewrite the schema with
``python -m coordinator.exchange.form > resources/casefile.schema.json``.
"""

import inspect
import json
import sys
from functools import cache
from typing import Any, Final

import coordinator.models as _every_table  # noqa: F401 - importing the package makes every table known
from coordinator.models.base import CaseRecord, Record, columns_of, every_record
from coordinator.models.directory import Coordinator, PlatformLimit
from coordinator.models.journal import Draft
from coordinator.models.kinds import Kind
from coordinator.models.referral import Case
from coordinator.models.timekeeping import DayOff
from coordinator.text import LONGEST_TEXT

FORMAT: Final = "coordinator casefile"
VERSION: Final = 2
"""What this program writes; it reads every earlier one. The second knows the conference day and reviews."""
ID_LENGTH: Final = 26

_NOT_OF_A_CASE: Final = (Coordinator, PlatformLimit, DayOff, Draft)
_PLURALS: Final = {
    "case_child": "case_children",
    "person": "people",
    "keep_apart": "keep_apart",
    "attendance": "attendance",
    "availability": "availability",
    "told_what": "told_what",
    "resource_on_offer": "resources_on_offer",
    "circulation": "circulation",
}
_LEFT_OUT: Final = {"case_id", "sealed_name"}
"""Columns with no place in the file: one document holds one case, and a sealed file is named anew."""

_UNLIMITED: Final = {"snapshot"}
_LARGEST_NUMBER: Final = 2**53 - 1
_DAY: Final = r"(19|20|21)\d\d-\d\d-\d\d"
_TIME: Final = r"\d\d:\d\d(:\d\d(\.\d{1,6})?)?"
PATTERNS: Final = {
    Kind.DATE: f"^{_DAY}$",
    Kind.LOOSE_DATE: r"^~?\d{4}(-\d\d(-\d\d)?)?$",
    Kind.MOMENT: rf"^{_DAY}T{_TIME}(Z|[+-]\d\d:\d\d)$",
    Kind.PLANNED: f"^{_DAY}T{_TIME}$",
    Kind.TIME: f"^{_TIME}$",
    Kind.REFERENCE: rf"^[0-9a-hjkmnp-tv-z]{{{ID_LENGTH}}}$",
}


@cache
def tables() -> dict[str, type[Record]]:
    """Return the record types of a casefile by the name of their list, in the order they are written."""
    kept = [
        record
        for record in every_record()
        if issubclass(record, Record) and record is not Case and record not in _NOT_OF_A_CASE
    ]
    return {_PLURALS.get(record.__tablename__, f"{record.__tablename__}s"): record for record in kept}


@cache
def fields_of(record_type: type[Record]) -> dict[str, Any]:
    """Return the columns of a record that stand in a casefile, the id first."""
    columns = {key: column for key, column in columns_of(record_type).items() if key not in _LEFT_OUT}
    return {"id": columns.pop("id"), **columns}


@cache
def has_file(record_type: type[Record]) -> bool:
    """Whether a sealed file belongs to each record of this type."""
    return "sealed_name" in columns_of(record_type)


def belongs_to_case(record_type: type[Record]) -> bool:
    """Whether a record of this type belongs to one case, rather than to a directory shared by all."""
    return issubclass(record_type, CaseRecord)


def is_needed(column: Any) -> bool:
    """Whether a column cannot be left out."""
    return not column.nullable and column.server_default is None


def default_of(column: Any) -> Any:
    """Return the plain value that a column has when nothing is said about it."""
    if column.server_default is None:
        return None
    kept = column.server_default.arg
    match column.info["kind"]:
        case Kind.YES_NO:
            return kept == "1"
        case Kind.NUMBER:
            return int(kept)
        case Kind.CHOICES | Kind.WORDS | Kind.REFERENCES:
            return []
    return kept


def may_be_left_out(column: Any, value: Any) -> bool:
    """Whether a value is empty, and stays so when nothing is said: ``0`` and other figures are never."""
    return value == default_of(column) and value in (None, False, "", []) and not _is_figure(value)


def _is_figure(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a casefile."""
    records: list[type[Record]] = [Case, *tables().values()]
    lists = {
        name: {
            "description": _purpose(record),
            "type": "array",
            "items": {"$ref": f"#/$defs/{record.__tablename__}"},
        }
        for name, record in tables().items()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Coordinator casefile",
        "description": "One whole case: its family, meetings, plan and papers. Fields left out are empty.",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "version": {"enum": list(range(1, VERSION + 1))},
            "made_with": {"type": "string", "maxLength": 200},
            "case": {"$ref": "#/$defs/case"},
            **lists,
            "files": {
                "description": "Each kept file in base64, under the SHA-256 of its content.",
                "type": "object",
                "propertyNames": {"pattern": "^[0-9a-f]{64}$"},
                "additionalProperties": {"type": "string"},
            },
            "fingerprint": {
                "description": "SHA-256 of all the rest as compact JSON with sorted keys, in ASCII. "
                "Leave it out when writing or changing a casefile by hand.",
                "type": "string",
                "pattern": "^[0-9a-f]{64}$",
            },
        },
        "required": ["format", "version", "case"],
        "additionalProperties": False,
        "$defs": {record.__tablename__: _record_schema(record) for record in records},
    }


def _record_schema(record_type: type[Record]) -> dict[str, Any]:
    fields = fields_of(record_type)
    return {
        "description": _purpose(record_type),
        "type": "object",
        "properties": {key: column_schema(key, column) for key, column in fields.items()},
        "required": [key for key, column in fields.items() if is_needed(column)],
        "additionalProperties": False,
    }


def column_schema(key: str, column: Any) -> dict[str, Any]:  # noqa: PLR0911 - one for each kind of column
    """Return the schema of one column."""
    kind = column.info["kind"]
    if key == "id":
        return _an_id()
    match kind:
        case Kind.LINE | Kind.TEXT:
            limit = {} if key in _UNLIMITED else {"maxLength": LONGEST_TEXT}
            return {"type": "string", **limit}
        case Kind.YES_NO:
            return _or_null(column, {"type": "boolean"})
        case Kind.NUMBER | Kind.MONEY:
            largest = _LARGEST_NUMBER
            return _or_null(column, {"type": "integer", "minimum": -largest, "maximum": largest})
        case Kind.CHOICE:
            return _or_null(column, {"type": "string", "enum": _values(column)})
        case Kind.CHOICES:
            return {"type": "array", "items": {"type": "string", "enum": _values(column)}}
        case Kind.WORDS:
            return {"type": "array", "items": {"type": "string", "maxLength": LONGEST_TEXT}}
        case Kind.REFERENCES:
            return {"type": "array", "items": _an_id()}
        case Kind.REFERENCE:
            return _or_null(column, _an_id())
    return _or_null(column, {"type": "string", "pattern": PATTERNS[kind]})


def _an_id() -> dict[str, Any]:
    return {"type": "string", "pattern": PATTERNS[Kind.REFERENCE], "maxLength": ID_LENGTH}


def _or_null(column: Any, wanted: dict[str, Any]) -> dict[str, Any]:
    if not column.nullable:
        return wanted
    return {
        **wanted,
        "type": [wanted["type"], "null"],
        **({"enum": [*wanted["enum"], None]} if "enum" in wanted else {}),
    }


def _values(column: Any) -> list[str]:
    return [choice.value for choice in column.info["choices"]]


def _purpose(record_type: type[Record]) -> str:
    return (inspect.getdoc(record_type) or "").partition("\n")[0]


def schema_text() -> str:
    """Return the schema as it is published in the resources folder."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # standard output is text here
    sys.stdout.write(schema_text())
