"""Requests for a family network support package as views, for the tests of the paper."""

from dataclasses import replace
from datetime import date

from coordinator.practice.support_view import SupportRequestView

NO_SUPPORT = SupportRequestView(
    children=(),
    reference="",
    council="",
    applied_by="",
    applied_on=None,
    item="",
    kind="",
    duration="",
    purpose="",
    cost="",
    why="",
    not_otherwise="",
    sustained_how="",
    action="",
    panel_on=None,
    decision="",
    decision_words="",
    delivered_on=None,
    what_changed="",
    coordinator="",
    coordinator_reach="",
)
SUPPORT = replace(
    NO_SUPPORT,
    children=("Aimee",),
    reference="FGC-2026-014",
    council="Westshire County Council",
    applied_by="Priya, family worker",
    applied_on=date(2026, 3, 16),
    item="A bed and bedding for Aimee’s weekends at Nanny’s",
    kind="One-off",
    purpose="To stay at home",
    cost="£240",
    why="Aimee sleeps on the sofa now. With a bed of her own she can stay a night each month, and Mum and "
    "Dad have time together.",
    not_otherwise="There is no grant for a bed in a grandparent’s home.",
    sustained_how="The bed stays. Jackie and Mike pay for everything else.",
    action="Action 4. Aimee spends a day, and perhaps a night, with Nanny Jackie and Granddad Mike.\n"
    "Jackie and Mike",
    panel_on=date(2026, 3, 25),
    coordinator="Ruth Adeyemi",
    coordinator_reach="01632 960 014",
)
SUPPORT_GIVEN = replace(
    SUPPORT,
    kind="For a time",
    duration="three months",
    decision="Agreed in part",
    decision_words="The bed is agreed. Bedding is asked of the charity shop.",
    delivered_on=date(2026, 4, 2),
    what_changed="Aimee slept well, and asked to come again.",
)
