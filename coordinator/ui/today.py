"""Today: what is due or late, what is booked this week, papers to prove, and every open family."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from coordinator.models.circulation import Circulation
from coordinator.models.conference import Meeting
from coordinator.models.directory import Coordinator
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.plan import PlanVersion
from coordinator.models.preparation import Contact, Visit
from coordinator.models.referral import Case, CaseChild
from coordinator.queries.cases import CaseLine
from coordinator.queries.records import records
from coordinator.queries.today import Booked, Due, Unproven, today_page
from coordinator.ui.blocks import Card, EmptyState, Tone, button, column, flow, holding, scrolled
from coordinator.ui.bridge import Bridge
from coordinator.ui.cases import NEW_CASE
from coordinator.ui.dates import DAYS, say_date, say_short_date, say_time
from coordinator.ui.flow import stretch
from coordinator.ui.header import PageHeader
from coordinator.ui.link_list import LinkCard
from coordinator.ui.list_row import Summary
from coordinator.ui.screen import Screen, Ways
from coordinator.ui.search_box import SearchBox
from coordinator.ui.theme import sized

TAB_OF_STEP = {
    "Referral": "Referral",
    "First visit": "Preparation",
    "Invitations": "Network",
    "Conference": "Conference",
    "Plan sent": "Circulation",
    "First review": "Plan",
}
"""On which tab of a case each of its steps is done; what was promised at a visit stands among the visits."""

STILL_TO_DO = {
    "First visit": "First visit by",
    "Invitations": "Invitations out by",
    "Conference": "Conference on",
    "Plan sent": "Plan with everyone by",
    "First review": "First review on",
}
"""How a step that is not done yet reads before its day."""

GUIDE = (
    ("Cases", "Each family from referral to closure: network, conference, plan, and who was sent what."),
    ("People and places", "Everyone you know, venues, interpreters, and who commissions you."),
    ("Papers", "What was made and sent, and what is not yet proven to have arrived."),
    ("Settings", "Your details on the papers, how the window looks, your passphrase and backups."),
)
NOON, EVENING = 12, 18


class TodayScreen(Screen):
    """What asks for attention across all families, each one press away from where it is dealt with."""

    shows = frozenset(
        {Case, CaseChild, Person, Participant, Contact, Visit, Meeting, PlanVersion, Circulation, Coordinator}
    )

    def __init__(self, bridge: Bridge, ways: Ways) -> None:
        super().__init__(bridge, ways)
        self.new_case = button("Open a new case", self._open_new_case, look="primary", icon="plus")
        self.search = button("Search", self._search, icon="search")
        self.search.setToolTip("Search everything (Ctrl+K)")
        self.header = PageHeader("Today", actions=(self.search, self.new_case))
        self.due = LinkCard("Due and late", "Nothing is due this week, and nothing is late.")
        self.week = LinkCard("This week", "No visits or meetings in the next seven days.")
        self.unproven = LinkCard("Papers not yet proven", "There is no paper to send or to prove.")
        self.families = LinkCard("Open families", most=12)
        left, right = _side(34, 3, self.due, self.families), _side(25, 2, self.week, self.unproven)
        self.overview = holding(flow(left, right, gap=1.1, grow=True))
        self.empty = self._first_use()
        page = column(self.header, self.overview, self.empty, None, gap=1.1, margins=(1.7, 1.1, 1.7, 1.4))
        self.setLayout(column(scrolled(holding(page))))

    def refresh(self) -> None:
        """Read what is due and show it."""
        today = self.today()
        found = self.bridge.read(today_page, today=today)
        begun = bool(found.open_cases)
        self.header.show_title(self._greeting(), say_date(today))
        self.new_case.setVisible(begun)
        self.search.setVisible(begun)
        self.overview.setVisible(begun)
        self.empty.setVisible(not begun)
        to_case = self.ways.to_case
        self.due.show_links(
            (due_summary(one, today), partial(to_case, one.case_id, TAB_OF_STEP.get(one.what, "Preparation")))
            for one in found.due
        )
        self.week.show_links(
            (booked_summary(one, today), partial(to_case, one.case_id, _tab_of(one))) for one in found.booked
        )
        self.unproven.show_links(
            (unproven_summary(one), partial(to_case, one.case_id, "Circulation")) for one in found.unproven
        )
        self.families.show_links(
            (family_summary(one), partial(to_case, one.case_id, "Overview")) for one in found.open_cases
        )

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


def due_summary(one: Due, today: date) -> Summary:
    """Return a step that is due or late in one line."""
    days = (one.day - today).days
    if one.late:
        chip, tone = f"{_days(-days)} late", Tone.DANGER
    else:
        chip, tone = {0: "Today", 1: "Tomorrow"}.get(days, f"In {_days(days)}"), Tone.WARN
    said = STILL_TO_DO.get(one.what, f"{one.what} ·")
    return Summary(one.family, f"{said} {_day(one.day, today)}", chip, tone)


def booked_summary(one: Booked, today: date) -> Summary:
    """Return a visit or a meeting of this week in one line, the day of the month as its mark."""
    day = one.starts.date()
    soon = {0: "Today", 1: "Tomorrow"}.get((day - today).days, "")
    line = f"{DAYS[day.weekday()]} {say_time(one.starts.time())} · {one.what}"
    return Summary(one.family, line, soon, mark=str(day.day))


def unproven_summary(one: Unproven) -> Summary:
    """Return a copy that is still to be sent or proven in one line."""
    if one.sent_on is None:
        return Summary(one.recipient, one.family, "Still to send", Tone.WARN)
    return Summary(one.recipient, f"{one.family} · {say_short_date(one.sent_on)}", "Not proven", Tone.PLAIN)


def family_summary(one: CaseLine) -> Summary:
    """Return an open family in one line: its children, what comes next, and its stage."""
    children = "1 child" if one.children == 1 else f"{one.children} children"
    said = [children, one.reference]
    if one.next_step is not None:
        step = one.next_step
        said.append(f"{STILL_TO_DO.get(step.name, step.name)} {say_short_date(step.day)}")
    if one.urgent:
        said.insert(0, "Urgent")
    return Summary(one.family, " · ".join(part for part in said if part), one.stage)


def _side(least: float, share: int, *cards: QWidget) -> QWidget:
    side = holding(column(*cards, None, gap=1.1))
    sized(side, least=(least, 0))
    stretch(side, share)
    return side


def _tab_of(one: Booked) -> str:
    return "Preparation" if one.what == "Visit" else "Conference"


def _day(day: date, today: date) -> str:
    in_full = say_date(day)
    return in_full.removesuffix(f" {day.year}") if day.year == today.year else in_full


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"
