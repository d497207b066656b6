"""Two versions side by side: what is new, was taken out, changed or moved, against every case by hand."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator.practice.compare import Standing, compare, out_of_turn, pairs_of
from coordinator.practice.plan_view import CarerView, PersonView
from coordinator.practice.snapshot import PlanSnapshot
from tests.documents.views import AIMEE, NOTHING, action


def snapshot(plan, *, ids=True):
    lineage = {
        "action_lineage": tuple(f"a{one.number}" for one in plan.actions),
        "back_up_lineage": tuple(f"b{place}" for place, _ in enumerate(plan.back_up)),
        "carer_lineage": tuple(f"c{place}" for place, _ in enumerate(plan.carers)),
    }
    return PlanSnapshot(plan, (), (), **(lineage if ids else {}))


def part(comparison, title):
    return next(one for one in comparison.parts if one.title == title)


def plan(*whats):
    return replace(NOTHING, actions=tuple(action(place, what) for place, what in enumerate(whats, start=1)))


def lines(before, after, title="Actions"):
    return part(compare(before, after), title).changed


@pytest.mark.parametrize("ids", [True, False])
def test_a_version_compared_with_itself_is_the_same(ids):
    assert compare(snapshot(AIMEE, ids=ids), snapshot(AIMEE, ids=ids)).is_same


@pytest.mark.parametrize("ids", [True, False])
def test_a_new_action_and_one_that_was_taken_out_are_told_with_their_numbers(ids):
    old = snapshot(plan("Jon rings.", "Tea with Nan.", "A day out."), ids=ids)
    new = snapshot(plan("Jon rings.", "A day out.", "Jamie drives."), ids=ids)
    if ids:
        new = replace(new, action_lineage=("a1", "a3", "n"))
    told = [(line.called, line.standing, line.state) for line in lines(old, new)]
    assert told == [
        ("Action 2", Standing.REMOVED, "taken out"),
        ("Action 2", Standing.SAME, "was 3, now 2"),
        ("Action 3", Standing.ADDED, "new"),
    ]


def test_changed_words_are_told_field_by_field():
    changed = replace(AIMEE.actions[0], when="Book by Friday 20 March", stand_in="")
    new = replace(AIMEE, actions=(changed, *AIMEE.actions[1:]))
    (line,) = lines(snapshot(AIMEE), snapshot(new))
    assert [pair.label for pair in line.changed_pairs] == ["When", "Stand-in"]
    assert line.in_words() == (
        "Action 1, Money advice: changed. When: “Wednesday 18” became “Friday 20”. "
        "Stand-in: “Dana” was taken out."
    )


def test_an_action_that_moved_is_told_and_the_ones_it_passed_are_not():
    old = snapshot(plan("One.", "Two.", "Three.", "Four."))
    new = replace(snapshot(plan("Four.", "One.", "Two.", "Three.")), action_lineage=("a4", "a1", "a2", "a3"))
    told = lines(old, new)
    assert [line.state for line in told] == [
        "moved, was 4, now 1",
        "was 1, now 2",
        "was 2, now 3",
        "was 3, now 4",
    ]
    assert [line.moved for line in told] == [True, False, False, False]


def test_an_action_said_anew_in_the_same_words_is_the_same_action():
    old = snapshot(plan("Jon rings  Dana."))
    new = replace(snapshot(plan("jon rings Dana.")), action_lineage=("another",))
    (line,) = lines(old, new)
    assert line.standing is Standing.CHANGED


def test_a_version_released_before_lineages_were_kept_is_compared_by_its_words():
    old = snapshot(plan("Jon rings.", "Tea with Nan."), ids=False)
    new = snapshot(plan("Tea with Nan.", "Jon rings."))
    assert {line.standing for line in lines(old, new)} == {Standing.SAME}


def test_what_stands_once_in_a_plan_is_compared_too():
    new = replace(
        AIMEE, monitor="", family_time="Sundays at Nan’s.", review_on=AIMEE.agreed_on, family_words="We try."
    )
    told = {
        line.name: line.standing for line in lines(snapshot(AIMEE), snapshot(new), "What else the plan says")
    }
    assert told == {
        "Who checks that the plan is working": Standing.REMOVED,
        "Family time": Standing.CHANGED,
        "We meet again on": Standing.CHANGED,
        "In our own words": Standing.CHANGED,
    }


def test_plan_b_answers_carers_and_people_are_compared():
    new = replace(
        AIMEE,
        back_up=(*AIMEE.back_up[:2], replace(AIMEE.back_up[2], who="Everyone")),
        questions=(AIMEE.questions[0], replace(AIMEE.questions[1], answer="Nobody yet."), AIMEE.questions[2]),
        carers=(*AIMEE.carers, CarerView("Jamie", "", "", asked=True)),
        people=(*AIMEE.people[:-1], PersonView("Kim", "Teacher")),
    )
    comparison = compare(snapshot(AIMEE), snapshot(new))
    told = {one.title: [(line.called, line.standing) for line in one.changed] for one in comparison.parts}
    assert told["Plan B"] == [("Plan B, line 3", Standing.CHANGED)]
    assert told["Questions and answers"] == [("Question 2", Standing.CHANGED)]
    assert told["If home is not safe"] == [("Carer 3", Standing.ADDED)]
    assert told["Who made the plan"] == [("Person", Standing.REMOVED), ("Person", Standing.ADDED)]


def test_words_and_pictures_for_the_child_and_yes_or_no_are_said_in_words():
    old = plan("Jon rings.")
    new = replace(
        old, actions=(replace(old.actions[0], picture="telephone", critical=True, child_words="Dad rings."),)
    )
    (line,) = lines(snapshot(old), snapshot(new))
    assert {pair.label: pair.is_now for pair in line.changed_pairs} == {
        "Nothing must go wrong here": "Yes",
        "In words for the child": "Dad rings.",
        "Picture for the child": "A phone call",
    }


def test_plans_of_no_actions_are_compared():
    assert compare(snapshot(NOTHING), snapshot(NOTHING)).is_same
    assert [line.standing for line in lines(snapshot(NOTHING), snapshot(plan("One.")))] == [Standing.ADDED]
    assert [line.standing for line in lines(snapshot(plan("One.")), snapshot(NOTHING))] == [Standing.REMOVED]


def fewest(places):
    for count in range(len(places) + 1):
        for gone in combinations(places, count):
            left = [place for place in places if place not in gone]
            if left == sorted(left):
                return count
    raise AssertionError


@settings(max_examples=100, deadline=None)
@given(st.permutations(range(7)).flatmap(lambda order: st.integers(0, 7).map(lambda size: order[:size])))
def test_the_fewest_are_said_to_have_moved(places):
    moved = out_of_turn(places)
    left = [place for place in places if place not in moved]
    assert left == sorted(left)
    assert len(moved) == fewest(places)


KEYS = st.lists(st.sampled_from(["", "a", "b", "c", "d"]), max_size=6)


@settings(max_examples=200, deadline=None)
@given(KEYS, KEYS, KEYS, KEYS)
def test_each_place_belongs_to_one_and_the_same_key(old_ids, new_ids, old_words, new_words):
    size_old, size_new = min(len(old_ids), len(old_words)), min(len(new_ids), len(new_words))
    ids, words = (old_ids[:size_old], new_ids[:size_new]), (old_words[:size_old], new_words[:size_new])
    found = pairs_of(ids, words)
    assert len(set(found.values())) == len(found)
    for later, earlier in found.items():
        same_id = ids[0][earlier] == ids[1][later] != ""
        assert same_id or words[0][earlier] == words[1][later] != ""


def test_a_draft_that_nobody_decided_on_yet_took_nothing_out():
    draft = replace(AIMEE, decision="", decided_by="", decided_on=None, decision_reason="", agreed_on=None)
    assert compare(snapshot(AIMEE), snapshot(draft)).is_same
    told = {
        line.name: line.standing
        for line in lines(snapshot(draft), snapshot(AIMEE), "What else the plan says")
    }
    assert told["The referrer’s decision"] is Standing.ADDED
