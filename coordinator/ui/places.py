"""The places of the program, in the order of the rail: a new screen is one more line here."""

from functools import partial

from coordinator.ui.cases import CasesScreen
from coordinator.ui.day.screen import DayScreen
from coordinator.ui.papers import PapersScreen
from coordinator.ui.people_and_places import PeopleScreen
from coordinator.ui.rail import Place
from coordinator.ui.settings import SettingsScreen
from coordinator.ui.surroundings import Surroundings
from coordinator.ui.today import TodayScreen
from coordinator.ui.workspace import DAY


def every_place(surroundings: Surroundings) -> tuple[Place, ...]:
    """Return the places; the settings also reach what lies outside the casebook."""
    return (
        Place("Today", "calendar-check", "T", TodayScreen),
        Place("Cases", "folder-open", "C", CasesScreen),
        Place("People and places", "users", "P", PeopleScreen),
        Place("Papers", "file-text", "A", PapersScreen),
        Place("Settings", "settings", "S", partial(SettingsScreen, surroundings=surroundings), at_foot=True),
        Place(DAY, "users", "", DayScreen, whole=True),
    )
