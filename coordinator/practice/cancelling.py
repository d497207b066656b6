"""Until when a booking costs nothing to cancel, worked out from the terms of the place or the interpreter."""

from datetime import date, datetime, timedelta

from coordinator.models.choices import BookingStatus, DayCount
from coordinator.models.directory import Interpreter, Venue
from coordinator.models.preparation import InterpreterBooking, VenueBooking
from coordinator.practice.day_words import say_day_near
from coordinator.practice.working_days import WorkingCalendar

Booking = VenueBooking | InterpreterBooking

LIVE = frozenset({BookingStatus.ENQUIRED, BookingStatus.HELD, BookingStatus.CONFIRMED})
"""The standings of a booking that still holds something, so that it can be cancelled."""


def cancel_by(
    starts: datetime | None, days: int | None, counts: DayCount, calendar: WorkingCalendar
) -> date | None:
    """Return the last day on which cancelling is free: so many days, or working days, before it starts.

    None where the start or the number of days is not known; no days at all means the day itself.
    """
    if starts is None or days is None:
        return None
    if counts is DayCount.WORKING:
        return calendar.add(starts.date(), -days)
    try:
        return starts.date() - timedelta(days=days)
    except OverflowError:
        return None


def last_free_day(
    booking: Booking, terms: Venue | Interpreter | None, calendar: WorkingCalendar
) -> date | None:
    """Return the last day a booking is free to cancel: the day typed, else what the terms give.

    The whole of what is booked counts: a hall is taken from when it is set up.
    """
    if booking.cancel_by is not None or terms is None:
        return booking.cancel_by
    starts = booking.starts
    if isinstance(booking, VenueBooking) and booking.set_up_from is not None:
        starts = booking.set_up_from
    return cancel_by(starts, terms.cancel_days, terms.cancel_counts, calendar)


def say_free_until(day: date | None, today: date) -> str:
    """Return until when a booking is free to cancel, or that it no longer is; nothing where not known."""
    if day is None:
        return ""
    if day < today:
        return f"Too late to cancel free: {say_day_near(day, today)} has passed"
    return f"Free to cancel until {say_day_near(day, today)}"
