"""The search box (Ctrl+K): families, people, notes and plans as one types, gone to with the arrows."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from coordinator.queries.finding import Group, Hit, find
from coordinator.ui.blocks import column, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.screen import Ways
from coordinator.ui.theme import em, sized, theme

PAUSE = 60
"""Milliseconds without a key before it searches: short, so that the first results come in 150."""

LONGEST = 200
"""Characters that are searched for; what is pasted beyond them is left out."""

HIT = Qt.ItemDataRole.UserRole

TAB_OF = {
    "case": "Overview",
    "case_child": "Referral",
    "concern": "Referral",
    "strength": "Referral",
    "bottom_line": "Referral",
    "family_question": "Referral",
    "offer": "Referral",
    "baseline": "Referral",
    "told_what": "Referral",
    "resource_on_offer": "Referral",
    "binding_date": "Referral",
    "incident": "Referral",
    "tie": "Network",
    "routine_line": "Network",
    "availability": "Network",
    "contact": "Preparation",
    "visit": "Preparation",
    "meeting": "Conference",
    "postponement": "Conference",
    "task": "Overview",
    "clock_pause": "Overview",
    "override": "Overview",
    "attachment": "Record",
    "plan_version": "Plan",
    "plan_action": "Plan",
    "back_up_line": "Plan",
    **dict.fromkeys(("carer_if_needed", "plan_agreement", "resource_request"), "Plan"),
    "further_question": "Conference",
    **dict.fromkeys(("review_outcome", "plan_test", "council_plan", "family_day", "feedback"), "Review"),
}
"""On which tab of a case each kind of record is found."""


class SearchBox(QDialog):
    """A line to type in with what was found below it, group by group; Escape closes it."""

    def __init__(self, bridge: Bridge, ways: Ways, parent: QWidget) -> None:
        super().__init__(parent)
        self.bridge, self.ways = bridge, ways
        self.setWindowTitle("Search")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.line = QLineEdit()
        self.line.setPlaceholderText("Search people, families, notes and plans")
        self.line.setAccessibleName("Search")
        self.line.textChanged.connect(self._typed)
        self.found = QListWidget()
        self.found.setAccessibleName("What was found")
        self.found.setProperty("look", "options")
        self.found.setItemDelegate(HitDelegate(self.found))
        self.found.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.found.itemActivated.connect(self._open_item)
        self.found.itemClicked.connect(self._open_item)
        self.told = words("", "muted", wrap=True)
        layout = column(self.line, self.told, self.found, gap=0.7, margins=(1.1, 1.1, 1.1, 1.1))
        layout.setStretch(2, 1)
        self.setLayout(layout)
        sized(self, least=(30, 22))
        self.resize(min(em(46), parent.width()), min(em(34), parent.height()))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.search)
        self._asked = 0
        self.finished.connect(self._let_go)
        self._show((), "")

    def search(self) -> None:
        """Ask for what holds the words typed; an answer that comes too late is let go."""
        self._asked += 1
        asked, typed = self._asked, self.line.text()[:LONGEST]
        if not typed.strip():
            self._show((), "")
            return
        self.bridge.read_later(
            find, lambda hits: self._show(hits, typed) if asked == self._asked else None, typed=typed
        )

    def open_hit(self, hit: Hit) -> None:
        """Go to what was found, and close."""
        self.close()
        if hit.group is Group.PLACES:
            self.ways.to_place("People and places")
        elif hit.group is Group.PEOPLE and hit.person_id:
            self.ways.to_person(hit.person_id)
        else:
            self.ways.to_case(hit.case_id, TAB_OF.get(hit.record_type, "Overview"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self._move(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)

    def _let_go(self) -> None:
        """Take no answer any more: what it would be shown in is gone."""
        self._pause.stop()
        self._asked += 1

    def _typed(self) -> None:
        self._pause.start()

    def _show(self, hits: Sequence[Hit], typed: str) -> None:
        self.found.clear()
        group = ""
        for hit in hits:
            if hit.group != group:
                group = hit.group
                self._add_heading(hit.group.value)
            item = QListWidgetItem(f"{hit.title}, {hit.line}" if hit.line else hit.title)
            item.setData(HIT, hit)
            self.found.addItem(item)
        self.found.setVisible(bool(hits))
        nothing = f"Nothing holds “{typed.strip()[:60]}”. Try the beginning of a word." if typed else ""
        self.told.setText("" if hits else nothing or "Type a name, a number, or words from a note or a plan.")
        self.told.setVisible(not hits)
        self._move(1)

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.found.addItem(item)

    def _move(self, step: int) -> None:
        at = self.found.currentRow() + step
        while 0 <= at < self.found.count():
            if self.found.item(at).data(HIT) is not None:
                self.found.setCurrentRow(at)
                return
            at += step

    def _enter(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self.search()
            return
        item = self.found.currentItem()
        if item is not None:
            self._open_item(item)

    def _open_item(self, item: QListWidgetItem) -> None:
        hit = item.data(HIT)
        if isinstance(hit, Hit):
            self.open_hit(hit)


class HitDelegate(QStyledItemDelegate):
    """Paints a heading, or what was found in two lines: its name, and the words around what was typed."""

    def __init__(self, listed: QListWidget) -> None:
        super().__init__(listed)
        self._list = listed

    def sizeHint(  # noqa: D102, N802 -- Qt's own names
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        high = QFontMetrics(self._font()).height()
        return QSize(em(10), high * 2 + em(0.9) if index.data(HIT) is not None else high + em(1.0))

    def paint(  # noqa: D102
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect
        hit = index.data(HIT)
        if hit is None:
            self._line(painter, box.adjusted(em(0.7), em(0.5), 0, 0), str(index.data()), "muted", bold=True)
        else:
            chosen = index == self._list.currentIndex()
            if chosen:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().colour("soft"))
                painter.drawRoundedRect(box.adjusted(2, 1, -2, -1), em(0.4), em(0.4))
            inner = box.adjusted(em(0.7), em(0.4), -em(0.7), -em(0.4))
            upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
            lower = upper.translated(0, inner.height() // 2)
            self._line(painter, upper, hit.title, "on_soft" if chosen else "text", bold=True)
            self._line(painter, lower, hit.line, "text" if chosen else "muted", bold=False)
        painter.restore()

    def _line(self, painter: QPainter, box: QRect, text: str, role: str, *, bold: bool) -> None:
        font = self._font()
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(theme().colour(role))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _font(self) -> QFont:
        return QFont(self._list.font())
