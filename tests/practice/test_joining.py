import pytest

from coordinator.models.choices import AccessNeed, InviteReason, InviteState, Sharing
from coordinator.models.values import LooseDate
from coordinator.practice.joining import differing, joined, joined_parts, plain_differences, stricter, without
from tests import make


def test_only_what_both_say_differently_is_chosen():
    keep = make.person(given="Jackie", born=LooseDate(1990), notes="One", diet="")
    lose = make.person(given="Jacqueline", born=LooseDate(1990), notes="Two", diet="Halal", died=True)
    assert differing(keep, lose) == ("given",)
    assert plain_differences(keep, lose) == {"given": ("Jackie", "Jacqueline")}


def test_gaps_are_filled_and_lists_and_long_texts_hold_both():
    keep = make.person(speaks=("English",), notes="One", access_needs=(AccessNeed.LOOP,))
    lose = make.person(
        speaks=("Urdu", "English"), notes="Two", diet="Halal", access_needs=(AccessNeed.QUIET,), died=True
    )
    assert joined(keep, lose) == {
        "speaks": ("English", "Urdu"),
        "notes": "One\nTwo",
        "diet": "Halal",
        "died": True,
        "access_needs": (AccessNeed.LOOP, AccessNeed.QUIET),
    }
    assert joined(lose, lose) == {}


def test_of_two_answers_the_first_stands_unless_the_other_is_taken():
    keep, lose = make.person(given="Jackie", diet="Vegan"), make.person(given="Jacqueline", diet="Halal")
    assert joined(keep, lose) == {}
    assert joined(keep, lose, {"given", "speaks"}) == {"given": "Jacqueline"}


@pytest.mark.parametrize("safe", [True, False])
@pytest.mark.parametrize("other_safe", [True, False])
@pytest.mark.parametrize("shared", Sharing)
@pytest.mark.parametrize("other_shared", Sharing)
@pytest.mark.parametrize("message", [True, False, None])
@pytest.mark.parametrize("other_message", [True, False, None])
def test_a_number_both_have_is_never_less_protected(
    safe, other_safe, shared, other_shared, message, other_message
):
    keep = make.phone("p", safe_to_use=safe, shared_with=shared, leave_message=message)
    lose = make.phone("q", safe_to_use=other_safe, shared_with=other_shared, leave_message=other_message)
    for key, value in stricter(keep, lose).items():
        setattr(keep, key, value)
    assert keep.safe_to_use is (safe and other_safe)
    assert (keep.shared_with is Sharing.EVERYONE) is (shared is other_shared is Sharing.EVERYONE)
    assert (keep.leave_message is False) is (False in (message, other_message))


def test_a_school_both_have_is_shared_only_where_both_share_it():
    keep = make.school("p", shared_with=Sharing.EVERYONE, notes="Year 3")
    assert stricter(keep, make.school("q", notes="Mrs Ito")) == {
        "shared_with": Sharing.NOBODY,
        "notes": "Year 3\nMrs Ito",
    }


def test_the_graver_answer_to_an_invitation_stands_with_its_reason():
    yes = make.participant(invite_state=InviteState.YES, mode="in person", can_offer="Lifts")
    out = make.participant(
        invite_state=InviteState.EXCLUDED, reason=InviteReason.ORDER, decided_by="The court"
    )
    found = joined_parts(yes, out)
    assert (found["invite_state"], found["reason"]) == (InviteState.EXCLUDED, InviteReason.ORDER)
    assert joined_parts(out, yes)["invite_state"] is InviteState.EXCLUDED
    assert joined_parts(out, yes)["can_offer"] == "Lifts"


def test_a_person_in_a_list_of_ids_is_there_once():
    assert without(("a", "b", "c"), "b", "c") == ("a", "c")
    assert without(("b", "x"), "b", "c") == ("c", "x")
