import json
import shutil
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from coordinator.assets import resource
from coordinator.commands.casefile import import_case
from coordinator.commands.merging import merge_people
from coordinator.desk import Desk
from coordinator.errors import NotAllowed
from coordinator.exchange.casefile import read, write
from coordinator.models.choices import Hides, VersionStatus
from coordinator.models.directory import Commissioner
from coordinator.models.network import Restriction
from coordinator.models.person import Person
from coordinator.models.referral import Case
from coordinator.models.timekeeping import TimeTarget
from coordinator.queries.casefile import casefile_of
from coordinator.queries.records import records
from coordinator.storage.casebook import unlock
from tests import make
from tests.casefiles import a_document, as_bytes
from tests.conftest import PASSPHRASE

OF_EARLIER_PROGRAMS = sorted(Path(__file__).parents[1].glob("exchange/casefiles/*/*.json"))
"""The example families as each released schema wrote them; kept for ever."""


def example(name):
    return read(resource("examples", f"{name}.json").read_bytes())


def draft(document):
    """Take the released out of a document of chance: what was released has a test of its own."""
    for version in document["plan_versions"]:
        version["status"] = "agreed"
    return document


def document_of(name):
    """Return an example to be changed: as JSON, without its fingerprint."""
    document = json.loads(write(example(name)))
    del document["fingerprint"]
    return document


def exported(desk, case_id):
    return write(desk.read(casefile_of, case_id=case_id))


@pytest.mark.parametrize("name", ["aimee", "saheed", "zayd"])
def test_an_example_comes_out_as_it_went_in(desk, name):
    case_id = desk.do(import_case, casefile=example(name)).result()
    assert exported(desk, case_id) == write(example(name))


def test_both_examples_share_their_commissioner(desk):
    for name in ("aimee", "saheed"):
        desk.do(import_case, casefile=example(name)).result()
    assert len(desk.read(records, record_type=Commissioner)) == 1
    assert len(desk.read(records, record_type=Case)) == 2


def test_a_restriction_arrives_as_it_was(desk):
    desk.do(import_case, casefile=example("saheed")).result()
    (restriction,) = desk.read(records, record_type=Restriction)
    assert restriction.hides == (Hides.ADDRESS, Hides.WHEREABOUTS)


