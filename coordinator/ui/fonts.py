"""The typeface of the window: Atkinson Hyperlegible Next, made to tell letters apart."""

from functools import cache

from PySide6.QtGui import QFontDatabase

from coordinator.assets import resource

WEIGHTS = ("400Regular", "600SemiBold", "700Bold")


@cache
def family() -> str:
    """Load the three weights the window uses once and return the family's name."""
    name = ""
    for weight in WEIGHTS:
        path = resource("fonts", f"AtkinsonHyperlegibleNext_{weight}.ttf")
        number = QFontDatabase.addApplicationFont(str(path))
        names = QFontDatabase.applicationFontFamilies(number)
        if names and path.stem.endswith("Regular"):
            name = names[0]
    return name
