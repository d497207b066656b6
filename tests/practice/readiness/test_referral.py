"""The judgements of the referral at their boundaries: who may consent, when, and for whom."""

from datetime import date, datetime, timedelta

import pytest

from coordinator.models.choices import (
    BindingKind,
    ConsentKind,
    ContactOutcome,
    Context,
    CountsAs,
    GivenAs,
    InviteState,
    LegalStatus,
    MeetingStatus,
    Mode,
    OfferReply,
    RelationshipKind,
    Role,
)
from coordinator.models.person import Relationship
from coordinator.models.referral import Baseline, BindingDate, Offer, ToldWhat
from coordinator.models.values import LooseDate
from coordinator.practice.matters import Severity
from coordinator.practice.readiness.referral import binding_dates, child_voice, consent, offers, told_what
from tests import make

TODAY = date(2026, 11, 9)
MET = datetime(2026, 10, 1, 18, 20)  # noqa: DTZ001 - local, as it is said
DAY_MET = MET.date()
NAMES = {"aimee": "Aimee", "dana": "Dana", "rob": "Rob", "nan": "Jackie", "ruth": "Ruth", "ben": "Ben"}


def tie(person_id="dana", kind=RelationshipKind.PARENT, other_id="aimee", holds=True):
    return Relationship(person_id=person_id, other_id=other_id, kind=kind, parental_responsibility=holds)


def people(**parts):
    """Participants by name; Ruth is the social worker, all others are of the family."""
    known = {"aimee": {"role": Role.CHILD}, "dana": {"role": Role.PARENT}} | parts
    known["ruth"] = {"role": Role.REFERRER, "counts_as": CountsAs.PROFESSIONAL}
    return tuple(make.participant(person_id=name, **part) for name, part in known.items())


def facts(*, child=None, aimee=None, **particulars):
    """Aimee’s case: her mother holds parental responsibility, the family was first reached on 1 October."""
    persons = {"aimee": aimee or make.child(), "dana": make.person()}
    usual = {
        "children": (make.case_child("c", "aimee", **(child or {})),),
        "persons": persons,
        "names": NAMES,
        "participants": people(),
        "relationships": (tie(),),
        "contacts": (make.contact(person_ids=["dana"], happened=MET),),
    }
    return make.facts(**{**usual, **particulars})


def said(judgement, of):
    return [matter.sentence for matter in judgement(of, TODAY)]


def given(giver_id="dana", **particulars):
    return make.consent(giver_id=giver_id, **{"given_on": DAY_MET, "given_as": GivenAs.PARENT, **particulars})


@pytest.mark.parametrize(
    ("consents", "expected"),
    [
        ((), "Nobody’s consent to the referral is on record yet."),
        ((given(),), None),
        ((given(given_on=None),), "Nobody’s consent"),
        ((given(given_on=TODAY),), "Consent for Aimee is dated 9 November 2026"),
        ((given(given_on=TODAY + timedelta(1)),), "Nobody’s consent"),
        ((given(given_on=DAY_MET + timedelta(1)),), "the family was first spoken to on 1 October 2026"),
        ((given(kind=ConsentKind.SHARE_INFORMATION),), "Nobody’s consent"),
        ((given(withdrawn_on=TODAY),), "Consent to the referral has been withdrawn."),
        ((given(withdrawn_on=TODAY), given(given_on=DAY_MET)), None),
        ((given(withdrawn_on=TODAY), given("nan", given_as=GivenAs.SELF)), "has been withdrawn"),
        ((given("ruth", given_as=GivenAs.COUNCIL),), "Only the council consented for Aimee."),
        ((given("ruth", given_as=GivenAs.PR_HOLDER),), "Nobody known to hold"),
        ((given("nan", given_as=GivenAs.SELF),), "Nobody known to hold"),
        ((given("nan", given_as=GivenAs.PR_HOLDER),), None),
        ((given("aimee", given_as=GivenAs.CHILD),), "Nobody known to hold"),
    ],
)
def test_one_holder_consents_before_the_family_is_met_and_it_stands(consents, expected):
    found = said(consent, facts(consents=consents))
    assert (expected in found[0]) if expected else found == []


