import io
from dataclasses import replace

import docx

from coordinator.documents import review_record
from coordinator.documents.parts.base import save
from coordinator.documents.parts.brand import Brand
from tests.documents.review_views import NO_REVIEW, REVIEW


def read_back(view):
    return docx.Document(io.BytesIO(save(review_record.build(view, Brand()))))


def cells(document, number):
    return [[cell.text for cell in row.cells] for row in document.tables[number].rows]


def headings(document):
    return [p.text for p in document.paragraphs if p.style.style_id == "Heading2"]


def test_each_action_keeps_its_number_and_says_how_it_stands_and_how_that_is_known():
    actions = cells(read_back(REVIEW), 1)
    assert actions[1][0].startswith("1. Jackie has Aimee for tea")
    assert actions[1][1] == "Done"
    assert "the kitchen calendar" in actions[1][2]
    assert actions[2][2].endswith("Next: They go again on 12 May.")
    assert actions[3] == ["3. Dana and Jamie have Saturdays.\nDana", "Not done", "Next: Jamie asks her."]


def test_what_nobody_said_has_no_heading():
    assert headings(read_back(REVIEW)) == [
        "How each action stands",
        "What is working well",
        "What we are worried about",
        "Trying the plan out",
        "What happens next",
    ]
    assert headings(read_back(NO_REVIEW)) == ["How each action stands", "What happens next"]


def test_it_says_when_the_family_meets_next_and_who_runs_that():
    told = dict(cells(read_back(REVIEW), 3)[1:])
    assert told["We meet again"] == "Saturday 6 June 2026, 10am, Mardle Hall"
    assert told["Who runs it"] == "Jackie"
    assert told["The plan"].startswith("Version 2 is being written from this")
    nothing = dict(cells(read_back(NO_REVIEW), 1)[1:])
    assert nothing["We meet again"] == "No date has been set yet."
    assert nothing["The plan"] == "The plan stays as it is."


def test_a_test_that_is_still_ahead_says_that_it_is_planned():
    tried = cells(read_back(REVIEW), 2)
    assert [row[2] for row in tried[1:]] == ["Aimee asked to come again.", "Planned"]
    held = replace(REVIEW, tried=(replace(REVIEW.tried[0], how_it_went="", day=None),))
    assert cells(read_back(held), 2)[1][1:] == ["No date yet", "Held"]
