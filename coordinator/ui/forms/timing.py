"""By when, or how often: what the words of an action mean, said back below them as they are typed."""

from dataclasses import replace

from coordinator.models.plan import PlanAction, PlanVersion
from coordinator.practice.recurrence import When, in_words, of_action, read_when
from coordinator.queries.records import record
from coordinator.ui.bridge import Bridge
from coordinator.ui.echo import Offer
from coordinator.ui.form import Understood

COUNT_THEM = "Keep these days"
"""The button beside words that were typed before anything could count them."""

DAYS = frozenset({"recurrence", "by_date", "starts_on"})
TIMES = frozenset({"from_time", "until_time"})
"""What was filled in by hand stays where the words say nothing of it."""


def by_when(bridge: Bridge, action: PlanAction, text: str) -> Understood:
    """Return what the words of an action mean: its rule, its days and its times.

    Words as they are kept already show the rule that is kept; days they could mean are offered, not taken.
    """
    when = _read(bridge, action, text)
    kept_rule = of_action(action)
    if when.kept == action.by_when and text.strip():
        if kept_rule is not None and when.recurrence != kept_rule:
            times = {"from_time": action.from_time, "until_time": action.until_time}
            return Understood(when.kept, said=f"{in_words(kept_rule, starts_on=action.starts_on, **times)}.")
        if when.is_understood and kept_rule is None and action.by_date is None and action.starts_on is None:
            offer = Offer(COUNT_THEM, when.kept)
            return replace(_understood(when), said=f"This could be {_small(when.said)}", offers=(offer,))
    return _understood(when)


def _read(bridge: Bridge, action: PlanAction, text: str) -> When:
    version = bridge.read(record, record_type=PlanVersion, record_id=action.version_id)
    review = version.review_on if version is not None else None
    return read_when(text, today=bridge.now().date(), until=review)


def _understood(when: When) -> Understood:
    says_times = bool(when.from_time or when.until_time)
    said = (DAYS if when.is_understood else frozenset({"recurrence"})) | (
        TIMES if says_times else frozenset()
    )
    follows = {key: value for key, value in when.facts().items() if key in said}
    offers = tuple(Offer(shown, text) for shown, text in when.offers)
    return Understood(when.kept, follows, when.said, when.problem, offers)


def _small(said: str) -> str:
    return said[:1].lower() + said[1:]
