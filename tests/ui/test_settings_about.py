from PySide6.QtWidgets import QLabel

import coordinator
from coordinator.ui.settings_about import AboutPage

NEVER_SAID = ("military", "unbreakable", "compliant", "secure delete", "anonymous")


def test_the_version_is_told_and_nothing_is_promised_that_cannot_be_kept(dressed, qtbot):
    page = AboutPage()
    qtbot.addWidget(page)
    page.refresh()
    said = " ".join(label.text() for label in page.findChildren(QLabel))
    assert f"Version {coordinator.__version__}" in said
    assert "MIT" in said
    assert not [word for word in NEVER_SAID if word in said.casefold()]
