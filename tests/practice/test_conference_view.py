from dataclasses import FrozenInstanceError

import pytest

from tests.documents.views import AGENDA, ATTENDANCE


def test_a_view_of_the_day_cannot_be_changed_after_it_was_made():
    with pytest.raises(FrozenInstanceError):
        AGENDA.questions = ()  # type: ignore[misc]
    assert hash(ATTENDANCE) == hash(ATTENDANCE)
