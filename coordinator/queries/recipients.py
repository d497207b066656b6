"""Who must be given a version of the plan and would not be."""

from collections.abc import Collection
from datetime import date

from sqlalchemy.orm import Session

from coordinator.models.choices import Role
from coordinator.practice.recipients import LeftOut, Recipient, left_out
from coordinator.practice.responsibility import is_adult, is_looked_after
from coordinator.queries.editions import COULD_CARE, readers_of
from coordinator.queries.people import children_of_case
from coordinator.queries.plan import whole_version


def left_out_of(
    session: Session, *, version_id: str, reader_ids: Collection[str], today: date
) -> tuple[LeftOut, ...]:
    """Return whoever must be given a version and is not among these readers."""
    whole = whole_version(session, version_id=version_id)
    roles = {one.person.id: one.participant.role for one in whole.people}
    recipients = [
        Recipient(
            reader.person_id,
            reader.name,
            reader.why,
            is_officer=roles[reader.person_id] is Role.REVIEWING_OFFICER,
            optional=reader.why == COULD_CARE,
        )
        for reader in readers_of(session, version_id=version_id)
    ]
    in_care = [
        person.short_name
        for person, child in children_of_case(session, case_id=whole.case.id)
        if is_looked_after(child, whole.case) and not is_adult(person, today)
    ]
    return left_out(recipients, reader_ids, in_care=in_care)
