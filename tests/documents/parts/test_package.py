import io
import zipfile

from coordinator.documents.parts.package import links, zipped


def test_parts_are_in_order_whatever_order_they_came_in():
    one = zipped({"b.xml": "kind"}, {"b.xml": b"<b/>", "a.xml": b"<a/>"})
    two = zipped({"b.xml": "kind"}, {"a.xml": b"<a/>", "b.xml": b"<b/>"})
    assert one == two
    with zipfile.ZipFile(io.BytesIO(one)) as package:
        assert package.namelist() == ["[Content_Types].xml", "a.xml", "b.xml"]
        assert b'PartName="/b.xml" ContentType="kind"' in package.read("[Content_Types].xml")


def test_links_are_numbered_in_order():
    assert links(("k", "one.xml"), ("k", "two.xml")).index('"rId1"') < links(("k", "a"), ("k", "b")).index(
        '"rId2"'
    )
