"""What the closing round shows is read in one go, and may lie open on the table."""

from datetime import date

from coordinator.commands.same_day import hand_over_copies, make_same_day_copies
from coordinator.models.choices import VersionStatus
from coordinator.models.day_choices import ClosingStep
from coordinator.practice.room import OFF_THE_TABLE
from coordinator.queries.closing_round import closing_page
from tests import make

TODAY = date(2026, 9, 14)


def page(desk, meeting_id):
    return desk.read(closing_page, meeting_id=meeting_id, today=TODAY)


def told(desk, of):
    return {one.step: one.told for one in page(desk, of.meeting_id).lines}


def test_everything_is_counted_as_it_is_on_record(desk):
    of = make.family(desk, status=VersionStatus.DRAFT, review_place="Mardle Hall")
    found = told(desk, of)
    assert found[ClosingStep.WHO_DOES_WHAT] == "2 actions"
    assert found[ClosingStep.PLAN_B] == "1 line"
    assert found[ClosingStep.WHO_TELLS_CHILD] == "Jackie; no day has been set yet"
    assert found[ClosingStep.MEET_AGAIN] == "Thursday 22 October 2026, Mardle Hall"
    assert found[ClosingStep.COPIES] == "No copy has been handed over yet"
    ids = desk.do(make_same_day_copies, meeting_id=of.meeting_id, reader_ids=[of["Jon"], of["Dana"]]).result()
    desk.do(hand_over_copies, circulation_ids=ids[:1]).result()
    assert told(desk, of)[ClosingStep.COPIES] == "1 of 4 handed over"
    assert [one.reader.name for one in page(desk, of.meeting_id).made] == ["Jon Hollis", "Dana Hollis"]


def test_what_it_shows_was_looked_through_for_everyone_here(desk):
    of = make.family(desk, status=VersionStatus.DRAFT, where="at 14 Larkspur Road")
    assert "Larkspur" not in repr(page(desk, of.meeting_id).view)


def test_how_each_thing_stands_gives_nobody_away_either(desk):
    of = make.family(
        desk,
        status=VersionStatus.DRAFT,
        who_tells_child="Dana, at 14 Larkspur Road",
        review_place="14 Larkspur Road",
    )
    found = told(desk, of)
    assert found[ClosingStep.WHO_TELLS_CHILD] == f"{OFF_THE_TABLE[:-1]}; no day has been set yet"
    assert found[ClosingStep.MEET_AGAIN] == "Thursday 22 October 2026"


def test_a_meeting_without_a_plan_has_a_closing_round_all_the_same(desk):
    here = make.kept(desk, make.case())
    meeting = make.kept(desk, make.meeting(here.id))
    found = page(desk, meeting.id)
    assert not found.has_plan
    assert (found.made, found.photos, found.readers) == ((), (), ())
    assert {one.step for one in found.lines if one.is_open} >= {ClosingStep.PLAN_B, ClosingStep.MEET_AGAIN}
