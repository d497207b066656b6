"""Cases in the list and on their page: whose they are, what is next, what is not ready."""

from datetime import date

import pytest

from coordinator.commands.fields import put_in_bin
from coordinator.commands.referral import close_case, open_case
from coordinator.commands.release import release_plan
from coordinator.errors import NotThere
from coordinator.models.choices import MeetingStatus
from coordinator.models.referral import Case
from coordinator.practice.timeline import Standing
from coordinator.queries.cases import case_by_reference, case_lines, case_page
from tests import make

TODAY = date(2026, 9, 14)


def lines(desk, **particulars):
    return desk.read(case_lines, today=TODAY, **particulars)


def page(desk, case_id):
    return desk.read(case_page, case_id=case_id, today=TODAY)


def test_the_case_with_the_earliest_next_step_comes_first(desk):
    desk.do(open_case, child_name="Late", received=date(2026, 9, 7)).result()
    desk.do(open_case, child_name="Early", received=date(2026, 8, 3)).result()
    make.kept(desk, make.case(reference="3", family_name="", received=None))
    found = lines(desk)
    assert [line.family for line in found] == ["Early’s family", "Late’s family", "New family"]
    assert found[0].next_step.standing is Standing.LATE
    assert found[2].next_step is None
    assert [line.children for line in found] == [1, 1, 0]


def test_closed_and_binned_cases_are_not_among_the_open_ones(desk):
    closed, binned = make.kept(desk, make.case(reference="1"), make.case(reference="2"))
    desk.do(close_case, case_id=closed.id).result()
    desk.do(put_in_bin, record_type=Case, record_id=binned.id).result()
    assert lines(desk) == ()
    (line,) = lines(desk, closed=True)
    assert (line.case_id, line.next_step) == (closed.id, None)


@pytest.mark.parametrize("typed", ["FGC-2026-001", " fgc-2026-001\n"])
def test_a_case_is_found_by_its_reference_however_it_is_typed(desk, typed):
    case = make.kept(desk, make.case())
    assert desk.read(case_by_reference, reference=typed).id == case.id


def test_a_reference_nobody_has_is_said_and_so_is_a_case_that_is_gone(desk):
    with pytest.raises(NotThere, match="no case with the reference X"):
        desk.read(case_by_reference, reference="X")
    with pytest.raises(NotThere, match="no longer in the casebook"):
        page(desk, make.an_id())


def test_the_page_holds_the_family_its_people_and_its_plan(desk):
    of = make.family(desk)
    found = page(desk, of.case_id)
    assert (found.family, found.commissioner) == ("Hollis family", None)
    assert [child.given for child, _ in found.children] == ["Aimee"]
    assert [one.short_name for one in found.people] == ["Aimee", "Dana", "Jon", "Jackie", "Priya"]
    assert (found.conference.id, found.version.id) == (of.meeting_id, of.version_id)
    assert [step.name for step in found.steps if step.standing is Standing.DONE] == ["Referral", "Conference"]
    assert found.paused == ()


def sentences(desk, case_id):
    return [matter.sentence for matter in page(desk, case_id).matters]


def test_a_new_case_lacks_consent_and_the_child_s_voice(desk):
    case_id = desk.do(open_case, child_name="Saheed").result()
    assert {
        "Nobody’s consent to the referral is on record yet.",
        "Saheed’s views, or who voices them, are not on record.",
    } <= set(sentences(desk, case_id))


def test_what_is_put_on_record_is_no_longer_asked(desk):
    of = make.family(desk)
    make.kept(desk, make.meeting(of.case_id, status=MeetingStatus.PLANNED, held_on=None))
    before = sentences(desk, of.case_id)
    assert "Jon is coming and has not been spoken to yet." in before
    make.spoken_to(desk, of)
    make.kept(desk, make.consent(of.case_id, of["Dana"]))
    after = sentences(desk, of.case_id)
    assert not [one for one in after if "spoken to" in one or "Nobody’s consent" in one]
    assert len(after) < len(before)


def test_a_released_plan_is_no_longer_prompted_about(desk):
    of = make.family(desk, monitor="")
    assert "Who will check that the plan is working?" in sentences(desk, of.case_id)
    desk.do(release_plan, version_id=of.version_id, reader_ids=[of["Jon"]], reason="Later").result()
    assert "Who will check that the plan is working?" not in sentences(desk, of.case_id)
