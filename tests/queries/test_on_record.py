"""The days that cases have on record."""

from datetime import UTC, date, datetime

import pytest

from coordinator.commands.circulation import mark_sent
from coordinator.commands.release import release_plan
from coordinator.models.choices import (
    ContactKind,
    ContactOutcome,
    InviteState,
    MeetingKind,
    MeetingStatus,
    Model,
    Role,
    SendMethod,
    TargetStep,
)
from coordinator.models.circulation import Circulation, Document
from coordinator.models.referral import Baseline
from coordinator.queries.records import records
from tests import make
from tests.queries.case_weeks import at, dates, weeks


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
    desk.do(
        release_plan, version_id=of.version_id, reader_ids=[of["Jon"], of["Dana"]], reason="Later"
    ).result()
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
    desk.do(
        release_plan, version_id=of.version_id, reader_ids=[of["Jon"], of["Aimee"]], reason="Later"
    ).result()
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
