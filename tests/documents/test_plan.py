import io
import unicodedata
from dataclasses import replace

import docx
import pytest

from coordinator.documents import plan
from coordinator.documents.parts.base import save
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.checker import check
from coordinator.practice.plan_view import CarerView, PersonView
from tests.documents.views import AIMEE, NOTHING, SAHEED, action

BRAND = Brand()


def read_back(view):
    content = save(plan.build(view, BRAND))
    assert check(content) == []
    return docx.Document(io.BytesIO(content))


def headings(document):
    return [paragraph.text for paragraph in document.paragraphs if paragraph.style.style_id == "Heading2"]


def table(document, first):
    return next(table for table in document.tables if table.rows[0].cells[0].text == first)


def words(document):
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_the_sections_stand_in_the_order_a_family_reads_them():
    assert headings(read_back(AIMEE)) == [
        "Who made this plan", "In Aimee’s own words", "What is already going well",
        "Our questions and answers", "In our own words",
        "Our plan", "What we ask of services", "Family time", "Plan B", "If home is not safe",
        "How we will check the plan",
        "Who will tell Aimee", "When we meet again", "The referrer’s decision", "Our signatures",
    ]  # fmt: skip


def test_the_plan_in_short_comes_first():
    document = read_back(AIMEE)
    first = document.tables[0]
    labels = [row.cells[0].text for row in first.rows]
    assert labels == [
        "At a glance", "What we all want", "When we meet again", "If things get difficult", "Who to ask",
    ]  # fmt: skip
    assert "Saturday 25 April 2026" in first.rows[2].cells[1].text
    assert "Ruth Adeyemi, 01632 960 014" in first.rows[4].cells[1].text


def test_an_action_is_told_in_three_columns():
    rows = table(read_back(AIMEE), "What will happen").rows
    assert len(rows) == 9
    what, who, how = (cell.text for cell in rows[1].cells)
    assert what.startswith("1. Money advice\nBook onto the monthly")
    assert what.endswith("Essential to the plan")
    assert who == "Jon, with Steve\nBook by Wednesday 18 March\nStand-in: Dana"
    assert how.startswith("Help: Steve goes too")
    assert "\nCheck: Steve tells everyone" in how
    assert "Agreed by Aimee’s school: Ten minutes with the teacher" in rows[8].cells[2].text


def test_the_numbers_are_the_views_and_not_counted_again():
    view = replace(AIMEE, actions=(action(2, "Second", "Jon"), action(7, "Seventh", "Dana")))
    rows = table(read_back(view), "What will happen").rows
    assert [row.cells[0].text.split(".")[0] for row in rows[1:]] == ["2", "7"]


def test_plan_b_alone_is_warm():
    document = read_back(AIMEE)
    styles = {table.rows[0].cells[0].text: table.style.style_id for table in document.tables}
    assert [first for first, style in styles.items() if style == "WarmTable"] == ["If this happens"]


def test_a_plan_with_no_actions_is_still_a_decent_paper():
    document = read_back(NOTHING)
    text = words(document)
    for sentence in (
        "No actions were agreed at this meeting.", "No Plan B was recorded.", "No date has been set yet.",
        "Nobody has been named to check the plan.", "The referrer’s decision has not been recorded yet.",
    ):  # fmt: skip
        assert sentence in text
    assert "Family time" not in headings(document)
    assert len(document.tables[-1].rows) == 7


def test_a_draft_says_so_before_anything_else():
    assert (
        read_back(replace(AIMEE, status="Draft – not yet agreed")).paragraphs[0].text
        == "Draft – not yet agreed"
    )


def test_each_copy_says_whose_it_is():
    document = read_back(replace(AIMEE, reader="Mike"))
    assert "Mike’s copy" in document.paragraphs[1].text
    assert "Copy for Mike" in document.sections[0].footer.paragraphs[0].text
    assert "Jackie’s copy" not in words(document)


def test_two_children_are_both_named():
    view = replace(
        AIMEE, children=("Aimee", "Leo"), child_words=(("Aimee", "I miss Nanny."), ("Leo", "Me too!"))
    )
    assert "In Aimee’s and Leo’s own words" in headings(read_back(view))
    assert "Who will tell Aimee and Leo" in headings(read_back(view))


def test_a_question_without_an_answer_is_not_hidden():
    view = replace(AIMEE, questions=(replace(AIMEE.questions[0], answer=""),))
    assert "No answer was recorded." in words(read_back(view))


def test_every_line_of_a_long_answer_is_kept():
    view = replace(AIMEE, family_time="Saturdays with Nanny.\n\nSundays at home.\r\nHolidays in turn.")
    texts = [paragraph.text for paragraph in read_back(view).paragraphs]
    at = texts.index("Saturdays with Nanny.")
    assert texts[at : at + 3] == ["Saturdays with Nanny.", "Sundays at home.", "Holidays in turn."]


