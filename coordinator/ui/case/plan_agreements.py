"""Where each person stands on the plan: a press for each, and their own words beside it."""

from collections.abc import Collection

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from coordinator.commands.agreements import record_stand
from coordinator.models.day_choices import Stand
from coordinator.models.plan import PlanVersion
from coordinator.queries.agreements import StandLine, stands_on
from coordinator.ui.blocks import Card, column, flow, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.tab import chain
from coordinator.ui.case.wording import counted
from coordinator.ui.choosers import ChoiceEditor, Segments
from coordinator.ui.flow import stretch
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.support import STAND
from coordinator.ui.theme import sized

ANSWERS = (
    (Stand.AGREES, "Agrees"),
    (Stand.IN_PART, "In part"),
    (Stand.DOES_NOT, "Does not"),
    (Stand.UNDECIDED, "Will think about it"),
    (None, "Not asked"),
)


class AgreementsCard(Card):
    """Everyone who made the plan or has something to do in it; ``show_version`` looks again."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__("Where everyone stands")
        self.bridge = bridge
        self.lines: dict[str, StandRow] = {}
        self._version_id = ""
        self.told = words("", "muted", wrap=True)
        self._list = column(gap=0.7)
        self.add(self.told, self._list)

    def show_version(self, version: PlanVersion, *, but: Collection[str] = ()) -> None:
        """Show where everyone stands on a version, leaving alone what is being typed.

        ``but`` are the ids of people who may not be named where the card is seen.
        """
        if version.id != self._version_id:
            self._let_go(frozenset())
            self._version_id = version.id
        stands = self.bridge.read(stands_on, version_id=version.id)
        found = tuple(one for one in stands if one.person_id not in but)
        self._let_go(frozenset(one.person_id for one in found))
        for place, one in enumerate(found):
            line = self.lines.get(one.person_id)
            if line is None:
                line = self.lines[one.person_id] = StandRow(self.bridge, version.id)
            line.show_line(one)
            if self._list.indexOf(line) != place:
                self._list.insertWidget(place, line)
        self.told.setText(_in_words(found))
        chain(self)

    def flush(self) -> None:
        """Save at once what was typed."""
        for line in self.lines.values():
            line.flush()

    def _let_go(self, kept: frozenset[str]) -> None:
        for gone in [known for known in self.lines if known not in kept]:
            line = self.lines.pop(gone)
            line.flush()
            line.hide()
            line.deleteLater()


class StandRow(QFrame):
    """One person: the answers to press, and, once one is pressed, a place for their words.

    Where the answers do not fit beside each other they are chosen from a list.
    """

    def __init__(self, bridge: Bridge, version_id: str) -> None:
        super().__init__()
        self.bridge, self._version_id, self._person_id = bridge, version_id, ""
        self.view: FormView | None = None
        self.name = words("", "strong", wrap=True)
        self.why = words("", "muted", wrap=True)
        self.answers = Segments(ANSWERS)
        self.answers.chosen.connect(lambda: self._record(self.answers.value()))
        self.box = ChoiceEditor([one for one in ANSWERS if one[0]], empty=ANSWERS[-1][1])
        self.box.edited.connect(lambda: self._record(self.box.value()))
        self.box.hide()
        who = holding(column(self.name, self.why, gap=0.05))
        sized(who, least=(12, 0))
        stretch(who, 1)
        self._body = column(flow(who, holding(row(self.answers, self.box)), gap=0.5, grow=True), gap=0.35)
        self.setLayout(self._body)

    def show_line(self, line: StandLine) -> None:
        """Show where one person stands, as it is kept."""
        self._person_id = line.person_id
        self.name.setText(line.name)
        self.why.setText(line.why)
        for made in self.answers.buttons:
            made.setAccessibleName(f"{line.name}: {made.property('plain')}")
        self.box.name(f"Where {line.name} stands")
        stand = line.agreement.stand if line.agreement is not None else None
        self.answers.show_value(stand)
        self.box.show_value(stand)
        spoken = line.agreement is not None and (
            line.agreement.stand is not None or bool(line.agreement.said)
        )
        if line.agreement is not None and spoken:
            view = self._words()
            view.refresh(line.agreement)
            view.cells["said"].editor.name(f"{line.name}, in their words")
            view.cells["asked_on"].editor.name(f"{line.name}, asked on")
        if self.view is not None:
            self.view.setVisible(spoken)

    def flush(self) -> None:
        """Save at once what was typed."""
        if self.view is not None:
            self.view.flush()

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802 -- Qt's own names
        return QSize(self.box.minimumSizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        fits = self.width() >= self.answers.sizeHint().width()
        self.answers.setVisible(fits)
        self.box.setVisible(not fits)
        super().resizeEvent(event)

    def _words(self) -> FormView:
        if self.view is None:
            self.view = FormView(STAND, self.bridge)
            aside: QWidget = holding(row(self.view, margins=(1.2, 0, 0, 0.4)))
            self._body.addWidget(aside)
        return self.view

    def _record(self, stand: Stand | None) -> None:
        self.flush()
        self.bridge.do(
            record_stand,
            version_id=self._version_id,
            person_id=self._person_id,
            stand=stand,
        )


def _in_words(lines: tuple[StandLine, ...]) -> str:
    if not lines:
        return "Mark who came to the meeting first. Then ask each person where they stand."
    given = [line.agreement.stand for line in lines if line.agreement is not None and line.agreement.stand]
    if not given:
        return "Ask each person. Nobody has to agree, and nobody has to say why."
    told = f"{given.count(Stand.AGREES)} of {counted(len(lines), 'person', 'people')} agree."
    waiting = len(lines) - len(given)
    return f"{told} {counted(waiting, 'person', 'people')} not asked yet." if waiting else told
