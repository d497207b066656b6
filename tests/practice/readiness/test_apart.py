from datetime import date, timedelta

import pytest

from coordinator.models.choices import ApartLevel, InviteState, MeetingStatus, Mode
from coordinator.models.network import KeepApart
from coordinator.practice.readiness.apart import keep_apart, order
from tests import make

DAY = make.CONFERENCE
LONG_BEFORE = DAY - timedelta(days=60)


def pair(**particulars):
    return KeepApart(case_id="c", person_id="jamila", other_id="karl", **particulars)


def an_order(**particulars):
    usual = {"level": ApartLevel.NEVER_SAME_ROOM, "order_reference": "NB-26-7"}
    return pair(**{**usual, **particulars})


def judged(judgement, one, hers=None, his=None, *, today=LONG_BEFORE, planned=True):
    parts = (
        make.participant(person_id="jamila", **(hers or {})),
        make.participant(person_id="karl", **(his or {})),
    )
    names = {"jamila": "Jamila", "karl": "Karl"}
    meeting = make.meeting(status=MeetingStatus.PLANNED, held_on=None) if planned else None
    return judgement(make.facts(participants=parts, names=names, keep_aparts=(one,), meeting=meeting), today)


@pytest.mark.parametrize("level", ApartLevel)
@pytest.mark.parametrize(
    ("his", "arrangement", "stops"),
    [
        ({}, "", True),
        ({}, "  ", True),
        ({}, "He comes at two, by the side door.", False),
        ({"mode": Mode.VIDEO}, "", True),
        ({"mode": Mode.LETTER}, "", False),
        ({"invite_state": InviteState.MAYBE}, "", False),
        ({"invite_state": InviteState.NO}, "", False),
    ],
)
def test_a_pair_that_both_come_has_an_arrangement(level, his, arrangement, stops):
    one = pair(level=level, arrangement=arrangement)
    found = judged(keep_apart, one, his=his)
    assert [(m.record_id, m.field, m.absolute) for m in found] == [(one.id, "arrangement", False)] * stops


@pytest.mark.parametrize(
    ("particulars", "stops"),
    [
        ({}, True),
        ({"arrangement": "Two doors"}, True),
        ({"order_expires": DAY}, True),
        ({"order_expires": DAY - timedelta(days=1)}, False),
        ({"order_expires": DAY + timedelta(days=1)}, True),
        ({"court_permission": "HHJ Ward, 2 September: for this meeting"}, False),
        ({"order_reference": " "}, False),
        ({"level": ApartLevel.STAGGER}, False),
        ({"level": ApartLevel.AWARE}, False),
    ],
)
def test_an_order_in_force_on_the_day_is_a_stop_no_reason_lifts(particulars, stops):
    one = an_order(**particulars)
    found = judged(order, one)
    assert [(m.subject, m.field, m.absolute) for m in found] == [(one.id, "court_permission", True)] * stops


@pytest.mark.parametrize(
    ("hers", "his", "absolute"),
    [
        (Mode.IN_PERSON, Mode.IN_PERSON, True),
        (None, Mode.IN_PERSON, True),
        (Mode.VIDEO, Mode.PHONE, True),
        (Mode.VIDEO, Mode.IN_PERSON, False),
        (Mode.IN_PERSON, Mode.PHONE, False),
        (Mode.IN_PERSON, Mode.LETTER, None),
        (Mode.SPOKESPERSON, Mode.VIDEO, None),
        (Mode.RECORDED, Mode.IN_PERSON, None),
    ],
)
def test_neither_one_room_nor_one_call(hers, his, absolute):
    found = judged(order, an_order(), {"mode": hers}, {"mode": his})
    assert [matter.absolute for matter in found] == ([] if absolute is None else [absolute])


def test_without_a_date_an_order_is_judged_by_today():
    one = an_order(order_expires=date(2026, 8, 1))
    assert judged(order, one, today=date(2026, 8, 1), planned=False) != []
    assert judged(order, one, today=date(2026, 8, 2), planned=False) == []
