"""Nothing that anybody there may not have lies open: in words, cut in pieces, or as a name."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator.models.choices import Hides
from coordinator.practice.conference_view import AgendaPartView
from coordinator.practice.leaks import Secret, find
from coordinator.practice.plan_view import ActionView, BackUpView
from coordinator.practice.room import OFF_THE_TABLE, Around, Listener, Unseen, lie_open, looked_through
from coordinator.practice.room_view import (
    AbsentOfferView,
    AskView,
    BottomLineView,
    ChildVoiceView,
    FurtherQuestionView,
    HelpView,
    PersonHere,
    RoomView,
    WorryView,
)
from coordinator.practice.snapshot import Wording

HOME = Secret(Hides.ADDRESS, "14 Larkspur Road, Dereham, NR19 1ZZ", "Dana")
PHONE = Secret(Hides.PHONE, "07700 900417", "Dana")
JON = Listener("Jon", (HOME, PHONE))
DANA = Listener("Dana")
LEAKS = "Come to 14 Larkspur Rd."
EMPTY = RoomView("Aimee’s family meeting", None, "", (), (), (), (), (), (), (), (), (), (), (), (), (), ())


def action(number, what="", **more):
    plain = ActionView(number, "", what, "", "", "", "", "", critical=False, stand_in="", service_task=False,
                       resource="")  # fmt: skip
    return replace(plain, **more)


FULL = RoomView(
    title="Aimee’s family meeting",
    day=None,
    place="Mardle Hall",
    children=("Aimee",),
    people=(PersonHere("Dana", "parent"), PersonHere("Jon", "parent", "by phone")),
    agenda=(AgendaPartView("One", "We hear.", "Everyone", ("Welcome", "What Dana brings")),),
    ground_rules=("One at a time.",),
    strengths=("Everyone turns up.",),
    worries=(WorryView("Bedtimes slip.", "She could be hurt.", "She sleeps."),),
    bottom_lines=(BottomLineView(1, "Home every night."), BottomLineView(2, "School every day.")),
    questions=(AskView("q1", 1, "Who can be there?"), AskView("q2", 2, "Who drives?")),
    help_on_offer=(HelpView("Money advice", "Priya"),),
    child_voices=(ChildVoiceView("Aimee", "I want to stay.", "Jackie"),),
    absent_offers=(AbsentOfferView("Mike", "Swimming on Saturdays"),),
    further_questions=(FurtherQuestionView("How long?", "Jon", "Six weeks.", "Priya"),),
    actions=(action(1, "Tea at Jackie’s."), action(2, "Jon rings.")),
    back_up=(BackUpView("Jackie is ill", "Mike comes", "Mike"),),
    wanted="She is safe.",
    meet_again="Thursday 22 October 2026, Mardle Hall",
)


def around(*listeners, **more):
    return Around(listeners or (JON, DANA), **more)


def on_table(view, **more):
    return looked_through(view, around(**more)).view


def every_text(value):
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for item in value for text in every_text(item)]
    if hasattr(value, "__dataclass_fields__"):
        return [text for name in value.__dataclass_fields__ for text in every_text(getattr(value, name))]
    return []


def with_everywhere(value, text):
    """Return a view with a text put before each of its own."""
    if isinstance(value, str):
        return f"{text} {value}"
    if isinstance(value, tuple):
        return tuple(with_everywhere(item, text) for item in value)
    if hasattr(value, "__dataclass_fields__"):
        changed = {name: with_everywhere(getattr(value, name), text) for name in value.__dataclass_fields__}
        return replace(value, **changed)
    return value


def test_what_gives_nothing_away_lies_open_as_it_is():
    room = looked_through(FULL, around())
    assert room.view == FULL
    assert room.left_out == ()
    assert room.to_mind == ()


def parts_of_the_program(view):
    """Return a view as it reaches the table: the headings of its agenda are the program's own words."""
    agenda = tuple(
        replace(part, heading="One", purpose="We hear.", who_is_there="Everyone") for part in view.agenda
    )
    return replace(view, agenda=agenda)


