"""Where each person stands on the plan: once for each, with their words, also after the release."""

from datetime import date

from coordinator.commands.agreements import record_stand
from coordinator.commands.merging import merge_people
from coordinator.commands.release import release_plan
from coordinator.models.day_choices import Stand
from coordinator.models.plan import PlanAgreement
from coordinator.queries.records import records
from tests import make


def stand(desk, of, name, **said):
    desk.do(record_stand, version_id=of.version_id, person_id=of[name], **said).result()
    return desk.read(records, record_type=PlanAgreement, version_id=of.version_id)


def test_each_person_stands_somewhere_once_and_may_change_their_mind(desk):
    of = make.family(desk)
    stand(desk, of, "Jon", stand=Stand.UNDECIDED, said="  Ask me on Sunday.\n")
    (kept,) = stand(desk, of, "Jon", stand=Stand.AGREES)
    assert (kept.stand, kept.said, kept.asked_on) == (Stand.AGREES, "Ask me on Sunday.", date(2026, 9, 14))


def test_somebody_marked_by_mistake_was_not_asked_on_any_day(desk):
    of = make.family(desk)
    stand(desk, of, "Jon", stand=Stand.AGREES, asked_on=date(2026, 9, 12))
    (kept,) = stand(desk, of, "Jon", stand=None)
    assert (kept.stand, kept.asked_on) == (None, None)


def test_it_may_come_after_the_release(desk):
    of = make.family(desk)
    desk.do(release_plan, version_id=of.version_id, reader_ids=[of["Jon"]], reason="Later").result()
    (kept,) = stand(desk, of, "Jackie", stand=Stand.IN_PART, said="Not the Tuesdays.")
    assert kept.said == "Not the Tuesdays."


def test_two_records_of_one_person_who_both_said_where_they_stand_are_one_who_did(desk):
    of = make.family(desk)
    again = make.kept(desk, make.person(given="Jonny")).id
    stand(desk, of, "Jon", stand=None, said="Let me think")
    desk.do(
        record_stand, version_id=of.version_id, person_id=again, stand=Stand.AGREES, said="Gladly"
    ).result()
    desk.do(merge_people, keep_id=of["Jon"], lose_id=again).result()
    (kept,) = desk.read(records, record_type=PlanAgreement, version_id=of.version_id)
    assert (kept.person_id, kept.stand) == (of["Jon"], Stand.AGREES)
    assert "Let me think" in kept.said
