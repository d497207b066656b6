"""A plan in which all is well, for the tests of its checks; each test takes away what it is about."""

from datetime import date, time

from coordinator.models.choices import Weekday
from coordinator.models.network import RoutineLine
from coordinator.practice.plan_checks.facts import PlanFacts
from tests import make

HELD = date(2026, 9, 10)
REVIEW = date(2026, 10, 22)
TODAY = date(2026, 9, 10)
NAMES = {"jackie": "Jackie", "jon": "Jon", "dana": "Dana", "mike": "Mike"}
WHOLE = {"doer_ids": ("jackie",), "checker_ids": ("dana",)}


def action(number=1, **particulars):
    """Return an action that says everything, but for what a test takes away."""
    return make.action(id=f"a{number}", position=number, **{**WHOLE, **particulars})


def cover(number=1, rule="FREQ=WEEKLY;BYDAY=TU", since=time(15, 15), until=time(17, 45), **particulars):
    """Return an action that gives cover at a time."""
    times = {"recurrence": rule, "from_time": since, "until_time": until, "gives_cover": True}
    return action(number, **{**times, **particulars})


def plan(**particulars):
    """Return the facts of a plan in which all is well, but for what a test says."""
    usual = {
        "version": make.version(),
        "today": TODAY,
        "held_on": HELD,
        "actions": (action(),),
        "back_up": (make.back_up(),),
        "names": NAMES,
        "children": ("Aimee",),
    }
    return PlanFacts(**{**usual, **particulars})


def need(days=(Weekday.TUESDAY,), since=time(15, 15), until=time(17, 45), **particulars):
    """Return a line of the family’s week that needs cover."""
    usual = {"what": "After school", "needs_cover": True}
    return RoutineLine(
        case_id="c", weekdays=tuple(days), starts=since, ends=until, **{**usual, **particulars}
    )


def sentences(matters):
    """Return what is said."""
    return [matter.sentence for matter in matters]
