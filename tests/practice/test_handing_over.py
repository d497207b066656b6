"""Before the family is left to itself, only what fits the meeting is asked."""

from coordinator.models.choices import Mode
from coordinator.models.day_choices import HandOverCheck
from coordinator.practice.handing_over import checks_before


def test_in_a_room_the_professionals_leave_it_and_paper_is_on_the_table():
    assert checks_before((Mode.IN_PERSON,), interpreter=False) == (
        HandOverCheck.PROFESSIONALS_LEFT,
        HandOverCheck.PAPER,
        HandOverCheck.HOW_TO_CALL,
    )


def test_on_a_call_the_family_hosts_and_nothing_is_recorded():
    assert checks_before((Mode.VIDEO,), interpreter=True) == (
        HandOverCheck.LEFT_CALL,
        HandOverCheck.FAMILY_HOSTS,
        HandOverCheck.NOT_RECORDED,
        HandOverCheck.INTERPRETER,
        HandOverCheck.HOW_TO_CALL,
    )


def test_in_a_room_with_a_call_everything_is_asked():
    assert set(checks_before(tuple(Mode), interpreter=True)) == set(HandOverCheck)
