import pytest

from coordinator.commands.conference import hold_meeting
from coordinator.commands.fields import change_fields
from coordinator.models.conference import Meeting
from coordinator.models.day_choices import FeedbackFrom
from coordinator.ui.case.kept_files import SaveOut
from coordinator.ui.case.review_papers import NOT_HELD_YET, FeedbackForms, RecordCard, RecordCopies
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled
from tests.ui.case.reviewing import family_at_review, meeting
from tests.ui.kit import on_screen


@pytest.fixture
def made(desk):
    return family_at_review(desk)


@pytest.fixture
def page(qtbot):
    pages = []

    def show(widget):
        pages.append(on_screen(qtbot, widget))
        return widget

    yield show
    for one in pages:
        one.close()
        one.deleteLater()


def test_the_record_waits_until_the_review_was_held(desk, bridge, page, made):
    card = page(RecordCard(bridge, made[0].case_id))
    card.show_meeting(meeting(desk, made[1]))
    assert card.told.text() == NOT_HELD_YET
    assert not card.make.isVisible()
    desk.do(hold_meeting, meeting_id=made[1]).result()
    card.show_meeting(meeting(desk, made[1]))
    assert set(card.readers.value()) == {made[0][name] for name in ("Jon", "Jackie", "Priya")}
    assert lint(card.parentWidget()) == []


def test_copies_are_made_for_those_ticked_and_listed_with_how_far_they_came(
    qtbot, desk, bridge, page, made, tmp_path
):
    family, review_id = made
    desk.do(hold_meeting, meeting_id=review_id).result()
    card = page(RecordCard(bridge, family.case_id))
    card.show_meeting(meeting(desk, review_id))
    card.readers.show_value((family["Jon"],))
    card.make.click()
    settled(qtbot, bridge)
    assert card.done.sentence.text().startswith("The copies are below.")
    out = SaveOut(bridge, card)
    copies = page(RecordCopies(bridge, out))
    copies.show_meeting(meeting(desk, review_id))
    (line,) = copies.lines.values()
    assert (line.summary.title, line.summary.line, line.summary.chip) == (
        "Jon Hollis", "Has something to do in the plan", "Not sent yet",
    )  # fmt: skip
    saved = []
    out.ask = lambda _title, read: saved.append(read())
    copies._save(copies.records[0])
    assert saved[0].file_name.endswith("JH.docx")
    assert lint(copies.parentWidget()) == []


def test_a_record_that_gives_something_away_is_refused_in_words(qtbot, desk, bridge, page, made):
    family, review_id = made
    desk.do(hold_meeting, meeting_id=review_id).result()
    values = {"worries": f"The way home from {make.HOME}"}
    desk.do(change_fields, record_type=Meeting, record_id=review_id, values=values).result()
    card = page(RecordCard(bridge, family.case_id))
    card.show_meeting(meeting(desk, review_id))
    card.make.click()
    settled(qtbot, bridge)
    assert "Jon Hollis’s copy gives away Dana’s address" in card.problem.sentence.text()
    assert card.make.isEnabled()


def test_a_feedback_form_is_saved_for_somebody(desk, bridge, page, made, tmp_path):
    forms = page(FeedbackForms(bridge, made[0].case_id))
    forms.refresh()
    forms.person.show_value(made[0]["Aimee"])
    forms.given_as.show_value(FeedbackFrom.CHILD)
    asked = []
    forms.out.ask = lambda _title, read: forms.out.save(tmp_path, read) or asked.append(read)
    forms.save.click()
    assert asked
    assert [path.suffix for path in tmp_path.iterdir() if path.is_file()] == [".docx"]
    assert "no longer protected" in forms.out.notice.sentence.text()
    assert lint(forms.parentWidget()) == []
