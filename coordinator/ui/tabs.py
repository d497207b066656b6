"""Tabs along the top of a page; each page is made the first time it is looked at."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QTabBar, QToolButton, QWidget

from coordinator.ui.blocks import column
from coordinator.ui.theme import with_icon


def tab_bar(names: Sequence[str], name: str) -> QTabBar:
    """Return a row of tabs called ``name``, with arrows at its end where it is too long for the page."""
    bar = QTabBar()
    bar.setAccessibleName(name)
    bar.setDrawBase(False)
    bar.setExpanding(False)
    bar.setUsesScrollButtons(True)
    bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    for one in names:
        bar.addTab(one.replace("&", "&&"))
    ends = (("Earlier tabs", "chevron-left"), ("Later tabs", "chevron-right"))
    for arrow, (told, icon) in zip(bar.findChildren(QToolButton), ends, strict=False):
        arrow.setAccessibleName(told)
        arrow.setToolTip(told)
        arrow.setArrowType(Qt.ArrowType.NoArrow)
        with_icon(arrow, icon, "accent")
    return bar


class Tabs(QWidget):
    """Named pages of which one is seen; ``turned`` carries the name of the page turned to."""

    turned = Signal(str)

    def __init__(self, pages: Sequence[tuple[str, Callable[[], QWidget]]], name: str) -> None:
        super().__init__()
        self._makers = dict(pages)
        self._made: dict[str, QWidget] = {}
        self._names = tuple(self._makers)
        self.bar = tab_bar(self._names, name)
        self.stack = QStackedWidget()
        layout = column(self.bar, self.stack, gap=0.7)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.bar.currentChanged.connect(self._turn)
        self._turn(0)

    @property
    def current(self) -> str:
        """The name of the page that is seen."""
        return self._names[self.bar.currentIndex()]

    @property
    def made(self) -> tuple[QWidget, ...]:
        """The pages looked at so far."""
        return tuple(self._made.values())

    def page(self, name: str) -> QWidget:
        """Return one page, made now if it was never looked at."""
        if name not in self._made:
            made = self._makers[name]()
            self._made[name] = made
            self.stack.addWidget(made)
        return self._made[name]

    def turn_to(self, name: str) -> None:
        """Turn to a page by its name; an unknown name changes nothing."""
        if name in self._names:
            self.bar.setCurrentIndex(self._names.index(name))

    def show_count(self, name: str, count: int | None) -> None:
        """Show a number after a tab's name, such as "Network (11)"."""
        shown = name if count is None else f"{name} ({count})"
        self.bar.setTabText(self._names.index(name), shown.replace("&", "&&"))

    def _turn(self, index: int) -> None:
        self.stack.setCurrentWidget(self.page(self._names[index]))
        self.turned.emit(self._names[index])
