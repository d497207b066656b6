"""The canonical snapshot: read back as it was, and its fingerprint the same for the same plan."""

import json
from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator.practice.plan_view import (
    ActionView,
    BackUpView,
    CarerView,
    PersonView,
    PlanView,
    QuestionView,
)
from coordinator.practice.snapshot import PlanSnapshot, Wording, fingerprint, fingerprint_of
from coordinator.text import clean

WORDS = st.text(max_size=30).map(clean)
DAYS = st.none() | st.dates()


def strategy(view):
    """Return any view of this kind: every field filled by its annotation."""
    return st.builds(view, **{field.name: WORDS for field in fields(view) if field.type in {str, "str"}})


SNAPSHOTS = st.builds(
    PlanSnapshot,
    plan=st.builds(
        PlanView,
        **{field.name: WORDS for field in fields(PlanView) if field.type is str},
        **{field.name: DAYS for field in fields(PlanView) if field.type == date | None},
        **{name: st.tuples(WORDS, WORDS) for name in ("children", "strengths", "asks_of_services")},
        child_words=st.tuples(st.tuples(WORDS, WORDS)),
        people=st.tuples(strategy(PersonView)),
        questions=st.tuples(strategy(QuestionView)),
        actions=st.tuples(strategy(ActionView), strategy(ActionView)),
        back_up=st.tuples(strategy(BackUpView)),
        carers=st.tuples() | st.tuples(strategy(CarerView)),
    ),
    people_ids=st.tuples(WORDS),
    action_lineage=st.tuples() | st.tuples(WORDS, WORDS),
    wordings=st.tuples(strategy(Wording)),
)


@settings(max_examples=60, deadline=None)
@given(SNAPSHOTS)
def test_a_snapshot_is_read_back_as_it_was_and_its_text_is_canonical(snapshot):
    text = snapshot.to_text()
    again = PlanSnapshot.from_text(text)
    assert again == snapshot
    assert again.to_text() == text
    assert fingerprint(again.to_text()) == fingerprint(text)


@settings(max_examples=20, deadline=None)
@given(SNAPSHOTS)
def test_the_order_in_which_json_was_written_makes_no_difference(snapshot):
    shuffled = json.dumps(dict(reversed(json.loads(snapshot.to_text()).items())))
    assert PlanSnapshot.from_text(shuffled).to_text() == snapshot.to_text()


@pytest.fixture
def plan():
    from tests.documents.views import AIMEE

    return AIMEE


def test_the_fingerprint_of_a_text_is_the_same_on_every_computer():
    assert fingerprint("Aimee") == "f20a8b77a86c2798165331c3f0696a092e3ec707acbc88b56a59c5e955a69243"


def test_any_change_in_what_a_reader_has_changes_the_fingerprint(plan):
    prints = {fingerprint_of(plan)}
    for field in fields(PlanView):
        present = getattr(plan, field.name)
        other = (
            "something else" if isinstance(present, str)
            else present + 1 if isinstance(present, int)
            else () if isinstance(present, tuple) and present
            else date(1999, 1, 1)
        )  # fmt: skip
        prints.add(fingerprint_of(replace(plan, **{field.name: other})))
    assert len(prints) == 1 + len(fields(PlanView))


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"plan": {}}', "null"])
def test_what_is_no_snapshot_is_not_taken_for_one(text):
    with pytest.raises((ValueError, KeyError, TypeError)):
        PlanSnapshot.from_text(text)


def as_before_the_third_schema(plan):
    """A plan that says nothing of what only the third schema knows."""
    actions = tuple(replace(one, service="", resource_state="") for one in plan.actions)
    return replace(plan, actions=actions, carers=(), family_words="")


def test_a_plan_that_says_nothing_new_has_the_fingerprint_it_had_before(plan):
    before = as_before_the_third_schema(plan)
    assert fingerprint_of(before) == "e9d344ce44af7a0c0970bd8fca68894263bc6ccd169e118a971a74d9f2087a3e"
    text = PlanSnapshot(before, ("jon",), ()).to_text()
    assert not any(
        word in text for word in ("lineage", '"carers"', "family_words", "resource_state", '"picture"')
    )


def test_a_plan_released_before_the_third_schema_is_read_with_nothing_said_of_what_is_new(plan):
    text = PlanSnapshot(as_before_the_third_schema(plan), (), ()).to_text()
    again = PlanSnapshot.from_text(text)
    assert (again.plan.carers, again.plan.actions[0].service, again.action_lineage) == ((), "", ())
