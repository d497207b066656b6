from coordinator.practice.pictures.bonds import Bond, bonds
from coordinator.practice.pictures.kin import Descent, DescentKind, Family, Kin, Union, UnionKind

BIRTH, ADOPTED, STEP = DescentKind.BIRTH, DescentKind.ADOPTED, DescentKind.STEP


def found(people, unions=(), descents=()):
    descents = tuple(Descent(*tie) for tie in descents)
    return bonds(Family(tuple(Kin(one, one) for one in people), tuple(unions), descents), descents)


def test_a_couples_children_hang_from_the_couple():
    assert found("abc", [Union("a", "b", UnionKind.MARRIED)], ["ac", "bc"]) == (
        Bond(("a", "b"), UnionKind.MARRIED, (("c", BIRTH),)),
    )


def test_two_parents_who_are_no_couple_are_joined_by_their_child():
    assert found("abc", (), ["ac", "bc"]) == (Bond(("a", "b"), UnionKind.PARENTS, (("c", BIRTH),)),)


def test_one_parent_alone_has_a_line_of_their_own():
    assert found("ac", (), ["ac"]) == (Bond(("a",), None, (("c", BIRTH),)),)


def test_half_siblings_hang_from_their_own_parents():
    bonds_found = found("abcxy", [Union("a", "b"), Union("b", "c")], ["ax", "bx", "by", "cy"])
    assert [(bond.partners, [child for child, _ in bond.children]) for bond in bonds_found] == [
        (("a", "b"), ["x"]),
        (("b", "c"), ["y"]),
    ]


def test_an_adopted_child_hangs_from_both_pairs_of_parents():
    descents = ["ac", "bc", ("p", "c", ADOPTED), ("q", "c", ADOPTED)]
    assert {bond.partners: bond.children for bond in found("abpqc", (), descents)} == {
        ("a", "b"): (("c", BIRTH),),
        ("p", "q"): (("c", ADOPTED),),
    }


def test_a_stepchild_hangs_from_the_step_parent_and_the_parent_they_are_with():
    bonds_found = found("amsc", [Union("m", "s")], ["ac", "mc", ("s", "c", STEP)])
    assert [(bond.partners, bond.children) for bond in bonds_found] == [
        (("m", "s"), (("c", STEP),)),
        (("a", "m"), (("c", BIRTH),)),
    ]


def test_a_step_parent_who_is_alone_has_their_own_line():
    assert found("sc", (), [("s", "c", STEP)]) == (Bond(("s",), None, (("c", STEP),)),)


def test_more_than_two_parents_keep_the_couple_together():
    bonds_found = found("abdc", [Union("b", "d")], ["ac", "bc", "dc"])
    assert [bond.partners for bond in bonds_found] == [("b", "d"), ("a",)]