@settings(
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    max_examples=4,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(seed=st.integers(0, 2**32))
def test_what_is_exported_and_imported_elsewhere_is_equal(seed, first_casebook, tmp_path, now):
    casefile = read(as_bytes(draft(a_document(Random(seed)))))
    dumps = []
    for place in ("here", "elsewhere"):
        folder = tmp_path / f"{seed}-{place}"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(first_casebook, folder)
        opened = Desk(unlock(folder, PASSPHRASE), now=lambda: now, inline=True)
        try:
            case_id = opened.do(import_case, casefile=casefile).result()
            dumps.append(exported(opened, case_id))
            casefile = read(dumps[-1])
            assert len(opened.casebook.files.names()) == sum(
                len(document) for document in (json.loads(dumps[-1]).get("documents", []),
                                               json.loads(dumps[-1]).get("attachments", []))
            )  # fmt: skip
        finally:
            opened.close()
    assert dumps[0] == dumps[1] == write(read(as_bytes(draft(a_document(Random(seed))))))


def test_an_import_can_be_undone_and_done_again(desk):
    case_id = desk.do(import_case, casefile=example("saheed")).result()
    before = exported(desk, case_id)
    assert desk.undo().result() == "Import a case"
    assert not desk.read(records, record_type=Person)
    desk.redo().result()
    assert exported(desk, case_id) == before


def test_the_same_case_is_not_imported_twice(desk):
    desk.do(import_case, casefile=example("aimee")).result()
    with pytest.raises(NotAllowed, match="BRK-2026-041 is already in this casebook"):
        desk.do(import_case, casefile=example("aimee")).result()


def other_ids(document, *, keep=()):
    """Give everything in a document new ids, apart from those kept."""
    text = json.dumps(document)
    for rows in document.values():
        for row in [rows] if isinstance(rows, dict) else rows if isinstance(rows, list) else ():
            if "id" in row and row["id"] not in keep:
                text = text.replace(row["id"], "1" + row["id"][1:])
    return json.loads(text)


def test_a_reference_that_is_taken_is_refused_in_any_letter_case(desk):
    document = document_of("aimee")
    desk.do(import_case, casefile=example("aimee")).result()
    other = other_ids(document)
    other["case"]["reference"] = "brk-2026-041"
    with pytest.raises(NotAllowed, match="Another case in this casebook has the reference"):
        desk.do(import_case, casefile=read(as_bytes(other))).result()
    other["case"]["reference"] = "BRK-2026-042"
    desk.do(import_case, casefile=read(as_bytes(other))).result()
    assert len(desk.read(records, record_type=Case)) == 2


def test_a_person_already_here_stays_as_they_are_and_is_shared(desk):
    document = document_of("aimee")
    desk.do(import_case, casefile=example("aimee")).result()
    jon = next(person["id"] for person in document["people"] if person.get("known_as") == "Jon")
    other = other_ids(document, keep={jon, document["commissioners"][0]["id"]})
    other["case"]["reference"] = "BRK-2026-099"
    next(person for person in other["people"] if person["id"] == jon)["family"] = "Changed"
    desk.do(import_case, casefile=read(as_bytes(other))).result()
    assert desk.read(lambda session: session.get(Person, jon)).family == "Whitlock"


def test_a_person_of_another_commissioner_is_refused(desk):
    document = document_of("aimee")
    desk.do(import_case, casefile=example("aimee")).result()
    jon = next(person["id"] for person in document["people"] if person.get("known_as") == "Jon")
    other = other_ids(document, keep={jon})
    other["case"]["reference"] = "BRK-2026-099"
    with pytest.raises(NotAllowed, match="Jonathan Whitlock is already in this casebook for another"):
        desk.do(import_case, casefile=read(as_bytes(other))).result()
    assert len(desk.read(records, record_type=Case)) == 1


def test_a_part_of_another_case_is_refused_and_nothing_is_added(desk):
    document = document_of("aimee")
    desk.do(import_case, casefile=example("aimee")).result()
    other = other_ids(document, keep={document["concerns"][0]["id"]})
    other["case"]["reference"] = "BRK-2026-099"
    with pytest.raises(NotAllowed, match="A part of this casefile is already in the casebook"):
        desk.do(import_case, casefile=read(as_bytes(other))).result()
    assert len(desk.read(records, record_type=Case)) == 1


def test_a_released_plan_arrives_released(desk):
    document = document_of("aimee")
    document["plan_versions"][0].update(status="released", released_at="2026-11-09T17:00:00+00:00")
    case_id = desk.do(import_case, casefile=read(as_bytes(document))).result()
    statuses = desk.read(lambda session: session.scalars(select_status()).all())
    assert statuses == [VersionStatus.RELEASED]
    assert exported(desk, case_id) == write(read(as_bytes(document)))


def select_status():
    from coordinator.models.plan import PlanVersion

    return select(PlanVersion.status)


@pytest.mark.parametrize("kept", OF_EARLIER_PROGRAMS, ids=lambda kept: f"{kept.parent.name} {kept.stem}")
def test_a_casefile_of_an_earlier_program_still_arrives_whole(desk, kept):
    case_id = desk.do(import_case, casefile=read(kept.read_bytes())).result()
    before, after = json.loads(kept.read_bytes()), json.loads(exported(desk, case_id))
    assert before["case"].items() <= after["case"].items()
    for name in before.keys() - {"format", "version", "made_with", "case", "fingerprint"}:
        rows = {row["id"]: row for row in after[name]}
        assert len(rows) == len(before[name])
        assert all(row == {key: rows[row["id"]].get(key) for key in row} for row in before[name]), name


def test_the_times_of_a_commissioner_and_whoever_was_merged_go_over_to_another_casebook(
    desk, first_casebook, tmp_path, now
):
    case_id = desk.do(import_case, casefile=example("zayd")).result()
    (commissioner,) = desk.read(records, record_type=Commissioner)
    jackie = make.person(given="Jacqueline", commissioner_id=commissioner.id)
    target = TimeTarget(commissioner_id=commissioner.id, amount=12)
    make.kept(desk, target, jackie)
    make.kept(desk, make.participant(case_id, jackie.id))
    of_the_family = next(one for one in desk.read(make.everyone) if one.given == "Leanne")
    desk.do(merge_people, keep_id=of_the_family.id, lose_id=jackie.id).result()
    out = exported(desk, case_id)
    assert {"time_targets", "tasks", "ties", "routine_lines"} <= json.loads(out).keys()
    shutil.copytree(first_casebook, tmp_path / "other")
    other = Desk(unlock(tmp_path / "other", PASSPHRASE), now=lambda: now)
    try:
        assert exported(other, other.do(import_case, casefile=read(out)).result()) == out
        (kept,) = other.read(records, record_type=TimeTarget)
        assert kept.amount == 12
    finally:
        other.close()
        other.casebook.close()
