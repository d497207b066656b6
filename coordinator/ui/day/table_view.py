"""What everyone in the room may read, large and calm: on the table, or thrown on a wall."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from coordinator.practice.room_view import RoomView
from coordinator.ui.blocks import clear, column, row, scrolled, words
from coordinator.ui.day.table_words import Said, Voice, table_words
from coordinator.ui.style import style_sheet
from coordinator.ui.theme import theme

_LINE_OF_LETTERS = 40
"""How many text sizes a page is wide: on a wider page everything is larger."""
_LARGEST = 26
"""A page is at least so many text sizes wide, however large the text is meant to be."""
_ABOVE = {
    Voice.TITLE: 0.0,
    Voice.HEADING: 1.1,
    Voice.LARGE: 0.7,
    Voice.CLEAR: 0.7,
    Voice.PLAIN: 0.3,
    Voice.ASIDE: 0.1,
}
_CLEARLY = 1.35
_PAGE = 0.9


class TableView(QWidget):
    """One part of what may lie open, to be read and not touched; it is as large as its page allows."""

    turned = Signal()
    """What is in sight changed, and with it whether there is more above or below."""

    def __init__(self) -> None:
        super().__init__()
        self.view: RoomView | None = None
        self.part = ""
        self.lines: tuple[Said, ...] = ()
        self._body = QVBoxLayout()
        page = QWidget()
        page.setLayout(self._body)
        self.page: QScrollArea = scrolled(page)
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.page.verticalScrollBar().valueChanged.connect(lambda _value: self.turned.emit())
        self.page.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self.turned.emit())
        self.setLayout(column(self.page))
        self._em = 0.0
        theme().changed.connect(self._dress)
        self._dress()

    def show(self, view: RoomView | None = None, part: str = "") -> None:
        """Show one part of a view, from its beginning; with nothing to show, appear like any widget."""
        if view is not None:
            self.show_part(view, part)
        super().show()

    def show_part(self, view: RoomView, part: str) -> None:
        """Show one part of a view: from its beginning, or where it was if the part is the same."""
        lines = table_words(view, part)
        if part != self.part:
            self.page.verticalScrollBar().setValue(0)
        self.view, self.part = view, part
        if lines != self.lines:
            self.lines = lines
            self._write()

    @property
    def more_above(self) -> bool:
        """Whether something stands above what is in sight."""
        return self.page.verticalScrollBar().value() > 0

    @property
    def more_below(self) -> bool:
        """Whether something stands below what is in sight."""
        bar = self.page.verticalScrollBar()
        return bar.value() < bar.maximum()

    def turn(self, pages: int) -> None:
        """Go on by pages, or back; the last line in sight stays in sight."""
        bar = self.page.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * _PAGE * self.page.viewport().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        super().resizeEvent(event)
        self._dress()

    def _dress(self) -> None:
        """Take the size of text from the width of the page and from the theme, and lay out anew."""
        usual = theme().table_points() * self.logicalDpiY() / 72
        em = max(min(usual, self.width() / _LARGEST), self.width() / _LINE_OF_LETTERS, 1.0)
        points = em * 72 / self.logicalDpiY()
        sheet = (
            f"QWidget {{ font-size: {points:.1f}pt; }}"
            f"{style_sheet(theme().tokens, em, points)}"
            f'QLabel[look="clear"] {{ font-size: {points * _CLEARLY:.1f}pt; }}'
        )
        if sheet != self.styleSheet():
            self._em = em
            self.setStyleSheet(sheet)
            self._write()

    def _write(self) -> None:
        clear(self._body)
        side = round(1.6 * self._em)
        self._body.setContentsMargins(side, round(1.1 * self._em), side, side)
        self._body.setSpacing(0)
        for number, line in enumerate(self.lines):
            if number:
                self._body.addSpacing(round(_ABOVE[line.voice] * self._em))
            self._put(line)
        self._body.addStretch(1)
        name = self.lines[0].text if self.lines else ""
        self.page.setAccessibleName(f"On the table: {name}")

    def _put(self, line: Said) -> None:
        said = words(line.text, line.voice.value, wrap=True)
        if not line.mark:
            self._body.addWidget(said)
            return
        mark = words(line.mark, line.voice.value)
        mark.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        mark.setFixedWidth(round(1.9 * self._em))
        beside = row(mark, said, gap=0)
        beside.setStretch(1, 1)
        self._body.addLayout(beside)

    def texts(self) -> list[str]:
        """Return every text on the page, in the order it is read."""
        return [label.text() for label in self.page.findChildren(QLabel) if label.text()]
