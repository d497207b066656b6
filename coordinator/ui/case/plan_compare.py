"""Any two versions of the plan side by side: what is new, was taken out, changed or moved."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QWidget

from coordinator.models.plan import PlanVersion
from coordinator.practice.changed_words import Piece
from coordinator.practice.compare import Comparison, Line, Pair, Standing
from coordinator.queries.compare import compare_versions
from coordinator.ui.blocks import Card, Chip, Tone, button, clear, column, flow, holding, rename, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.step_dialog import labelled
from coordinator.ui.case.wording import counted
from coordinator.ui.choosers import ChoiceEditor
from coordinator.ui.flow import stretch
from coordinator.ui.theme import sized

MOST_AT_FIRST = 40
"""Lines shown before "Show more"."""
TONES = {
    Standing.SAME: Tone.QUIET,
    Standing.CHANGED: Tone.WARN,
    Standing.ADDED: Tone.GOOD,
    Standing.REMOVED: Tone.DANGER,
}
LEGEND = (
    "Words that were taken out are struck through, new ones are underlined, and each change is said below."
)


class CompareCard(Card):
    """Two versions to choose, what became of the one in the other, and what stayed if it is asked for."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__("Compare two versions")
        self.bridge = bridge
        self.lines: list[CompareLine] = []
        self.comparison: Comparison | None = None
        self._limit, self._chosen = MOST_AT_FIRST, ("", "")
        self.before, self.after = ChoiceEditor((), width=13), ChoiceEditor((), width=13)
        for chooser in (self.before, self.after):
            chooser.edited.connect(self._look)
        self.also_same = QCheckBox("Also show what stayed as it was")
        self.also_same.toggled.connect(lambda _on: self._show())
        self.told = words("", "strong", wrap=True)
        self.legend = words(LEGEND, "muted", wrap=True)
        self._list = column(gap=0.7)
        self.more = button("Show more", self._show_more, look="quiet", icon="chevron-down")
        choosing = flow(labelled("From", self.before), labelled("To", self.after), gap=0.8)
        self.add(holding(choosing), self.also_same, self.told, self.legend, self._list, row(self.more, None))

    def show_versions(self, versions: Sequence[PlanVersion]) -> None:
        """Offer these versions, the newest first; the newest is laid beside the one before it."""
        rows = [(one.id, f"Version {one.number}, {one.status.label.casefold()}") for one in versions]
        known = {one.id for one in versions}
        self.setVisible(len(versions) > 1)
        if not set(self._chosen) <= known:
            self._chosen = (versions[min(1, len(versions) - 1)].id, versions[0].id)
        for chooser, chosen in zip((self.before, self.after), self._chosen, strict=True):
            chooser.show_rows(rows)
            chooser.show_value(chosen)
        if len(versions) > 1:
            self._compare()

    def choose(self, before_id: str, after_id: str) -> None:
        """Lay two versions beside each other."""
        self._chosen, self._limit = (before_id, after_id), MOST_AT_FIRST
        self.before.show_value(before_id)
        self.after.show_value(after_id)
        self._compare()

    def _look(self) -> None:
        self.choose(self.before.value(), self.after.value())

    def _compare(self) -> None:
        """Compare the two versions that are chosen, off the window's thread."""
        chosen = self._chosen

        def show(comparison: Comparison) -> None:
            if chosen == self._chosen:
                self.comparison = comparison
                self._show()

        self.bridge.read_later(compare_versions, show, before_id=chosen[0], after_id=chosen[1])

    def _show(self) -> None:
        comparison = self.comparison
        if comparison is None:
            return
        clear(self._list)
        self.lines = []
        left = 0
        for part in comparison.parts:
            lines = part.lines if self.also_same.isChecked() else part.changed
            room = max(0, self._limit - len(self.lines))
            left += len(lines[room:])
            if lines[:room]:
                self._list.addWidget(words(part.title, "heading"))
            for line in lines[:room]:
                shown = CompareLine(line, (self.before.box.currentText(), self.after.box.currentText()))
                self.lines.append(shown)
                self._list.addWidget(shown)
        self.more.setVisible(left > 0)
        rename(self.more, f"Show {left} more")
        self.legend.setVisible(any(line.line.standing is Standing.CHANGED for line in self.lines))
        self.told.setText(in_words(comparison))

    def _show_more(self) -> None:
        self._limit += 10 * MOST_AT_FIRST
        self._show()