def test_no_text_anywhere_gives_anything_away_to_anybody():
    room = looked_through(parts_of_the_program(with_everywhere(FULL, LEAKS)), around())
    assert find("\n".join(every_text(room.view)), JON.secrets) == []
    assert room.view.title == "Family meeting"
    assert len(room.left_out) >= 15


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"place": LEAKS}, "the place"),
        ({"strengths": (LEAKS,)}, "strength 1"),
        ({"worries": (WorryView("ok"), WorryView(LEAKS))}, "worry 2"),
        ({"bottom_lines": (BottomLineView(1, LEAKS),)}, "bottom line 1"),
        ({"questions": (AskView("q", 1, LEAKS),)}, "question 1"),
        ({"help_on_offer": (HelpView(LEAKS),)}, "help 1"),
        ({"child_voices": (ChildVoiceView("Aimee", LEAKS),)}, "what Aimee said"),
        ({"absent_offers": (AbsentOfferView("Mike", LEAKS),)}, "what Mike offers"),
        ({"further_questions": (FurtherQuestionView("Where?", "", LEAKS, ""),)}, "further question 1"),
        ({"back_up": (BackUpView("x", LEAKS, ""),)}, "Plan B, line 1"),
        ({"agenda": (AgendaPartView("One", "", "", (LEAKS,)),)}, "One, point 1"),
        ({"ground_rules": (LEAKS,)}, "ground rule 1"),
        ({"wanted": LEAKS}, "what the family wants"),
        ({"meet_again": LEAKS}, "where you meet again"),
        ({"people": (PersonHere("Dana", LEAKS),)}, "person 1"),
    ],
)
def test_the_coordinator_is_told_what_stays_off_the_table_and_why(change, where):
    room = looked_through(replace(EMPTY, **change), around())
    assert [(one.what, one.why) for one in room.left_out] == [
        (where, "It gives away Dana’s address, which Jon may not have.")
    ]
    assert find("\n".join(every_text((room.view, room.left_out))), JON.secrets) == []


def test_agreed_neutral_words_stand_where_they_may():
    view = replace(EMPTY, wanted="Sleep at 14 Larkspur Road on Fridays.")
    said = on_table(view, wordings=(Wording("14 Larkspur Road", "Dana’s home"),))
    assert said.wanted == "Sleep at Dana’s home on Fridays."


def test_neutral_words_that_give_something_else_away_stay_off_too():
    view = replace(EMPTY, wanted="Sleep at 14 Larkspur Road.")
    assert on_table(view, wordings=(Wording("14 Larkspur Road", "ring 07700 900417"),)).wanted == ""


def test_an_action_keeps_its_number_and_loses_only_what_may_not_lie_open():
    said = on_table(replace(EMPTY, actions=(action(1, LEAKS, who="Jackie"), action(2, "Tea", help=LEAKS))))
    assert [(one.number, one.what) for one in said.actions] == [(1, OFF_THE_TABLE), (2, "Tea")]
    assert said.actions[0].who == "Jackie"
    assert said.actions[1].help == ""


def test_no_gap_in_the_numbers_tells_that_something_is_missing():
    said = on_table(
        replace(
            EMPTY,
            questions=(AskView("a", 1, LEAKS), AskView("b", 2, "Who?")),
            bottom_lines=(BottomLineView(1, LEAKS), BottomLineView(2, "Home.", met=True)),
        )
    )
    assert said.questions == (AskView("b", 1, "Who?"),)
    assert said.bottom_lines == (BottomLineView(1, "Home.", met=True),)


def test_a_secret_cut_in_two_by_neighbouring_lines_is_seen():
    said = on_table(replace(EMPTY, ground_rules=("Ring 07700", "900417 at noon")))
    assert said.ground_rules == ("Ring 07700",)


def test_a_secret_cut_into_many_pieces_is_seen():
    said = on_table(replace(EMPTY, ground_rules=tuple("07700900417")))
    assert find("\n".join(said.ground_rules), JON.secrets) == []


def test_what_comes_together_once_something_was_left_out_is_seen():
    view = replace(EMPTY, ground_rules=("Ring 07700", "NR19 1ZZ", "900417 at noon"))
    assert find("\n".join(on_table(view).ground_rules), JON.secrets) == []


def test_one_listener_among_many_is_enough():
    crowd = tuple(Listener(f"Guest {n}") for n in range(25))
    room = looked_through(replace(EMPTY, wanted=LEAKS), Around((*crowd, JON)))
    assert room.view.wanted == ""
    assert room.left_out[0].why.endswith("which Jon may not have.")
    both = looked_through(replace(EMPTY, wanted=LEAKS), Around((replace(JON, name="Lee"), JON)))
    assert both.left_out[0].why.endswith("which nobody here may have.")


