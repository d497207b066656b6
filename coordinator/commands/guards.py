"""What no command may do: a released version of the plan stays as it was released, for ever."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.commands.journal import Change, Recorder
from coordinator.errors import NotAllowed
from coordinator.models.choices import VersionStatus
from coordinator.models.plan import BackUpLine, NeutralWording, PlanAction, PlanAnswer, PlanVersion

_PARTS = (PlanAction, PlanAnswer, BackUpLine, NeutralWording)


def refuse_changes_to_released(session: Session, recorder: Recorder) -> None:
    """Raise ``NotAllowed`` when a released version, or a part of one, was changed."""
    for change in recorder.real_changes():
        if change.record_type is PlanVersion:
            _refuse_if_frozen(change)
        elif change.record_type in _PARTS:
            _refuse_if_version_frozen(session, change)


def _refuse_if_frozen(change: Change) -> None:
    status_before = change.before.get("status")
    released_now = change.after.get("released_at") is not None and change.before.get("released_at") is None
    if released_now:
        return
    if status_before == VersionStatus.RELEASED:
        raise NotAllowed(_SENTENCE)


def _refuse_if_version_frozen(session: Session, change: Change) -> None:
    part = session.get(change.record_type, change.record_id)
    version_id = getattr(part, "version_id", None) or change.before.get("version_id")
    wanted = select(PlanVersion.status).where(PlanVersion.id == version_id)
    if session.scalar(wanted) is VersionStatus.RELEASED:
        raise NotAllowed(_SENTENCE)


_SENTENCE = (
    "This version of the plan has been released and stays as it was sent. "
    "Nothing was changed. To change the plan, start a new version."
)
