import pytest

from coordinator.errors import NotThere
from coordinator.models.choices import Hides
from coordinator.models.values import LooseDate
from coordinator.queries.merging import is_in_released, merge_preview
from tests import make


@pytest.fixture
def pair(desk):
    council = make.kept(desk, make.commissioner())
    known = {"commissioner_id": council.id}
    return make.kept(
        desk,
        make.person(given="Jackie", born=LooseDate(1990), **known),
        make.person(given="Jacqui", born=LooseDate(1991), **known),
    )


def preview(desk, keep, lose):
    return desk.read(merge_preview, keep_id=keep.id, lose_id=lose.id)


def test_two_records_are_seen_side_by_side_before_they_are_one(desk, pair):
    keep, lose = pair
    case = make.kept(desk, make.case(commissioner_id=keep.commissioner_id))
    make.kept(desk, make.participant(case.id, lose.id), make.phone(lose.id), make.home(lose.id))
    make.kept(desk, make.restriction(lose.id, None, (Hides.PHONE,), case_id=case.id))
    seen = preview(desk, keep, lose)
    assert seen.families == ((), ("Hollis family",))
    assert set(seen.differences) == {"given", "born"}
    assert seen.moves == ("1 part in a case", "2 numbers and addresses", "1 restriction")
    assert seen.cautions == ("Their dates of birth differ. Twins and namesakes are two people.",)
    assert seen.refusal == ""


def test_agreements_that_have_to_be_asked_for_again_are_named(desk, pair):
    keep, lose = pair
    make.kept(
        desk,
        make.agreement(lose.id, make.kept(desk, make.person()).id, case_id=make.kept(desk, make.case()).id),
    )
    assert "asked for again" in preview(desk, keep, lose).moves[-1]


def test_two_people_of_one_family_are_a_caution(desk, pair):
    case = make.kept(desk, make.case())
    make.kept(desk, *(make.participant(case.id, one.id) for one in pair))
    assert "Both are in one family" in preview(desk, *pair).cautions[-1]


def test_what_stands_in_the_way_is_said_beforehand(desk, pair):
    keep, _ = pair
    stranger = make.kept(desk, make.person())
    assert "different commissioners" in preview(desk, keep, stranger).refusal
    assert "same record" in preview(desk, keep, keep).refusal
    with pytest.raises(NotThere):
        preview(desk, keep, make.person())


def test_only_a_released_plan_holds_somebody_fast(desk):
    family = make.family(desk)
    assert not desk.read(is_in_released, person_id=family["Jackie"])
