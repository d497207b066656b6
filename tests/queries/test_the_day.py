"""What the conference day shows is read for one meeting."""

import pytest

from coordinator.errors import NotThere
from coordinator.models.choices import AccessNeed, MeetingKind, Mode
from coordinator.queries.the_day import day_head, room_facts
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
