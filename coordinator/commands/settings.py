"""What the coordinator settles for the whole casebook: the logo, and when it locks itself."""

from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.commands.kinds import command, files
from coordinator.errors import BadInput, NotAllowed
from coordinator.models.directory import Coordinator

SHORTEST_LOCK: Final = 1
LONGEST_LOCK: Final = 30
LARGEST_LOGO: Final = 5 * 1024 * 1024
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


@command("Change the logo")
def set_logo(session: Session, *, content: bytes) -> None:
    """Keep a picture as the logo of every paper; raises ``BadInput`` for anything but a PNG or JPEG."""
    if len(content) > LARGEST_LOGO:
        raise BadInput("That picture is larger than 5 MB. Nothing was changed. Choose a smaller one.")
    if not content.startswith(_PICTURES):
        raise BadInput("A logo is a PNG or JPEG picture. Nothing was changed. Choose another file.")
    sealed = files(session).put(content)
    coordinator = _coordinator(session)
    coordinator.logo_sealed_name, coordinator.logo_sha256 = sealed.name, sealed.sha256


@command("Remove the logo")
def remove_logo(session: Session) -> None:
    """Leave papers without a logo; the picture stays sealed, so that this can be undone."""
    coordinator = _coordinator(session)
    coordinator.logo_sealed_name = coordinator.logo_sha256 = ""


@command("Change when the casebook locks")
def set_lock_minutes(session: Session, *, minutes: int) -> None:
    """Say after how many minutes without use the casebook locks itself; there is no "never"."""
    if not SHORTEST_LOCK <= minutes <= LONGEST_LOCK:
        raise NotAllowed(
            f"The casebook locks itself after {SHORTEST_LOCK} to {LONGEST_LOCK} minutes. "
            "Nothing was changed. Choose a number between them."
        )
    _coordinator(session).lock_after_minutes = minutes


def _coordinator(session: Session) -> Coordinator:
    found = session.scalars(select(Coordinator).where(Coordinator.binned_at.is_(None))).first()
    if found is None:
        found = Coordinator()
        session.add(found)
    return found
