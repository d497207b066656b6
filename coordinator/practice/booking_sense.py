"""Times, days and sizes of bookings and places that cannot be, said in a sentence; nothing typed is lost."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from coordinator.models.base import Record
from coordinator.models.directory import Interpreter, PlatformLimit, Venue, VenueRoom
from coordinator.models.preparation import InterpreterBooking, VenueBooking

MIDNIGHT: Final = "If it goes on past midnight, give the date of the next day."
_A_YEAR: Final = 366

_TIMES: Final[Mapping[type[Record], tuple[tuple[str, str], ...]]] = {
    VenueBooking: (("set_up_from", "starts"), ("starts", "ends"), ("ends", "clear_up_until")),
    InterpreterBooking: (("starts", "ends"),),
}
_ORDER: Final = {
    ("set_up_from", "starts"): "Setting up would begin after the booking starts.",
    ("starts", "ends"): f"The booking would end before it starts. {MIDNIGHT}",
    ("ends", "clear_up_until"): f"Clearing up would be over before the booking ends. {MIDNIGHT}",
}
_SIZES: Final[Mapping[type[Record], frozenset[str]]] = {
    VenueRoom: frozenset({"capacity"}),
    PlatformLimit: frozenset({"people", "minutes"}),
}


def booking_objection(record_type: type[Record], key: str, values: Mapping[str, Any]) -> str:
    """Return why a value of a booking, a place or a platform cannot be; nothing where it can.

    ``values`` are those of the whole record. A start and a last free day are never refused, so that a
    booking can be moved: what no longer goes together is said by ``odd_times``.
    """
    value = values.get(key)
    if value == 0 and key in _SIZES.get(record_type, ()):
        return "Nought cannot be right. Write a number from 1, or leave it empty if you do not know."
    if key in {"cancel_days", "notice_days"} and record_type in {Venue, Interpreter}:
        too_many = value is not None and value > _A_YEAR
        return "That is more than a year. Write the number of days before the booking." if too_many else ""
    for before, after in _TIMES.get(record_type, ()):
        typed = key == after if key != "set_up_from" else before == key
        if typed and key != "starts" and _in_wrong_order(values.get(before), values.get(after)):
            return _ORDER[before, after]
    return ""


def odd_times(booking: VenueBooking | InterpreterBooking) -> str:
    """Return which times or days of a booking do not go together; nothing where they do."""
    for before, after in _TIMES[type(booking)]:
        if _in_wrong_order(getattr(booking, before), getattr(booking, after)):
            return _ORDER[before, after]
    if _is_after_the_start(booking.cancel_by, booking.starts):
        return "The last free day to cancel is after the booking starts. Check both days."
    return ""


def _in_wrong_order(first: datetime | None, second: datetime | None) -> bool:
    return first is not None and second is not None and second < first


def _is_after_the_start(day: Any, starts: datetime | None) -> bool:
    return day is not None and starts is not None and day > starts.date()
