"""The weeks of one case, read as its page reads them."""

from datetime import date, datetime

from coordinator.models.referral import Case
from coordinator.queries.people import children_of_case
from coordinator.queries.timeline import weeks_of_cases

TODAY = date(2026, 9, 14)


def children(session, case_id):
    return [person for person, _ in children_of_case(session, case_id=case_id)]


def weeks(desk, case_id, today=TODAY):
    def one(session):
        case = session.get_one(Case, case_id)
        return weeks_of_cases(session, [case], {case_id: children(session, case_id)}, today)[case_id]

    return desk.read(one)


def dates(desk, case_id):
    return weeks(desk, case_id).dates


def at(month, day):
    return datetime(2026, month, day, 10, 0)  # noqa: DTZ001 - local, as it is said