SYLLABLES = (
    "O’",
    "Mc",
    "Ł",
    "Ngọ",
    "Ẹ̀",
    "Siân-",
    "ap ",
    "Ñu",
    "Zoë",
    "Ø",
    "D’",
    "Štěp",
    "Gwen",
    "ur-",
    "Ab",
    "Ola",
)
NAMES = [
    "Null",
    "None",
    "Sukarno",
    "O'Neill",
    "O’Neill",
    "D'Arcy-Smith",
    "Siân ap Gruffydd",
    "Llŷr Ŵyn",
    "Ọláyínká Adébáyọ̀",
    "Łukasz Żółć",
    "عائشہ خان",
    "محمد",
    "שָׂרָה כהן",
    "Ayşe Iğd\u0131r",
    "李小龍",
    "Zoë & Co <x>",
    "A",
    "x" * 120,
    "Jean-Baptiste Emmanuel de la Fontaine von Hohenzollern",
    "true",
    "1e5",
    "-",
    "“Bo”",
    "👪 Ali",
    "Ali عائشہ Smith",
    "ﷺ",
    "Ǆemal",
]
NAMES += [
    f"{SYLLABLES[n % 16]}{SYLLABLES[(n * 7 + 3) % 16]}{n} {SYLLABLES[(n * 5) % 16]}son" for n in range(273)
]


def test_three_hundred_names_come_back_as_they_were():
    names = [unicodedata.normalize("NFC", name) for name in NAMES]
    view = replace(AIMEE, people=tuple(PersonView(name, "Friend") for name in names))
    document = read_back(view)
    assert len(names) == 300
    assert [row.cells[0].text for row in table(document, "Name").rows[1:]] == names


def test_right_to_left_names_have_runs_of_their_own():
    document = read_back(
        replace(AIMEE, title="عائشہ’s family plan", people=(PersonView("Ali عائشہ خان Smith", "Aunt"),))
    )
    runs = table(document, "Name").rows[1].cells[0].paragraphs[0].runs
    assert [(run.text, bool(run.font.rtl)) for run in runs] == [
        ("Ali ", False), ("عائشہ خان", True), (" Smith", False),
    ]  # fmt: skip
    assert document.core_properties.title == "عائشہ’s family plan"


ILLEGAL = [
    chr(code)
    for code in (*range(9), *range(0xB, 0xD), *range(0xE, 0x20), 0x7F, 0xFFFE, 0xFFFF, 0xD800, 0xDFFF)
]


@pytest.mark.parametrize("place", ["wanted", "title", "meeting_place", "decision", "coordinator"])
def test_characters_word_cannot_hold_never_reach_it(place):
    nasty = f'Be{"".join(ILLEGAL)}fore \u202eafter\u202c ]]> <b> & "q"'
    assert 'fore after ]]> <b> & "q"' in words(read_back(replace(AIMEE, **{place: nasty})))


def test_a_very_long_title_does_not_stop_word():
    assert len(read_back(replace(SAHEED, title="x" * 400)).core_properties.title) == 255


def test_who_could_care_for_the_child_is_said_with_whoever_was_not_asked_yet():
    rows = table(read_back(AIMEE), "Who").rows
    assert [cell.text for cell in rows[1].cells] == [
        "Jackie and Mike", "A few days at a time", "There is always a bed for Aimee."
    ]  # fmt: skip
    assert rows[2].cells[2].text == "They have not been asked yet."
    nobody = replace(AIMEE, carers=(CarerView("", "", "", asked=None),))
    assert [cell.text for cell in table(read_back(nobody), "Who").rows[1].cells][:2] == [
        "Nobody is named yet", "Not said yet"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("particulars", "said"),
    [
        (
            {"service": "School", "resource": "A place.", "resource_state": "Agreed"},
            "School – A place – agreed.",
        ),
        ({"service": "School", "resource_state": "Asked for"}, "School – Tell the teacher – asked for."),
        ({"what": "", "resource_state": "Not agreed"}, "not agreed."),
        ({"what": ""}, "not written down yet."),
    ],
)
def test_each_service_s_task_says_what_whose_and_how_it_stands(particulars, said):
    task = action(3, **{"what": "Tell\nthe teacher.", "service_task": True, **particulars})
    assert f"Action 3: {said}" in words(read_back(replace(NOTHING, actions=(task,))))


@pytest.mark.parametrize(
    ("particulars", "said"),
    [
        ({"resource_state": "Asked for", "service": "the school"}, "Asked of the school: A place"),
        ({"resource_state": "Not agreed"}, "Not agreed: A place"),
        ({"resource_state": "Agreed", "service": "Early Help"}, "Agreed by Early Help: A place"),
        ({"resource_state": "Asked for", "resource": ""}, "Asked for: what this action needs"),
        ({}, "Agreed: A place"),
    ],
)
def test_what_is_asked_for_is_never_said_as_agreed(particulars, said):
    document = read_back(replace(NOTHING, actions=(action(1, **{"resource": "A place", **particulars}),)))
    assert said in table(document, "What will happen").rows[1].cells[2].text


def test_somebody_s_part_in_the_network_is_said_beside_who_does_it():
    document = read_back(replace(NOTHING, actions=(action(1, who="Jamie", role="Transport"),)))
    assert "Their part: transport" in table(document, "What will happen").rows[1].cells[1].text
