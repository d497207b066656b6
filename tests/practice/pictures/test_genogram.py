from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator.practice.pictures.drawing import Line, Moved, Polyline, Text
from coordinator.practice.pictures.genogram import genogram
from coordinator.practice.pictures.kin import Descent, Family, Kin, Union, UnionKind
from tests.practice.pictures.families import half_siblings, large, tangled


def overlaps(drawing, but=()):
    return [
        (one.id, other.id)
        for one, other in combinations(drawing.subjects, 2)
        if one.box.overlaps(other.box) and not {one.id, other.id} <= set(but)
    ]


def pieces(drawing):
    """Every straight piece of a line that belongs to nobody, slashes left out."""
    for shape in drawing.shapes:
        if isinstance(shape, Line) and not shape.subject and (shape.x1 == shape.x2 or shape.y1 == shape.y2):
            yield (shape.x1, shape.y1), (shape.x2, shape.y2)
        elif isinstance(shape, Polyline) and not shape.subject:
            yield from zip(shape.points, shape.points[1:], strict=False)


def covered(first, second):
    """How far two pieces of line lie on each other."""
    for along, across in ((1, 0), (0, 1)):
        if len({first[0][across], first[1][across], second[0][across], second[1][across]}) == 1:
            low = max(min(first[0][along], first[1][along]), min(second[0][along], second[1][along]))
            high = min(max(first[0][along], first[1][along]), max(second[0][along], second[1][along]))
            return high - low
    return 0


@settings(deadline=None, max_examples=60)
@given(seed=st.integers(0, 100_000), size=st.integers(1, 25))
def test_nobody_stands_on_anybody_in_any_family(seed, size):
    family = tangled(seed, size)
    drawing = genogram(family)
    assert {one.id for one in drawing.subjects} == {one.person_id for one in family.kin}
    assert overlaps(drawing) == []


def test_a_hundred_and_twenty_people_in_five_generations_have_room():
    drawing = genogram(large())
    assert len(drawing.subjects) == 120
    assert len({one.y for one in drawing.subjects}) == 5
    assert overlaps(drawing) == []


def test_in_a_large_family_no_line_lies_on_another_or_runs_through_a_person():
    drawing = genogram(large(2))
    lines = list(pieces(drawing))
    assert [pair for pair in combinations(lines, 2) if covered(*pair) > 3] == []
    for (x1, y1), (x2, y2) in lines:
        for one in drawing.subjects:
            arrives = x1 == x2 and one.y in {y1, y2}
            across = min(x1, x2) < one.box.right - 1 and max(x1, x2) > one.box.left + 1
            down = min(y1, y2) < one.box.bottom - 1 and max(y1, y2) > one.box.top + 1
            assert arrives or not (across and down)


def test_everything_drawn_lies_on_the_page():
    drawing = genogram(half_siblings())
    for one in drawing.subjects:
        assert drawing.left <= one.box.left
        assert one.box.right <= drawing.left + drawing.wide
        assert drawing.top <= one.box.top
        assert one.box.bottom <= drawing.top + drawing.high


def test_generations_stand_in_rows_with_the_first_child_at_the_origin():
    at = genogram(half_siblings()).by_id
    assert (at["ada"].x, at["ada"].y) == (0, 0)
    assert at["emeka"].y == at["ngozi"].y == at["carol"].y < at["chidi"].y == at["laura"].y < 0
    assert {at[one].y for one in ("ada", "kel", "ruby", "baby", "tariq")} == {0}
    assert at["pat"].y == at["chidi"].y


def test_couples_stand_side_by_side_and_the_elder_child_on_the_left():
    at = genogram(half_siblings()).by_id
    row = sorted((one for one in at.values() if one.y == at["chidi"].y), key=lambda one: one.x)
    order = [one.id for one in row]
    for first, second in (("chidi", "laura"), ("laura", "mark"), ("chidi", "zoe")):
        assert abs(order.index(first) - order.index(second)) == 1
    assert at["ada"].x < at["kel"].x


