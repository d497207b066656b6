"""Figures of the plan's versions: two versions of two hundred actions side by side, against reading them."""

import shutil

import pytest

from coordinator.commands.fields import change_fields
from coordinator.commands.plan import start_new_version
from coordinator.commands.release import release_plan
from coordinator.desk import Desk
from coordinator.models.plan import PlanAction
from coordinator.practice.compare import compare
from coordinator.queries.compare import compare_versions
from coordinator.queries.plan import snapshot_of
from coordinator.queries.records import records
from coordinator.storage.casebook import unlock
from tests import make
from tests.conftest import PASSPHRASE

pytestmark = pytest.mark.bench
ACTIONS = 200
SENTENCE = "Jackie collects Aimee from school, gives her tea and hears how the day was, number {} of many."


@pytest.fixture
def versions(first_casebook, tmp_path):
    """A desk, and two versions of a plan of two hundred actions, every third of which changed."""
    shutil.copytree(first_casebook, tmp_path / "casebook")
    desk = Desk(unlock(tmp_path / "casebook", PASSPHRASE), inline=True)
    of = make.family(desk)
    make.kept(
        desk,
        *[
            make.action(of.case_id, of.version_id, position=place, what=SENTENCE.format(place))
            for place in range(3, ACTIONS + 1)
        ],
    )
    desk.do(release_plan, version_id=of.version_id, reader_ids=[of["Jon"]], reason="One is enough").result()
    newer = desk.do(start_new_version, case_id=of.case_id, why="Jackie starts a new job").result()
    for action in desk.read(records, record_type=PlanAction, version_id=newer)[::3]:
        values = {"what": action.what.replace("Jackie", "Mike"), "by_when": "Every other Tuesday"}
        desk.do(change_fields, record_type=PlanAction, record_id=action.id, values=values).result()
    yield desk, of.version_id, newer
    desk.close()


def test_two_versions_of_two_hundred_actions_side_by_side(table, versions):
    desk, before_id, after_id = versions
    both = {"before_id": before_id, "after_id": after_id}

    def reading():
        return [desk.read(snapshot_of, version_id=one) for one in (before_id, after_id)]

    table.compare(
        f"two versions of {ACTIONS} actions side by side", "reading both", 4,
        ours=lambda: desk.read(compare_versions, **both), floor=reading,
    )  # fmt: skip
    old, new = reading()
    table.compare(
        f"the comparison alone, {ACTIONS} actions", "reading both", 2,
        ours=lambda: compare(old, new), floor=reading,
    )  # fmt: skip
    actions = desk.read(compare_versions, **both).parts[0]
    assert (len(actions.lines), len(actions.changed)) == (ACTIONS, len(range(0, ACTIONS, 3)))
