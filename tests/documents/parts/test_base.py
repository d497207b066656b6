import io
import zipfile
from datetime import date

import docx

from coordinator.documents.parts import blocks
from coordinator.documents.parts.base import base_document, begin, save
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.checker import check
from tests.documents.parts.test_pictures import jpeg, png


def paper(brand, heading="A paper", **more):
    document = begin(brand, heading=heading, **more)
    blocks.title(document, heading)
    blocks.text(document, "Words.")
    return save(document)


def test_the_base_document_is_small():
    assert len(base_document(Brand())) < 9000


def test_the_page_is_a4_with_19_mm_at_each_side():
    section = docx.Document(io.BytesIO(base_document(Brand()))).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert (round(section.left_margin.mm), round(section.right_margin.mm)) == (19, 19)


def test_the_running_heading_and_foot_name_the_service_and_the_paper():
    document = docx.Document(
        io.BytesIO(paper(Brand(service_name="Smith & Sons"), "Aimee’s plan", note="Copy for Mike"))
    )
    section = document.sections[0]
    assert section.header.paragraphs[0].text == "Smith & Sons\tAimee’s plan"
    assert section.first_page_header.paragraphs[0].text == "Smith & Sons"
    for foot in (section.footer, section.first_page_footer):
        assert foot.paragraphs[0].text.startswith("Private and confidential · Copy for Mike\tPage ")


def test_two_papers_of_one_practice_do_not_share_their_words():
    paper(Brand(), "First")
    assert b"First" not in zipfile.ZipFile(io.BytesIO(paper(Brand(), "Second"))).read("word/header1.xml")


def test_dates_are_the_papers_own_or_none():
    dated = docx.Document(io.BytesIO(paper(Brand(), on=date(2026, 3, 14)))).core_properties
    assert dated.created.date() == dated.modified.date() == date(2026, 3, 14)
    assert docx.Document(io.BytesIO(paper(Brand()))).core_properties.created is None


def test_a_logo_stands_in_the_letterhead_described():
    for logo in (png(40, 20), jpeg()):
        content = paper(Brand(logo=logo, strap_line="Families first"))
        assert check(content) == []
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            assert "Logo of Family Group Conference Service" in package.read("word/header2.xml").decode()
            assert any(name.startswith("word/media/logo.") for name in package.namelist())


def test_a_logo_and_a_picture_do_not_share_a_number(tmp_path):
    document = begin(Brand(logo=png(40, 20)), heading="A paper")
    blocks.title(document, "A paper")
    blocks.picture(document, png(8, 8), "Aimee on a swing", width_mm=60)
    blocks.picture(document, png(8, 8), "Nanny at her door", width_mm=60)
    blocks.text(document, "Words.")
    content = save(document)
    assert check(content) == []
    path = tmp_path / "paper.docx"
    path.write_bytes(content)
    from openxml_audit import OpenXmlValidator

    assert OpenXmlValidator().validate(path).errors == []
