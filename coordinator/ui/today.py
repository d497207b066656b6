"""Today: what is due or late, what is booked this week, papers to prove, and every open family."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from coordinator.models.base import CaseRecord, every_record
from coordinator.models.directory import Coordinator
from coordinator.models.person import Person
from coordinator.models.referral import Case
from coordinator.models.timekeeping import DayOff
from coordinator.queries.due import Due
from coordinator.queries.records import records
from coordinator.queries.today import Booked, Today, today_page
from coordinator.ui.blocks import Card, EmptyState, button, column, flow, holding, scrolled
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.tab import here
from coordinator.ui.case.task_card import TaskCard
from coordinator.ui.cases import NEW_CASE
from coordinator.ui.dates import say_date
from coordinator.ui.flow import stretch
from coordinator.ui.header import PageHeader
from coordinator.ui.link_list import LinkCard
from coordinator.ui.list_row import Summary
from coordinator.ui.out_card import OutCard
from coordinator.ui.screen import Screen, Ways
from coordinator.ui.search_box import SearchBox
from coordinator.ui.theme import sized
from coordinator.ui.today_lines import (
    TAB_OF_STEP,
    booked_summary,
    due_summary,
    family_summary,
    near_summary,
    news_summary,
    unproven_summary,
)
from coordinator.ui.week_paper import WeekPaper

GUIDE = (
    ("Cases", "Each family from referral to closure: network, conference, plan, and who was sent what."),
    ("People and places", "Everyone you know, venues, interpreters, and who commissions you."),
    ("Papers", "What was made and sent, and what is not yet proven to have arrived."),
    ("Settings", "Your details on the papers, how the window looks, your passphrase and backups."),
)
NOON, EVENING = 12, 18
OF_A_CASE = frozenset(one for one in every_record() if issubclass(one, CaseRecord))
"""Today may speak of any record of a case, if only to say that it changed."""


class TodayScreen(Screen):
    """What asks for attention across all families, each one press away from where it is dealt with."""

    shows = frozenset({Case, Person, Coordinator, DayOff, *OF_A_CASE})

    def __init__(self, bridge: Bridge, ways: Ways) -> None:
        super().__init__(bridge, ways)
        self.booked: tuple[Booked, ...] = ()
        self.new_case = button("Open a new case", self._open_new_case, look="primary", icon="plus")
        self.search = button("Search", self._search, icon="search")
        self.search.setToolTip("Search everything (Ctrl+K)")
        self.header = PageHeader("Today", actions=(self.search, self.new_case))
        self.out = OutCard(bridge)
        self.near = LinkCard("Before the next conferences", most=8)
        self.due = LinkCard("Due and late", "Nothing is due this week, and nothing is late.")
        self.tasks = TaskCard(bridge)
        self.week = LinkCard("This week", "No visits or meetings in the next seven days.")
        self.paper = WeekPaper(bridge, lambda: self.booked, self)
        self.week.add(self.paper)
        self.unproven = LinkCard("Papers not yet proven", "There is no paper to send or to prove.")
        self.news = LinkCard("Changed since yesterday", "Nothing was changed since yesterday.", counted=False)
        self.families = LinkCard("Open families", most=12)
        left = _side(34, 3, self.out, self.near, self.due, self.tasks, self.families)
        right = _side(25, 2, self.week, self.unproven, self.news)
        self.overview = holding(flow(left, right, gap=1.1, grow=True))
        self.empty = self._first_use()
        page = column(self.header, self.overview, self.empty, None, gap=1.1, margins=(1.7, 1.1, 1.7, 1.4))
        self.setLayout(column(scrolled(holding(page))))

    def refresh(self) -> None:
        """Read what is due and show it."""
        moment = here(self.bridge)
        today = moment.date()
        found = self.bridge.read(today_page, today=today, now=moment)
        begun = bool(found.open_cases)
        self.header.show_title(self._greeting(), say_date(today))
        self.new_case.setVisible(begun)
        self.search.setVisible(begun)
        self.overview.setVisible(begun)
        self.empty.setVisible(not begun)
        self.booked = found.booked
        self.out.show_out(found.out, today)
        self.near.setVisible(bool(found.near))
        self.tasks.show_tasks(found.to_do, {one.case_id: one.family for one in found.open_cases})
        self._show_links(found, today)

    def _show_links(self, found: Today, today: date) -> None:
        to_case = self.ways.to_case
        self.near.show_links(
            (near_summary(one, today), partial(to_case, one.case_id, "Overview")) for one in found.near
        )
        self.due.show_links((due_summary(one, today), partial(self._to_due, one)) for one in found.due)
        self.week.show_links(
            (booked_summary(one, today), partial(self._to_booked, one)) for one in found.booked
        )
        self.unproven.show_links(
            (unproven_summary(one), partial(to_case, one.case_id, "Circulation")) for one in found.unproven
        )
        self.news.show_links(
            (news_summary(one), partial(to_case, one.case_id, "Record")) for one in found.news
        )
        self.families.show_links(
            (family_summary(one), partial(to_case, one.case_id, "Overview")) for one in found.open_cases
        )

    def _to_due(self, one: Due) -> None:
        tab = one.tab or TAB_OF_STEP.get(one.what, "Preparation")
        if one.record_id:
            self.ways.to_line(one.case_id, tab, one.record_id, one.field)
        else:
            self.ways.to_case(one.case_id, tab)

    def _to_booked(self, one: Booked) -> None:
        visits = one.what == "Visit" or one.what.startswith("Interpreter")
        if visits and one.record_id:
            self.ways.to_line(one.case_id, "Preparation", one.record_id, "")
        else:
            self.ways.to_case(one.case_id, "Preparation" if visits else "Conference")

    def _greeting(self) -> str:
        hour = self.bridge.now().hour
        part = "morning" if hour < NOON else "afternoon" if hour < EVENING else "evening"
        known = self.bridge.read(records, record_type=Coordinator)
        names = known[0].name.split() if known else []
        return f"Good {part}, {names[0]}" if names else f"Good {part}"

    def _first_use(self) -> QWidget:
        self.look = button("Look round", self._look_round)
        self.begin = button("Open a new case", self._open_new_case, look="primary", icon="plus")
        empty = EmptyState(
            "heart",
            "Your casebook is ready",
            "A child’s name is all a new case needs. What is due for each family then gathers here.",
            self.begin,
            self.look,
        )
        self.guide = LinkCard("Where things are", counted=False)
        self.guide.show_links(
            (Summary(name, line), partial(self.ways.to_place, name)) for name, line in GUIDE
        )
        self.guide.hide()
        return holding(column(Card().add(empty), self.guide, gap=1.1))

    def _look_round(self) -> None:
        self.guide.setVisible(not self.guide.isVisibleTo(self))
        if self.guide.isVisible():
            self.guide.lines[0].setFocus()

    def _search(self) -> None:
        SearchBox(self.bridge, self.ways, self.window()).open()

    def _open_new_case(self) -> None:
        self.ways.to_case("", NEW_CASE)


def _side(least: float, share: int, *cards: QWidget) -> QWidget:
    side = holding(column(*cards, None, gap=1.1))
    sized(side, least=(least, 0))
    stretch(side, share)
    return side
