import io
from datetime import date

import docx

from coordinator.documents import recovery_sheet
from coordinator.documents.parts.base import save
from coordinator.documents.parts.brand import Brand
from tests.documents.papers import CODE


def read_back():
    return docx.Document(io.BytesIO(save(recovery_sheet.build(CODE, date(2026, 3, 1), Brand()))))


def test_the_code_reads_back_sign_for_sign():
    code = [paragraph.text for paragraph in read_back().paragraphs if paragraph.style.style_id == "Code"]
    assert "-".join(code) == "-".join(CODE)
    assert [line.count("-") for line in code] == [3, 3, 3]


def test_the_sheet_says_when_it_was_made_and_names_no_family():
    document = read_back()
    assert "Made on Sunday 1 March 2026" in document.paragraphs[1].text
    assert document.core_properties.title == "Recovery sheet"
    assert document.tables == []
