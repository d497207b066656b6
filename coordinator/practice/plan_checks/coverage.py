"""What covers what: the questions against the actions, and the bottom lines against the actions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from coordinator.models.plan import PlanAction
from coordinator.models.referral import BottomLine, FamilyQuestion
from coordinator.practice.matters import Matter
from coordinator.practice.plan_checks.asking import COVERAGE, numbers, prompt
from coordinator.practice.plan_checks.facts import PlanFacts

QUESTIONS: Final = "Questions and actions"
BOTTOM_LINES: Final = "Bottom lines and actions"

MET: Final[Mapping[bool | None, str]] = {
    True: "met, the referrer says",
    False: "not met, the referrer says",
    None: "the referrer has not said yet",
}


@dataclass(frozen=True)
class ActionHead:
    """One action at the head of a grid."""

    action_id: str
    number: int
    what: str


@dataclass(frozen=True)
class CoverageRow:
    """One question or bottom line, the actions that answer or meet it, and the same in words."""

    record_id: str
    number: int
    text: str
    action_ids: frozenset[str]
    settled: bool
    in_words: str


@dataclass(frozen=True)
class CoverageGrid:
    """Questions or bottom lines down the side, the actions along the top.

    ``field`` is the field of an action that links it to a row.
    """

    title: str
    noun: str
    field: str
    actions: tuple[ActionHead, ...]
    rows: tuple[CoverageRow, ...]

    @property
    def gaps(self) -> tuple[CoverageRow, ...]:
        """The rows that nothing settles yet."""
        return tuple(row for row in self.rows if not row.settled)


def coverage(facts: PlanFacts) -> tuple[CoverageGrid, CoverageGrid]:
    """Return the questions and the bottom lines, each against the actions."""
    heads = tuple(ActionHead(one.id, one.position, one.what or one.heading) for one in facts.actions)
    asked = tuple(_question(facts, one) for one in facts.questions)
    lines = tuple(_bottom_line(facts, one) for one in facts.bottom_lines)
    return (
        CoverageGrid(QUESTIONS, "Question", "question_ids", heads, asked),
        CoverageGrid(BOTTOM_LINES, "Bottom line", "bottom_line_ids", heads, lines),
    )


def uncovered(facts: PlanFacts) -> list[Matter]:
    """Ask about each question without an answer, and each bottom line that nothing meets."""
    found = [
        prompt(f"Question {one.position} has no answer yet.", COVERAGE)
        for one in facts.questions
        if not _answered(facts, one)
    ]
    met = {line_id for action in facts.actions for line_id in action.bottom_line_ids}
    found += [
        prompt(f"Is this bottom line met? “{line.text}”", COVERAGE)
        for line in facts.bottom_lines
        if line.met is None and line.id not in met
    ]
    return found


def _question(facts: PlanFacts, one: FamilyQuestion) -> CoverageRow:
    linked = [action for action in facts.actions if one.id in action.question_ids]
    answered = _answered(facts, one)
    words = f"{'answered' if answered else 'no answer yet'}; {_by(linked, 'answers', 'answer')}"
    said = f"Question {one.position}: {words}."
    return CoverageRow(one.id, one.position, one.text, _ids(linked), answered, said)


def _bottom_line(facts: PlanFacts, one: BottomLine) -> CoverageRow:
    linked = [action for action in facts.actions if one.id in action.bottom_line_ids]
    words = f"{MET[one.met]}; {_by(linked, 'meets', 'meet')}"
    settled = one.met is True or (one.met is None and bool(linked))
    in_words = f"Bottom line {one.position}: {words}."
    return CoverageRow(one.id, one.position, one.text, _ids(linked), settled, in_words)


def _answered(facts: PlanFacts, one: FamilyQuestion) -> bool:
    answer = facts.answers.get(one.id)
    return answer is not None and bool(answer.answer.strip())


def _by(linked: Sequence[PlanAction], verb: str, verbs: str) -> str:
    if not linked:
        return f"no action {verb} it"
    said = numbers([action.position for action in linked])
    return f"action {said} {verb} it" if len(linked) == 1 else f"actions {said} {verbs} it"


def _ids(linked: Sequence[PlanAction]) -> frozenset[str]:
    return frozenset(action.id for action in linked)
