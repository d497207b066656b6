from datetime import date, datetime

import pytest

from coordinator.models.choices import (
    CountsAs,
    HowGiven,
    InviteReason,
    InviteState,
    MeetingStatus,
    Mode,
    RelationshipKind,
    Role,
    Side,
)
from coordinator.models.person import Relationship
from coordinator.models.values import LooseDate
from coordinator.practice.readiness import people
from tests import make

DAY = date(2026, 9, 10)
PLANNED = {"status": MeetingStatus.PLANNED, "held_on": None}


def somebody(person_id="p", **particulars):
    return make.participant(person_id=person_id, **particulars)


def judged(judgement, *participants, **facts):
    names = {one.person_id: one.person_id.title() for one in participants}
    return judgement(make.facts(participants=participants, names=names, **facts), DAY)


def crowd(family, workers, **more):
    made = [somebody(f"f{n}") for n in range(family)]
    made += [somebody(f"w{n}", counts_as=CountsAs.PROFESSIONAL) for n in range(workers)]
    return [*made, *(somebody(key, **particulars) for key, particulars in more.items())]


@pytest.mark.parametrize(
    ("family", "workers", "more", "warns"),
    [
        (0, 0, {}, False),
        (3, 2, {}, False),
        (2, 2, {}, True),
        (0, 1, {}, True),
        (2, 2, {"a": {"role": Role.ADVOCATE}}, True),
        (2, 2, {"i": {"role": Role.INTERPRETER, "counts_as": CountsAs.PROFESSIONAL}}, True),
        (3, 2, {"r": {"role": Role.REFERRER}}, True),
        (3, 2, {"r": {"role": Role.REFERRER, "invite_state": InviteState.MAYBE}}, False),
        (2, 2, {"letter": {"mode": Mode.LETTER}}, True),
        (2, 2, {"video": {"mode": Mode.VIDEO}}, False),
    ],
)
def test_the_family_outnumbers_the_professionals(family, workers, more, warns):
    assert bool(judged(people.majority, *crowd(family, workers, **more))) is warns


@pytest.mark.parametrize(
    ("contact", "stops"),
    [
        (None, True),
        ({}, False),
        ({"outcome": "no answer"}, True),
        ({"outcome": None}, True),
        ({"happened": None}, False),
        ({"happened": datetime(2026, 9, 10, 12, 59)}, False),  # noqa: DTZ001 - local, as it is said
        ({"happened": datetime(2026, 9, 10, 13, 0)}, True),  # noqa: DTZ001 - as above
    ],
)
def test_who_comes_is_reached_before_the_conference(contact, stops):
    one = somebody("dana")
    contacts = () if contact is None else (make.contact(person_ids=["dana"], **contact),)
    found = judged(people.spoken_to, one, contacts=contacts, meeting=make.meeting(**PLANNED))
    assert [(matter.subject, matter.record_id) for matter in found] == [("dana", one.id)] * stops


def test_children_and_those_who_do_not_come_need_not_be_reached():
    child, no = somebody("a", role=Role.CHILD), somebody("b", invite_state=InviteState.NO)
    assert judged(people.spoken_to, child, no) == []


MOTHERS, FATHERS = {"side": Side.MATERNAL}, {"side": Side.PATERNAL}


@pytest.mark.parametrize(
    ("parts", "missing"),
    [
        ((), None),
        (({"role": Role.CHILD},), None),
        (({"role": Role.REFERRER},), None),
        ((MOTHERS, FATHERS), None),
        (({"side": Side.BOTH},), None),
        ((MOTHERS,), "father’s side has"),
        ((MOTHERS, {**FATHERS, "invite_state": InviteState.NO}), "father’s side has"),
        ((MOTHERS, {**FATHERS, "invite_state": InviteState.ASKED}), None),
        ((FATHERS, {**MOTHERS, "invite_state": InviteState.CONSIDERED}), "mother’s side has"),
        (({},), "mother’s side or the father’s side"),
        (({"side": Side.NEITHER},), "mother’s side or the father’s side"),
    ],
)
def test_both_sides_of_the_family_are_asked(parts, missing):
    found = judged(people.both_sides, *(somebody(f"p{n}", **part) for n, part in enumerate(parts)))
    assert [missing in matter.sentence for matter in found] == ([] if missing is None else [True])


def test_a_side_is_also_known_from_what_somebody_is_to_the_child():
    child = make.case_child("c", "aimee")
    tie = Relationship(person_id="jackie", other_id="aimee", kind=RelationshipKind.AUNT_UNCLE, **FATHERS)
    parts = (somebody("dana", **MOTHERS), somebody("jackie"))
    assert judged(people.both_sides, *parts, children=(child,)) != []
    assert judged(people.both_sides, *parts, children=(child,), relationships=(tie,)) == []


