"""Only the coordinator is told whose detail a copy gives away, and to whom."""

from datetime import date

from coordinator.models.choices import Hides, VersionStatus
from coordinator.queries.own_copies import own_copies
from tests import make

TODAY = date(2026, 9, 14)


def found(desk, of):
    return desk.read(own_copies, meeting_id=of.meeting_id, today=TODAY)


def test_a_detail_is_told_once_with_its_place_and_everyone_who_may_not_have_it(desk):
    of = make.family(desk, status=VersionStatus.DRAFT, where="at 14 Larkspur Road")
    [one] = [one for one in found(desk, of).given_away if one.secret.kind is Hides.ADDRESS]
    assert (one.secret.whose, one.where) == ("Dana", "action 1")
    assert one.readers == ("Jon", "Jackie", "Priya")


def test_neutral_words_mend_every_copy(desk):
    of = make.family(desk, status=VersionStatus.DRAFT, where="at 14 Larkspur Road")
    make.kept(desk, make.wording(of.case_id, of.version_id, say="at home", instead_of="at 14 Larkspur Road"))
    assert found(desk, of).given_away == ()


def test_whoever_may_not_be_named_on_the_table_stands_here(desk):
    of = make.family(desk, status=VersionStatus.DRAFT)
    assert found(desk, of).readers == ()
    make.kept(desk, make.restriction(of["Jackie"], of["Jon"], (Hides.ATTENDANCE,), case_id=of.case_id))
    assert [one.called for one in found(desk, of).readers] == ["Jackie"]


def test_without_a_plan_there_is_nothing_to_tell(desk):
    here = make.kept(desk, make.case())
    meeting = make.kept(desk, make.meeting(here.id))
    told = desk.read(own_copies, meeting_id=meeting.id, today=TODAY)
    assert (told.version_id, told.given_away, told.readers, told.made) == ("", (), (), ())
