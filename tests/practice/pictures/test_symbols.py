import pytest

from coordinator.practice.pictures.drawing import Circle, Line, Polyline, Rect, Role, Text
from coordinator.practice.pictures.kin import Kin, Symbol
from coordinator.practice.pictures.symbols import SYMBOL, box_of, label_of, person, symbol


def kinds(one):
    return [type(shape) for shape in symbol(one, 0, 0)]


@pytest.mark.parametrize(
    ("shape", "kind"), [(Symbol.CIRCLE, Circle), (Symbol.SQUARE, Rect), (Symbol.DIAMOND, Polyline)]
)
def test_a_person_has_the_symbol_that_was_chosen(shape, kind):
    assert kinds(Kin("a", "A", symbol=shape)) == [kind]


def test_what_is_not_known_is_a_diamond_of_four_corners_and_the_unborn_a_triangle():
    assert len(symbol(Kin("a", "A"), 0, 0)[0].points) == 4
    assert len(symbol(Kin("a", "A", symbol=Symbol.CIRCLE, unborn=True), 0, 0)[0].points) == 3


def test_the_child_it_is_about_has_a_double_outline():
    outer, inner = symbol(Kin("a", "A", symbol=Symbol.CIRCLE, focus=True), 0, 0)
    assert outer.radius > inner.radius
    assert (inner.stroke, inner.fill) == (Role.ACCENT, Role.SOFT)


@pytest.mark.parametrize("shape", Symbol)
def test_who_has_died_is_crossed_through_within_the_symbol(shape):
    found = symbol(Kin("a", "A", symbol=shape, died=True), 0, 0)
    strokes = [mark for mark in found if isinstance(mark, Line)]
    assert len(strokes) == 2
    assert all(abs(stroke.x2) <= SYMBOL // 2 for stroke in strokes)


def test_who_was_adopted_stands_in_brackets_that_are_part_of_the_box():
    one = Kin("a", "A", symbol=Symbol.SQUARE, adopted=True)
    left, right = symbol(one, 0, 0)[1:]
    box = box_of(one, 0, 0)
    assert min(x for x, _ in left.points) >= box.left
    assert max(x for x, _ in right.points) <= box.right


def test_years_stand_in_the_symbol_when_they_fit_and_beneath_when_not():
    assert label_of(Kin("a", "A", "15", Symbol.CIRCLE)).inside == "15"
    assert label_of(Kin("a", "A", "1948–2019", Symbol.CIRCLE)).years == ("1948–2019",)
    assert label_of(Kin("a", "A", "77", Symbol.CIRCLE, died=True)).inside == ""
    assert label_of(Kin("a", "A", "May", unborn=True)).inside == ""


def test_a_long_name_is_wrapped_within_the_box():
    one = Kin("a", "Christopher Oluwaseun Adeyemi-Llewellyn-Price", "born in the spring of 1948")
    box = box_of(one, 0, 0)
    words = [shape for shape in person(one, 0, 0) if isinstance(shape, Text)]
    assert len(words[0].lines) >= 3
    assert words[-1].y + (len(words[-1].lines) - 1) * words[-1].pitch <= box.bottom
    assert box.right - box.left <= 260


def test_a_long_word_is_given_more_room_before_it_is_broken():
    assert label_of(Kin("a", "Anna Featherstonehaugh")).name == ("Anna", "Featherstonehaugh")
    assert len(label_of(Kin("a", "W" * 40)).name) > 1


def test_every_shape_of_a_person_is_theirs():
    assert {shape.subject for shape in person(Kin("a", "A", "15", focus=True, adopted=True), 0, 0)} == {"a"}
