"""At referral: a case opens with a child's name, comes on, closes, and opens again."""

from datetime import date

import pytest

from coordinator.commands.fields import add_record, change_fields
from coordinator.commands.network import add_known_person, add_person
from coordinator.commands.referral import add_child, change_stage, close_case, open_case, reopen_case
from coordinator.errors import NotAllowed
from coordinator.models.choices import CaseStatus, CountsAs, InviteState, Role, Stage
from coordinator.models.directory import Commissioner
from coordinator.models.person import Person
from coordinator.models.referral import Case
from coordinator.queries.people import children_of_case, people_of_case
from coordinator.queries.records import record, records
from tests import make


def opened(desk, name="Aimee Hollis", **particulars):
    case_id = desk.do(open_case, child_name=name, **particulars).result()
    return desk.read(record, record_type=Case, record_id=case_id)


@pytest.mark.parametrize(
    ("typed", "given", "family"),
    [
        ("Aimee Hollis", "Aimee", "Hollis"),
        ("  Mary  Ann\tO’Hara ", "Mary Ann", "O’Hara"),
        ("Saheed", "Saheed", ""),
        ("محمد علي", "محمد", "علي"),
        ("Null", "Null", ""),
        ("Baby", "Baby", ""),
    ],
)
def test_a_child_s_name_is_all_a_case_needs(desk, now, typed, given, family):
    case = opened(desk, typed)
    ((child, _),) = desk.read(children_of_case, case_id=case.id)
    assert (child.given, child.family, case.family_name) == (given, family, family)
    assert (case.received, case.stage, case.status) == (now.date(), Stage.REFERRAL, CaseStatus.OPEN)
    (part,) = desk.read(people_of_case, case_id=case.id)
    assert (part.participant.role, part.participant.invite_state) == (Role.CHILD, InviteState.TO_ASK)
    assert part.participant.counts_as is CountsAs.NETWORK


@pytest.mark.parametrize("typed", ["", "  \n", "\x00\u202e"])
def test_a_case_without_a_name_is_refused_in_words(desk, typed):
    with pytest.raises(NotAllowed, match="needs a child’s name"):
        opened(desk, typed)
    assert desk.read(records, record_type=Case) == []


def test_references_count_up_within_the_year_of_referral(desk):
    assert opened(desk).reference == "FGC-2026-001"
    make.kept(desk, make.case(reference="FGC-2026-041"), make.case(reference="FGC-2026-old"))
    make.kept(desk, make.case(reference="FGC-2026-²"))
    assert opened(desk).reference == "FGC-2026-042"
    assert opened(desk, received=date(2027, 1, 4)).reference == "FGC-2027-001"


def test_twins_stand_in_the_order_they_were_added(desk):
    case = opened(desk)
    for given in ("Ben", "Cal", "Dot"):
        desk.do(add_child, case_id=case.id, given=given, family="Hollis").result()
    children = desk.read(children_of_case, case_id=case.id)
    assert [child.given for child, _ in children] == ["Aimee", "Ben", "Cal", "Dot"]
    assert [one.participant.position for one in desk.read(people_of_case, case_id=case.id)] == [1, 2, 3, 4]


def test_a_case_closes_with_its_outcome_and_opens_again_keeping_it(desk, now):
    case = opened(desk)
    desk.do(change_stage, case_id=case.id, stage=Stage.REVIEW).result()
    desk.do(close_case, case_id=case.id, outcome="The plan holds.").result()
    closed = desk.read(record, record_type=Case, record_id=case.id)
    assert (closed.status, closed.stage, closed.closed) == (CaseStatus.CLOSED, Stage.CLOSURE, now.date())
    desk.do(reopen_case, case_id=case.id).result()
    again = desk.read(record, record_type=Case, record_id=case.id)
    assert (again.status, again.closed, again.outcome) == (CaseStatus.OPEN, None, "The plan holds.")


def test_closing_without_words_keeps_the_outcome_written_before(desk):
    case = make.kept(desk, make.case(outcome="Written before."))
    desk.do(close_case, case_id=case.id).result()
    assert desk.read(record, record_type=Case, record_id=case.id).outcome == "Written before."


def given_to(desk, case, commissioner):
    return desk.do(
        change_fields, record_type=Case, record_id=case.id, values={"commissioner_id": commissioner.id}
    )


def two_commissioners(desk):
    both = Commissioner(name="Northshire"), Commissioner(name="Southshire")
    for one in both:
        desk.do(add_record, record=one).result()
    return both


def test_the_people_of_a_case_come_along_to_its_commissioner(desk):
    case, (north, _) = opened(desk), two_commissioners(desk)
    person_id = desk.do(add_person, case_id=case.id, given="Jon").result()
    given_to(desk, case, north).result()
    assert desk.read(record, record_type=Person, record_id=person_id).commissioner_id == north.id
    desk.undo().result()
    assert desk.read(record, record_type=Person, record_id=person_id).commissioner_id is None


def test_nobody_is_shared_between_two_commissioners(desk):
    first, second, (north, south) = opened(desk), opened(desk, "Saheed Bello"), two_commissioners(desk)
    given_to(desk, first, north).result()
    given_to(desk, second, north).result()
    person_id = desk.do(add_person, case_id=first.id, given="Jon").result()
    desk.do(add_known_person, case_id=second.id, person_id=person_id).result()
    with pytest.raises(NotAllowed, match="Jon is also in a case of another commissioner"):
        given_to(desk, second, south).result()
    assert desk.read(record, record_type=Case, record_id=second.id).commissioner_id == north.id
