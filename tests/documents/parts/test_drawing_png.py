import io

import pytest
from PIL import Image

from coordinator.documents.parts.drawing_png import LONGEST_SIDE, png
from coordinator.practice.pictures.circles import Member, circles
from coordinator.practice.pictures.drawing import (
    Circle,
    Dash,
    Drawing,
    Line,
    Polyline,
    Rect,
    Role,
    Text,
)
from coordinator.practice.pictures.genogram import genogram
from tests.practice.pictures.families import half_siblings


def picture(*shapes, wide=254, high=254):
    return Drawing("A", "A.", (), 0, 0, wide, high, shapes)


def opened(drawing):
    return Image.open(io.BytesIO(png(drawing)))


def ink(image, *place):
    return image.getpixel(place)


def test_an_inch_is_two_hundred_dots():
    image = opened(picture())
    assert image.size == (200, 200)
    assert round(image.info["dpi"][0]) == 200
    assert ink(image, 100, 100) == (255, 255, 255)


def test_shapes_stand_where_they_were_laid():
    filled = Rect(127, 0, 127, 254, fill=Role.TEXT)
    image = opened(picture(filled))
    assert ink(image, 150, 100) == (0x1D, 0x28, 0x2D)
    assert ink(image, 50, 100) == (255, 255, 255)


def test_a_picture_that_begins_left_of_zero_is_drawn_whole():
    image = opened(Drawing("A", "A.", (), -127, -127, 254, 254, (Circle(0, 0, 60, fill=Role.ACCENT),)))
    assert ink(image, 100, 100) == (0x0E, 0x66, 0x66)
    assert ink(image, 5, 5) == (255, 255, 255)


@pytest.mark.parametrize("dash", [Dash.DASHED, Dash.DOTTED, Dash.DASH_DOT])
def test_a_broken_line_has_gaps(dash):
    row = [ink(opened(picture(Line(0, 127, 254, 127, width=6, dash=dash))), x, 100) for x in range(200)]
    assert (255, 255, 255) in row
    assert min(row) < (100, 100, 100)


@pytest.mark.parametrize(
    "shape",
    [
        Circle(127, 127, 90, dash=Dash.DASHED, fill=Role.SOFT),
        Rect(30, 30, 190, 190, 40, dash=Dash.DASHED, fill=Role.SOFT),
        Polyline(((30, 30), (220, 30), (127, 220)), closed=True, dash=Dash.DASHED, fill=Role.SOFT),
    ],
)
def test_a_broken_outline_is_filled_all_the_same(shape):
    assert ink(opened(picture(shape)), 100, 90) == (0xDC, 0xED, 0xEB)


def test_words_are_drawn_on_their_line():
    image = opened(picture(Text(127, 127, ("Ada",), 60)))
    dark = [y for y in range(200) for x in range(200) if ink(image, x, y)[0] < 100]
    assert dark
    assert max(dark) <= 101
    assert min(dark) > 55


def test_a_very_large_picture_is_drawn_smaller_than_life():
    image = opened(picture(wide=20_000, high=400))
    assert image.size == (LONGEST_SIDE, 120)


def test_what_has_no_outline_is_only_filled():
    image = opened(picture(Line(0, 0, 254, 254, stroke=None)))
    assert image.getcolors() == [(40_000, (255, 255, 255))]


def test_the_same_picture_is_the_same_bytes():
    members = [Member("a", "משה", 1), Member("b", "محمد علي", 2), Member("c", "Siân", 3)]
    assert png(circles("Aimee", members)) == png(circles("Aimee", members))
    assert png(genogram(half_siblings())) == png(genogram(half_siblings()))
