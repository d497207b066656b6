import io
from datetime import date

import docx

from coordinator.documents import network_picture
from coordinator.documents.parts.base import save
from coordinator.documents.parts.brand import Brand
from coordinator.practice.pictures.circles import Member, circles
from coordinator.practice.pictures.genogram import genogram
from coordinator.practice.pictures.network_view import NetworkPictureView, Shown
from tests.documents.own_views import NETWORK
from tests.practice.pictures.families import large


def read_back(view):
    return docx.Document(io.BytesIO(save(network_picture.build(view, Brand()))))


def alts(document):
    return [shape._inline.docPr.get("descr") for shape in document.inline_shapes]


def words(document):
    return [paragraph.text for paragraph in document.paragraphs]


def test_each_picture_has_its_key_and_both_are_described():
    found = alts(read_back(NETWORK))
    assert len(found) == 6
    assert found[0].startswith("A family tree of 14 people")
    assert found[1].startswith("Key to the family tree")


def test_each_picture_is_told_in_sentences():
    document = read_back(NETWORK)
    headings = [p.text for p in document.paragraphs if p.style.style_id == "Heading2"]
    assert headings == ["Family tree", "Safety circles", "Ecomap"]
    assert "Chidi Okafor and Laura Pitt are separated." in words(document)
    assert "Mrs Oyelaran: a good tie, support goes to Ada." in words(document)


def test_it_is_for_the_coordinator_alone():
    assert "For the coordinator only" in read_back(NETWORK).sections[0].footer.paragraphs[0].text


def test_no_picture_is_wider_or_taller_than_the_page():
    view = NetworkPictureView("All of them", date(2026, 3, 1), (Shown(genogram(large(1, 60))),))
    shape = read_back(view).inline_shapes[0]
    assert shape.width.mm <= 172.1
    assert any("too large to be read" in line for line in words(read_back(view)))
    assert all(shape.height.mm <= 185.1 for shape in read_back(NETWORK).inline_shapes)


def test_a_name_no_typeface_can_draw_is_said_and_stands_in_the_list():
    strange = "A\U000e0fff"
    view = NetworkPictureView("Circles", None, (Shown(circles("Aimee", [Member("a", strange, 1)])),))
    said = words(read_back(view))
    assert any("No typeface" in line and strange in line for line in said)
    assert f"{strange} is in the circle closest to Aimee." in said


def test_without_pictures_it_says_so():
    assert "No picture has been drawn yet." in words(read_back(NetworkPictureView("Network", None, ())))
