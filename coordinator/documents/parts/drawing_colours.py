"""The colours of a picture on paper, for each role a shape can have."""

from collections.abc import Mapping

from coordinator.documents.parts.brand import Brand, tint
from coordinator.practice.pictures.drawing import Role

Colours = Mapping[Role, str]
"""Six hexadecimal figures for each role."""

PAPER: Colours = {
    Role.TEXT: "1D282D",
    Role.MUTED: "55636A",
    Role.EDGE: "7C878B",
    Role.FAINT: "D5D0C6",
    Role.SURFACE: "FFFFFF",
    Role.RAISED: "FAF9F6",
    Role.ACCENT: "0E6666",
    Role.ON_ACCENT: "FFFFFF",
    Role.SOFT: "DCEDEB",
    Role.ON_SOFT: "0B4F4F",
    Role.DANGER: "A8221A",
    Role.DANGER_SOFT: "FBE9E6",
    Role.WARN: "8A4B00",
    Role.WARN_SOFT: "FCEBD2",
    Role.GOOD: "22663A",
    Role.GOOD_SOFT: "DFF0E2",
}


def branded(brand: Brand) -> Colours:
    """Return the colours of paper with a practice's own accent."""
    accent = brand.accent_text
    return {**PAPER, Role.ACCENT: accent, Role.SOFT: tint(accent, 0.14), Role.ON_SOFT: accent}
