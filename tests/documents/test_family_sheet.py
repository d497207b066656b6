import io
from dataclasses import replace

import docx

from coordinator.documents import family_sheet
from coordinator.documents.parts.base import save
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.reading import words_of
from coordinator.practice.agendas import FAMILY_TASKS
from coordinator.practice.room_view import HelpView, WorryView
from tests.documents.day_views import EMPTY_TABLE, TABLE


def read_back(view):
    return docx.Document(io.BytesIO(save(family_sheet.build(view, Brand()))))


def said_in(view):
    return words_of(read_back(view).element.body)


def test_everything_the_family_was_told_is_there():
    said = said_in(TABLE)
    for text in (
        *TABLE.strengths, *TABLE.ground_rules, *FAMILY_TASKS, TABLE.worries[1].worry_statement,
        TABLE.worries[1].safety_goal, TABLE.bottom_lines[0].text, TABLE.help_on_offer[0].text,
        "Until 17 July 2026", "I want to look after Dad.", "Jackie speaks for Aimee", "28 weeks.",
        "Takes Aimee swimming on Saturdays.", "Mike, who could not come", "No answer yet.",
    ):  # fmt: skip
        assert text in said, text


def test_each_question_has_lines_to_answer_it():
    document = read_back(TABLE)
    asked = [one.text for one in document.paragraphs if one.style.style_id == "Heading3"]
    assert asked == [f"{one.number}. {one.text}" for one in TABLE.questions]
    answers = [table for table in document.tables if table.rows[0].cells[0].text == "Our answer"]
    assert [len(table.rows) for table in answers] == [4] * len(TABLE.questions)


def test_the_plan_itself_is_no_part_of_it():
    assert TABLE.actions[0].what not in said_in(TABLE)


def test_a_day_of_which_nothing_is_known_still_has_its_tasks_and_room_to_write():
    said = said_in(EMPTY_TABLE)
    assert "No questions were written down." in said
    assert FAMILY_TASKS[0] in said
    assert "What people are worried about" not in said


def test_a_goal_stands_alone_and_help_without_a_name_is_help():
    view = replace(
        EMPTY_TABLE,
        worries=(WorryView("Nights.", "", "She sleeps."),),
        help_on_offer=(HelpView("Transport"),),
    )
    assert "What we want to see: She sleeps." in said_in(view)
