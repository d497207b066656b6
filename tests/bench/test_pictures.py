"""Figures of the pictures: laying out a large family, and painting it in the window."""

import pytest

from coordinator.practice.pictures.genogram import genogram
from tests.practice.pictures.families import large

pytestmark = pytest.mark.bench
PEOPLE, FEW = 120, 12
GENERATIONS = 5
SIZE = 1280, 640


@pytest.fixture
def canvas(qapp, qtbot):
    """The canvas with the large family in it."""
    from coordinator.ui.case.pictures.canvas import PictureCanvas
    from coordinator.ui.theme import theme
    from coordinator.ui.tokens import Appearance

    theme().start(qapp, Appearance.LIGHT, 100)
    made = PictureCanvas()
    qtbot.addWidget(made)
    made.resize(*SIZE)
    made.show_drawing(genogram(large(size=PEOPLE, generations=GENERATIONS)))
    return made


def test_the_layout_of_a_family_in_five_generations(table):
    many, few = large(size=PEOPLE, generations=GENERATIONS), large(size=FEW, generations=3)
    ratio = table.compare(
        f"laying out a genogram of {PEOPLE} people", f"one of {FEW}", 40, rounds=9,
        ours=lambda: genogram(many), floor=lambda: genogram(few),
    )  # fmt: skip
    table.notes.append(
        f"{PEOPLE // FEW} times the people take {ratio:.0f} times as long to lay out in a genogram."
    )
    assert len(genogram(many).subjects) == PEOPLE


def test_the_painting_of_a_large_family(table, canvas, qtbot):
    from PySide6.QtWidgets import QWidget

    empty = QWidget()
    qtbot.addWidget(empty)
    empty.resize(*SIZE)
    table.compare(
        f"painting {PEOPLE} people in the window", "an empty widget of the same size", 80, rounds=15,
        ours=canvas.grab, floor=empty.grab,
    )  # fmt: skip
    assert len(canvas.drawing.subjects) == PEOPLE
