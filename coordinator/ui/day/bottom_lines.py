"""The bottom lines on the day: read while the plan is written, and answered by the referrer at its end."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from coordinator.models.referral import BottomLine
from coordinator.practice.room_view import BottomLineView
from coordinator.queries.records import case_records
from coordinator.ui.blocks import Card, Chip, Tone, clear, column, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.form import Field, Form, Section, beside
from coordinator.ui.form_view import FormView

MET = Form(
    BottomLine,
    [
        Section(
            "",
            [
                beside(
                    Field(BottomLine.met, "Does the plan hold this?"),
                    Field(BottomLine.met_how, "How, or what is missing", share=2),
                )
            ],
        )
    ],
    noun="bottom line",
)
STATES = {True: ("Held", Tone.GOOD), False: ("Not held yet", Tone.WARN), None: ("", Tone.QUIET)}
NOTHING = "Nothing was set that the plan must hold."


class BottomLinesToRead(Card):
    """What the plan must hold, to be seen while it is written."""

    def __init__(self) -> None:
        super().__init__("What the plan must hold")
        self.shown: tuple[BottomLineView, ...] | None = None
        self._list = column(gap=0.6)
        self.empty = words(NOTHING, "muted", wrap=True)
        self.add(self.empty, self._list)

    def show_lines(self, lines: Sequence[BottomLineView]) -> None:
        """Show these lines, each with whether the referrer has said that it is held."""
        if tuple(lines) == self.shown:
            return
        self.shown = tuple(lines)
        clear(self._list)
        for line in lines:
            text, tone = STATES[line.met]
            said = words(f"{line.number}. {line.text}", wrap=True)
            chips = [row(Chip(text, tone), None)] if text else []
            self._list.addLayout(column(said, *chips, gap=0.2))
        self.empty.setVisible(not lines)


class BottomLinesToAnswer(Card):
    """Each bottom line with what the referrer says of it; the program never answers for them."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        super().__init__("What the plan must hold")
        self.bridge, self.case_id = bridge, case_id
        self.boxes: dict[str, BottomLineBox] = {}
        self._list = column(gap=1.0)
        self.empty = words(NOTHING, "muted", wrap=True)
        self.add(self.empty, self._list)

    def show_lines(self, lines: Sequence[BottomLineView]) -> None:
        """Show these lines with what is kept of each, leaving alone what is being typed."""
        kept = {
            one.id: one
            for one in self.bridge.read(case_records, record_type=BottomLine, case_id=self.case_id)
        }
        shown = [line for line in lines if line.bottom_line_id in kept]
        self._let_go({line.bottom_line_id for line in shown})
        for place, line in enumerate(shown):
            box = self.boxes.get(line.bottom_line_id)
            if box is None:
                box = self.boxes[line.bottom_line_id] = BottomLineBox(self.bridge)
            box.show_line(line, kept[line.bottom_line_id])
            if self._list.indexOf(box) != place:
                self._list.insertWidget(place, box)
        self.empty.setVisible(not shown)

    def _let_go(self, ids: set[str]) -> None:
        for gone in [known for known in self.boxes if known not in ids]:
            box = self.boxes.pop(gone)
            box.view.flush()
            box.hide()
            box.deleteLater()


class BottomLineBox(QWidget):
    """One bottom line, as everyone may read it, and the referrer's answer."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.text = words("", "strong", wrap=True)
        self.view = FormView(MET, bridge)
        self.setLayout(column(self.text, holding(row(self.view, margins=(0.9, 0, 0, 0))), gap=0.3))

    def show_line(self, line: BottomLineView, kept: BottomLine) -> None:
        """Show a line and what is kept of it."""
        self.text.setText(f"{line.number}. {line.text}")
        self.view.refresh(kept)
        for key, cell in self.view.cells.items():
            what = "does the plan hold it" if key == "met" else "how, or what is missing"
            cell.editor.name(f"Bottom line {line.number}: {what}")