class CompareLine(QFrame):
    """One thing the plan says: what became of it, and both versions of each field that changed."""

    def __init__(self, line: Line, versions: tuple[str, str]) -> None:
        super().__init__()
        self.setProperty("look", "sheet")
        self.line = line
        self.setAccessibleName(line.in_words())
        title = f"{line.called}  ·  {line.title}" if line.title else line.called
        chip = Chip(line.state[:1].upper() + line.state[1:], TONES[line.standing], lifted=True)
        told = (
            [self._pair(pair, versions) for pair in line.changed_pairs]
            if line.standing is Standing.CHANGED
            else [
                words(f"{pair.label}: {pair.is_now or pair.was}", wrap=True) for pair in _worth_showing(line)
            ]
        )
        self.setLayout(
            column(
                row(words(title, "strong", wrap=True), chip),
                *told,
                gap=0.5 if line.standing is Standing.CHANGED else 0.15,
                margins=(0.9, 0.6, 0.9, 0.7),
            )
        )

    def _pair(self, pair: Pair, versions: tuple[str, str]) -> QWidget:
        sides = [
            self._side(f"{pair.label}, {version.partition(',')[0].casefold()}", pieces, mark)
            for version, pieces, mark in zip(versions, (pair.before, pair.after), ("s", "u"), strict=True)
        ]
        said = column(flow(*sides, gap=1.0, grow=True), gap=0.2)
        if any(piece.stayed for piece in pair.before) and pair.was != pair.is_now:
            said.addWidget(words(pair.in_words(), "muted", wrap=True))
        return holding(said)

    def _side(self, label: str, pieces: tuple[Piece, ...], mark: str) -> QWidget:
        text = _marked(pieces, mark) if pieces else words("Nothing", "muted")
        side = holding(column(words(label, "small", wrap=True), text, None, gap=0.05))
        sized(side, least=(15, 0))
        stretch(side, 1)
        return side


def _marked(pieces: tuple[Piece, ...], mark: str) -> QLabel:
    """Return a text whose pieces that did not stay are marked; what people typed is never read as markup."""
    label = words("", wrap=True)
    label.setTextFormat(Qt.TextFormat.RichText)
    marked = (
        escape(piece.text) if piece.stayed else f"<b><{mark}>{escape(piece.text)}</{mark}></b>"
        for piece in pieces
    )
    label.setText("".join(marked).replace("\n", "<br>"))
    label.setAccessibleName("".join(piece.text for piece in pieces))
    return label


def _worth_showing(line: Line) -> tuple[Pair, ...]:
    """Return what a new, an old or an unchanged line says; one that only moved needs no words."""
    return line.pairs if line.standing is not Standing.SAME or line.is_same else ()


def in_words(comparison: Comparison) -> str:
    """Return what became of a plan in one sentence."""
    if comparison.is_same:
        return "Both versions say the same."
    lines = [line for part in comparison.parts for line in part.changed]
    counts = [
        (sum(line.standing is Standing.CHANGED for line in lines), "changed"),
        (sum(line.standing is Standing.ADDED for line in lines), "new"),
        (sum(line.standing is Standing.REMOVED for line in lines), "taken out"),
        (sum(line.moved for line in lines), "moved"),
    ]
    told = ", ".join(f"{count} {state}" for count, state in counts if count)
    stayed = sum(len(part.lines) - len(part.changed) for part in comparison.parts)
    as_before = "it was" if stayed == 1 else "they were"
    return f"{told or 'Only the numbers changed'}. {counted(stayed, 'line')} stayed as {as_before}."
