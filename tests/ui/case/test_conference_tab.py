from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from coordinator.commands.conference import postpone_meeting
from coordinator.commands.not_held import reconvene
from coordinator.models.choices import BookingStatus, MeetingKind, MeetingStatus, PostponeReason
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.day_choices import NotHeld
from coordinator.models.preparation import VenueBooking
from coordinator.models.timekeeping import Postponement
from coordinator.queries.records import case_records, records
from coordinator.ui.case.calendar_saving import CalendarDialog
from coordinator.ui.case.conference_tab import ConferenceTab
from coordinator.ui.case.not_held import NotHeldDialog
from coordinator.ui.case.planner import PlannerDialog
from coordinator.ui.case.postponing import PostponeDialog
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled, undecided_family


@pytest.fixture
def family(desk):
    return undecided_family(desk, held=False)


def meetings(desk, case_id):
    return desk.read(case_records, record_type=Meeting, case_id=case_id)


def test_the_conference_is_planned_in_one_press_with_everyone_who_is_invited(qtbot, desk, bridge, shown):
    here, dana = make.case(), make.person()
    make.kept(desk, here, dana, make.participant(here.id, dana.id))
    tab = shown(ConferenceTab, here.id)
    assert tab.plan.isVisible()
    assert not tab.head.isVisible()
    assert lint(tab) == []
    qtbot.keyClicks(tab.plan.day.box, "30 Nov 2026")
    qtbot.keyClicks(tab.plan.clock.box, "10.30am")
    qtbot.keyClicks(tab.plan.place.box, "Mardle Hall")
    tab.plan.go.click()
    qtbot.waitUntil(tab.head.isVisible)
    planned = meetings(desk, here.id)[0]
    assert planned.starts == datetime(2026, 11, 30, 10, 30)  # noqa: DTZ001 -- planned times are local
    assert planned.place == "Mardle Hall"
    assert [one.person_id for one in desk.read(records, record_type=Attendance, meeting_id=planned.id)] == [
        dana.id
    ]
    assert tab.head.when.text() == "Monday 30 November 2026, 10.30am"
    assert not tab.plan.isVisible()


def test_a_date_without_a_time_is_asked_for_before_anything_is_planned(qtbot, desk, shown):
    here = make.kept(desk, make.case())
    tab = shown(ConferenceTab, here.id)
    qtbot.keyClicks(tab.plan.day.box, "30 Nov 2026")
    tab.plan.go.click()
    assert tab.plan.problem.sentence.text() == "Add the time."
    assert meetings(desk, here.id) == []


