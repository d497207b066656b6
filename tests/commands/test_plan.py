"""The plan: started once, agreed with its decision, copied whole into the next version."""

from datetime import date

import pytest

from coordinator.commands.fields import change_fields, put_in_bin
from coordinator.commands.plan import (
    _OWN_TO_A_VERSION,
    agree_plan,
    answer_question,
    back_to_draft,
    start_new_version,
    start_plan,
)
from coordinator.commands.release import release_plan
from coordinator.errors import NotAllowed, NotThere
from coordinator.models.base import columns_of
from coordinator.models.choices import Decision, MeetingKind, Stage, VersionStatus
from coordinator.models.kinds import Kind
from coordinator.models.plan import PARTS_OF_A_VERSION, BackUpLine, Plan, PlanAction, PlanAnswer, PlanVersion
from coordinator.models.referral import Case
from coordinator.queries.records import record, records
from tests import make
from tests.models.test_base import sample


def version(desk, version_id):
    return desk.read(record, record_type=PlanVersion, record_id=version_id)


def agree(desk, of, decision=Decision.AGREED, **particulars):
    desk.do(agree_plan, version_id=of.version_id, decision=decision, **particulars).result()
    return version(desk, of.version_id)


def test_a_plan_is_started_once_and_belongs_to_the_newest_conference(desk):
    case = make.kept(desk, make.case())
    _, second = make.kept(desk, make.meeting(case.id), make.meeting(case.id))
    started = [desk.do(start_plan, case_id=case.id).result() for _ in range(2)]
    assert started[0] == started[1]
    (plan,) = desk.read(records, record_type=Plan)
    assert plan.meeting_id == second.id
    assert (version(desk, started[0]).number, version(desk, started[0]).status) == (1, VersionStatus.DRAFT)


@pytest.mark.parametrize("decision", [Decision.AGREED, Decision.AGREED_WITH_CHANGES])
def test_an_accepted_plan_is_agreed_on_the_day_of_the_conference(desk, decision):
    of = make.family(desk, status=VersionStatus.DRAFT)
    agreed = agree(desk, of, decision, decided_by=" Priya\n", reason="Safe")
    assert (agreed.status, agreed.decision, agreed.decided_by) == (VersionStatus.AGREED, decision, "Priya")
    assert (agreed.agreed_on, agreed.decided_on) == (make.CONFERENCE, make.CONFERENCE)
    assert desk.read(record, record_type=Case, record_id=of.case_id).stage is Stage.PLAN


def test_a_refusal_needs_its_reason_and_leaves_a_draft(desk):
    of = make.family(desk, status=VersionStatus.DRAFT)
    with pytest.raises(NotAllowed, match="told why at once"):
        agree(desk, of, Decision.NOT_ACCEPTED, reason=" \n".strip())
    refused = agree(desk, of, Decision.NOT_ACCEPTED, reason="Nobody is home at night.")
    assert (refused.status, refused.agreed_on) == (VersionStatus.DRAFT, None)
    assert refused.decision_reason == "Nobody is home at night."


def test_a_day_of_decision_that_is_on_record_stays(desk):
    of = make.family(desk, status=VersionStatus.DRAFT, decided_on=date(2026, 9, 12))
    assert agree(desk, of).agreed_on == date(2026, 9, 12)


def test_an_agreed_plan_goes_back_to_a_draft_and_a_draft_does_not(desk):
    of = make.family(desk)
    desk.do(back_to_draft, version_id=of.version_id).result()
    assert version(desk, of.version_id).status is VersionStatus.DRAFT
    with pytest.raises(NotAllowed, match="Only a version that is agreed"):
        desk.do(back_to_draft, version_id=of.version_id).result()


def test_an_answer_is_written_once_for_each_question(desk):
    of = make.family(desk)
    question_id = desk.read(records, record_type=make.FamilyQuestion)[0].id
    for text in ("Jackie.", "Jackie\x00 and Mike."):
        desk.do(answer_question, version_id=of.version_id, question_id=question_id, answer=text).result()
    (answer,) = desk.read(records, record_type=PlanAnswer)
    assert answer.answer == "Jackie and Mike."


@pytest.mark.parametrize("status", [VersionStatus.DRAFT, VersionStatus.AGREED])
def test_there_is_no_new_version_while_the_newest_can_still_be_changed(desk, status):
    of = make.family(desk, status=status)
    with pytest.raises(NotAllowed, match="can be changed as it is"):
        desk.do(start_new_version, case_id=of.case_id, why="").result()


LATER = date(2031, 3, 1)


