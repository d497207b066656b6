from itertools import pairwise

from coordinator.practice.pictures.circles import Member
from coordinator.practice.pictures.drawing import Text
from coordinator.practice.pictures.ecomap import Flow, Strength, Tie
from coordinator.practice.pictures.key import circles_key, ecomap_key, genogram_key
from coordinator.practice.pictures.kin import Family, Kin
from tests.practice.pictures.families import half_siblings


def words(drawing):
    return [
        shape.lines[0] for shape in drawing.shapes if isinstance(shape, Text) and shape.lines != ("Name",)
    ]


def test_a_key_explains_every_sign_of_its_tree_and_no_other():
    assert words(genogram_key(half_siblings())) == [
        "Man or boy", "Woman or girl", "Not known, or neither", "Not born yet", "Has died",
        "Who this is about", "Adopted", "Married", "Couple", "Separated", "Child by birth", "Adopted child",
    ]  # fmt: skip
    assert words(genogram_key(Family((Kin("a", "A"),)))) == ["Not known, or neither"]


def test_a_line_over_siblings_that_leads_to_nobody_is_explained():
    family = Family((Kin("a", "A"), Kin("b", "B")), siblings=(("a", "b"),))
    assert "Siblings, parents not known" in words(genogram_key(family))


def test_a_key_to_circles_names_services_only_where_there_are_some():
    assert words(circles_key([Member("a", "A", 1)])) == ["Family and friends"]
    assert words(circles_key([Member("a", "A", 1, service=True)])) == ["Family and friends", "Services"]


def test_a_key_to_an_ecomap_explains_its_lines():
    ties = [Tie("a", "A", Strength.STRONG, stress=True, flow=Flow.IN), Tie("b", "B", Strength.BROKEN)]
    assert words(ecomap_key(ties)) == [
        "Strong tie", "Broken off", "Under strain", "Support goes this way", "Family and friends",
    ]  # fmt: skip


def test_a_key_says_in_words_what_it_shows():
    assert genogram_key(Family((Kin("a", "A"),))).alt_text == "Key to the family tree: not known, or neither."


def test_words_in_a_column_stand_apart():
    drawing = genogram_key(half_siblings())
    texts = [shape for shape in drawing.shapes if isinstance(shape, Text)]
    for first, second in pairwise(texts):
        assert second.x > first.x or second.y - first.y > first.size
