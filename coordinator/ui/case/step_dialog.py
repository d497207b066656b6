"""A small dialog for one step: what it needs, what it does, and the reason when it is refused."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QSizePolicy, QWidget

from coordinator.commands.drafts import drop_draft, keep_draft
from coordinator.errors import BadInput, CoordinatorError
from coordinator.queries.records import drafts_of
from coordinator.ui import mnemonics
from coordinator.ui.blocks import Notice, Tone, button, column, flow, holding, row, words
from coordinator.ui.bridge import Bridge, RecordKey
from coordinator.ui.case.tab import chain
from coordinator.ui.editors import Editor
from coordinator.ui.flow import Flow, stretch
from coordinator.ui.theme import em, sized


def labelled(label: str, editor: Editor, *, help_words: str = "") -> QWidget:
    """Return an editor below its label, as a form shows it."""
    above = words(label, "label")
    above.setProperty("plain", label)
    above.setBuddy(editor.controls[0])
    editor.name(label)
    layout = column(above, editor, gap=0.25)
    if help_words:
        layout.addWidget(words(help_words, "small", wrap=True))
    made = QWidget()
    made.setLayout(layout)
    made.setMinimumWidth(editor.minimumWidth())
    stretch(made, 1)
    return made


def headed(heading: QLabel, *presses: QWidget, chip: QWidget | None = None) -> Flow:
    """Return the top line of a card: its heading and state, and buttons that go below where room is short."""
    heading.setWordWrap(False)
    heading.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    left = holding(row(heading, *((chip,) if chip else ()), None, gap=0.7))
    sized(left, least=(0, 2.4))
    stretch(left, 1)
    return flow(left, *presses, gap=0.6, grow=True)


def at_foot(widget: QWidget) -> QWidget:
    """Return a button that stands level with the field beside it, not with its label."""
    layout = column(None, widget, gap=0)
    layout.setAlignment(widget, Qt.AlignmentFlag.AlignBottom)
    return holding(layout)


def roomy(dialog: QDialog, wide: float, high: float) -> None:
    """Open a dialog that holds much at this size in text sizes, or as large as the screen lets it be."""
    sized(dialog, least=(30, 20))
    room = dialog.screen().availableSize()
    dialog.resize(min(em(wide), round(room.width() * 0.92)), min(em(high), round(room.height() * 0.9)))


class StepDialog(QDialog):
    """Asks for what one step needs; ``act`` does it and ``refuse`` says why it could not be done.

    ``act`` raises ``BadInput`` for an answer that is missing or cannot be read; the dialog then stays.
    """

    def __init__(self, parent: QWidget, title: str, *, sentence: str, answer: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.act: Callable[[], object] = self.accept
        self._first: QWidget | None = None
        self.problem = Notice(Tone.DANGER)
        self.body = column(gap=0.9)
        self.answer = button(answer, self._answer, look="primary")
        self.answer.setDefault(True)
        self.cancel = button("Cancel", self.reject)
        told = words(sentence, wrap=True)
        told.setVisible(bool(sentence))
        self.setLayout(
            column(
                words(title, "heading", wrap=True),
                told,
                self.problem,
                self.body,
                None,
                row(self.answer, self.cancel, None),
                gap=0.9,
                margins=(1.5, 1.3, 1.5, 1.3),
            )
        )
        sized(self, least=(30, 0))

    def ask(self, label: str, editor: Editor, *, help_words: str = "") -> None:
        """Add one thing that is asked."""
        self.body.addWidget(labelled(label, editor, help_words=help_words))
        self._first = self._first or editor.controls[0]

    def keep_typed(self, bridge: Bridge, key: RecordKey, field: str, editor: Editor) -> None:
        """Keep what is typed here through a lock or a crash, until the step is done or let be.

        It is written at each change, for a lock closes a dialog without asking it.
        """
        where: dict[str, Any] = {"record_type": key[0], "record_id": key[1], "field": field}
        kept = bridge.read(drafts_of, record_type=key[0], record_id=key[1]).get(field)
        if kept is not None:
            editor.show_typed(*kept)
        editor.edited.connect(
            lambda: bridge.do(keep_draft, **where, text=editor.typed(), cursor=editor.place())
        )
        for over in (self.accepted, self.cancel.clicked):
            over.connect(lambda *_: bridge.do(drop_draft, **where))

    def begin(self) -> None:
        """Open, with the cursor in the first field."""
        chain(self)
        mnemonics.assign(self)
        self.open()
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.TabFocusReason)

    def refuse(self, refusal: CoordinatorError) -> None:
        """Stay open and say why the step was not done."""
        self.answer.setEnabled(True)
        self.problem.say(str(refusal))

    def _answer(self) -> None:
        self.problem.say("")
        try:
            self.act()
        except BadInput as problem:
            self.problem.say(str(problem))
