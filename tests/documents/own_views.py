"""What the coordinator's own papers show, for every test of them: pictures of a network, and a week."""

from datetime import date

from coordinator.practice.pictures.circles import SAFETY, Member, circles
from coordinator.practice.pictures.ecomap import Flow, Strength, Tie, ecomap
from coordinator.practice.pictures.genogram import genogram
from coordinator.practice.pictures.key import circles_key, ecomap_key, genogram_key
from coordinator.practice.pictures.network_view import NetworkPictureView, Shown
from coordinator.practice.week_view import WeekDay, WeekDue, WeekLine, WeekView
from tests.practice.pictures.families import half_siblings

KNOWS = (
    Member("laura", "Laura", 1, "Mum"),
    Member("carol", "Carol", 2, "Nan"),
    Member("uche", "Uche", 3, "uncle"),
    Member("teacher", "Mrs Oyelaran", 2, "teacher", service=True),
)
TIES = (
    Tie("carol", "Nan Carol", Strength.STRONG, flow=Flow.BOTH),
    Tie("school", "Mrs Oyelaran", flow=Flow.IN, service=True),
    Tie("landlord", "Landlord", Strength.WEAK, stress=True, service=True),
    Tie("club", "Football club", Strength.BROKEN, note="since May"),
)
NETWORK = NetworkPictureView(
    title="Ada and Kelechi’s family network",
    drawn_on=date(2026, 3, 1),
    pictures=(
        Shown(genogram(half_siblings()), genogram_key(half_siblings())),
        Shown(circles("Ada", KNOWS, rings=SAFETY), circles_key(KNOWS)),
        Shown(ecomap(["Ada"], TIES), ecomap_key(TIES)),
    ),
)
WEEK = WeekView(
    days=(
        WeekDay(
            date(2026, 3, 9),
            (
                WeekLine(
                    "10.30am", "Visit", "JR and DR", "14 Larkspur Road, Dereham NR19 1ZZ",
                    "25 minutes to get there", "Sam Okoro", "BRK-2026-041",
                ),
                WeekLine("2pm", "Interpreter: Urdu", "AH", "", "", "", "BRK-2026-044"),
            ),
        ),
        WeekDay(date(2026, 3, 10)),
        WeekDay(date(2026, 3, 11), off=True),
        WeekDay(date(2026, 3, 12)),
        WeekDay(date(2026, 3, 13)),
        WeekDay(
            date(2026, 3, 14),
            (WeekLine("1pm", "Conference", "", "Mardle Hall, Church Lane", "", "", "BRK-2026-041"),),
        ),
        WeekDay(date(2026, 3, 15)),
    ),
    due=(
        WeekDue(
            "BRK-2026-041",
            ("First visit: Monday 9 March, late", "Mardle Hall: last day to cancel free: Tuesday 10 March"),
        ),
        WeekDue("", ("Ring JR about the car: Friday 13 March",)),
    ),
)  # fmt: skip
FREE_WEEK = WeekView(days=tuple(WeekDay(date(2026, 3, day)) for day in range(9, 16)), due=())
