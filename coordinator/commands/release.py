"""Release: each reader's copy built, checked, scanned, sealed and listed; the version frozen for ever."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from coordinator.commands.issuing import issue
from coordinator.commands.kinds import final, need, now, today
from coordinator.errors import NotAllowed
from coordinator.models.choices import Stage, VersionStatus
from coordinator.models.plan import PlanVersion
from coordinator.models.referral import Case
from coordinator.models.timekeeping import Override
from coordinator.practice.recipients import RECIPIENTS
from coordinator.practice.snapshot import fingerprint
from coordinator.queries.editions import FAMILY_PLAN, Edition, leaks_in_words, make_edition, readers_of
from coordinator.queries.plan import live_snapshot, whole_version
from coordinator.queries.recipients import left_out_of
from coordinator.text import clean

_REMEDY = "What has been released stays on record. To change the plan, start a new version of it."


@final("Release the plan", remedy=_REMEDY)
def release_plan(
    session: Session, *, version_id: str, reader_ids: Sequence[str] | None = None, reason: str = ""
) -> tuple[str, ...]:
    """Freeze an agreed version and issue a copy to each reader, or to everyone who should have one.

    Nothing is released while any copy gives away what its reader may not have: ``NotAllowed`` names
    each place. Nor while somebody who must be given the plan is left out without a typed ``reason``, which
    is kept on record. Returns the ids of the documents, one for each reader.
    """
    version = need(session, PlanVersion, version_id)
    if version.status is not VersionStatus.AGREED:
        raise NotAllowed("Only an agreed plan can be released. Record the decision on it first.")
    chosen = _chosen(session, version_id, reader_ids)
    _leave_out(session, version, chosen, clean(reason).strip())
    snapshot = live_snapshot(session, whole_version(session, version_id=version_id)).to_text()
    version.snapshot, version.snapshot_sha256 = snapshot, fingerprint(snapshot)
    version.status, version.released_at = VersionStatus.RELEASED, now(session)
    session.flush()
    editions = [
        make_edition(session, version_id=version_id, reader_id=reader_id, today=today(session))
        for reader_id in chosen
    ]
    _refuse_leaks(editions)
    need(session, Case, version.case_id).stage = Stage.CIRCULATION
    return tuple(_issue(session, version, edition) for edition in editions)


@final("Make a copy of the plan", remedy="The copy stays on record. It need not be sent.")
def issue_edition(session: Session, *, version_id: str, reader_id: str) -> str:
    """Make one more copy of a released version by today's restrictions; return the document's id.

    A copy made before may no longer be fit to send: this one is built and scanned anew.
    """
    version = need(session, PlanVersion, version_id)
    if version.status is not VersionStatus.RELEASED:
        raise NotAllowed("This version has not been released yet. Release it first.")
    edition = make_edition(session, version_id=version_id, reader_id=reader_id, today=today(session))
    _refuse_leaks([edition])
    return _issue(session, version, edition)


def _chosen(session: Session, version_id: str, reader_ids: Sequence[str] | None) -> list[str]:
    readers = [reader.person_id for reader in readers_of(session, version_id=version_id)]
    chosen = readers if reader_ids is None else list(dict.fromkeys(reader_ids))
    if not chosen:
        raise NotAllowed("There is nobody to give the plan to. Mark who came to the conference first.")
    return chosen


def _leave_out(session: Session, version: PlanVersion, chosen: Sequence[str], reason: str) -> None:
    """Keep why somebody who must be given the plan is not; raises ``NotAllowed`` without a reason."""
    missing = left_out_of(session, version_id=version.id, reader_ids=chosen, today=today(session))
    if missing and not reason:
        told = " ".join(one.sentence for one in missing)
        raise NotAllowed(f"{told} Nothing has been released. Give them a copy, or type why they get none.")
    session.add_all(
        Override(
            case_id=version.case_id,
            judgement=RECIPIENTS,
            subject=one.subject,
            sentence=one.sentence,
            reason=reason,
            made_at=now(session),
        )
        for one in missing
    )


def _refuse_leaks(editions: Sequence[Edition]) -> None:
    listed = leaks_in_words(editions)
    if listed:
        raise NotAllowed(
            f"{listed} Nothing has been released. Change the text, agree neutral words for it, or record "
            "the agreement of the person it protects."
        )


def _issue(session: Session, version: PlanVersion, edition: Edition) -> str:
    document, _line = issue(
        session,
        case_id=version.case_id,
        paper=FAMILY_PLAN,
        copy=edition,
        why=edition.reader.why,
        version_id=version.id,
    )
    return document.id
