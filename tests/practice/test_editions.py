"""One plan for all, the same actions with the same numbers; what a reader may not have is said neutrally."""

from dataclasses import replace

import pytest

from coordinator.models.choices import Hides
from coordinator.practice.editions import edition_for
from coordinator.practice.leaks import Secret
from coordinator.practice.plan_view import PersonView
from coordinator.practice.snapshot import PlanSnapshot, Wording
from tests import make
from tests.documents.views import AIMEE

HOME = Secret(Hides.ADDRESS, make.HOME, "Dana")
PHONE = Secret(Hides.PHONE, "01632 960118", "Dana")
NEUTRAL = Wording("14 Larkspur Road", "Mum’s home")


@pytest.fixture
def snapshot():
    actions = tuple(
        replace(action, what=f"{action.what} At 14  larkspur\nROAD.", help="Ring 01632 960118.")
        for action in AIMEE.actions
    )
    plan = replace(
        AIMEE,
        actions=actions,
        people=(PersonView("Jon", "Father"), PersonView("Dana", "Mother")),
        meeting_place="14 Larkspur Road",
        reader="",
        reader_initials="",
    )
    return PlanSnapshot(plan, ("jon", "dana"), (NEUTRAL,))


def edition(snapshot, *secrets, **particulars):
    return edition_for(snapshot, reader="Jon", reader_initials="J", secrets=secrets, **particulars)


def test_who_may_have_everything_reads_the_plan_as_it_was_made(snapshot):
    assert edition(snapshot) == replace(snapshot.plan, reader="Jon", reader_initials="J")


def test_neutral_words_stand_wherever_a_reader_may_not_have_the_phrase(snapshot):
    seen = edition(snapshot, HOME)
    assert seen.meeting_place == "Mum’s home"
    assert all(action.what.endswith(" At Mum’s home.") for action in seen.actions)
    assert "larkspur" not in repr(seen).casefold()


def test_neutral_words_for_one_secret_do_not_stand_in_for_another(snapshot):
    assert edition(snapshot, PHONE).meeting_place == "14 Larkspur Road"


def test_every_reader_has_the_same_actions_with_the_same_numbers(snapshot):
    numbers = [(action.number, action.who, action.when) for action in snapshot.plan.actions]
    for secrets in ((), (HOME,), (PHONE,), (HOME, PHONE)):
        seen = edition(snapshot, *secrets)
        assert [(action.number, action.who, action.when) for action in seen.actions] == numbers
        assert [question.number for question in seen.questions] == [
            question.number for question in snapshot.plan.questions
        ]
        assert len(seen.back_up) == len(snapshot.plan.back_up)


def test_neutral_words_may_hold_anything_people_write(snapshot):
    odd = replace(snapshot, wordings=(Wording("14 Larkspur Road", r"Mum’s \1 (home) $& \g<0>"),))
    assert edition(odd, HOME).meeting_place == r"Mum’s \1 (home) $& \g<0>"


def test_a_phrase_full_of_signs_is_taken_as_it_is_written(snapshot):
    phrase = "14 Larkspur Road (c/o Flat 2.*)"
    plan = replace(snapshot.plan, meeting_place=f"At {phrase}!")
    odd = replace(snapshot, plan=plan, wordings=(Wording(phrase, "home"),))
    assert edition(odd, HOME).meeting_place == "At home!"


@pytest.mark.parametrize("phrase", ["", "   "])
def test_an_empty_phrase_stands_for_nothing(snapshot, phrase):
    empty = replace(snapshot, wordings=(Wording(phrase, "nowhere"),))
    assert "nowhere" not in repr(edition(empty, HOME))


def test_neutral_words_for_what_is_on_no_record_stand_in_every_copy(snapshot):
    plan = replace(snapshot.plan, meeting_place="At the yellow door")
    told = replace(snapshot, plan=plan, wordings=(Wording("the yellow door", "Mum’s home"),))
    assert edition(told, PHONE, known=[HOME, PHONE]).meeting_place == "At Mum’s home"
    assert edition(told, known=[HOME]).meeting_place == "At Mum’s home"


def test_neutral_words_do_not_stand_where_a_reader_may_have_what_is_on_record(snapshot):
    assert edition(snapshot, PHONE, known=[HOME, PHONE]).meeting_place == "14 Larkspur Road"


def placed(text, *wordings):
    plan = replace(AIMEE, meeting_place=text, reader="")
    snapshot = PlanSnapshot(replace(plan, people=()), (), wordings)
    return edition(snapshot, known=[]).meeting_place


@pytest.mark.parametrize(
    ("text", "instead_of", "said"),
    [
        ("Miller lives at the Mill.", "Mill", "Miller lives at the X."),
        ("St Mary’s, ST MARY'S, St\u00a0Maryʼs", "St Mary's", "X, X, X"),  # noqa: RUF001 - signs people type as an apostrophe
        ("Élan house", "lan house", "Élan house"),
        ("at بيت الورد now", "بيت الورد", "at X now"),
        ("(c/o 2)3", "(c/o 2)", "X3"),
    ],
)
def test_neutral_words_stand_for_whole_words_with_any_apostrophe(text, instead_of, said):
    assert placed(text, Wording(instead_of, "X")) == said


def test_a_longer_phrase_is_put_in_neutral_words_before_a_shorter_one_in_it():
    short, long = Wording("Larkspur Road", "her street"), Wording("14 Larkspur Road", "her home")
    assert placed("At 14 Larkspur Road.", short, long) == "At her home."


@pytest.mark.parametrize("say", ["", "  "])
def test_neutral_words_that_are_half_written_change_nothing(snapshot, say):
    told = replace(snapshot, wordings=(Wording("14 Larkspur Road", say),))
    assert edition(told, HOME, known=[]).meeting_place == "14 Larkspur Road"


def test_neutral_words_never_change_whose_copy_it_is(snapshot):
    told = replace(snapshot, wordings=(Wording("Jon", "a relative"),))
    assert edition(told, known=[]).reader == "Jon"


def test_whoever_asked_not_to_be_seen_is_left_out_for_that_reader_alone(snapshot):
    assert [one.name for one in edition(snapshot, unseen_ids={"dana"}).people] == ["Jon"]
    assert [one.name for one in edition(snapshot).people] == ["Jon", "Dana"]


def test_the_snapshot_itself_stays_as_it_was(snapshot):
    before = snapshot.to_text()
    edition(snapshot, HOME, PHONE, unseen_ids={"dana"})
    assert snapshot.to_text() == before
