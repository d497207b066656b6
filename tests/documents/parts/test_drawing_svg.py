import pytest
from lxml import etree
from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from coordinator.documents.parts.drawing_svg import svg
from coordinator.practice.pictures.drawing import Anchor, Drawing, Line, Rect, Role, Text
from coordinator.practice.pictures.genogram import genogram
from coordinator.practice.pictures.tree import Tree, tree
from tests.practice.pictures.families import half_siblings

NAME = "{http://www.w3.org/2000/svg}"


def picture(*shapes):
    return Drawing("Dana & Jon", "A picture <of> them.", ("Dana is “here”.",), -10, -20, 300, 200, shapes)


def parsed(drawing):
    return etree.fromstring(svg(drawing))


def test_a_picture_is_named_and_described():
    root = parsed(picture())
    assert root.findtext(f"{NAME}title") == "Dana & Jon"
    assert root.findtext(f"{NAME}desc") == "A picture <of> them. Dana is “here”."
    assert root.get("aria-labelledby") == "title desc"


def test_a_picture_has_its_size_in_millimetres():
    root = parsed(picture())
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("30mm", "20mm", "-10 -20 300 200")


def test_text_is_text_line_by_line():
    texts = parsed(picture(Text(5, 40, ("Rob & <Ann>", "Pitt"), 30, Anchor.START))).findall(f"{NAME}text")
    assert [text.text for text in texts] == ["Rob & <Ann>", "Pitt"]
    assert [text.get("y") for text in texts] == ["40", "77"]
    assert {text.get("text-anchor") for text in texts} == {"start"}


def test_a_line_read_from_the_right_says_so_and_keeps_its_place():
    text = parsed(picture(Text(5, 40, ("משה",), 30, Anchor.START))).find(f"{NAME}text")
    assert (text.get("direction"), text.get("text-anchor")) == ("rtl", "end")


def test_what_has_no_outline_has_none():
    rect, line = parsed(picture(Rect(0, 0, 9, 9, stroke=None, fill=Role.SOFT), Line(0, 0, 9, 9)))[-2:]
    assert rect.get("stroke") is None
    assert rect.get("fill") == "#DCEDEB"
    assert (line.get("fill"), line.get("stroke-width")) == ("none", "4")


def test_no_id_of_a_person_leaves_in_the_file():
    family = half_siblings()
    written = svg(genogram(family)).decode()
    assert not [one.person_id for one in family.kin if f'"{one.person_id}"' in written]


def test_the_same_picture_is_the_same_bytes():
    assert svg(genogram(half_siblings())) == svg(genogram(half_siblings()))


@pytest.mark.parametrize("drawing", [genogram(half_siblings()), tree("Aimee", Tree(fruits=("A bike",)))])
def test_a_viewer_opens_it(drawing, qapp):
    viewer = QSvgRenderer(QByteArray(svg(drawing)))
    assert viewer.isValid()
    assert viewer.viewBox().width() == drawing.wide
