"""The plain lists of the Referral tab: worries, strengths, questions, bottom lines, help, dates."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from coordinator.models.base import CaseRecord
from coordinator.models.choices import Willing
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.referral import (
    Baseline,
    BindingDate,
    BottomLine,
    Concern,
    FamilyQuestion,
    Incident,
    ResourceOnOffer,
    Strength,
)
from coordinator.queries.people import people_of_case
from coordinator.queries.records import case_records
from coordinator.ui.blocks import Tone
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.tab import here
from coordinator.ui.case.wording import first_line, from_today, joined, named, say_short_moment
from coordinator.ui.dates import say_short_date
from coordinator.ui.form import Form
from coordinator.ui.forms.referral import CONCERN, INCIDENT, STRENGTH
from coordinator.ui.forms.referrer import (
    BASELINE,
    BINDING_DATE,
    BOTTOM_LINE,
    FAMILY_QUESTION,
    RESOURCE_ON_OFFER,
)
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList

Ordered = Concern | Strength | BottomLine | FamilyQuestion | ResourceOnOffer
NOBODY_TOLD = "Nobody told yet"


def concern_list(bridge: Bridge, case_id: str) -> RecordList:
    """What people are worried about, in plain words."""
    empty = "What is everybody worried about? In plain words that do not blame."
    return _ordered(bridge, case_id, CONCERN, Concern, "Worries", "Add a worry", empty)


def strength_list(bridge: Bridge, case_id: str) -> RecordList:
    """What goes well."""
    empty = "What goes well in this family?"
    return _ordered(bridge, case_id, STRENGTH, Strength, "Strengths", "Add a strength", empty)


def bottom_line_list(bridge: Bridge, case_id: str) -> RecordList:
    """What the plan must hold if the referrer is to agree to it."""
    empty = "What must the plan hold if the referrer is to agree to it?"
    return _ordered(bridge, case_id, BOTTOM_LINE, BottomLine, "Bottom lines", "Add a bottom line", empty)


def question_list(bridge: Bridge, case_id: str) -> RecordList:
    """What the family is asked to work out."""
    empty = "What is the family asked to work out in its private time?"
    title = "Questions for the family"
    return _ordered(bridge, case_id, FAMILY_QUESTION, FamilyQuestion, title, "Add a question", empty)


def resource_list(bridge: Bridge, case_id: str) -> RecordList:
    """Help the family may build on."""
    empty = "What help can the family build on, who offers it, and until when?"
    title, add = "Help on offer", "Add help on offer"
    return _ordered(bridge, case_id, RESOURCE_ON_OFFER, ResourceOnOffer, title, add, empty)


def binding_list(bridge: Bridge, case_id: str) -> RecordList:
    """Dates the conference must fit."""
    return RecordList(
        bridge,
        BINDING_DATE,
        title="Dates the conference must fit",
        add="Add a date",
        rows=partial(bridge.read, case_records, record_type=BindingDate, case_id=case_id),
        new=lambda: BindingDate(case_id=case_id),
        summary=lambda one: binding_line(one, here(bridge).date()),
        empty="A court hearing, a review, a due date: what is already fixed?",
    )


def baseline_list(bridge: Bridge, case_id: str) -> RecordList:
    """Meetings with the referrer, at which everything else is settled."""
    return RecordList(
        bridge,
        BASELINE,
        title="Meeting with the referrer",
        add="Add a meeting with the referrer",
        rows=partial(bridge.read, case_records, record_type=Baseline, case_id=case_id),
        new=lambda: Baseline(case_id=case_id),
        summary=lambda one: baseline_line(one, names_of(bridge, case_id), here(bridge).date()),
        also=frozenset({Person, Participant}),
        empty="Meet the referrer first. Would the family’s plan be taken seriously?",
    )


def incident_list(bridge: Bridge, case_id: str) -> RecordList:
    """Worries and disclosures written down on the way, the newest first."""
    return RecordList(
        bridge,
        INCIDENT,
        title="Disclosures and safety worries",
        rows=lambda: bridge.read(case_records, record_type=Incident, case_id=case_id)[::-1],
        summary=lambda one: incident_line(one, names_of(bridge, case_id)),
        also=frozenset({Person, Participant}),
        empty="Nothing is on record. “Record a worry or disclosure” is always at the top.",
    )


def binding_line(one: BindingDate, today: date) -> Summary:
    """Return a date that binds, and how far off it is."""
    title = one.words or one.kind.label
    line = one.kind.label if one.words else ""
    if one.falls_on is None:
        return Summary(title, line, "No date yet", Tone.WARN)
    tone = Tone.QUIET if one.falls_on < today else Tone.PLAIN
    return Summary(title, joined(line, from_today(one.falls_on, today)), say_short_date(one.falls_on), tone)


def baseline_line(one: Baseline, names: Mapping[str, str], today: date) -> Summary:
    """Return a meeting with the referrer: who was there, who is willing, and the referrer's information."""
    held = say_short_date(one.held_on) if one.held_on else "No date yet"
    willing = joined(_willing("Workers", one.workers_willing), _willing("Carers", one.carers_willing))
    present = named(dict(names), one.with_ids, nobody="")
    chip, tone = _information(one, today)
    return Summary(held, joined(f"With {present}" if present else "", willing), chip, tone)


