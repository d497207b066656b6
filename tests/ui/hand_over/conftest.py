"""What the tests of the family's sheet share: what lies on the table, a sheet, and a page on the screen."""

from datetime import UTC, date, datetime

import pytest

from coordinator.practice.conference_view import AgendaPartView
from coordinator.practice.family_draft import DraftAction, DraftAnswer, DraftBackUp, FamilyDraft
from coordinator.practice.plan_view import BackUpView
from coordinator.practice.room_view import (
    AbsentOfferView,
    AskView,
    BottomLineView,
    ChildVoiceView,
    FurtherQuestionView,
    HelpView,
    PersonHere,
    RoomView,
    WorryView,
)
from tests.ui.kit import on_screen

BEGAN = datetime(2026, 11, 5, 14, 20, tzinfo=UTC)


@pytest.fixture
def view():
    """What lies open on the table of Aimee's conference."""
    return RoomView(
        title="Aimee’s family meeting",
        day=date(2026, 11, 5),
        place="Mardle Hall",
        children=("Aimee",),
        people=(PersonHere("Jon", "father"), PersonHere("Jackie", "grandmother")),
        agenda=(
            AgendaPartView("private family time", "The family makes its plan.", "Family", ("Our plan",)),
        ),
        ground_rules=("One at a time", "The child at the centre"),
        strengths=("Everyone turns up for Aimee.",),
        worries=(WorryView("Bedtimes have slipped.", "We worry that", "We want that"),),
        bottom_lines=(BottomLineView(1, "A named adult is home every night."),),
        questions=(AskView("q1", 1, "Who fetches Aimee?"), AskView("q2", 2, "Who helps with money?")),
        help_on_offer=(HelpView("A breakfast club", "the school"), HelpView("A bus pass")),
        child_voices=(ChildVoiceView("Aimee", "I want Dad to be better.", "Nanny"),),
        absent_offers=(AbsentOfferView("Steve", "can drive on Fridays"),),
        further_questions=(FurtherQuestionView("Who pays?", "Jon", "The council.", "Priya"),),
        actions=(),
        back_up=(BackUpView("the car breaks down", "we ring", "Steve"),),
    )


@pytest.fixture
def empty_view():
    """A table on which nothing lies."""
    nothing = dict.fromkeys(
        (
            "children", "people", "agenda", "ground_rules", "strengths", "worries", "bottom_lines",
            "questions", "help_on_offer", "child_voices", "absent_offers", "further_questions", "actions",
            "back_up",
        ),
        (),
    )  # fmt: skip
    return RoomView(title="Our meeting", day=None, place="", **nothing)


@pytest.fixture
def draft():
    """A sheet on which nothing is written yet."""
    return FamilyDraft(case_id="c", meeting_id="m", began=BEGAN, saved=BEGAN)


@pytest.fixture
def written_draft():
    """A sheet on which something stands everywhere."""
    return FamilyDraft(
        case_id="c",
        meeting_id="m",
        began=BEGAN,
        saved=BEGAN,
        answers=(DraftAnswer("q1", "Nan does."), DraftAnswer("gone", "An answer to a question taken away.")),
        actions=(DraftAction("Cook", "Dad", "Sundays"),),
        back_up=(DraftBackUp("it snows", "we walk", "all"),),
        words="Together.",
    )


@pytest.fixture
def shown(qtbot, dressed):
    """Show a widget on a page of its own; it goes when the test ends."""
    pages = []

    def show(widget, size=(1024, 768)):
        pages.append(on_screen(qtbot, widget, size=size))
        return widget

    yield show
    for page in pages:
        page.close()
        page.deleteLater()
