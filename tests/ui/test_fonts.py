from PySide6.QtGui import QFont, QFontMetrics

from coordinator.assets import resource
from coordinator.ui.fonts import family


def test_the_typeface_comes_with_the_program_and_its_licence(qapp):
    assert family() == "Atkinson Hyperlegible Next"
    assert "Open Font License" in resource("fonts", "OFL.txt").read_text(encoding="utf-8")


def test_it_has_the_letters_of_the_names_we_write(qapp):
    metrics = QFontMetrics(QFont(family()))
    assert all(metrics.inFontUcs4(ord(sign)) for sign in "ŵŷŁżșñéÆ’–…")
