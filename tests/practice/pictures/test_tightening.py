from itertools import pairwise

import pytest

from coordinator.practice.pictures.bonds import Bond
from coordinator.practice.pictures.ordering import Wire
from coordinator.practice.pictures.tightening import tighten


def tightened(rows, wires, x, couples=()):
    bonds = [Bond(tuple(pair), None, ()) for pair in couples]
    found = dict(x)
    steps = [[100] * (len(row) - 1) for row in rows]
    tighten([list(row) for row in rows], steps, [Wire(*wire, 0) for wire in wires], bonds, found)
    for row in rows:
        assert all(found[right] - found[left] >= 100 for left, right in pairwise(row))
    return found


def test_a_brother_far_away_is_fetched_and_the_parents_follow():
    x = {"p": 400, "q": 500, "a": 0, "b": 900}
    found = tightened(["pq", "ab"], [(0, ("p", "q"), ("a", "b"))], x, ["pq"])
    assert (found["a"], found["b"]) == (0, 100)
    assert (found["p"], found["q"]) == (0, 100)


def test_a_sister_brings_her_partner_and_her_children():
    rows, x = ["p", "abm", "xy"], {"p": 400, "a": 0, "b": 800, "m": 900, "x": 800, "y": 900}
    wires = [(0, ("p",), ("a", "b")), (1, ("b", "m"), ("x", "y"))]
    found = tightened(rows, wires, x, ["bm"])
    assert [found[one] for one in "bmxy"] == [100, 200, 100, 200]
    assert found["p"] == 50


def test_cousins_in_the_way_keep_a_brother_where_he_is():
    rows, x = ["ab", "wxyz"], {"a": 150, "b": 350, "w": 0, "x": 300, "y": 400, "z": 500}
    found = tightened(["p", *rows], [(0, ("p",), ("a", "b")), (1, ("a",), ("w", "x"))], {"p": 250, **x})
    assert found["x"] - found["w"] == 100
    found = tightened(
        ["p", *rows],
        [(0, ("p",), ("a", "b")), (1, ("a",), ("w", "x")), (1, ("b",), ("y", "z"))],
        {"p": 250, "a": 50, "b": 450, "w": 0, "x": 100, "y": 400, "z": 500},
    )
    assert [found[one] for one in "wxyz"] == [0, 100, 200, 300]
    assert (found["a"], found["b"], found["p"]) == (50, 250, 150)


def test_a_stranger_between_stays_between():
    x = {"p": 450, "a": 0, "s": 500, "b": 900}
    found = tightened(["p", "asb"], [(0, ("p",), ("a", "b"))], x)
    assert (found["s"], found["b"]) == (500, 600)


@pytest.mark.parametrize("couples", [["ab"], []])
def test_who_is_tied_to_both_sides_of_a_gap_is_left_alone(couples):
    wires = [(0, ("p",), ("a", "b")), *([] if couples else [(1, ("a", "b"), ("x",))])]
    x = {"p": 400, "a": 0, "b": 900, "x": 450}
    assert tightened(["p", "ab", "x"], wires, x, couples)["b"] == 900
