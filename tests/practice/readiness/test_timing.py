from datetime import date, datetime, timedelta

import pytest

from coordinator.models.choices import BookingStatus, CountsAs, DayCount, MeetingStatus
from coordinator.practice.matters import Severity
from coordinator.practice.readiness.timing import NEEDED, cancel_by, festival, hours
from tests import make

TODAY = date(2026, 9, 1)
ONE, FOUR = datetime(2026, 9, 10, 13, 0), datetime(2026, 9, 10, 16, 30)  # noqa: DTZ001 - local, as it is said
MEETING = make.meeting(status=MeetingStatus.PLANNED, starts=ONE, ends=FOUR, held_on=None)
HALL = make.venue(cancel_days=7)
MINUTE = timedelta(minutes=1)


def case(*bookings, **particulars):
    usual = {"meeting": MEETING, "venues": {HALL.id: HALL}, "venue_bookings": bookings}
    return make.facts(**{**usual, **particulars})


def booked(**particulars):
    usual = {"meeting_id": MEETING.id, "starts": ONE, "ends": FOUR}
    return make.venue_booking(HALL.id, **{**usual, **particulars})


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 8, 26), ""),
        (date(2026, 8, 27), "you can cancel free of charge until Thursday 3 September"),
        (date(2026, 9, 3), "until today"),
        (date(2026, 9, 4), "the last day to cancel free of charge was Thursday 3 September"),
        (date(2026, 9, 10), "was Thursday 3 September"),
        (date(2026, 9, 11), ""),
    ],
)
def test_the_last_free_day_is_noted_a_week_ahead_and_once_passed(today, said):
    found = cancel_by(case(booked()), today)
    assert said in found[0].sentence if said else found == []


def test_an_interpreter_is_counted_by_working_days_and_what_is_cancelled_is_left_out():
    linguist = make.interpreter(cancel_days=2, cancel_counts=DayCount.WORKING)
    spoken = make.interpreter_booking(linguist.id, starts=ONE)
    (matter,) = cancel_by(case(interpreter_bookings=(spoken,), interpreters={linguist.id: linguist}), TODAY)
    assert matter.sentence == "Nadia Aziz: you can cancel free of charge until Tuesday 8 September."
    assert (matter.severity, matter.record_id, matter.field) == (Severity.NOTE, spoken.id, "cancel_by")
    assert (
        cancel_by(
            case(booked(status=BookingStatus.CANCELLED), booked(status=BookingStatus.DONE)), FOUR.date()
        )
        == []
    )


def whole_day(**particulars):
    usual = {"set_up_from": ONE - 30 * MINUTE, "clear_up_until": ONE + (NEEDED - 30) * MINUTE}
    return booked(**{**usual, **particulars})


def test_what_is_needed_is_four_hours_and_a_half():
    assert NEEDED == 270


@pytest.mark.parametrize(
    ("particulars", "said"),
    [
        ({}, ""),
        ({"set_up_from": ONE - 29 * MINUTE}, "You can get into Mardle Hall at 12.31pm"),
        ({"set_up_from": None}, "You can get into Mardle Hall at 1pm and people meet at 1pm"),
        ({"clear_up_until": FOUR + 29 * MINUTE}, "Clearing up takes about 30 minutes"),
        ({"clear_up_until": None}, "booked until 4.30pm and the conference may go on until 4.30pm"),
        ({"clear_up_until": FOUR + 29 * MINUTE, "ends": None}, "Clearing up takes about"),
        ({"set_up_from": None, "starts": None}, "is not on record"),
        ({"ends": None, "clear_up_until": None}, "is not on record"),
        ({"clear_up_until": ONE - 60 * MINUTE}, "ends before it starts"),
        (
            {"set_up_from": ONE - 24 * 60 * MINUTE, "clear_up_until": ONE - 19 * 60 * MINUTE},
            "the conference is on",
        ),
    ],
)
def test_the_booked_hours_cover_the_day(particulars, said):
    found = hours(case(whole_day(**particulars)), TODAY)
    assert [one.severity for one in found] == ([Severity.WARN] if said else [])
    assert said in " ".join(one.sentence for one in found)


