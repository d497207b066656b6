from coordinator.models.choices import AccessNeed, MeetingStatus
from coordinator.models.referral import Baseline
from coordinator.models.timekeeping import Override
from coordinator.models.values import LooseDate
from coordinator.practice.matters import Severity
from coordinator.practice.readiness.board import JUDGEMENTS, readiness
from tests import make

DAY = make.RECEIVED


def test_what_stops_comes_first_and_what_was_answered_last_among_it():
    no = make.participant(person_id="p", invite_state="no")
    stopping = make.participant(person_id="q")
    facts = make.facts(participants=(no, stopping), names={"p": "Jackie", "q": "Mike"})
    answered = Override(case_id="c", judgement="consent", subject="", reason="Signed today.")
    found = readiness(facts, DAY, [answered])
    weights = [list(Severity).index(matter.severity) for matter in found]
    assert weights == sorted(weights)
    stops = [matter for matter in found if matter.severity is Severity.STOP]
    assert [bool(matter.reason) for matter in stops] == sorted(bool(matter.reason) for matter in stops)
    assert {matter.reason for matter in stops if matter.judgement == "consent"} == {"Signed today."}


def test_every_judgement_says_which_it_is_and_copes_with_an_empty_case():
    for judgement in JUDGEMENTS:
        for matter in judgement(make.facts(), DAY):
            assert matter.judgement == judgement.__name__.replace("_", "-")


def test_once_the_conference_was_held_only_what_still_matters_is_judged():
    no = make.participant(person_id="p", invite_state="no")
    before = {matter.judgement for matter in readiness(make.facts(participants=(no,)), DAY)}
    assert {"consent", "refusals"} <= before
    after = readiness(make.facts(participants=(no,), held=True), DAY)
    assert {matter.judgement for matter in after} == {"consent"}
    again = make.facts(participants=(no,), held=True, meeting=make.meeting(status="planned"))
    assert "refusals" in {matter.judgement for matter in readiness(again, DAY)}


def reasons(found, judgement):
    return [matter.reason for matter in found if matter.judgement == judgement]


def test_a_reason_typed_before_consent_was_withdrawn_does_not_answer_that():
    told = Override(case_id="c", judgement="consent", subject="", reason="She signs on Friday.")
    before = readiness(make.facts(), DAY, [told])
    assert reasons(before, "consent") == ["She signs on Friday."]
    taken_back = make.consent(given_on=DAY, withdrawn_on=DAY)
    after = readiness(make.facts(consents=(taken_back,)), DAY, [told])
    assert reasons(after, "consent") == [""]


def test_a_reason_given_for_one_meeting_place_does_not_answer_another():
    def at(venue_id):
        venue = make.venue(id=venue_id, step_free=False)
        return make.facts(
            participants=(make.participant(person_id="p"),),
            persons={"p": make.person(access_needs=(AccessNeed.STEP_FREE,))},
            names={"p": "Jackie"},
            meeting=make.meeting(id="m", status=MeetingStatus.PLANNED),
            venue_bookings=(make.venue_booking(venue_id=venue_id, meeting_id="m"),),
            venues={venue_id: venue},
        )

    (matter,) = [one for one in readiness(at("v"), DAY) if one.judgement == "access"]
    told = Override(case_id="c", judgement="access", subject=matter.subject, reason="They bring a ramp.")
    assert reasons(readiness(at("v"), DAY, [told]), "access") == ["They bring a ramp."]
    assert reasons(readiness(at("w"), DAY, [told]), "access") == [""]


def test_a_reason_for_a_namesake_does_not_let_one_of_the_family_or_a_child_interpret():
    def with_them(**particulars):
        interpreter = make.interpreter(id="i", name="Nadia Khan", **particulars)
        return make.facts(
            participants=(make.participant(person_id="p"),),
            persons={"p": make.person(given="Nadia", family="Khan")},
            names={"p": "Nadia"},
            interpreter_bookings=(make.interpreter_booking(interpreter_id="i", no_link_checked=True),),
            interpreters={"i": interpreter},
        )

    (matter,) = [one for one in readiness(with_them(), DAY) if one.judgement == "interpreter-kin"]
    told = Override(case_id="c", judgement="interpreter-kin", subject=matter.subject, reason="Another one.")
    assert reasons(readiness(with_them(), DAY, [told]), "interpreter-kin") == ["Another one."]
    assert reasons(readiness(with_them(person_id="p"), DAY, [told]), "interpreter-kin") == [""]
    young = with_them(born=LooseDate.on(DAY))
    assert sorted(reasons(readiness(young, DAY, [told]), "interpreter-kin")) == ["", "Another one."]


def test_a_reason_for_those_who_come_now_does_not_cover_whoever_says_yes_later():
    def coming(*ids):
        return make.facts(
            participants=tuple(make.participant(person_id=one) for one in ids),
            names=dict.fromkeys(ids, "Somebody"),
            baselines=(Baseline(case_id="c", parents_saw_on=DAY),),
        )

    (matter,) = [one for one in readiness(coming("p", "q"), DAY) if one.judgement == "told-what"]
    told = Override(case_id="c", judgement="told-what", subject=matter.subject, reason="All know it all.")
    assert reasons(readiness(coming("p", "q"), DAY, [told]), "told-what") == ["All know it all."]
    assert reasons(readiness(coming("p", "q", "r"), DAY, [told]), "told-what") == [""]
