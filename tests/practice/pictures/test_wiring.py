from coordinator.practice.pictures.bonds import Bond
from coordinator.practice.pictures.kin import UnionKind
from coordinator.practice.pictures.ordering import Wire
from coordinator.practice.pictures.wiring import wiring

COUPLE = UnionKind.COUPLE


def bond(partners):
    return Bond(tuple(partners), COUPLE if len(partners) > 1 else None, ())


def test_somebody_with_two_partners_has_two_lines_down_side_by_side():
    lines = wiring([bond("ab"), bond("bc")], [], {"a": 0, "b": 300, "c": 600}, dict.fromkeys("abc", 0))
    left, right = dict(lines.joints[0].feet), dict(lines.joints[1].feet)
    assert left["b"] < 300 < right["b"]
    assert lines.joints[0].lane == lines.joints[1].lane == 0


def test_couples_whose_lines_would_meet_run_in_lanes():
    x = {"a": 0, "b": 200, "c": 400, "d": 600}
    lines = wiring([bond("ad"), bond("bc")], [], x, dict.fromkeys("abcd", 0))
    assert {lines.joints[0].lane, lines.joints[1].lane} == {0, 1}
    assert lines.joints[1].lane == 0
    assert lines.gap(0) > wiring([bond("bc")], [], x, dict.fromkeys("abcd", 0)).gap(0)


def test_a_line_to_children_leaves_above_their_middle_as_far_as_the_couple_reaches():
    rows = {"a": 0, "b": 0, "x": 1, "y": 1}
    wires = [Wire(0, ("a", "b"), ("x", "y"), 0)]
    near = wiring([bond("ab")], wires, {"a": 0, "b": 300, "x": 100, "y": 160}, rows).runs[0]
    far = wiring([bond("ab")], wires, {"a": 0, "b": 300, "x": 900, "y": 1000}, rows).runs[0]
    assert near.start == 130
    assert 150 < far.start < 300


def test_one_child_beneath_one_parent_has_a_straight_line():
    run = wiring([bond("a")], [Wire(0, ("a",), ("x",), 0)], {"a": 0, "x": 15}, {"a": 0, "x": 1}).runs[0]
    assert run.is_straight


def test_bars_over_siblings_that_would_meet_run_in_lanes():
    x = {"a": 0, "b": 500, "w": -100, "x": 400, "y": 200, "z": 600}
    rows = {"a": 0, "b": 0, "w": 1, "x": 1, "y": 1, "z": 1}
    lines = wiring(
        [bond("a"), bond("b")], [Wire(0, ("a",), ("w", "x"), 0), Wire(0, ("b",), ("y", "z"), 1)], x, rows
    )
    assert {run.lane for run in lines.runs} == {0, 1}


def test_two_lines_to_one_child_arrive_side_by_side():
    wires = [Wire(0, ("a",), ("x",), 0), Wire(0, ("b",), ("x",), 1)]
    lines = wiring([bond("a"), bond("b")], wires, {"a": 0, "b": 600, "x": 300}, {"a": 0, "b": 0, "x": 1})
    assert len({run.ends[0][1] for run in lines.runs}) == 2
