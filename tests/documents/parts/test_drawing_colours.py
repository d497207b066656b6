import re

from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.drawing_colours import PAPER, branded
from coordinator.practice.pictures.drawing import Role
from coordinator.ui.tokens import contrast


def test_every_role_has_a_colour_on_paper():
    assert set(PAPER) == set(Role)
    assert all(re.fullmatch("[0-9A-F]{6}", colour) for colour in PAPER.values())


def test_a_practices_own_accent_is_used_and_stays_readable():
    colours = branded(Brand(accent="FFD400"))
    for ink, ground in ((Role.ON_ACCENT, Role.ACCENT), (Role.ON_SOFT, Role.SOFT), (Role.MUTED, Role.RAISED)):
        assert contrast(f"#{colours[ink]}", f"#{colours[ground]}") >= 3.9
    assert colours[Role.DANGER] == PAPER[Role.DANGER]
