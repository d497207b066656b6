"""Dates and numbers that cannot be are refused in words; loosely known days and the same day never are."""

from datetime import date, datetime, time

import pytest

from coordinator.models.base import columns_of
from coordinator.models.conference import Meeting
from coordinator.models.directory import VenueRoom
from coordinator.models.kinds import Kind
from coordinator.models.network import Availability, Participant, PicturePosition
from coordinator.models.person import Person, Relationship
from coordinator.models.plan import PlanVersion
from coordinator.models.preparation import Contact, VenueBooking, Visit
from coordinator.models.referral import Case, Consent, Incident, Offer
from coordinator.models.timekeeping import ClockPause, DayOff
from coordinator.models.values import LooseDate
from coordinator.practice.sense import ALREADY_PAST, NOT_BEFORE, doubt, objection

TODAY = date(2026, 11, 9)
YESTERDAY = date(2026, 11, 8)
NOON = datetime(2026, 11, 9, 12, 0)  # noqa: DTZ001 - local, as it is said


@pytest.mark.parametrize(
    ("record_type", "key", "values", "said"),
    [
        (Consent, "withdrawn_on", {"given_on": TODAY, "withdrawn_on": date(2026, 11, 8)}, "before it was"),
        (Consent, "given_on", {"given_on": TODAY, "withdrawn_on": date(2026, 11, 8)}, "before it was"),
        (Consent, "withdrawn_on", {"given_on": TODAY, "withdrawn_on": TODAY}, ""),
        (Consent, "withdrawn_on", {"given_on": None, "withdrawn_on": TODAY}, ""),
        (Consent, "scope", {"given_on": TODAY, "withdrawn_on": date(2026, 11, 8), "scope": "All"}, ""),
        (PlanVersion, "review_on", {"agreed_on": TODAY, "review_on": date(2026, 11, 8)}, "before the plan"),
        (Visit, "starts", {"starts": NOON.replace(year=1990)}, "1990 is too long ago"),
        (Visit, "starts", {"starts": NOON.replace(year=1999)}, "too long ago"),
        (Visit, "starts", {"starts": NOON.replace(year=2000)}, ""),
        (Contact, "happened", {"happened": NOON.replace(year=2126)}, ""),
        (Contact, "happened", {"happened": NOON.replace(year=2127)}, "too far ahead"),
        (Case, "keep_until", {"keep_until": date(2101, 1, 1)}, ""),
        (Person, "born", {"born": LooseDate(2026, 11, 9)}, ""),
        (Person, "born", {"born": LooseDate(2026, 11, 10)}, "use the day they are due"),
        (Person, "born", {"born": LooseDate(2026, 12)}, "still ahead"),
        (Person, "born", {"born": LooseDate(2026)}, ""),
        (Person, "born", {"born": LooseDate(1900)}, ""),
        (Person, "born", {"born": LooseDate(1899)}, "too long ago"),
        (Person, "died_on", {"born": LooseDate(1950, 6), "died_on": LooseDate(1950)}, ""),
        (Person, "died_on", {"born": LooseDate(1950, 6), "died_on": LooseDate(1949)}, "before they are born"),
        (Person, "died_on", {"born": LooseDate(1950, about=True), "died_on": LooseDate(1949)}, ""),
        (Relationship, "since", {"since": LooseDate(1962)}, ""),
        (Relationship, "until", {"since": LooseDate(2020), "until": LooseDate(2019)}, "before it begins"),
        (Incident, "told_when", {"happened": NOON, "told_when": NOON.replace(hour=11)}, "before it happened"),
        (Incident, "told_when", {"happened": NOON, "told_when": NOON}, ""),
        (Person, "given", {"given": "Dana"}, ""),
        (Offer, "replied_on", {"offered_on": TODAY, "replied_on": YESTERDAY}, "reply cannot come before"),
        (Case, "allocated", {"received": TODAY, "allocated": YESTERDAY}, "allocated before it is received"),
        (ClockPause, "until", {"since": TODAY, "until": YESTERDAY}, "pause cannot end before"),
        (ClockPause, "since", {"since": NOON.date().replace(year=1990)}, "1990 is too long ago"),
        (DayOff, "until", {"since": TODAY, "until": YESTERDAY}, "last day off cannot be before the first"),
        (DayOff, "until", {"since": TODAY, "until": TODAY}, ""),
        (Availability, "until", {"since": TODAY, "until": YESTERDAY}, "cannot end before it begins"),
        (Availability, "until_time", {"from_time": time(14), "until_time": time(9)}, "time it ends"),
        (Availability, "until_time", {"from_time": time(14), "until_time": time(14)}, ""),
        (VenueRoom, "capacity", {"capacity": -4}, "less than nought"),
        (VenueBooking, "cost", {"cost": -1}, "less than nought"),
        (VenueBooking, "cost", {"cost": 2_000_000}, ""),
        (Visit, "minutes", {"minutes": -30}, "less than nought"),
        (Visit, "minutes", {"minutes": 0}, ""),
        (Visit, "minutes", {"minutes": 10**12}, "too large"),
        (PicturePosition, "x", {"x": -40}, ""),
    ],
)
def test_what_cannot_be_is_told_and_what_can_is_not(record_type, key, values, said):
    found = objection(record_type, key, values, TODAY)
    assert (said in found) if said else found == ""


@pytest.mark.parametrize(
    ("record_type", "key", "value", "doubted"),
    [
        (Case, "received", date(2026, 11, 10), True),
        (Case, "received", TODAY, False),
        (Case, "target_conference", date(2026, 12, 1), False),
        (Consent, "given_on", date(2027, 1, 1), True),
        (Contact, "happened", NOON.replace(day=10), True),
        (Contact, "happened", NOON, False),
        (Participant, "asked_on", None, False),
        (Visit, "starts", NOON.replace(day=10), False),
        (Meeting, "held_on", date(2026, 11, 10), True),
    ],
)
def test_a_day_ahead_is_doubted_where_something_was_done_on_it(record_type, key, value, doubted):
    assert bool(doubt(record_type, key, value, TODAY)) is doubted


def test_the_lists_name_days_and_times_that_are_there():
    dates = {Kind.DATE, Kind.LOOSE_DATE, Kind.PLANNED, Kind.MOMENT, Kind.TIME}
    named = [(kind, key) for kind, keys in ALREADY_PAST.items() for key in keys]
    named += [
        pair
        for (kind, later), (earlier, _) in NOT_BEFORE.items()
        for pair in [(kind, later), (kind, earlier)]
    ]
    for kind, key in named:
        assert columns_of(kind)[key].info["kind"] in dates, (kind, key)
