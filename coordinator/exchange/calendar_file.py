"""Calendar files: days and times for the coordinator's own diary, in words that name no family.

Times are written in UTC, so that a program which knows no British summer time shows them rightly. Nobody is
invited: a file with attendees would show relatives one another's addresses.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from coordinator.models.preparation import HOME_ZONE

MAKER = "-//Coordinator//Calendar//EN"
UNDER = "coordinator.invalid"
"""What stands after the id of a record, so that no other program's entry has the same; it is no address."""


@dataclass(frozen=True)
class Entry:
    """One entry of a calendar: local times with their zone, and a summary that names nobody.

    ``sequence`` grows with each change, so that a newer file replaces what an older one put there.
    """

    record_id: str
    summary: str
    starts: datetime
    ends: datetime
    zone: str = HOME_ZONE
    place: str = ""
    sequence: int = 0
    cancelled: bool = False


def calendar_file(entries: Sequence[Entry], made: datetime) -> bytes:
    """Return a calendar file with these entries, to be published and never answered; ``made`` is aware."""
    from icalendar import Calendar, Event  # noqa: PLC0415 - takes 140 ms; loaded when a file is first made

    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for one in entries:
        event = Event()
        event.add("uid", f"{one.record_id}@{UNDER}")
        event.add("sequence", one.sequence)
        event.add("dtstamp", made.astimezone(UTC).replace(microsecond=0))
        event.add("dtstart", in_utc(one.starts, one.zone))
        event.add("dtend", in_utc(max(one.starts, one.ends), one.zone))
        event.add("summary", one.summary)
        event.add("class", "PRIVATE")
        event.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
        if one.place:
            event.add("location", one.place)
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def in_utc(local: datetime, zone: str = HOME_ZONE) -> datetime:
    """Return a planned local time in UTC; of an hour that comes twice, the first is meant."""
    try:
        here = ZoneInfo(zone or HOME_ZONE)
    except (ZoneInfoNotFoundError, ValueError):
        here = ZoneInfo(HOME_ZONE)
    return local.replace(tzinfo=here).astimezone(UTC)
