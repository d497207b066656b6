"""Tabs along the top of a page; each page is made the first time it is looked at."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QTabBar, QToolButton, QWidget

from coordinator.ui.blocks import column


class Tabs(QWidget):
    """Named pages of which one is seen; ``turned`` carries the name of the page turned to."""

    turned = Signal(str)

    def __init__(self, pages: Sequence[tuple[str, Callable[[], QWidget]]], name: str) -> None:
        super().__init__()
        self._makers = dict(pages)
        self._made: dict[str, QWidget] = {}
        self._names = tuple(self._makers)
        self.bar = QTabBar()
        self.bar.setAccessibleName(name)
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for page in self._names:
            self.bar.addTab(page.replace("&", "&&"))
        arrows = zip(self.bar.findChildren(QToolButton), ("Earlier tabs", "Later tabs"), strict=False)
        for arrow, told in arrows:
            arrow.setAccessibleName(told)
            arrow.setToolTip(told)
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
