from datetime import date, time

import pytest

from coordinator.commands.drafts import keep_draft
from coordinator.commands.fields import put_in_bin
from coordinator.commands.plan_typing import TYPED_LINE, add_typed_action
from coordinator.errors import NotAllowed, NotThere
from coordinator.models.choices import VersionStatus
from coordinator.models.plan import PlanAction, PlanVersion
from coordinator.practice.recurrence import of_action, read_when
from coordinator.queries.records import drafts_of, records
from tests import make


@pytest.fixture
def family(desk):
    return make.family(desk, status=VersionStatus.DRAFT)


def actions(desk, family):
    return desk.read(records, record_type=PlanAction, version_id=family.version_id)


def add(desk, family, what, **more):
    return desk.do(add_typed_action, version_id=family.version_id, what=what, **more).result()


def test_an_action_is_added_at_the_end_with_people_and_days(desk, family):
    when = read_when("every other Tuesday 7-9pm until Easter", today=date(2026, 11, 22))
    made = add(desk, family, "Steve rings", who_ids=[family["Jon"]], how_checked="Dana asks", **when.facts())
    last = actions(desk, family)[-1]
    assert (last.id, last.what, last.doer_ids) == (made, "Steve rings", (family["Jon"],))
    assert of_action(last) == when.recurrence
    assert (last.starts_on, last.from_time, last.until_time) == (date(2026, 11, 24), time(19), time(21))
    assert last.by_when == when.kept
    assert last.how_checked == "Dana asks"


def test_an_action_can_be_put_right_after_another(desk, family):
    first = actions(desk, family)[0].id
    add(desk, family, "The last")
    made = add(desk, family, "The second", after_id=first)
    listed = actions(desk, family)
    assert [one.id for one in listed][:2] == [first, made]
    assert [one.position for one in listed] == list(range(1, len(listed) + 1))


def test_the_line_it_was_typed_into_goes_in_the_same_step(desk, family):
    kept = {"record_type": PlanVersion, "record_id": family.version_id}
    desk.do(keep_draft, **kept, field=TYPED_LINE, text="Steve ri", cursor=8).result()
    add(desk, family, "Steve rings")
    assert desk.read(drafts_of, **kept) == {}


def test_one_undo_takes_the_action_away(desk, family):
    before = len(actions(desk, family))
    add(desk, family, "Steve rings")
    desk.undo().result()
    assert len(actions(desk, family)) == before


@pytest.mark.parametrize("what", ["", "  \n"])
def test_a_line_without_a_word_of_what_happens_is_refused(desk, family, what):
    with pytest.raises(NotAllowed, match="Write what will happen"):
        add(desk, family, what, how_checked="Dana asks")


def test_a_rule_that_cannot_be_read_and_a_person_who_is_not_there_are_refused(desk, family):
    before = actions(desk, family)
    with pytest.raises(NotAllowed, match="Nothing was added"):
        add(desk, family, "Steve rings", recurrence="FREQ=HOURLY")
    with pytest.raises(NotThere):
        add(desk, family, "Steve rings", who_ids=["nobody"])
    assert len(actions(desk, family)) == len(before)


def test_a_released_version_takes_no_more_actions(desk):
    released = make.family(desk, status=VersionStatus.RELEASED)
    with pytest.raises(NotAllowed, match="start a new version"):
        add(desk, released, "Steve rings")


def test_an_action_in_the_bin_is_no_place_to_stand_behind(desk, family):
    first = actions(desk, family)[0].id
    desk.do(put_in_bin, record_type=PlanAction, record_id=first).result()
    made = add(desk, family, "Steve rings", after_id=first)
    assert made in {one.id for one in actions(desk, family)}
