"""A line says who somebody is, how they take part and whether they are here."""

from datetime import time

import pytest

from coordinator.models.choices import Mode, Role
from coordinator.queries.the_day import Arrival
from coordinator.ui.day.arrival_line import ArrivalLine, summary_of
from tests import make


def arrival(**attendance):
    there = make.attendance("c", "m", "p", **{"came": None, **attendance})
    return Arrival(there, "Jackie", "Grandmother", Role.FAMILY, attendance.get("actual_mode"), "", seen=True)


@pytest.mark.parametrize(
    ("attendance", "chip", "line"),
    [
        ({}, "Not here yet", "Grandmother"),
        ({"came": False}, "Did not come", "Grandmother"),
        ({"came": True, "arrived": time(13, 42)}, "Here", "Grandmother  ·  here since 1.42pm"),
        (
            {"came": True, "arrived": time(13), "left": time(14), "actual_mode": Mode.PHONE},
            "Has left",
            "Grandmother  ·  by phone  ·  here since 1pm  ·  left at 2pm",
        ),
        ({"came": True, "unexpected": True}, "Here", "Grandmother  ·  a guest"),
    ],
)
def test_somebody_in_one_line(attendance, chip, line):
    said = summary_of(arrival(**attendance))
    assert (said.chip, said.line) == (chip, line)


def test_the_arrow_points_down_while_the_times_are_open(qtbot, bridge):
    line = ArrivalLine(bridge, arrival())
    qtbot.addWidget(line)
    line.show_open(opened=True)
    assert line.more.property("icon_name") == "chevron-down"
