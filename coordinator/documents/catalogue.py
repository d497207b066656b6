"""The papers this program makes: what each is called, who it is for, and how it is made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from docx.document import Document

from coordinator.documents import (
    agenda,
    attendance_sheet,
    blank_plan,
    day_checklist,
    day_safety,
    family_sheet,
    feedback_form,
    ground_rules,
    network_picture,
    plan,
    plan_table,
    recovery_sheet,
    review_record,
    same_day_copy,
    support_request,
    visit_sheet,
    week_sheet,
)

READERS: Mapping[str, str] = {
    "C": "the coordinator only",
    "P": "professionals",
    "F": "everyone who made the plan",
    "I": "one named person",
    "K": "a child",
}


@dataclass(frozen=True)
class Paper:
    """One kind of paper: its title, its reader (a letter of ``READERS``) and what it is in a sentence."""

    title: str
    reader: str
    line: str
    builder: Callable[..., Document] = field(repr=False)


PAPERS: Mapping[str, Paper] = {
    "plan": Paper(
        "Family plan", "F", "The whole plan, one copy for each reader: the same actions for all.", plan.build
    ),
    "plan-table": Paper(
        "Plan table to paste", "P", "The actions as one plain table, for the council.", plan_table.build
    ),
    "support-request": Paper(
        "Request for a support package", "P", "What a family network needs, why, and what the panel said.",
        support_request.build,
    ),
    "same-day-copy": Paper(
        "Same-day copy", "F", "What was agreed, in large letters, before people leave.", same_day_copy.build
    ),
    "agenda": Paper("Agenda", "F", "When, where, the three parts and the family’s questions.", agenda.build),
    "ground-rules": Paper(
        "Ground rules", "F", "The rules for being together, in large letters.", ground_rules.build
    ),
    "blank-plan": Paper(
        "Blank plan", "F", "A form for a family that writes its plan by hand.", blank_plan.build
    ),
    "family-sheet": Paper(
        "Family’s sheet", "F", "For private family time: what was said, the questions, room to write.",
        family_sheet.build,
    ),
    "day-safety": Paper(
        "Safety plan for the day", "C", "Who is kept apart and how, who comes when; names nobody.",
        day_safety.build,
    ),
    "day-checklist": Paper(
        "Checklist for the day", "C", "The room, the people, the call and the closing round.",
        day_checklist.build,
    ),
    "attendance-sheet": Paper(
        "Attendance sheet", "C", "Everyone expected, to fill in as they come and go.", attendance_sheet.build
    ),
    "review-record": Paper(
        "Review record", "F", "How each action stands, what works, what worries, and when you meet next.",
        review_record.build,
    ),
    "feedback-form": Paper(
        "Feedback form", "I", "Whether somebody felt heard, prepared and safe; for a child in short words.",
        feedback_form.build,
    ),
    "network-picture": Paper(
        "Network picture", "C", "Family tree, circles and ecomap, each with its key and in words.",
        network_picture.build,
    ),
    "visit-sheet": Paper(
        "Visit sheet", "C", "What is needed at the door: who by initials, where, risks, what to cover.",
        visit_sheet.build,
    ),
    "week-sheet": Paper(
        "My week", "C", "The coordinator’s week by day, by initials, and what is due.", week_sheet.build
    ),
    "recovery-sheet": Paper(
        "Recovery sheet", "C", "Opens the casebook when the passphrase is lost; names no family.",
        recovery_sheet.build,
    ),
}  # fmt: skip


def build(name: str, *what: object, **options: object) -> Document:
    """Return the paper of this name; ``what`` is as that paper's own ``build`` takes it."""
    return PAPERS[name].builder(*what, **options)
