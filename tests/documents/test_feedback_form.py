import io
from dataclasses import replace

import docx
import pytest

from coordinator.documents import feedback_form
from coordinator.documents.parts.base import save
from coordinator.documents.parts.brand import Brand
from coordinator.models.day_choices import FeedbackFrom
from tests.documents.review_views import FEEDBACK, FEEDBACK_BLANK


def read_back(view):
    return docx.Document(io.BytesIO(save(feedback_form.build(view, Brand()))))


@pytest.mark.parametrize("given_as", list(FeedbackFrom))
def test_everyone_is_asked_the_same_four_things_in_their_own_words(given_as):
    document = read_back(replace(FEEDBACK, given_as=given_as))
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert rows[0] == ["Tick one on each line", "Yes", "Partly", "No"]
    assert len(rows) == 5
    assert all(row[1:] == ["", "", ""] for row in rows[1:])


def test_a_child_is_told_that_somebody_may_write_for_them():
    document = read_back(replace(FEEDBACK, given_as=FeedbackFrom.CHILD))
    assert any("ask somebody to write for you" in one.text for one in document.paragraphs)


def test_a_form_for_nobody_in_particular_names_nobody():
    texts = [one.text for one in read_back(FEEDBACK_BLANK).paragraphs]
    assert "Family meeting" in texts
    assert texts[-1] == "Give it to the coordinator, or put it in an envelope for them."
