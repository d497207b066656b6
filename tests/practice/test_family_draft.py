"""A family's draft comes back as it was written, and only what was chosen is shown."""

from datetime import UTC, datetime

import pytest

from coordinator.practice.family_draft import (
    DraftAction,
    DraftAnswer,
    DraftBackUp,
    FamilyDraft,
    Shown,
)

DRAFT = FamilyDraft(
    case_id="c",
    meeting_id="m",
    began=datetime(2026, 11, 7, 14, 20, tzinfo=UTC),
    saved=datetime(2026, 11, 7, 14, 25, 3, tzinfo=UTC),
    answers=(DraftAnswer("q1", "Nanny draws with her.\nEvery “Friday”."),),
    actions=(DraftAction("Book the money advice", "Jon, Steve", "next week"),),
    back_up=(DraftBackUp("Jackie is away", "Mike has her", "Mike"),),
    words="آمنہ بی بی said yes",
    shown=(Shown.ACTIONS,),
    ended=datetime(2026, 11, 7, 15, 35, tzinfo=UTC),
    seconds=4500,
)


def test_a_draft_comes_back_as_it_was_written():
    assert FamilyDraft.from_text(DRAFT.to_text()) == DRAFT


def test_only_what_the_family_chose_is_shown():
    shown = DRAFT.as_shown()
    assert shown.actions == DRAFT.actions
    assert (shown.answers, shown.back_up, shown.words) == ((), (), "")
    assert DRAFT.as_shown().ended == DRAFT.ended


def test_a_draft_says_whether_anything_was_written():
    assert not DRAFT.is_empty
    assert FamilyDraft("c", "m", DRAFT.began, DRAFT.saved).is_empty


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"case_id": 1}'])
def test_what_is_no_draft_is_refused(text):
    with pytest.raises((ValueError, TypeError, KeyError)):
        FamilyDraft.from_text(text)
