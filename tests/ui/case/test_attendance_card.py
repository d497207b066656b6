import pytest

from coordinator.models.choices import Mode
from coordinator.models.conference import Attendance, Meeting
from coordinator.queries.records import record, records
from coordinator.ui.case.attendance_card import AttendanceCard
from tests.ui.case.plan_kit import settled, undecided_family
from tests.ui.kit import on_screen


@pytest.fixture
def family(desk):
    return undecided_family(desk, held=False, attended=False)


@pytest.fixture
def card(qtbot, desk, bridge, family):
    made = AttendanceCard(bridge, family.case_id)

    def look_again(_types=None):
        made.show_meeting(desk.read(record, record_type=Meeting, record_id=family.meeting_id))

    bridge.changed.connect(look_again)
    look_again()
    page = on_screen(qtbot, made)
    yield made
    page.deleteLater()


def listed(desk, family):
    found = desk.read(records, record_type=Attendance, meeting_id=family.meeting_id)
    return {one.person_id: one for one in found}


def test_everyone_who_is_invited_is_listed_by_one_press(qtbot, desk, card, family):
    assert "Nobody is on the list yet" in card.summary.text()
    card.list_invited.click()
    qtbot.waitUntil(lambda: len(card.lines) == 5)
    assert set(listed(desk, family)) == set(family.people.values())
    assert card.summary.text() == "5 people expected. Mark each one on the day."


def test_a_press_says_who_came_and_how(qtbot, desk, bridge, card, family):
    card.list_invited.click()
    qtbot.waitUntil(lambda: len(card.lines) == 5)
    by_person = {line.record.person_id: line for line in card.lines.values()}
    by_person[family["Dana"]].came.buttons[0].click()
    by_person[family["Jon"]].came.buttons[1].click()
    settled(qtbot, bridge)
    kept = listed(desk, family)
    assert (kept[family["Dana"]].came, kept[family["Dana"]].actual_mode) == (True, Mode.IN_PERSON)
    assert kept[family["Jon"]].came is False
    assert card.heading.text() == "Who came"
    assert card.summary.text() == "1 of 5 people came. 3 people not marked yet."
    mode = by_person[family["Dana"]].mode
    mode.show_value(Mode.VIDEO)
    mode.edited.emit()
    settled(qtbot, bridge)
    assert listed(desk, family)[family["Dana"]].actual_mode is Mode.VIDEO


def test_the_full_record_opens_below_its_line_and_saves(qtbot, desk, bridge, card, family):
    card.list_invited.click()
    qtbot.waitUntil(lambda: len(card.lines) == 5)
    jon = next(line for line in card.lines.values() if line.record.person_id == family["Jon"])
    jon.more.click()
    box = card.view.cells["absence_reason"].editor.controls[0]
    box.setFocus()
    qtbot.keyClicks(box, "At work")
    jon.more.click()
    settled(qtbot, bridge)
    assert listed(desk, family)[family["Jon"]].absence_reason == "At work"
    assert not card._sheet.isVisible()


def test_somebody_else_is_added_and_taken_off_again(qtbot, desk, bridge, card, family):
    card.person.show_value(family["Priya"])
    card.add_person.click()
    qtbot.waitUntil(lambda: len(card.lines) == 1)
    assert set(listed(desk, family)) == {family["Priya"]}
    card.open_line(next(iter(card.lines)))
    card._take_off()
    qtbot.waitUntil(lambda: not card.lines)


def test_each_button_says_whose_it_is(qtbot, card):
    card.list_invited.click()
    qtbot.waitUntil(lambda: len(card.lines) == 5)
    names = {made.accessibleName() for line in card.lines.values() for made in line.came.buttons}
    assert "Dana: Did not come" in names
    assert len(names) == 15
