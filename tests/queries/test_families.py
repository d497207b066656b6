from coordinator.queries.families import family_names
from tests import make


def test_a_family_is_called_by_its_name_or_by_its_children(desk):
    named, unnamed, empty = make.case(), make.case(family_name=""), make.case(family_name="", reference="X")
    child = make.child(family="")
    make.kept(desk, named, unnamed, empty, child, make.case_child(unnamed.id, child.id))
    names = desk.read(family_names, case_ids=[named.id, unnamed.id, empty.id])
    assert names == {named.id: "Hollis family", unnamed.id: "Aimee’s family", empty.id: "New family"}
