"""The casefile: one whole case as one JSON document, written and read back, all or nothing."""

import base64
import binascii
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, NoReturn

import jsonschema

import coordinator
from coordinator.errors import BadInput, NewerVersion
from coordinator.exchange.form import (
    FORMAT,
    VERSION,
    belongs_to_case,
    default_of,
    fields_of,
    has_file,
    may_be_left_out,
    schema,
    tables,
)
from coordinator.exchange.problems import in_words, quoted, refusal, spoken, where
from coordinator.models.base import Record, columns_of
from coordinator.models.kinds import Kind
from coordinator.models.plain import plain, rich
from coordinator.models.referral import Case
from coordinator.text import clean

LARGEST_FILE: Final = 50 * 1024 * 1024
"""Bytes a casefile may have."""

_MOST_PROBLEMS: Final = 50
_FINGERPRINT: Final = "fingerprint"

Image = Mapping[str, Any]


@dataclass(frozen=True)
class Casefile:
    """One whole case: the plain values of each record by its type, and kept files by fingerprint."""

    case: Image
    rows: Mapping[type[Record], tuple[Image, ...]]
    files: Mapping[str, bytes]

    @property
    def reference(self) -> str:
        """The reference of the case."""
        return str(self.case.get("reference", ""))

    def records(self) -> Iterator[Record]:
        """Yield a new record for everything in the file, the case first; sealed names are still empty."""
        case_id = self.case["id"]
        yield _record(Case, self.case)
        for record_type, rows in self.rows.items():
            belonging = {"case_id": case_id} if belongs_to_case(record_type) else {}
            sealed = {"sealed_name": ""} if has_file(record_type) else {}
            for row in rows:
                yield _record(record_type, {**row, **belonging, **sealed})


def _record(record_type: type[Record], values: Image) -> Record:
    columns = columns_of(record_type)
    return record_type(**{key: rich(columns[key], value) for key, value in values.items()})


def as_row(record: Record) -> dict[str, Any]:
    """Return a record as it stands in a casefile: plain values, without what is empty."""
    row = {}
    for key, column in fields_of(type(record)).items():
        value = plain(getattr(record, key))
        if not may_be_left_out(column, value):
            row[key] = value
    return row


