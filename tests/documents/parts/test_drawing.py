from lxml import etree

from coordinator.documents.parts.drawing import drawing_xml
from coordinator.documents.parts.markup import NAMESPACES


def test_a_picture_has_a_neutral_name_and_a_description():
    xml = drawing_xml(101, "rId9", 'A "happy" day & a swing', 50, 25)
    root = etree.fromstring(f"<x {NAMESPACES}>{xml}</x>")
    marks = [element for element in root.iter() if element.tag.endswith("}docPr")]
    assert [mark.attrib for mark in marks] == [
        {"id": "101", "name": "Picture 101", "descr": 'A "happy" day & a swing'}
    ]
    extent = next(element for element in root.iter() if element.tag.endswith("}extent"))
    assert (extent.get("cx"), extent.get("cy")) == ("1800000", "900000")
