"""The family's year ahead: days written down, the children's birthdays and the days of their faith."""

from datetime import date

from sqlalchemy.orm import Session

from coordinator.models.review import FamilyDay
from coordinator.practice.family_year import Birth, YearMonth, year_ahead
from coordinator.queries.people import children_of_case
from coordinator.queries.records import case_records


def family_year(session: Session, *, case_id: str, today: date) -> tuple[YearMonth, ...]:
    """Return the months ahead, each with the days that matter to the children of a case."""
    births = tuple(
        Birth(person.short_name, person.born.exact if person.born else None, person.faith)
        for person, _ in children_of_case(session, case_id=case_id)
        if not person.died
    )
    return year_ahead(case_records(session, record_type=FamilyDay, case_id=case_id), births, today)
