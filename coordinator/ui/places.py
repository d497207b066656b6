"""The places of the program, in the order of the rail: a new screen is one more line here."""

from coordinator.ui.cases import CasesScreen
from coordinator.ui.papers import PapersScreen
from coordinator.ui.people_and_places import PeopleScreen
from coordinator.ui.rail import Place
from coordinator.ui.today import TodayScreen

PLACES = (
    Place("Today", "calendar-check", "T", TodayScreen),
    Place("Cases", "folder-open", "C", CasesScreen),
    Place("People and places", "users", "P", PeopleScreen),
    Place("Papers", "file-text", "A", PapersScreen),
)
