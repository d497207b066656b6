"""The regression that would end the program after a few hundred key presses: a lost reference to None."""

import sys

import pytest

CALLS = 2_000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_into_qt_keep_the_references_to_none(qtbot):
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for call in range(CALLS):
        label.setText(str(call))
    assert sys.getrefcount(None) > before - 50
