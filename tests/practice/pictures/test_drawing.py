import pytest

from coordinator.practice.pictures.drawing import (
    Box,
    Circle,
    Dash,
    Drawing,
    Line,
    Polyline,
    Rect,
    Role,
    Subject,
    Text,
    arrow_head,
    bounds,
    curve,
    diamond,
    extents,
    shifted,
    triangle,
)
from coordinator.ui import tokens


def test_every_role_is_a_colour_of_the_window():
    assert {role.value for role in Role} <= set(tokens.Tokens._fields)


def test_only_a_whole_line_has_no_pattern():
    assert [dash for dash in Dash if not dash.pattern] == [Dash.SOLID]
    assert all(len(dash.pattern) % 2 == 0 for dash in Dash)


def test_boxes_that_only_touch_do_not_overlap():
    assert not Box(0, 0, 10, 10).overlaps(Box(10, 0, 20, 10))
    assert Box(0, 0, 10, 10).overlaps(Box(9, 9, 20, 20))
    assert Box(0, 0, 10, 10).grown(1).overlaps(Box(10, 0, 20, 10))


def test_a_click_finds_the_topmost_subject():
    below, above = Subject("a", "A", 5, 5, Box(0, 0, 10, 10)), Subject("b", "B", 8, 8, Box(5, 5, 15, 15))
    drawing = Drawing("", "", (), 0, 0, 20, 20, (), (below, above))
    assert [drawing.at(7, 7), drawing.at(1, 1), drawing.at(19, 1)] == ["b", "a", ""]
    assert drawing.by_id["a"] is below


def test_corners_stand_round_their_centre():
    assert triangle(0, 0, 100) == ((0, -50), (50, 50), (-50, 50))
    assert set(diamond(10, 10, 20)) == {(10, 0), (20, 10), (10, 20), (0, 10)}


def test_an_arrow_points_where_it_flies():
    point, left, right = arrow_head(100, 0, (1, 0), 20)
    assert point == (100, 0)
    assert left[0] == right[0] == 80
    assert left[1] == -right[1]


def test_a_curve_goes_through_its_points():
    through = [(0, 0), (50, 80), (100, 0)]
    assert set(through) <= set(curve(through))
    assert set(through) <= set(curve(through, closed=True))


@pytest.mark.parametrize(
    ("shape", "box"),
    [
        (Line(0, 5, 10, 1), Box(0, 1, 10, 5)),
        (Polyline(((0, 0), (4, 9), (-3, 2))), Box(-3, 0, 4, 9)),
        (Circle(5, 5, 5), Box(0, 0, 10, 10)),
        (Rect(1, 2, 10, 20), Box(1, 2, 11, 22)),
    ],
)
def test_a_shape_moves_with_the_room_it_takes(shape, box):
    assert extents([shape]) == [box]
    moved = Box(box.left + 7, box.top - 3, box.right + 7, box.bottom - 3)
    assert extents([shifted(shape, 7, -3)]) == [moved]


def test_text_moves_and_takes_the_room_of_its_subject():
    text = Text(1, 2, ("A",))
    assert extents([text]) == []
    assert (shifted(text, 1, 1).x, shifted(text, 1, 1).y) == (2, 3)


def test_an_empty_picture_has_a_size():
    assert bounds([], 5) == Box(-5, -5, 5, 5)
