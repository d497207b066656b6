"""The index keeps step: what is changed is found anew, what is binned or undone is not found."""

import pytest
from sqlalchemy import text

from coordinator.commands.fields import add_record, change_fields, put_in_bin, take_out_of_bin
from coordinator.commands.search_index import SEARCHED, words_of
from coordinator.models.base import columns_of
from coordinator.models.kinds import Kind, Privacy
from coordinator.models.person import Person
from tests import make
from tests.models.test_base import filled


def found(desk, word):
    """Return the ids of the records that hold a word, straight from the index."""
    wanted = text(
        "SELECT record_id FROM search_row JOIN search_text ON search_text.rowid = number "
        "WHERE search_text MATCH :word"
    )
    return desk.read(lambda session: list(session.execute(wanted, {"word": word}).scalars()))


@pytest.fixture
def person_id(desk):
    return desk.do(add_record, record=make.person(given="Quentin")).result()


def rename(desk, person_id, given):
    values = {"given": given}
    desk.do(change_fields, record_type=Person, record_id=person_id, values=values).result()


def test_a_change_is_found_under_its_new_words_and_no_longer_under_the_old(desk, person_id):
    rename(desk, person_id, "Zebedee")
    assert found(desk, "zebedee") == [person_id]
    assert found(desk, "quentin") == []


def test_what_is_in_the_bin_is_not_found_until_it_is_taken_out(desk, person_id):
    named = {"record_type": Person, "record_id": person_id}
    desk.do(put_in_bin, **named).result()
    assert found(desk, "quentin") == []
    desk.do(take_out_of_bin, **named).result()
    assert found(desk, "quentin") == [person_id]


def test_undo_and_redo_keep_the_index_in_step(desk, person_id):
    rename(desk, person_id, "Zebedee")
    desk.undo().result()
    assert (found(desk, "quentin"), found(desk, "zebedee")) == ([person_id], [])
    desk.undo().result()
    assert found(desk, "quentin") == []
    desk.redo().result()
    desk.redo().result()
    assert (found(desk, "quentin"), found(desk, "zebedee")) == ([], [person_id])


def test_a_failed_command_leaves_the_index_as_it_was(desk, person_id):
    desk.do(
        change_fields, record_type=Person, record_id=person_id, values={"given": "Zebedee", "id": "x"}
    ).exception()
    assert (found(desk, "quentin"), found(desk, "zebedee")) == ([person_id], [])


@pytest.mark.parametrize("record_type", SEARCHED, ids=lambda kind: kind.__name__)
def test_every_written_word_of_a_record_is_in_the_index_and_no_bookkeeping(record_type):
    record = filled(record_type)
    expected = 0
    for key, column in columns_of(record_type).items():
        if column.info["kind"] in {Kind.LINE, Kind.TEXT} and key != "id":
            setattr(record, key, f"qqq {key}")
            expected += column.info["privacy"] is not Privacy.BOOKKEEPING
    title, body = words_of(record)
    assert f"{title} {body}".count("qqq") == expected > 0
