"""The colours of the window: light, dark and high contrast, each pair readable."""

from enum import StrEnum
from typing import NamedTuple


class Appearance(StrEnum):
    """How the person wants the window to look."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"

    @property
    def label(self) -> str:
        """The choice in words."""
        return {
            "system": "Same as this computer",
            "light": "Light",
            "dark": "Dark",
            "contrast": "High contrast",
        }[self.value]


class Tokens(NamedTuple):
    """One set of colours, each named for what it is used for."""

    dark: bool
    window: str
    surface: str
    raised: str
    text: str
    muted: str
    accent: str
    accent_strong: str
    on_accent: str
    soft: str
    on_soft: str
    danger: str
    danger_soft: str
    warn: str
    warn_soft: str
    good: str
    good_soft: str
    rail: str
    rail_chosen: str
    rail_hover: str
    rail_text: str
    line: str
    edge: str
    track: str


LIGHT = Tokens(
    dark=False,
    window="#F5F3EE",
    surface="#FFFFFF",
    raised="#FAF9F6",
    text="#1D282D",
    muted="#55636A",
    accent="#0E6666",
    accent_strong="#0A5252",
    on_accent="#FFFFFF",
    soft="#DCEDEB",
    on_soft="#0B4F4F",
    danger="#A8221A",
    danger_soft="#FBE9E6",
    warn="#8A4B00",
    warn_soft="#FCEBD2",
    good="#22663A",
    good_soft="#DFF0E2",
    rail="#12363A",
    rail_chosen="#225257",
    rail_hover="#1A4449",
    rail_text="#F1F6F5",
    line="#E2DED5",
    edge="#7C878B",
    track="#DDD8CE",
)

DARK = Tokens(
    dark=True,
    window="#12181A",
    surface="#1A2225",
    raised="#202A2E",
    text="#E7ECED",
    muted="#A6B2B6",
    accent="#5CC4BC",
    accent_strong="#7AD5CE",
    on_accent="#0A1B1B",
    soft="#193F3E",
    on_soft="#C8EFEB",
    danger="#FF9A8F",
    danger_soft="#451D1A",
    warn="#F3B65F",
    warn_soft="#43300F",
    good="#90D8A2",
    good_soft="#183823",
    rail="#0D1416",
    rail_chosen="#1C3B3E",
    rail_hover="#162A2D",
    rail_text="#E7ECED",
    line="#2E393D",
    edge="#78858A",
    track="#39454A",
)

CONTRAST = Tokens(
    dark=True,
    window="#000000",
    surface="#000000",
    raised="#101010",
    text="#FFFFFF",
    muted="#F0F0F0",
    accent="#7FF3EA",
    accent_strong="#B5FFF9",
    on_accent="#000000",
    soft="#003C3A",
    on_soft="#FFFFFF",
    danger="#FFB3AB",
    danger_soft="#3A0000",
    warn="#FFD27A",
    warn_soft="#332000",
    good="#A9F5BA",
    good_soft="#00300F",
    rail="#000000",
    rail_chosen="#004744",
    rail_hover="#222222",
    rail_text="#FFFFFF",
    line="#FFFFFF",
    edge="#FFFFFF",
    track="#8A8A8A",
)

READABLE_PAIRS: tuple[tuple[str, str], ...] = (
    *(
        (ink, ground)
        for ink in ("text", "muted", "accent", "danger", "warn", "good")
        for ground in ("window", "surface", "raised")
    ),
    ("on_accent", "accent"),
    ("on_accent", "accent_strong"),
    ("on_soft", "soft"),
    ("text", "soft"),
    ("muted", "soft"),
    ("accent", "soft"),
    ("danger", "danger_soft"),
    ("text", "danger_soft"),
    ("warn", "warn_soft"),
    ("text", "warn_soft"),
    ("good", "good_soft"),
    ("text", "good_soft"),
    ("rail_text", "rail"),
    ("rail_text", "rail_chosen"),
    ("rail_text", "rail_hover"),
)
"""Every pair of ink and ground the window uses for words."""


def contrast(ink: str, ground: str) -> float:
    """Return the WCAG contrast ratio, 1 to 21, of two colours written as ``#RRGGBB``."""
    lighter, darker = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)  # noqa: PLR2004 -- the constants of the sRGB curve
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
