"""The journal as it is read: what undo comes to next, and what was ever done about a case or a record."""

import pytest

from coordinator.commands.fields import add_record, change_fields
from coordinator.models.choices import EntryKind
from coordinator.models.person import Person
from coordinator.models.referral import Case
from coordinator.queries.journal import case_journal, history_of, undo_and_redo
from tests import make


def steps(desk):
    undo, redo = desk.read(undo_and_redo)
    return [step.sequence for step in undo], [step.sequence for step in redo]


@pytest.fixture
def three(desk):
    for given in "ABC":
        desk.do(add_record, record=make.person(given=given)).result()


def walk(desk, way):
    for one in way:
        (desk.undo if one == "u" else desk.redo)().result()


@pytest.mark.parametrize(
    ("way", "undo", "redo"),
    [
        ("", [1, 2, 3], []),
        ("u", [1, 2], [3]),
        ("uu", [1], [3, 2]),
        ("uuu", [], [3, 2, 1]),
        ("ur", [1, 2, 3], []),
        ("uur", [1, 2], [3]),
        ("urur", [1, 2, 3], []),
        ("uuurrr", [1, 2, 3], []),
        ("uruur", [1, 2], [3]),
    ],
)
def test_undo_and_redo_lead_back_and_forth_over_the_same_steps(desk, three, way, undo, redo):
    walk(desk, way)
    assert steps(desk) == (undo, redo)


def test_something_new_leaves_nothing_to_redo(desk, three):
    walk(desk, "uu")
    desk.do(add_record, record=make.person(given="D")).result()
    undo, redo = steps(desk)
    assert (undo[0], len(undo), redo) == (1, 2, [])


def test_the_history_of_a_record_names_its_fields_the_newest_first(desk):
    person_id = desk.do(add_record, record=make.person()).result()
    values = {"family": "Reed", "given": "Diana"}
    desk.do(change_fields, record_type=Person, record_id=person_id, values=values).result()
    walk(desk, "u")
    taken_back, changed, added = desk.read(history_of, record_type=Person, record_id=person_id)
    assert changed.fields == (("family", "Hollis", "Reed"), ("given", "Dana", "Diana"))
    assert taken_back.fields == (("family", "Reed", "Hollis"), ("given", "Diana", "Dana"))
    assert (taken_back.kind, changed.kind, added.kind) == (EntryKind.UNDONE, EntryKind.DONE, EntryKind.DONE)
    assert (changed.at, changed.label) == (desk.now(), "Change what is recorded")
    assert desk.read(history_of, record_type=Case, record_id=person_id) == ()


def test_the_journal_of_a_case_leaves_other_cases_out(desk):
    here, other = make.kept(desk, make.case()), make.kept(desk, make.case(reference="2"))
    for case in (here, other, here):
        desk.do(add_record, record=make.concern(case.id)).result()
    assert len(desk.read(case_journal, case_id=here.id)) == 3
    assert [entry.label for entry in desk.read(case_journal, case_id=here.id, limit=1)] == ["Add"]
