"""Walks a real window as a coordinator would: finds fields by their labels and buttons by their words.

Everything is typed, pasted, pressed or chosen with events of the keyboard and the mouse; nothing behind the
window is touched.
"""

import time
from contextlib import contextmanager

from PySide6.QtCore import QEventLoop, QPoint, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QWidget,
)

from coordinator.ui.blocks import Card
from coordinator.ui.list_row import ListRow
from tests.stories.seeing import plain, texts_of

PATIENCE = 60.0
"""Seconds to wait for something that a busy computer may be slow to show."""

SOON = 0.3
"""Seconds after which it is looked less often, so that what is waited for has the computer to itself."""

TYPED_BY_HAND = 60
"""Characters up to which a text is typed key by key; a longer one is pasted."""


class NotOnThePage(AssertionError):
    """What was looked for cannot be seen."""


def pause(milliseconds):
    """Let the window live for a while; unlike ``QTest.qWait`` this leaves the other threads their turn."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Driver:
    """A pair of eyes and hands at one window."""

    def __init__(self, application, look=lambda: None):
        self.application, self._look = application, look
        self._within = None

    # --- seeing

    def is_open(self):
        """Say whether a casebook is open in the window."""
        return self._button("Lock now", self.application.frame) is not None

    @property
    def page(self):
        """What can be used now: the dialog in front, or the window."""
        dialogs = [
            one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()
        ]
        active = QApplication.activeModalWidget()
        return active or (dialogs[-1] if dialogs else self.application.frame)

    @property
    def scope(self):
        """Where things are looked for: the card looked at, or the whole page."""
        return self._within() if self._within is not None else self.page

    @contextmanager
    def on(self, heading):
        """Look only at the card with this heading, until the end of the block."""
        before = self._within
        self._within = lambda: self.wait_for(lambda: self._card(heading), f"the card “{heading}”")
        try:
            yield self
        finally:
            self._within = before

    def sees(self, words):
        """Say whether these words can be read somewhere on the page."""
        return any(words in text for text in self.readable())

    def offers(self, words):
        """Say whether there is such a button to press."""
        return self._button(words) is not None

    def offers_beginning(self, words):
        """Say whether there is a button to press that begins with these words."""
        return self._beginning(words) is not None

    def readable(self):
        """Return everything that can be read, or heard from a screen reader, on the page."""
        found = [self.page.windowTitle()]
        for widget in self.page.findChildren(QWidget):
            if widget.isVisible():
                found += texts_of(widget)
        return [text for text in found if text]

    def read(self, label):
        """Return what a field holds."""
        field = self.field(label)
        if isinstance(field, QPlainTextEdit):
            return field.toPlainText()
        return field.currentText() if isinstance(field, QComboBox) else field.text()

    def lines(self, heading):
        """Return the lines listed on a card, as a screen reader says them."""
        with self.on(heading):
            return [one.accessibleName() for one in self._visible(ListRow)]

    def wait_for(self, look, what):
        """Look again until something is there."""
        began = time.monotonic()
        while True:
            found = look()
            if found:
                return found
            waited = time.monotonic() - began
            if waited > PATIENCE:
                raise NotOnThePage(f"{what} is not on the page. Seen: {self._glimpse()}")
            pause(10 if waited < SOON else 60)

    def wait_until_seen(self, words):
        """Wait until these words can be read."""
        self.wait_for(lambda: self.sees(words), f"“{words}”")

    def wait_until_saved(self):
        """Leave the field and wait until everything is saved."""
        self.application.frame.setFocus()
        self.settle()
        self.wait_for(self._says_saved, "“Saved”")

    def settle(self):
        """Wait until whatever was asked for has been done and shown."""
        self._look()
        bridge = self.application.bridge
        until = time.monotonic() + PATIENCE
        while bridge is not None and time.monotonic() < until:
            QApplication.processEvents()
            if bridge.settle(0):
                break
            time.sleep(0.002)
        QApplication.processEvents()

    # --- moving about

    def close(self):
        """Close the window, and wait until the casebook is shut."""
        self.application.frame.close()
        QApplication.processEvents()

    def go(self, place):
        """Turn to a place of the rail."""
        self._click(self.wait_for(lambda: self._button(place, self.application.frame), place))
        self.settle()

    def tab(self, name):
        """Turn to a tab, of the page or of an open record."""
        bar, number = self.wait_for(lambda: self._tab(name), f"the tab “{name}”")
        self._show(bar)
        bar.setCurrentIndex(number) if not bar.tabRect(number).intersects(bar.rect()) else QTest.mouseClick(
            bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(number).center()
        )
        self.settle()

    def press(self, words):
        """Press a button."""
        button = self.wait_for(lambda: self._button(words), f"the button “{words}”")
        self._click(button)
        self.settle()

    def press_beginning(self, words, *also):
        """Press the button that begins with these words, and holds these others as well."""
        button = self.wait_for(lambda: self._beginning(words, also), f"a button beginning “{words}”")
        self._click(button)
        self.settle()

    def open_line(self, words):
        """Open the line of a list that holds these words."""
        line = self.wait_for(lambda: self._line(words), f"the line “{words}”")
        if not line.isChecked():
            self._click(line)
            self.settle()

    def unfold(self, title):
        """Open a folded part of a form."""
        button = self.wait_for(lambda: self._button(title), f"“{title}”")
        if not button.isChecked():
            self._click(button)

    def keys(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        """Press a key where the cursor is."""
        QTest.keyClick(QApplication.focusWidget() or self.application.frame, key, modifier)

    def menu(self, words):
        """Choose the entry of a menu that begins with these words, once it can be chosen."""
        self.wait_for(lambda: self._entry(words), f"“{words}” in the menus").trigger()
        self.settle()

    # --- filling in

    def field(self, label):
        """Return the field with this label."""
        return self.wait_for(lambda: self._field(label), f"the field “{label}”")

    def into(self, label):
        """Put the cursor into a field, everything in it selected."""
        field = self.field(label)
        self._show(field)
        QTest.mouseClick(field.viewport() if isinstance(field, QPlainTextEdit) else field, LEFT)
        QTest.keyClick(field, Qt.Key.Key_A, CTRL)
        return field

    def type(self, label, text):
        """Type, or paste when it is long, into a field in place of what it holds."""
        field = self.into(label)
        if len(text) <= TYPED_BY_HAND and text.isascii() and text.isprintable():
            QTest.keyClicks(field, text)
        else:
            self.paste(field, text)

    def paste(self, field, text):
        """Paste a text at the cursor."""
        clipboard = QApplication.clipboard()
        clipboard.setText(text)
        QTest.keyClick(field, Qt.Key.Key_V, CTRL)
        clipboard.clear()

    def moment(self, label, day, clock):
        """Type a day and a time."""
        self.type(f"{label}: date", day)
        self.type(f"{label}: time", clock)

    def choose(self, label, words):
        """Choose from a drop-down list."""
        field = self.field(label)
        row = self.wait_for(lambda: self._row(field, words), f"“{words}” in the list “{label}”") - 1
        if field.currentIndex() == row:
            return
        self._show(field)
        field.showPopup()
        shown = field.view()
        index = field.model().index(row, 0)
        shown.scrollTo(index)
        QTest.mouseClick(shown.viewport(), LEFT, pos=shown.visualRect(index).center())
        field.hidePopup()
        field.window().activateWindow()  # what every desktop does when a list closes
        self.settle()

    def tick(self, label, *choices):
        """Tick boxes of a field that takes several."""
        for choice in choices:
            box = self.wait_for(lambda choice=choice: self._box(f"{label}: {choice}"), f"“{label}: {choice}”")
            if not box.isChecked():
                self._click(box)
        self.settle()

    def answer(self, label, words):
        """Answer yes, no or not known."""
        self.press(f"{label}: {words}")

    def fill(self, fields):
        """Fill in several fields; each is a label with its text."""
        for label, text in fields.items():
            self.type(label, text)
        self.leave()

    def leave(self):
        """Move on from the field, so that it is saved at once."""
        self.keys(Qt.Key.Key_Tab)
        self.settle()

    def choose_folder(self, folder):
        """Type a folder into the question for one, and accept it."""
        self._answer_file_question(str(folder))

    choose_file = choose_folder

    def _answer_file_question(self, path):
        dialog = self.wait_for(self._file_question, "the question for a folder")
        line = dialog.findChild(QLineEdit)
        line.setFocus()
        QTest.keyClick(line, Qt.Key.Key_A, CTRL)
        QTest.keyClicks(line, path)
        QTest.keyClick(line, Qt.Key.Key_Return)
        self.wait_for(lambda: not dialog.isVisible(), "the end of the question for a folder")
        self.settle()

    # --- finding

    def _visible(self, kind):
        found = self.scope.findChildren(QWidget)
        return [one for one in found if isinstance(one, kind) and one.isVisible()]

    def _card(self, heading):
        found = [
            card
            for card in self.page.findChildren(Card)
            if card.isVisible() and plain(card.heading.text()) == heading
        ]
        return found[-1] if found else None

    def _button(self, words, scope=None):
        found = [
            one
            for one in (scope or self.scope).findChildren(QAbstractButton)
            if one.isVisible() and one.isEnabled() and words in (plain(one.text()), one.accessibleName())
        ]
        return found[0] if found else None

    def _beginning(self, words, also=()):
        def fits(text):
            return text.startswith(words) and all(one in text for one in also)

        found = [one for one in self._visible(QAbstractButton) if one.isEnabled()]
        return next((one for one in found if fits(one.accessibleName()) or fits(plain(one.text()))), None)

    def _box(self, name):
        return next((one for one in self._visible(QCheckBox) if one.accessibleName() == name), None)

    def _line(self, words):
        return next((one for one in self._visible(ListRow) if words in one.accessibleName()), None)

    def _field(self, label):
        for shown in self._visible(QLabel):
            buddy = shown.buddy()
            if plain(shown.text()) == label and buddy is not None:
                field = buddy.focusProxy() or buddy
                if field.isVisible():
                    return field
        named = [one for one in self._visible(FIELDS) if one.accessibleName() == label]
        return named[0] if named else None

    def _tab(self, name):
        for bar in self._visible(QTabBar):
            for number in range(bar.count()):
                if plain(bar.tabText(number)) == name:
                    return bar, number
        return None

    def _row(self, field, words):
        """Return the row of these words in a drop-down list, counted from one so that none is nothing."""
        return field.findText(words) + 1

    def _entry(self, words):
        entries = [
            entry for top in self.application.frame.menuBar().actions() for entry in top.menu().actions()
        ]
        return next((one for one in entries if one.text().startswith(words) and one.isEnabled()), None)

    def _file_question(self):
        found = [
            one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible()
        ]
        return found[-1] if found else None

    def _says_saved(self):
        shown = [
            one for one in self.application.frame.findChildren(QLabel) if one.accessibleName() == "Saved"
        ]
        return any(one.isVisible() and one.text().startswith(("Saved", "Everything")) for one in shown)

    def _click(self, widget):
        self._show(widget)
        QTest.mouseClick(widget, LEFT, pos=_middle(widget))

    def _show(self, widget):
        """Scroll until a control can be seen, as a person would."""
        above = widget.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea) and above.widget() is not None:
                above.ensureWidgetVisible(widget, 20, 40)
            above = above.parentWidget()

    def _glimpse(self):
        return " | ".join(text for text in self.readable() if len(text) < 80)[:3000]


LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
FIELDS = (QLineEdit, QPlainTextEdit, QComboBox)


def _middle(widget):
    if isinstance(widget, QCheckBox):
        return QPoint(10, widget.height() // 2)
    return QRect(QPoint(0, 0), widget.size()).center()
