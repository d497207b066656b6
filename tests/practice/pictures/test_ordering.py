from coordinator.practice.pictures.bonds import bonds
from coordinator.practice.pictures.generations import rows
from coordinator.practice.pictures.kin import Descent, Family, Kin, Union
from coordinator.practice.pictures.ordering import is_nobody, is_passing, nobody, ordered, passing, plan_of


def order(people, unions=(), descents=(), left=""):
    family = Family(
        tuple(Kin(one, one) for one in people),
        tuple(Union(*pair) for pair in unions),
        tuple(Descent(*pair) for pair in descents),
    )
    rank = {one: at for at, one in enumerate(people)}
    row_of = rows(family)
    plan = plan_of(row_of, bonds(family, family.descents), rank, frozenset(left))
    return [[slot for slot in row if not is_passing(slot)] for row in ordered(plan)], plan


def beside(row, first, second):
    return abs(row.index(first) - row.index(second)) == 1


def test_siblings_stand_in_the_order_of_their_birth():
    found, _ = order("abxyz", ["ab"], ["ax", "bx", "ay", "by", "az", "bz"])
    assert found[1] == ["x", "y", "z"]


def test_partners_stand_together_and_two_partners_on_two_sides():
    found, _ = order("abcdx", ["ax", "xb"], ["cx", "ca", "cd"])
    assert beside(found[1], "a", "x")
    assert beside(found[1], "x", "b")


def test_of_three_partners_the_order_follows_their_children():
    found, _ = order("hpqrxyz", ["hq", "hp", "hr"], ["hx", "px", "hy", "qy", "hz", "rz"])
    assert found[1] == ["x", "y", "z"]
    assert found[0] in (["p", "h", "q", "r"], ["p", "q", "h", "r"])


def test_two_families_joined_by_a_couple_do_not_cross():
    descents = ["gp", "hp", "gu", "hu", "im", "jm", "iv", "jv"]
    found, _ = order("ghijpumv", ["gh", "ij", "pm"], descents)
    assert beside(found[1], "p", "m")
    assert {found[1][0], found[1][-1]} == {"u", "v"}
    assert set(found[0][:2]) in ({"g", "h"}, {"i", "j"})


def test_who_usually_stands_left_does():
    assert order("ab", ["ab"], left="b")[0] == [["b", "a"]]
    assert order("ab", ["ab"], left="a")[0] == [["a", "b"]]


def test_a_long_line_keeps_a_place_in_each_row_it_passes():
    _, plan = order("gabmx", ["xm"], ["ga", "ab", "bm", "gx"])
    slots = [slot for row in plan.rows for unit in row for slot in unit if is_passing(slot)]
    assert len(slots) == 2
    assert not is_passing("x")
    assert is_passing(passing(1, "x", 1))


def test_a_place_of_nobody_is_no_line_that_passes_on():
    assert is_nobody(nobody("x"))
    assert not is_nobody(passing(1, "x", 1))
    assert not is_nobody("x")


def test_the_same_family_is_put_in_the_same_order():
    args = ("abcdefgh", ["ab", "cd", "eg"], ["ae", "be", "af", "bf", "cg", "dg", "eh", "gh"])
    assert order(*args)[0] == order(*args)[0]
