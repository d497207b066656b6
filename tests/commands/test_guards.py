"""A released version stays as it was released: every field of it and of its parts, also by undo."""

import pytest

from coordinator.commands.fields import add_record, change_fields, move, put_in_bin, take_out_of_bin
from coordinator.commands.kinds import command
from coordinator.commands.plan import agree_plan, answer_question, back_to_draft, start_new_version
from coordinator.commands.release import release_plan
from coordinator.errors import NotAllowed
from coordinator.models.base import columns_of
from coordinator.models.choices import Decision
from coordinator.models.kinds import Kind
from coordinator.models.plan import PARTS_OF_A_VERSION, BackUpLine, PlanAction, PlanVersion
from coordinator.models.referral import FamilyQuestion
from coordinator.queries.records import record, records
from tests import make
from tests.commands.particulars import there
from tests.models.test_base import sample


@command("Write on it")
def write_on_it(session, *, record_type, record_id, key, value):
    setattr(session.get_one(record_type, record_id), key, value)


@command("Tear it out")
def tear_it_out(session, *, record_type, record_id):
    session.delete(session.get_one(record_type, record_id))


@pytest.fixture
def released(desk):
    """A family whose plan, with a part of every kind, has been released to its father."""
    of = make.family(desk)
    make.kept(desk, make.wording(of.case_id, of.version_id), make.carer(of.case_id, of.version_id))
    desk.do(release_plan, version_id=of.version_id, reader_ids=[of["Jon"]], reason="Later").result()
    return of


def parts(desk, of):
    found = [desk.read(records, record_type=kind, version_id=of.version_id)[0] for kind in PARTS_OF_A_VERSION]
    return [desk.read(record, record_type=PlanVersion, record_id=of.version_id), *found]


def another(column, present):
    """Return a value that is not the present one."""
    if column.info["kind"] is Kind.YES_NO:
        return not present
    return sample(column)


def test_no_field_of_a_released_version_or_its_parts_can_be_changed(desk, released):
    draft = make.family(desk)
    before = there(desk)
    for part in parts(desk, released):
        for key, column in columns_of(type(part)).items():
            value = draft.version_id if key == "version_id" else another(column, getattr(part, key))
            if key == "id" or value == getattr(part, key):
                continue
            with pytest.raises(NotAllowed, match="has been released and stays as it was sent"):
                desk.do(write_on_it, record_type=type(part), record_id=part.id, key=key, value=value).result()
    assert there(desk) == before


def test_nothing_of_a_released_version_can_be_torn_out_or_binned(desk, released):
    for part in parts(desk, released):
        with pytest.raises(NotAllowed):
            desk.do(tear_it_out, record_type=type(part), record_id=part.id).result()
        with pytest.raises(NotAllowed):
            desk.do(put_in_bin, record_type=type(part), record_id=part.id).result()


def test_nothing_can_be_put_into_a_released_version(desk, released):
    for new in (
        make.action(released.case_id, released.version_id),
        make.back_up(released.case_id, released.version_id),
        make.wording(released.case_id, released.version_id),
    ):
        with pytest.raises(NotAllowed, match="start a new version"):
            desk.do(add_record, record=new).result()


def test_the_ordinary_commands_are_refused_too(desk, released):
    action = desk.read(records, record_type=PlanAction, version_id=released.version_id)[0]
    asked = desk.read(records, record_type=FamilyQuestion, case_id=released.case_id)[0]
    of_action = {"record_type": PlanAction, "record_id": action.id}
    version = {"version_id": released.version_id}
    for refused, particulars in (
        (change_fields, {**of_action, "values": {"what": "Something else."}}),
        (move, {**of_action, "to": 2}),
        (put_in_bin, of_action),
        (answer_question, {**version, "question_id": asked.id, "answer": "Otherwise."}),
        (agree_plan, {**version, "decision": Decision.NOT_ACCEPTED, "reason": "No."}),
        (back_to_draft, version),
        (release_plan, version),
    ):
        with pytest.raises(NotAllowed):
            desk.do(refused, **particulars).result()


def test_what_was_binned_before_release_stays_in_the_bin(desk):
    of = make.family(desk)
    line = desk.read(records, record_type=BackUpLine, version_id=of.version_id)[0]
    out = {"record_type": BackUpLine, "record_id": line.id}
    desk.do(put_in_bin, **out).result()
    desk.do(release_plan, version_id=of.version_id, reader_ids=[of["Jon"]], reason="Later").result()
    with pytest.raises(NotAllowed):
        desk.do(take_out_of_bin, **out).result()


def test_a_new_version_is_open_and_the_released_one_still_is_not(desk, released):
    desk.do(start_new_version, case_id=released.case_id, why="Jon moves").result()
    newest, old = [
        desk.read(records, record_type=PlanAction, version_id=one.id)[0]
        for one in sorted(desk.read(records, record_type=PlanVersion), key=lambda one: -one.number)
    ]
    values = {"what": "Jackie and Mike, turn about."}
    desk.do(change_fields, record_type=PlanAction, record_id=newest.id, values=values).result()
    with pytest.raises(NotAllowed):
        desk.do(change_fields, record_type=PlanAction, record_id=old.id, values=values).result()


def test_undo_cannot_reach_into_a_released_version(desk, released):
    with pytest.raises(NotAllowed, match="start a new version"):
        desk.undo().result()
    for part in parts(desk, released):
        assert part.binned_at is None
