"""The typeface of the window: Atkinson Hyperlegible Next, made to tell letters apart."""

from functools import cache

from PySide6.QtGui import QFontDatabase

from coordinator.assets import resource


@cache
def family() -> str:
    """Load the four weights once and return the family's name."""
    name = ""
    for path in sorted(resource("fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        names = QFontDatabase.applicationFontFamilies(number)
        if names and path.stem.endswith("Regular"):
            name = names[0]
    return name
