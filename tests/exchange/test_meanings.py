from datetime import date

import pytest

from coordinator.exchange.found import Target
from coordinator.exchange.meanings import Meaning, binding_kind, meaning
from coordinator.models.choices import AccessNeed, BindingKind, Context, LegalStatus, ReferralReason
from coordinator.models.values import LooseDate


def read(target, text):
    return meaning(target, text, today=date(2026, 9, 14), day_first=False)


@pytest.mark.parametrize(
    ("target", "text", "value"),
    [
        (Target.BORN, "2 May 2019", LooseDate(2019, 5, 2)),
        (Target.BORN, "2019", LooseDate(2019)),
        (Target.RECEIVED, "7 September 2026", date(2026, 9, 7)),
        (Target.CONTEXT, "CP", Context.CHILD_PROTECTION),
        (Target.LEGAL_STATUS, "Section 20", LegalStatus.ACCOMMODATED),
        (Target.LEGAL_STATUS, "None", LegalStatus.NONE),
        (Target.REASONS, "Neglect; School attendance", (ReferralReason.NEGLECT, ReferralReason.SCHOOL)),
        (Target.INTERPRETER, "No", False),
        (Target.RESPONSIBILITY, "Yes, by birth", True),
        (Target.LANGUAGE, "Urdu and Punjabi", ("Urdu", "Punjabi")),
        (Target.ACCESS, "Wheelchair; large print", (AccessNeed.STEP_FREE, AccessNeed.LARGE_PRINT)),
        (Target.NOTES, "anything", "anything"),
    ],
)
def test_a_text_means_what_its_place_asks_for(target, text, value):
    assert read(target, text).value == value


@pytest.mark.parametrize(
    ("target", "text"),
    [
        (Target.BORN, "03/04/2019"),
        (Target.RECEIVED, "September 2026"),
        (Target.CONTEXT, "CIN, soon CP"),
        (Target.LEGAL_STATUS, "we shall see"),
        (Target.INTERPRETER, "for the grandmother"),
        (Target.BORN, "31/02/2019"),
    ],
)
def test_what_could_mean_something_else_is_asked(target, text):
    assert read(target, text).asks


@pytest.mark.parametrize(
    ("target", "text", "said"),
    [
        (Target.BORN, "1 May 1819", "1819 is too long ago"),
        (Target.BORN, "2 May 2027", "use the day they are due"),
        (Target.RECEIVED, "7 September 1986", "1986 is too long ago"),
        (Target.BINDING_DATE, "7 September 2226", "2226 is too far ahead"),
        (Target.BINDING_DATE, "31/02/2027", "not a day in the calendar"),
    ],
)
def test_a_day_that_cannot_be_is_never_taken_and_says_why(target, text, said):
    found = read(target, text)
    assert found.asks
    assert found.value is None
    assert said in found.problem


def test_a_day_that_is_not_known_is_no_question():
    assert read(Target.BORN, "not known") == Meaning(is_whole=False)


def test_a_text_that_says_more_than_its_value_is_not_taken_as_whole():
    assert not read(Target.RESPONSIBILITY, "Yes, by birth").is_whole
    assert read(Target.RESPONSIBILITY, "Yes").is_whole


def test_why_a_date_binds_is_told_from_its_words():
    assert binding_kind("Next court hearing") is BindingKind.COURT
    assert binding_kind("Legal planning meeting before court") is BindingKind.LEGAL_MEETING
    assert binding_kind("Christmas") is BindingKind.OTHER
