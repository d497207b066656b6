from datetime import date, datetime

import pytest

from coordinator.models.choices import Hides, MeetingStatus, Mode, Platform
from coordinator.models.directory import PlatformLimit
from coordinator.models.network import KeepApart
from coordinator.practice.readiness.online import people_in_the_call, platform, remote_privacy
from tests import make

TODAY = date(2026, 9, 1)
ONE = datetime(2026, 9, 10, 13, 0)  # noqa: DTZ001 - local, as it is said
AS_OF = date(2020, 11, 26)


def meeting(minutes=None):
    ends = None if minutes is None else datetime(2026, 9, 10, 13 + minutes // 60, minutes % 60)  # noqa: DTZ001 - local
    return make.meeting(id="m", status=MeetingStatus.PLANNED, starts=ONE, ends=ends, held_on=None)


def elsewhere(count, **particulars):
    people = {"mode": Mode.VIDEO, "with_them_if_remote": "Nobody", **particulars}
    return tuple(make.participant(person_id=f"p{number}", **people) for number in range(count))


def case(on, people, *, limit=None, lasts=None, **particulars):
    room = make.online_room(meeting_id="m", platform=on)
    limits = (PlatformLimit(platform=on, as_of=AS_OF, **limit),) if limit is not None else ()
    usual = {
        "meeting": meeting(lasts),
        "participants": people,
        "names": {one.person_id: one.person_id.upper() for one in people},
        "online_rooms": (room,),
        "limits": limits,
    }
    return make.facts(**{**usual, **particulars})


@pytest.mark.parametrize(("remote", "warned"), [(7, False), (8, True)])
def test_a_call_holds_as_many_as_it_held_when_it_was_looked_up(remote, warned):
    found = platform(case(Platform.WHATSAPP, elsewhere(remote), limit={"people": 8}), TODAY)
    assert bool(found) is warned
    if warned:
        assert found[0].sentence == (
            "9 will be in the call. "
            "WhatsApp took 8 people when it was looked up on Thursday 26 November 2020."
        )


def test_those_in_the_room_count_once_and_an_interpreter_on_the_line_counts():
    people = (*elsewhere(2), make.participant(person_id="here"), make.participant(person_id="there"))
    booked = make.interpreter_booking(meeting_id="m", mode=Mode.PHONE)
    assert people_in_the_call(case(Platform.ZOOM, people, interpreter_bookings=(booked,)), TODAY) == 4


@pytest.mark.parametrize(
    ("lasts", "said"),
    [
        (40, ""),
        (41, "The conference lasts 41 minutes."),
        (None, "The conference takes about 3 hours."),
    ],
)
def test_a_call_that_ends_too_soon_is_said(lasts, said):
    found = platform(case(Platform.ZOOM, elsewhere(1), limit={"minutes": 40}, lasts=lasts), TODAY)
    assert said in " ".join(one.sentence for one in found)
    assert bool(found) is bool(said)


def test_the_limit_looked_up_last_counts_and_only_for_its_own_platform():
    old = PlatformLimit(platform=Platform.WHATSAPP, people=8, as_of=AS_OF)
    new = PlatformLimit(platform=Platform.WHATSAPP, people=32, as_of=date(2026, 1, 5))
    other = PlatformLimit(platform=Platform.ZOOM, people=2)
    assert platform(case(Platform.WHATSAPP, elsewhere(9), limits=(new, old, other)), TODAY) == []
    assert platform(case(Platform.WHATSAPP, elsewhere(9), limits=(old, other)), TODAY) != []


def test_nobody_elsewhere_and_nothing_known_are_no_matter():
    assert platform(case(Platform.WHATSAPP, (make.participant(),), limit={"people": 0}), TODAY) == []
    assert platform(case(Platform.FACETIME, elsewhere(30)), TODAY) == []


def test_an_undated_limit_says_so():
    limits = (PlatformLimit(platform=Platform.ZOOM, people=2),)
    (matter,) = platform(case(Platform.ZOOM, elsewhere(2), limits=limits, lasts=30), TODAY)
    assert "which is not dated" in matter.sentence


def guarded(**particulars):
    return case(Platform.TEAMS, elsewhere(2), limit={"numbers_visible": True}, **particulars)


@pytest.mark.parametrize(
    ("restriction", "warned"),
    [
        ({}, True),
        ({"hides": (Hides.ADDRESS,)}, False),
        ({"until": date(2026, 9, 9)}, False),
        ({"until": date(2026, 9, 10)}, True),
        ({"since": date(2026, 9, 11)}, False),
        ({"viewer_id": "p1"}, True),
        ({"viewer_id": "far"}, False),
        ({"protected_id": "far"}, False),
    ],
)
def test_a_number_kept_back_is_not_shown_in_a_call(restriction, warned):
    one = make.restriction(**{"protected_id": "p0", **restriction})
    found = platform(guarded(restrictions=(one,)), TODAY)
    assert bool(found) is warned
    if warned:
        assert (
            "people saw one another’s numbers when it was looked up on Thursday 26 November 2020"
            in found[0].sentence
        )
        assert "Keep P0’s" in found[0].sentence


def test_a_pair_kept_apart_does_not_see_one_anothers_numbers():
    pair = KeepApart(case_id="c", person_id="p0", other_id="p1")
    (matter,) = platform(guarded(keep_aparts=(pair,)), TODAY)
    assert "P0 and P1" in matter.sentence
    far = KeepApart(case_id="c", person_id="p0", other_id="far")
    assert platform(guarded(keep_aparts=(far,)), TODAY) == []
    assert platform(guarded(), TODAY) == []


def test_what_is_known_of_the_room_outweighs_the_table():
    one = make.restriction("p0")
    room = make.online_room(meeting_id="m", platform=Platform.TEAMS, numbers_visible=False)
    assert platform(guarded(restrictions=(one,), online_rooms=(room,)), TODAY) == []


def test_who_sits_beside_somebody_elsewhere_is_asked():
    people = (
        *elsewhere(1, with_them_if_remote=" "),
        make.participant(person_id="q", mode=Mode.PHONE),
        make.participant(person_id="known", mode=Mode.PHONE, with_them_if_remote="Her sister"),
        make.participant(person_id="here"),
    )
    found = remote_privacy(case(Platform.ZOOM, people), TODAY)
    assert [one.subject for one in found] == ["p0", "q"]
    assert found[1].sentence.startswith("Q joins by telephone.")
    assert found[0].field == "with_them_if_remote"
