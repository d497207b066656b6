"""The weeks of cases: the days on record, the clock each goes by, and how few statements that takes."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import event

from coordinator.commands.circulation import mark_sent
from coordinator.commands.fields import put_in_bin
from coordinator.commands.release import release_plan
from coordinator.errors import NotThere
from coordinator.models.choices import (
    CaseStatus,
    ContactKind,
    ContactOutcome,
    CountsFrom,
    InviteState,
    MeetingKind,
    MeetingStatus,
    Model,
    Nation,
    PostponeReason,
    Role,
    SendMethod,
    TargetStep,
    TimeSet,
    TimeUnit,
)
from coordinator.models.circulation import Circulation, Document
from coordinator.models.referral import Baseline, Case
from coordinator.models.timekeeping import ClockPause, DayOff, Postponement, TimeTarget
from coordinator.models.values import LooseDate
from coordinator.queries.cases import case_lines, case_page
from coordinator.queries.people import children_of_case
from coordinator.queries.records import records
from coordinator.queries.timeline import days_off, weeks_of_cases, weeks_page
from tests import make

TODAY = date(2026, 9, 14)


def dates(desk, case_id):
    return weeks(desk, case_id).dates


def children(session, case_id):
    return [person for person, _ in children_of_case(session, case_id=case_id)]


def weeks(desk, case_id, today=TODAY):
    def one(session):
        case = session.get_one(Case, case_id)
        return weeks_of_cases(session, [case], {case_id: children(session, case_id)}, today)[case_id]

    return desk.read(one)


def at(month, day):
    return datetime(2026, month, day, 10, 0)  # noqa: DTZ001 - local, as it is said


def statements(desk, query, **where):
    asked = []

    def count(*call):
        asked.append(call[2])

    engine = desk.casebook.reader
    event.listen(engine, "before_cursor_execute", count)
    try:
        desk.read(query, **where)
    finally:
        event.remove(engine, "before_cursor_execute", count)
    return len(asked)


@pytest.mark.parametrize(
    ("kind", "outcome", "counts"),
    [
        (ContactKind.VISIT, ContactOutcome.REACHED, True),
        (ContactKind.VIDEO, ContactOutcome.REACHED, True),
        (ContactKind.CALL, ContactOutcome.REACHED, False),
        (ContactKind.VISIT, ContactOutcome.NO_ANSWER, False),
    ],
)
def test_the_first_visit_is_one_that_reached_somebody(desk, kind, outcome, counts):
    case = make.kept(desk, make.case())
    make.kept(desk, make.contact(case.id, kind=kind, outcome=outcome, happened=at(8, 20)))
    make.kept(desk, make.contact(case.id, kind=ContactKind.VISIT, happened=at(8, 25)))
    assert dates(desk, case.id).first_visit == (date(2026, 8, 20) if counts else date(2026, 8, 25))


def test_invitations_are_out_when_nobody_is_left_to_ask(desk):
    case = make.kept(desk, make.case())
    make.kept(desk, make.meeting(case.id, status=MeetingStatus.PLANNED, held_on=None))
    asked, waiting = make.kept(desk, make.person(), make.person())
    make.kept(desk, make.participant(case.id, asked.id, invite_state=InviteState.ASKED))
    make.kept(desk, make.contact(case.id, happened=at(8, 20)), make.contact(case.id, happened=at(9, 11)))
    assert dates(desk, case.id).invitations == date(2026, 8, 20)
    make.kept(desk, make.participant(case.id, waiting.id, invite_state=InviteState.TO_ASK))
    assert dates(desk, case.id).invitations is None


@pytest.mark.parametrize(
    ("status", "planned", "held"),
    [
        (MeetingStatus.PLANNED, make.CONFERENCE, None),
        (MeetingStatus.HELD, make.CONFERENCE, make.CONFERENCE),
        (MeetingStatus.POSTPONED, None, None),
        (MeetingStatus.NOT_HELD, None, None),
    ],
)
def test_a_conference_counts_while_it_is_planned_or_was_held(desk, status, planned, held):
    case = make.kept(desk, make.case())
    make.kept(desk, make.meeting(case.id, status=status), make.meeting(case.id, kind=MeetingKind.BASELINE))
    found = dates(desk, case.id)
    assert (found.conference_planned, found.conference_held) == (planned, held)


def test_the_plan_is_sent_when_the_last_reader_s_copy_is(desk):
    of = make.family(desk)
    desk.do(release_plan, version_id=of.version_id, reader_ids=[of["Jon"], of["Dana"]]).result()
    first, second = desk.read(records, record_type=Circulation)
    for line, sent, all_sent in ((first, 15, None), (second, 12, date(2026, 9, 15))):
        desk.do(
            mark_sent, circulation_id=line.id, method=SendMethod.HAND, sent_on=date(2026, 9, sent)
        ).result()
        assert dates(desk, of.case_id).all_received == all_sent


def test_a_network_meeting_is_the_conference_of_a_case_that_works_towards_one(desk):
    case = make.kept(desk, make.case(model=Model.NETWORK_MEETING))
    first, second = (
        make.meeting(case.id, kind=MeetingKind.NETWORK, held_on=date(2026, 9, day)) for day in (2, 9)
    )
    make.kept(desk, second, first)
    found = dates(desk, case.id)
    assert (found.conference_held, found.review_held) == (date(2026, 9, 2), date(2026, 9, 9))
    assert weeks(desk, case.id).clock.targets[TargetStep.FIRST_REVIEW].amount == 4


def test_the_conference_that_was_held_goes_before_one_planned_later(desk):
    case = make.kept(desk, make.case())
    held, later = make.meeting(case.id), make.meeting(case.id, status=MeetingStatus.PLANNED, starts=at(12, 1))
    make.kept(desk, held, later)
    assert dates(desk, case.id).conference_held == make.CONFERENCE
    assert weeks(desk, case.id).conference.id == held.id


def test_a_conference_held_without_a_day_was_held_on_its_planned_day(desk):
    case = make.kept(desk, make.case())
    make.kept(desk, make.meeting(case.id, held_on=None))
    assert dates(desk, case.id).conference_held == make.CONFERENCE


def test_a_review_is_planned_and_then_held(desk):
    of = make.family(desk)
    review = make.meeting(
        of.case_id, kind=MeetingKind.REVIEW, status=MeetingStatus.PLANNED, starts=at(10, 20), held_on=None
    )
    make.kept(desk, review)
    found = dates(desk, of.case_id)
    assert (found.review_planned, found.review_held) == (date(2026, 10, 20), None)
    make.kept(desk, make.meeting(of.case_id, kind=MeetingKind.REVIEW, held_on=date(2026, 10, 21)))
    (step,) = [one for one in weeks(desk, of.case_id).steps if one.name == "First review"]
    assert (step.standing, step.day) == ("done", date(2026, 10, 21))


@pytest.mark.parametrize(
    ("kind", "outcome", "day", "acknowledged", "reached"),
    [
        (ContactKind.EMAIL, None, 4, True, False),
        (ContactKind.CALL, ContactOutcome.MESSAGE, 4, True, False),
        (ContactKind.CALL, ContactOutcome.NO_ANSWER, 6, False, False),
        (ContactKind.CALL, ContactOutcome.REACHED, 4, True, False),
        (ContactKind.CALL, ContactOutcome.REACHED, 5, True, True),
        (ContactKind.CALL, ContactOutcome.REACHED, 1, False, False),
    ],
)
def test_the_referrer_is_answered_by_a_word_and_reached_after_the_allocation(
    desk, kind, outcome, day, acknowledged, reached
):
    case = make.kept(desk, make.case(allocated=date(2026, 8, 5)))
    priya, dana = make.kept(desk, make.person(given="Priya"), make.person())
    make.kept(
        desk,
        make.participant(case.id, priya.id, role=Role.REFERRER),
        make.participant(case.id, dana.id, role=Role.PARENT),
        make.contact(case.id, [priya.id], kind=kind, outcome=outcome, happened=at(8, day)),
        make.contact(case.id, [dana.id], happened=at(8, 3)),
    )
    found, when = dates(desk, case.id), date(2026, 8, day)
    assert found.acknowledged == (when if acknowledged else None)
    assert found.referrer_reached == (when if reached else None)


def paper(case_id, name, month, day):
    return Document(case_id=case_id, paper=name, made_at=datetime(2026, month, day, 12, tzinfo=UTC))


def test_papers_that_were_issued_show_what_was_done(desk):
    case = make.kept(desk, make.case())
    make.kept(
        desk,
        paper(case.id, "acknowledgement", 8, 6),
        paper(case.id, "acknowledgement", 8, 4),
        paper(case.id, "words-and-pictures-plan", 9, 13),
        paper(case.id, "agenda", 8, 1),
    )
    found = dates(desk, case.id)
    assert (found.acknowledged, found.child_plan) == (date(2026, 8, 4), date(2026, 9, 13))


def test_a_child_who_was_given_a_copy_has_a_plan(desk):
    of = make.family(desk)
    desk.do(release_plan, version_id=of.version_id, reader_ids=[of["Jon"], of["Aimee"]]).result()
    line = next(one for one in desk.read(records, record_type=Circulation) if one.recipient_id == of["Aimee"])
    assert dates(desk, of.case_id).child_plan is None
    desk.do(mark_sent, circulation_id=line.id, method=SendMethod.HAND, sent_on=date(2026, 9, 12)).result()
    assert dates(desk, of.case_id).child_plan == date(2026, 9, 12)


def test_the_baseline_is_held_as_a_record_or_as_a_meeting(desk):
    case = make.kept(desk, make.case())
    make.kept(desk, make.meeting(case.id, kind=MeetingKind.BASELINE, held_on=date(2026, 8, 12)))
    assert dates(desk, case.id).baseline == date(2026, 8, 12)
    make.kept(desk, Baseline(case_id=case.id, held_on=date(2026, 8, 10)))
    assert dates(desk, case.id).baseline == date(2026, 8, 10)


def test_invitations_are_out_on_the_last_day_somebody_was_asked(desk):
    case = make.kept(desk, make.case())
    make.kept(desk, make.meeting(case.id, status=MeetingStatus.PLANNED, held_on=None))
    for day in (20, 27):
        person = make.kept(desk, make.person())
        make.kept(desk, make.participant(case.id, person.id, asked_on=date(2026, 8, day)))
    assert dates(desk, case.id).invitations == date(2026, 8, 27)


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
    assert statements(desk, case_page, case_id=of.case_id, today=TODAY) == few


def test_no_cases_have_no_weeks(desk):
    assert statements(desk, lambda session: weeks_of_cases(session, [], {}, TODAY)) == 0


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
