import re

import pytest

from coordinator.ui.style import style_sheet
from coordinator.ui.tokens import CONTRAST, DARK, LIGHT


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST])
def test_the_sheet_uses_only_the_colours_of_the_moment(tokens):
    named = {getattr(tokens, role) for role in tokens._fields}
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", style_sheet(tokens, 14, 10.5))) <= named


def test_every_distance_grows_with_the_text():
    small, large = style_sheet(LIGHT, 14, 10.5), style_sheet(LIGHT, 28, 21)
    sizes = [
        (int(a), int(b))
        for a, b in zip(re.findall(r"(\d+)px", small), re.findall(r"(\d+)px", large), strict=True)
    ]
    grown = [(a, b) for a, b in sizes if a > 3]
    assert grown
    assert all(b >= 1.7 * a for a, b in grown)


def test_the_sheet_stays_small():
    assert len(style_sheet(LIGHT, 14, 10.5)) < 16_000
