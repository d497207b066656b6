"""Typed records: what we keep. Importing this package makes every table known."""

from coordinator.models import (
    circulation,
    conference,
    directory,
    journal,
    network,
    person,
    plan,
    preparation,
    referral,
    review,
    timekeeping,
)

__all__ = [
    "circulation",
    "conference",
    "directory",
    "journal",
    "network",
    "person",
    "plan",
    "preparation",
    "referral",
    "review",
    "timekeeping",
]
