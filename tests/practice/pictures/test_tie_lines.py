from coordinator.practice.pictures.drawing import Dash, Line, Polyline, Role
from coordinator.practice.pictures.genogram import genogram
from coordinator.practice.pictures.kin import Descent, DescentKind, Family, Kin, Union, UnionKind
from coordinator.practice.pictures.tie_lines import slashes


def lines_of(people, unions=(), descents=()):
    family = Family(tuple(Kin(one, one) for one in people), tuple(unions), tuple(descents))
    return [shape for shape in genogram(family).shapes if not shape.subject]


def test_separated_is_one_slash_and_divorced_two():
    counts = {kind: len(list(slashes(kind, 0, 0))) for kind in UnionKind}
    assert counts == {
        UnionKind.MARRIED: 0,
        UnionKind.COUPLE: 0,
        UnionKind.SEPARATED: 1,
        UnionKind.DIVORCED: 2,
        UnionKind.PARENTS: 0,
    }


def test_a_couples_line_says_how_they_are_together():
    dashes = {
        kind: next(
            shape.dash for shape in lines_of("ab", [Union("a", "b", kind)]) if isinstance(shape, Polyline)
        )
        for kind in UnionKind
    }
    assert dashes[UnionKind.MARRIED] is dashes[UnionKind.DIVORCED] is Dash.SOLID
    assert dashes[UnionKind.COUPLE] is Dash.DASHED
    assert dashes[UnionKind.PARENTS] is Dash.DOTTED


def test_a_childs_line_says_how_they_came_to_their_parents():
    found = {
        kind: {shape.dash for shape in lines_of("ax", (), [Descent("a", "x", kind)])} for kind in DescentKind
    }
    assert found == {
        DescentKind.BIRTH: {Dash.SOLID},
        DescentKind.ADOPTED: {Dash.DASHED},
        DescentKind.FOSTER: {Dash.DOTTED},
        DescentKind.STEP: {Dash.DASH_DOT},
    }


def test_siblings_share_a_whole_bar_and_keep_their_own_lines():
    shapes = lines_of("axy", (), [Descent("a", "x"), Descent("a", "y", DescentKind.ADOPTED)])
    assert sorted(shape.dash for shape in shapes) == [Dash.DASHED, Dash.SOLID, Dash.SOLID, Dash.SOLID]


def test_a_tie_that_cannot_be_is_drawn_as_what_it_is():
    shapes = lines_of("ab", (), [Descent("a", "b"), Descent("b", "a")])
    assert [shape.stroke for shape in shapes if isinstance(shape, Line)].count(Role.DANGER) == 1


def test_a_couple_in_two_rows_is_joined_between_them():
    descents = [Descent("a", "b"), Descent("b", "c")]
    family = Family(
        tuple(Kin(one, one) for one in "abc"), (Union("a", "c", UnionKind.MARRIED),), tuple(descents)
    )
    drawing = genogram(family)
    couple = next(shape for shape in drawing.shapes if isinstance(shape, Polyline) and not shape.subject)
    heights = [y for _, y in couple.points]
    assert drawing.by_id["a"].box.bottom < heights[1] == heights[2] < drawing.by_id["b"].box.top
