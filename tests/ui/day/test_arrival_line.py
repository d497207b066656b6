"""A line says who somebody is, how they take part and whether they are here."""

from datetime import time

import pytest
from PySide6.QtCore import QPoint

from coordinator.models.choices import Mode, Role
from coordinator.models.conference import Attendance
from coordinator.queries.records import record
from coordinator.queries.the_day import Arrival
from coordinator.ui.day.arrival_line import ArrivalLine, summary_of
from tests import make
from tests.ui.case.plan_kit import settled
from tests.ui.kit import on_screen


def arrival(**attendance):
    there = make.attendance("c", "m", "p", **{"came": None, **attendance})
    return Arrival(there, "Jackie", "Grandmother", Role.FAMILY, attendance.get("actual_mode"), "", seen=True)


@pytest.mark.parametrize(
    ("attendance", "chip", "line"),
    [
        ({}, "Expected", "Grandmother"),
        ({"came": False}, "Did not come", "Grandmother"),
        ({"actual_mode": Mode.LETTER}, "", "Grandmother  ·  by letter"),
        ({"came": False, "actual_mode": Mode.LETTER}, "", "Grandmother  ·  by letter"),
        ({"came": True, "arrived": time(13, 42)}, "Here", "Grandmother  ·  here since 1.42pm"),
        (
            {"came": True, "arrived": time(13), "left": time(14), "actual_mode": Mode.PHONE},
            "Has left",
            "Grandmother  ·  by phone  ·  here 1pm to 2pm",
        ),
        ({"came": True, "left": time(14)}, "Has left", "Grandmother  ·  left at 2pm"),
        ({"came": True, "unexpected": True}, "Here", "Grandmother  ·  a guest"),
    ],
)
def test_somebody_in_one_line(attendance, chip, line):
    said = summary_of(arrival(**attendance))
    assert (said.chip, said.line) == (chip, line)


def test_whoever_was_to_send_a_letter_and_comes_after_all_is_in_the_room(qtbot, desk, bridge, aimee):
    meeting, jon = make.meeting(aimee), make.person(given="Jon")
    there = make.attendance(aimee, meeting.id, jon.id, came=None, expected_mode=Mode.LETTER, actual_mode=None)
    make.kept(desk, meeting, jon, there)
    line = ArrivalLine(bridge, Arrival(there, "Jon", "", Role.FAMILY, Mode.LETTER, "", seen=True))
    qtbot.addWidget(line)
    assert line.other.isHidden()
    line.tap.click()
    settled(qtbot, bridge)
    kept = desk.read(record, record_type=Attendance, record_id=there.id)
    assert (kept.came, kept.actual_mode) == (True, Mode.IN_PERSON)


def test_the_arrow_points_down_while_the_times_are_open(qtbot, bridge):
    line = ArrivalLine(bridge, arrival())
    qtbot.addWidget(line)
    line.show_open(opened=True)
    assert line.more.property("icon_name") == "chevron-down"


def test_the_buttons_stand_below_where_the_line_is_narrow(qtbot, bridge):
    line = ArrivalLine(bridge, arrival())
    page = on_screen(qtbot, line, size=(900, 300))
    assert line.other.mapTo(page, QPoint()).y() < line.tap.mapTo(page, QPoint()).y() + line.tap.height()
    page.resize(320, 300)
    qtbot.waitUntil(
        lambda: line.other.mapTo(page, QPoint()).y() >= line.tap.mapTo(page, QPoint()).y() + line.tap.height()
    )
