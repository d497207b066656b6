"""What each online platform allows: people, minutes, whether numbers are seen, and when it was looked up."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from coordinator.models.base import Record
from coordinator.models.directory import PlatformLimit
from coordinator.queries.records import records
from coordinator.ui.blocks import Tone, column
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.tab import here
from coordinator.ui.case.wording import capital, counted, joined
from coordinator.ui.dates import say_short_date
from coordinator.ui.forms.directory import PLATFORM_LIMIT
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList

STALE_DAYS = 365
"""Days after which a platform's limits are worth looking up again."""


class PlatformsPage(QWidget):
    """The table that calls are judged against; each line is dated, and can be changed or added to."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.platforms = RecordList(
            bridge,
            PLATFORM_LIMIT,
            title="Online platforms",
            add="Add a platform",
            rows=self._limits,
            new=self._new,
            summary=self._line,
            note="Platforms change what they allow. Look it up before you rely on it, and note when.",
            empty="Nothing is known of any platform, so no call is judged.",
        )
        self.setLayout(column(self.platforms))

    def refresh(self) -> None:
        """Show what is kept now."""
        self.platforms.refresh()

    def _limits(self) -> Sequence[Record]:
        found = self.bridge.read(records, record_type=PlatformLimit)
        return sorted(found, key=lambda one: (one.platform.label.casefold(), one.as_of or date.min, one.id))

    def _new(self) -> PlatformLimit:
        return PlatformLimit(as_of=here(self.bridge).date())

    def _line(self, one: PlatformLimit) -> Summary:
        people = counted(one.people, "person", "people") if one.people else ""
        minutes = counted(one.minutes, "minute") if one.minutes else ""
        seen = {True: "numbers are seen", False: "numbers are not seen", None: ""}[one.numbers_visible]
        said = capital(joined(people, minutes, seen)) or "No limit known"
        if one.as_of is None:
            return Summary(one.platform.label, said, "Not dated", Tone.WARN)
        old = (here(self.bridge).date() - one.as_of).days > STALE_DAYS
        chip, tone = f"Looked up {say_short_date(one.as_of)}", Tone.WARN if old else Tone.QUIET
        return Summary(one.platform.label, said, chip, tone)
