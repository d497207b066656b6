"""Any two versions of a plan side by side: released ones as they were released, the others as they are."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from coordinator.models.plan import BackUpLine, CarerIfNeeded, PlanAction
from coordinator.practice.compare import Comparison, compare
from coordinator.practice.snapshot import PlanSnapshot
from coordinator.queries.plan import snapshot_of
from coordinator.queries.records import records


def compare_versions(session: Session, *, before_id: str, after_id: str) -> Comparison:
    """Return what became of one version in another, for the coordinator alone; raises ``NotThere``."""
    return compare(_snapshot(session, before_id), _snapshot(session, after_id))


def _snapshot(session: Session, version_id: str) -> PlanSnapshot:
    """Return a version that knows its lineages.

    A snapshot released before they were kept takes them from the records: those are frozen with it.
    """
    snapshot = snapshot_of(session, version_id=version_id)
    if snapshot.action_lineage or snapshot.back_up_lineage or snapshot.carer_lineage:
        return snapshot
    return replace(
        snapshot,
        action_lineage=_lineage(records(session, record_type=PlanAction, version_id=version_id)),
        back_up_lineage=_lineage(records(session, record_type=BackUpLine, version_id=version_id)),
        carer_lineage=_lineage(records(session, record_type=CarerIfNeeded, version_id=version_id)),
    )


def _lineage(parts: Sequence[PlanAction] | Sequence[BackUpLine] | Sequence[CarerIfNeeded]) -> tuple[str, ...]:
    return tuple(one.lineage or one.id for one in parts)
