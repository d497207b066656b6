"""Photos of the flip-chart: chosen or dropped here, kept with the meeting, and shown small."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from coordinator.commands.fields import put_in_bin
from coordinator.commands.flip_chart import keep_flip_chart
from coordinator.errors import CoordinatorError
from coordinator.models.circulation import Attachment
from coordinator.queries.case_record import attached_file
from coordinator.queries.circulation import CopyFile
from coordinator.ui.blocks import Card, Notice, Tone, button, clear, column, flow, holding, row, tool, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.theme import em, sized

PHOTOS = "Photos (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff *.gif *.heic)"
WIDE, HIGH = 11.0, 8.0
"""Text sizes that a photo is shown in."""


class FlipCharts(Card):
    """The photos of a meeting; each is kept without the place and the camera it was taken with."""

    def __init__(self, bridge: Bridge, meeting_id: str) -> None:
        self.take = button("Add a photo", self.choose, icon="upload")
        super().__init__("What stands on the flip-chart", actions=(self.take,))
        self.bridge, self.meeting_id = bridge, meeting_id
        self.setAcceptDrops(True)
        self.photos: dict[str, PhotoLine] = {}
        self.told = words(
            "Take a photo of what was written, and choose it or drag it here. It is kept in the casebook "
            "without the place and the camera; the photo itself stays where it is.",
            "muted",
            wrap=True,
        )
        self.problem = Notice(Tone.WARN)
        self._list = flow(gap=0.8)
        self._shown = holding(self._list)
        self.add(self.told, self.problem, self._shown)

    def show_photos(self, photos: Sequence[Attachment]) -> None:
        """Show the photos that are kept, in the order they came."""
        if list(self.photos) == [one.id for one in photos]:
            return
        clear(self._list)
        self.photos = {}
        for one in photos:
            line = self.photos[one.id] = PhotoLine(one, self._drop)
            self._list.addWidget(line)
            self.bridge.read_later(attached_file, line.show_photo, attachment_id=one.id)
        self._shown.setVisible(bool(photos))

    def choose(self) -> QFileDialog:
        """Ask for photos and keep them."""
        dialog = QFileDialog(self, "Photos of the flip-chart", "", PHOTOS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, "Add")
        dialog.filesSelected.connect(lambda chosen: self.keep([Path(one) for one in chosen]))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()
        return dialog

    def keep(self, paths: Sequence[Path]) -> None:
        """Keep each photo; one that cannot be kept is explained, and the others are kept all the same."""
        self.problem.say("")
        for path in paths:
            refused = partial(self._refused, path.name)
            self.bridge.do(keep_flip_chart, None, refused, meeting_id=self.meeting_id, path=path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102, N802 -- Qt's own names
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102, N802
        self.keep([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def _refused(self, name: str, refusal: CoordinatorError) -> None:
        before = f"{self.problem.sentence.text()}\n" if self.problem.sentence.text() else ""
        self.problem.say(f"{before}{name}: {refusal}")

    def _drop(self, attachment_id: str) -> None:
        self.bridge.do(put_in_bin, record_type=Attachment, record_id=attachment_id)


class PhotoLine(QWidget):
    """One photo, small, with its number and a way to take it out again."""

    def __init__(self, photo: Attachment, drop: Callable[[str], None]) -> None:
        super().__init__()
        self.photo = photo
        number = photo.title.rpartition(" ")[2]
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(photo.title)
        sized(self.picture, least=(WIDE, HIGH))
        self.bin = tool("trash-2", f"Put photo {number} in the bin", partial(drop, photo.id))
        below = row(words(f"Photo {number}", "small"), None, self.bin, gap=0.3)
        self.setLayout(column(self.picture, below, gap=0.2))

    def show_photo(self, file: CopyFile) -> None:
        """Show the photo as it is kept."""
        image = QImage.fromData(file.content)
        if not image.isNull():
            size = image.size().scaled(em(WIDE), em(HIGH), Qt.AspectRatioMode.KeepAspectRatio)
            smooth = Qt.TransformationMode.SmoothTransformation
            self.picture.setPixmap(
                QPixmap.fromImage(image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, smooth))
            )
