"""Half-typed text: given back as it was, with the cursor, until it is whole."""

import pytest

from coordinator.commands.drafts import drop_draft, keep_draft
from coordinator.models.journal import Draft
from coordinator.models.person import Person
from coordinator.queries.records import drafts_of
from coordinator.text import LONGEST_TEXT
from tests import make

FIELD = {"record_type": Person, "field": "born"}


@pytest.fixture
def person_id(desk):
    return make.kept(desk, make.person()).id


def kept(desk, person_id):
    return desk.read(drafts_of, record_type=Person, record_id=person_id)


def test_the_newest_half_typed_text_is_given_back_with_its_cursor(desk, person_id):
    for text in ("abo", "about M"):
        desk.do(keep_draft, **FIELD, record_id=person_id, text=text, cursor=len(text)).result()
    assert kept(desk, person_id) == {"born": ("about M", 7)}


def test_drafts_are_there_after_a_restart_and_cleaned(desk, person_id, casebook_folder, passphrase):
    from coordinator.desk import Desk
    from coordinator.storage.casebook import unlock

    desk.do(keep_draft, **FIELD, record_id=person_id, text="31\x00/02\r\n", cursor=5).result()
    desk.close()
    later = Desk(unlock(casebook_folder, passphrase), inline=True)
    assert kept(later, person_id) == {"born": ("31/02\n", 5)}
    later.close()


def test_a_dropped_draft_is_gone_and_dropping_nothing_is_no_failure(desk, person_id):
    desk.do(keep_draft, **FIELD, record_id=person_id, text="x", cursor=1).result()
    for _ in range(2):
        desk.do(drop_draft, **FIELD, record_id=person_id).result()
    assert kept(desk, person_id) == {}


def test_a_draft_takes_no_more_than_a_field_holds_and_never_refuses(desk, person_id):
    desk.do(keep_draft, **FIELD, record_id=person_id, text="x" * (LONGEST_TEXT + 9), cursor=0).result()
    assert len(kept(desk, person_id)["born"][0]) == LONGEST_TEXT


def test_keeping_a_draft_is_told(desk, person_id):
    heard = []
    desk.watch(heard.append)
    desk.do(keep_draft, **FIELD, record_id=person_id, text="x", cursor=1).result()
    assert heard == [{Draft}]
