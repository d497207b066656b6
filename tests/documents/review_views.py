"""A review of Aimee's plan, six weeks on, as its papers show it."""

from dataclasses import replace
from datetime import date

from coordinator.models.day_choices import FeedbackFrom
from coordinator.practice.review_view import FeedbackView, ReviewedAction, ReviewView, TriedView

REVIEW = ReviewView(
    title="Aimee’s family plan",
    reader="Jackie Reeve",
    reader_initials="JR",
    reference="BRK-2026-041",
    held_on=date(2026, 4, 25),
    place="Mardle Hall",
    run_by="",
    people=("Jon", "Dana", "Jackie", "Mike"),
    version=1,
    in_sum="3 actions: 1 done, 1 partly done, 1 not done.",
    actions=(
        ReviewedAction(
            1,
            "Jackie has Aimee for tea on Tuesdays and Thursdays.",
            "Jackie",
            "Done",
            (
                "Diary or journal, texts: the kitchen calendar, every week since March",
                "If problems come: Jackie rings Mike.",
                "How we know that it works: Aimee is at school by nine.",
            ),
            "",
        ),
        ReviewedAction(
            2,
            "Jon goes to the money advice session.\nSteve goes with him.",
            "Jon and Steve",
            "Partly done",
            ("Told: he went once.",),
            "They go again on 12 May.",
        ),
        ReviewedAction(3, "Dana and Jamie have Saturdays.", "Dana", "Not done", (), "Jamie asks her."),
    ),
    working_well="Aimee sleeps through.\nMornings are calm.",
    worries="Saturdays are hard.",
    changes="",
    tried=(
        TriedView("Overnight stay: at Jackie’s", date(2026, 4, 4), True, "Aimee asked to come again."),
        TriedView("Supervised time", date(2026, 5, 2), False, ""),
    ),
    next_on=date(2026, 6, 6),
    next_times="10am",
    next_place="Mardle Hall",
    next_run_by="Jackie",
    new_version=2,
    coordinator="Ruth Adeyemi",
    coordinator_reach="01632 960700",
)  # fmt: skip
NO_REVIEW = replace(
    REVIEW, reader="", reader_initials="", held_on=None, place="", people=(), version=0,
    in_sum="There are no actions in the plan.", actions=(), working_well="", worries="", tried=(),
    next_on=None, next_times="", next_place="", next_run_by="", new_version=0, coordinator="",
    coordinator_reach="",
)  # fmt: skip
FEEDBACK = FeedbackView(
    "Aimee’s family meeting", "Jackie Reeve", FeedbackFrom.FAMILY, date(2026, 4, 25), "Ruth Adeyemi", ""
)
FEEDBACK_OF_A_CHILD = replace(FEEDBACK, reader="Aimee", given_as=FeedbackFrom.CHILD)
FEEDBACK_BLANK = FeedbackView("Family meeting", "", FeedbackFrom.PROFESSIONAL, None, "", "")
