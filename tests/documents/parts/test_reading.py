import pytest
from lxml import etree

from coordinator.documents.parts.markup import NAMESPACES
from coordinator.documents.parts.reading import opened, paragraphs_in, words_of
from coordinator.errors import BadInput


def xml(inside):
    return etree.fromstring(f"<w:body {NAMESPACES}>{inside}</w:body>")


def test_text_is_joined_over_runs_as_a_reader_sees_it():
    body = xml("<w:p><w:r><w:t>14 E</w:t></w:r><w:r><w:t>lm</w:t><w:tab/><w:t>Road</w:t></w:r></w:p>")
    assert words_of(body) == "14 Elm Road"


def test_a_tab_stop_is_not_a_gap():
    assert words_of(xml('<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr></w:p>')) == ""


def test_paragraphs_in_tables_are_found():
    body = xml("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>")
    assert len(list(paragraphs_in(body))) == 2


def test_what_is_not_a_word_file_is_refused_in_words():
    with pytest.raises(BadInput, match="cannot be read"):
        opened(b"PK not really")
