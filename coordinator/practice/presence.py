"""Who is at a meeting, who may still walk in, and who speaks from elsewhere.

Whoever may still walk in counts as there when it is judged what may lie open: nobody stops at the door
until an arrival is marked.
"""

from typing import Final

from coordinator.models.choices import InviteState, Mode, WantsToAttend
from coordinator.models.conference import Attendance
from coordinator.models.day_choices import WhyAbsent
from coordinator.models.network import Participant
from coordinator.models.referral import CaseChild

FROM_ELSEWHERE: Final = frozenset({Mode.LETTER, Mode.RECORDED, Mode.SPOKESPERSON})
"""Ways of taking part without hearing or seeing anything of the meeting."""
NOT_EXPECTED: Final = frozenset(
    {InviteState.NO, InviteState.EXCLUDED, InviteState.WITHDRAWN, InviteState.CONSIDERED}
)
NOT_ASKED: Final = frozenset({InviteState.EXCLUDED, InviteState.CONSIDERED})
"""Whom others may not even know to have been thought of."""
_NO_PART: Final = frozenset({InviteState.EXCLUDED, InviteState.WITHDRAWN, InviteState.CONSIDERED})
_COMES: Final = frozenset({WantsToAttend.ALL, WantsToAttend.PART})


def mode_of(part: Participant | None, attendance: Attendance | None) -> Mode | None:
    """Return how somebody takes part, as far as it is known: as they came, as expected, as invited."""
    ways = (
        attendance.actual_mode if attendance else None,
        attendance.expected_mode if attendance else None,
        part.mode if part else None,
    )
    return next((way for way in ways if way), None)


def may_be_there(part: Participant | None, attendance: Attendance | None, child: CaseChild | None) -> bool:
    """Whether somebody is in the room or on the call, or may still come into it.

    Whoever did not come, and nobody knows why, may only be late.
    """
    if attendance is not None and attendance.came is not None:
        return attendance.came or not _is_known_why(attendance)
    if child is not None and child.wants_to_attend in _COMES:
        return True
    if mode_of(part, attendance) in FROM_ELSEWHERE:
        return False
    return attendance is not None or (part is not None and part.invite_state not in NOT_EXPECTED)


def _is_known_why(attendance: Attendance) -> bool:
    return attendance.why_absent not in {None, WhyAbsent.NOT_KNOWN} or bool(attendance.absence_reason.strip())


def is_here(attendance: Attendance | None) -> bool:
    """Whether somebody came and has not left."""
    return attendance is not None and attendance.came is True and attendance.left is None


def offers_from_elsewhere(part: Participant, attendance: Attendance | None) -> bool:
    """Whether somebody who does not come offers something and has confirmed it."""
    if not part.can_offer.strip() or part.offer_confirmed_on is None or part.invite_state in _NO_PART:
        return False
    stays_away = attendance is not None and attendance.came is False
    not_coming = part.invite_state is InviteState.NO and not (attendance is not None and attendance.came)
    return stays_away or not_coming or mode_of(part, attendance) in FROM_ELSEWHERE
