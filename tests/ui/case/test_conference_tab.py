from datetime import date, datetime

import pytest

from coordinator.models.choices import MeetingKind, MeetingStatus
from coordinator.models.conference import Attendance, Meeting
from coordinator.queries.records import case_records, records
from coordinator.ui.case.conference_tab import ConferenceTab
from coordinator.ui.case.step_dialog import StepDialog
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
    dialog = tab.findChild(StepDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert lint(dialog) == []
    dialog.answer.click()
    assert "Write why" in dialog.problem.sentence.text()
    qtbot.keyClicks(dialog.focusWidget(), "The hall is flooded")
    dialog.answer.click()
    qtbot.waitUntil(lambda: len(meetings(desk, family.case_id)) == 2)
    settled(qtbot, bridge)
    old, new = meetings(desk, family.case_id)
    assert (old.status, old.reason_not_held) == (MeetingStatus.POSTPONED, "The hall is flooded")
    assert tab.meeting.id == new.id
    assert tab.head.when.text() == "No date yet"
    assert [one.id for one in tab.others.records] == [old.id]


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
