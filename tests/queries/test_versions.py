"""How far each version has come, and who holds it."""

from coordinator.commands.circulation import mark_received, mark_sent
from coordinator.commands.plan import agree_plan, start_new_version
from coordinator.commands.release import issue_edition, release_plan
from coordinator.models.choices import Decision, Proof, SendMethod, VersionStatus
from coordinator.models.circulation import Circulation
from coordinator.queries.records import records
from coordinator.queries.versions import HowFar, version_stories
from tests import make


def stories(desk, of):
    return desk.read(version_stories, case_id=of.case_id)


def sent_to(story):
    return [one.name for one in story.holders if one.sent_on is not None]


def test_a_draft_and_an_agreed_version_are_held_by_nobody(desk):
    drafted, agreed = make.family(desk, status=VersionStatus.DRAFT), make.family(desk)
    assert [(one.how_far, one.holders) for one in stories(desk, drafted)] == [(HowFar.DRAFT, ())]
    assert [(one.how_far, one.holders) for one in stories(desk, agreed)] == [(HowFar.AGREED, ())]


def test_who_was_sent_a_version_holds_it_and_who_was_only_made_a_copy_does_not(desk):
    of = make.family(desk)
    desk.do(release_plan, version_id=of.version_id).result()
    (story,) = stories(desk, of)
    assert (story.how_far, len(story.holders), sent_to(story)) == (HowFar.RELEASED, 4, [])
    jon = next(one for one in desk.read(records, record_type=Circulation) if one.recipient_id == of["Jon"])
    desk.do(mark_sent, circulation_id=jon.id, method=SendMethod.HAND).result()
    desk.do(mark_received, circulation_id=jon.id, proof=next(iter(Proof))).result()
    desk.do(issue_edition, version_id=of.version_id, reader_id=of["Jon"]).result()
    (story,) = stories(desk, of)
    assert sent_to(story) == ["Jon Hollis"]
    assert {one.name: one.arrived for one in story.holders}["Jon Hollis"]
    assert len(story.holders) == 4


def test_a_version_is_superseded_once_a_later_one_is_released_and_not_before(desk):
    of = make.family(desk)
    desk.do(release_plan, version_id=of.version_id).result()
    newer = desk.do(start_new_version, case_id=of.case_id, why="Jon moves").result()
    assert [one.how_far for one in stories(desk, of)] == [HowFar.DRAFT, HowFar.RELEASED]
    desk.do(agree_plan, version_id=newer, decision=Decision.AGREED).result()
    desk.do(release_plan, version_id=newer).result()
    assert [one.how_far for one in stories(desk, of)] == [HowFar.RELEASED, HowFar.SUPERSEDED]
