"""The week on paper: day by day, what is due, and nobody's name."""

from datetime import date, datetime

import pytest

from coordinator.models.choices import MeetingStatus
from coordinator.models.timekeeping import DayOff, Task
from coordinator.queries.week import week_file, week_view
from tests import make
from tests.asked import selects

TODAY = date(2026, 9, 14)


def local(day, hour):
    return datetime(2026, 9, day, hour)  # noqa: DTZ001 - planned times are local


@pytest.fixture
def of(desk):
    found = make.family(desk)
    make.kept(
        desk,
        make.visit(
            found.case_id, starts=local(16, 10), person_ids=(found["Dana"], found["Jon"]),
            place="Dana’s home, 14 Larkspur Road", travel_minutes=25, buddy="Sam",
        ),
        make.meeting(found.case_id, starts=local(18, 13), status=MeetingStatus.PLANNED, held_on=None),
        make.contact(found.case_id, next_step="Ring Jon about Dana Hollis", next_step_by=TODAY),
        Task(case_id=found.case_id, text="Ask Priya for the letter", due_by=date(2026, 9, 17)),
        Task(case_id=found.case_id, text="Some day"),
        DayOff(since=date(2026, 9, 15)),
    )  # fmt: skip
    return found


def view(desk):
    return desk.read(week_view, today=TODAY)


def test_seven_days_stand_in_their_order_with_what_is_booked(desk, of):
    found = view(desk)
    assert [one.day.day for one in found.days] == [14, 15, 16, 17, 18, 19, 20]
    assert [one.day.day for one in found.days if one.off] == [15]
    (visit,) = found.days[2].lines
    assert (visit.times, visit.what, visit.who) == ("10am", "Visit", "DH and JH")
    assert (visit.travel, visit.buddy, visit.reference) == ("25 minutes to get there", "Sam", "FGC-2026-001")
    assert [one.what for one in found.days[4].lines] == ["Conference"]


def test_what_is_due_is_told_by_reference_and_nobody_is_named(desk, of):
    found = view(desk)
    (due,) = found.due
    assert due.reference == "FGC-2026-001"
    assert "Ring JH about DH: today" in due.items
    assert "Ask PH for the letter: Thursday 17 September" in due.items
    assert not any("Some day" in one for one in due.items)
    for name in ("Hollis", "Dana", "Jon", "Priya"):
        assert name not in repr(found)


def test_the_file_is_called_after_the_day_alone(desk, of):
    copy = desk.read(week_file, today=TODAY)
    assert copy.file_name == "week_2026-09-14.docx"
    assert copy.content.startswith(b"PK")


def test_an_empty_casebook_has_a_free_week(desk):
    found = view(desk)
    assert (found.due, [one.lines for one in found.days]) == ((), [()] * 7)


def test_more_families_take_no_more_statements(desk, casebook, of):
    few = len(selects(casebook.reader, lambda: view(desk)))
    for number in range(5):
        case, somebody = make.kept(desk, make.case(reference=f"{number}"), make.person())
        make.kept(
            desk, make.participant(case.id, somebody.id), make.visit(case.id, starts=local(15, 9)),
        )  # fmt: skip
    assert len(selects(casebook.reader, lambda: view(desk))) == few
