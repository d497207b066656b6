"""Undo takes back exactly what was done, and redo does exactly that again, for every command there is."""

import shutil
from random import Random

import pytest
from sqlalchemy import text

from coordinator.commands.casefile import import_case
from coordinator.commands.kinds import kind_of
from coordinator.commands.plan import agree_plan, back_to_draft
from coordinator.desk import Desk
from coordinator.errors import NotAllowed
from coordinator.exchange import casefile
from coordinator.models.choices import Decision, VersionStatus
from coordinator.models.directory import Venue
from coordinator.models.plan import PlanVersion
from coordinator.queries.journal import case_journal, history_of
from coordinator.queries.records import in_bin
from coordinator.storage.casebook import unlock
from tests import make
from tests.casefiles import a_document, as_bytes
from tests.commands.particulars import (
    COMMANDS,
    FINAL,
    FINAL_PARTICULARS,
    PARTICULARS,
    SEED,
    UNDOABLE,
    World,
    named,
    there,
)
from tests.conftest import PASSPHRASE

ROUNDS = 2
WITHOUT_A_STEP = {"keep_draft", "drop_draft", "keep_place"}
"""Half-typed text and the window's place change no record: kept at once, and nothing is there to undo."""


def differences(one, other):
    return {table: set(one[table]) ^ set(other[table]) for table in one if one[table] != other[table]}


@pytest.fixture(scope="module")
def furnished(first_casebook, tmp_path_factory):
    """A closed casebook with Aimee's family and a case of every kind of record, and the family's ids."""
    folder = tmp_path_factory.mktemp("furnished") / "casebook"
    shutil.copytree(first_casebook, folder)
    desk = Desk(unlock(folder, PASSPHRASE), inline=True)
    family = make.family(desk)
    desk.do(import_case, casefile=casefile.read(as_bytes(a_document(Random(1))))).result()
    desk.close()
    return folder, family


@pytest.fixture
def world(furnished, now, tmp_path):
    folder, family = furnished
    shutil.copytree(folder, tmp_path / "casebook")
    desk = Desk(unlock(tmp_path / "casebook", PASSPHRASE), now=lambda: now, inline=True)
    yield World(desk, family, tmp_path)
    desk.close()


def test_every_command_that_can_be_undone_has_its_case_here():
    assert sorted({*PARTICULARS, *WITHOUT_A_STEP}) == UNDOABLE


def test_every_command_says_what_it_does():
    assert all(kind_of(function).label for function in COMMANDS.values())


@pytest.mark.parametrize("name", sorted(PARTICULARS))
def test_undo_takes_back_exactly_what_was_done_and_redo_does_it_again(world, name):
    there_and_back(world, name, ROUNDS)


@pytest.mark.full
@pytest.mark.parametrize("name", sorted(PARTICULARS))
def test_undo_and_redo_hold_for_sixty_sets_of_particulars(world, name):
    there_and_back(world, name, 60)


def there_and_back(world, name, rounds):
    for seed in range(SEED, SEED + rounds):
        world.chance.seed(seed)
        particulars = PARTICULARS[name](world)
        before = there(world.desk)
        world.do(name, **particulars)
        after = there(world.desk)
        assert before != after, f"seed {seed}: {name} did nothing"
        assert world.desk.next_undo() == kind_of(COMMANDS[name]).label
        world.desk.undo().result()
        assert differences(before, there(world.desk)) == {}, f"seed {seed}"
        world.desk.redo().result()
        assert differences(after, there(world.desk)) == {}, f"seed {seed}"
        world.desk.undo().result()


def test_a_long_row_of_steps_is_walked_back_and_forth_the_same_way(world):
    pages = [there(world.desk)]
    steps = world.desk.next_undo()
    for _ in range(15):
        world.chance.seed(SEED + len(pages))
        name = world.chance.choice(
            ["change_fields", "add_record", "put_in_bin", "add_person", "plan_meeting"]
        )
        world.do(name, **PARTICULARS[name](world))
        pages.append(there(world.desk))
    for page in reversed(pages[:-1]):
        world.desk.undo().result()
        assert differences(page, there(world.desk)) == {}
    assert world.desk.next_undo() == steps
    for page in pages[1:]:
        world.desk.redo().result()
        assert differences(page, there(world.desk)) == {}


def test_what_is_half_typed_is_kept_at_once_and_leaves_no_step(desk):
    person = make.kept(desk, make.person())
    field = {**named(person), "field": "born"}
    desk.do(COMMANDS["keep_draft"], **field, text="sometime in spr", cursor=15).result()
    desk.do(COMMANDS["drop_draft"], **field).result()
    assert desk.next_undo() == "Keep"


def test_every_final_command_has_its_case_here():
    assert sorted(FINAL_PARTICULARS) == FINAL


@pytest.mark.parametrize("name", sorted(FINAL_PARTICULARS))
def test_what_is_final_stays_and_offers_its_remedy(desk, tmp_path, name):
    world = World(desk, None, tmp_path)
    particulars = FINAL_PARTICULARS[name](world)
    world.do(name, **particulars)
    after = there(desk)
    remedy = kind_of(COMMANDS[name]).remedy
    assert remedy.endswith(".")
    with pytest.raises(NotAllowed) as refused:
        desk.undo().result()
    assert str(refused.value) == remedy
    assert differences(after, there(desk)) == {}


def test_the_history_of_a_record_tells_each_change_with_before_and_after(desk):
    of = make.family(desk, status=VersionStatus.DRAFT)
    desk.do(agree_plan, version_id=of.version_id, decision=Decision.AGREED).result()
    desk.do(back_to_draft, version_id=of.version_id).result()
    desk.undo().result()
    newest, taken_back, agreed, made = desk.read(history_of, record_type=PlanVersion, record_id=of.version_id)
    assert (newest.kind, taken_back.kind) == ("undone", "done")
    assert ("status", "draft", "agreed") in agreed.fields
    assert ("status", "draft", "agreed") in newest.fields
    assert ("wanted", None, "Aimee is safe, rested and at school.") in made.fields
    labels = [entry.label for entry in desk.read(case_journal, case_id=of.case_id)]
    assert labels == [
        "Take the plan back to a draft",
        "Take the plan back to a draft",
        "Record the decision on the plan",
        "Keep",
    ]


def test_no_file_s_content_is_ever_in_the_journal(world):
    path = world.tmp_path / "letter.txt"
    path.write_bytes(b"Gladiolus Terrace" * 500)
    world.do("attach_file", case_id=world.family.case_id, path=path)
    images = text("SELECT before || after FROM journal_change")
    assert "Gladiolus" not in world.desk.read(lambda session: "".join(session.execute(images).scalars()))


def test_the_bin_and_back_leaves_no_trace_of_a_detour(world):
    venue = world.kept(make.venue())
    before = there(world.desk)
    world.do("put_in_bin", **named(venue))
    assert venue.id in [one.id for one in world.desk.read(in_bin, record_type=Venue)]
    world.do("take_out_of_bin", **named(venue))
    assert differences(before, there(world.desk)) == {}
