import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QMenu

from coordinator.ui.frame import Frame
from coordinator.ui.preferences import Preferences


@pytest.fixture
def frame(qtbot, dressed, tmp_path):
    made = Frame(Preferences(tmp_path))
    made.show()
    yield made
    made.close()
    made.deleteLater()


def test_the_title_never_holds_a_name(frame):
    frame.show_page(QLabel("Okafor family"), menus=False)
    assert frame.windowTitle() == "Coordinator"
    assert frame.menuWidget() is None


def test_covering_closes_every_dialog_and_forgets_what_was_copied(qtbot, frame):
    dialog = QDialog(frame)
    dialog.open()
    QGuiApplication.clipboard().setText("14 Elm Street")
    frame.cover()
    assert not dialog.isVisible()
    if QGuiApplication.clipboard().ownsClipboard():  # the platform without a screen never knows
        assert QGuiApplication.clipboard().text() == ""
    assert frame.isVisible()


def test_closing_remembers_the_place_of_the_window(qtbot, frame, tmp_path):
    with qtbot.waitSignal(frame.closing):
        frame.close()
    assert Preferences(tmp_path).geometry is not None
    again = Frame(Preferences(tmp_path))
    assert abs(again.width() - frame.width()) < 50
    again.deleteLater()


def test_a_second_start_brings_it_to_the_front(frame):
    frame.showMinimized()
    frame.bring_to_front()
    assert frame.isVisible()
    assert not frame.isMinimized()


def test_the_first_paint_is_told_once(qtbot, dressed, tmp_path):
    frame = Frame(Preferences(tmp_path))
    told = []
    frame.painted.connect(lambda: told.append(frame.isVisible()))
    frame.show()
    qtbot.waitUntil(lambda: bool(told))
    frame.resize(900, 600)
    frame.repaint()
    qtbot.wait(20)
    assert told == [True]
    frame.close()
    frame.deleteLater()


def test_the_menus_are_made_only_for_an_open_casebook_and_emptied_after_it(frame):
    frame.show_page(QLabel("The casebook"), menus=True)
    frame.menuBar().addMenu("File")
    assert frame.menuBar().isVisible()
    frame.show_page(QLabel("Locked"), menus=False)
    assert frame.menuBar().isHidden()
    assert frame.menuBar().actions() == []


def test_the_whole_screen_is_taken_and_given_back(frame, tmp_path):
    frame.showNormal()
    before = Preferences(tmp_path).geometry
    frame.be_whole(whole=True)
    frame.be_whole(whole=True)
    assert frame.isFullScreen()
    frame.showMinimized()
    frame.bring_to_front()
    assert frame.isFullScreen()
    frame.close()
    assert Preferences(tmp_path).geometry == before, "the next start would fill the screen"
    frame.be_whole(whole=False)
    assert not frame.isFullScreen()
    frame.showMaximized()
    frame.be_whole(whole=True)
    frame.be_whole(whole=False)
    assert frame.isMaximized()


def test_a_dialog_that_was_closed_goes_as_well(qtbot, frame):
    dialog = QDialog(frame)
    gone = []
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.open()
    dialog.close()
    frame.cover()
    qtbot.waitUntil(lambda: gone == [True])


def test_cleared_menus_keep_no_name_of_a_step(qtbot, frame):
    frame.show_page(QLabel("The casebook"), menus=True)
    frame.menuBar().addMenu("Edit").addAction("Undo: Change Dana’s telephone")
    frame.show_page(QLabel("Locked"), menus=False)
    qtbot.waitUntil(lambda: frame.menuBar().findChildren(QMenu) == [])


def test_covering_lets_go_of_what_never_found_its_place_on_a_page(qtbot, frame):
    aside = QLabel("Dana Hollis")
    gone = []
    aside.destroyed.connect(lambda: gone.append(True))
    frame.cover()
    qtbot.waitUntil(lambda: bool(gone))