@pytest.mark.parametrize(
    ("outcome", "who", "stops"),
    [
        (ContactOutcome.REACHED, "nan", True),
        (ContactOutcome.NO_ANSWER, "nan", False),
        (ContactOutcome.REACHED, "ruth", False),
        (ContactOutcome.REACHED, "aimee", True),
    ],
)
def test_only_somebody_of_the_family_who_was_reached_counts_as_met(outcome, who, stops):
    early = make.contact(person_ids=[who], happened=MET - timedelta(3), outcome=outcome)
    of = facts(participants=people(nan={}), contacts=(early,), consents=(given(),))
    assert bool(said(consent, of)) is stops


@pytest.mark.parametrize(
    ("known", "given_as", "stops"),
    [
        (tie("rob", RelationshipKind.STEP_PARENT, holds=None), GivenAs.PARENT, True),
        (tie("rob", RelationshipKind.STEP_PARENT, holds=None), GivenAs.PR_HOLDER, False),
        (tie("rob", RelationshipKind.STEP_PARENT, holds=False), GivenAs.PR_HOLDER, True),
        (tie("rob", RelationshipKind.STEP_PARENT, holds=True), None, False),
        (tie("rob", holds=None), GivenAs.PARENT, False),
        (tie("rob", holds=None), None, True),
        (tie("rob", holds=False), GivenAs.PARENT, True),
        (tie("rob", RelationshipKind.PARTNER, other_id="dana", holds=None), GivenAs.SELF, True),
    ],
)
def test_a_step_parent_consents_only_by_holding_parental_responsibility(known, given_as, stops):
    of = facts(relationships=(known,), consents=(given("rob", given_as=given_as),))
    assert bool(said(consent, of)) is stops


def test_a_mother_under_18_consents_for_her_child_and_not_for_herself():
    ben = make.case_child("c", "ben")
    persons = {"aimee": make.person(born=LooseDate(2010, 1, 1)), "ben": make.person(born=LooseDate(2026))}
    of = facts(
        children=(make.case_child("c", "aimee"), ben),
        persons=persons,
        relationships=(tie("aimee", other_id="ben"), tie("dana")),
        consents=(given("aimee"),),
    )
    assert said(consent, of) == ["Nobody known to hold parental responsibility for Aimee has consented."]


def test_each_twin_needs_a_consent_and_one_holder_of_both_is_enough():
    twins = (make.case_child("c", "aimee"), make.case_child("c", "ben"))
    both = facts(children=twins, relationships=(tie(), tie(other_id="ben")), consents=(given(),))
    assert said(consent, both) == []
    half = facts(children=twins, relationships=(tie(), tie(other_id="ben", holds=False)), consents=(given(),))
    (matter,) = consent(half, TODAY)
    assert (matter.subject, "for Ben" in matter.sentence) == ("ben", True)


def test_for_an_unborn_child_the_expectant_parent_consents():
    unborn = make.person(given="Baby", due=date(2026, 12, 24))
    of = facts(aimee=unborn, relationships=(tie(holds=None),), consents=(given(given_as=GivenAs.SELF),))
    assert said(consent, of) == []
    assert said(child_voice, of) == []
    other = facts(aimee=unborn, relationships=(), consents=(given("nan", given_as=GivenAs.SELF),))
    assert said(consent, other) != []


@pytest.mark.parametrize(
    ("born", "giver", "stops"),
    [
        (LooseDate(2008, 11, 9), "aimee", False),
        (LooseDate(2008, 11, 9), "dana", True),
        (LooseDate(2008, 11, 10), "dana", False),
        (LooseDate(2008, 11, 10), "aimee", True),
        (LooseDate(2010, 11, 10), "aimee", True),
    ],
)
def test_at_18_a_care_leaver_consents_alone_and_at_16_or_17_not_yet(born, giver, stops):
    aimee = make.person(given="Aimee", born=born)
    of = facts(
        aimee=aimee,
        child={"legal_status": LegalStatus.CARE_LEAVER},
        consents=(given(giver, given_as=None if giver == "dana" else GivenAs.CARE_LEAVER),),
    )
    assert bool(said(consent, of)) is stops


