from coordinator.ui.hand_over.breaks import BreakClock


def test_a_break_is_begun_shown_and_ended_and_kept_nowhere(qtbot, shown):
    clock = [100.0]
    breaks = shown(BreakClock(lambda: clock[0]))
    assert not breaks.shown.isVisible()
    breaks.press.click()
    clock[0] += 125
    breaks.look()
    assert breaks.shown.text() == "On a break: 2:05"
    assert breaks.press.text().strip() == "End the break"
    breaks.press.click()
    assert not breaks.shown.isVisible()
    breaks.look()
    breaks.press.click()
    assert breaks.shown.text() == "On a break: 0:00"
