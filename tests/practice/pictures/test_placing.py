import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.practice.pictures.bonds import Bond
from coordinator.practice.pictures.drawing import Box
from coordinator.practice.pictures.kin import DescentKind, UnionKind
from coordinator.practice.pictures.ordering import Wire
from coordinator.practice.pictures.placing import Room, places, settled

ROOM = Room(dict.fromkeys("abcdexyz", 50), {frozenset("ab"): 200}, 20)


def test_children_stand_under_the_middle_of_their_parents():
    bond = Bond(("a", "b"), UnionKind.MARRIED, tuple((one, DescentKind.BIRTH) for one in "xyz"))
    x = places([["a", "b"], ["x", "y", "z"]], [Wire(0, ("a", "b"), ("x", "y", "z"), 0)], [bond], ROOM)
    assert (x["a"] + x["b"]) / 2 == pytest.approx(x["y"], abs=1)
    assert x["b"] - x["a"] == pytest.approx(200, abs=1)
    assert x["y"] - x["x"] == pytest.approx(120, abs=1)


def test_many_children_push_two_couples_apart():
    bonds = [Bond(("a",), None, ()), Bond(("b",), None, ())]
    wires = [Wire(0, ("a",), ("c", "d", "e"), 0), Wire(0, ("b",), ("x", "y", "z"), 1)]
    x = places([["a", "b"], ["c", "d", "e", "x", "y", "z"]], wires, bonds, ROOM)
    assert x["a"] == pytest.approx(x["d"], abs=1)
    assert x["b"] == pytest.approx(x["y"], abs=1)


def test_neighbours_keep_their_distance():
    x = places([list("abcde")], [], [], ROOM)
    assert x["b"] - x["a"] >= 200
    assert x["c"] - x["b"] >= 120


def test_who_is_tied_to_nobody_stands_beside_the_others():
    x = places(
        [["c", "a", "d"], ["x", "y", "z"]], [Wire(0, ("a",), ("z",), 0)], [Bond(("a",), None, ())], ROOM
    )
    assert x["a"] == pytest.approx(x["z"], abs=1)
    assert (x["a"] - x["c"], x["d"] - x["a"]) == (120, 120)


def test_a_row_nothing_ties_stands_over_the_middle_of_the_others():
    x = places([["c", "d"], ["a"], ["z"]], [Wire(1, ("a",), ("z",), 0)], [Bond(("a",), None, ())], ROOM)
    assert (x["c"] + x["d"]) / 2 == pytest.approx(x["a"], abs=1)


BOXES = st.builds(
    lambda x, y, wide: Box(x, y, x + wide, y + 100),
    st.integers(-400, 400), st.sampled_from((0, 60, 300)), st.integers(20, 200),
)  # fmt: skip


@given(wanted=st.lists(BOXES, max_size=8), fixed=st.lists(BOXES, max_size=4))
def test_nothing_settles_on_anything(wanted, fixed):
    moves = settled({str(at): box for at, box in enumerate(wanted)}, fixed)
    placed = [
        Box(box.left + moves[str(at)], box.top, box.right + moves[str(at)], box.bottom)
        for at, box in enumerate(wanted)
    ]
    assert not [(one, other) for one in placed for other in fixed if one.overlaps(other)]
    assert not [
        (one, other) for at, one in enumerate(placed) for other in placed[at + 1 :] if one.overlaps(other)
    ]


def test_who_is_in_nobodys_way_stays():
    wanted = {"a": Box(0, 0, 10, 10), "b": Box(20, 0, 30, 10)}
    assert settled(wanted, [Box(-5, 0, 3, 10)]) == {"a": 3, "b": 0}
    assert settled(wanted, []) == {"a": 0, "b": 0}
