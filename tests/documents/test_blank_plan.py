import io

import docx

from coordinator.documents import blank_plan
from coordinator.documents.parts.base import save
from coordinator.documents.parts.brand import Brand
from coordinator.practice.conference_view import BlankPlanView
from tests.documents.views import DAY


def read_back(*children):
    return docx.Document(io.BytesIO(save(blank_plan.build(BlankPlanView(DAY, children), Brand()))))


def test_the_form_has_room_to_write_each_action_who_when_and_how_it_is_known():
    actions = read_back("Aimee").tables[0]
    assert [cell.text for cell in actions.rows[0].cells] == [
        "What will happen", "Who", "By when", "How we will know",
    ]  # fmt: skip
    assert [row.cells[0].text for row in actions.rows][1:] == [f"{number}." for number in range(1, 9)]
    assert all(row.height for row in actions.rows[1:])


def test_there_is_room_for_plan_b_for_care_and_for_what_happens_next():
    document = read_back("Aimee")
    assert len(document.tables) == 4
    asked = [row.cells[0].text for row in document.tables[3].rows][1:]
    assert asked == [
        "We meet again", "Who checks the plan", "Who tells Aimee, and when", "What we ask of services",
    ]  # fmt: skip


def test_without_a_child_s_name_the_children_are_meant():
    said = [paragraph.text for paragraph in read_back().paragraphs]
    assert "Who could care for the children if home is not safe" in said
