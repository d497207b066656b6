"""The prompts together: silent where all is well, one sentence where not; never more than a prompt."""

from time import perf_counter

import pytest

from coordinator.models.choices import Context
from coordinator.practice.matters import Severity, Where
from coordinator.practice.plan_checks.board import plan_prompts
from tests import make
from tests.practice.plan_checks.plans import action, cover, need, plan, sentences


def prompted(**particulars):
    found = plan_prompts(plan(**particulars))
    assert {(matter.severity, matter.where) for matter in found} <= {(Severity.PROMPT, Where.PLAN)}
    return sentences(found)


def test_a_whole_plan_is_left_in_peace():
    assert prompted() == []


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ({"actions": ()}, "There are no actions yet."),
        ({"back_up": ()}, "There is no Plan B yet."),
        ({"version": make.version(monitor="")}, "Who will check that the plan is working?"),
        ({"version": make.version(who_tells_child="")}, "Who will tell the child, and by when?"),
        ({"version": make.version(review_on=None)}, "When will everyone meet again?"),
        ({"context": Context.KINSHIP}, "Who could care for Aimee if home is not safe?"),
        ({"context": Context.EARLY_HELP}, None),
        ({"actions": (action(critical=True),)}, "Action 1 is critical. Who stands in?"),
        ({"actions": (action(what="Ring soon."),)}, "Action 1 says “soon”. When exactly?"),
        ({"questions": (make.question(),)}, "Question 1 has no answer yet."),
        ({"routine": (need(),)}, "Tuesday, 3.15pm to 5.45pm: nobody yet for “After school”."),
    ],
)
def test_what_a_plan_lacks_is_asked(missing, sentence):
    assert prompted(**missing) == ([sentence] if sentence else [])


def test_what_is_asked_of_the_whole_plan_leads_to_its_field():
    version = make.version(monitor="")
    (found,) = plan_prompts(plan(version=version))
    assert (found.record_id, found.field) == (version.id, "monitor")


def test_where_somebody_could_care_for_the_child_nothing_is_asked():
    assert prompted(context=Context.KINSHIP, carers=(make.carer("c", "v", person_id="jackie"),)) == []


def test_two_hundred_actions_are_looked_through_at_once():
    rules = ("FREQ=DAILY", "FREQ=WEEKLY;BYDAY=TU,TH", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA")
    many = tuple(cover(number, rules[number % 3], doer_ids=("jackie", "jon")) for number in range(1, 201))
    facts = plan(actions=many, routine=tuple(need() for _line in range(10)))
    began = perf_counter()
    found = plan_prompts(facts)
    assert perf_counter() - began < 1
    assert len(found) < 60
