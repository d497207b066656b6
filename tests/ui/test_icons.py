import re

import pytest

from coordinator.assets import resource
from coordinator.ui import icons

HOME = resource("icons").parent.parent


def test_an_icon_takes_the_colour_it_is_given(qapp):
    image = icons.pixmap("lock", "#0E6666", 32).toImage()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() > 250
    }
    assert colours == {"#0e6666"}


def test_an_icon_is_sharp_on_a_dense_screen(qapp):
    assert icons.pixmap("lock", "#000000", 16, 2.0).width() == 32


def test_every_icon_named_in_the_window_is_there():
    named = set()
    for path in (HOME / "coordinator" / "ui").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        named |= set(re.findall(r'icon="([a-z0-9-]+)"', text))
        named |= set(re.findall(r'(?:tool|EmptyState|Place|Picture)\(\s*"([a-z0-9-]+)",', text))
    missing = {name for name in named if not resource("icons", f"{name}.svg").is_file()}
    assert missing == set()


def test_the_icons_come_with_their_licence():
    assert "ISC License" in resource("icons", "LICENSE.txt").read_text(encoding="utf-8")


def test_an_icon_that_is_not_there_is_a_mistake_of_ours(qapp):
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon", "#000000", 16)
