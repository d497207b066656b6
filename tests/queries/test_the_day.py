"""What the conference day shows is read for one meeting."""

import pytest

from coordinator.commands.fields import change_fields
from coordinator.errors import NotThere
from coordinator.models.choices import AccessNeed, Hides, InviteState, MeetingKind, Mode
from coordinator.models.network import Participant
from coordinator.queries.records import records
from coordinator.queries.the_day import arrivals, day_head, may_walk_in, room_facts
from tests import make


@pytest.fixture
def family(desk):
    return make.family(desk)


def test_the_meeting_is_called_after_the_child(desk, family):
    assert desk.read(day_head, meeting_id=family.meeting_id).title == "Aimee’s family meeting"


def test_a_meeting_without_a_child_is_still_called_something(desk):
    here = make.kept(desk, make.case())
    held = make.kept(desk, make.meeting(here.id, kind=MeetingKind.REVIEW))
    assert desk.read(day_head, meeting_id=held.id).title == "Review"


def test_a_meeting_that_is_gone_is_nothing(desk):
    assert desk.read(day_head, meeting_id="gone") is None
    with pytest.raises(NotThere, match="no longer in the casebook"):
        desk.read(room_facts, meeting_id="gone")


def test_the_room_needs_what_those_who_come_need(desk):
    here = make.case()
    ahead = make.meeting(here.id)
    coming, away = make.person(access_needs=(AccessNeed.LOOP,)), make.person(given="Jon")
    make.kept(
        desk, here, ahead, coming, away, make.participant(here.id, coming.id),
        make.participant(here.id, away.id), make.attendance(here.id, ahead.id, coming.id),
        make.attendance(here.id, ahead.id, away.id, expected_mode=Mode.PHONE),
    )  # fmt: skip
    facts = desk.read(room_facts, meeting_id=ahead.id)
    assert facts.needs == (AccessNeed.LOOP,)
    assert Mode.PHONE in facts.modes
    assert not facts.interpreter
    assert not facts.children


def test_everyone_on_the_list_comes_in_the_order_of_the_case_and_guests_last(desk, family):
    rose = make.kept(desk, make.person(given="Rose"))
    make.kept(desk, make.attendance(family.case_id, family.meeting_id, rose.id, unexpected=True))
    found = desk.read(arrivals, meeting_id=family.meeting_id, today=make.CONFERENCE)
    names = [one.name for one in found]
    assert names[-1] == "Somebody no longer in this case"
    assert names[:-1] == [one for one in family.people if one in names]


def test_whoever_asked_not_to_be_named_to_somebody_here_is_not_seen(desk, family):
    hidden = make.restriction(family["Jackie"], family["Jon"], (Hides.ATTENDANCE,), case_id=family.case_id)
    make.kept(desk, hidden)
    found = desk.read(arrivals, meeting_id=family.meeting_id, today=make.CONFERENCE)
    assert [one.name for one in found if not one.seen] == ["Jackie"]


def test_whoever_is_not_on_the_list_may_walk_in(desk, family):
    rose = make.kept(desk, make.person(given="Rose"))
    make.kept(desk, make.participant(family.case_id, rose.id, position=9))
    assert walking_in(desk, family, "ro") == ["Rose"]
    assert walking_in(desk, family, "jo") == walking_in(desk, family, " ") == []


def walking_in(desk, family, typed):
    facts = {"meeting_id": family.meeting_id, "typed": typed, "today": make.CONFERENCE}
    return [one.short_name for one in desk.read(may_walk_in, **facts)]


@pytest.mark.parametrize("state", [InviteState.CONSIDERED, InviteState.EXCLUDED, InviteState.YES])
def test_whom_others_may_not_know_of_is_offered_only_by_the_whole_name(desk, family, state):
    rose = make.kept(desk, make.person(given="Rose"))
    make.kept(desk, make.participant(family.case_id, rose.id, position=9, invite_state=state))
    if state is InviteState.YES:
        make.kept(desk, make.restriction(rose.id, family["Jon"], (Hides.ATTENDANCE,), case_id=family.case_id))
    assert walking_in(desk, family, "ros") == []
    assert walking_in(desk, family, "rose") == ["Rose"]


def test_words_about_somebody_that_not_everybody_there_may_read_are_left_out(desk, family):
    jackie = next(
        one for one in desk.read(records, record_type=Participant) if one.person_id == family["Jackie"]
    )
    words = {"described_as": "lives with Dana at 14 Larkspur Road"}
    desk.do(change_fields, record_type=Participant, record_id=jackie.id, values=words).result()
    found = desk.read(arrivals, meeting_id=family.meeting_id, today=make.CONFERENCE)
    shown = next(one for one in found if one.name == "Jackie")
    assert shown.part == jackie.role.label
