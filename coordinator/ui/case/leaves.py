"""Small tabs inside an open record: only the leaf that is seen takes room; each is made when turned to."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordinator.ui.blocks import column
from coordinator.ui.tabs import tab_bar


class Leaves(QWidget):
    """Named leaves of one record; ``turned`` carries the name of the leaf turned to."""

    turned = Signal(str)

    def __init__(self, leaves: Sequence[tuple[str, Callable[[], QWidget]]], name: str) -> None:
        super().__init__()
        self._makers = dict(leaves)
        self._names = tuple(self._makers)
        self.made: dict[str, QWidget] = {}
        self.bar = tab_bar(self._names, name)
        self.bar.setProperty("look", "leaves")
        self._body = column(self.bar, gap=0.8)
        self.setLayout(self._body)
        self.bar.currentChanged.connect(self._turn)
        self._turn(0)

    @property
    def current(self) -> str:
        """The name of the leaf that is seen."""
        return self._names[self.bar.currentIndex()]

    def turn_to(self, name: str) -> None:
        """Turn to a leaf by its name."""
        self.bar.setCurrentIndex(self._names.index(name))

    def leaf(self, name: str) -> QWidget:
        """Return one leaf, made now if it was never looked at."""
        if name not in self.made:
            made = self._makers[name]()
            made.hide()
            self.made[name] = made
            self._body.addWidget(made)
        return self.made[name]

    def _turn(self, index: int) -> None:
        seen = self.leaf(self._names[index])
        for one in self.made.values():
            one.setVisible(one is seen)
        self.turned.emit(self._names[index])
