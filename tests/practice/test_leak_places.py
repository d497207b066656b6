from dataclasses import fields, replace

from coordinator.models.choices import Hides
from coordinator.practice.leak_places import places_in_plan
from coordinator.practice.leaks import Secret
from coordinator.practice.plan_view import ActionView, BackUpView, PersonView, PlanView, QuestionView

HOME = Secret(Hides.ADDRESS, "14 Larkspur Road, Dereham, NR19 1ZZ", "Dana")


def empty_view(**particulars):
    """A plan that says nothing but what it is told to say."""
    usual = {}
    for one in fields(PlanView):
        kind = str(one.type)
        usual[one.name] = () if "tuple" in kind else 1 if "int" in kind else None if "date" in kind else ""
    return PlanView(**{**usual, **particulars})


def action(number, what):
    return ActionView(number, "", what, "", "", "", "", "", False, "", False, "")


def test_each_part_that_gives_it_away_is_named_as_people_name_it():
    view = empty_view(
        actions=(action(1, "Jon rings."), action(3, "Meet at 14 Larkspur Road.")),
        questions=(QuestionView(2, "Where?", "At 14, Larkspur Rd"),),
        back_up=(BackUpView("Dana is ill", "Come to 14 Larkspur Road", ""),),
        review_place="14 larkspur road",
        people=(PersonView("Dana", "of 14 Larkspur Road"),),
    )
    assert places_in_plan(view, HOME) == (
        "the answer to question 2",
        "action 3",
        "line 1 of Plan B",
        "where the review is",
        "who made the plan",
    )


def test_a_plan_that_gives_nothing_away_names_no_part():
    view = empty_view(actions=(action(1, "Jon rings."),), strengths=("Everyone turns up.",))
    assert places_in_plan(view, HOME) == ()
    assert places_in_plan(replace(view, strengths=("NR19 1ZZ",)), HOME) == ("the strengths",)
