from datetime import date, time

import pytest

from coordinator.commands.fields import change_fields, put_in_bin
from coordinator.errors import NotThere
from coordinator.models.choices import InviteState, VersionStatus, Weekday
from coordinator.models.network import Participant, RoutineLine
from coordinator.practice.plan_checks.board import plan_prompts
from coordinator.queries.plan_checks import plan_facts
from coordinator.queries.readiness import matters_of_case
from coordinator.queries.records import records
from tests import make
from tests.asked import selects

TODAY = date(2026, 9, 11)


@pytest.fixture
def family(desk):
    return make.family(desk, status=VersionStatus.DRAFT)


def facts_of(desk, family):
    return desk.read(plan_facts, version_id=family.version_id, today=TODAY)


def test_everything_the_checks_rest_on_is_read(desk, family):
    make.kept(
        desk,
        make.bottom_line(family.case_id),
        make.carer(family.case_id, family.version_id, person_id=family["Jackie"]),
        RoutineLine(
            case_id=family.case_id,
            weekdays=(Weekday.TUESDAY,),
            starts=time(15),
            ends=time(17),
            needs_cover=True,
        ),
    )
    facts = facts_of(desk, family)
    assert (len(facts.actions), len(facts.back_up), len(facts.questions), len(facts.answers)) == (2, 1, 1, 1)
    assert (len(facts.bottom_lines), len(facts.routine), len(facts.carers)) == (1, 1, 1)
    assert facts.held_on == make.CONFERENCE
    assert facts.children == ("Aimee",)
    assert facts.gone == frozenset()
    assert facts.called((family["Jackie"], family["Jon"])) == "Jackie and Jon"


@pytest.mark.parametrize("leaves", ["bin", InviteState.WITHDRAWN, InviteState.EXCLUDED])
def test_whoever_left_the_case_is_gone_and_still_has_a_name(desk, family, leaves):
    part = desk.read(records, record_type=Participant, case_id=family.case_id, person_id=family["Jackie"])[0]
    if leaves == "bin":
        desk.do(put_in_bin, record_type=Participant, record_id=part.id).result()
    else:
        desk.do(
            change_fields, record_type=Participant, record_id=part.id, values={"invite_state": leaves}
        ).result()
    facts = facts_of(desk, family)
    assert facts.gone == {family["Jackie"]}
    assert any(
        "Jackie is no longer taking part. Who takes on action 1?" in one.sentence
        for one in plan_prompts(facts)
    )


def test_a_version_that_is_gone_is_said_so(desk):
    with pytest.raises(NotThere):
        desk.read(plan_facts, version_id="gone", today=TODAY)


def test_two_hundred_actions_take_no_more_statements_than_two(desk, casebook, family):
    few = len(selects(casebook.reader, lambda: facts_of(desk, family)))
    make.kept(
        desk,
        *(make.action(family.case_id, family.version_id, position=number) for number in range(3, 201)),
    )
    assert len(selects(casebook.reader, lambda: facts_of(desk, family))) == few


def test_the_prompts_stand_among_what_is_not_ready_until_the_plan_is_released(desk, family):
    found = desk.read(matters_of_case, case_id=family.case_id, today=TODAY)
    assert "Actions 1 and 2: who checks?" in [one.sentence for one in found]
