"""What the paper with the pictures of a network shows."""

from dataclasses import dataclass
from datetime import date

from coordinator.practice.pictures.drawing import Drawing


@dataclass(frozen=True)
class Shown:
    """One picture that was chosen, with its key where it has one."""

    drawing: Drawing
    key: Drawing | None = None


@dataclass(frozen=True)
class NetworkPictureView:
    """The chosen pictures of one family, for the coordinator's own use."""

    title: str
    drawn_on: date | None
    pictures: tuple[Shown, ...]
