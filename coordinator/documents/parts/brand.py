"""How a practice's papers look: its name, its mark and its two colours."""

import re
from dataclasses import dataclass, field

_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_EASY_TO_READ = 4.5
"""The least contrast between text and paper that the accessibility guidelines ask for (WCAG 2.2, 1.4.3)."""


@dataclass(frozen=True)
class Brand:
    """What every paper of one practice has in common; colours are six hexadecimal figures.

    The accent carries headings and tables; the warm colour is kept for Plan B. A colour too pale to
    read is darkened until it can be read, so a service's yellow does not cost anyone the plan.
    """

    service_name: str = "Family Group Conference Service"
    strap_line: str = ""
    logo: bytes | None = field(default=None, repr=False)
    accent: str = "215D66"
    warm: str = "A14B1C"
    marking: str = "Private and confidential"
    author: str = "Family Group Conference Service"

    def __post_init__(self) -> None:
        for colour in (self.accent, self.warm):
            if not _COLOUR.fullmatch(colour):
                raise ValueError(f"A colour is six hexadecimal figures, not {colour!r}")

    @property
    def accent_text(self) -> str:
        """Return the accent, dark enough to read on white and to carry white text."""
        return _readable(self.accent)

    @property
    def warm_text(self) -> str:
        """Return the warm colour, dark enough to read on white and to carry white text."""
        return _readable(self.warm)


def tint(colour: str, strength: float) -> str:
    """Return ``colour`` thinned with white; strength 1 is the colour itself, 0 is white."""
    return "".join(f"{round(255 - (255 - part) * strength):02X}" for part in _parts(colour))


def contrast_with_white(colour: str) -> float:
    """Return the contrast ratio between white and ``colour``, from 1 to 21 (WCAG relative luminance)."""
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _parts(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue, 0 to 255."""
    return int(colour[:2], 16), int(colour[2:4], 16), int(colour[4:], 16)


def _linear(part: float) -> float:
    """Undo the display curve of one colour part (sRGB)."""
    return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB


def _readable(colour: str) -> str:
    """Darken a colour step by step until text in it can be read."""
    while contrast_with_white(colour) < _EASY_TO_READ:
        colour = "".join(f"{int(part * 0.94):02X}" for part in _parts(colour))
    return colour.upper()
