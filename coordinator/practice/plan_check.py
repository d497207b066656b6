"""What a plan might still say, while people are in the room to say it. Prompts never block."""

import re
from collections.abc import Mapping, Sequence

from coordinator.models.plan import BackUpLine, PlanAction, PlanAnswer, PlanVersion
from coordinator.models.referral import BottomLine, FamilyQuestion
from coordinator.practice.matters import Matter, Severity, Where

VAGUE_WORDS = ("regularly", "soon", "often", "as needed", "when possible", "the family will")


def plan_prompts(
    version: PlanVersion,
    actions: Sequence[PlanAction],
    back_up: Sequence[BackUpLine],
    questions: Sequence[FamilyQuestion],
    answers: Mapping[str, PlanAnswer],
    bottom_lines: Sequence[BottomLine],
) -> list[Matter]:
    """Return what a plan might still say, while people are in the room to say it."""
    sentences = [sentence for action in actions for sentence in _about(action)]
    sentences += [
        f"Question {question.position} has no answer yet."
        for question in questions
        if not (question.id in answers and answers[question.id].answer)
    ]
    sentences += [
        f"Is this bottom line met? “{line.text}”"
        for line in bottom_lines
        if line.met is None and not any(line.id in action.bottom_line_ids for action in actions)
    ]
    if not actions:
        sentences.append("There are no actions yet.")
    if not back_up:
        sentences.append("There is no Plan B yet.")
    if not version.monitor:
        sentences.append("Who will check that the plan is working?")
    if not version.who_tells_child:
        sentences.append("Who will tell the child, and by when?")
    if version.review_on is None:
        sentences.append("When will everyone meet again?")
    return [Matter(Severity.PROMPT, Where.PLAN, sentence) for sentence in sentences]


def _about(action: PlanAction) -> list[str]:
    number = f"Action {action.position}"
    found = []
    if not action.doer_ids:
        found.append(f"{number} has nobody’s name beside it yet.")
    if not action.by_when and action.by_date is None:
        found.append(f"{number}: by when, or how often?")
    if not action.how_checked:
        found.append(f"{number}: how will you know that it happened?")
    if action.critical and not action.stand_in_ids:
        found.append(f"{number} is critical. Who stands in?")
    spoken = f"{action.what} {action.by_when}".casefold().replace("as soon as", "")
    vague = [word for word in VAGUE_WORDS if re.search(rf"\b{word}\b", spoken)]
    return found + [f"{number} says “{word}”. When exactly?" for word in vague]
