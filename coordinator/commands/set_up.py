"""What a new casebook holds before the first family: the coordinator and the platforms' limits."""

from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.commands.kinds import final
from coordinator.models.choices import Platform
from coordinator.models.directory import Coordinator, PlatformLimit

LIMITS_AS_OF: Final = date(2020, 11, 26)

_REMEDY = "Change the settings instead."


@final("Set up the casebook", remedy=_REMEDY)
def set_up_casebook(session: Session) -> str:
    """Add the coordinator's own record and the platform limits, once; return the coordinator's id."""
    present = session.scalars(select(Coordinator)).first()
    if present is not None:
        return present.id
    coordinator = Coordinator()
    session.add(coordinator)
    session.add_all(
        [
            _limit(Platform.WHATSAPP, people=8, notes="A group call holds eight people."),
            _limit(Platform.ZOOM, minutes=40, notes="Free meetings may end after 40 minutes, by licence."),
            _limit(
                Platform.TEAMS,
                numbers_visible=True,
                notes="People who are invited see one another’s numbers.",
            ),
        ]
    )
    return coordinator.id


def _limit(
    platform: Platform,
    *,
    notes: str,
    people: int | None = None,
    minutes: int | None = None,
    numbers_visible: bool | None = None,
) -> PlatformLimit:
    return PlatformLimit(
        platform=platform,
        people=people,
        minutes=minutes,
        numbers_visible=numbers_visible,
        as_of=LIMITS_AS_OF,
        notes=notes,
    )
