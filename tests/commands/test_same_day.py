"""Same-day copies: nothing is made while anything leaks, nothing twice, and handing over is on record."""

import pytest

from coordinator.commands.fields import change_fields
from coordinator.commands.same_day import hand_over_copies, make_same_day_copies
from coordinator.documents.parts.scanner import scan
from coordinator.errors import NotAllowed
from coordinator.models.choices import Hides, Proof, SendMethod, VersionStatus
from coordinator.models.circulation import Circulation, Document
from coordinator.models.plan import PlanAction
from coordinator.practice.leaks import Secret
from coordinator.queries.circulation import copies_of_case, copy_to_save, holders_of
from coordinator.queries.papers import papers_made
from coordinator.queries.records import record, records
from coordinator.queries.same_day import SAME_DAY
from tests import make


@pytest.fixture
def of(desk):
    return make.family(desk, status=VersionStatus.DRAFT)


def make_copies(desk, of, *names):
    ids = [of[name] for name in names]
    return desk.do(make_same_day_copies, meeting_id=of.meeting_id, reader_ids=ids).result()


def lines(desk):
    return {one.recipient_id: one for one in desk.read(records, record_type=Circulation)}


def change_an_action(desk, **values):
    action = desk.read(records, record_type=PlanAction)[0]
    desk.do(change_fields, record_type=PlanAction, record_id=action.id, values=values).result()


def test_each_reader_has_a_copy_of_their_own_on_record_also_of_a_draft(desk, of, now):
    ids = make_copies(desk, of, "Jon", "Dana")
    found = {one.reader_id: one for one in desk.read(records, record_type=Document)}
    assert found.keys() == {of["Jon"], of["Dana"]}
    for document in found.values():
        content = desk.casebook.files.get(document.sealed_name, document.sha256)
        assert content.startswith(b"PK")
        assert (document.paper, document.made_at, document.size) == (SAME_DAY, now, len(content))
        assert document.title == "What we agreed on Thursday 10 September 2026"
    assert set(ids) == {one.id for one in lines(desk).values()}
    assert {one.sent_on for one in lines(desk).values()} == {None}


def test_a_same_day_copy_is_no_copy_of_a_version(desk, of):
    make_copies(desk, of, "Jon")
    assert desk.read(copies_of_case, case_id=of.case_id) == ()
    assert desk.read(holders_of, case_id=of.case_id) == ()
    assert [one.title for one in desk.read(papers_made)] == ["What we agreed on Thursday 10 September 2026"]


def test_no_copy_is_made_while_any_gives_something_away_and_the_place_is_named(desk):
    of = make.family(desk, where="at 14 Larkspur Road")
    with pytest.raises(NotAllowed, match=r"^Action 1 says something .* on your own page"):
        make_copies(desk, of, "Dana", "Jon")
    assert lines(desk) == {}
    assert desk.read(records, record_type=Document) == []
    make.kept(desk, make.wording(of.case_id, of.version_id, say="at home", instead_of="at 14 Larkspur Road"))
    make_copies(desk, of, "Dana", "Jon")
    secret = Secret(Hides.ADDRESS, "14 Larkspur Road", "Dana")
    for document in desk.read(records, record_type=Document):
        content = desk.casebook.files.get(document.sealed_name, document.sha256)
        leaks = scan(content, document.file_name, [secret])
        assert bool(leaks) is (document.reader_id == of["Dana"])


def test_whoever_has_a_copy_that_still_says_the_same_keeps_it(desk, of):
    first = make_copies(desk, of, "Jon", "Dana")
    assert make_copies(desk, of, "Jon", "Dana", "Jackie")[:2] == first
    change_an_action(desk, by_when="Every Wednesday")
    again = make_copies(desk, of, "Jon")
    assert again[0] not in first
    assert len(desk.read(records, record_type=Document)) == 4


def test_nobody_chosen_is_said(desk, of):
    with pytest.raises(NotAllowed, match="Nobody is chosen"):
        make_copies(desk, of)


def test_copies_are_handed_over_once_and_that_is_proof(desk, of, now):
    ids = make_copies(desk, of, "Jon", "Dana")
    desk.do(hand_over_copies, circulation_ids=ids[:1]).result()
    desk.do(hand_over_copies, circulation_ids=ids).result()
    for line in lines(desk).values():
        assert (line.method, line.proof) == (SendMethod.HAND, Proof.HANDED_OVER)
        assert (line.sent_on, line.received_on) == (now.date(), now.date())


def test_a_copy_that_is_no_longer_fit_is_neither_handed_over_nor_saved(desk, of, now):
    ids = make_copies(desk, of, "Jon", "Dana")
    make.kept(desk, make.phone(of["Dana"], "Jackie gives Aimee"))
    with pytest.raises(NotAllowed, match="must not be sent"):
        desk.do(hand_over_copies, circulation_ids=ids).result()
    assert {one.sent_on for one in lines(desk).values()} == {None}
    jons = desk.read(record, record_type=Circulation, record_id=ids[0])
    with pytest.raises(NotAllowed, match="must not be sent"):
        desk.read(copy_to_save, circulation_id=jons.id, today=now.date())
