from datetime import date, datetime

import pytest

from coordinator.models.choices import BindingKind, Willing
from coordinator.models.referral import (
    Baseline,
    BindingDate,
    BottomLine,
    Concern,
    FamilyQuestion,
    Incident,
    ResourceOnOffer,
)
from coordinator.ui.blocks import Tone
from coordinator.ui.case.referral_leaves import CaseLeaf, ReferrerLeaf, WordsLeaf
from coordinator.ui.case.referral_lists import baseline_line, binding_line, incident_line, ordered_line
from tests.ui.case.acting import adds_edits_bins_and_undoes, kept, settled

TODAY = date(2026, 11, 9)
NAMES = {"jon": "Jon", "aimee": "Aimee", "ruth": "Ruth"}


@pytest.mark.parametrize(
    ("leaf", "name", "key"),
    [
        (WordsLeaf, "concerns", "text"),
        (WordsLeaf, "strengths", "text"),
        (ReferrerLeaf, "bottom_lines", "text"),
        (ReferrerLeaf, "questions", "text"),
        (ReferrerLeaf, "resources", "text"),
        (CaseLeaf, "binding", "words"),
    ],
)
def test_each_list_adds_edits_bins_and_undoes(qtbot, shown, desk, aimee, leaf, name, key):
    adds_edits_bins_and_undoes(qtbot, desk, getattr(shown(leaf, aimee), name), key, "Said in plain words")


def test_a_question_moves_up_with_alt_and_an_arrow(shown, desk, bridge, aimee):
    questions = shown(ReferrerLeaf, aimee).questions
    last = questions.records[-1].id
    questions.lines[last].moved.emit(-1)
    settled(bridge)
    assert [q.id for q in kept(desk, FamilyQuestion, aimee)][-2] == last


@pytest.mark.parametrize(
    ("falls_on", "chip", "tone"),
    [
        (None, "No date yet", Tone.WARN),
        (date(2026, 11, 8), "8 Nov 2026", Tone.QUIET),
        (TODAY, "9 Nov 2026", Tone.PLAIN),
    ],
)
def test_a_binding_date_says_when_and_how_far_off(falls_on, chip, tone):
    line = binding_line(BindingDate(case_id="c", kind=BindingKind.COURT, falls_on=falls_on), TODAY)
    assert (line.title, line.chip, line.tone) == ("Court hearing", chip, tone)


@pytest.mark.parametrize(
    ("particulars", "chip", "tone"),
    [
        ({}, "", Tone.PLAIN),
        ({"information_due": TODAY}, "Information due 9 Nov 2026", Tone.PLAIN),
        ({"information_due": date(2026, 11, 8)}, "Information due 8 Nov 2026", Tone.WARN),
        ({"information_due": TODAY, "information_received": TODAY}, "Information received", Tone.PLAIN),
        ({"parents_saw_on": TODAY}, "Parents saw it 9 Nov 2026", Tone.GOOD),
    ],
)
def test_a_meeting_with_the_referrer_says_where_the_information_is(particulars, chip, tone):
    line = baseline_line(Baseline(case_id="c", **particulars), NAMES, TODAY)
    assert (line.title, line.chip, line.tone) == ("No date yet", chip, tone)


def test_a_meeting_with_the_referrer_says_who_would_take_the_plan_seriously():
    met = Baseline(
        case_id="c", with_ids=("ruth",), workers_willing=Willing.YES, carers_willing=Willing.PARTLY
    )
    assert baseline_line(met, NAMES, TODAY).line == "With Ruth  ·  Workers: yes  ·  Carers: partly"


@pytest.mark.parametrize(
    ("told", "chip", "tone"),
    [("", "Nobody told yet", Tone.WARN), ("Ruth Amery", "Told Ruth Amery", Tone.GOOD)],
)
def test_a_disclosure_warns_until_somebody_was_told(told, chip, tone):
    said = Incident(
        case_id="c",
        what_was_said="He shouts.",
        said_by_id="jon",
        about_ids=("aimee",),
        happened=datetime(2026, 11, 8, 14, 30),  # noqa: DTZ001 - local, as it is said
        told_whom=told,
    )
    line = incident_line(said, NAMES)
    assert (line.title, line.chip, line.tone) == ("He shouts.", chip, tone)
    assert line.line == "8 Nov 2026, 2.30pm  ·  said by Jon  ·  about Aimee"


def test_a_numbered_line_says_what_belongs_to_it():
    goal = Concern(case_id="c", position=1, text="Nights", safety_goal="Somebody is there")
    assert ordered_line("worry", goal).line == "Goal: Somebody is there"
    assert ordered_line("bottom line", BottomLine(case_id="c", position=2, met=False)).chip == "Not met"
    offered = ResourceOnOffer(case_id="c", position=1, text="Money advice", offered_by="Ruth", until=TODAY)
    assert ordered_line("help", offered).chip == "Until 9 Nov 2026"
    assert ordered_line("question", FamilyQuestion(case_id="c", position=3)).title == "3. New question"
