from datetime import date, datetime

import pytest

from coordinator.commands.fields import change_fields
from coordinator.commands.timekeeping import pause_clock
from coordinator.models.choices import CaseStatus, MeetingKind, MeetingStatus, PauseReason, TargetStep
from coordinator.models.referral import Case
from coordinator.models.timekeeping import ClockPause
from coordinator.practice.timeline import Standing, Step
from coordinator.queries.timeline import Moved
from coordinator.ui.blocks import Tone
from coordinator.ui.case.page import TABS
from coordinator.ui.case.pausing import PauseDialog
from coordinator.ui.case.weeks import TAB_OF, Weeks, WeeksDialog, in_a_line, say_moved
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import looked_at, press, settled

DAY = date(2026, 11, 13)


@pytest.fixture
def weeks(shown, bridge, aimee):
    made = shown(lambda _bridge, _ways, case_id: Weeks(bridge, case_id), aimee, size=(900, 1400))
    looked_at()
    return made


def lines(weeks):
    return [line.summary for line in weeks.steps.lines if line.isVisibleTo(weeks)]


def test_every_step_stands_with_its_day_how_it_was_counted_and_how_it_stands(weeks):
    told = {one.title: one for one in lines(weeks)}
    assert len(told) == 11
    assert told["First visit"].chip == "Done"
    assert told["First visit"].line == "8 Oct 2026, due 14 Oct 2026  ·  10 working days after the allocation"
    assert told["Words and pictures plan"].chip == "Next – due"
    assert told["First review"].chip == "Ahead"
    assert "tomorrow" in weeks.steps.lines[list(told).index("Words and pictures plan")].toolTip()


def test_it_says_from_which_day_and_by_whose_times_the_days_are_counted(weeks):
    said = weeks.counted_by.text()
    assert said.startswith("Today is Monday 9 November 2026. Counted from the allocation on Wednesday 30")
    assert "by the usual times of Brackenford Borough Council" in said
    assert "bank holidays of England" in said


def test_a_case_without_a_referral_says_what_is_missing(desk, bridge, weeks, aimee):
    empty = {"received": None, "allocated": None}
    desk.do(change_fields, record_type=Case, record_id=aimee, values=empty).result()
    settled(bridge)
    assert lines(weeks) == []
    assert "not on record yet" in weeks.counted_by.text()


def test_a_case_not_allocated_yet_says_why_the_referral_counts(desk, bridge, weeks, aimee):
    desk.do(change_fields, record_type=Case, record_id=aimee, values={"allocated": None}).result()
    settled(bridge)
    assert (
        "Counted from the referral on Monday 28 September 2026, for no allocation" in weeks.counted_by.text()
    )


def test_a_pause_is_told_counted_and_ended_from_here(desk, bridge, weeks, aimee):
    assert weeks.pause.isVisible()
    assert not weeks.resume.isVisible()
    desk.do(pause_clock, case_id=aimee, reason=PauseReason.BIRTH, since=date(2026, 9, 14)).result()
    settled(bridge)
    assert weeks.standing.sentence.text() == (
        "The clock has stood still since Monday 14 September 2026: a birth."
    )
    assert weeks.resume.isVisible()
    assert not weeks.pause.isVisible()
    (line,) = weeks.pauses.lines.values()
    assert line.summary.line == "since 14 Sep 2026  ·  57 days"
    told = {one.title: one.line for one in lines(weeks)}
    assert told["Plan sent"].endswith("paused days left out")


def test_a_case_marked_as_paused_without_a_pause_says_so(desk, bridge, weeks, aimee):
    desk.do(change_fields, record_type=Case, record_id=aimee, values={"status": CaseStatus.PAUSED}).result()
    settled(bridge)
    assert "no pause is open" in weeks.standing.sentence.text()
    assert weeks.resume.isVisible()


def test_the_button_asks_before_it_pauses(qtbot, weeks):
    press(weeks, "Pause the clock")
    (dialog,) = weeks.window().findChildren(PauseDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_what_was_postponed_is_listed(desk, bridge, weeks, aimee):
    assert not weeks.postponed.isVisible()
    moved = {"status": MeetingStatus.POSTPONED, "held_on": None, "reason_not_held": "The hall flooded."}
    make.kept(desk, make.meeting(aimee, starts=datetime(2026, 10, 30, 10), **moved))  # noqa: DTZ001 - local
    make.kept(desk, ClockPause(case_id=aimee, since=DAY, until=DAY))
    weeks.refresh()
    assert weeks.postponed.isVisible()
    assert weeks._moved.itemAt(0).widget().text() == (
        "Conference planned for 30 Oct 2026, 10am was moved to a day not fixed yet. The hall flooded."
    )


def test_who_asked_for_it_and_when_is_said():
    was, now = datetime(2026, 9, 16, 10), datetime(2026, 10, 1, 14, 30)  # noqa: DTZ001 - local, as it is said
    moved = Moved(MeetingKind.REVIEW, was, now, date(2026, 9, 11), "Illness", "Dana")
    assert say_moved(moved) == (
        "Review planned for 16 Sep 2026, 10am was moved on 11 Sep 2026 to 1 Oct 2026, 2.30pm. "
        "Illness. Asked for by Dana."
    )


@pytest.mark.parametrize(
    ("standing", "is_next", "chip", "tone"),
    [
        (Standing.DONE, False, "Done", Tone.GOOD),
        (Standing.LATE, False, "Late", Tone.DANGER),
        (Standing.LATE, True, "Next – late", Tone.DANGER),
        (Standing.AHEAD, True, "Next – ahead", Tone.PLAIN),
        (Standing.PASSED, False, "Not on record", Tone.QUIET),
    ],
)
def test_each_standing_is_said_in_words(standing, is_next, chip, tone):
    step = Step(
        "Conference", DAY, standing, TargetStep.CONFERENCE, due=DAY, warning="More than 6 weeks after"
    )
    found = in_a_line(step, is_next=is_next)
    assert (found.chip, found.tone) == (chip, tone)
    assert "More than 6 weeks after" in found.line


def test_a_step_leads_to_the_tab_where_it_is_dealt_with(qtbot, weeks):
    with qtbot.waitSignal(weeks.wanted) as heard:
        weeks.steps.lines[0].click()
    assert heard.args == ["Referral"]
    assert set(TAB_OF.values()) <= {name for name, _make in TABS}
    assert set(TAB_OF) == {None, *TargetStep} - {TargetStep.CONFERENCE_LATE}


def test_a_case_that_is_gone_leaves_what_was_seen(shown, bridge):
    made = shown(lambda _bridge, _ways, case_id: Weeks(bridge, case_id), make.an_id())
    assert lines(made) == []


def test_the_dialog_can_be_used_by_everyone_and_goes_where_a_step_leads(shown, bridge, aimee, weeks):
    dialog = WeeksDialog(bridge, aimee, weeks)
    dialog.begin()
    looked_at()
    assert lint(dialog) == []
    dialog.weeks.steps.lines[0].click()
    assert not dialog.isVisible()
