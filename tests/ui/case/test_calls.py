from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coordinator.models.choices import ContactKind, ContactOutcome, Topic
from coordinator.models.preparation import Contact
from coordinator.ui.case.calls import LATEST, MOST_STEPS, CallLog, NextSteps
from tests import make
from tests.ui.case.acting import kept, looked_at, one, press, settled
from tests.ui.kit import on_screen

TODAY = date(2026, 11, 9)


@pytest.fixture
def log(qtbot, bridge, aimee):
    made = CallLog(bridge, aimee)
    page = on_screen(qtbot, made)
    looked_at()
    yield made
    page.close()
    page.deleteLater()


class Keys:
    """Presses keys where the cursor stands, and counts them."""

    def __init__(self, qtbot):
        self.qtbot, self.count = qtbot, 0

    def press(self, *keys):
        for key in keys:
            self.qtbot.keyClick(QApplication.focusWidget(), key)
            self.count += 1

    def type(self, text):
        self.qtbot.keyClicks(QApplication.focusWidget(), text)

    def tab_to(self, editor):
        for _key in range(40):
            if editor.has_focus():
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError("not reached with the Tab key")


def test_an_entry_is_made_with_the_keyboard_alone_in_few_presses(qtbot, desk, bridge, log, aimee):
    log.add_button.setFocus()
    keys = Keys(qtbot)
    keys.press(Qt.Key.Key_Space)
    settled(bridge)
    keys.press(Qt.Key.Key_D, Qt.Key.Key_Space, Qt.Key.Key_S, Qt.Key.Key_Space, Qt.Key.Key_Return)
    cells = log.view.cells
    assert cells["kind"].editor.has_focus()
    keys.press(Qt.Key.Key_V, Qt.Key.Key_Tab, Qt.Key.Key_R)
    keys.tab_to(cells["summary"].editor)
    keys.type("Both will come.")
    keys.press(Qt.Key.Key_Tab, Qt.Key.Key_Space)
    keys.tab_to(cells["next_step"].editor)
    keys.type("Ring Steve about the lift")
    keys.press(Qt.Key.Key_Tab)
    keys.type("16 Nov 2026")
    log.flush()
    settled(bridge)
    new = one(desk, Contact, log.open_id)
    names = {one_id: log._names[one_id] for one_id in new.person_ids}
    assert sorted(names.values()) == ["Dana", "Steve"]
    assert (new.kind, new.outcome) == (ContactKind.VISIT, ContactOutcome.REACHED)
    assert (new.summary, new.topics) == ("Both will come.", (Topic.PROCESS,))
    assert (new.next_step, new.next_step_by) == ("Ring Steve about the lift", date(2026, 11, 16))
    assert new.happened == datetime(2026, 11, 9, 17, 15)  # noqa: DTZ001 -- local, as it is said
    assert keys.count <= 35


def test_a_letter_goes_round_to_the_next_name(qtbot, bridge, log):
    log.add()
    settled(bridge)
    keys = Keys(qtbot)
    seen = []
    for _press in range(3):
        keys.press(Qt.Key.Key_J)
        seen.append(QApplication.focusWidget().text())
    assert seen == ["Jon", "Jackie", "Jamie"]
    before = QApplication.focusWidget()
    keys.press(Qt.Key.Key_X)
    assert QApplication.focusWidget() is before


def test_only_the_latest_stand_open_and_the_rest_are_a_press_away(log):
    moments = [call.happened for call in log.records]
    assert moments == sorted(moments, reverse=True)
    assert sum(line.isVisible() for line in log.lines.values()) == LATEST


@pytest.fixture
def steps(qtbot, desk, bridge):
    here, dana = make.kept(desk, make.case(), make.person())
    make.kept(desk, make.participant(here.id, dana.id))
    opened = []
    made = NextSteps(bridge, here.id, opened.append)
    made.case_id, made.dana, made.opened = here.id, dana, opened
    page = on_screen(qtbot, made)
    made.refresh()
    yield made
    page.close()
    page.deleteLater()


def test_nothing_to_do_is_no_card(steps):
    assert not steps.isVisible()


def test_a_next_step_is_done_with_one_press_and_had_back_with_undo(desk, bridge, steps):
    call = make.contact(
        steps.case_id, (steps.dana.id,), next_step="Ring Mike", next_step_by=date(2026, 11, 2)
    )
    make.kept(desk, call)
    steps.refresh()
    assert steps.heading.text() == "Next steps (1)"
    told = [label.text() for label in steps.findChildren(type(steps.more)) if "Late" in label.text()]
    assert told == ["Late  ·  by 2 Nov 2026, 7 days ago  ·  call with Dana"]
    press(steps, "Done: Ring Mike")
    settled(bridge)
    assert one(desk, Contact, call.id).next_step_done is not None
    steps.refresh()
    assert not steps.isVisible()
    bridge.undo()
    settled(bridge)
    assert one(desk, Contact, call.id).next_step_done is None


def test_many_next_steps_are_counted_and_each_leads_to_its_entry(desk, steps):
    calls = [make.contact(steps.case_id, next_step=f"Step {number}") for number in range(MOST_STEPS + 2)]
    make.kept(desk, *calls)
    steps.refresh()
    looked_at()
    assert steps.more.text() == "2 more next steps in the log below."
    press(steps, "Open: Step 0")
    assert steps.opened == [calls[0].id]
    assert len(kept(desk, Contact, steps.case_id)) == MOST_STEPS + 2
