from datetime import date, time

import pytest

from coordinator.models.choices import InviteState, Mode, WantsToAttend
from coordinator.models.day_choices import WhyAbsent
from coordinator.practice.presence import is_here, may_be_there, mode_of, offers_from_elsewhere
from tests import make

DAY = date(2026, 9, 1)


@pytest.mark.parametrize(
    ("state", "there"),
    [(InviteState.YES, True), (InviteState.MAYBE, True), (InviteState.ASKED, True), (InviteState.NO, False),
     (InviteState.EXCLUDED, False), (InviteState.CONSIDERED, False), (InviteState.WITHDRAWN, False)],
)  # fmt: skip
def test_whoever_is_invited_may_walk_in(state, there):
    assert may_be_there(make.participant(invite_state=state), None, None) is there


@pytest.mark.parametrize("came", [True, False])
def test_what_was_marked_outweighs_what_was_expected(came):
    part = make.participant(invite_state=InviteState.NO if came else InviteState.YES, mode=Mode.LETTER)
    child = make.case_child("c", "p", wants_to_attend=WantsToAttend.NO if came else WantsToAttend.ALL)
    assert may_be_there(part, make.attendance(came=came, why_absent=WhyAbsent.ILL), child) is came


def test_whoever_did_not_come_without_a_known_reason_may_only_be_late():
    for why, told, late in ((None, "", True), (WhyAbsent.NOT_KNOWN, " ", True), (WhyAbsent.WORK, "", False),
                            (None, "at work", False)):  # fmt: skip
        absent = make.attendance(came=False, why_absent=why, absence_reason=told)
        assert may_be_there(None, absent, None) is late


def test_whoever_is_listed_for_the_day_may_walk_in_also_when_they_said_no():
    part = make.participant(invite_state=InviteState.NO)
    assert may_be_there(part, make.attendance(came=None), None)
    assert may_be_there(None, make.attendance(came=None), None)
    assert not may_be_there(None, None, None)


@pytest.mark.parametrize("mode", [Mode.LETTER, Mode.RECORDED, Mode.SPOKESPERSON])
def test_whoever_writes_or_sends_somebody_hears_nothing(mode):
    assert not may_be_there(make.participant(mode=mode), None, None)
    assert not may_be_there(None, make.attendance(came=None, actual_mode=None, expected_mode=mode), None)


@pytest.mark.parametrize("mode", [Mode.PHONE, Mode.VIDEO, Mode.IN_PERSON, None])
def test_whoever_calls_in_is_there(mode):
    assert may_be_there(make.participant(mode=mode), None, None)


def test_a_child_who_wants_to_come_may_walk_in():
    for wants, there in ((WantsToAttend.PART, True), (WantsToAttend.NO, False), (None, False)):
        assert may_be_there(None, None, make.case_child("c", "p", wants_to_attend=wants)) is there


def test_somebody_is_here_from_arriving_until_leaving():
    assert is_here(make.attendance())
    assert not is_here(make.attendance(left=time(15)))
    assert not is_here(make.attendance(came=None))
    assert not is_here(None)


def test_how_somebody_came_outweighs_how_they_were_expected():
    part = make.participant(mode=Mode.LETTER)
    assert mode_of(part, make.attendance(actual_mode=Mode.PHONE)) is Mode.PHONE
    assert mode_of(part, make.attendance(actual_mode=None)) is Mode.IN_PERSON
    assert mode_of(part, None) is Mode.LETTER
    assert mode_of(None, None) is None


def test_only_what_was_confirmed_by_somebody_who_stays_away_is_offered_for_them():
    def offers(attendance=None, **of):
        usual = {"can_offer": "Sundays", "offer_confirmed_on": DAY, "invite_state": InviteState.NO}
        return offers_from_elsewhere(make.participant(**{**usual, **of}), attendance)

    assert offers()
    assert offers(invite_state=InviteState.YES, mode=Mode.LETTER)
    assert offers(make.attendance(came=False), invite_state=InviteState.YES)
    assert not offers(can_offer=" ")
    assert not offers(offer_confirmed_on=None)
    assert not offers(invite_state=InviteState.YES)
    assert not offers(make.attendance())
    for state in (InviteState.EXCLUDED, InviteState.WITHDRAWN, InviteState.CONSIDERED):
        assert not offers(invite_state=state)
