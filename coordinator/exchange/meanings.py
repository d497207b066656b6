"""What a text of a form means where it goes: a day, a choice, a yes, languages; or a question to ask."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from coordinator.exchange.days import DayFound, day_in
from coordinator.exchange.found import Target
from coordinator.models.base import Record
from coordinator.models.choices import AccessNeed, BindingKind, Context, LegalStatus, ReferralReason
from coordinator.models.kinds import Choice
from coordinator.models.person import Person
from coordinator.models.referral import BindingDate, Case
from coordinator.practice.sense import objection
from coordinator.text import clean

_WORDS_BETWEEN: Final = re.compile(r"\s*(?:[,;/\n•]|\band\b|&)\s*")
_YES: Final = re.compile(r"(yes|y|true|x|✓|✔)\b[\s.,;–-]*", re.IGNORECASE)
_NO: Final = re.compile(r"(no|n|none|false|not (needed|required|applicable)|n/a)\b[\s.,;–-]*", re.IGNORECASE)
_UNKNOWN: Final = re.compile(r"(not known|unknown|not sure|n/?k|tbc|\?)[\s.]*", re.IGNORECASE)

_CONTEXTS: Final = (
    (Context.EARLY_HELP, r"early help|\beh\b|caf\b"),
    (Context.CHILD_IN_NEED, r"child in need|\bcin\b|section 17|\bs\.? ?17"),
    (Context.CHILD_PROTECTION, r"child protection|\bcpp?\b|section 47|\bs\.? ?47"),
    (Context.PRE_PROCEEDINGS, r"pre-? ?proceedings|\bplo\b"),
    (Context.PROCEEDINGS, r"(?<!pre-)(?<!pre )(?<!pre)proceedings"),
    (Context.LOOKED_AFTER, r"looked after|in care\b|\blac\b|\bcla\b|\bs\.? ?20|section 20|accommodated"),
    (Context.LEAVING_CARE, r"leaving care|care leaver"),
    (Context.REUNIFICATION, r"reunification|return(ing)? home"),
    (Context.KINSHIP, r"kinship|connected person|special guardianship"),
)
_STATUSES: Final = (
    (LegalStatus.NONE, r"^(none|no order|no orders|no legal order|not applicable|n/a|no)\b"),
    (LegalStatus.CHILD_IN_NEED, r"child in need|\bcin\b|section 17|\bs\.? ?17"),
    (LegalStatus.CHILD_PROTECTION_PLAN, r"child protection|\bcpp?\b|section 47|\bs\.? ?47"),
    (LegalStatus.ACCOMMODATED, r"accommodated|section 20|\bs\.? ?20|section 76|\bs\.? ?76"),
    (LegalStatus.INTERIM_CARE_ORDER, r"interim care order|\bico\b"),
    (LegalStatus.CARE_ORDER, r"(?<!interim )care order|section 31|\bs\.? ?31|\bfco\b"),
    (LegalStatus.SUPERVISION_ORDER, r"supervision order"),
    (LegalStatus.SPECIAL_GUARDIANSHIP, r"special guardianship|\bsgo\b"),
    (LegalStatus.CARE_LEAVER, r"care leaver|leaving care"),
)
_REASONS: Final = (
    (ReferralReason.PROTECTION, r"protection|safeguarding|abuse"),
    (ReferralReason.NEGLECT, r"neglect"),
    (ReferralReason.DISABILITY_CARE, r"disability care plan|disabled child|child['’]?s disability"),
    (ReferralReason.PARENT_ILL, r"parent(al)?('s|’s)? (seriously )?ill|parental? (mental )?(health|illness)"),
    (ReferralReason.PARENT_DISABILITY, r"parent(al)?('s|’s)? disability|parental (learning )?disability"),
    (ReferralReason.RELATIVE_CARE, r"relative care|kinship|connected person|family placement"),
    (ReferralReason.SCHOOL, r"school|attendance|exclusion"),
    (ReferralReason.SEPARATION, r"divorce|separation"),
)
_BINDING: Final = (
    (BindingKind.LEGAL_MEETING, r"legal planning|legal gateway|legal meeting"),
    (BindingKind.PROTECTION_CONFERENCE,
     r"child protection conference|icpc|rcpc|initial conference|case conference"),
    (BindingKind.LOOKED_AFTER_REVIEW, r"looked after review|(lac|cla|statutory) review"),
    (BindingKind.BIRTH, r"due date|delivery|\bedd\b"),
    (BindingKind.PLACEMENT, r"placement"),
    (BindingKind.COURT, r"court|hearing|tribunal"),
)  # fmt: skip
_ACCESS: Final = (
    (AccessNeed.STEP_FREE, r"step-? ?free|wheelchair|ground floor|no stairs|ramp"),
    (AccessNeed.TOILET, r"accessible toilet|disabled toilet"),
    (AccessNeed.LOOP, r"hearing loop|induction loop"),
    (AccessNeed.QUIET, r"quiet (space|room)"),
    (AccessNeed.PARKING, r"parking"),
    (AccessNeed.LARGE_PRINT, r"large print"),
    (AccessNeed.EASY_READ, r"easy read"),
    (AccessNeed.TRANSPORT, r"transport|taxi|lift needed"),
    (AccessNeed.CHILDCARE, r"childcare|creche|crèche"),
)
_CHOICES: Final[dict[Target, tuple[type[Choice], tuple[tuple[Any, str], ...]]]] = {
    Target.CONTEXT: (Context, _CONTEXTS),
    Target.LEGAL_STATUS: (LegalStatus, _STATUSES),
    Target.REASONS: (ReferralReason, _REASONS),
}
_LONGEST_DAY: Final = 300
"""Letters among which a day is looked for."""
_DAYS: Final[Mapping[Target, tuple[type[Record], str]]] = {
    Target.BORN: (Person, "born"),
    Target.DUE: (Person, "due"),
    Target.RECEIVED: (Case, "received"),
    Target.BINDING_DATE: (BindingDate, "falls_on"),
}


@dataclass(frozen=True)
class Meaning:
    """What a text means: its ``value``; or, where that is ``None``, what it may mean, to be asked.

    ``is_whole`` says that nothing of the text is lost when only the value is kept.
    """

    value: Any = None
    options: tuple[Any, ...] = ()
    is_whole: bool = True
    problem: str = ""

    @property
    def asks(self) -> bool:
        """Whether somebody must say what is meant."""
        return self.value is None and bool(self.options or self.problem)


def meaning(target: Target, text: str, *, today: date, day_first: bool) -> Meaning:
    """Return what a text means where it goes; plain text stands for itself."""
    if target in _DAYS:
        return _day(target, text, day_in(text[:_LONGEST_DAY], today=today, day_first=day_first), today)
    if target in _CHOICES:
        return _chosen(target, text)
    if target in {Target.RESPONSIBILITY, Target.INTERPRETER}:
        return _yes_or_no(text)
    if target is Target.LANGUAGE:
        return Meaning(tuple(word for word in _WORDS_BETWEEN.split(clean(text)) if word))
    if target is Target.ACCESS:
        found = tuple(need for need, pattern in _ACCESS if re.search(pattern, text.casefold()))
        return Meaning(found, is_whole=False)
    return Meaning(text)


def binding_kind(words: str) -> BindingKind:
    """Return why a date binds, as its label and value tell."""
    text = words.casefold()
    return next((kind for kind, pattern in _BINDING if re.search(pattern, text)), BindingKind.OTHER)


def _day(target: Target, text: str, found: DayFound, today: date) -> Meaning:
    exact = target is not Target.BORN
    if not found.readings:
        problem = f"{found.written or '“' + _short(text) + '”'} is not a day in the calendar."
        return Meaning(problem="" if _UNKNOWN.fullmatch(text.strip()) else problem, is_whole=False)
    readings = tuple(one.exact for one in found.readings) if exact else found.readings
    known = tuple(one for one in readings if one is not None)
    if not known:
        return Meaning(problem=f"“{_short(text)}” does not say the day.", is_whole=False)
    record_type, key = _DAYS[target]
    refused = {one: objection(record_type, key, {key: one}, today) for one in known}
    known = tuple(one for one in known if not refused[one])
    if not known:
        return Meaning(problem=next(iter(refused.values())), is_whole=False)
    whole = len(text.strip()) <= len("wednesday 30 september 2026")
    if found.is_sure and len(known) == 1:
        return Meaning(known[0], is_whole=whole)
    return Meaning(options=known, is_whole=whole)


def _chosen(target: Target, text: str) -> Meaning:
    listed, words = _CHOICES[target]
    exact: dict[str, Any] = {one.value.casefold(): one for one in listed}
    lowered = " ".join(text.casefold().split())
    if lowered in exact:
        return Meaning((exact[lowered],) if target is Target.REASONS else exact[lowered])
    found = tuple(one for one, pattern in words if re.search(pattern, lowered))
    if target is Target.REASONS:
        return Meaning(found, is_whole=False)
    if len(found) == 1:
        return Meaning(found[0], is_whole=len(lowered) <= len(found[0].value) * 2)
    return Meaning(options=found or tuple(listed), is_whole=False)


def _yes_or_no(text: str) -> Meaning:
    text = text.strip()
    if _UNKNOWN.fullmatch(text):
        return Meaning(is_whole=False)
    for pattern, value in ((_YES, True), (_NO, False)):
        match = pattern.match(text)
        if match is not None:
            return Meaning(value, is_whole=match.end() == len(text))
    return Meaning(options=(True, False), is_whole=False)


def _short(text: str) -> str:
    flat = clean(text, one_line=True)
    return flat if len(flat) <= len("a date as it was written down") else f"{flat[:28]}…"