UNSEEN = Unseen(("Dana", "Dana Hollis"), ("Jon",))


def test_whose_being_there_is_kept_from_somebody_is_named_nowhere_as_being_there():
    view = replace(
        FULL,
        child_voices=(ChildVoiceView("Aimee", "I want to stay.", "Dana"),),
        absent_offers=(AbsentOfferView("Dana", "Sundays"),),
        further_questions=(FurtherQuestionView("How long?", "Dana", "Six weeks.", "Dana Hollis"),),
        help_on_offer=(HelpView("Money advice", "dana"),),
        ground_rules=("Dana’s turn comes first.",),
    )
    room = looked_through(view, around(unseen=(UNSEEN,)))
    assert "Dana" not in " ".join(every_text(room.view))
    assert [one.name for one in room.view.people] == ["Jon"]
    assert room.view.child_voices[0].said == "I want to stay."
    assert {one.why for one in room.left_out} == {"Jon is not told that Dana is here."}


def test_where_such_a_name_still_stands_the_coordinator_is_told():
    view = replace(EMPTY, worries=(WorryView("Dana is tired."),), actions=(action(3, "Dana rings."),))
    room = looked_through(view, around(unseen=(UNSEEN,)))
    assert room.to_mind == (
        "Jon is not told that Dana is here. The name still stands in worry 1 and action 3.",
    )


def test_somebody_with_a_name_like_it_is_named_all_the_same():
    view = replace(EMPTY, people=(PersonHere("Dana Price", "friend"),))
    assert on_table(view, unseen=(UNSEEN,)).people == view.people


def test_words_of_an_order_or_an_arrangement_never_lie_open():
    view = replace(EMPTY, agenda=(AgendaPartView("One", "", "", ("Order FL26-00123 is in force", "Tea")),))
    room = looked_through(view, around(apart=("FL26 00123", "", "Jon")))
    assert room.view.agenda[0].points == ("Tea",)
    assert "keeps people apart" in room.left_out[0].why
    assert on_table(replace(EMPTY, wanted="Jon rings."), apart=("Jon",)).wanted == "Jon rings."


def test_what_the_parents_agreed_somebody_does_not_hear_stays_off_in_the_same_words():
    jackie = Listener("Jackie", (), "What the doctor said, and what is owed.")
    view = replace(EMPTY, strengths=("What is owed comes down.", "The doctor helps.", "Money is talked of."))
    room = looked_through(view, Around((jackie,)))
    assert room.view.strengths == ("The doctor helps.", "Money is talked of.")
    assert room.left_out[0].why == "The parents agreed that Jackie does not hear this."
    assert room.to_mind == ("Jackie is not to hear: What the doctor said, and what is owed.",)


def test_an_empty_table_is_no_trouble():
    assert looked_through(EMPTY, Around(())).view == EMPTY


def test_each_of_several_texts_lies_open_by_itself():
    texts = ("Tea at 14 Larkspur Road", "Tea at Nan’s", "", "14", "Larkspur Road")
    assert lie_open(texts, around()) == {"Tea at Nan’s", "", "14"}


PIECES = st.sampled_from(
    [
        "14",
        "Larkspur",
        "Road",
        "Dereham",
        "NR19",
        "1ZZ",
        "01632",
        "960118",
        "tea",
        "at",
        "Jackie",
        "14 larkspur rd",
    ]
)
TEXTS = st.lists(st.lists(PIECES, min_size=1, max_size=4).map(" ".join), max_size=9).map(tuple)


@given(rules=TEXTS, strengths=TEXTS, whats=TEXTS)
@settings(max_examples=150, deadline=None)
def test_whatever_is_written_nothing_is_given_away(rules, strengths, whats):
    view = replace(
        EMPTY,
        ground_rules=rules,
        strengths=strengths,
        actions=tuple(action(number, text) for number, text in enumerate(whats, start=1)),
    )
    said = on_table(view)
    assert find("\n".join(every_text(said)), JON.secrets) == []
    assert [one.number for one in said.actions] == list(range(1, len(whats) + 1))
