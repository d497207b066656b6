from itertools import combinations

import pytest

from coordinator.practice.pictures.drawing import Dash, Line, Moved, Polyline, Role
from coordinator.practice.pictures.ecomap import (
    CENTRE,
    Flow,
    Strength,
    Tie,
    alt_text,
    described,
    ecomap,
    spoken,
    strand,
)
from tests.practice.pictures.families import GIVEN


def drawn(one):
    return list(strand(one, (0, 0), (500, 0)))


@pytest.mark.parametrize("count", [0, 1, 2, 8, 30])
def test_everybody_has_room_round_the_middle(count):
    drawing = ecomap(["Aimee"], [Tie(f"t{at}", GIVEN[at % 30], note="a neighbour") for at in range(count)])
    assert len(drawing.subjects) == count + 1
    assert not [pair for pair in combinations(drawing.subjects, 2) if pair[0].box.overlaps(pair[1].box)]


def test_who_was_moved_stays_and_the_others_stand_clear():
    ties = [Tie(f"t{at}", GIVEN[at]) for at in range(6)]
    drawing = ecomap(["Aimee"], ties, [Moved("t0", 640, 0)])
    assert (drawing.by_id["t0"].x, drawing.by_id["t0"].y) == (640, 0)
    assert not [pair for pair in combinations(drawing.subjects, 2) if pair[0].box.overlaps(pair[1].box)]


def test_somebody_moved_onto_the_middle_needs_no_line():
    drawing = ecomap(["Aimee"], [Tie("t", "Ed")], [Moved("t", 0, 0)])
    assert not [shape for shape in drawing.shapes if isinstance(shape, Line)]


def test_strength_is_doubled_whole_broken_and_cut():
    assert [shape.dash for shape in drawn(Tie("t", "", Strength.STRONG))] == [Dash.SOLID] * 2
    assert [shape.dash for shape in drawn(Tie("t", "", Strength.GOOD))] == [Dash.SOLID]
    assert [shape.dash for shape in drawn(Tie("t", "", Strength.WEAK))] == [Dash.DASHED]
    assert len(drawn(Tie("t", "", Strength.BROKEN))) == 3


def test_strain_is_a_zigzag():
    line = drawn(Tie("t", "", stress=True))[0]
    assert isinstance(line, Polyline)
    assert {y > 0 for _, y in line.points[2:-2]} == {True, False}
    assert line.stroke is Role.DANGER


@pytest.mark.parametrize(
    ("flow", "points"), [(Flow.NONE, []), (Flow.IN, [0]), (Flow.OUT, [500]), (Flow.BOTH, [0, 500])]
)
def test_arrows_point_to_who_receives(flow, points):
    heads = [
        shape for shape in drawn(Tie("t", "", flow=flow)) if isinstance(shape, Polyline) and shape.closed
    ]
    assert [head.points[0][0] for head in heads] == points


def test_each_line_belongs_to_its_tie():
    assert {shape.subject for shape in drawn(Tie("t", "", Strength.BROKEN, flow=Flow.BOTH))} == {"t"}


def test_every_tie_is_told_with_all_its_line_says():
    ties = [
        Tie("a", "Jackie", Strength.STRONG, flow=Flow.BOTH, note="Nanny"),
        Tie("b", "Landlord", stress=True),
        Tie("c", "Dana’s parents", Strength.BROKEN),
        Tie("d", "School", Strength.WEAK, flow=Flow.IN),
    ]
    assert described(["Aimee", "Jon"], ties) == (
        "Jackie (Nanny): a strong tie, support goes both ways.",
        "Landlord: a good tie, under strain.",
        "Dana’s parents: a tie that has broken off.",
        "School: a weak tie, support goes to Aimee and Jon.",
    )
    assert alt_text(["Aimee"], ties) == "An ecomap of Aimee with 4 ties: 1 strong, 1 under strain."
    assert spoken(ties[0], ["Aimee"]) == "Jackie, Nanny, a strong tie, support goes both ways"


def test_a_household_stands_in_the_middle_and_nobody_named_is_the_child():
    assert ecomap(["Aimee", "Jon"], ()).by_id[CENTRE].words == "Aimee and Jon, in the middle"
    assert ecomap([], ()).by_id[CENTRE].words == "the child, in the middle"
