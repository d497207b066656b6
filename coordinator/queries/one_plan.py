"""The one plan of a case: what it is judged by, read from the case, its meetings and the council's plans."""

from datetime import date
from typing import Final

from sqlalchemy.orm import Session

from coordinator.errors import NotThere
from coordinator.models.choices import MeetingStatus, Role, VersionStatus
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.plan import PlanVersion
from coordinator.models.referral import Case
from coordinator.models.review import CouncilPlan
from coordinator.practice.one_plan import ChildOfPlan, OnePlanFacts
from coordinator.practice.responsibility import is_adult
from coordinator.queries.people import children_of_case, people_of_case
from coordinator.queries.records import case_records

_NOT_SHOWN: Final = {Role.REFERRER, Role.INTERPRETER, Role.OBSERVER}
"""Parts whose holders have the council's plan anyway, or are told nothing by it."""


def one_plan_facts(session: Session, *, case_id: str, today: date) -> OnePlanFacts:
    """Return what the one plan of a case is judged by; raises ``NotThere``."""
    case = session.get(Case, case_id)
    if case is None:
        raise NotThere("That case is no longer in the casebook. Go back to the list of cases.")
    people = people_of_case(session, case_id=case_id)
    came = _came(session, case_id)
    versions = case_records(session, record_type=PlanVersion, case_id=case_id)
    return OnePlanFacts(
        case=case,
        children=tuple(
            ChildOfPlan(person.short_name, is_adult(person, today), child)
            for person, child in children_of_case(session, case_id=case_id)
        ),
        officers=tuple(one.short_name for one in people if one.participant.role is Role.REVIEWING_OFFICER),
        met={
            one.person.id: one.short_name
            for one in people
            if one.person.id in came and one.participant.role not in _NOT_SHOWN
        },
        plans=tuple(case_records(session, record_type=CouncilPlan, case_id=case_id)),
        agreed=any(one.status is not VersionStatus.DRAFT for one in versions),
    )


def _came(session: Session, case_id: str) -> set[str]:
    """Return who came to a meeting of the family that was held, in any way."""
    held = {
        one.id
        for one in case_records(session, record_type=Meeting, case_id=case_id)
        if one.status is MeetingStatus.HELD
    }
    attendance = case_records(session, record_type=Attendance, case_id=case_id)
    return {one.person_id for one in attendance if one.came and one.meeting_id in held}
