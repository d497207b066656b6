"""Two versions of one plan from the casebook: the released one as it was given out."""

import json

import pytest
from sqlalchemy import text

from coordinator.commands.fields import change_fields, move, put_in_bin
from coordinator.commands.kinds import command
from coordinator.commands.plan import start_new_version
from coordinator.commands.release import release_plan
from coordinator.errors import NotThere
from coordinator.models.plan import PlanAction, PlanVersion
from coordinator.practice.compare import Standing
from coordinator.queries.compare import compare_versions
from coordinator.queries.records import record, records
from tests import make


@pytest.fixture
def of(desk):
    return make.family(desk)


def renewed(desk, of):
    desk.do(release_plan, version_id=of.version_id).result()
    return desk.do(start_new_version, case_id=of.case_id, why="Jon moves").result()


def actions(desk, before_id, after_id):
    comparison = desk.read(compare_versions, before_id=before_id, after_id=after_id)
    return next(part for part in comparison.parts if part.title == "Actions")


def change(desk, version_id, place, **values):
    kept = desk.read(records, record_type=PlanAction, version_id=version_id)[place]
    desk.do(change_fields, record_type=PlanAction, record_id=kept.id, values=values).result()
    return kept.id


def test_a_new_version_begins_the_same_and_each_change_is_told(desk, of):
    newer = renewed(desk, of)
    comparison = desk.read(compare_versions, before_id=of.version_id, after_id=newer)
    assert comparison.is_same
    change(desk, newer, 0, what="Mike gives Aimee her tea at home.")
    (line,) = actions(desk, of.version_id, newer).changed
    assert line.in_words() == ("Action 1, After school: changed. What will happen: “Jackie” became “Mike”.")


def test_an_action_is_known_through_the_versions_though_every_word_and_its_place_changed(desk, of):
    newer = renewed(desk, of)
    moved = change(desk, newer, 0, heading="", what="Something else altogether")
    desk.do(move, record_type=PlanAction, record_id=moved, to=2).result()
    found = {line.after: line for line in actions(desk, of.version_id, newer).lines}
    assert (found[2].before, found[2].standing, found[2].moved or found[1].moved) == (
        1,
        Standing.CHANGED,
        True,
    )


def test_what_was_taken_out_is_told(desk, of):
    newer = renewed(desk, of)
    first = desk.read(records, record_type=PlanAction, version_id=newer)[0]
    desk.do(put_in_bin, record_type=PlanAction, record_id=first.id).result()
    standings = [line.standing for line in actions(desk, of.version_id, newer).lines]
    assert Standing.REMOVED in standings


def test_a_version_released_before_lineages_were_kept_knows_them_from_its_records(desk, of):
    newer = renewed(desk, of)
    change(desk, newer, 0, what="Wholly other words", heading="")
    kept = json.loads(desk.read(record, record_type=PlanVersion, record_id=of.version_id).snapshot)
    old = {key: value for key, value in kept.items() if not key.endswith("_lineage")}
    desk.do(forget, version_id=of.version_id, snapshot=json.dumps(old)).result()
    assert [line.standing for line in actions(desk, of.version_id, newer).changed] == [Standing.CHANGED]


@command("Forget")
def forget(session, *, version_id, snapshot):
    """Give a version the snapshot an earlier program would have kept."""
    session.execute(
        text("UPDATE plan_version SET snapshot = :snapshot WHERE id = :id"),
        {"snapshot": snapshot, "id": version_id},
    )


def test_a_version_that_is_gone_is_said(desk, of):
    with pytest.raises(NotThere):
        desk.read(compare_versions, before_id=of.version_id, after_id=make.an_id())
