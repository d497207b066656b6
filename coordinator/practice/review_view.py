"""What the papers of a review may say: the record of the review, and the form that asks for feedback."""

from dataclasses import dataclass
from datetime import date

from coordinator.models.day_choices import FeedbackFrom


@dataclass(frozen=True)
class ReviewedAction:
    """One action as it stood at the review: its words, how it stands, how that is known, what comes next."""

    number: int
    what: str
    who: str
    stands: str
    known: tuple[str, ...]
    following: str


@dataclass(frozen=True)
class TriedView:
    """One test of the plan: what was tried out, when, and how it went."""

    what: str
    day: date | None
    held: bool
    how_it_went: str


@dataclass(frozen=True)
class ReviewView:
    """The record of one review as one reader may have it; ``people`` are those who came."""

    title: str
    reader: str
    reader_initials: str
    reference: str
    held_on: date | None
    place: str
    run_by: str
    people: tuple[str, ...]
    version: int
    in_sum: str
    actions: tuple[ReviewedAction, ...]
    working_well: str
    worries: str
    changes: str
    tried: tuple[TriedView, ...]
    next_on: date | None
    next_times: str
    next_place: str
    next_run_by: str
    new_version: int
    coordinator: str
    coordinator_reach: str


@dataclass(frozen=True)
class FeedbackView:
    """The form that asks one person how it was: a child in shorter words, a professional in others."""

    title: str
    reader: str
    given_as: FeedbackFrom
    day: date | None
    coordinator: str
    coordinator_reach: str