def test_a_reason_for_one_side_is_enough_and_is_typed_on_the_case():
    case = make.case(one_side_reason="His family is not known.")
    assert judged(people.both_sides, somebody(**MOTHERS), case=case) == []
    case = make.case()
    (matter,) = judged(people.both_sides, somebody(**MOTHERS), case=case)
    assert (matter.record_id, matter.field) == (case.id, "one_side_reason")


@pytest.mark.parametrize(
    ("particulars", "field"),
    [
        ({}, "reason"),
        ({"reason": InviteReason.WORK}, "decided_by"),
        ({"decided_by": "Mike"}, "reason"),
        ({"reason": InviteReason.PREFERS_NOT_TO_SAY, "decided_by": "Mike"}, None),
        ({"reason_words": "He would rather not.", "decided_by": "Mike"}, None),
    ],
)
@pytest.mark.parametrize("state", [InviteState.NO, InviteState.EXCLUDED])
def test_a_no_has_a_reason_and_whose_decision_it_was(state, particulars, field):
    one = somebody("mike", invite_state=state, **particulars)
    found = judged(people.refusals, one)
    assert [(m.record_id, m.field) for m in found] == ([] if field is None else [(one.id, field)])


def test_a_yes_needs_no_reason():
    assert judged(people.refusals, somebody(), somebody("m", invite_state=InviteState.MAYBE)) == []


CONFIRMED = {"offer_confirmed_on": DAY, "offer_confirmed_how": HowGiven.PHONE}


@pytest.mark.parametrize(
    ("particulars", "field"),
    [
        ({"invite_state": InviteState.NO}, "offer_confirmed_on"),
        ({"invite_state": InviteState.EXCLUDED}, "offer_confirmed_on"),
        ({"invite_state": InviteState.WITHDRAWN}, "offer_confirmed_on"),
        ({"mode": Mode.LETTER}, "offer_confirmed_on"),
        ({"mode": Mode.LETTER, "offer_confirmed_on": DAY}, "offer_confirmed_how"),
        ({"mode": Mode.LETTER, **CONFIRMED}, None),
        ({"mode": Mode.LETTER, "can_offer": " "}, None),
        ({"mode": Mode.VIDEO}, None),
        ({"invite_state": InviteState.CONSIDERED}, None),
    ],
)
def test_what_an_absent_person_offers_is_confirmed(particulars, field):
    one = somebody(**{"can_offer": "Lifts on Sundays", **particulars})
    found = judged(people.absent_offer, one)
    assert [(m.record_id, m.field) for m in found] == ([] if field is None else [(one.id, field)])


BORN = LooseDate(2020, 1, 1)


def minded(born=BORN, due=None, child=None, meeting=None, **particulars):
    one = somebody("aimee", **{"role": Role.CHILD, **particulars})
    children = () if child is None else (make.case_child("c", "aimee", **child),)
    person = make.person(born=born, due=due)
    return judged(people.childcare, one, children=children, persons={"aimee": person}, meeting=meeting)


@pytest.mark.parametrize(
    ("born", "warns"),
    [
        (LooseDate(2018, 9, 11), True),
        (LooseDate(2018, 9, 10), False),
        (LooseDate(2026, 9, 1), True),
        (None, True),
    ],
)
def test_a_child_is_very_young_until_the_eighth_birthday(born, warns):
    assert bool(minded(born, meeting=make.meeting(**PLANNED))) is warns


@pytest.mark.parametrize(
    "particulars",
    [
        {"looked_after_by_id": "jackie"},
        {"childcare": "Jackie’s sister sits with her"},
        {"child": {"during_the_meeting": "At nursery until four"}},
        {"born": None, "due": date(2026, 12, 1)},
        {"role": Role.FAMILY, "born": None},
        {"role": Role.FAMILY, "invite_state": InviteState.NO},
        {"meeting": make.meeting(childcare="A crèche next door", **PLANNED)},
    ],
)
def test_nobody_is_missing_where_it_is_settled_who_is_with_a_child(particulars):
    assert minded(**particulars) == []


def test_a_very_young_child_of_the_case_has_somebody_also_when_they_stay_away():
    assert minded(invite_state=InviteState.NO, child={}) == []
    planned = make.meeting(**PLANNED)
    assert minded(invite_state=InviteState.NO, child={}, meeting=planned) != []
    (matter,) = minded()
    assert matter.field == "looked_after_by_id"
