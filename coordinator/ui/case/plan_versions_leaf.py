"""The versions of the plan: how far each has come and who holds it; and any two of them side by side."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from coordinator.models.base import Kept
from coordinator.models.circulation import Circulation
from coordinator.models.plan import BackUpLine, CarerIfNeeded, PlanAction, PlanAnswer, PlanVersion
from coordinator.practice.names import in_words
from coordinator.queries.versions import Holder, HowFar, VersionStory, version_stories
from coordinator.ui.blocks import Card, Chip, Tone, button, clear, column, flow, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.plan_compare import CompareCard
from coordinator.ui.case.plan_leaf import PlanLeaf
from coordinator.ui.dates import say_date, say_short_date
from coordinator.ui.screen import Ways

TONES = {
    HowFar.DRAFT: Tone.QUIET,
    HowFar.AGREED: Tone.PLAIN,
    HowFar.RELEASED: Tone.GOOD,
    HowFar.SUPERSEDED: Tone.QUIET,
}


class VersionsLeaf(PlanLeaf):
    """Every version, the newest first, and a card that compares two."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset(
        {PlanVersion, PlanAction, PlanAnswer, BackUpLine, CarerIfNeeded, Circulation}
    )

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str, version_id: Callable[[], str]) -> None:
        super().__init__(bridge, ways, case_id, version_id)
        self.lines: dict[str, VersionLine] = {}
        self._list = column(gap=0.7)
        self.versions = Card("Versions of the plan").add(
            words(
                "A version is drafted, agreed and released. Once released it never changes; the next one "
                "supersedes it when it is released in turn.",
                "muted",
                wrap=True,
            ),
            self._list,
        )
        self.compare = CompareCard(bridge)
        self.put(self.versions, self.compare)

    def show_version(self, version: PlanVersion) -> None:  # noqa: ARG002 -- all versions are shown
        """Show every version as it is kept now."""
        stories = self.bridge.read(version_stories, case_id=self.case_id)
        clear(self._list)
        self.lines = {}
        for place, story in enumerate(stories):
            earlier = stories[place + 1].version.id if place + 1 < len(stories) else ""
            line = VersionLine(story, _superseded_by(stories, place), earlier)
            line.read.connect(self.wanted)
            line.compared.connect(self._lay_beside)
            self.lines[story.version.id] = line
            self._list.addWidget(line)
        self.compare.show_versions([story.version for story in stories])

    def _lay_beside(self, before_id: str, after_id: str) -> None:
        self.compare.choose(before_id, after_id)
        self.looked_at.emit(self.compare)


class VersionLine(QFrame):
    """One version; ``read`` carries its id, ``compared`` those of the version before and of this one."""

    read = Signal(str)
    compared = Signal(str, str)

    def __init__(self, story: VersionStory, superseded_by: int, earlier_id: str) -> None:
        super().__init__()
        self.setProperty("look", "sheet")
        version = story.version
        look = button("Read it", lambda: self.read.emit(version.id), icon="eye")
        look.setAccessibleName(f"Read version {version.number}")
        beside = button("What changed", lambda: self.compared.emit(earlier_id, version.id), icon="history")
        beside.setAccessibleName(f"What changed from version {version.number - 1} to {version.number}")
        beside.setVisible(bool(earlier_id))
        self.steps = words(_steps(story, superseded_by), wrap=True)
        self.held = words(held_in_words(story.holders), "muted", wrap=True)
        why = words(f"Why there is a new version: {version.why_new_version}", "muted", wrap=True)
        why.setVisible(bool(version.why_new_version))
        self.setLayout(
            column(
                row(
                    words(f"Version {version.number}", "strong"),
                    Chip(story.how_far, TONES[story.how_far], lifted=True),
                    None,
                ),
                self.steps,
                why,
                self.held,
                holding(flow(look, beside)),
                gap=0.35,
                margins=(0.9, 0.6, 0.9, 0.7),
            )
        )


def held_in_words(holders: Sequence[Holder]) -> str:
    """Return who holds a version, for whom a copy only lies ready, and of whom there is no proof."""
    arrived = [one.name for one in holders if one.arrived]
    sent = [
        f"{one.name} ({say_short_date(one.sent_on)})" for one in holders if one.sent_on and not one.arrived
    ]
    ready = [one.name for one in holders if one.sent_on is None and not one.arrived]
    told = [
        f"Held by {in_words(arrived)}." if arrived else "",
        f"Sent, without proof yet, to {in_words(sent)}." if sent else "",
        f"Copies not sent yet: {in_words(ready)}." if ready else "",
    ]
    return " ".join(one for one in told if one) or "Nobody holds it."


def _steps(story: VersionStory, superseded_by: int) -> str:
    """Return the way a version has come, step by step."""
    version = story.version
    steps = ["Drafted"]
    if version.agreed_on is not None:
        steps.append(f"agreed on {say_date(version.agreed_on)}")
    if version.released_at is not None:
        steps.append(f"released on {say_date(version.released_at.astimezone().date())}")
    if superseded_by:
        steps.append(f"superseded by version {superseded_by}")
    return " → ".join(steps)


def _superseded_by(stories: Sequence[VersionStory], place: int) -> int:
    if stories[place].how_far is not HowFar.SUPERSEDED:
        return 0
    later = [
        one.version.number for one in stories[:place] if one.how_far in {HowFar.RELEASED, HowFar.SUPERSEDED}
    ]
    return min(later)