def write(casefile: Casefile) -> bytes:
    """Return the casefile as a JSON document; the same case gives the same bytes."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "made_with": f"Coordinator {coordinator.__version__}",
        "case": casefile.case,
    }
    for name, record_type in tables().items():
        rows = sorted(casefile.rows.get(record_type, ()), key=lambda row: str(row["id"]))
        if rows:
            document[name] = rows
    if casefile.files:
        document["files"] = {
            sha256: base64.b64encode(content).decode("ascii")
            for sha256, content in sorted(casefile.files.items())
        }
    document[_FINGERPRINT] = _fingerprint(document)
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _fingerprint(document: Mapping[str, Any]) -> str:
    """Return what tells a casefile as it was written from one that was changed or damaged since."""
    rest = {key: value for key, value in document.items() if key != _FINGERPRINT}
    return hashlib.sha256(json.dumps(rest, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def read(content: bytes) -> Casefile:
    """Read a casefile; raises ``BadInput`` with the places of what is wrong, or ``NewerVersion``."""
    if len(content) > LARGEST_FILE:
        raise BadInput("This casefile is larger than 50 MB and cannot be used. Nothing was added.")
    document = _parse(content)
    _check_version(document)
    _check_form(document)
    problems: list[str] = []
    files = _files(document, problems)
    case = _cleaned(Case, document["case"], ("case",), problems)
    rows = {
        record_type: tuple(
            _cleaned(record_type, row, (name, place), problems)
            for place, row in enumerate(document.get(name, ()))
        )
        for name, record_type in tables().items()
    }
    casefile = Casefile(case, rows, files)
    problems += _loose_ends(casefile)
    if not problems and document.get(_FINGERPRINT, "") not in {"", _fingerprint(document)}:
        problems.append(
            "it was changed or damaged since it was written; if you changed it on purpose, take out "
            "the line “fingerprint”"
        )
    if problems:
        raise refusal(problems)
    return casefile


def _parse(content: bytes) -> Any:
    try:
        return json.loads(
            content.decode("utf-8-sig"), object_pairs_hook=_without_doubles, parse_constant=_no_number
        )
    except json.JSONDecodeError as error:
        line = f"It stops making sense in line {error.lineno}, at character {error.colno}."
        raise BadInput(
            f"This is not a whole casefile; it may have been cut short. {line} Nothing was added."
        ) from error
    except (ValueError, RecursionError) as error:
        raise BadInput("This is not a casefile. Nothing was added.") from error


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        double = next(key for key in keys if keys.count(key) > 1)
        raise refusal([f"{quoted(double)} stands twice in the same place"])
    return found


def _no_number(text: str) -> NoReturn:
    raise refusal([f"{quoted(text)} is not a number"])


def _check_version(document: Any) -> None:
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise BadInput("This is not a casefile. Nothing was added.")
    version = document.get("version")
    if isinstance(version, int) and version > VERSION:
        raise NewerVersion(
            "This casefile was made with a newer version of Coordinator than this one. Nothing was added."
        )


@cache
def _validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(schema())


def _check_form(document: dict[str, Any]) -> None:
    problems = []
    for error in _validator().iter_errors(document):
        problems.append(in_words(error))
        if len(problems) == _MOST_PROBLEMS:
            break
    if problems:
        raise refusal(problems)


def _files(document: dict[str, Any], problems: list[str]) -> dict[str, bytes]:
    files = {}
    for sha256, text in document.get("files", {}).items():
        try:
            content = base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            problems.append(f"files, {sha256[:8]}: is not in base64")
            continue
        if hashlib.sha256(content).hexdigest() != sha256:
            problems.append(f"files, {sha256[:8]}: the file was changed or damaged on its way")
        files[sha256] = content
    return files


def _cleaned(
    record_type: type[Record], row: Image, path: tuple[str | int, ...], problems: list[str]
) -> dict[str, Any]:
    cleaned = {}
    for key, column in fields_of(record_type).items():
        value = row.get(key, default_of(column))
        try:
            kept = plain(rich(column, _clean(column.info["kind"], value)))
        except ValueError:
            problems.append(f"{where((*path, key))}: {quoted(value)} is not in the calendar or on the clock")
            continue
        if not may_be_left_out(column, kept):
            cleaned[key] = kept
    return cleaned


def _clean(kind: Kind, value: Any) -> Any:
    match kind, value:
        case _, None:
            return None
        case Kind.LINE, _:
            return clean(value, one_line=True)
        case Kind.TEXT, _:
            return clean(value)
        case Kind.WORDS, _:
            return [clean(item, one_line=True) for item in value]
        case Kind.NUMBER | Kind.MONEY, _:
            return int(value)
    return value


def _loose_ends(casefile: Casefile) -> Iterator[str]:
    """Yield ids that stand twice, references that lead nowhere and files that belong to nothing."""
    ids: dict[str, set[str]] = {Case.__tablename__: {casefile.case["id"]}}
    for name, record_type in tables().items():
        seen = ids.setdefault(record_type.__tablename__, set())
        for place, row in enumerate(casefile.rows[record_type]):
            if row["id"] in seen:
                yield f"{where((name, place))}: its id stands twice"
            seen.add(row["id"])
    yield from _dangling("case", Case, casefile.case, ids)
    wanted = set()
    for name, record_type in tables().items():
        for place, row in enumerate(casefile.rows[record_type]):
            yield from _dangling(where((name, place)), record_type, row, ids)
            if has_file(record_type) and row.get("sha256"):
                wanted.add(row["sha256"])
                if row["sha256"] not in casefile.files:
                    yield f"{where((name, place))}: its file is not in the casefile"
    for sha256 in casefile.files.keys() - wanted:
        yield f"files, {sha256[:8]}: belongs to nothing in the casefile"


def _dangling(
    place: str, record_type: type[Record], row: Image, ids: Mapping[str, set[str]]
) -> Iterator[str]:
    for key, column in fields_of(record_type).items():
        target = column.info.get("to")
        value = row.get(key)
        if target is None or value is None:
            continue
        for wanted in [value] if isinstance(value, str) else value:
            if wanted not in ids[target]:
                yield f"{place}, {spoken(key)}: that {spoken(target)} is not in the casefile"
