from coordinator.queries.families import family_names, unnamed_families
from tests import make


def test_a_family_is_called_by_its_name_or_by_its_children(desk):
    named, unnamed, empty = make.case(), make.case(family_name=""), make.case(family_name="", reference="X")
    child = make.child(family="")
    make.kept(desk, named, unnamed, empty, child, make.case_child(unnamed.id, child.id))
    names = desk.read(family_names, case_ids=[named.id, unnamed.id, empty.id])
    assert names == {named.id: "Hollis family", unnamed.id: "Aimee’s family", empty.id: "New family"}


def test_nobody_is_named_neither_who_left_nor_the_family_itself(desk, now):
    case = make.case(family_name="Okafor")
    here, left = make.person(given="Dana", family="Hollis"), make.person(given="Derek", family="Vane")
    make.kept(
        desk, case, here, left,
        make.participant(case.id, left.id, position=1, binned_at=now),
        make.participant(case.id, here.id, position=2),
    )  # fmt: skip
    known = desk.read(unnamed_families, case_ids=[case.id])
    told = known.unnamed(case.id, "Dana’s flat,\nnext to the Okafor house, not Derek Vane")
    assert told == "DH’s flat, next to the O house, not DV"
    assert known.who(case.id, [here.id, left.id, "nobody"]) == "DH and DV"
