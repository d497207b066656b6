import pytest

from coordinator.commands.conference import expect_invited, plan_meeting
from coordinator.commands.fields import put_in_bin
from coordinator.commands.network import add_known_person
from coordinator.errors import NotThere
from coordinator.models.choices import InviteState, MeetingStatus, RelationshipKind
from coordinator.models.network import Participant
from coordinator.models.person import Relationship
from coordinator.models.preparation import InterpreterBooking
from coordinator.practice.matters import Severity
from coordinator.queries.readiness import facts_of, matters_of_case
from coordinator.queries.records import record
from tests import make
from tests.asked import selects


def test_the_facts_of_a_case_are_all_there(desk):
    of = make.family(desk)
    facts = desk.read(facts_of, case_id=of.case_id)
    assert set(facts.names) == {one.person_id for one in facts.participants}
    assert facts.children
    assert facts.case.id == of.case_id


def test_a_case_that_is_gone_is_said_so(desk):
    with pytest.raises(NotThere, match="no longer in the casebook"):
        desk.read(facts_of, case_id="gone")


def test_a_family_of_twenty_five_takes_no_more_statements_than_one_of_seven(desk, casebook):
    of = make.family(desk)

    def judged():
        return desk.read(matters_of_case, case_id=of.case_id, today=make.RECEIVED)

    make.kept(desk, make.meeting(of.case_id, status=MeetingStatus.PLANNED, held_on=None))
    few = len(selects(casebook.reader, judged))
    for number in range(18):
        person = make.kept(desk, make.person(given=f"Cousin {number}"))
        make.kept(desk, make.participant(of.case_id, person.id))
    assert len(selects(casebook.reader, judged)) == few
    assert sum(matter.severity is Severity.STOP for matter in judged()) >= 18


def test_an_interpreter_who_is_related_to_the_family_but_not_in_the_case_is_a_stop(desk):
    of = make.family(desk)
    make.kept(desk, make.meeting(of.case_id, status=MeetingStatus.PLANNED, held_on=None))
    aunt = make.kept(desk, make.person(given="Farida"))
    make.kept(
        desk,
        Relationship(person_id=aunt.id, other_id=of["Jon"], kind=RelationshipKind.AUNT_UNCLE),
    )
    interpreter = make.kept(desk, make.interpreter(name="Farida", person_id=aunt.id))
    make.kept(desk, InterpreterBooking(case_id=of.case_id, interpreter_id=interpreter.id))
    found = desk.read(matters_of_case, case_id=of.case_id, today=make.RECEIVED)
    assert any("related to somebody" in matter.sentence for matter in found)


def test_somebody_taken_out_of_the_case_while_invited_is_no_matter_any_more_and_nothing_of_them_is_lost(desk):
    of = make.family(desk)
    planned = desk.do(plan_meeting, case_id=of.case_id).result()
    somebody = make.kept(desk, make.person(given="Bridget"))
    part = make.kept(desk, make.participant(of.case_id, somebody.id, invite_state=InviteState.ASKED))
    desk.do(expect_invited, meeting_id=planned).result()
    desk.do(put_in_bin, record_type=Participant, record_id=part.id).result()
    matters = desk.read(matters_of_case, case_id=of.case_id, today=make.RECEIVED)
    assert not any("Bridget" in matter.sentence for matter in matters)
    desk.do(add_known_person, case_id=of.case_id, person_id=somebody.id).result()
    again = desk.read(record, record_type=Participant, record_id=part.id)
    assert (again.binned_at, again.invite_state) == (None, InviteState.ASKED)
