"""Which records a field may point to: the people of the case, its meetings, the venues."""

from datetime import datetime
from typing import Any

from coordinator.models.conference import Meeting
from coordinator.models.directory import Commissioner, Venue
from coordinator.models.plan import PlanAction
from coordinator.models.preparation import Contact, Visit
from coordinator.models.referral import BottomLine, FamilyQuestion
from coordinator.queries.directory import find_people, people_near
from coordinator.queries.people import people_of_case
from coordinator.queries.places import find_interpreters
from coordinator.queries.plan import versions_of_case
from coordinator.queries.records import case_records, records
from coordinator.queries.records import record as one_record
from coordinator.queries.reviews import version_under_review
from coordinator.queries.the_day import arrivals
from coordinator.ui.bridge import Bridge
from coordinator.ui.choosers import Rows
from coordinator.ui.dates import say_short_date, say_time

MOST_PEOPLE = 2_000
"""People offered in one list."""


def people(bridge: Bridge, record: Any) -> Rows:
    """The people of the record's case, as the family calls them."""
    return [(one.person.id, one.short_name) for one in bridge.read(people_of_case, case_id=record.case_id)]


def people_there(bridge: Bridge, record: Any) -> Rows:
    """Those on the list of the record's meeting whom everybody there may hear named."""
    today = bridge.now().date()
    found = bridge.read(arrivals, meeting_id=record.meeting_id, today=today)
    return [
        (one.attendance.person_id, one.name) for one in found if one.seen and one.attendance.came is not False
    ]


def people_near_both(bridge: Bridge, record: Any) -> Rows:
    """Those who share a case or a relationship with either person of a relationship."""
    known = {
        person_id: name
        for one in dict.fromkeys((record.person_id, record.other_id))
        for person_id, name in bridge.read(people_near, person_id=one)
    }
    return sorted(known.items(), key=lambda row: row[1].casefold())


def commissioners(bridge: Bridge, record: Any) -> Rows:  # noqa: ARG001 - every chooser is asked the same way
    """Every commissioner."""
    found = bridge.read(records, record_type=Commissioner)
    return [
        (one.id, " – ".join(part for part in (one.name, one.team) if part) or "Not named") for one in found
    ]


def venues(bridge: Bridge, record: Any) -> Rows:  # noqa: ARG001 - as above
    """Every venue."""
    return [(one.id, one.name or "Not named") for one in bridge.read(records, record_type=Venue)]


def interpreters(bridge: Bridge, record: Any) -> Rows:
    """Every interpreter and agency, those first who fit the language and dialect of the booking."""
    language, dialect = getattr(record, "language", ""), getattr(record, "dialect", "")
    fitting = bridge.read(find_interpreters, language=language, dialect=dialect) if language else ()
    first = {one.id for one in fitting}
    others = [one for one in bridge.read(find_interpreters) if one.id not in first]
    return [
        *((one.id, f"{one.name or 'Not named'} ({one.reasons})") for one in fitting),
        *((one.id, f"{one.name or 'Not named'} ({one.line or 'no language yet'})") for one in others),
    ]


def everyone(bridge: Bridge, record: Any) -> Rows:  # noqa: ARG001 - as above
    """Everyone in the casebook, told apart by when they were born and whose family they are of."""
    found = bridge.read(find_people, most=MOST_PEOPLE).lines
    return [(one.person_id, ", ".join(filter(None, (one.name, one.born, one.families)))) for one in found]


def meetings(bridge: Bridge, record: Any) -> Rows:
    """The meetings of the case."""
    found = bridge.read(case_records, record_type=Meeting, case_id=record.case_id)
    return [(one.id, _when(one.kind.label, one.starts)) for one in found]


def visits(bridge: Bridge, record: Any) -> Rows:
    """The visits of the case."""
    found = bridge.read(case_records, record_type=Visit, case_id=record.case_id)
    return [(one.id, _when("Visit", one.starts)) for one in found]


def contacts(bridge: Bridge, record: Any) -> Rows:
    """The calls and visits on record in the case."""
    found = bridge.read(case_records, record_type=Contact, case_id=record.case_id)
    return [(one.id, _when(one.kind.label, one.happened)) for one in found]


def questions(bridge: Bridge, record: Any) -> Rows:
    """The questions put to the family."""
    found = bridge.read(case_records, record_type=FamilyQuestion, case_id=record.case_id)
    return [(one.id, f"{one.position}. {_short(one.text)}") for one in found]


def bottom_lines(bridge: Bridge, record: Any) -> Rows:
    """The bottom lines of the case."""
    found = bridge.read(case_records, record_type=BottomLine, case_id=record.case_id)
    return [(one.id, f"{one.position}. {_short(one.text)}") for one in found]


def actions(bridge: Bridge, record: Any) -> Rows:
    """The actions of the version the family lives by."""
    version = bridge.read(version_under_review, case_id=record.case_id)
    if version is None:
        return []
    found = bridge.read(records, record_type=PlanAction, version_id=version.id)
    return [(one.id, f"{one.position}. {_short(one.what or one.heading)}") for one in found]


def newest_actions(bridge: Bridge, record: Any) -> Rows:
    """The actions of the newest version, and the one that is chosen where it stands in an earlier one."""
    numbers = {one.id: one.number for one in bridge.read(versions_of_case, case_id=record.case_id)}
    newest = next(iter(numbers), "")
    found = list(bridge.read(records, record_type=PlanAction, version_id=newest)) if newest else []
    chosen = bridge.read(one_record, record_type=PlanAction, record_id=record.action_id or "")
    rows = [(one.id, f"{one.position}. {_short(one.what or one.heading)}") for one in found]
    if chosen is not None and chosen.version_id != newest:
        number = numbers.get(chosen.version_id, "")
        rows.append((chosen.id, f"{chosen.position}. {_short(chosen.what)} (version {number})"))
    return rows


def versions(bridge: Bridge, record: Any) -> Rows:
    """The versions of the plan, the newest first."""
    found = bridge.read(versions_of_case, case_id=record.case_id)
    return [(one.id, f"Version {one.number}") for one in found]


def _when(what: str, moment: datetime | None) -> str:
    if moment is None:
        return f"{what}, no date yet"
    return f"{what}, {say_short_date(moment.date())}, {say_time(moment.time())}"


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"
