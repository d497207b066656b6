"""Calendar files: right in summer and winter, the same entry when it is moved, and nobody's name in them."""

from datetime import UTC, datetime, timedelta

import icalendar
import pytest

from coordinator.exchange.calendar_file import Entry, calendar_file, in_utc

MADE = datetime(2026, 9, 14, 9, 30, tzinfo=UTC)


def local(*figures):
    return datetime(*figures)  # noqa: DTZ001 - planned times are local


def entry(starts, **more):
    return Entry("01J", "Meeting", starts, starts + timedelta(hours=4), **more)


def read_back(*entries):
    calendar = icalendar.Calendar.from_ical(calendar_file(entries, MADE))
    return calendar, list(calendar.walk("VEVENT"))


@pytest.mark.parametrize(
    ("starts", "utc"),
    [
        (local(2026, 10, 24, 13), datetime(2026, 10, 24, 12, tzinfo=UTC)),
        (local(2026, 10, 25, 0, 30), datetime(2026, 10, 24, 23, 30, tzinfo=UTC)),
        (local(2026, 10, 25, 1, 30), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        (local(2026, 10, 25, 13), datetime(2026, 10, 25, 13, tzinfo=UTC)),
        (local(2027, 3, 27, 13), datetime(2027, 3, 27, 13, tzinfo=UTC)),
        (local(2027, 3, 28, 0, 59), datetime(2027, 3, 28, 0, 59, tzinfo=UTC)),
        (local(2027, 3, 28, 2), datetime(2027, 3, 28, 1, tzinfo=UTC)),
        (local(2027, 3, 28, 13), datetime(2027, 3, 28, 12, tzinfo=UTC)),
    ],
)
def test_a_local_time_is_written_in_utc_on_both_sides_of_the_clock_change(starts, utc):
    assert in_utc(starts) == utc
    _, (event,) = read_back(entry(starts))
    assert event["DTSTART"].dt == utc
    assert event["DTSTART"].to_ical().endswith(b"Z")


def test_a_meeting_over_the_night_of_the_clock_change_lasts_an_hour_more():
    _, (event,) = read_back(entry(local(2026, 10, 24, 23)))
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(hours=5)


def test_the_file_is_published_to_nobody():
    calendar, (event,) = read_back(entry(local(2026, 10, 6, 10)))
    assert calendar["METHOD"] == "PUBLISH"
    assert "ATTENDEE" not in event
    assert "ORGANIZER" not in event
    assert event["CLASS"] == "PRIVATE"


def test_an_entry_keeps_its_name_and_counts_its_changes():
    _, (first, second) = read_back(
        entry(local(2026, 10, 6, 10)), entry(local(2026, 10, 7, 10), sequence=3, cancelled=True)
    )
    assert first["UID"] == second["UID"] == "01J@coordinator.invalid"
    assert (first["SEQUENCE"], second["SEQUENCE"]) == (0, 3)
    assert (first["STATUS"], second["STATUS"]) == ("CONFIRMED", "CANCELLED")


def test_the_place_stands_there_only_when_it_is_given():
    _, (without, within) = read_back(
        entry(local(2026, 10, 6, 10)), entry(local(2026, 10, 6, 10), place="Mardle Hall, Church Lane; back")
    )
    assert "LOCATION" not in without
    assert within["LOCATION"] == "Mardle Hall, Church Lane; back"


def test_the_same_entries_give_the_same_bytes_and_end_lines_as_calendars_do():
    made = calendar_file([entry(local(2026, 10, 6, 10))], MADE)
    assert made == calendar_file([entry(local(2026, 10, 6, 10))], MADE)
    assert made.startswith(b"BEGIN:VCALENDAR\r\n")
    assert made.count(b"\n") == made.count(b"\r\n")


def test_a_meeting_that_ends_before_it_starts_is_written_with_no_length():
    starts = local(2026, 10, 6, 10)
    _, (event,) = read_back(Entry("01J", "Meeting", starts, starts - timedelta(hours=1)))
    assert event["DTEND"].dt == event["DTSTART"].dt


def test_a_zone_nobody_knows_is_taken_for_home():
    assert in_utc(local(2026, 7, 1, 12), "Nowhere/Land") == datetime(2026, 7, 1, 11, tzinfo=UTC)
