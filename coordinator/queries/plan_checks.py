"""What the checks of the plan rest on, read in a fixed number of statements."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.models.choices import InviteState
from coordinator.models.network import RoutineLine
from coordinator.models.person import Person
from coordinator.models.plan import CarerIfNeeded
from coordinator.models.referral import BottomLine
from coordinator.practice.names import short_names
from coordinator.practice.plan_checks.facts import PlanFacts
from coordinator.queries.people import children_of_case
from coordinator.queries.plan import WholeVersion, whole_version
from coordinator.queries.records import case_records, records

NO_LONGER: Final = frozenset({InviteState.WITHDRAWN, InviteState.EXCLUDED})
"""States in which somebody takes no part any more."""


def plan_facts(session: Session, *, version_id: str, today: date) -> PlanFacts:
    """Return everything the checks of one version of the plan rest on; raises ``NotThere``."""
    whole = whole_version(session, version_id=version_id)
    case_id, meeting = whole.case.id, whole.meeting
    carers = tuple(records(session, record_type=CarerIfNeeded, version_id=version_id))
    here = {
        one.person.id: one.short_name for one in whole.people if one.participant.invite_state not in NO_LONGER
    }
    gone = _named_in(whole, carers) - set(here)
    children = children_of_case(session, case_id=case_id)
    starts = meeting.starts.date() if meeting and meeting.starts else None
    return PlanFacts(
        version=whole.version,
        today=today,
        held_on=(meeting.held_on or starts) if meeting else None,
        context=whole.case.context,
        actions=tuple(whole.actions),
        back_up=tuple(whole.back_up),
        carers=carers,
        questions=tuple(whole.questions),
        answers=whole.answers,
        bottom_lines=tuple(case_records(session, record_type=BottomLine, case_id=case_id)),
        routine=tuple(case_records(session, record_type=RoutineLine, case_id=case_id)),
        names={**_names_of(session, gone), **here},
        gone=frozenset(gone),
        children=tuple(person.short_name for person, _child in children),
    )


def _named_in(whole: WholeVersion, carers: Iterable[CarerIfNeeded]) -> set[str]:
    found = {one.person_id for one in carers if one.person_id}
    found.update(person_id for line in whole.back_up for person_id in line.doer_ids)
    for action in whole.actions:
        found.update(action.doer_ids, action.helper_ids, action.checker_ids, action.stand_in_ids)
    return found


def _names_of(session: Session, person_ids: set[str]) -> dict[str, str]:
    return short_names(session.scalars(select(Person).where(Person.id.in_(person_ids))).all())
