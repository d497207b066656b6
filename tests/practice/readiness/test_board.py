from coordinator.models.timekeeping import Override
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