def test_postponing_keeps_the_reason_and_plans_it_anew(qtbot, desk, bridge, shown, family):
    tab = shown(ConferenceTab, family.case_id)
    tab.head.postpone.click()
    dialog = tab.findChild(PostponeDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert lint(dialog) == []
    dialog.answer.click()
    assert "Choose why" in dialog.problem.sentence.text()
    dialog.words.show_value("The hall is flooded")
    dialog.answer.click()
    qtbot.waitUntil(lambda: len(meetings(desk, family.case_id)) == 2)
    settled(qtbot, bridge)
    old, new = meetings(desk, family.case_id)
    assert (old.status, old.reason_not_held) == (MeetingStatus.POSTPONED, "The hall is flooded")
    assert tab.meeting.id == new.id
    assert tab.head.when.text() == "No date yet"
    assert [one.id for one in tab.others.records] == [old.id]


def test_a_meeting_postponed_twice_shows_both_and_what_is_still_booked(qtbot, desk, bridge, shown, family):
    hall = make.kept(desk, make.venue(cancel_days=7))
    later = datetime(2026, 11, 30, 13)  # noqa: DTZ001 -- planned times are local
    make.kept(
        desk,
        VenueBooking(
            case_id=family.case_id, venue_id=hall.id, meeting_id=family.meeting_id, starts=later,
            status=BookingStatus.CONFIRMED,
        ),
    )  # fmt: skip
    tab = shown(ConferenceTab, family.case_id)
    assert not tab.left.isVisible()
    assert not tab.postponed.isVisible()
    second = desk.do(
        postpone_meeting, meeting_id=family.meeting_id, reason="Snow.", asked_by="Dana", starts=later
    ).result()
    desk.do(postpone_meeting, meeting_id=second, reason="", why=PostponeReason.ILLNESS).result()
    settled(qtbot, bridge)
    first, then = tab.head.moved.text().splitlines()
    assert first.startswith("Planned for Thursday 10 September 2026, 1pm. Moved on 14 September 2026: Snow.")
    assert first.endswith("Dana asked for it.")
    assert then == "Planned for Monday 30 November 2026, 1pm. Moved on 14 September 2026: illness."
    assert tab.left.isVisible()
    assert lint(tab) == []
    said = [label.text() for label in tab.left.findChildren(QLabel)]
    assert any("Free to cancel until Monday 23 November" in line for line in said)
    press(tab.left, "Move it")
    settled(qtbot, bridge)
    (moved,) = desk.read(case_records, record_type=VenueBooking, case_id=family.case_id)
    assert (moved.meeting_id, moved.status, moved.starts) == (tab.meeting.id, BookingStatus.ENQUIRED, None)
    assert not tab.left.isVisible()


def test_why_a_meeting_was_moved_can_be_put_right_afterwards(qtbot, desk, bridge, shown, family):
    desk.do(postpone_meeting, meeting_id=family.meeting_id, reason="Snow").result()
    tab = shown(ConferenceTab, family.case_id)
    (one,) = tab.postponed.records
    tab.postponed.open_record(one.id)
    tab.postponed.view.cells["reason"].editor.show_value(PostponeReason.WEATHER)
    tab.postponed.view.cells["reason"].editor.edited.emit()
    tab.flush()
    settled(qtbot, bridge)
    (kept,) = desk.read(case_records, record_type=Postponement, case_id=family.case_id)
    assert (kept.reason, kept.words) == (PostponeReason.WEATHER, "Snow")


def test_what_is_left_behind_can_be_cancelled(qtbot, desk, bridge, shown, family):
    hall = make.kept(desk, make.venue())
    kept = VenueBooking(case_id=family.case_id, venue_id=hall.id, meeting_id=family.meeting_id)
    make.kept(desk, kept)
    desk.do(postpone_meeting, meeting_id=family.meeting_id, reason="Snow").result()
    tab = shown(ConferenceTab, family.case_id)
    press(tab.left, "Cancel it")
    settled(qtbot, bridge)
    (one,) = desk.read(case_records, record_type=VenueBooking, case_id=family.case_id)
    assert one.status is BookingStatus.CANCELLED
    assert not tab.left.isVisible()


def test_odd_times_are_said_below_the_date(shown, family):
    tab = shown(ConferenceTab, family.case_id)
    assert tab.head.odd.sentence.text().startswith("This day is past.")


def test_the_planner_and_a_calendar_file_are_one_press_away(qtbot, desk, bridge, shown, family):
    tab = shown(ConferenceTab, family.case_id)
    tab.head.date.click()
    planner = tab.findChild(PlannerDialog)
    qtbot.waitUntil(planner.isVisible)
    assert planner.chosen == datetime(2026, 9, 10, 13)  # noqa: DTZ001 -- planned times are local
    planner.reject()
    tab.head.calendar.click()
    qtbot.waitUntil(tab.findChild(CalendarDialog).isVisible)


def test_a_conference_not_planned_yet_can_be_given_an_earliest_date(qtbot, desk, bridge, shown):
    here = make.kept(desk, make.case())
    tab = shown(ConferenceTab, here.id)
    tab.plan.seek.click()
    planner = tab.findChild(PlannerDialog)
    qtbot.waitUntil(planner.isVisible)
    planner.seek.click()
    assert planner.told.text()


def press(card, begins):
    """Press the button of a card whose name begins so."""
    next(one for one in card.findChildren(QPushButton) if one.accessibleName().startswith(begins)).click()


def test_holding_it_is_recorded_with_its_day(qtbot, desk, bridge, shown, family):
    tab = shown(ConferenceTab, family.case_id)
    tab.head.hold.click()
    qtbot.waitUntil(lambda: tab.meeting.status is MeetingStatus.HELD)
    assert tab.meeting.held_on == make.CONFERENCE
    assert not tab.head.hold.isVisible()


def test_another_meeting_can_be_added_shown_in_full_and_left_again(qtbot, desk, bridge, shown, family):
    tab = shown(ConferenceTab, family.case_id)
    tab.others.add_button.click()
    qtbot.waitUntil(lambda: bool(tab.others.open_id))
    review = tab.others.open_id
    tab.show_meeting(review)
    assert tab.meeting.kind is MeetingKind.REVIEW
    assert tab.head.back.isVisible()
    assert "Nobody is on the list yet" in tab.people.summary.text()
    tab.head.back.click()
    assert tab.meeting.id == family.meeting_id


def test_the_page_can_be_used_by_everyone(qtbot, shown, family):
    tab = shown(ConferenceTab, family.case_id, size=(1130, 768))
    assert lint(tab) == []
    tab.people.open_line(next(iter(tab.people.lines)))
    qtbot.wait(20)
    assert lint(tab) == []


def test_what_is_typed_about_the_meeting_is_saved(qtbot, desk, bridge, shown, family):
    tab = shown(ConferenceTab, family.case_id)
    box = tab.view.cells["held_on"].editor.controls[0]
    box.setFocus()
    qtbot.keyClicks(box, "10 Sep 2026")
    tab.flush()
    settled(qtbot, bridge)
    assert meetings(desk, family.case_id)[0].held_on == date(2026, 9, 10)


def test_the_day_is_one_press_away(qtbot, shown, family):
    tab = shown(ConferenceTab, family.case_id)
    tab.head.begin.click()
    assert tab.led_to == [("day", family.meeting_id)]


def test_a_meeting_that_was_not_held_says_why_and_leads_to_the_next(qtbot, desk, bridge, shown, family):
    tab = shown(ConferenceTab, family.case_id)
    tab.head.not_held.click()
    dialog = tab.findChild(NotHeldDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.why.show_value(NotHeld.PLACE)
    dialog.answer.click()
    settled(qtbot, bridge)
    tab.show_meeting(family.meeting_id)
    assert tab.head.reason.sentence.text() == "The place was not usable. Not decided yet."
    assert not tab.head.begin.isVisible()
    assert not tab.papers.isVisible()
    tab.head.again.click()
    settled(qtbot, bridge)
    follows = [one for one in meetings(desk, family.case_id) if one.follows_id == family.meeting_id]
    assert [one.kind for one in follows] == [MeetingKind.RECONVENED]
    assert tab.meeting.id == follows[0].id
    assert tab.head.heading.text() == "Conference, reconvened"
    assert lint(tab) == []


def test_a_reconvened_conference_is_the_one_that_is_shown_first(desk, shown, family):
    again = desk.do(reconvene, meeting_id=family.meeting_id).result()
    assert shown(ConferenceTab, family.case_id).meeting.id == again
