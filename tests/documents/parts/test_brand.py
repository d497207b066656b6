import pytest

from coordinator.documents.parts.brand import Brand, contrast_with_white, tint


@pytest.mark.parametrize("pale", ["FFD700", "FFFFFF", "7FC8D0", "C0C0C0"])
def test_a_pale_colour_is_darkened_until_it_can_be_read(pale):
    brand = Brand(accent=pale, warm=pale)
    assert contrast_with_white(brand.accent_text) >= 4.5
    assert contrast_with_white(brand.warm_text) >= 4.5


def test_a_colour_that_reads_well_is_kept():
    assert Brand().accent_text == "215D66"
    assert Brand().warm_text == "A14B1C"


@pytest.mark.parametrize("wrong", ["red", "#215D66", "215D6", '"/><w:p'])
def test_a_colour_is_six_hexadecimal_figures(wrong):
    with pytest.raises(ValueError, match="six hexadecimal"):
        Brand(accent=wrong)


def test_a_tint_lies_between_the_colour_and_white():
    assert tint("000000", 0) == "FFFFFF"
    assert tint("000000", 1) == "000000"
    assert tint("0080FF", 0.5) == "80C0FF"
