"""Private family time: how long it was, by a clock nobody can set, and the sheet given back to go on with."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from coordinator.practice.family_draft import FamilyDraft, Shown

CLOCKS_AGREE: Final = timedelta(seconds=90)
"""By how much the clock on the wall may differ from the steady one before it must have been set."""
LONGEST_GAP: Final = timedelta(hours=6)
"""The longest time between two givings of the sheet that still belongs to the same private time."""


def ended_at(draft: FamilyDraft) -> datetime:
    """Return when the private time ended: by the wall, or by its length when the wall clock was set."""
    wall = draft.ended or draft.saved
    steady = draft.began + timedelta(seconds=draft.seconds)
    return wall if abs(wall - steady) <= CLOCKS_AGREE else steady


def given_back(draft: FamilyDraft, now: datetime) -> FamilyDraft:
    """Return the sheet for the family to go on with: nothing is chosen, and the time between counts."""
    gap = now - draft.saved
    counted = gap if timedelta(0) <= gap <= LONGEST_GAP else timedelta(0)
    return replace(draft, shown=(), ended=None, seconds=draft.seconds + round(counted.total_seconds()))


def written(draft: FamilyDraft) -> tuple[Shown, ...]:
    """Return the parts of a sheet that hold anything."""
    holds = {
        Shown.ANSWERS: draft.answers,
        Shown.ACTIONS: draft.actions,
        Shown.PLAN_B: draft.back_up,
        Shown.WORDS: draft.words,
    }
    return tuple(part for part, held in holds.items() if held)
