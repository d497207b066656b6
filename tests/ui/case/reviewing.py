"""A family at its first review, for the tests of everything that goes through a plan."""

from datetime import datetime, time, timedelta

from coordinator.commands.release import release_plan
from coordinator.commands.reviews import book_reviews
from coordinator.models.conference import Meeting
from coordinator.models.plan import PlanAction
from coordinator.queries.records import record, records
from coordinator.queries.reviews import outcomes_at
from tests import make

SIX_WEEKS = datetime.combine(make.CONFERENCE + timedelta(weeks=6), time(18))


def family_at_review(desk, **of_family):
    """Put Aimee's family into the casebook with a released plan and a review; return both."""
    family = make.family(desk, **of_family)
    desk.do(release_plan, version_id=family.version_id, reader_ids=[family["Jon"]], reason="Later").result()
    (review_id,) = desk.do(book_reviews, case_id=family.case_id, starts=[SIX_WEEKS]).result()
    return family, review_id


def meeting(desk, meeting_id):
    return desk.read(record, record_type=Meeting, record_id=meeting_id)


def actions(desk, family):
    return desk.read(records, record_type=PlanAction, version_id=family.version_id)


def outcomes(desk, review_id):
    return desk.read(outcomes_at, meeting_id=review_id)
