"""Dates and numbers that cannot be, and dates worth a second look: what is said of them, in a sentence."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from coordinator.models.base import Record, columns_of
from coordinator.models.conference import Meeting
from coordinator.models.kinds import Kind
from coordinator.models.network import Availability, Participant, Restriction, SharingAgreement
from coordinator.models.person import Person, Relationship
from coordinator.models.plan import PlanAgreement, PlanVersion, ResourceRequest
from coordinator.models.preparation import Contact
from coordinator.models.referral import Baseline, Case, CaseChild, Consent, Incident, Offer, ToldWhat
from coordinator.models.review import CouncilPlan, Feedback, PlanTest
from coordinator.models.timekeeping import ClockPause, DayOff
from coordinator.models.values import LooseDate
from coordinator.practice.booking_sense import booking_objection

FIRST_YEAR: Final = 2000
"""Nothing a coordinator plans, does or is sent is older; births and ties are known loosely and may be."""

OLDEST_BIRTH: Final = 1900
FURTHEST: Final = 100
"""Years ahead beyond which a date is a slip of the keys, also for a record that is kept for a lifetime."""
LARGEST: Final = 1_000_000
"""No minutes, miles or people come to more; a greater number is a slip of the keys."""

NOT_BEFORE: Final[Mapping[tuple[type[Record], str], tuple[str, str]]] = {
    (Consent, "withdrawn_on"): ("given_on", "Consent cannot be withdrawn before it was given"),
    (SharingAgreement, "withdrawn_on"): ("agreed_on", "It cannot be withdrawn before it was agreed"),
    (Offer, "replied_on"): ("offered_on", "The reply cannot come before the offer"),
    (Participant, "replied_on"): ("asked_on", "The reply cannot come before they were asked"),
    (Case, "allocated"): ("received", "A case cannot be allocated before it is received"),
    (Case, "closed"): ("received", "A case cannot be closed before it is received"),
    (Case, "target_conference"): ("received", "The conference cannot be before the referral"),
    (PlanVersion, "review_on"): ("agreed_on", "The review cannot be before the plan was agreed"),
    (Restriction, "until"): ("since", "It cannot end before it begins"),
    (Relationship, "until"): ("since", "It cannot end before it begins"),
    (ClockPause, "until"): ("since", "The pause cannot end before it begins"),
    (DayOff, "until"): ("since", "The last day off cannot be before the first"),
    (Availability, "until"): ("since", "It cannot end before it begins"),
    (Availability, "until_time"): ("from_time", "The time it ends cannot be before the time it begins"),
    (Person, "died_on"): ("born", "Nobody dies before they are born"),
    (ResourceRequest, "delivered_on"): ("applied_on", "It cannot be delivered before it was asked for"),
    (ResourceRequest, "panel_on"): ("applied_on", "The panel cannot sit on it before it was asked for"),
    (Incident, "told_when"): ("happened", "Nobody can be told of it before it happened"),
    (CouncilPlan, "came_back_on"): ("sent_on", "It cannot come back before it was sent"),
    (CouncilPlan, "shared_on"): ("came_back_on", "It cannot be shown before it came back"),
}
"""What cannot come before what, within one record."""

ALREADY_PAST: Final[Mapping[type[Record], frozenset[str]]] = {
    Case: frozenset({"received", "allocated", "closed"}),
    CaseChild: frozenset({"views_sought_on"}),
    Consent: frozenset({"given_on", "withdrawn_on"}),
    Offer: frozenset({"offered_on", "replied_on"}),
    Baseline: frozenset({"information_received", "parents_saw_on"}),
    ToldWhat: frozenset({"agreed_on"}),
    Participant: frozenset({"asked_on", "replied_on", "offer_confirmed_on"}),
    SharingAgreement: frozenset({"agreed_on", "withdrawn_on"}),
    Contact: frozenset({"happened"}),
    Incident: frozenset({"happened", "told_when"}),
    PlanVersion: frozenset({"agreed_on"}),
    PlanAgreement: frozenset({"asked_on"}),
    ResourceRequest: frozenset({"applied_on", "delivered_on"}),
    Meeting: frozenset({"held_on"}),
    PlanTest: frozenset({"held_on"}),
    CouncilPlan: frozenset({"sent_on", "came_back_on", "shared_on"}),
    Feedback: frozenset({"given_on"}),
}
"""Days on which something was done, so that a day still ahead is worth a second look."""


def objection(record_type: type[Record], key: str, values: Mapping[str, Any], today: date) -> str:
    """Return why a date or a number cannot be, in a sentence; nothing where it can, or is neither.

    ``values`` are those of the whole record as they would be kept.
    """
    value = values.get(key)
    if isinstance(value, LooseDate):
        plain = _odd_birth(record_type, key, value, today)
    else:
        plain = _odd_year(record_type, key, value, today) or _odd_number(record_type, key, value)
    return plain or _out_of_order(record_type, key, values) or booking_objection(record_type, key, values)


def doubt(record_type: type[Record], key: str, value: Any, today: date) -> str:
    """Return what makes a day worth a second look, in a sentence; the day is kept as it was typed."""
    day = _day(value)
    if day is None or day <= today or key not in ALREADY_PAST.get(record_type, ()):
        return ""
    return "This day is still ahead. It is kept as you typed it: check the day and the year."


def _odd_birth(record_type: type[Record], key: str, value: LooseDate, today: date) -> str:
    if record_type is not Person or key not in {"born", "died_on"}:
        return ""
    if (value.year, value.month or 1, value.day or 1) > (today.year, today.month, today.day):
        return (
            "Nobody is born on a day still ahead. For an unborn child, use the day they are due."
            if key == "born"
            else "That day is still ahead. Check the day and the year."
        )
    return f"{value.year} is too long ago. Check the year." if value.year < OLDEST_BIRTH else ""


def _odd_year(record_type: type[Record], key: str, value: Any, today: date) -> str:
    if columns_of(record_type)[key].info["kind"] not in {Kind.DATE, Kind.PLANNED, Kind.MOMENT}:
        return ""
    day = _day(value)
    if day is None or FIRST_YEAR <= day.year <= today.year + FURTHEST:
        return ""
    how = "long ago" if day.year < FIRST_YEAR else "far ahead"
    return f"{day.year} is too {how} for this. Check the year."


def _odd_number(record_type: type[Record], key: str, value: Any) -> str:
    column = columns_of(record_type)[key]
    kind = column.info["kind"]
    if value is None or not column.nullable or kind not in {Kind.NUMBER, Kind.MONEY}:
        return ""
    if value < 0:
        return "This cannot be less than nought. Leave it empty if you do not know."
    too_large = kind is Kind.NUMBER and value > LARGEST
    return "That number is too large for this. Check it." if too_large else ""


def _out_of_order(record_type: type[Record], key: str, values: Mapping[str, Any]) -> str:
    for (kind, later), (earlier, sentence) in NOT_BEFORE.items():
        if kind is record_type and key in {later, earlier}:
            last, first = _latest(values.get(later)), _earliest(values.get(earlier))
            if last is not None and first is not None and last < first:
                return f"{sentence}. Check both."
    return ""


def _day(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None


def _earliest(value: Any) -> Any:
    """Return the first moment a value may mean, so that what is known loosely is never refused wrongly."""
    if isinstance(value, LooseDate):
        return None if value.about else (value.year, value.month or 1, value.day or 1)
    return value


def _latest(value: Any) -> Any:
    if isinstance(value, LooseDate):
        return None if value.about else (value.year, value.month or 12, value.day or 31)
    return value
