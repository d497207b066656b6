"""The unlocked window: the rail, the screens, the menus with undo, and the line that says all is saved."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QMenuBar, QStackedWidget, QWidget

from coordinator.ui import mnemonics
from coordinator.ui.blocks import Notice, Tone, button, column, holding, row, tool
from coordinator.ui.bridge import Bridge
from coordinator.ui.keys import KeysDialog
from coordinator.ui.rail import Place, Rail
from coordinator.ui.screen import Screen, Ways, Where
from coordinator.ui.search_box import SearchBox
from coordinator.ui.status import StatusBar
from coordinator.ui.theme import theme

NAME_STEPS_AFTER = 120
"""Milliseconds after a change until the menus name the next step: typing must not wait for them."""

CASES, PEOPLE, DAY = "Cases", "People and places", "The day"
"""The places that show one case, one person and one meeting on its day."""

KEEP_PLACE_AFTER = 1000
"""Milliseconds of rest after which the place is remembered, for whoever comes back after a crash."""

NARROW = 110
"""Characters across below which the rail shows icons only."""


class Workspace(QWidget):
    """Everything that is seen while the casebook is open; screens are made when first looked at."""

    lock_asked = Signal()
    quit_asked = Signal()
    rescue_asked = Signal()
    hand_over_asked = Signal(str)
    """Carries the id of the meeting whose family is left to itself."""
    wholly = Signal(bool)
    """Says whether what is seen wants the whole screen."""

    def __init__(self, bridge: Bridge, places: Sequence[Place], menus: QMenuBar, lock_minutes: int) -> None:
        super().__init__()
        self.bridge = bridge
        self._places = {place.name: place for place in places}
        self._menus = menus
        self._whole = False
        self.screens: dict[str, Screen] = {}
        self._ways = Ways(
            to_case=lambda case_id, part: self.go(Where(CASES, record_id=case_id, part=part)),
            to_line=lambda case_id, part, line_id, field: self.go(
                Where(CASES, record_id=case_id, part=part, line_id=line_id, field=field)
            ),
            to_person=lambda person_id: self.go(Where(PEOPLE, record_id=person_id)),
            to_place=lambda name: self.go(Where(name)),
            to_day=lambda meeting_id: self.go(Where(DAY, record_id=meeting_id)),
            to_hand_over=self.hand_over_asked.emit,
            to_lock=self.lock_asked.emit,
        )
        self.rail = Rail(places)
        self.stack = QStackedWidget()
        self.status = StatusBar(bridge.retry)
        self.status.show_saved("Everything is saved", failed=False)
        self.status.show_lock(lock_minutes)
        self.refusal = Notice(Tone.WARN, "", tool("x", "Close this message", lambda: self.refusal.say("")))
        self._strip = QFrame()
        copy = button("Copy it to another folder", self.rescue_asked.emit)
        self.gone = Notice(Tone.DANGER, "", copy)
        self._strip.setLayout(column(self.gone, self.refusal, gap=0.4, margins=(1.7, 0.6, 1.7, 0)))
        self._strip.hide()
        main = column(self._strip, self.stack, gap=0)
        main.setStretch(1, 1)
        across = row(self.rail, holding(main), gap=0)
        across.setStretch(1, 1)
        layout = column(holding(across), self.status, gap=0)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._fill_menus()
        self._listen()

    def go(self, where: Where) -> None:
        """Go to a place; what was half typed in the one before is saved first."""
        before = self.stack.currentWidget()
        if isinstance(before, Screen):
            before.flush()
        screen = self._screen(where.screen)
        self.rail.choose(where.screen)
        self._give_room(whole=self._places[where.screen].whole)
        self.stack.setCurrentWidget(screen)
        screen.open_at(where)
        if where.line_id or where.field:
            screen.reopen(where)
        self.say("")
        self.assign_letters()
        self._keeping.start()

    def where(self) -> Where | None:
        """Return the place that is seen."""
        screen = self.stack.currentWidget()
        return screen.where() if isinstance(screen, Screen) else None

    def keep_place(self) -> None:
        """Remember in the casebook where the person is."""
        where = None if self.bridge.is_closed else self.where()
        if where is not None:
            self.bridge.keep_place(where.as_text())

    def flush(self) -> None:
        """Save at once whatever is half typed anywhere."""
        for screen in self.screens.values():
            screen.flush()

    def say(self, sentence: str) -> None:
        """Show why something was refused, or take the sentence away."""
        self.refusal.say(sentence)
        self._strip.setVisible(bool(sentence) or not self.gone.isHidden())

    def say_gone(self, sentence: str) -> None:
        """Say that the casebook is no longer in its place; this stays until it is locked."""
        self.gone.say(sentence)
        self._strip.show()

    def search(self) -> None:
        """Open the search box; what is half typed is saved first, so that it is found."""
        self.flush()
        SearchBox(self.bridge, self._ways, self.window()).open()

    def assign_letters(self) -> None:
        """Give out the Alt letters of the page that is seen."""
        screen = self.stack.currentWidget()
        if screen is not None:
            mnemonics.assign(screen, self.rail.letters | frozenset("fevh"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        self._fit()
        super().resizeEvent(event)

    def _screen(self, name: str) -> Screen:
        if name not in self.screens:
            made = self._places[name].make(self.bridge, self._ways)
            assert isinstance(made, Screen)  # noqa: S101 -- the list of places is our own
            made.name = name
            self.screens[name] = made
            self.stack.addWidget(made)
        return self.screens[name]

    def _give_room(self, *, whole: bool) -> None:
        """Take the rail and the menus away for what has the screen to itself, and bring them back after."""
        if whole != self._whole:
            self._whole = whole
            self.rail.setHidden(whole)
            self._menus.setHidden(whole)
            self.wholly.emit(whole)

    def _listen(self) -> None:
        self.rail.chosen.connect(lambda name: self.go(Where(name)))
        self.rail.lock_asked.connect(self.lock_asked)
        self.bridge.saved.connect(lambda sentence, failed: self.status.show_saved(sentence, failed=failed))
        self.bridge.told.connect(self.say)
        self._naming = QTimer(self)
        self._naming.setSingleShot(True)
        self._naming.setInterval(NAME_STEPS_AFTER)
        self._naming.timeout.connect(self._name_steps)
        self.bridge.stepped.connect(self._naming.start)
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(KEEP_PLACE_AFTER)
        self._keeping.timeout.connect(self.keep_place)
        self.bridge.changed.connect(self._moved)
        running = QApplication.instance()
        if isinstance(running, QApplication):
            running.focusChanged.connect(self._moved)
        theme().changed.connect(self._fit)
        self._name_steps()

    def _moved(self, *_where: object) -> None:
        self._keeping.start()

    def _fit(self) -> None:
        characters = self.width() / max(1, self.fontMetrics().averageCharWidth())
        narrow = characters < NARROW
        if narrow != self.rail.compact:
            self.rail.shrink(compact=narrow)

    def _fill_menus(self) -> None:
        self._menus.clear()
        file = self._menus.addMenu("&File")
        _action(file, "Lock now", "Ctrl+L", self.lock_asked.emit)
        _action(file, "Close the program", QKeySequence.StandardKey.Quit, self.quit_asked.emit)
        edit = self._menus.addMenu("&Edit")
        self.undo = _action(
            edit, "Undo", QKeySequence.StandardKey.Undo, partial(self._step, self.bridge.undo)
        )
        self.redo = _action(
            edit, "Redo", QKeySequence.StandardKey.Redo, partial(self._step, self.bridge.redo)
        )
        _action(edit, "Search", "Ctrl+K", self.search)
        view = self._menus.addMenu("&View")
        listed = [name for name, place in self._places.items() if not place.whole]
        for number, name in enumerate(listed, start=1):
            _action(view, name, f"Ctrl+{number}", partial(self.go, Where(name)))
        _action(self._menus.addMenu("&Help"), "Keyboard shortcuts", "F1", self._show_keys)

    def _show_keys(self) -> None:
        actions = [action for menu in self._menus.actions() for action in _actions_of(menu)]
        KeysDialog(actions, self.rail.letters_in_words, self.window()).open()

    def _step(self, step: Callable[[], None]) -> None:
        self.flush()
        step()

    def _name_steps(self) -> None:
        if self.bridge.is_closed:
            return
        for action, word, step in (
            (self.undo, "Undo", self.bridge.desk.next_undo()),
            (self.redo, "Redo", self.bridge.desk.next_redo()),
        ):
            named = (step or "").replace("&", "&&")
            action.setText(f"{word}: {named}" if step else f"Nothing to {word.casefold()}")
            action.setEnabled(step is not None)


def _actions_of(entry: QAction) -> list[QAction]:
    menu = entry.menu()
    return menu.actions() if isinstance(menu, QMenu) else []


def _action(
    menu: QMenu, text: str, keys: str | QKeySequence.StandardKey, act: Callable[[], object]
) -> QAction:
    made = QAction(text, menu)
    made.setShortcut(QKeySequence(keys))
    made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    made.triggered.connect(lambda _checked=False: act())
    menu.addAction(made)
    return made
