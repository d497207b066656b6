"""Each judgement at its boundary: silent where all is well, one sentence where something is missing."""

from datetime import date

import pytest

from coordinator.models.choices import ConsentKind, CountsAs, InviteReason, InviteState, Role
from coordinator.practice.prompts import (
    Severity,
    Where,
    child_voice,
    consent,
    majority,
    plan_prompts,
    refusals,
    spoken_to,
)
from tests import make

NAMES = {"p": "Jackie"}
DAY = date(2026, 8, 4)


@pytest.mark.parametrize(
    ("consents", "sentence"),
    [
        ([], "Nobody’s consent to the referral is on record yet."),
        ([make.consent(given_on=None)], "Nobody’s consent to the referral is on record yet."),
        ([make.consent(kind=ConsentKind.PHOTO)], "Nobody’s consent to the referral is on record yet."),
        ([make.consent(withdrawn_on=DAY)], "Consent to the referral has been withdrawn."),
        ([make.consent()], None),
        ([make.consent(withdrawn_on=DAY), make.consent()], None),
    ],
)
def test_a_referral_needs_one_consent_that_was_not_withdrawn(consents, sentence):
    found = consent(consents)
    assert bool(found) is bool(sentence)
    for matter in found:
        assert (matter.severity, matter.where) == (Severity.STOP, Where.REFERRAL)
        assert matter.sentence.startswith(sentence)


@pytest.mark.parametrize(
    ("views", "heard"),
    [
        ({}, False),
        ({"own_words": "I want to go home."}, False),
        ({"voiced_by_id": "n"}, False),
        ({"own_words": "I want to go home.", "voiced_by_id": "n"}, True),
        ({"adults_believe": "He settles with his nan.", "voiced_by_id": "n"}, True),
        ({"interpretation": "She misses home.", "voiced_by_id": "n"}, False),
    ],
)
def test_the_views_of_a_child_who_is_not_there_need_words_and_a_voice(views, heard):
    found = child_voice([make.case_child("c", "p", **views)], [make.participant("c", "p")], NAMES)
    assert [matter.sentence for matter in found] == (
        [] if heard else ["Jackie’s views, or who voices them, are not on record."]
    )


@pytest.mark.parametrize(
    ("part", "speaks"),
    [
        ({"mode": "in person"}, True),
        ({"mode": "by video"}, True),
        ({"mode": "by phone"}, True),
        ({"mode": "by letter"}, False),
        ({"mode": "through a spokesperson"}, False),
        ({"mode": None}, False),
        ({"mode": "in person", "invite_state": "maybe"}, False),
        ({"mode": "in person", "person_id": "n"}, False),
    ],
)
def test_a_child_who_takes_part_speaks_for_themselves(part, speaks):
    found = child_voice([make.case_child("c", "p")], [make.participant(**part)], NAMES)
    assert (found == []) is speaks


def coming(network, professionals, neither=0):
    counts = [CountsAs.NETWORK] * network + [CountsAs.PROFESSIONAL] * professionals
    return [make.participant(counts_as=one) for one in [*counts, *[CountsAs.NEITHER] * neither]]


@pytest.mark.parametrize(
    ("network", "professionals", "neither", "warned"),
    [(0, 0, 0, False), (3, 2, 0, False), (2, 2, 0, True), (2, 3, 0, True), (2, 1, 5, False), (0, 1, 0, True)],
)
def test_more_professionals_than_family_is_warned(network, professionals, neither, warned):
    assert bool(majority(coming(network, professionals, neither))) is warned


def test_only_those_who_said_yes_are_counted():
    maybe = make.participant(counts_as=CountsAs.PROFESSIONAL, invite_state=InviteState.MAYBE)
    assert majority([maybe, maybe, *coming(1, 0)]) == []


