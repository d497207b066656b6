"""The pictures for a child on screen: drawn from the library at any size, and all of them to choose from."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QDialog, QToolButton, QWidget

from coordinator.assets import resource
from coordinator.practice.child_pictures import CHILD_PICTURES
from coordinator.ui import mnemonics
from coordinator.ui.blocks import button, column, flow, holding, row, scrolled, words
from coordinator.ui.case.step_dialog import roomy
from coordinator.ui.case.tab import chain
from coordinator.ui.theme import em, sized

WIDE, HIGH = 240, 180
"""The shape of every drawing."""


class ChildPictureView(QWidget):
    """One picture as large as its place; empty while none is chosen."""

    def __init__(self, wide: float = 9.0) -> None:
        super().__init__()
        self.name = ""
        self._drawing: QSvgRenderer | None = None
        sized(self, least=(wide, wide * HIGH / WIDE), most=(wide, wide * HIGH / WIDE))

    def show_picture(self, name: str) -> None:
        """Show a picture by its name; one there is no drawing of is not shown."""
        known = CHILD_PICTURES.get(name)
        self.name = name if known is not None else ""
        self._drawing = drawing_of(name) if known is not None else None
        self.setAccessibleName(f"{known.title}: {known.shows}" if known is not None else "No picture yet")
        self.setVisible(known is not None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, D102, N802 -- Qt's own names
        if self._drawing is not None:
            self._drawing.render(QPainter(self), QRectF(self.rect()))


class PictureButton(QToolButton):
    """One picture to choose, with what it is called below it."""

    def __init__(self, name: str, wide: float) -> None:
        super().__init__()
        picture = CHILD_PICTURES[name]
        self.name = name
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setText(picture.title.replace("&", "&&"))
        self.setProperty("plain", picture.title)
        self.setToolTip(picture.shows)
        self.setAccessibleName(f"{picture.title}: {picture.shows}")
        self.setIconSize(QSize(em(wide), em(wide * HIGH / WIDE)))
        self.setIcon(QIcon(_pixmap(name, em(wide), self.devicePixelRatioF())))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoRaise(True)


class PicturesDialog(QDialog):
    """Every picture there is; ``chosen`` carries the name of the one that was pressed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Choose a picture")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.buttons = [PictureButton(name, 9.0) for name in CHILD_PICTURES]
        for one in self.buttons:
            one.clicked.connect(partial(self._choose, one.name))
        layout = column(
            words("Choose a picture", "heading"),
            words("Ask the child, if you can. Any picture can be changed later.", "muted", wrap=True),
            scrolled(holding(flow(*self.buttons, gap=0.5))),
            row(None, button("Close", self.reject)),
            gap=0.7,
            margins=(1.5, 1.3, 1.5, 1.3),
        )
        layout.setStretch(2, 1)
        self.setLayout(layout)
        roomy(self, 58, 40)

    def begin(self) -> None:
        """Open with the first picture in focus."""
        chain(self)
        self.open()
        mnemonics.assign(self)
        self.buttons[0].setFocus()

    def _choose(self, name: str) -> None:
        self.chosen.emit(name)
        self.accept()


def drawing_of(name: str) -> QSvgRenderer:
    """Return the drawing of a picture."""
    return QSvgRenderer(str(resource("pictures", "child", f"{name}.svg")))


def _pixmap(name: str, wide: int, ratio: float) -> QPixmap:
    made = QPixmap(QSize(round(wide * ratio), round(wide * HIGH / WIDE * ratio)))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    drawing_of(name).render(painter, QRectF(made.rect()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made
