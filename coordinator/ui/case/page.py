"""The case page: the family's name, the timeline band, and a tab for each stage of the work."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from coordinator.errors import NotThere
from coordinator.models.base import Kept
from coordinator.models.choices import CaseStatus
from coordinator.models.circulation import Circulation
from coordinator.models.conference import Meeting
from coordinator.models.directory import Commissioner
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.plan import BackUpLine, PlanAction, PlanAnswer, PlanVersion
from coordinator.models.preparation import Contact
from coordinator.models.referral import Baseline, BottomLine, Case, CaseChild, Consent, FamilyQuestion
from coordinator.models.timekeeping import ClockPause, DayOff, TimeTarget
from coordinator.practice.timeline import Standing, Step, for_band, next_step
from coordinator.queries.cases import CasePage as CaseFound
from coordinator.queries.cases import case_page
from coordinator.ui.blocks import EmptyState, Tone, button, column, row, tool
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.circulation_tab import CirculationTab
from coordinator.ui.case.conference_tab import ConferenceTab
from coordinator.ui.case.latest import Latest
from coordinator.ui.case.network_tab import NetworkTab
from coordinator.ui.case.overview_tab import OverviewTab
from coordinator.ui.case.plan_tab import PlanTab
from coordinator.ui.case.preparation_tab import PreparationTab
from coordinator.ui.case.record_tab import RecordTab
from coordinator.ui.case.referral_tab import ReferralTab
from coordinator.ui.case.review_tab import ReviewTab
from coordinator.ui.case.tab import here
from coordinator.ui.case.weeks import WeeksDialog
from coordinator.ui.case.wording import from_today, joined
from coordinator.ui.dates import say_short_date
from coordinator.ui.header import PageHeader
from coordinator.ui.screen import Ways
from coordinator.ui.tabs import Tabs
from coordinator.ui.theme import em, theme
from coordinator.ui.timeline_band import Mark, MarkState, TimelineBand

TABS: tuple[tuple[str, Callable[[Bridge, Ways, str], QWidget]], ...] = (
    ("Referral", ReferralTab),
    ("Network", NetworkTab),
    ("Preparation", PreparationTab),
    ("Conference", ConferenceTab),
    ("Plan", PlanTab),
    ("Circulation", CirculationTab),
    ("Review", ReviewTab),
    ("Record", RecordTab),
)
"""The tabs after the overview, in the order of the work."""

SHOWS: frozenset[type[Kept]] = frozenset(
    (
        *(Case, CaseChild, Person, Participant, Commissioner, Meeting, Contact, Consent, BottomLine),
        *(FamilyQuestion, PlanVersion, PlanAction, PlanAnswer, BackUpLine, Circulation),
        *(Baseline, ClockPause, DayOff, TimeTarget),
    )
)
"""What the head of the page, its band and its judgements are made of."""

STATES = {
    Standing.DONE: MarkState.DONE,
    Standing.DUE: MarkState.DUE,
    Standing.LATE: MarkState.LATE,
    Standing.AHEAD: MarkState.COMING,
}
LOW = 38
"""Height in text sizes below which the band is drawn without its words, so that the tab keeps room."""
ROOMY = 62
"""Height below which the same holds for every tab but the overview: there the work needs the room."""
TIGHT = 30
"""Height below which every tab but the overview has the place of the band, so that nothing on it is cut."""
OVERVIEW = "Overview"
BAND_ONLY = 3.6
NO_LIMIT = 16_777_215
GUTTER = 1.5
"""Room at the right that the scroll bar of a tab takes, so that head and cards end at one line."""


class CasePage(QWidget):
    """One open case. Only the tabs that were turned to are made."""

    turned = Signal(str)

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__()
        self.bridge, self.ways, self.case_id = bridge, ways, case_id
        self._stale = True
        self._reading = Latest(bridge, page_or_none, self._show)
        add = button("Add a call or visit", self.add_call, look="primary", icon="message-square-text")
        weeks = button("All dates", self.show_weeks, icon="calendar-days")
        self.header = PageHeader("", actions=(weeks, add))
        self.band = TimelineBand()
        self.band.pressed.connect(self.show_weeks)
        self.band.setCursor(Qt.CursorShape.PointingHandCursor)
        self._sheet = QFrame()
        self._sheet.setProperty("look", "card")
        self._sheet.setLayout(column(self.band, margins=(0.6, 0.4, 0.6, 0.4)))
        self.back = tool("chevron-left", "All cases")
        self.back.hide()
        self._head: tuple[str, str, str, list[tuple[str, Tone]]] = ("", "", "", [])
        self.tabs = Tabs(
            [
                (OVERVIEW, self._overview),
                *((name, partial(self._made, make)) for name, make in TABS),
            ],
            "Parts of the case",
        )
        self.gone = EmptyState(
            "folder", "This case is not here", "It may have been put in the bin or undone.",
            button("All cases", lambda: ways.to_place("Cases")),
        )  # fmt: skip
        self.gone.hide()
        top = row(self.back, self.header, gap=0.4)
        top.setStretch(1, 1)
        head = column(top, self._sheet, gap=0.7, margins=(0, 0, GUTTER, 0))
        layout = column(head, self.tabs, self.gone, gap=0.5)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.tabs.turned.connect(self._turned)
        bridge.changed.connect(self._hear)
        theme().changed.connect(self._fit)
        self.refresh()

    def refresh(self) -> None:
        """Read the case and show its head, its band and its overview."""
        self._stale = False
        self._show(self.bridge.read(page_or_none, case_id=self.case_id, today=here(self.bridge).date()))

    def turn_to(self, tab: str) -> None:
        """Turn to a tab by its name; what was typed on the one before is saved."""
        self.tabs.turn_to(tab)

    def add_call(self, person_id: str = "") -> None:
        """Begin an entry in the log, with this person if one is named, whichever tab is seen."""
        self._preparation().add_call(person_id)

    def show_in_log(self, record_id: str) -> None:
        """Open a call or visit where it is written down."""
        self._preparation().open_record(record_id)

    def show_weeks(self) -> None:
        """Open the six weeks: every date of the case, how it was counted, and its pauses."""
        self.flush()
        dialog = WeeksDialog(self.bridge, self.case_id, self)
        dialog.weeks.wanted.connect(self.turn_to)
        dialog.begin()

    def flush(self) -> None:
        """Save at once what was typed on any tab."""
        for page in self.tabs.made:
            page.flush()  # type: ignore[attr-defined]

    def showEvent(self, event: Any) -> None:  # noqa: D102, N802 -- Qt's own name
        if self._stale:
            self.refresh()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        self._fit()
        super().resizeEvent(event)

    def _show(self, found: CaseFound | None) -> None:
        if found is None:
            self._show_gone(gone=True)
            return
        today = here(self.bridge).date()
        self._show_gone(gone=found.case.binned_at is not None)
        self._know_head(found, today)
        self._fit()
        self.band.show_marks([mark_of(step) for step in for_band(found.steps)], today, found.paused)
        self.tabs.show_count("Network", len(found.people) or None)
        if self.tabs.current == OVERVIEW:
            overview = self.tabs.page(OVERVIEW)
            assert isinstance(overview, OverviewTab)  # noqa: S101 -- the list of tabs is our own
            overview.show_page(found)

    def _made(self, make: Callable[[Bridge, Ways, str], QWidget]) -> QWidget:
        """Return a tab, made now; one that has ``call_wanted`` may ask for an entry with somebody."""
        made = make(self.bridge, self.ways, self.case_id)
        wanted = getattr(made, "call_wanted", None)
        if wanted is not None:
            wanted.connect(self.add_call)
        return made

    def _overview(self) -> OverviewTab:
        made = OverviewTab(self.bridge, self.ways, self.case_id)
        made.call_wanted.connect(self.add_call)
        made.record_wanted.connect(self.show_in_log)
        return made

    def _preparation(self) -> PreparationTab:
        self.turn_to("Preparation")
        log = self.tabs.page("Preparation")
        assert isinstance(log, PreparationTab)  # noqa: S101 -- the list of tabs is our own
        return log

    def _know_head(self, found: CaseFound, today: date) -> None:
        case = found.case
        by = found.commissioner.name if found.commissioner is not None else ""
        received = f"Referred {say_short_date(case.received)}" if case.received else ""
        chips = [(case.stage.label, Tone.PLAIN)]
        if case.status is not CaseStatus.OPEN:
            chips = [(case.status.label, Tone.QUIET)]
        if case.urgent:
            chips.append(("Urgent", Tone.DANGER))
        step = next_step(found.steps)
        ahead = f"{step.name} {say_short_date(step.day)}, {from_today(step.day, today)}" if step else ""
        line = joined(case.reference, ", ".join(part for part in (received, by) if part))
        self._head = (found.family, line, ahead or case.reference, chips)

    def _show_gone(self, *, gone: bool) -> None:
        self.gone.setVisible(gone)
        for widget in (self._sheet, self.tabs):
            widget.setVisible(not gone)

    def _turned(self, name: str) -> None:
        self.flush()
        self._fit()
        if self._stale is False and name == OVERVIEW:
            self.refresh()
        self.turned.emit(name)

    def _hear(self, changed: frozenset[type[Kept]]) -> None:
        if not changed & SHOWS:
            return
        if self.isVisible():
            self._reading.ask(case_id=self.case_id, today=here(self.bridge).date())
        else:
            self._stale = True

    def _fit(self) -> None:
        """Where room is short the band gives up its words, and the next step stands below the name."""
        working = self.tabs.current != OVERVIEW
        low = self.height() < em(ROOMY if working else LOW)
        tight = working and self.height() < em(TIGHT)
        self._sheet.setVisible(not tight and self.gone.isHidden())
        self.band.setMaximumHeight(em(BAND_ONLY) if low else NO_LIMIT)
        family, line, ahead, chips = self._head
        self.header.show_title(family, ahead if low else line, chips)


def mark_of(step: Step) -> Mark:
    """Return a step as it stands on the band; one that is past its usual time and not late says so."""
    over = bool(step.warning) and step.standing in {Standing.DUE, Standing.AHEAD}
    return Mark(step.name, step.day, MarkState.OVER if over else STATES[step.standing])


def page_or_none(session: Any, *, case_id: str, today: date) -> CaseFound | None:
    """Return the head of a case, None when it is not in the casebook any more."""
    try:
        return case_page(session, case_id=case_id, today=today)
    except NotThere:
        return None
