"""The weeks of cases: the days on record, the clock each goes by, and how few statements that takes."""

from datetime import date

import pytest

from coordinator.commands.fields import put_in_bin
from coordinator.errors import NotThere
from coordinator.models.choices import (
    CaseStatus,
    CountsFrom,
    MeetingStatus,
    Nation,
    PostponeReason,
    TargetStep,
    TimeSet,
    TimeUnit,
)
from coordinator.models.timekeeping import ClockPause, DayOff, Postponement, TimeTarget
from coordinator.models.values import LooseDate
from coordinator.queries.cases import case_lines, case_page
from coordinator.queries.timeline import days_off, weeks_of_cases, weeks_page
from tests import make
from tests.asked import selects
from tests.queries.case_weeks import TODAY, at, weeks


def statements(desk, query, **where):
    return len(selects(desk.casebook.reader, lambda: desk.read(query, **where)))


def test_a_case_goes_by_its_commissioner_s_nation_first_day_and_times(desk):
    by = make.kept(desk, make.commissioner(nation=Nation.SCOTLAND, counts_from=CountsFrom.RECEIVED))
    kept, binned = (
        TimeTarget(commissioner_id=by.id, step=TargetStep.CONFERENCE, amount=amount, unit=TimeUnit.WEEKS)
        for amount in (5, 9)
    )
    case = make.case(commissioner_id=by.id, allocated=date(2026, 8, 10))
    make.kept(desk, kept, binned, case)
    desk.do(put_in_bin, record_type=TimeTarget, record_id=binned.id).result()
    found = weeks(desk, case.id)
    assert found.clock.calendar.nation is Nation.SCOTLAND
    assert found.clock.counts_from is CountsFrom.RECEIVED
    assert next(one.day for one in found.steps if one.name == "Conference") == date(2026, 9, 7)


@pytest.mark.parametrize(
    ("born", "due", "urgent", "time_set"),
    [
        (LooseDate(2019, 5, 2), None, False, TimeSet.USUAL),
        (LooseDate(2025, 12, 1), None, False, TimeSet.UNDER_ONE),
        (None, date(2026, 12, 1), False, TimeSet.UNDER_ONE),
        (None, date(2026, 12, 1), True, TimeSet.URGENT),
    ],
)
def test_an_urgent_case_and_a_baby_s_go_by_sets_of_their_own(desk, born, due, urgent, time_set):
    case, child = make.case(urgent=urgent), make.child(born=born, due=due)
    make.kept(desk, case, child, make.case_child(case.id, child.id))
    assert weeks(desk, case.id).clock.time_set is time_set


def test_pauses_and_days_off_count_until_they_are_in_the_bin(desk):
    case = make.case()
    pause = ClockPause(case_id=case.id, since=date(2026, 8, 10), until=date(2026, 8, 16))
    away = DayOff(since=date(2026, 8, 4), until=date(2026, 8, 5))
    make.kept(desk, case, pause, away)
    found = weeks(desk, case.id)
    assert [(one.since, one.until) for one in found.paused] == [(date(2026, 8, 10), date(2026, 8, 16))]
    assert desk.read(days_off) == {date(2026, 8, 4), date(2026, 8, 5)}
    for one in (pause, away):
        desk.do(put_in_bin, record_type=type(one), record_id=one.id).result()
    assert weeks(desk, case.id).paused == ()
    assert desk.read(days_off) == set()


def test_ten_open_cases_among_twelve_hundred_take_as_many_statements_as_one(desk):
    make.family(desk)
    one = statements(desk, case_lines, today=TODAY)
    make.kept(
        desk,
        *(make.case(reference=f"O{number}") for number in range(9)),
        *(make.case(reference=f"C{number}", status=CaseStatus.CLOSED) for number in range(1190)),
    )
    assert len(desk.read(case_lines, today=TODAY)) == 10
    assert statements(desk, case_lines, today=TODAY) == one <= 15


def test_the_page_of_a_case_takes_no_more_statements_where_there_are_more_people(desk):
    of = make.family(desk)
    few = statements(desk, case_page, case_id=of.case_id, today=TODAY)
    people = [make.person(given=f"Cousin {number}") for number in range(40)]
    make.kept(desk, *people, *(make.participant(of.case_id, person.id) for person in people))
    make.kept(desk, *(make.contact(of.case_id, [person.id]) for person in people))
    assert statements(desk, case_page, case_id=of.case_id, today=TODAY) == few <= 50


def test_no_cases_have_no_weeks(desk):
    assert (
        selects(
            desk.casebook.reader, lambda: desk.read(lambda session: weeks_of_cases(session, [], {}, TODAY))
        )
        == []
    )


def test_what_was_postponed_stays_in_sight_with_why_and_who_asked(desk):
    case = make.kept(desk, make.case())
    moved = {"status": MeetingStatus.POSTPONED, "held_on": None}
    first = make.meeting(case.id, starts=at(9, 10), reason_not_held="The hall flooded.", **moved)
    second = make.meeting(case.id, starts=at(9, 17), **moved)
    third = make.meeting(case.id, starts=at(10, 1), status=MeetingStatus.PLANNED, held_on=None)
    row = Postponement(
        case_id=case.id,
        meeting_id=second.id,
        new_meeting_id=third.id,
        was_planned=at(9, 16),
        moved_on=date(2026, 9, 11),
        reason=PostponeReason.ILLNESS,
        words="Gran is in hospital.",
        asked_by="Dana",
    )
    make.kept(desk, first, second, third, row)
    one, two = desk.read(weeks_page, case_id=case.id, today=TODAY).moved
    assert (one.was_planned, one.now_planned, one.reason, one.asked_by) == (
        at(9, 10),
        None,
        "The hall flooded.",
        "",
    )
    assert (two.was_planned, two.now_planned, two.moved_on, two.asked_by) == (
        at(9, 16),
        at(10, 1),
        date(2026, 9, 11),
        "Dana",
    )
    assert two.reason == "Illness: Gran is in hospital."


def test_the_weeks_of_a_case_name_their_commissioner_or_say_that_the_case_is_gone(desk):
    by = make.kept(desk, make.commissioner())
    case = make.kept(desk, make.case(commissioner_id=by.id))
    found = desk.read(weeks_page, case_id=case.id, today=TODAY)
    assert (found.case.id, found.commissioner.id, found.pauses, found.moved) == (case.id, by.id, (), ())
    with pytest.raises(NotThere):
        desk.read(weeks_page, case_id=make.an_id(), today=TODAY)
