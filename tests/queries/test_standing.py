import pytest

from coordinator.models.choices import InviteState, MeetingStatus
from coordinator.models.network import Participant
from coordinator.queries.records import records
from coordinator.queries.standing import standing_of
from tests import make


def standing(desk, family, name):
    (part,) = desk.read(records, record_type=Participant, person_id=family[name])
    return desk.read(standing_of, participant_id=part.id)


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (InviteState.YES, ("has said they are coming",)),
        (InviteState.MAYBE, ("has said they may come",)),
        (InviteState.ASKED, ("has been asked",)),
        (InviteState.CONSIDERED, ()),
        (InviteState.NO, ()),
        (InviteState.WITHDRAWN, ()),
    ],
)
def test_who_was_asked_or_is_coming_is_said(desk, state, said):
    case, person = make.kept(desk, make.case(), make.person())
    part = make.kept(desk, make.participant(case.id, person.id, invite_state=state))
    assert desk.read(standing_of, participant_id=part.id) == said


def test_whatever_hangs_on_somebody_is_said(desk):
    family = make.family(desk)
    planned = make.meeting(family.case_id, status=MeetingStatus.PLANNED)
    child = make.kept(desk, make.person(given="Mia"))
    make.kept(
        desk,
        planned,
        make.attendance(family.case_id, planned.id, family["Jackie"], came=None),
        make.case_child(family.case_id, child.id, voiced_by_id=family["Jackie"]),
    )
    assert standing(desk, family, "Jackie") == (
        "has said they are coming",
        "is expected at a meeting",
        "voices a child’s views",
        "has something to do in the plan",
    )
    assert standing(desk, family, "Priya") == ("has said they are coming",)


def test_nothing_hangs_on_somebody_who_is_not_there(desk):
    assert desk.read(standing_of, participant_id=make.an_id()) == ()