def test_a_short_booking_is_short_by_a_minute():
    meeting = make.meeting(id=MEETING.id, status=MeetingStatus.PLANNED, starts=ONE, ends=None)
    enough = whole_day(ends=None)
    short = whole_day(ends=None, clear_up_until=ONE + (NEEDED - 31) * MINUTE)
    assert hours(case(enough, meeting=meeting), TODAY) == []
    (matter,) = hours(case(short, meeting=meeting), TODAY)
    assert "booked for 4 hours 29 minutes" in matter.sentence
    assert "about 4 hours 30 minutes" in matter.sentence


def test_an_evening_across_midnight_lasts_as_long_as_it_does_when_the_clocks_go_back():
    for day, enough in ((24, True), (23, False)):
        evening = datetime(2026, 10, day, 22, 30)  # noqa: DTZ001 - local
        meeting = make.meeting(id=MEETING.id, status=MeetingStatus.PLANNED, starts=evening, ends=None)
        night = booked(
            set_up_from=evening - 30 * MINUTE,
            starts=evening,
            ends=None,
            clear_up_until=evening + 210 * MINUTE,
        )
        assert (hours(case(night, meeting=meeting), TODAY) == []) is enough


def family(*people, day=date(2026, 5, 27), **particulars):
    meeting = make.meeting(status=MeetingStatus.PLANNED, starts=datetime.combine(day, ONE.time()))
    return make.facts(
        meeting=meeting,
        persons={one.id: one for one in people},
        names={one.id: one.given for one in people},
        participants=tuple(make.participant(person_id=one.id, **particulars) for one in people),
    )


def test_a_day_of_the_familys_faith_is_a_warning_that_names_it():
    ayshah = make.person(given="Ayshah", faith="Sunni Muslim")
    (matter,) = festival(family(ayshah), TODAY.replace(month=5))
    assert matter.severity is Severity.WARN
    assert "Wednesday 27 May 2026 falls on Eid al-Adha (about Wednesday 27 May 2026" in matter.sentence
    assert "Ask Ayshah" in matter.sentence
    assert matter.field == "starts"


@pytest.mark.parametrize(
    ("person", "particulars"),
    [
        ({"faith": "Sunni Muslim"}, {"invite_state": "no"}),
        ({"faith": "Sunni Muslim"}, {"counts_as": CountsAs.PROFESSIONAL}),
        ({"faith": ""}, {}),
        ({"faith": "Hindu"}, {}),
    ],
)
def test_the_faith_of_nobody_who_takes_part_is_no_matter(person, particulars):
    assert festival(family(make.person(**person), **particulars), TODAY.replace(month=5)) == []


def test_a_childs_faith_counts_and_the_day_aimed_at_before_one_is_planned():
    child = make.child(faith="Jewish")
    case = make.facts(
        case=make.case(target_conference=date(2026, 9, 21)),
        children=(make.case_child("c", child.id),),
        persons={child.id: child},
        names={child.id: "Aimee"},
    )
    (matter,) = festival(case, TODAY)
    assert "Yom Kippur (Monday 21 September 2026). It begins at sunset the evening before." in matter.sentence
    assert festival(case, date(2026, 9, 22)) == []


def test_a_weekly_day_is_only_a_note():
    ayshah = make.person(given="Ayshah", faith="Muslim")
    (matter,) = festival(family(ayshah, day=date(2026, 9, 11)), TODAY)
    assert matter.severity is Severity.NOTE
    assert "Friday prayer is at midday. Ask Ayshah" in matter.sentence


def test_a_bank_holiday_is_a_note_once_the_conference_is_planned_on_it():
    dana = make.person()
    (matter,) = festival(family(dana, day=date(2026, 12, 28)), TODAY)
    assert matter.severity is Severity.NOTE
    assert "Monday 28 December 2026, a bank holiday. Check that the place is open." in matter.sentence
    assert festival(family(dana, day=date(2026, 12, 29)), TODAY) == []


def test_the_new_year_of_china_is_known_by_somebodys_people():
    mei = make.person(given="Mei", ethnicity="Chinese")
    (matter,) = festival(family(mei, day=date(2027, 2, 6)), TODAY)
    assert "Chinese New Year" in matter.sentence
