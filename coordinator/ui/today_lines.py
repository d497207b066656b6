"""How the lines of Today read: what is due, booked, near, new and not proven."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from coordinator.practice.day_words import DAYS
from coordinator.queries.cases import CaseLine
from coordinator.queries.due import Due
from coordinator.queries.today import Booked, Near, News, Out, Unproven
from coordinator.ui.blocks import Tone
from coordinator.ui.case.wording import capital, counted, joined
from coordinator.ui.dates import say_date, say_short_date, say_time
from coordinator.ui.list_row import Summary

TAB_OF_STEP: Final[Mapping[str, str]] = {
    "Referral": "Referral",
    "Acknowledgement": "Referral",
    "Allocation": "Referral",
    "Talk with the referrer": "Preparation",
    "Baseline meeting": "Referral",
    "First visit": "Preparation",
    "Invitations": "Preparation",
    "Conference": "Conference",
    "Plan sent": "Circulation",
    "Words and pictures plan": "Plan",
    "First review": "Review",
}
"""On which tab of a case each of its steps is done."""

STILL_TO_DO: Final[Mapping[str, str]] = {
    "Acknowledgement": "Acknowledge the referral by",
    "Allocation": "Allocate by",
    "Talk with the referrer": "Talk with the referrer by",
    "Baseline meeting": "Baseline meeting by",
    "First visit": "First visit by",
    "Invitations": "Invitations out by",
    "Conference": "Conference on",
    "Plan sent": "Plan with everyone by",
    "Words and pictures plan": "Words and pictures plan by",
    "First review": "First review on",
}
"""How a step that is not done yet reads before its day."""

CHANGED: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        ("case", "case_child", "consent", "concern", "strength", "bottom_line", "family_question"),
        "the referral",
    ),
    **dict.fromkeys(("baseline", "offer", "told_what", "binding_date", "resource_on_offer"), "the referral"),
    "incident": "a worry or disclosure",
    **dict.fromkeys(
        ("participant", "person", "relationship", "tie", "keep_apart", "restriction"), "the network"
    ),
    **dict.fromkeys(("contact_point", "person_fact", "sharing_agreement", "availability"), "the network"),
    **dict.fromkeys(("picture_position", "routine_line"), "the network"),
    "contact": "calls and visits",
    "visit": "visits planned",
    **dict.fromkeys(("venue_booking", "interpreter_booking", "online_room"), "what is booked"),
    **dict.fromkeys(("meeting", "attendance", "postponement"), "the conference"),
    **dict.fromkeys(("plan", "plan_version", "plan_action", "plan_answer", "back_up_line"), "the plan"),
    **dict.fromkeys(("neutral_wording", "carer_if_needed", "plan_agreement", "resource_request"), "the plan"),
    "further_question": "the conference",
    **dict.fromkeys(("review_outcome", "plan_test", "council_plan", "family_day"), "the reviews"),
    "feedback": "feedback",
    **dict.fromkeys(("circulation", "document"), "who has the plan"),
    "attachment": "files",
    "task": "things to do",
    "clock_pause": "the weeks",
    "override": "reasons to go on",
}
"""What changed, by the name of the table, as it is told: never what stands in it."""


ITS_RECORD: Final = "its record"
TELLING: Final = (
    "a worry or disclosure", "calls and visits", "visits planned", "the conference", "the plan",
    "the reviews", "who has the plan", "what is booked", "the network", "the referral",
)  # fmt: skip
"""The parts that are named first among what changed."""

MOST_TOLD: Final = 3
"""Parts of a case that are named among what changed."""


def due_summary(one: Due, today: date) -> Summary:
    """Return what is due or late in one line."""
    days = (one.day - today).days
    if one.late:
        chip, tone = f"{counted(-days, 'day')} late", Tone.DANGER
    else:
        chip = {0: "Today", 1: "Tomorrow"}.get(days, f"In {counted(days, 'day')}")
        tone = Tone.DANGER if one.safety else Tone.WARN
    step = one.step or one.what in STILL_TO_DO
    said = STILL_TO_DO.get(one.what, one.what) if step else f"{one.what} ·"
    return Summary(one.family, f"{said} {near_day(one.day, today)}", chip, tone)


def booked_summary(one: Booked, today: date) -> Summary:
    """Return a visit or a meeting of this week in one line, the day of the month as its mark."""
    day = one.starts.date()
    soon = {0: "Today", 1: "Tomorrow"}.get((day - today).days, "")
    travel = f"{one.travel_minutes} minutes away" if one.travel_minutes else ""
    parts = (one.what, travel, " ".join(one.place.split()))
    line = " · ".join(
        part for part in (f"{DAYS[day.weekday()]} {say_time(one.starts.time())}", *parts) if part
    )
    return Summary(one.family, line, soon, mark=str(day.day), whole=True)


def near_summary(one: Near, today: date) -> Summary:
    """Return a family whose conference is near in one line: when, and how much is not ready."""
    days = (one.starts.date() - today).days
    when = {0: "today", 1: "tomorrow"}.get(days, f"in {counted(days, 'day')}")
    second = counted(one.warnings, "thing") + " worth a second look" if one.warnings else ""
    line = joined(f"Conference {when}, {near_day(one.starts.date(), today)}", second)
    if one.stops:
        return Summary(one.family, line, counted(one.stops, "stop"), Tone.DANGER)
    return Summary(one.family, line, "Nothing stops it", Tone.GOOD)


def out_words(one: Out, today: date) -> str:
    """Return a visit without a check-in in a sentence."""
    began = f"Visit at {say_time(one.starts.time())}"
    if one.starts.date() != today:
        began = f"Visit on {near_day(one.starts.date(), today)}, {say_time(one.starts.time())}"
    back = f"due back {say_time(one.back.time())}"
    acts = f"{one.buddy} acts if you are not back" if one.buddy else ""
    return joined(began, back, acts)


def news_summary(one: News) -> Summary:
    """Return what changed in a family since yesterday in one line, without a word of it."""
    parts = {CHANGED.get(table, ITS_RECORD) for table in one.tables}
    told = sorted(parts, key=lambda part: (TELLING.index(part) if part in TELLING else len(TELLING), part))
    local = one.at.astimezone() if one.at is not None else None
    last = f"last at {say_time(local.time())} on {DAYS[local.weekday()]}" if local else ""
    said = ", ".join(told[:MOST_TOLD]) + (" and more" if len(told) > MOST_TOLD else "")
    return Summary(one.family, joined(capital(said), last), whole=True)


def unproven_summary(one: Unproven) -> Summary:
    """Return a copy that is still to be sent or proven in one line."""
    if one.sent_on is None:
        return Summary(one.recipient, one.family, "Still to send", Tone.WARN)
    return Summary(one.recipient, f"{one.family} · {say_short_date(one.sent_on)}", "Not proven", Tone.PLAIN)


def family_summary(one: CaseLine) -> Summary:
    """Return an open family in one line: its children, what comes next, and its stage."""
    said = [counted(one.children, "child", "children"), one.reference]
    if one.next_step is not None:
        step = one.next_step
        said.append(f"{STILL_TO_DO.get(step.name, step.name)} {say_short_date(step.day)}")
    if one.urgent:
        said.insert(0, "Urgent")
    return Summary(one.family, " · ".join(part for part in said if part), one.stage)


def near_day(day: date, today: date) -> str:
    """Return a day as it is said of this year, without the year."""
    in_full = say_date(day)
    return in_full.removesuffix(f" {day.year}") if day.year == today.year else in_full
