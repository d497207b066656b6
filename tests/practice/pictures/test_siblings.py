from coordinator.practice.pictures.drawing import Line
from coordinator.practice.pictures.generations import rows
from coordinator.practice.pictures.genogram import genogram
from coordinator.practice.pictures.kin import Descent, Family, Kin, Union, UnionKind
from coordinator.practice.pictures.ordering import is_nobody, is_passing, nobody
from coordinator.practice.pictures.siblings import sibling_bonds, with_nobody


def family(people, descents=(), siblings=(), unions=()):
    return Family(
        tuple(Kin(one, one.upper()) for one in people),
        tuple(Union(*pair, UnionKind.MARRIED) for pair in unions),
        tuple(Descent(*pair) for pair in descents),
        siblings=tuple(tuple(pair) for pair in siblings),
    ).sound()


def sets(known):
    return ["".join(child for child, _ in bond.children) for bond in sibling_bonds(known, rows(known))]


def test_siblings_of_siblings_are_one_set():
    assert sets(family("abcde", (), ["ab", "cb", "de"])) == ["abc", "de"]


def test_a_set_takes_one_of_those_whose_parent_is_known():
    assert sets(family("pabc", ["pa", "pb"], ["ac", "bc"])) == ["ac"]


def test_siblings_in_two_rows_are_no_set():
    assert sets(family("pk", ["pk"], ["pk"])) == []


def test_their_unknown_parents_keep_a_place_above_them():
    known = family("ab", (), ["ab"])
    found = with_nobody(rows(known), sibling_bonds(known, rows(known)))
    assert found == {"a": 1, "b": 1, nobody("a"): 0}
    assert is_nobody(nobody("a"))
    assert is_passing(nobody("a"))
    assert with_nobody({"a": 0}, ()) == {"a": 0}


def test_a_sister_stands_beside_her_brother_under_a_line_that_leads_to_nobody():
    known = family("sfmghk", ["fk", "mk", "gm", "hm"], ["sf"], ["fm", "gh"])
    drawing = genogram(known)
    at = drawing.by_id
    assert at["s"].y == at["f"].y == at["m"].y
    row = sorted("sfm", key=lambda one: at[one].x)
    assert row in (["s", "f", "m"], ["m", "f", "s"])
    bars = [
        shape
        for shape in drawing.shapes
        if isinstance(shape, Line) and shape.y1 == shape.y2 and {shape.x1, shape.x2} == {at["s"].x, at["f"].x}
    ]
    (bar,) = bars
    assert at["g"].box.bottom < bar.y1 < at["s"].box.top
    rising = [shape for shape in drawing.shapes if isinstance(shape, Line) and shape.y2 == bar.y1 != shape.y1]
    assert not [shape for shape in rising if bar.x1 < shape.x1 < bar.x2]


def test_only_people_are_subjects_of_the_picture():
    drawing = genogram(family("ab", (), ["ab"]))
    assert {one.id for one in drawing.subjects} == {"a", "b"}
    assert drawing.high < 600
