"""Settings: your details, how the window looks, what keeps the casebook safe, and what is promised."""

from collections.abc import Callable
from typing import Protocol, cast

from PySide6.QtWidgets import QWidget

from coordinator.models.directory import Coordinator
from coordinator.ui.blocks import column, holding, scrolled
from coordinator.ui.bridge import Bridge
from coordinator.ui.form_view import FormView
from coordinator.ui.header import PageHeader
from coordinator.ui.screen import Screen, Ways, Where
from coordinator.ui.settings_about import AboutPage
from coordinator.ui.settings_backups import BackupsPage
from coordinator.ui.settings_casebook import CasebookPage
from coordinator.ui.settings_details import DetailsPage
from coordinator.ui.settings_look import LookPage
from coordinator.ui.settings_platforms import PlatformsPage
from coordinator.ui.settings_security import SecurityPage
from coordinator.ui.settings_weeks import WeeksPage
from coordinator.ui.surroundings import Surroundings
from coordinator.ui.tabs import Tabs

DETAILS, WEEKS, PLATFORMS, LOOK, SECURITY, BACKUPS, CASEBOOK, ABOUT = (
    "Your details", "Working time", "Online platforms", "How it looks", "Security", "Backups",
    "This casebook", "About",
)  # fmt: skip
PAGE = "settings"
"""The name by which the page is found in the sheet that scrolls it."""


class Page(Protocol):
    """One page of the settings."""

    def refresh(self) -> None:
        """Show what is kept now."""


class SettingsScreen(Screen):
    """One tab for each kind of setting; every choice takes effect at once."""

    shows = frozenset({Coordinator})

    def __init__(self, bridge: Bridge, ways: Ways, surroundings: Surroundings | None = None) -> None:
        super().__init__(bridge, ways)
        around = surroundings or Surroundings()
        makers: dict[str, Callable[[], QWidget]] = {
            DETAILS: lambda: DetailsPage(bridge),
            WEEKS: lambda: WeeksPage(bridge),
            PLATFORMS: lambda: PlatformsPage(bridge),
            LOOK: lambda: LookPage(around),
            SECURITY: lambda: SecurityPage(bridge, around),
            BACKUPS: lambda: BackupsPage(bridge),
            CASEBOOK: lambda: CasebookPage(bridge),
            ABOUT: AboutPage,
        }
        self._makers = makers
        self.tabs = Tabs([(name, lambda name=name: self._sheet(name)) for name in makers], "Settings")  # type: ignore[misc]
        self.tabs.turned.connect(lambda _name: self._turned())
        layout = column(PageHeader("Settings"), self.tabs, gap=0.6, margins=(1.7, 1.1, 0.4, 0))
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def page(self, name: str) -> QWidget:
        """Return one page of the settings, made now if it was never looked at."""
        return cast("QWidget", self.tabs.page(name).findChild(QWidget, PAGE))

    def refresh(self) -> None:
        """Show the page that is seen as it is now."""
        cast("Page", self.page(self.tabs.current)).refresh()

    def open_at(self, where: Where) -> None:
        """Show one page of the settings."""
        self.tabs.turn_to(where.part)

    def where(self) -> Where:
        """Return which page is seen."""
        line, field, cursor = self.line_and_field()
        return Where(self.name, "", self.tabs.current, line, field, cursor)

    def _sheet(self, name: str) -> QWidget:
        page = self._makers[name]()
        page.setObjectName(PAGE)
        return scrolled(holding(column(page, None, margins=(0, 0.2, 1.3, 1.4))))

    def _turned(self) -> None:
        for view in self.findChildren(FormView):
            view.flush()
        self.refresh()
