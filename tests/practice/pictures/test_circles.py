import math
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator.practice.pictures.circles import (
    CENTRE,
    NETWORK,
    SAFETY,
    Member,
    alt_text,
    circles,
    described,
    ring_at,
    spoken,
)
from coordinator.practice.pictures.drawing import Circle, Moved, Text
from tests.practice.pictures.families import FAMILY, GIVEN

MEMBERS = tuple(
    Member(f"m{at}", f"{name} {FAMILY[at % 9]}", at % 3 + 1, "aunt" if at % 2 else "", service=at % 5 == 0)
    for at, name in enumerate(GIVEN[:20])
)


def corners(box):
    return [(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)]


def rings_of(drawing):
    return sorted(shape.radius for shape in drawing.shapes if isinstance(shape, Circle))


def check_room(drawing, members, but=()):
    for one, other in combinations(drawing.subjects, 2):
        assert not one.box.overlaps(other.box) or {one.id, other.id} & set(but)
    radii = [0, *rings_of(drawing)]
    for one in members:
        if one.person_id in but:
            continue
        for x, y in corners(drawing.by_id[one.person_id].box):
            assert radii[one.ring - 1] <= math.hypot(x, y) <= radii[one.ring]


def test_twenty_people_stand_whole_in_their_rings():
    check_room(circles("Aimee", MEMBERS), MEMBERS)


@settings(deadline=None, max_examples=25)
@given(rings=st.lists(st.integers(1, 3), max_size=45))
def test_any_number_of_people_has_room(rings):
    members = [Member(f"m{at}", GIVEN[at % 30] * (1 + at % 3), ring) for at, ring in enumerate(rings)]
    check_room(circles("Aimee and Saheed", members), members)


def test_nobody_stands_on_a_rings_heading():
    drawing = circles("Aimee", MEMBERS)
    for label in (
        shape for shape in drawing.shapes if isinstance(shape, Text) and shape.lines[0] in NETWORK.labels
    ):
        assert drawing.at(label.x, label.y - 10) == ""


def test_whoever_was_moved_stays_and_the_others_leave_room():
    moved = [Moved("m3", 400, 10), Moved("gone", 0, 0)]
    drawing = circles("Aimee", MEMBERS, moved)
    assert (drawing.by_id["m3"].x, drawing.by_id["m3"].y) == (400, 10)
    check_room(drawing, MEMBERS, but=["m3"])
    for one in MEMBERS:
        assert one.person_id == "m3" or not drawing.by_id[one.person_id].box.overlaps(drawing.by_id["m3"].box)


def test_the_child_stands_in_the_middle():
    drawing = circles("Aimee", ())
    assert (drawing.by_id[CENTRE].x, drawing.by_id[CENTRE].y) == (0, 0)
    assert len(rings_of(drawing)) == 3


def test_a_place_tells_its_ring():
    drawing = circles("Aimee", MEMBERS)
    first, second, third = rings_of(drawing)
    found = [ring_at(drawing, x, 0) for x in (0, first - 1, first + 1, second + 1, third + 500)]
    assert found == [1, 1, 2, 3, 3]
    for one in MEMBERS:
        subject = drawing.by_id[one.person_id]
        assert ring_at(drawing, subject.x, subject.y) == one.ring


def test_each_person_is_said_to_be_in_their_ring_the_closest_first():
    members = [Member("a", "Ed", 3), Member("b", "Jackie", 1, "Nanny")]
    assert described("Aimee", members) == (
        "Jackie (Nanny) is in the circle closest to Aimee.",
        "Ed is in the outer circle round Aimee.",
    )
    assert alt_text("Aimee", members) == "Network circles round Aimee: Closest, 1; Close, 0; Further out, 1."
    assert spoken(members[1]) == "Jackie, Nanny, closest"


def test_safety_circles_say_who_knows_what():
    members = [Member("a", "Jackie", 1), Member("b", "Ed", 3)]
    assert described("Aimee", members, SAFETY) == (
        "Jackie knows everything about the worries for Aimee.",
        "Ed knows nothing yet of the worries for Aimee.",
    )
    assert circles("Aimee", members, rings=SAFETY).title == "Safety circles"


@pytest.mark.parametrize(("ring", "counted"), [(0, 1), (-1, 1), (4, 3)])
def test_a_ring_that_cannot_be_is_the_nearest_one(ring, counted):
    drawing = circles("A", [Member("a", "Ed", ring)])
    assert ring_at(drawing, drawing.by_id["a"].x, drawing.by_id["a"].y) == counted
