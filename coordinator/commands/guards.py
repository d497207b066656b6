"""What no command may do: a released version of the plan stays as it was released, for ever."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.commands.journal import Change, Recorder
from coordinator.errors import NotAllowed
from coordinator.models.base import Kept
from coordinator.models.choices import VersionStatus
from coordinator.models.plan import PARTS_OF_A_VERSION, PlanVersion
from coordinator.models.referral import Case


def refuse_changes_to_released(session: Session, recorder: Recorder) -> None:
    """Raise ``NotAllowed`` when a released version, or a part of one, was changed.

    A case that comes or goes as a whole, by an import or its undoing, brings its versions with it.
    """
    changes = recorder.real_changes()
    whole = {change.record_id for change in changes if _comes_or_goes(change, Case)}
    for change in changes:
        if (change.before or change.after).get("case_id") in whole:
            continue
        if change.record_type is PlanVersion:
            was_released = change.before.get("status") == VersionStatus.RELEASED
            if was_released or (_is_released(session, change.record_id) and not _releases(change)):
                raise NotAllowed(_SENTENCE)
        elif change.record_type in PARTS_OF_A_VERSION:
            part = session.get(change.record_type, change.record_id)
            belongs_to = {change.before.get("version_id", ""), getattr(part, "version_id", "")}
            if any(_is_released(session, version_id) for version_id in belongs_to):
                raise NotAllowed(_SENTENCE)


def _comes_or_goes(change: Change, record_type: type[Kept]) -> bool:
    return change.record_type is record_type and not (change.before and change.after)


def _releases(change: Change) -> bool:
    return change.after.get("status") == VersionStatus.RELEASED


def _is_released(session: Session, version_id: str) -> bool:
    wanted = select(PlanVersion.status).where(PlanVersion.id == version_id)
    return session.scalar(wanted) is VersionStatus.RELEASED


_SENTENCE = (
    "This version of the plan has been released and stays as it was sent. "
    "Nothing was changed. To change the plan, start a new version."
)
