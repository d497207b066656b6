from itertools import combinations

import pytest

from coordinator.practice.pictures.drawing import Text
from coordinator.practice.pictures.tree import HEADINGS, Tree, alt_text, described, tree

AIMEE = Tree(
    leaves=("Mum", "Dad", "Nanny Jackie", "Granddad Mike", "Jamie and Steve", "my cousin Flo"),
    fruits=("My bike", "Nanny’s stories"),
    branches=("Dad gets better", "Learn to swim"),
    trunk=("Drawing", "Looking after people"),
    ground=("School", "Football on Saturdays"),
    roots=("Norfolk", "Our songs"),
)
MUCH = Tree(*(tuple(f"something {number} that Aimee said" for number in range(14)) for _ in range(6)))


@pytest.mark.parametrize("words", [AIMEE, MUCH, Tree()])
def test_no_words_stand_on_others_and_all_are_on_the_page(words):
    drawing = tree("Aimee", words)
    assert not [pair for pair in combinations(drawing.subjects, 2) if pair[0].box.overlaps(pair[1].box)]
    for one in drawing.subjects:
        assert drawing.left <= one.box.left
        assert one.box.right <= drawing.left + drawing.wide
        assert drawing.top <= one.box.top
        assert one.box.bottom <= drawing.top + drawing.high


def test_what_was_said_stands_from_the_crown_down_to_the_roots():
    at = tree("Aimee", AIMEE).by_id
    heights = [at[f"{part} 0"].y for part in HEADINGS]
    assert heights == sorted(heights)
    assert at["trunk 1"].y < 0 < at["ground 0"].y


def test_every_word_is_written_and_every_part_has_its_heading():
    texts = {" ".join(shape.lines) for shape in tree("Aimee", AIMEE).shapes if isinstance(shape, Text)}
    assert {"Nanny’s stories", "Looking after people", *HEADINGS.values()} <= texts


def test_an_empty_tree_is_a_page_to_write_on():
    drawing = tree("", Tree())
    assert drawing.title == "Tree of life"
    assert drawing.alt_text == "A tree of life, still to be filled in."
    assert drawing.subjects == ()
    assert drawing.high > 1200


def test_the_tree_is_told_from_the_roots_up():
    assert described(AIMEE)[0] == "Roots: where I come from: Norfolk; Our songs."
    assert described(Tree(fruits=("My bike",))) == ("Fruits: what I have been given: My bike.",)
    assert alt_text("Aimee", Tree(roots=("Norfolk",))) == "Aimee’s tree of life, with words for the roots."


def test_a_piece_is_called_by_its_part_and_number():
    assert tree("Aimee", AIMEE).by_id["fruits 1"].words == "fruits: Nanny’s stories"
