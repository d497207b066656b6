"""The canonical snapshot of a plan version: everything it says, in one text with a fingerprint."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from coordinator.practice.plan_view import LATER, PlanView

T = TypeVar("T")


@dataclass(frozen=True)
class Wording:
    """Words that stand in for a private phrase wherever a reader may not have it."""

    instead_of: str
    say: str


@dataclass(frozen=True)
class PlanSnapshot:
    """A version with nothing hidden (``plan.reader`` is empty), who is who, and the agreed neutral words.

    ``people_ids`` stands beside ``plan.people``, one id for each; so do the lineages beside the actions, the
    lines of Plan B and the carers: they tell through every version which one it was first.
    """

    plan: PlanView
    people_ids: tuple[str, ...]
    wordings: tuple[Wording, ...]
    action_lineage: tuple[str, ...] = field(default=(), metadata={LATER: True})
    back_up_lineage: tuple[str, ...] = field(default=(), metadata={LATER: True})
    carer_lineage: tuple[str, ...] = field(default=(), metadata={LATER: True})

    def to_text(self) -> str:
        """Return the canonical JSON: keys sorted, dates as ISO, the same text for the same plan."""
        return _canonical(self)

    @classmethod
    def from_text(cls, text: str) -> "PlanSnapshot":
        """Read the canonical JSON back; raises ``ValueError`` or ``TypeError`` when it is not one."""
        return _built(cls, json.loads(text))


def fingerprint_of(view: PlanView) -> str:
    """Return the fingerprint of one reader's edition: equal while that reader may have the same."""
    return fingerprint(_canonical(view))


def _canonical(value: PlanSnapshot | PlanView) -> str:
    return json.dumps(_said(value), ensure_ascii=False, sort_keys=True, indent=1, default=date.isoformat)


def _said(value: Any) -> Any:
    """Return plain values; what is said only since the third schema is left out while it says nothing.

    So a copy that was issued before has the same fingerprint today.
    """
    if isinstance(value, tuple):
        return [_said(one) for one in value]
    if not is_dataclass(value):
        return value
    told = ((one, getattr(value, one.name)) for one in fields(value))
    return {one.name: _said(kept) for one, kept in told if LATER not in one.metadata or kept != one.default}


def fingerprint(text: str) -> str:
    """Return the SHA-256 of a snapshot's text, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def _built(kind: type[T], values: Mapping[str, Any]) -> T:
    hints = get_type_hints(kind)
    # What a plan released long ago did not say yet takes the default of its field.
    known = [field.name for field in fields(kind) if field.name in values]  # type: ignore[arg-type]
    return kind(**{name: _value(hints[name], values[name]) for name in known})


def _value(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    if get_origin(hint) is UnionType:
        return _value(next(one for one in get_args(hint) if one is not type(None)), value)
    if get_origin(hint) is tuple:
        inner = get_args(hint)
        kinds = [inner[0]] * len(value) if inner[-1] is Ellipsis else inner
        return tuple(_value(one, item) for one, item in zip(kinds, value, strict=True))
    if hint is date:
        return date.fromisoformat(value)
    return _built(hint, value) if is_dataclass(hint) and isinstance(hint, type) else value
