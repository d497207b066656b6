"""While the family has the window, the casebook is closed and nothing of it can be found or reached."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from coordinator.desk import Desk
from coordinator.errors import NotAllowed
from coordinator.models.choices import MeetingKind
from coordinator.models.conference import Meeting
from coordinator.models.person import Person
from coordinator.queries.records import records
from coordinator.storage.casebook import unlock as open_casebook
from coordinator.ui.record_list import RecordList
from coordinator.ui.screen import Where
from coordinator.ui.workspace import DAY
from tests.faults import canaries
from tests.stories import traces

PLACES = ("Today", "Cases", "People and places", "Papers", "Settings")
TABS = ("Referral", "Network", "Preparation", "Conference", "Plan", "Circulation", "Record")


@pytest.fixture
def secrets(folder, passphrase):
    """Fifty canaries in the casebook, put there before the window opens."""
    desk = Desk(open_casebook(folder, passphrase), inline=True)
    words = canaries.place(desk)
    desk.close()
    assert len(words) == canaries.HOW_MANY
    return words


@pytest.fixture
def handed(person):
    """The window, handed over to the family."""
    yield hand_over(person)
    person.application.passing.end_turn()


@pytest.fixture
def looked_round(secrets, person):
    """The window after a look at everything there is, handed over to the family."""
    seen = look_round(person, secrets)
    assert len(seen) > canaries.HOW_MANY // 2, "the canaries are not found even while the casebook is open"
    QGuiApplication.clipboard().setText(secrets[0])
    yield hand_over(person)
    person.application.passing.end_turn()


def hand_over(person):
    """Press what hands the sheet to the family, and wait for it."""
    application = person.application
    meeting_id = conference(application)
    application.workspace.go(Where(DAY, record_id=meeting_id, part="private"))
    person.settle()
    person.casebook = application.opened.casebook
    application.workspace.hand_over_asked.emit(meeting_id)
    person.wait_for(lambda: application.passing is not None and application.passing.turn, "the sheet")
    return person


def conference(application):
    return next(
        one.id
        for one in application.bridge.read(records, record_type=Meeting)
        if one.kind is MeetingKind.CONFERENCE
    )


def look_round(person, secrets):
    """Open every place, tab and line, everyone in turn, and a search; return the canaries that were there."""
    seen = set()

    def look():
        person.settle()
        for listed in person.application.workspace.findChildren(RecordList):
            for one in listed.records:
                listed.open_record(one.id)
        person.settle()
        seen.update(found(secrets, [text for one in canaries.objects() for text in canaries.told(one)]))

    for one in person.application.bridge.read(records, record_type=Person):
        person.application.workspace.go(Where("People and places", one.id, "People"))
        for leaf in ("Reaching them", "Cases and protection"):
            person.tab(leaf)
            look()
    for place in PLACES:
        person.go(place)
    person.go("Cases")
    for tab in TABS:
        person.tab(tab)
        look()
    person.application.workspace.search()
    box = QApplication.activeModalWidget()
    QTest.keyClicks(QApplication.focusWidget(), secrets[-1])
    person.settle()
    box.close()
    return seen


def found(secrets, texts):
    return sorted({word for word in secrets for text in texts if word in text})


def test_no_object_title_or_clipboard_holds_a_canary_and_no_screen_reader_hears_one(looked_round, secrets):
    everything = canaries.objects()
    assert len(everything) > 300, "the objects are not all looked at"
    assert found(secrets, [text for one in everything for text in canaries.told(one)]) == []
    windows = [*QApplication.topLevelWidgets(), *QApplication.allWidgets()]
    spoken = [text for one in windows for text in canaries.heard(one)]
    assert any("Ask the coordinator to come back" in text for text in spoken)
    assert found(secrets, spoken) == []
    titles = [one.windowTitle() for one in QApplication.topLevelWidgets()]
    assert {title for title in titles if title} <= {"Coordinator"}
    assert found(secrets, canaries.on_clipboard()) == []


def test_the_key_is_gone_and_no_file_holds_a_canary(looked_round, secrets, watch):
    with pytest.raises(NotAllowed, match="locked"):
        looked_round.casebook.key()
    assert looked_round.application.opened is None
    assert looked_round.application.bridge is None
    write(looked_round, "Nan fetches Aimee, Grandpa cooks")
    looked_round.application.passing.turn.keeping.now()
    looked_round.wait_for(looked_round.application.passing.turn.sheet.saved.text, "“Saved”")
    files = [path for path in watch.files() if path.is_file()]
    assert len(files) > 5
    for path in files:
        content = path.read_bytes()
        said = traces.said_in(content, [*secrets, "Nan fetches Aimee", "Grandpa cooks"])
        assert said == [], f"{path} gives something away"
    assert traces.said_in(watch.log().encode(), secrets) == []


@pytest.mark.parametrize("page", ["sheet", "back", "door"])
def test_no_key_leads_anywhere(handed, page):
    turn = handed.application.passing.turn
    turn.pages.setCurrentWidget(getattr(turn, page))
    if page == "sheet":
        write(handed, "as it was")
    before = standing(handed)
    for key, held in keys_that_do_nothing():
        QTest.keyClick(QApplication.focusWidget() or handed.application.frame, key, held)
    QApplication.processEvents()
    assert standing(handed) == before


def keys_that_do_nothing():
    """Return Esc, every function key, and every letter and figure with everything that can be held."""
    none, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    alt, meta, shift = (
        Qt.KeyboardModifier.AltModifier,
        Qt.KeyboardModifier.MetaModifier,
        Qt.KeyboardModifier.ShiftModifier,
    )
    signs = [Qt.Key(code) for code in (*range(ord("0"), ord("9") + 1), *range(ord("A"), ord("Z") + 1))]
    extra = [Qt.Key.Key_Tab, Qt.Key.Key_Insert, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space]
    for sign in (*signs, *extra, Qt.Key.Key_Comma, Qt.Key.Key_Question, Qt.Key.Key_Escape):
        for held in (control, control | shift, alt, meta, alt | shift, control | meta):
            yield sign, held
    functions = [Qt.Key(Qt.Key.Key_F1.value + number) for number in range(24)]
    other = [Qt.Key.Key_Escape, Qt.Key.Key_Menu, Qt.Key.Key_Print, Qt.Key.Key_Help, Qt.Key.Key_Back]
    for key in (*functions, *other, Qt.Key.Key_Insert):
        for held in (none, shift, control, alt):
            yield key, held
    yield Qt.Key.Key_Delete, shift


def test_no_click_drop_or_menu_leads_anywhere(handed):
    box = write(handed, "as it was")
    before = standing(handed)
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton):
        QTest.mouseClick(box.viewport(), button)
    middle = box.rect().center()
    told = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, box.mapToGlobal(middle))
    QApplication.sendEvent(box.viewport(), told)
    dropped = QMimeData()
    dropped.setText("from another program")
    drop = QDropEvent(
        QPointF(middle), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    )
    QApplication.sendEvent(box.viewport(), drop)
    no_buttons, control = Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier
    turned = QWheelEvent(
        QPointF(middle), QPointF(middle), QPoint(0, 0), QPoint(0, 120), no_buttons, control,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box.viewport(), turned)
    QApplication.sendEvent(box, QEvent(QEvent.Type.EnterWhatsThisMode))
    assert standing(handed) == before


def test_what_is_written_is_neither_copied_nor_pasted_over(handed):
    box = write(handed, "our own words")
    box.selectAll()
    box.copy()
    assert "our own words" not in "".join(canaries.on_clipboard())
    QGuiApplication.clipboard().setText("from another program")
    box.paste()
    assert box.toPlainText() == "our own words"
    box.undo()
    assert box.toPlainText() == "our own words"


def test_closing_the_window_or_starting_the_program_again_shows_the_sheet(handed):
    frame = handed.application.frame
    write(handed, "as it was")
    before = standing(handed)
    frame.close()
    handed.application.idle.lock_due.emit("Locked after 10 minutes.")
    handed.application.session.lock_due.emit("Locked.")
    handed.application.say("A sentence about something else.")
    frame.showMinimized()
    frame.bring_to_front()
    assert frame.isFullScreen()
    assert standing(handed) == before


def test_the_end_of_the_computers_session_closes_the_window_and_keeps_the_sheet(handed, folder, passphrase):
    write(handed, "saved at the last moment")
    handed.application.passing.turn._end_of_session(None)
    assert handed.application.frame.close()
    casebook = open_casebook(folder, passphrase)
    assert casebook.family_draft.newest().draft.words == "saved at the last moment"
    casebook.close()


def test_a_wrong_passphrase_opens_nothing_and_the_right_one_asks_what_becomes_of_the_sheet(
    handed, passphrase
):
    write(handed, "We stay together.")
    handed.press("Ask the coordinator to come back")
    handed.press("Coordinator: go on")
    assert not handed.offers("Use the recovery sheet")
    assert not handed.offers("Open another casebook")
    assert not handed.offers("Make a new casebook")
    handed.type("Passphrase", "not the passphrase")
    handed.press("Unlock")
    handed.wait_until_seen("did not open the casebook")
    assert handed.application.opened is None
    handed.press("Go back")
    assert handed.sees("Please ask the coordinator to come in")
    handed.press("Coordinator: go on")
    assert handed.read("Passphrase") == ""
    handed.type("Passphrase", passphrase)
    handed.press("Unlock")
    handed.wait_until_seen("What the family shows")
    assert not handed.sees("We stay together.")


def write(person, text):
    """Write on the leaf of the family's own words, and return the box."""
    sheet = person.application.passing.turn.sheet
    sheet.turn_to("Our own words")
    sheet.own.setFocus()
    sheet.own.setPlainText(text)
    QApplication.processEvents()
    return sheet.own


def standing(person):
    """Return what is on the screen: the page, every open window, what is written, what could be pasted."""
    application = person.application
    turn = application.passing.turn
    asked = [one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog)]
    return (
        type(turn.pages.currentWidget()),
        sorted(type(one).__name__ for one in QApplication.topLevelWidgets() if one.isVisible()),
        application.frame.centralWidget() is turn.pages,
        application.frame.isVisible(),
        application.opened,
        QApplication.activePopupWidget(),
        asked,
        turn.sheet.stack.currentIndex(),
        turn.sheet.written(),
        turn.door.passphrase.text(),
        canaries.on_clipboard(),
    )
