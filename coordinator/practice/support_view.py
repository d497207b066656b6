"""A request for a family network support package as a panel may read it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class SupportRequestView:
    """One request in plain words: what, for whom, why, what the panel said; what is empty is not known."""

    children: tuple[str, ...]
    reference: str
    council: str
    applied_by: str
    applied_on: date | None
    item: str
    kind: str
    duration: str
    purpose: str
    cost: str
    why: str
    not_otherwise: str
    sustained_how: str
    action: str
    panel_on: date | None
    decision: str
    decision_words: str
    delivered_on: date | None
    what_changed: str
    coordinator: str
    coordinator_reach: str
