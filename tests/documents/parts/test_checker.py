"""A good paper is spoilt in each way the checker must notice."""

import io
import re
import zipfile

import pytest

from coordinator.documents import plan
from coordinator.documents.parts import blocks
from coordinator.documents.parts.base import begin, save
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.checker import check
from tests.documents.parts.test_pictures import png
from tests.documents.views import AIMEE


@pytest.fixture(scope="module")
def good():
    return save(plan.build(AIMEE, Brand(logo=png(40, 20))))


def spoilt(content, part, pattern, replacement, *, extra=None, when=(1980, 1, 1, 0, 0, 0)):
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == part:
                changed = re.sub(pattern, replacement, text.decode(), count=1, flags=re.DOTALL)
                assert changed.encode() != text, "the pattern is not there"
                text = changed.encode()
            new.writestr(zipfile.ZipInfo(name, when), text)
        for name, text in (extra or {}).items():
            new.writestr(zipfile.ZipInfo(name, when), text)
    return target.getvalue()


BODY, STYLES = "word/document.xml", "word/styles.xml"
SPOILINGS = {
    "no title": ("docProps/core.xml", r"<dc:title>.*?</dc:title>", "", "the title is ''"),
    "no language": ("docProps/core.xml", "en-GB", "en-US", "the language is 'en-US'"),
    "a library as author": ("docProps/core.xml", r"(<dc:creator>).*?<", r"\1python-docx<", "the creator is"),
    "another spelling": (STYLES, 'w:val="en-GB"', 'w:val="en-US"', "the language is not en-GB"),
    "an old Word": ("word/settings.xml", 'w:val="15"', 'w:val="14"', "compatibility mode"),
    "US Letter": (BODY, 'w:w="11906"', 'w:w="12240"', "a page is not A4"),
    "no title heading": (BODY, '"Heading1"', '"Normal"', "not one title"),
    "a level skipped": (BODY, '"Heading2"', '"Heading3"', "a heading of level 3 follows one of level 1"),
    "no heading row": (BODY, "<w:tblHeader/>", "", "no heading row"),
    "no table name": (BODY, r"<w:tblCaption [^>]*/>", "", "no name to read out"),
    "a row that splits": (BODY, r"<w:cantSplit/>", "", "split over two pages"),
    "columns that do not add up": (BODY, 'w:gridCol w:w="', 'w:gridCol w:w="1', "do not add up"),
    "a cell of another width": (BODY, r'<w:tcW w:w="\d+"', '<w:tcW w:w="7"', "not as wide as its column"),
    "a cell with no paragraph": (
        BODY,
        r"(<w:tc><w:tcPr>.*?</w:tcPr>).*?</w:tc>",
        r"\1</w:tc>",
        "end in a paragraph",
    ),
    "an empty paragraph": (BODY, "<w:sectPr", "<w:p/><w:sectPr", "an empty paragraph"),
    "a paper that ends in a table": (
        BODY,
        r"</w:tbl><w:p>(?:(?!<w:p>).)*<w:sectPr",
        "</w:tbl><w:sectPr",
        "not end in",
    ),
    "tables that meet": (BODY, "</w:tbl>", "</w:tbl><w:tbl/>", "run into each other"),
    "a picture not described": ("word/header2.xml", 'descr="[^"]*"', 'descr=""', "described as ''"),
    "a file name as description": ("word/header2.xml", 'descr="[^"]*"', 'descr="IMG_0042.png"', "IMG_0042"),
    "a field left open": (
        BODY,
        "</w:p>",
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>',
        "not balanced",
    ),
    "a style not there": (BODY, '"Heading2"', '"Ghost"', "the style Ghost is not defined"),
    "a list not there": (STYLES, 'w:numId w:val="1"', 'w:numId w:val="99"', "the list 99 is not defined"),
    "a link not there": (
        "word/header2.xml",
        'r:embed="rId1"',
        'r:embed="rId9"',
        "the link rId9 is not defined",
    ),
    "a link that leads nowhere": (
        "word/_rels/header2.xml.rels",
        "media/logo.png",
        "media/x.png",
        "leads nowhere",
    ),
    "a link out of the file": (
        "word/_rels/header2.xml.rels",
        "Target=",
        'TargetMode="External" Target=',
        "out of the",
    ),
    "a tracked change": (BODY, "</w:p>", '<w:ins w:id="1" w:author="x"/></w:p>', "marks of revision"),
    "a revision mark": (BODY, "<w:p>", '<w:p w:rsidR="00A1">', "marks of revision"),
}


@pytest.mark.parametrize("how", SPOILINGS)
def test_a_spoilt_paper_is_noticed(good, how):
    part, pattern, replacement, expected = SPOILINGS[how]
    assert check(good) == []
    said = [problem.what for problem in check(spoilt(good, part, pattern, replacement))]
    assert any(expected in what for what in said), said


def test_what_does_not_belong_in_the_file_is_noticed(good):
    extra = {"customXml/item1.xml": b"<x/>", "docProps/thumbnail.jpeg": b""}
    parts = {problem.part for problem in check(spoilt(good, BODY, "<w:body>", "<w:body >", extra=extra))}
    assert set(extra) <= parts
    assert "the file" in parts


def test_the_time_a_file_was_made_is_noticed(good):
    stamped = spoilt(good, BODY, "<w:body>", "<w:body >", when=(2026, 3, 14, 21, 5, 0))
    assert "it holds the time it was made" in [problem.what for problem in check(stamped)]


def test_pictures_with_one_number_are_noticed():
    document = begin(Brand(logo=png(40, 20)), heading="A paper")
    blocks.title(document, "A paper")
    blocks.picture(document, png(8, 8), "A swing", width_mm=60)
    blocks.text(document, "Words.")
    clash = spoilt(save(document), BODY, r'docPr id="\d+"', 'docPr id="1"')
    assert [problem.what for problem in check(clash)] == ["2 pictures share the number 1"]
