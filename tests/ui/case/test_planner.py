from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from coordinator.models.choices import (
    AvailabilityKind,
    InviteState,
    MeetingKind,
    MeetingStatus,
    Model,
    PostponeReason,
    Weekday,
)
from coordinator.models.conference import Meeting
from coordinator.models.network import Availability
from coordinator.models.timekeeping import Postponement
from coordinator.practice.earliest import Refused
from coordinator.queries.records import case_records
from coordinator.ui.case.planner import PlannerDialog, say_refused
from coordinator.ui.case.postponing import PostponeDialog
from coordinator.ui.dates import read_time
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled
from tests.ui.ways import recording

STARTS = datetime(2026, 11, 24, 13)  # noqa: DTZ001 -- planned times are local


@pytest.fixture
def opened(qtbot, bridge, request):
    """Open the planner for a case; what was planned is heard in a list."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()

    def show(case_id):
        ways, gone = recording()
        heard = []
        dialog = PlannerDialog(bridge, ways, case_id, page, heard.append)
        dialog.begin()
        qtbot.waitUntil(dialog.isVisible)
        dialog.gone, dialog.heard = gone, heard
        return dialog

    return show


def ready(desk, **of_case):
    """Put a case into the casebook with one person who is asked, spoken to and cannot come on Tuesdays."""
    case, jackie = make.case(received=date(2026, 10, 12), **of_case), make.person(given="Jackie")
    make.kept(
        desk, case, jackie,
        make.participant(case.id, jackie.id, invite_state=InviteState.YES),
        make.contact(case.id, [jackie.id]),
        Availability(case_id=case.id, person_id=jackie.id, kind=AvailabilityKind.NOT,
                     weekdays=(Weekday.TUESDAY,)),
    )  # fmt: skip
    return case.id


def meetings(desk, case_id):
    return desk.read(case_records, record_type=Meeting, case_id=case_id)


def told(dialog):
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible() and label.text()]


def test_the_target_day_stands_there_to_be_checked(opened, desk):
    dialog = opened(ready(desk))
    assert dialog.day.typed() == "Monday 23 November 2026"
    assert dialog.clock.value() == read_time("1pm")
    dialog.look.click()
    assert dialog.chosen == datetime(2026, 11, 23, 13)  # noqa: DTZ001 -- planned times are local


def test_a_date_shows_its_last_safe_days_in_words_and_what_speaks_against_it(opened, desk, qtbot):
    dialog = opened(ready(desk))
    dialog.choose(STARTS)
    qtbot.wait(1)
    assert dialog.against.sentence.text() == "Tuesday 24 November 2026: Jackie cannot come"
    said = told(dialog)
    assert "Invitations out" in said
    assert "Met" in said
    assert any(line.startswith("Tuesday 10 November 2026") for line in said)
    assert lint(dialog) == []


def test_the_earliest_dates_are_found_with_why_no_earlier_one(opened, desk, qtbot):
    dialog = opened(ready(desk))
    dialog.seek.click()
    qtbot.wait(1)
    said = told(dialog)
    assert "Wednesday 11 November 2026, 9.30am" in said
    assert "Tuesday 10 November 2026: Jackie cannot come." in said
    assert lint(dialog) == []


def test_a_date_found_plans_the_conference(opened, desk, qtbot, bridge):
    case_id = ready(desk)
    dialog = opened(case_id)
    dialog.seek.click()
    dialog.choose(STARTS)
    assert dialog.go.property("plain") == "Plan the conference for 24 November 2026"
    dialog.go.click()
    settled(qtbot, bridge)
    (planned,) = meetings(desk, case_id)
    assert (planned.starts, planned.kind) == (STARTS, MeetingKind.CONFERENCE)
    assert dialog.heard == [planned.id]


def test_a_network_case_plans_a_network_meeting(opened, desk, qtbot, bridge):
    case_id = ready(desk, model=Model.NETWORK_MEETING)
    dialog = opened(case_id)
    dialog.choose(STARTS)
    dialog.go.click()
    settled(qtbot, bridge)
    assert meetings(desk, case_id)[0].kind is MeetingKind.NETWORK


def test_a_meeting_without_a_date_gets_it(opened, desk, qtbot, bridge):
    case_id = ready(desk)
    make.kept(desk, make.meeting(case_id, starts=None, held_on=None, status=MeetingStatus.PLANNED))
    dialog = opened(case_id)
    dialog.choose(STARTS)
    dialog.go.click()
    settled(qtbot, bridge)
    (planned,) = meetings(desk, case_id)
    assert planned.starts == STARTS


def test_a_meeting_with_a_date_is_moved_with_its_reason(opened, desk, qtbot, bridge):
    case_id = ready(desk)
    make.kept(desk, make.meeting(case_id, starts=STARTS, held_on=None, status=MeetingStatus.PLANNED))
    dialog = opened(case_id)
    assert dialog.chosen == STARTS
    assert not dialog.go.isEnabled()
    dialog.choose(datetime(2026, 11, 25, 13))  # noqa: DTZ001 -- planned times are local
    dialog.go.click()
    asked = dialog.findChild(PostponeDialog)
    qtbot.waitUntil(asked.isVisible)
    asked.why.show_value(PostponeReason.KEY_PERSON)
    asked.answer.click()
    settled(qtbot, bridge)
    old, new = meetings(desk, case_id)
    assert (old.status, new.starts) == (MeetingStatus.POSTPONED, datetime(2026, 11, 25, 13))  # noqa: DTZ001 - local
    (moved,) = desk.read(case_records, record_type=Postponement, case_id=case_id)
    assert (moved.reason, moved.was_planned) == (PostponeReason.KEY_PERSON, STARTS)
    assert dialog.heard == [new.id]


def test_half_a_date_is_asked_for_in_words(opened, desk, qtbot):
    dialog = opened(ready(desk))
    dialog.clock.show_value(None)
    dialog.look.click()
    assert dialog.problem.sentence.text() == "Add the time."


def test_a_last_safe_day_leads_to_where_it_is_dealt_with(opened, desk, qtbot):
    case_id = ready(desk)
    dialog = opened(case_id)
    dialog.choose(STARTS)
    ways = [one for one in dialog.findChildren(QToolButton) if one.accessibleName().startswith("Go to")]
    next(one for one in ways if "Invitations" in one.accessibleName()).click()
    assert dialog.gone == [("case", case_id, "Network")]


def test_days_in_a_row_are_told_in_one_sentence():
    one = Refused(date(2026, 10, 6), date(2026, 10, 6), ("Jackie cannot come",))
    assert say_refused(one) == "Tuesday 6 October 2026: Jackie cannot come."
    several = Refused(date(2026, 10, 5), date(2026, 10, 6), ("Jackie cannot come", "you have the day off"))
    assert say_refused(several) == (
        "Monday 5 October 2026 to Tuesday 6 October 2026: Jackie cannot come; you have the day off."
    )
