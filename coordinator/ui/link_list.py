"""A card of lines that each lead somewhere else: due steps, families, papers, the cases of a person."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from coordinator.ui.blocks import Card, button, column, rename, row, words
from coordinator.ui.list_row import ListRow, Summary
from coordinator.ui.theme import spaced

MOST_AT_FIRST = 6
"""Lines of a card before "Show all"."""

Link = tuple[Summary, Callable[[], object]]
"""A line and where it leads."""


class LinkCard(Card):
    """Lines to press; a long list shows its beginning first, and one that is read again keeps the focus."""

    def __init__(
        self, title: str, nothing: str = "", *, most: int = MOST_AT_FIRST, counted: bool = True
    ) -> None:
        super().__init__()
        self._title, self._most, self._all_shown, self._counted = title, most, False, counted
        self._links: tuple[Link, ...] = ()
        self.lines: list[ListRow] = []
        self.nothing = words(nothing, "muted", wrap=True)
        self._list = column(gap=0.15)
        self.more = button("Show all", self._show_all, look="quiet", icon="chevron-down")
        spaced(self.body, 0.6, (0.5, 1.1, 0.5, 0.8))
        self._add_line()  # is there from the start, so that every other line has one to follow
        told = column(self.heading, self.nothing, gap=0.6, margins=(0.9, 0, 0.9, 0))
        self.add(told, self._list, row(self.more, None, margins=(0.3, 0, 0, 0)))
        self.show_links(())

    def show_links(self, links: Iterable[Link]) -> None:
        """Show these lines in place of those before."""
        self._links = tuple(links)
        count = len(self._links)
        shown = self._links if self._all_shown else self._links[: self._most]
        while len(self.lines) < len(shown):
            self._add_line()
        for number, line in enumerate(self.lines):
            line.setVisible(number < len(shown))
            if number < len(shown):
                line.show_summary(shown[number][0])
        self.heading.setText(f"{self._title} ({count})" if count and self._counted else self._title)
        self.nothing.setVisible(not count and bool(self.nothing.text()))
        self.more.setVisible(count > len(shown))
        rename(self.more, f"Show all {count}")

    def _add_line(self) -> None:
        number = len(self.lines)
        line = ListRow(Summary(""))
        line.setCheckable(False)
        line.clicked.connect(lambda _checked=False: self._links[number][1]())
        self.lines.append(line)
        self._list.addWidget(line)
        if number:
            QWidget.setTabOrder(self.lines[number - 1], line)

    def _show_all(self) -> None:
        first_hidden = len([line for line in self.lines if line.isVisibleTo(self)])
        self._all_shown = True
        self.show_links(self._links)
        self.lines[min(first_hidden, len(self.lines) - 1)].setFocus()
