"""A name in a rounded box, as people and places stand in circles and round an ecomap."""

from dataclasses import dataclass
from enum import StrEnum

from coordinator.practice.pictures.drawing import Box, Dash, Mark, Rect, Role, Text, Weight
from coordinator.practice.pictures.letters import width_of, wrapped

NAME = 32
_NOTE = 26
_WIDEST = 260
_BESIDE = 24
_ABOVE = 14


class Look(StrEnum):
    """How a pill is coloured; never the only sign of what it means."""

    FAMILY = "family"
    SERVICE = "service"
    CENTRE = "centre"


_COLOURS = {
    Look.FAMILY: (Role.ACCENT, Role.SURFACE, Role.TEXT, Role.MUTED, Dash.SOLID),
    Look.SERVICE: (Role.MUTED, Role.RAISED, Role.TEXT, Role.MUTED, Dash.DASHED),
    Look.CENTRE: (Role.ACCENT, Role.ACCENT, Role.ON_ACCENT, Role.ON_ACCENT, Dash.SOLID),
}


@dataclass(frozen=True)
class Pill:
    """A name and a note, wrapped, with the room they take round a centre."""

    subject: str
    name: tuple[str, ...]
    note: tuple[str, ...]
    look: Look

    @property
    def half(self) -> tuple[int, int]:
        """Half the width and half the height."""
        wide = max(
            *(width_of(line, NAME, Weight.SEMIBOLD) for line in self.name),
            *(width_of(line, _NOTE) for line in self.note),
            NAME,
        )
        high = Text(0, 0, (), NAME).pitch * len(self.name) + Text(0, 0, (), _NOTE).pitch * len(self.note)
        return wide // 2 + _BESIDE, high // 2 + _ABOVE

    def box(self, x: int, y: int) -> Box:
        """Return the room it takes with its centre at x, y."""
        wide, high = self.half
        return Box(x - wide, y - high, x + wide, y + high)

    def drawn(self, x: int, y: int) -> tuple[Mark, ...]:
        """Return its shapes with its centre at x, y."""
        stroke, fill, ink, quiet, dash = _COLOURS[self.look]
        box = self.box(x, y)
        wide, high = box.right - box.left, box.bottom - box.top
        round_corner = min(high // 2, 36)
        names = Text(
            x,
            box.top + _ABOVE + round(NAME * 0.94),
            self.name,
            NAME,
            weight=Weight.SEMIBOLD,
            subject=self.subject,
            stroke=ink,
        )
        under = names.y + names.pitch * (len(self.name) - 1) + round(_NOTE * 1.2)
        found: tuple[Mark, ...] = (
            Rect(
                box.left, box.top, wide, high, round_corner,
                subject=self.subject, stroke=stroke, fill=fill, dash=dash,
            ),
            names,
        )  # fmt: skip
        note = Text(x, under, self.note, _NOTE, subject=self.subject, stroke=quiet)
        return (*found, note) if self.note else found


def pill(subject: str, name: str, note: str = "", look: Look = Look.FAMILY, widest: int = _WIDEST) -> Pill:
    """Return a pill whose words are no wider than ``widest``."""
    names = wrapped(name or "Not known", widest, NAME, Weight.SEMIBOLD)
    return Pill(subject, names, wrapped(note, widest, _NOTE), look)
