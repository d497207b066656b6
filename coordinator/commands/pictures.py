"""What is done in a picture of the network: somebody is moved by hand, or the program places them again."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.commands.kinds import command, need, now
from coordinator.models.choices import Knows, PictureKind
from coordinator.models.network import Participant, PicturePosition
from coordinator.models.referral import Case


@command("Move in the picture")
def move_in_picture(
    session: Session, *, case_id: str, picture: PictureKind, subject: str, x: int, y: int
) -> None:
    """Keep where somebody, or something, was put by hand; ``x`` and ``y`` are in the picture's units."""
    need(session, Case, case_id)
    kept = _kept(session, case_id, picture, subject)
    if kept:
        kept[0].x, kept[0].y, kept[0].binned_at = x, y, None
    else:
        session.add(PicturePosition(case_id=case_id, picture=picture, subject=subject, x=x, y=y))


@command("Put in a circle")
def put_in_ring(
    session: Session,
    *,
    participant_id: str,
    picture: PictureKind,
    ring: int | None,
    place: tuple[int, int] | None = None,
) -> None:
    """Say how close somebody is, or how much they know: ring 1 is in the middle, None is not known.

    With a ``place`` they stand there; without one the program places them within the ring.
    """
    participant = need(session, Participant, participant_id)
    if picture is PictureKind.SAFETY_CIRCLES:
        participant.knows = None if ring is None else tuple(Knows)[ring - 1]
    else:
        participant.circle = ring
    case_id, subject = participant.case_id, participant.person_id
    if place is None:
        place_again(session, case_id=case_id, picture=picture, subject=subject)
    else:
        x, y = place
        move_in_picture(session, case_id=case_id, picture=picture, subject=subject, x=x, y=y)


@command("Let the program place them")
def place_again(session: Session, *, case_id: str, picture: PictureKind, subject: str = "") -> None:
    """Forget where one was put by hand, or everybody in the picture."""
    for position in _kept(session, case_id, picture, subject):
        position.binned_at = position.binned_at or now(session)


def _kept(session: Session, case_id: str, picture: PictureKind, subject: str) -> list[PicturePosition]:
    wanted = select(PicturePosition).where(
        PicturePosition.case_id == case_id, PicturePosition.picture == picture
    )
    if subject:
        wanted = wanted.where(PicturePosition.subject == subject)
    return list(session.scalars(wanted.order_by(PicturePosition.id)))
