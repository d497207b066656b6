from datetime import date

import pytest

from coordinator.commands.timekeeping import pause_clock
from coordinator.models.choices import CaseStatus, PauseReason
from coordinator.models.referral import Case
from coordinator.models.timekeeping import ClockPause
from coordinator.ui.case.overview_tab import OverviewTab
from coordinator.ui.case.pausing import PauseDialog, ResumeDialog
from tests.ui.accessibility import lint
from tests.ui.case.acting import kept, looked_at, one, press, settled

TODAY = date(2026, 9, 14)
"""The day of the desk; the wall clock of the window stands later."""


@pytest.fixture
def open_dialog(shown, aimee, bridge, request):
    page = shown(OverviewTab, aimee)

    def begin(kind):
        dialog = kind(bridge, aimee, page)
        dialog.begin()
        looked_at()
        return dialog

    return begin


def test_a_pause_asks_for_its_reason_before_it_begins(desk, bridge, aimee, open_dialog):
    dialog = open_dialog(PauseDialog)
    assert lint(dialog) == []
    press(dialog, "Pause the clock")
    assert "Choose why" in dialog.problem.sentence.text()
    dialog.reason.show_value(PauseReason.ILLNESS)
    dialog.since.show_value(TODAY)
    dialog.words.show_typed("Dana is in hospital.", 0)
    press(dialog, "Pause the clock")
    settled(bridge)
    (pause,) = kept(desk, ClockPause, aimee)
    assert (pause.since, pause.reason, pause.words) == (TODAY, PauseReason.ILLNESS, "Dana is in hospital.")
    assert one(desk, Case, aimee).status is CaseStatus.PAUSED


def test_a_pause_that_may_not_be_is_refused_in_words_and_nothing_typed_is_lost(bridge, open_dialog):
    dialog = open_dialog(PauseDialog)
    dialog.reason.show_value(PauseReason.ILLNESS)
    dialog.words.show_typed("Dana is in hospital.", 0)
    press(dialog, "Pause the clock")
    settled(bridge)
    assert "today or earlier" in dialog.problem.sentence.text()
    assert dialog.words.value() == "Dana is in hospital."
    assert dialog.isVisible()
    dialog.reject()


def test_the_clock_starts_again_after_the_day_that_is_given(desk, bridge, aimee, open_dialog):
    desk.do(pause_clock, case_id=aimee, reason=PauseReason.BIRTH, since=date(2026, 9, 7)).result()
    dialog = open_dialog(ResumeDialog)
    assert lint(dialog) == []
    assert dialog.until.value() == date(2026, 11, 8)
    dialog.until.show_value(date(2026, 9, 12))
    press(dialog, "Start the clock again")
    settled(bridge)
    (pause,) = kept(desk, ClockPause, aimee)
    assert pause.until == date(2026, 9, 12)
    assert one(desk, Case, aimee).status is CaseStatus.OPEN


def test_a_pause_of_today_alone_ends_today(desk, aimee, open_dialog):
    from tests import make

    make.kept(desk, ClockPause(case_id=aimee, since=date(2026, 11, 9)))
    dialog = open_dialog(ResumeDialog)
    assert dialog.until.value() == date(2026, 11, 9)
    dialog.reject()
