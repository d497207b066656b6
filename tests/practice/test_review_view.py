from dataclasses import FrozenInstanceError, asdict

import pytest

from coordinator.practice.neutral_words import put_everywhere
from coordinator.practice.snapshot import Wording
from tests.documents.review_views import REVIEW


def test_neutral_words_reach_every_text_of_a_record_of_a_review():
    told = put_everywhere(
        REVIEW, [Wording("Jackie", "somebody of the family"), Wording("Mardle Hall", "the hall")]
    )
    assert "Mardle Hall" not in str(asdict(told))
    assert "Jackie" not in str(asdict(told))
    assert told.actions[0].known[1] == "If problems come: somebody of the family rings Mike."
    assert (told.held_on, told.version) == (REVIEW.held_on, REVIEW.version)


def test_what_a_paper_was_given_stays_as_it_is():
    with pytest.raises(FrozenInstanceError):
        REVIEW.place = "elsewhere"
