"""At referral: a case opens with a child's name, comes on, closes, and opens again."""

from datetime import date

import pytest

from coordinator.commands.fields import add_record, change_fields
from coordinator.commands.network import add_known_person, add_person
from coordinator.commands.referral import (
    add_child,
    add_holder,
    agree_the_same,
    close_case,
    open_case,
    reopen_case,
    withdraw_consent,
)
from coordinator.errors import NotAllowed
from coordinator.models.choices import (
    CaseStatus,
    CloseReason,
    CountsAs,
    InviteState,
    RelationshipKind,
    Role,
    Stage,
)
from coordinator.models.directory import Commissioner
from coordinator.models.person import Person, Relationship
from coordinator.models.referral import Case, Consent, ToldWhat
from coordinator.queries.people import children_of_case, people_of_case
from coordinator.queries.records import case_records, record, records
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
    change = {"record_type": Case, "record_id": case.id, "values": {"stage": Stage.REVIEW}}
    desk.do(change_fields, **change).result()
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


def test_a_case_is_declined_with_its_reason_and_loses_it_when_opened_again(desk):
    case = opened(desk)
    desk.do(close_case, case_id=case.id, reason=CloseReason.FAMILY_DECLINED, outcome="Not now.").result()
    closed = desk.read(record, record_type=Case, record_id=case.id)
    assert (closed.status, closed.close_reason) == (CaseStatus.CLOSED, CloseReason.FAMILY_DECLINED)
    desk.do(reopen_case, case_id=case.id).result()
    again = desk.read(record, record_type=Case, record_id=case.id)
    assert (again.close_reason, again.outcome) == (None, "Not now.")


def test_a_consent_is_withdrawn_today_in_the_words_used_and_only_once(desk, now):
    of = make.family(desk)
    given = make.kept(desk, make.consent(of.case_id, of["Dana"]))
    desk.do(withdraw_consent, consent_id=given.id, words="I have changed my mind.").result()
    kept = desk.read(record, record_type=Consent, record_id=given.id)
    assert (kept.withdrawn_on, kept.withdrawn_words) == (now.date(), "I have changed my mind.")
    with pytest.raises(NotAllowed, match="withdrawn already"):
        desk.do(withdraw_consent, consent_id=given.id).result()


def test_somebody_new_becomes_a_holder_and_joins_the_case_in_one_step(desk):
    of = make.family(desk)
    tie_id = desk.do(
        add_holder,
        case_id=of.case_id,
        child_id=of["Aimee"],
        called="Abel Stone",
        kind=RelationshipKind.GUARDIAN,
    ).result()
    tie = desk.read(record, record_type=Relationship, record_id=tie_id)
    assert (tie.other_id, tie.parental_responsibility, tie.kind) == (of["Aimee"], True, "guardian of")
    joined = {one.person.id: one for one in desk.read(people_of_case, case_id=of.case_id)}
    assert joined[tie.person_id].person.name == "Abel Stone"
    assert joined[tie.person_id].participant.role is Role.FAMILY
    desk.undo().result()
    assert tie.person_id not in {one.person.id for one in desk.read(people_of_case, case_id=of.case_id)}


def test_a_relationship_on_record_says_from_now_on_that_it_carries_responsibility(desk):
    of = make.family(desk)
    known = make.kept(
        desk,
        Relationship(person_id=of["Jackie"], other_id=of["Aimee"], kind=RelationshipKind.GRANDPARENT),
        Relationship(person_id=of["Dana"], other_id=of["Aimee"], kind=RelationshipKind.PARENT),
    )
    for tie, kind in zip(known, (RelationshipKind.GRANDPARENT, RelationshipKind.OTHER), strict=True):
        same = desk.do(
            add_holder, case_id=of.case_id, child_id=of["Aimee"], person_id=tie.person_id, kind=kind
        )
        assert same.result() == tie.id
    assert len(desk.read(records, record_type=Relationship)) == 2


@pytest.mark.parametrize("typed", ["", " \n"])
def test_a_holder_needs_a_name(desk, typed):
    of = make.family(desk)
    with pytest.raises(NotAllowed, match="Write a name first"):
        desk.do(add_holder, case_id=of.case_id, child_id=of["Aimee"], called=typed).result()


def test_no_child_holds_responsibility_for_itself(desk):
    of = make.family(desk)
    with pytest.raises(NotAllowed, match="for itself"):
        desk.do(add_holder, case_id=of.case_id, child_id=of["Aimee"], person_id=of["Aimee"]).result()


def test_the_same_is_agreed_for_everyone_whose_line_says_nothing_yet(desk):
    of = make.family(desk)
    usual = {"agreed_by": (of["Dana"],), "agreed_on": make.RECEIVED}
    told, own, empty = make.kept(
        desk,
        ToldWhat(case_id=of.case_id, person_id=of["Jackie"], may_hear="That Jon is ill.", **usual),
        ToldWhat(case_id=of.case_id, person_id=of["Dana"], may_not_hear="Money."),
        ToldWhat(case_id=of.case_id, person_id=of["Jon"]),
    )
    desk.do(agree_the_same, told_id=told.id, person_ids=[of["Dana"], of["Jon"], of["Priya"]]).result()
    lines = {one.person_id: one for one in desk.read(case_records, record_type=ToldWhat, case_id=of.case_id)}
    assert len(lines) == 4
    assert (lines[of["Dana"]].may_hear, lines[of["Dana"]].id) == ("", own.id)
    for name in ("Jon", "Priya"):
        assert (lines[of[name]].may_hear, lines[of[name]].agreed_by) == ("That Jon is ill.", (of["Dana"],))
    assert lines[of["Jon"]].id == empty.id
