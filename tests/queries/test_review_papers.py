"""The papers of a review: who gets the record, what it says to each, and what it never says."""

import io
from datetime import date, timedelta

import docx
import pytest

from coordinator.commands.fields import change_fields
from coordinator.commands.reviews import book_reviews, record_result, revise_after_review
from coordinator.errors import NotThere
from coordinator.models.choices import Hides
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.day_choices import ActionResult, Evidence, FeedbackFrom, TrialKind
from coordinator.models.review import PlanTest, ReviewOutcome
from coordinator.queries.records import records
from coordinator.queries.review_papers import (
    feedback_form_file,
    given_away_in_words,
    make_review_record,
    readers_of_review,
    review_view,
)
from tests import make
from tests.ui.case.reviewing import SIX_WEEKS, actions, family_at_review

TODAY = date(2026, 10, 23)


@pytest.fixture
def made(desk):
    return family_at_review(desk)


def came(desk, made, *names):
    family, review_id = made
    for name in names:
        (line,) = desk.read(records, record_type=Attendance, meeting_id=review_id, person_id=family[name])
        values = {"came": True}
        desk.do(change_fields, record_type=Attendance, record_id=line.id, values=values).result()


def say(desk, made, number, result, **particulars):
    family, review_id = made
    action = actions(desk, family)[number - 1]
    line_id = desk.do(record_result, meeting_id=review_id, action_id=action.id, result=result).result()
    if particulars:
        desk.do(change_fields, record_type=ReviewOutcome, record_id=line_id, values=particulars).result()


def view(desk, made, name="Jackie"):
    family, review_id = made
    return desk.read(review_view, meeting_id=review_id, reader_id=family[name], today=TODAY)


def test_whoever_came_or_has_something_to_do_should_have_the_record(desk, made):
    came(desk, made, "Dana")
    found = desk.read(readers_of_review, meeting_id=made[1])
    assert [(one.called, one.reader.why) for one in found if one.wanted] == [
        ("Dana", "Came to the review"),
        ("Jon", "Has something to do in the plan"),
        ("Jackie", "Has something to do in the plan"),
        ("Priya", "Referrer"),
    ]
    assert "Aimee" not in {one.called for one in found}


def test_the_record_says_how_each_action_stands_and_how_that_is_known(desk, made):
    family, _review_id = made
    came(desk, made, "Dana", "Jackie")
    say(
        desk, made, 1, ActionResult.DONE,
        evidence=(Evidence.TOLD, Evidence.DIARY), evidence_words="Every week since March",
        told_by_ids=(family["Jackie"],), if_problems="Mike steps in",
    )  # fmt: skip
    make.kept(
        desk,
        PlanTest(case_id=family.case_id, kind=TrialKind.OVERNIGHT, held_on=date(2026, 10, 3)),
    )
    found = view(desk, made)
    assert found.people == ("Dana", "Jackie")
    assert found.in_sum == "2 actions: 1 done, 1 not talked about yet."
    assert [one.stands for one in found.actions] == ["Done", "Not talked about"]
    assert found.actions[0].known == (
        "Told by Jackie, diary or journal: Every week since March",
        "If problems come: Mike steps in",
    )
    assert [(one.what, one.held) for one in found.tried] == [("Overnight stay", True)]


def test_what_comes_next_is_the_review_planned_after_and_the_version_being_written(desk, made):
    family, review_id = made
    assert (view(desk, made).next_on, view(desk, made).new_version) == (None, 0)
    later = SIX_WEEKS + timedelta(weeks=6)
    desk.do(book_reviews, case_id=family.case_id, starts=[later], place="Mardle Hall").result()
    desk.do(revise_after_review, meeting_id=review_id).result()
    found = view(desk, made)
    assert (found.next_on, found.next_times, found.new_version) == (later.date(), "6pm", 2)
    assert found.version == 1


def test_whoever_asked_not_to_be_told_of_is_not_named_to_that_reader(desk, made):
    family, _review_id = made
    came(desk, made, "Dana", "Jackie")
    make.kept(
        desk,
        make.restriction(family["Dana"], family["Jon"], (Hides.ATTENDANCE,), case_id=family.case_id),
    )
    assert view(desk, made, "Jon").people == ("Jackie",)
    assert view(desk, made, "Jackie").people == ("Dana", "Jackie")


def test_what_a_reader_may_not_have_is_found_in_the_record_and_named(desk):
    made = family_at_review(desk)
    family, review_id = made
    say(desk, made, 1, ActionResult.DONE, evidence_words=f"Seen at {make.HOME}")
    copy = desk.read(make_review_record, meeting_id=review_id, reader_id=family["Jon"], today=TODAY)
    told = given_away_in_words([copy])
    assert "Jon Hollis’s copy gives away Dana’s address" in told
    assert "No copy was made, and everything you wrote is safe." in told
    own = desk.read(make_review_record, meeting_id=review_id, reader_id=family["Dana"], today=TODAY)
    assert given_away_in_words([own]) == ""
    assert own.file_name.endswith("DH.docx")
    texts = [p.text for p in docx.Document(io.BytesIO(own.content)).paragraphs]
    assert "Our review" in texts


def test_what_is_the_coordinators_own_is_in_no_record(desk, made):
    family, review_id = made
    hidden = {"next_run_evidence": "canary one", "sharing_notes": "canary two"}
    desk.do(change_fields, record_type=Meeting, record_id=review_id, values=hidden).result()
    (line,) = desk.read(records, record_type=Attendance, meeting_id=review_id, person_id=family["Jon"])
    values = {"came": False, "absence_reason": "canary three", "followed_up": "canary four"}
    desk.do(change_fields, record_type=Attendance, record_id=line.id, values=values).result()
    copy = desk.read(make_review_record, meeting_id=review_id, reader_id=family["Dana"], today=TODAY)
    document = docx.Document(io.BytesIO(copy.content))
    told = [p.text for p in document.paragraphs]
    told += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "canary" not in " ".join(told)


def test_a_feedback_form_is_for_one_person_or_for_nobody_in_particular(desk, made):
    family, _review_id = made
    facts = {"case_id": family.case_id, "today": TODAY}
    own = desk.read(feedback_form_file, given_as=FeedbackFrom.CHILD, reader_id=family["Aimee"], **facts)
    assert own.file_name.endswith("AH.docx")
    blank = desk.read(feedback_form_file, given_as=FeedbackFrom.PROFESSIONAL, **facts)
    assert "How was it?" in [p.text for p in docx.Document(io.BytesIO(blank.content)).paragraphs]


def test_what_is_gone_is_said(desk, made):
    with pytest.raises(NotThere, match="no record of the review for them"):
        desk.read(make_review_record, meeting_id=made[1], reader_id="nobody", today=TODAY)
    with pytest.raises(NotThere, match="no longer in the casebook"):
        desk.read(feedback_form_file, case_id="x", given_as=FeedbackFrom.CHILD, today=TODAY)
