import pytest
from PIL import ImageFont

from coordinator.assets import resource
from coordinator.practice.pictures.drawing import Weight
from coordinator.practice.pictures.letters import is_right_to_left, width_of, wrapped

FILES = {Weight.REGULAR: "400Regular", Weight.SEMIBOLD: "600SemiBold", Weight.BOLD: "700Bold"}


@pytest.mark.parametrize("weight", Weight)
@pytest.mark.parametrize(
    "words", ["Ada", "Dana’s parents", "Siân ŵyn-Jones", "WWWW", "illi", "Wojciech Nowak 1948"]
)
def test_words_are_as_wide_as_the_typeface_draws_them(words, weight):
    path = resource("fonts", f"AtkinsonHyperlegibleNext_{FILES[weight]}.ttf")
    font = ImageFont.truetype(str(path), 1000, layout_engine=ImageFont.Layout.BASIC)
    assert width_of(words, 1000, weight) == pytest.approx(font.getlength(words), rel=0.12)
    assert width_of(words, 1000, weight) >= font.getlength(words) * 0.98


def test_a_mark_over_a_letter_takes_no_room():
    assert width_of("e\u0301", 100) == width_of("e", 100) == width_of("é", 100)


def test_words_break_between_words_then_after_hyphens_then_anywhere():
    assert wrapped("Ada Okafor", 1000, 30) == ("Ada Okafor",)
    assert wrapped("Ada Okafor", 120, 30) == ("Ada", "Okafor")
    assert wrapped("Llewellyn-Price", 180, 30) == ("Llewellyn-", "Price")
    assert "".join(wrapped("Wolfeschlegelsteinhausen", 120, 30)) == "Wolfeschlegelsteinhausen"
    assert wrapped("", 100, 30) == ()


@pytest.mark.parametrize("words", ["A" * 50, "Anna Maria-Luise von und zu", "משה בן-דוד", "e\u0301" * 30])
def test_no_line_is_wider_than_it_may_be(words):
    assert all(width_of(line, 30) <= 200 for line in wrapped(words, 200, 30))


def test_the_first_letter_with_a_direction_decides_it():
    assert is_right_to_left("12 משה")
    assert is_right_to_left("فاطمہ (Fatima)")
    assert not is_right_to_left("Fatima (فاطمہ)")
    assert not is_right_to_left("12")
