import pytest

from coordinator.ui.tokens import CONTRAST, DARK, LIGHT, READABLE_PAIRS, contrast

SETS = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}


@pytest.mark.parametrize("name", SETS)
def test_every_pair_of_words_and_ground_is_readable(name):
    tokens = SETS[name]
    least = 7.0 if name == "contrast" else 4.5
    for ink, ground in READABLE_PAIRS:
        ratio = contrast(getattr(tokens, ink), getattr(tokens, ground))
        assert ratio >= least, f"{ink} on {ground} is {ratio:.2f}"


@pytest.mark.parametrize("name", SETS)
def test_edges_and_focus_rings_stand_out(name):
    tokens = SETS[name]
    for ring in ("edge", "accent", "danger"):
        for ground in ("window", "surface"):
            assert contrast(getattr(tokens, ring), getattr(tokens, ground)) >= 3


def test_black_on_white_is_the_greatest_contrast():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
