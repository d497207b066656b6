import pytest
from PySide6.QtWidgets import QLabel

from coordinator.ui.blocks import column, holding
from coordinator.ui.case.leaves import Leaves
from tests.ui.case.acting import looked_at
from tests.ui.kit import on_screen


@pytest.fixture
def leaves(dressed, qtbot):
    made = Leaves([("Short", lambda: QLabel("one line")), ("Long", lambda: QLabel("line\n" * 20))], "Parts")
    page = on_screen(qtbot, holding(column(made, None)))
    yield made
    page.close()
    page.deleteLater()


def test_a_leaf_is_made_when_it_is_turned_to(leaves):
    assert list(leaves.made) == ["Short"]
    leaves.turn_to("Long")
    assert list(leaves.made) == ["Short", "Long"]
    assert leaves.current == "Long"


def test_only_the_leaf_that_is_seen_takes_room(leaves):
    looked_at()
    short = leaves.height()
    leaves.turn_to("Long")
    looked_at()
    assert leaves.height() > short + 100
    leaves.turn_to("Short")
    looked_at()
    assert leaves.height() == short
