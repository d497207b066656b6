"""Who is asked where they stand: whoever made the plan or has something to do in it."""

from coordinator.commands.agreements import record_stand
from coordinator.models.choices import Role
from coordinator.models.day_choices import Stand
from coordinator.queries.agreements import stands_on
from tests import make


def asked(desk, of):
    return {line.name: line for line in desk.read(stands_on, version_id=of.version_id)}


def test_whoever_came_is_asked_and_the_referrer_decides_instead(desk):
    of = make.family(desk)
    found = asked(desk, of)
    assert list(found) == ["Dana", "Jon", "Jackie"]
    assert {line.why for line in found.values()} == {"Made the plan"}
    assert found["Jon"].agreement is None


def test_somebody_absent_with_something_to_do_is_asked_and_an_interpreter_is_not(desk):
    of = make.family(desk)
    mike, nadia = make.kept(desk, make.person(given="Mike"), make.person(given="Nadia"))
    make.kept(
        desk,
        make.participant(of.case_id, mike.id, position=6),
        make.participant(of.case_id, nadia.id, role=Role.INTERPRETER, position=7),
        make.attendance(of.case_id, of.meeting_id, nadia.id),
        make.action(of.case_id, of.version_id, position=3, doer_ids=(mike.id,)),
    )
    found = asked(desk, of)
    assert found["Mike"].why == "Was not there, and has something to do"
    assert "Nadia" not in found


def test_what_somebody_said_is_beside_their_name(desk):
    of = make.family(desk)
    desk.do(record_stand, version_id=of.version_id, person_id=of["Aimee"], stand=Stand.AGREES).result()
    found = asked(desk, of)
    assert (found["Aimee"].why, found["Aimee"].agreement.stand) == ("Was asked", Stand.AGREES)