def filled_in(desk, of):
    """Fill in every plain field of a version and of one part of each kind."""
    make.kept(desk, make.wording(of.case_id, of.version_id), make.carer(of.case_id, of.version_id))
    left_alone = {Kind.REFERENCE, Kind.REFERENCES}
    parts = [desk.read(records, record_type=kind, version_id=of.version_id)[0] for kind in PARTS_OF_A_VERSION]
    for kept in (version(desk, of.version_id), *parts):
        own = _OWN_TO_A_VERSION | {"decision", "position", "plan_id", "why_new_version"}
        values = {
            key: sample(column)
            for key, column in columns_of(type(kept)).items()
            if key not in own | {"lineage"} and column.info["kind"] not in left_alone
        }
        values = {key: LATER if key == "review_on" else value for key, value in values.items()}
        desk.do(change_fields, record_type=type(kept), record_id=kept.id, values=values).result()


def test_a_new_version_says_everything_the_old_one_said(desk):
    of = make.family(desk)
    filled_in(desk, of)
    desk.do(release_plan, version_id=of.version_id, reader_ids=[of["Jon"]], reason="Later").result()
    new_id = desk.do(start_new_version, case_id=of.case_id, why="Jon moves").result()
    old, new = version(desk, of.version_id), version(desk, new_id)
    assert (new.number, new.status, new.why_new_version) == (2, VersionStatus.DRAFT, "Jon moves")
    assert (new.agreed_on, new.released_at, new.snapshot, new.snapshot_sha256) == (None, None, "", "")
    for key in columns_of(PlanVersion).keys() - _OWN_TO_A_VERSION - {"why_new_version"}:
        assert getattr(new, key) == getattr(old, key), key
    for kind in PARTS_OF_A_VERSION:
        before = desk.read(records, record_type=kind, version_id=old.id)
        after = desk.read(records, record_type=kind, version_id=new.id)
        assert len(before) == len(after) > 0
        assert not {one.id for one in before} & {one.id for one in after}
        said = columns_of(kind).keys() - {"id", "version_id", "lineage"}
        assert [[getattr(one, key) for key in said] for one in before] == [
            [getattr(one, key) for key in said] for one in after
        ]


def test_an_action_knows_through_every_version_which_one_it_was_first(desk):
    of = make.family(desk)
    first = desk.read(records, record_type=PlanAction, version_id=of.version_id)[0]
    newest_id = of.version_id
    for why in ("Jon moves", "Jon is back"):
        desk.do(agree_plan, version_id=newest_id, decision=Decision.AGREED).result()
        desk.do(release_plan, version_id=newest_id, reader_ids=[of["Jon"]], reason="Later").result()
        newest_id = desk.do(start_new_version, case_id=of.case_id, why=why).result()
        assert desk.read(records, record_type=PlanAction, version_id=newest_id)[0].lineage == first.id


def renewed(desk, of):
    desk.do(release_plan, version_id=of.version_id).result()
    return desk.do(start_new_version, case_id=of.case_id, why="Jon moves").result()


def test_a_new_version_is_nobody_s_decision_yet(desk):
    of = make.family(desk, decided_by="Priya", decided_on=make.CONFERENCE, decision_reason="Safe")
    new = version(desk, renewed(desk, of))
    assert (new.decision, new.decided_by, new.decided_on, new.decision_reason) == (None, "", None, "")


def test_a_new_version_is_agreed_on_the_day_of_its_own_meeting_or_today(desk):
    of = make.family(desk)
    today = renewed(desk, of)
    desk.do(agree_plan, version_id=today, decision=Decision.AGREED).result()
    assert version(desk, today).agreed_on == date(2026, 9, 14)
    desk.do(back_to_draft, version_id=today).result()
    desk.do(change_fields, record_type=PlanVersion, record_id=today, values={"decided_on": None}).result()
    make.kept(desk, make.meeting(of.case_id, kind=MeetingKind.REVIEW, held_on=date(2026, 9, 12)))
    desk.do(agree_plan, version_id=today, decision=Decision.AGREED).result()
    assert version(desk, today).agreed_on == date(2026, 9, 12)


def test_what_is_in_the_bin_is_not_copied(desk):
    of = make.family(desk)
    line = desk.read(records, record_type=BackUpLine)[0]
    desk.do(put_in_bin, record_type=BackUpLine, record_id=line.id).result()
    desk.do(release_plan, version_id=of.version_id, reader_ids=[of["Jon"]], reason="Later").result()
    new_id = desk.do(start_new_version, case_id=of.case_id, why="").result()
    assert desk.read(records, record_type=BackUpLine, version_id=new_id) == []


def test_a_plan_needs_a_case(desk):
    with pytest.raises(NotThere):
        desk.do(start_plan, case_id=make.an_id()).result()
