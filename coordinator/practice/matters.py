"""Matters: what a careful coordinator would look at next, how much weight it has, and where it is mended."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much weight a judgement has."""

    STOP = "stop"
    WARN = "warn"
    NOTE = "note"
    PROMPT = "prompt"


class Where(StrEnum):
    """The tab of the case page on which a matter is mended."""

    REFERRAL = "Referral"
    NETWORK = "Network"
    PREPARATION = "Preparation"
    CONFERENCE = "Conference"
    PLAN = "Plan"
    CIRCULATION = "Circulation"


@dataclass(frozen=True)
class Matter:
    """One thing to look at: its weight, the tab on which it is mended, and a sentence that names it.

    ``judgement`` is the rule that found it and ``subject`` whom or what it is about, by id: the two together
    are the same from day to day. ``record_id`` and ``field`` lead to the line and field in which it is
    mended. No typed reason lifts an ``absolute`` one; for any other ``reason`` is why the coordinator
    goes on all the same.
    """

    severity: Severity
    where: Where
    sentence: str
    judgement: str = ""
    subject: str = ""
    record_id: str = ""
    field: str = ""
    absolute: bool = False
    reason: str = ""
