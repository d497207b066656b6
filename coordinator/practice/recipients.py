"""Who must be given the plan: leaving one of them out stops the release until a reason is typed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

RECIPIENTS: Final = "recipients"
"""The judgement as it stands on record beside the typed reason."""
NO_OFFICER: Final = "reviewing officer"
"""Stands for the officer where a case has none."""


@dataclass(frozen=True)
class Recipient:
    """Somebody who is offered a copy: their name, why, and whether it is left to the coordinator."""

    person_id: str
    name: str
    why: str
    is_officer: bool = False
    optional: bool = False


@dataclass(frozen=True)
class LeftOut:
    """Somebody who must be given the plan and is not; ``subject`` is their id."""

    subject: str
    name: str
    sentence: str


def left_out(
    recipients: Sequence[Recipient], chosen: Collection[str], *, in_care: Sequence[str] = ()
) -> tuple[LeftOut, ...]:
    """Return whoever must be given the plan and is not chosen.

    Those are everyone who made it, absent people with something to do in it, the referrer, and, while there
    are looked-after children under 18 (``in_care``, by name), their reviewing officer.
    """
    missing = [
        LeftOut(one.person_id, one.name, f"{one.name} gets no copy ({one.why[:1].lower()}{one.why[1:]}).")
        for one in recipients
        if one.person_id not in chosen and not one.optional and (not one.is_officer or in_care)
    ]
    if in_care and not any(one.is_officer for one in recipients):
        sentence = "A looked-after child’s reviewing officer is given the plan, and none is in this case."
        missing.append(LeftOut(NO_OFFICER, "the reviewing officer", sentence))
    return tuple(missing)
