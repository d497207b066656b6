"""What is asked of services: their tasks in the plan, requests for packages, and the request on paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.documents.parts.file_name import file_name
from coordinator.documents.parts.scanner import Leak, scan
from coordinator.errors import NotThere
from coordinator.models.directory import Commissioner, Coordinator
from coordinator.models.plan import PlanAction, ResourceRequest
from coordinator.models.referral import Case
from coordinator.practice.support_view import SupportRequestView
from coordinator.queries.editions import brand_of
from coordinator.queries.people import children_of_case
from coordinator.queries.plan import whole_version
from coordinator.queries.records import case_records, records
from coordinator.queries.secrets import secrets_for

NOBODY_IN_THE_CASE = ""
"""A panel is nobody in the case: whatever is kept from anybody is kept from it."""
_PENCE = 100


@dataclass(frozen=True)
class RequestPaper:
    """A request on paper, read through; with leaks it must not be saved."""

    file_name: str
    content: bytes
    leaks: tuple[Leak, ...]

    @property
    def refusal(self) -> str:
        """Why the paper must not leave the casebook, in a sentence that does not say it again."""
        if not self.leaks:
            return ""
        places = dict.fromkeys(
            f"{one.secret.whose}’s {one.secret.kind.value} ({one.where})" for one in self.leaks
        )
        return (
            f"This request gives away {'; '.join(places)}. Nothing has been saved. Say it in other words, "
            "and save it again."
        )


def service_tasks(session: Session, *, version_id: str) -> Sequence[PlanAction]:
    """Return the actions of a version that are a service's task, in their order."""
    return records(session, record_type=PlanAction, version_id=version_id, service_task=True)


def requests_of(session: Session, *, case_id: str) -> Sequence[ResourceRequest]:
    """Return every request for a package in a case, the oldest first."""
    return case_records(session, record_type=ResourceRequest, case_id=case_id)


def request_view(session: Session, *, request_id: str) -> SupportRequestView:
    """Return a request as a panel reads it; raises ``NotThere``."""
    request = session.get(ResourceRequest, request_id)
    if request is None:
        raise NotThere("That request is no longer in the casebook. Go back and look again.")
    case = session.get_one(Case, request.case_id)
    commissioner = session.get(Commissioner, case.commissioner_id) if case.commissioner_id else None
    coordinator = session.scalars(select(Coordinator)).first() or Coordinator()
    return SupportRequestView(
        children=tuple(person.short_name for person, _ in children_of_case(session, case_id=case.id)),
        reference=case.reference,
        council=commissioner.name if commissioner else "",
        kind=request.kind.label,
        purpose=request.purpose.label if request.purpose else "",
        cost=say_cost(request.cost),
        action=_action(session, request.action_id),
        decision=request.decision.label if request.decision else "",
        coordinator=coordinator.trading_name or coordinator.name,
        coordinator_reach=", ".join(way for way in (coordinator.phone, coordinator.email) if way),
        **{key: getattr(request, key) for key in _SAID_AS_WRITTEN},
    )


_SAID_AS_WRITTEN = (
    "applied_by", "applied_on", "item", "duration", "why", "not_otherwise", "sustained_how", "panel_on",
    "decision_words", "delivered_on", "what_changed",
)  # fmt: skip
"""What the paper takes from a request as it stands."""


def request_paper(session: Session, *, request_id: str, today: date) -> RequestPaper:
    """Build the request on paper and read the finished file through for whatever a panel may not have."""
    from coordinator.documents import support_request  # noqa: PLC0415 - Word is loaded when first needed
    from coordinator.documents.parts.base import save  # noqa: PLC0415 - the same

    view = request_view(session, request_id=request_id)
    content = save(support_request.build(view, brand_of(session)))
    named = file_name(view.reference, "support-request", "")
    case_id = session.get_one(ResourceRequest, request_id).case_id
    secrets = secrets_for(session, case_id=case_id, reader_id=NOBODY_IN_THE_CASE, today=today)
    return RequestPaper(named, content, tuple(scan(content, named, secrets)))


def say_cost(pence: int | None) -> str:
    """Return an amount as it is said: *£1,200*, *£12.50*; nothing where it is not known."""
    if pence is None:
        return ""
    whole, rest = divmod(pence, _PENCE)
    return f"£{whole:,}.{rest:02}" if rest else f"£{whole:,}"


def _action(session: Session, action_id: str | None) -> str:
    action = session.get(PlanAction, action_id) if action_id else None
    if action is None:
        return ""
    whole = whole_version(session, version_id=action.version_id)
    who = action.who_words or whole.called(action.doer_ids)
    return "\n".join(part for part in (f"Action {action.position}. {action.what}".strip(), who) if part)
