from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator.practice.pictures.generations import rows
from coordinator.practice.pictures.kin import Descent, Family, Kin, Relative, RelativeKind, Union, find_circle
from tests.practice.pictures.families import large, tangled


def family(people, unions=(), descents=(), focus="", born=None):
    kin = tuple(Kin(one, one, focus=one in focus, born=(born or {}).get(one)) for one in people)
    return Family(
        kin, tuple(Union(*pair) for pair in unions), tuple(Descent(*pair) for pair in descents)
    ).sound()


def test_children_stand_under_parents_and_couples_side_by_side():
    found = rows(family("abcdx", ["ab", "cx"], ["ac", "bc", "cd", "xd"]))
    assert found == {"a": 0, "b": 0, "c": 1, "x": 1, "d": 2}


def test_a_partners_parents_stand_in_the_row_above_them():
    found = rows(family("abcxyz", ["cx"], ["ab", "bc", "yx", "zx"]))
    assert found["c"] == found["x"] == 2
    assert found["y"] == found["z"] == 1


def test_cousins_who_marry_share_a_row():
    found = rows(family("gabcdx", ["cd"], ["ga", "gb", "ac", "bd", "cx", "dx"]))
    assert (found["c"], found["d"], found["x"]) == (2, 2, 3)


def test_an_uncle_who_marries_his_niece_stands_beside_her():
    found = rows(family("gubn", ["un"], ["gu", "gb", "bn"]))
    assert found["u"] == found["n"] == 2


def test_a_couple_of_whom_one_descends_from_the_other_keeps_two_rows():
    found = rows(family("abc", ["ac"], ["ab", "bc"]))
    assert [found[one] for one in "abc"] == [0, 1, 2]


def test_somebody_without_ties_stands_in_the_row_of_their_age():
    tied = {"g": 1930, "p": 1958, "c": 1985, "k": 2012}
    people, descents = "gpckx", ["gp", "pc", "ck"]
    for year, row in ((1931, 0), (1960, 1), (1984, 2), (2011, 3), (1800, 0), (2090, 3)):
        assert rows(family(people, (), descents, "k", {**tied, "x": year}))["x"] == row


def test_somebody_of_unknown_age_without_ties_stands_beside_the_childs_parents():
    assert rows(family("pkcx", (), ["pk", "kc"], "k"))["x"] == 0
    assert rows(family("gpkx", (), ["gp", "pk"], "k"))["x"] == 1


def test_a_second_family_ends_in_the_childs_row():
    found = rows(family("gpkmn", (), ["gp", "pk", "mn"], "k"))
    assert (found["m"], found["n"]) == (1, 2)


def test_siblings_share_a_row_however_deep_another_line_of_descent_goes():
    found = rows(family("gpkbsf", (), ["gp", "pk", "bk", "bs", "fs"]))
    assert found["k"] == found["s"] == 2
    assert found["b"] == found["f"] == 1


def related(people, descents=(), siblings=(), relatives=()):
    return rows(
        Family(
            tuple(Kin(one, one, focus=one == "k") for one in people),
            (),
            tuple(Descent(*pair) for pair in descents),
            siblings=tuple(tuple(pair) for pair in siblings),
            relatives=tuple(Relative(*pair, kind) for *pair, kind in relatives),
        ).sound()
    )


def test_siblings_whose_parents_are_not_known_share_a_row():
    found = related("gpskx", ["gp", "pk"], ["sp", "sx"])
    assert found["s"] == found["p"] == found["x"] == 1


def test_a_parent_is_no_sibling_of_a_child_whatever_is_on_record():
    assert related("pk", ["pk"], ["pk"]) == {"p": 0, "k": 1}


def test_a_grandparent_stands_two_rows_above_and_an_aunt_one():
    ties = [("g", "k", RelativeKind.GRANDPARENT), ("a", "k", RelativeKind.AUNT_UNCLE)]
    assert related("kgac", (), (), [*ties, ("c", "k", RelativeKind.COUSIN)]) == {
        "k": 2, "g": 0, "a": 1, "c": 2,
    }  # fmt: skip


def test_a_relative_of_a_relative_follows_with_their_own_children():
    ties = [("a", "k", RelativeKind.AUNT_UNCLE), ("g", "c", RelativeKind.GRANDPARENT)]
    found = related("gcdkpa", ["pk", "ad", "dc"], (), ties)
    assert (found["p"], found["a"], found["k"], found["d"]) == (0, 0, 1, 1)
    assert (found["c"], found["g"]) == (2, 0)


def test_nobody_at_all_needs_no_row():
    assert rows(Family(())) == {}


@settings(deadline=None, max_examples=60)
@given(seed=st.integers(0, 10_000))
def test_a_parent_always_stands_above_a_child(seed):
    known = tangled(seed).sound()
    found = rows(known)
    assert min(found.values()) == 0
    if not find_circle(known.descents):
        assert all(found[tie.parent_id] < found[tie.child_id] for tie in known.descents)


def test_a_large_family_has_the_rows_it_was_made_with():
    assert max(rows(large(1).sound()).values()) == 4
