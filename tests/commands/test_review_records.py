import pytest

from coordinator.commands.conference import hold_meeting
from coordinator.commands.fields import change_fields
from coordinator.commands.review_records import make_review_records
from coordinator.commands.reviews import record_result
from coordinator.errors import NotAllowed
from coordinator.models.circulation import Circulation, Document
from coordinator.models.conference import Meeting
from coordinator.models.day_choices import ActionResult
from coordinator.models.review import ReviewOutcome
from coordinator.queries.records import records
from coordinator.queries.review_papers import records_made
from tests import make
from tests.ui.case.reviewing import actions, family_at_review


@pytest.fixture
def made(desk):
    family, review_id = family_at_review(desk)
    desk.do(hold_meeting, meeting_id=review_id).result()
    return family, review_id


def refused(desk, **facts):
    with pytest.raises(NotAllowed) as refusal:
        desk.do(make_review_records, **facts).result()
    return str(refusal.value)


def test_each_reader_gets_a_copy_that_is_sealed_and_listed(desk, made):
    family, review_id = made
    ids = desk.do(
        make_review_records, meeting_id=review_id, reader_ids=[family["Jon"], family["Dana"]]
    ).result()
    lines = desk.read(records_made, meeting_id=review_id)
    assert [one.circulation.id for one in lines] == list(ids)
    assert {one.document.title for one in lines} == {"Review on Thursday 22 October 2026"}
    assert [one.circulation.why for one in lines] == ["Has something to do in the plan", ""]


def test_a_copy_that_still_says_the_same_is_kept(desk, made):
    family, review_id = made
    facts = {"meeting_id": review_id, "reader_ids": [family["Jon"]]}
    first = desk.do(make_review_records, **facts).result()
    assert desk.do(make_review_records, **facts).result() == first
    values = {"working_well": "Aimee sleeps through."}
    desk.do(change_fields, record_type=Meeting, record_id=review_id, values=values).result()
    second = desk.do(make_review_records, **facts).result()
    assert second != first
    assert [one.circulation.id for one in desk.read(records_made, meeting_id=review_id)] == list(second)


def test_no_copy_is_made_while_one_gives_something_away(desk, made):
    family, review_id = made
    action = actions(desk, family)[0]
    line_id = desk.do(
        record_result, meeting_id=review_id, action_id=action.id, result=ActionResult.DONE
    ).result()
    values = {"what_next": f"Meet at {make.HOME}"}
    desk.do(change_fields, record_type=ReviewOutcome, record_id=line_id, values=values).result()
    before = len(desk.read(records, record_type=Document))
    told = refused(desk, meeting_id=review_id, reader_ids=[family["Dana"], family["Jon"]])
    assert "Jon Hollis’s copy gives away Dana’s address" in told
    assert len(desk.read(records, record_type=Document)) == before


def test_nothing_is_made_for_nobody_or_before_the_review_was_held(desk):
    family, review_id = family_at_review(desk)
    facts = {"meeting_id": review_id, "reader_ids": [family["Jon"]]}
    assert refused(desk, **facts).startswith("Record that the review was held first.")
    desk.do(hold_meeting, meeting_id=review_id).result()
    assert refused(desk, meeting_id=review_id, reader_ids=[]).startswith("Nobody is chosen")
    made = {"case_id": family.case_id, "why": "Came to the review"}
    assert desk.read(records, record_type=Circulation, **made) == []
