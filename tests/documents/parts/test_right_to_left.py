import pytest

from coordinator.documents.parts.right_to_left import drawn_order


def test_a_line_read_from_the_left_stays():
    assert drawn_order("Ada (15)") == "Ada (15)"


def test_hebrew_is_turned_and_its_marks_stay_with_their_letters():
    assert drawn_order("משה") == "השמ"
    assert drawn_order("שָׂ") == "שָׂ"


def test_numbers_and_latin_words_in_it_keep_their_own_way():
    assert drawn_order("דוד 12") == "12 דוד"
    assert drawn_order("משה Cohen לוי") == "יול Cohen השמ"


def test_brackets_turn_round():
    assert drawn_order("משה (לוי)") == "(יול) השמ"


@pytest.mark.parametrize(
    ("written", "drawn"),
    [
        ("محمد", "\ufeaa\ufee4\ufea4\ufee3"),
        ("سلام", "\ufee1\ufefc\ufeb3"),
        ("چوپ", "\ufb56\ufeee\ufb7c"),
        ("\u0627", "\ufe8d"),
    ],
)
def test_arabic_letters_take_the_form_their_neighbours_ask_for(written, drawn):
    assert drawn_order(written) == drawn
