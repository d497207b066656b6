from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from coordinator.errors import DiskFull
from coordinator.models.conference import Meeting
from coordinator.models.plan import PlanAction, PlanVersion
from coordinator.practice.family_draft import Shown
from coordinator.queries.records import record, records
from coordinator.ui.hand_over.shown import ShownPage
from tests import make
from tests.ui.accessibility import lint
from tests.ui.hand_over.conftest import BEGAN


@pytest.fixture
def sheet(desk, written_draft):
    """A sheet of Aimee's conference that waits in the casebook."""
    of = make.family(desk)
    waits = replace(
        written_draft,
        case_id=of.case_id,
        meeting_id=of.meeting_id,
        answers=(),
        saved=BEGAN + timedelta(minutes=52),
        seconds=52 * 60,
    )
    desk.casebook.family_draft.sealer().write(waits)
    return waits


def words_of(page):
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def press(page, text):
    QApplication.processEvents()  # until a new button is on the page
    next(
        one for one in page.findChildren(QPushButton) if one.text() == text and one.isVisibleTo(page)
    ).click()


def test_what_was_chosen_is_joined_and_the_rest_erased(qtbot, bridge, desk, shown, sheet):
    ended = replace(sheet, ended=BEGAN + timedelta(minutes=52), shown=(Shown.ACTIONS, Shown.WORDS))
    page = shown(ShownPage(bridge, ended))
    assert "The family shows: what we will do and our own words." in words_of(page)
    assert "It keeps to itself: our Plan B. This is erased." in words_of(page)
    with qtbot.waitSignal(page.joined) as joined:
        press(page, "Bring it into the plan")
    assert joined.args == [sheet.meeting_id]
    assert desk.casebook.family_draft.newest() is None
    (version,) = desk.read(records, record_type=PlanVersion)
    assert version.family_words == "Together."
    assert "Cook" in [one.what for one in desk.read(records, record_type=PlanAction)]
    held = desk.read(record, record_type=Meeting, record_id=sheet.meeting_id)
    assert held.private_ended == (BEGAN + timedelta(minutes=52)).astimezone().time()


def test_nothing_shown_joins_nothing_and_the_sheet_is_erased(qtbot, bridge, desk, shown, sheet):
    before = len(desk.read(records, record_type=PlanAction))
    page = shown(ShownPage(bridge, replace(sheet, ended=BEGAN, shown=())))
    assert "The family shows nothing." in words_of(page)
    with qtbot.waitSignal(page.joined):
        press(page, "Go on")
    assert len(desk.read(records, record_type=PlanAction)) == before
    assert desk.casebook.family_draft.newest() is None


def test_before_the_family_chose_nothing_it_wrote_can_be_read(qtbot, bridge, shown, sheet):
    page = shown(ShownPage(bridge, sheet))
    assert "was saved at" in words_of(page)
    for step in (None, "They have finished: bring in what they choose"):
        if step:
            press(page, step)
        assert not any(text in words_of(page) for text in ("Cook", "snows", "Together"))
    assert not any(box.isChecked() for box in page.boxes.values())


def test_the_family_chooses_once_it_has_finished(qtbot, bridge, desk, shown, sheet):
    page = shown(ShownPage(bridge, sheet))
    press(page, "They have finished: bring in what they choose")
    page.boxes[Shown.WORDS].click()
    with qtbot.waitSignal(page.joined):
        press(page, "Bring these in and erase the rest")
    (version,) = desk.read(records, record_type=PlanVersion)
    assert version.family_words == "Together."
    assert "Cook" not in [one.what for one in desk.read(records, record_type=PlanAction)]


def test_the_sheet_can_be_given_back_or_left_for_later(qtbot, bridge, shown, sheet):
    page = shown(ShownPage(bridge, sheet))
    with qtbot.waitSignal(page.given_back) as given:
        press(page, "Give it back to the family")
    assert given.args == [sheet.meeting_id]
    with qtbot.waitSignal(page.put_off) as later:
        press(page, "Decide later")
    assert later.args == [""]


def test_a_refusal_is_said_and_the_sheet_is_kept(qtbot, bridge, desk, shown, sheet, monkeypatch):
    gone = replace(sheet, meeting_id="gone", ended=BEGAN, shown=(Shown.WORDS,))
    page = shown(ShownPage(bridge, gone))
    press(page, "Bring it into the plan")
    qtbot.waitUntil(lambda: "is kept as it is" in page.notice.sentence.text())
    assert desk.casebook.family_draft.newest() is not None
    press(page, "Bring it into the plan")
    qtbot.wait(20)
    assert [one.text() for one in page.findChildren(QPushButton) if one.isVisible()].count(
        "Decide later"
    ) == 1


def test_a_sheet_whose_meeting_is_gone_can_be_erased_so_that_another_is_not_held_up(
    qtbot, bridge, desk, shown, sheet
):
    page = shown(ShownPage(bridge, replace(sheet, meeting_id="gone", ended=BEGAN, shown=(Shown.WORDS,))))
    assert not page.erase.isVisible(), "erasing was offered before the meeting was looked for"
    press(page, "Bring it into the plan")
    qtbot.waitUntil(page.erase.isVisible)
    assert lint(page.window()) == []
    with qtbot.waitSignal(page.put_off):
        press(page, "Erase the sheet for good")
    assert desk.casebook.family_draft.newest() is None


def test_a_sheet_that_cannot_be_erased_yet_joins_once(qtbot, bridge, desk, shown, sheet, monkeypatch):
    def full():
        raise DiskFull("There is no room left.")

    page = shown(ShownPage(bridge, replace(sheet, ended=BEGAN, shown=(Shown.ACTIONS,))))
    monkeypatch.setattr(desk.casebook.family_draft, "clear", full)
    press(page, "Bring it into the plan")
    qtbot.waitUntil(lambda: bool(page.notice.sentence.text()))
    monkeypatch.undo()
    with qtbot.waitSignal(page.joined):
        press(page, "Bring it into the plan")
    assert [one.what for one in desk.read(records, record_type=PlanAction)].count("Cook") == 1


@pytest.mark.parametrize("ended", [None, BEGAN])
def test_the_page_is_for_everyone(qtbot, bridge, shown, sheet, ended):
    page = shown(ShownPage(bridge, replace(sheet, ended=ended, shown=(Shown.WORDS,))))
    if ended is None:
        page.ask_the_family()
    qtbot.wait(20)
    assert lint(page.window()) == []