@pytest.mark.parametrize(
    ("child", "own", "stops"),
    [
        ({"legal_status": LegalStatus.CARE_ORDER}, False, True),
        ({"legal_status": LegalStatus.CARE_ORDER}, True, False),
        ({"context": Context.LOOKED_AFTER}, False, True),
        ({"legal_status": LegalStatus.CHILD_PROTECTION_PLAN}, False, False),
        ({"legal_status": LegalStatus.CARE_ORDER, "adults_believe": "She settles."}, False, False),
        (
            {"legal_status": LegalStatus.CARE_ORDER, "adults_believe": "S.", "own_words": "Yes"},
            False,
            True,
        ),
    ],
)
def test_a_looked_after_child_agrees_too_unless_too_young_to_say(child, own, stops):
    agreed = (given("aimee", given_as=GivenAs.CHILD),) if own else ()
    found = consent(facts(child=child, consents=(given(), *agreed)), TODAY)
    assert bool(found) is stops
    assert all("own agreement" in matter.sentence for matter in found)


SEEN = Baseline(case_id="c", parents_saw_on=date(2026, 10, 8))


def told(person_id="nan", **particulars):
    usual = {"may_hear": "Jon is signed off.", "agreed_by": ("dana",), "agreed_on": date(2026, 10, 8)}
    return ToldWhat(case_id="c", person_id=person_id, **{**usual, **particulars})


def coming(**parts):
    return facts(participants=people(**parts), baselines=(SEEN,))


@pytest.mark.parametrize(
    ("baselines", "stops"),
    [
        ((), True),
        ((Baseline(case_id="c"),), True),
        ((Baseline(case_id="c", parents_saw_on=TODAY),), False),
        ((Baseline(case_id="c", parents_saw_on=TODAY + timedelta(1)),), True),
        ((SEEN, Baseline(case_id="c")), False),
    ],
)
def test_the_parents_see_the_referrer_s_information_first(baselines, stops):
    found = told_what(facts(baselines=baselines), TODAY)
    assert bool(found) is stops
    assert all(matter.sentence.startswith("Dana has not seen") for matter in found)


def test_where_nothing_is_on_record_a_matter_leads_to_the_person_or_the_kind_of_record():
    assert [one.record_id for one in consent(facts(), TODAY)] == ["consent"]
    assert [one.record_id for one in told_what(facts(), TODAY)] == ["baseline"]
    two = facts(participants=people(nan={}, rob={}), baselines=(SEEN,), told=(told(),))
    assert [one.record_id for one in told_what(two, TODAY)] == ["rob"]
    before_court = facts(case=make.case(context=Context.PROCEEDINGS))
    assert [one.record_id for one in offers(before_court, TODAY)] == ["dana"]


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        ((), ["It is not agreed with the parents yet what each person"]),
        ((told(),), ["It is not agreed yet what Rob may hear."]),
        ((told(), told("rob")), []),
        ((told(), told("rob", agreed_on=None)), ["It is not agreed yet what Rob may hear."]),
        ((told(), told("rob", agreed_by=())), ["It is not agreed yet what Rob may hear."]),
        ((told(), told("rob", may_hear="")), ["It is not agreed yet what Rob may hear."]),
        ((told(), told("rob", may_hear="", may_not_hear="The diagnosis.")), []),
    ],
)
def test_what_each_relative_who_comes_may_hear_is_agreed_by_somebody_on_a_day(lines, left):
    of = facts(participants=people(nan={}, rob={}), baselines=(SEEN,), told=lines)
    found = said(told_what, of)
    assert len(found) == len(left)
    assert all(sentence.startswith(start) for sentence, start in zip(found, left, strict=True))


def test_parents_professionals_and_those_not_coming_need_no_line_of_their_own():
    assert said(told_what, coming(nan={"invite_state": InviteState.NO})) == []


def test_a_grown_up_care_leaver_sees_the_information_instead_of_the_parents():
    aimee = make.person(given="Aimee", born=LooseDate(2007, 1, 1))
    (sentence,) = said(told_what, facts(aimee=aimee))
    assert sentence.startswith("Aimee has not seen")


def offer(person_id="dana", **particulars):
    return Offer(case_id="c", person_id=person_id, **particulars)


