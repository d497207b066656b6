"""Your details, as they stand on the papers, and your logo."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from coordinator.commands.set_up import set_up_casebook
from coordinator.commands.settings import remove_logo, set_logo
from coordinator.errors import BadInput, CoordinatorError
from coordinator.models.directory import Coordinator
from coordinator.queries.editions import brand_of
from coordinator.queries.records import records
from coordinator.ui.blocks import Card, Notice, Tone, button, column, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.directory import COORDINATOR
from coordinator.ui.theme import em, theme

WIDEST, HIGHEST = 1200, 400
"""Dots of a logo as it is kept: sharp on paper, and small."""
LARGEST_FILE = 20 * 1024 * 1024


class DetailsPage(QWidget):
    """The coordinator's own form, and the logo at the head of every paper."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.view = FormView(COORDINATOR, bridge)
        self.picture = QLabel()
        self.picture.setAccessibleName("Your logo")
        self.none = words("No logo. Papers begin with your name.", "muted", wrap=True)
        self.choose = button("Choose a picture", self._choose, icon="upload")
        self.remove = button("Remove the logo", self._remove, look="quiet", icon="trash-2")
        self.notice = Notice(Tone.WARN)
        logo = Card("Your logo").add(
            words(
                "A PNG or JPEG picture. Nothing is kept of when or where it was taken.", "muted", wrap=True
            ),
            self.picture,
            self.none,
            self.notice,
            row(self.choose, self.remove, None),
        )
        self.setLayout(column(Card().add(self.view), logo, gap=1.1))
        theme().changed.connect(self._show_logo)
        self._logo = b""

    def refresh(self) -> None:
        """Show the details and the logo as they are kept."""
        found = self.bridge.read(records, record_type=Coordinator)
        if not found:
            self.bridge.do(set_up_casebook)
            return
        self.view.refresh(found[0])
        self._logo = self.bridge.read(brand_of).logo or b""
        self._show_logo()

    def keep_logo(self, path: Path) -> None:
        """Keep a picture as the logo: drawn anew, so that nothing but the picture itself is kept."""
        self.notice.say("")
        try:
            content = plain_logo(path)
        except BadInput as problem:
            self.notice.say(str(problem))
            return
        self.bridge.do(set_logo, None, self._refused, content=content)

    def _refused(self, refusal: CoordinatorError) -> None:
        self.notice.say(str(refusal))

    def _remove(self) -> None:
        self.bridge.do(remove_logo)

    def _choose(self) -> None:
        dialog = QFileDialog(self, "Choose your logo", "", "Pictures (*.png *.jpg *.jpeg)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.keep_logo(Path(chosen)))
        dialog.open()

    def _show_logo(self) -> None:
        self.picture.setVisible(bool(self._logo))
        self.remove.setVisible(bool(self._logo))
        self.none.setVisible(not self._logo)
        image = QImage.fromData(self._logo)
        if not image.isNull():
            room = QSize(em(24), em(6))
            smooth = Qt.TransformationMode.SmoothTransformation
            self.picture.setPixmap(
                QPixmap.fromImage(image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth))
            )


def plain_logo(path: Path) -> bytes:
    """Return a picture as PNG without anything hidden in it; raises ``BadInput`` when it cannot be read."""
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= LARGEST_FILE else b""
    except OSError as error:
        raise BadInput("That picture cannot be read. Nothing was changed. Choose another file.") from error
    image = QImage.fromData(content)
    if image.isNull():
        raise BadInput("That is not a picture that can be used. Choose a PNG or JPEG under 20 MB.")
    if image.width() > WIDEST or image.height() > HIGHEST:
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(WIDEST, HIGHEST, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    plain = QImage(image.size(), QImage.Format.Format_ARGB32)
    plain.fill(Qt.GlobalColor.transparent)
    painter = QPainter(plain)
    painter.drawImage(0, 0, image)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    plain.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