def incident_line(one: Incident, names: Mapping[str, str]) -> Summary:
    """Return a worry or disclosure, and whether anybody was told."""
    said = names.get(one.said_by_id or "", "")
    about = named(dict(names), one.about_ids, nobody="")
    line = joined(
        say_short_moment(one.happened),
        f"said by {said}" if said else "",
        f"about {about}" if about else "",
    )
    told = first_line(one.told_whom, 30)
    chip, tone = (f"Told {told}", Tone.GOOD) if told else (NOBODY_TOLD, Tone.WARN)
    return Summary(first_line(one.what_was_said) or one.kind.label, line, chip, tone)


def ordered_line(noun: str, one: Ordered) -> Summary:
    """Return one line of a numbered list."""
    title = f"{one.position}. {first_line(one.text) or 'New ' + noun}"
    if isinstance(one, BottomLine) and one.met is not None:
        return Summary(title, "", *(("Met", Tone.GOOD) if one.met else ("Not met", Tone.WARN)))
    if isinstance(one, Concern) and one.safety_goal:
        return Summary(title, f"Goal: {first_line(one.safety_goal, 90)}")
    if isinstance(one, ResourceOnOffer):
        until = f"Until {say_short_date(one.until)}" if one.until else ""
        return Summary(title, one.offered_by, until)
    return Summary(title)


def names_of(bridge: Bridge, case_id: str) -> dict[str, str]:
    """Return what everybody in a case is called, by id."""
    return {one.person.id: one.short_name for one in bridge.read(people_of_case, case_id=case_id)}


def _ordered(
    bridge: Bridge,
    case_id: str,
    form: Form,
    record_type: Callable[..., CaseRecord],
    title: str,
    add: str,
    empty: str,
) -> RecordList:
    return RecordList(
        bridge,
        form,
        title=title,
        add=add,
        rows=partial(bridge.read, case_records, record_type=form.record_type, case_id=case_id),
        new=lambda: record_type(case_id=case_id),
        summary=partial(ordered_line, form.noun),
        empty=empty,
    )


def _willing(who: str, answer: Willing | None) -> str:
    return f"{who}: {answer.value}" if answer is not None else ""


def _information(one: Baseline, today: date) -> tuple[str, Tone]:
    if one.parents_saw_on:
        return f"Parents saw it {say_short_date(one.parents_saw_on)}", Tone.GOOD
    if one.information_received:
        return "Information received", Tone.PLAIN
    if one.information_due:
        late = one.information_due < today
        return f"Information due {say_short_date(one.information_due)}", Tone.WARN if late else Tone.PLAIN
    return "", Tone.PLAIN