@pytest.mark.parametrize(
    ("particulars", "reached", "stopped"),
    [
        ({}, (), True),
        ({}, ("p",), False),
        ({}, ("somebody else",), True),
        ({"role": Role.CHILD}, (), False),
        ({"invite_state": InviteState.MAYBE}, (), False),
        ({"invite_state": InviteState.NO}, (), False),
    ],
)
def test_everyone_who_is_coming_is_spoken_to_beforehand(particulars, reached, stopped):
    found = spoken_to([make.participant(**particulars)], reached, NAMES)
    assert [matter.sentence for matter in found] == (
        ["Jackie is coming and has not been spoken to yet."] if stopped else []
    )


@pytest.mark.parametrize(
    ("state", "reason", "warned"),
    [
        (InviteState.NO, None, True),
        (InviteState.EXCLUDED, None, True),
        (InviteState.NO, InviteReason.PREFERS_NOT_TO_SAY, False),
        (InviteState.EXCLUDED, InviteReason.SAFETY, False),
        (InviteState.MAYBE, None, False),
        (InviteState.WITHDRAWN, None, False),
    ],
)
def test_a_no_or_an_exclusion_has_a_reason(state, reason, warned):
    found = refusals([make.participant(invite_state=state, reason=reason)], NAMES)
    assert bool(found) is warned


WHOLE = {"doer_ids": ("p",), "checker_ids": ("p",)}


def prompted(version=None, actions=None, back_up=None, questions=(), answers=None, bottom_lines=()):
    found = plan_prompts(
        version or make.version(),
        [make.action(**WHOLE)] if actions is None else actions,
        [make.back_up()] if back_up is None else back_up,
        questions,
        answers or {},
        bottom_lines,
    )
    assert {(matter.severity, matter.where) for matter in found} <= {(Severity.PROMPT, Where.PLAN)}
    return [matter.sentence for matter in found]


def test_a_whole_plan_is_left_in_peace():
    assert prompted() == []


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ({"actions": []}, "There are no actions yet."),
        ({"back_up": []}, "There is no Plan B yet."),
        ({"version": make.version(monitor="")}, "Who will check that the plan is working?"),
        ({"version": make.version(who_tells_child="")}, "Who will tell the child, and by when?"),
        ({"version": make.version(review_on=None)}, "When will everyone meet again?"),
    ],
)
def test_what_a_plan_lacks_is_asked(missing, sentence):
    assert prompted(**missing) == [sentence]


@pytest.mark.parametrize(
    ("particulars", "sentence"),
    [
        ({"doer_ids": ()}, "Action 1 has nobody’s name beside it yet."),
        ({"by_when": ""}, "Action 1: by when, or how often?"),
        ({"by_when": "", "by_date": DAY}, None),
        ({"how_checked": ""}, "Action 1: how will you know that it happened?"),
        ({"critical": True}, "Action 1 is critical. Who stands in?"),
        ({"critical": True, "stand_in_ids": ("p",)}, None),
        ({"by_when": "Regularly"}, "Action 1 says “regularly”. When exactly?"),
        ({"what": "Someone will ring soon."}, "Action 1 says “soon”. When exactly?"),
        ({"what": "Read The Monsoon, soften the light."}, None),
        ({"what": "The family will cook."}, "Action 1 says “the family will”. When exactly?"),
    ],
)
def test_what_an_action_lacks_is_asked(particulars, sentence):
    assert prompted(actions=[make.action(**{**WHOLE, **particulars})]) == ([sentence] if sentence else [])


def test_each_question_wants_its_answer():
    asked = [make.question(), make.question(position=2), make.question(position=3)]
    answers = {
        asked[0].id: make.answer(question_id=asked[0].id),
        asked[1].id: make.answer(question_id=asked[1].id, answer=""),
    }
    assert prompted(questions=asked, answers=answers) == [
        "Question 2 has no answer yet.",
        "Question 3 has no answer yet.",
    ]


@pytest.mark.parametrize(
    ("met", "linked", "asked"),
    [(None, False, True), (None, True, False), (True, False, False), (False, False, False)],
)
def test_each_bottom_line_is_met_by_an_action_or_judged(met, linked, asked):
    line = make.bottom_line(met=met)
    action = make.action(**WHOLE, bottom_line_ids=(line.id,) if linked else ())
    assert bool(prompted(actions=[action], bottom_lines=[line])) is asked
