from datetime import time

from coordinator.models.day_choices import NetworkRole
from coordinator.practice.plan_checks.what_ifs import MOST, what_ifs
from tests import make
from tests.practice.plan_checks.plans import action, cover, plan


def ifs(**particulars):
    return [one.if_this for one in what_ifs(plan(**{"back_up": (), **particulars}))]


def test_everyone_who_does_something_may_be_away_and_whoever_is_waited_for_may_be_late():
    found = ifs(
        actions=(action(1, doer_ids=("mike",)), cover(2), action(3, from_time=time(7), doer_ids=("jackie",)))
    )
    assert found == ["Jackie is on holiday or ill", "Jackie is running late", "Mike is on holiday or ill"]


def test_what_touches_something_critical_comes_first_and_says_what_it_touches():
    first, *_rest = what_ifs(
        plan(back_up=(), actions=(action(1), action(2), action(3, doer_ids=("mike",), critical=True)))
    )
    assert (first.if_this, first.touches, first.person_id) == (
        "Mike is on holiday or ill",
        "Touches action 3",
        "mike",
    )


def test_what_plan_b_already_speaks_of_is_not_suggested_again():
    lines = (make.back_up(if_this="Jackie is held up"), make.back_up(if_this="jackie cannot come"))
    assert ifs(actions=(cover(1),), back_up=lines) == []
    assert ifs(actions=(cover(1),), back_up=lines[:1]) == ["Jackie is on holiday or ill"]


def test_roles_and_services_have_rocky_patches_of_their_own():
    found = ifs(
        actions=(
            action(1, role=NetworkRole.TRANSPORT),
            action(2, doer_ids=(), service_task=True, service="School"),
        )
    )
    assert found[1:] == ["There is no car that day", "School cannot do what action 2 asks for"]


def test_who_could_care_is_asked_about_once_somebody_is_named():
    found = what_ifs(plan(actions=(), carers=(make.carer("c", "v", person_id="jackie"),)))
    assert [(one.if_this, one.touches) for one in found] == [
        ("Home is not safe one night", "Could care: Jackie")
    ]


def test_nobody_who_has_left_is_waited_for_and_two_hundred_actions_give_a_list_that_ends():
    assert ifs(actions=(cover(1),), gone=frozenset({"jackie"})) == []
    names = {f"p{number}": f"Person {number}" for number in range(200)}
    many = tuple(cover(number, doer_ids=(f"p{number}",)) for number in range(200))
    assert len(ifs(actions=many, names=names)) == MOST
    assert ifs(actions=()) == []
