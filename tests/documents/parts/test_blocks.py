import io

import docx
import pytest

from coordinator.documents.parts import blocks
from coordinator.documents.parts.base import begin, save
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.checker import check
from coordinator.documents.parts.markup import Words
from coordinator.documents.parts.reading import value, word


@pytest.fixture
def document():
    made = begin(Brand(), heading="A paper")
    blocks.title(made, "A paper")
    return made


def read_back(document):
    content = save(document)
    assert check(content) == []
    return docx.Document(io.BytesIO(content))


def styled(document, style):
    return [paragraph.text for paragraph in document.paragraphs if paragraph.style.style_id == style]


def test_a_second_numbered_list_begins_again_at_one(document):
    blocks.numbers(document, ["One", "Two"])
    blocks.text(document, "Between")
    blocks.numbers(document, ["One again"])
    back = read_back(document)
    used = [value(number) for number in back.element.body.iter(word("numId"))]
    assert used[0] == used[1] != used[2]
    starts = back.part.numbering_part.element.iter(word("startOverride"))
    assert [value(start) for start in starts] == ["1", "1"]


def test_words_come_back_in_the_style_they_were_put_in(document):
    blocks.heading(document, "Plan B", warm=True)
    blocks.lead(document, "Lead.")
    blocks.bullets(document, ["a", "b"])
    blocks.checklist(document, ["tick me"])
    blocks.small(document, "Small.")
    back = read_back(document)
    assert styled(back, "Heading2") == ["Plan B"]
    assert styled(back, "ListBullet") == ["a", "b"]
    assert styled(back, "CheckList") == ["tick me"]
    assert styled(back, "Small") == ["Small."]


def test_somebodys_own_words_are_in_quotation_marks_once(document):
    blocks.quote(document, "“I miss Nanny.”", "Aimee")
    blocks.quote(document, "I miss\nDad.", "Leo")
    assert styled(read_back(document), "Quote") == ["“I miss Nanny.”", "“I miss", "Dad.”"]


def test_a_box_keeps_its_heading_and_lines(document):
    blocks.box(document, "Careful", ["One", (Words("Two", "Strong"),)], warm=True)
    back = read_back(document)
    assert styled(back, "WarmBoxHeading") == ["Careful"]
    assert styled(back, "WarmBox") == ["One", "Two"]


def test_a_marking_stands_where_it_is_put(document):
    blocks.marking(document, "Draft")
    blocks.text(document, "x")
    assert styled(read_back(document), "Marking") == ["Draft"]