@pytest.mark.parametrize(
    ("context", "made", "warns"),
    [
        (Context.EARLY_HELP, (), []),
        (Context.PRE_PROCEEDINGS, (), ["dana"]),
        (Context.PROCEEDINGS, (offer(reply=OfferReply.ACCEPTED),), []),
        (Context.PROCEEDINGS, (offer(reply=OfferReply.NO_REPLY),), []),
        (Context.PROCEEDINGS, (offer(offered_on=DAY_MET),), ["dana"]),
        (Context.PROCEEDINGS, (offer(reply=OfferReply.NOT_OFFERED),), ["dana"]),
        (Context.PROCEEDINGS, (offer(reply=OfferReply.NOT_OFFERED, reason="In hospital."),), []),
        (Context.EARLY_HELP, (offer(offered_on=DAY_MET),), ["dana"]),
    ],
)
def test_before_proceedings_every_parent_and_holder_has_an_outcome_or_a_reason(context, made, warns):
    found = offers(facts(case=make.case(context=context), offers=made), TODAY)
    assert [matter.subject for matter in found] == warns
    assert all(matter.severity is Severity.WARN for matter in found)


def test_nobody_is_warned_of_an_offer_to_a_parent_who_died():
    dead = {"dana": make.person(died=True), "aimee": make.child()}
    assert offers(facts(case=make.case(context=Context.PROCEEDINGS), persons=dead), TODAY) == []


@pytest.mark.parametrize(
    ("part", "stops"),
    [
        ({"mode": Mode.IN_PERSON}, False),
        ({"mode": None}, False),
        ({"mode": Mode.PHONE}, False),
        ({"mode": Mode.SPOKESPERSON}, True),
        ({"invite_state": InviteState.MAYBE, "mode": Mode.IN_PERSON}, True),
    ],
)
def test_a_child_who_takes_part_speaks_for_itself(part, stops):
    of = facts(participants=people(aimee={"role": Role.CHILD, **part}))
    assert bool(said(child_voice, of)) is stops


@pytest.mark.parametrize(
    ("child", "field"),
    [
        ({}, "own_words"),
        ({"own_words": "I miss Dad."}, "voiced_by_id"),
        ({"own_words": "I miss Dad.", "voiced_by_id": "nan"}, None),
        ({"own_words": "I miss Dad.", "voiced_by_id": "gone"}, "voiced_by_id"),
        ({"adults_believe": "She is sad.", "voiced_by_id": "nan"}, "believed_by"),
        ({"adults_believe": "She is sad.", "believed_by": ("dana",), "voiced_by_id": "nan"}, None),
        ({"voiced_by_id": "nan"}, "own_words"),
        ({"no_voice_reason": "She asked us not to."}, None),
    ],
)
def test_a_child_s_views_are_recorded_and_somebody_voices_them_or_there_is_a_reason(child, field):
    parts = people(
        aimee={"role": Role.CHILD, "invite_state": InviteState.NO},
        nan={},
        gone={"invite_state": InviteState.NO},
    )
    found = child_voice(facts(child=child, participants=parts), TODAY)
    assert [matter.field for matter in found] == ([field] if field else [])


@pytest.mark.parametrize(
    ("falls_on", "warns"),
    [
        (date(2026, 12, 9), "before"),
        (date(2026, 12, 10), "on the day of"),
        (date(2026, 12, 11), None),
        (TODAY, "before"),
        (TODAY - timedelta(1), None),
        (None, None),
    ],
)
def test_a_binding_date_still_ahead_and_not_after_the_conference_is_warned_of(falls_on, warns):
    starts = datetime(2026, 12, 10, 13)  # noqa: DTZ001 - local, as it is said
    planned = make.meeting(starts=starts, status=MeetingStatus.PLANNED)
    court = BindingDate(case_id="c", kind=BindingKind.COURT, falls_on=falls_on)
    found = said(binding_dates, facts(meeting=planned, binding_dates=(court,)))
    assert [f" {warns} the conference" in sentence for sentence in found] == ([True] if warns else [])


def test_without_a_day_for_the_conference_no_date_binds():
    court = BindingDate(case_id="c", falls_on=TODAY)
    assert said(binding_dates, facts(binding_dates=(court,))) == []
