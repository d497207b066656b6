"""A layout that fills a line and goes on below when the line is full, so large text still fits."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget, QWidgetItem


class Flow(QLayout):
    """Widgets side by side; those that no longer fit start a new line.

    With ``grow`` the widgets of a line share its whole width by their horizontal stretch, as the
    fields of a form do; without it each keeps its own width, as buttons and chips do.
    """

    def __init__(self, parent: QWidget | None = None, *, grow: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._grow = grow
        self._known: dict[int, int] = {}

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802 -- Qt's own name
        """Put a widget at the end, in an item made here.

        An item made by Qt would be known to Python by an address that Qt gives to another item later.
        """
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:  # noqa: D102, N802 -- Qt's own names
        self._items.append(item)

    def insertWidget(self, index: int, widget: QWidget) -> None:  # noqa: N802
        """Put a widget before the others from ``index`` on."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def count(self) -> int:  # noqa: D102
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: D102, N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: D102, N802
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: D102, N802
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        if width not in self._known:
            self._known[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._known[width]

    def invalidate(self) -> None:  # noqa: D102
        self._known.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:  # noqa: D102, N802
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        margins = self.contentsMargins()
        shown = self._shown()
        wide = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(0, len(shown) - 1)
        high = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(wide + margins.left() + margins.right(), high + margins.top() + margins.bottom())

    def minimumSize(self) -> QSize:  # noqa: D102, N802
        margins = self.contentsMargins()
        wide = max((item.minimumSize().width() for item in self._shown()), default=0)
        high = max((item.minimumSize().height() for item in self._shown()), default=0)
        return QSize(wide + margins.left() + margins.right(), high + margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        inner = rect.adjusted(margins.left(), margins.top(), -margins.right(), -margins.bottom())
        top = inner.top()
        for line in self._lines(inner.width()):
            widths = self._widths(line, inner.width())
            height = max(_height(item, width) for item, width in zip(line, widths, strict=True))
            left = inner.left()
            for item, width in zip(line, widths, strict=True):
                if move:
                    own = _height(item, width)
                    drop = 0 if self._grow else (height - own) // 2
                    item.setGeometry(QRect(QPoint(left, top + drop), QSize(width, own)))
                left += width + self.spacing()
            top += height + self.spacing()
        return max(0, top - self.spacing() - inner.top()) + margins.top() + margins.bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wide = self._natural(item)
            if not lines or used + self.spacing() + wide > width:
                lines.append([item])
                used = wide
            else:
                lines[-1].append(item)
                used += self.spacing() + wide
        return lines

    def _natural(self, item: QLayoutItem) -> int:
        return item.minimumSize().width() if self._grow else item.sizeHint().width()

    def _widths(self, line: list[QLayoutItem], width: int) -> list[int]:
        least = [min(self._natural(item), width) for item in line]
        if not self._grow:
            return least
        spare = max(0, width - sum(least) - self.spacing() * (len(line) - 1))
        shares = [_stretch(item) for item in line]
        total = sum(shares)
        if not total:
            return least
        even = (sum(least) + spare) // len(line)
        if len(set(shares)) == 1 and max(least) <= even:
            return [_no_wider(item, even) for item in line]  # so that columns stand below each other
        grown = [small + spare * share // total for small, share in zip(least, shares, strict=True)]
        return [_no_wider(item, wide) for item, wide in zip(line, grown, strict=True)]


def _stretch(item: QLayoutItem) -> int:
    widget = item.widget()
    return widget.sizePolicy().horizontalStretch() if widget is not None else 0


def _no_wider(item: QLayoutItem, width: int) -> int:
    return min(width, max(item.maximumSize().width(), item.minimumSize().width()))


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


def stretch(widget: QWidget, share: int) -> None:
    """Let a widget take ``share`` parts of a growing line's spare width."""
    policy = widget.sizePolicy()
    policy.setHorizontalStretch(share)
    policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding if share else QSizePolicy.Policy.Preferred)
    widget.setSizePolicy(policy)
