"""What a plan might still say, every look together. Prompts never block: the plan is the family’s."""

from collections.abc import Callable
from typing import Final

from coordinator.models.choices import Context
from coordinator.practice.matters import Matter
from coordinator.practice.plan_checks.asking import ACTION, BACK_UP, WHOLE, prompt
from coordinator.practice.plan_checks.complete import complete, people_gone, stand_ins
from coordinator.practice.plan_checks.coverage import uncovered
from coordinator.practice.plan_checks.dates import days_within
from coordinator.practice.plan_checks.facts import PlanFacts
from coordinator.practice.plan_checks.load import too_much
from coordinator.practice.plan_checks.vague import vague_words
from coordinator.practice.plan_checks.week import not_covered

HOME_IN_DOUBT: Final = frozenset(
    {
        Context.CHILD_PROTECTION,
        Context.PRE_PROCEEDINGS,
        Context.PROCEEDINGS,
        Context.LOOKED_AFTER,
        Context.REUNIFICATION,
        Context.KINSHIP,
    }
)
"""Where it is asked who could care for the child if home is not safe."""


def plan_prompts(facts: PlanFacts) -> list[Matter]:
    """Return what a plan might still say, what concerns every action first."""
    return [matter for look in LOOKS for matter in look(facts)]


def no_actions(facts: PlanFacts) -> list[Matter]:
    """Say that there are no actions yet."""
    return [] if facts.actions else [prompt("There are no actions yet.", ACTION)]


def back_up(facts: PlanFacts) -> list[Matter]:
    """Ask for a Plan B, and for somebody who could care for the child where home may not be safe."""
    found = [] if facts.back_up else [prompt("There is no Plan B yet.", BACK_UP)]
    if facts.context in HOME_IN_DOUBT and not facts.carers:
        found.append(prompt(f"Who could care for {facts.child} if home is not safe?", BACK_UP))
    return found


def whole(facts: PlanFacts) -> list[Matter]:
    """Ask who checks the plan, who tells the child, and when everyone meets again."""
    version = facts.version
    wanted = (
        (version.monitor, "Who will check that the plan is working?", "monitor"),
        (version.who_tells_child, "Who will tell the child, and by when?", "who_tells_child"),
        (version.review_on, "When will everyone meet again?", "review_on"),
    )
    return [
        prompt(sentence, WHOLE, record_id=version.id, field=field)
        for said, sentence, field in wanted
        if not said
    ]


LOOKS: Final[tuple[Callable[[PlanFacts], list[Matter]], ...]] = (
    no_actions,
    complete,
    people_gone,
    vague_words,
    uncovered,
    back_up,
    stand_ins,
    whole,
    days_within,
    too_much,
    not_covered,
)
"""Every look, in the order in which the prompts are read."""