def test_children_are_centred_beneath_their_parents():
    at = genogram(half_siblings()).by_id
    middle = (at["chidi"].x + at["laura"].x) / 2
    assert abs((at["ada"].x + at["kel"].x) / 2 - middle) <= 12
    assert abs(at["ruby"].x - (at["laura"].x + at["mark"].x) / 2) <= 12
    assert abs((at["uche"].x + at["chidi"].x) / 2 - (at["emeka"].x + at["ngozi"].x) / 2) <= 12


def test_a_brother_who_leads_to_nobody_else_stands_beside_his_brother():
    people = [Kin(one, one.upper()) for one in "bgrcmltizk"]
    unions = (Union("r", "g", UnionKind.MARRIED), Union("l", "t", UnionKind.SEPARATED), Union("m", "l"))
    descents = ("bl", "bc", "rt", "gt", "ri", "gi", "lz", "tz", "lk", "mk")
    at = genogram(Family(tuple(people), unions, tuple(Descent(*tie) for tie in descents))).by_id
    assert abs(at["t"].x - at["i"].x) <= at["t"].box.right - at["t"].box.left + 40
    assert abs((at["t"].x + at["i"].x) / 2 - (at["r"].x + at["g"].x) / 2) <= 12


def test_cousins_who_marry_are_one_couple_under_one_pair_of_grandparents():
    family = Family(
        tuple(Kin(one, one) for one in "ghabcdx"),
        (Union("g", "h", UnionKind.MARRIED), Union("c", "d", UnionKind.MARRIED)),
        tuple(Descent(*tie) for tie in ("ga", "ha", "gb", "hb", "ac", "bd", "cx", "dx")),
    )
    drawing = genogram(family)
    at = drawing.by_id
    assert len(drawing.subjects) == 7
    assert at["c"].y == at["d"].y
    assert abs(at["x"].x - (at["c"].x + at["d"].x) / 2) <= 12


@settings(deadline=None, max_examples=60)
@given(
    seed=st.integers(0, 100_000),
    places=st.lists(st.tuples(st.integers(-900, 900), st.integers(-900, 900)), min_size=1, max_size=4),
)
def test_the_moved_stay_where_they_were_put_and_nobody_else_stands_on_them(seed, places):
    family = tangled(seed)
    moved = tuple(Moved(f"p{at}", *place) for at, place in enumerate(places))
    drawing = genogram(replace(family, moved=moved))
    for one in moved:
        assert (drawing.by_id[one.subject_id].x, drawing.by_id[one.subject_id].y) == (one.x, one.y)
    assert overlaps(drawing, but=[one.subject_id for one in moved]) == []


def test_moving_one_person_moves_nobody_who_is_not_in_the_way():
    family = half_siblings()
    before = genogram(family).by_id
    after = genogram(replace(family, moved=(Moved("pat", 2000, 50),))).by_id
    assert (after["pat"].x, after["pat"].y) == (2000, 50)
    assert all(
        (after[one].x, after[one].y) == (before[one].x, before[one].y) for one in before if one != "pat"
    )


def test_a_child_moved_above_the_parents_is_still_joined_to_them():
    family = half_siblings()
    drawing = genogram(replace(family, moved=(Moved("ruby", 900, -1500),)))
    ruby = drawing.by_id["ruby"]
    assert any(end == (ruby.x, ruby.box.bottom) for piece in pieces(drawing) for end in piece)


def test_somebody_who_descends_from_themselves_is_drawn_and_said():
    family = Family(
        tuple(Kin(one, one.upper()) for one in "abc"), (), tuple(Descent(*tie) for tie in ("ab", "bc", "ca"))
    )
    drawing = genogram(family)
    assert overlaps(drawing) == []
    assert drawing.described[-1].startswith("This cannot be")


def test_nobody_and_one_person_are_pictures_too():
    assert genogram(Family(())).alt_text == "An empty family tree."
    alone = genogram(Family((Kin("a", ""),)))
    assert [shape.lines for shape in alone.shapes if isinstance(shape, Text)] == [("Not known",)]


def test_the_same_family_gives_the_same_picture():
    assert genogram(large(5, 60)) == genogram(large(5, 60))
    assert genogram(large(5, 60)).shapes == genogram(large(5, 60)).shapes
