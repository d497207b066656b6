"""A small dialog for one step: what it needs, what it does, and the reason when it is refused."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QScrollArea, QSizePolicy, QWidget

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


FOOT = 9
"""Text sizes that the buttons and the margins of a dialog take, and the bar above it."""


class Asked(QScrollArea):
    """What a dialog asks, as high as it is; where the screen leaves less room it scrolls."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        widget.setProperty("look", "page")
        self.setWidget(widget)
        self._inner = widget
        widget.installEventFilter(self)

    def sizeHint(self) -> QSize:  # noqa: D102, N802 -- Qt's own names
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802
        inner = self._inner
        wide = inner.minimumSizeHint().width()
        high = inner.sizeHint().height()
        if inner.hasHeightForWidth() and self.width() >= wide:
            high = inner.heightForWidth(self.width())
        room = self.screen().availableSize().height() - em(FOOT)
        return QSize(wide, min(high, max(em(8), room)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102, N802
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


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
        heading = words(title, "heading", wrap=True)
        self.asked = Asked(
            holding(column(heading, told, self.problem, self.body, None, gap=0.9, margins=(0, 0, 0.3, 0)))
        )
        layout = column(
            self.asked,
            row(self.answer, self.cancel, None),
            gap=0.9,
            margins=(1.5, 1.3, 1.5, 1.3),
        )
        layout.setStretch(0, 1)
        self.setLayout(layout)
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
        self._say(refusal)

    def _answer(self) -> None:
        self.problem.say("")
        try:
            self.act()
        except BadInput as problem:
            self._say(problem)

    def _say(self, refusal: CoordinatorError) -> None:
        self.problem.say(str(refusal))
        self.asked.verticalScrollBar().setValue(0)
