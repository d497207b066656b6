"""What still hangs on somebody in a case, before their part goes to the bin."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.models.choices import InviteState, MeetingStatus
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.network import Participant
from coordinator.models.plan import PlanAction
from coordinator.models.referral import CaseChild
from coordinator.queries.plan import versions_of_case

_INVITED = {
    InviteState.YES: "has said they are coming",
    InviteState.MAYBE: "has said they may come",
    InviteState.ASKED: "has been asked",
}


def standing_of(session: Session, *, participant_id: str) -> tuple[str, ...]:
    """Return in a few words each what hangs on somebody's part in a case; nothing where nothing does."""
    part = session.get(Participant, participant_id)
    if part is None:
        return ()
    said = [_INVITED[part.invite_state]] if part.invite_state in _INVITED else []
    expected = (
        select(Attendance.id)
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .where(
            Attendance.case_id == part.case_id,
            Attendance.person_id == part.person_id,
            Attendance.binned_at.is_(None),
            Meeting.status == MeetingStatus.PLANNED,
            Meeting.binned_at.is_(None),
        )
    )
    if session.scalars(expected).first() is not None:
        said.append("is expected at a meeting")
    voices = select(CaseChild.id).where(
        CaseChild.case_id == part.case_id,
        CaseChild.voiced_by_id == part.person_id,
        CaseChild.binned_at.is_(None),
    )
    if session.scalars(voices).first() is not None:
        said.append("voices a child’s views")
    if _does_something(session, part):
        said.append("has something to do in the plan")
    return tuple(said)


def _does_something(session: Session, part: Participant) -> bool:
    versions = versions_of_case(session, case_id=part.case_id)
    if not versions:
        return False
    actions = select(PlanAction).where(
        PlanAction.version_id == versions[0].id, PlanAction.binned_at.is_(None)
    )
    return any(
        part.person_id in (*one.doer_ids, *one.helper_ids, *one.stand_in_ids, *one.checker_ids)
        for one in session.scalars(actions)
    )
