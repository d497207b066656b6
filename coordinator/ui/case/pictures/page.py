"""The pictures of a network on one page: each live, with its list beside it, and saved from here."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from coordinator.commands.pictures import move_in_picture, place_again, put_in_ring
from coordinator.errors import CoordinatorError
from coordinator.models.base import Kept
from coordinator.models.choices import PictureKind
from coordinator.models.network import Participant, PicturePosition, RoutineLine, Tie
from coordinator.models.person import Person, Relationship
from coordinator.models.referral import Concern, Strength
from coordinator.practice.pictures.circles import ring_at
from coordinator.queries.circulation import CopyFile
from coordinator.queries.people import people_of_case
from coordinator.queries.pictures import network_picture_file, picture, picture_file
from coordinator.ui import mnemonics
from coordinator.ui.blocks import Notice, Tone, button, column, flow, holding, row, scrolled, tool
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.pictures.canvas import ZOOM, PictureCanvas
from coordinator.ui.case.pictures.lists import RingList, TreeWords, relationship_list, tie_list
from coordinator.ui.case.saving import NO_LONGER_PROTECTED, choose_folder, write_copy
from coordinator.ui.case.step_dialog import roomy
from coordinator.ui.case.tab import Tab, chain
from coordinator.ui.choosers import Segments
from coordinator.ui.record_list import RecordList
from coordinator.ui.screen import Ways
from coordinator.ui.theme import sized

NAMES = {
    PictureKind.CIRCLES: "Network circles",
    PictureKind.GENOGRAM: "Genogram",
    PictureKind.ECOMAP: "Ecomap",
    PictureKind.SAFETY_CIRCLES: "Safety circles",
    PictureKind.TREE_OF_LIFE: "Tree of life",
}
WITH_RINGS = frozenset({PictureKind.CIRCLES, PictureKind.SAFETY_CIRCLES})
FEWEST = 2
"""People a relationship needs."""


class Pictures(Tab):
    """One picture at a time; a change in the picture, in its list or elsewhere shows in all of them."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset(
        {Participant, Person, Relationship, Tie, PicturePosition, RoutineLine, Strength, Concern}
    )

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self.kinds = Segments(list(NAMES.items()))
        self.kinds.show_value(PictureKind.CIRCLES)
        self.canvas = PictureCanvas()
        self.beside = QStackedWidget()
        self._lists: dict[PictureKind, QWidget] = {}
        self._pages: dict[PictureKind, QWidget] = {}
        self.again = button("Let the program place everyone", self._place_all, look="quiet")
        self.told = Notice(Tone.GOOD)
        self.refused = Notice(Tone.DANGER)
        sized(self.beside, least=(20, 0), most=(30, 0))
        across = row(self.canvas, self.beside, gap=1.0)
        across.setStretch(0, 1)
        above, below = flow(self.kinds, *self._tools()), flow(self.again, *self._saving())
        layout = column(above, below, self.told, self.refused, holding(across), gap=0.7)
        layout.setStretch(4, 1)
        self.setLayout(layout)
        self.kinds.chosen.connect(self.refresh)
        self.canvas.moved.connect(self._moved)
        self.canvas.ring_wanted.connect(self._ring_by_key)
        self.canvas.opened.connect(self._opened)
        self.canvas.place_wanted.connect(self._place)

    @property
    def kind(self) -> PictureKind:
        """The picture that is seen."""
        return PictureKind(self.kinds.value())

    def show_kind(self, kind: PictureKind) -> None:
        """Turn to one of the pictures."""
        self.kinds.show_value(kind)
        self.refresh()

    def refresh(self) -> None:
        """Draw the picture that is seen anew from the records, and its list."""
        drawing = self.bridge.read(picture, case_id=self.case_id, kind=self.kind).drawing
        self.canvas.show_drawing(drawing, may_move=self.kind is not PictureKind.TREE_OF_LIFE)
        self.again.setEnabled(self.kind is not PictureKind.TREE_OF_LIFE)
        beside = self._list()
        if isinstance(beside, RingList):
            beside.refresh()
        elif isinstance(beside, TreeWords):
            beside.show_sentences(drawing.described)
        elif self.kind is PictureKind.GENOGRAM and isinstance(beside, RecordList):
            enough = len(self.bridge.read(people_of_case, case_id=self.case_id)) >= FEWEST
            beside.add_button.setEnabled(enough)
        self.beside.setCurrentWidget(self._pages[self.kind])
        self.chain_soon()

    def save_picture(self, form: str, folder: Path) -> None:
        """Save the picture that is seen into a folder, as ``png`` or ``svg``."""
        self._save(
            partial(self.bridge.read, picture_file, case_id=self.case_id, kind=self.kind, form=form), folder
        )

    def save_paper(self, folder: Path, kinds: Sequence[PictureKind] = ()) -> None:
        """Save a Word paper with these pictures, or the one that is seen, and the same in words."""
        made = partial(
            self.bridge.read,
            network_picture_file,
            case_id=self.case_id,
            kinds=list(kinds) or [self.kind],
            today=self.today(),
        )
        self._save(made, folder)

    def _tools(self) -> list[QWidget]:
        return [
            tool("plus", "Show it larger", lambda: self.canvas.zoom(ZOOM)),
            tool("minus", "Show it smaller", lambda: self.canvas.zoom(1 / ZOOM)),
            tool("search", "Show the whole picture", self.canvas.fit),
        ]

    def _saving(self) -> list[QWidget]:
        ask = "Where to save the picture"
        return [
            button(
                "Save as PNG",
                lambda: choose_folder(self, ask, partial(self.save_picture, "png")),
                look="quiet",
            ),
            button(
                "Save as SVG",
                lambda: choose_folder(self, ask, partial(self.save_picture, "svg")),
                look="quiet",
            ),
            button(
                "Put it in a Word paper", lambda: choose_folder(self, ask, self.save_paper), icon="file-text"
            ),
            button(
                "Put all pictures in a Word paper",
                lambda: choose_folder(self, ask, partial(self.save_paper, kinds=list(NAMES))),
                icon="file-text",
            ),
        ]

    def _list(self) -> QWidget:
        kind = self.kind
        if kind not in self._lists:
            made = self._make_list(kind)
            self._lists[kind] = made
            self._pages[kind] = scrolled(holding(column(made, None, margins=(0, 0, 0.5, 0))))
            self.beside.addWidget(self._pages[kind])
        return self._lists[kind]

    def _make_list(self, kind: PictureKind) -> QWidget:
        if kind in WITH_RINGS:
            return RingList(self.bridge, self.case_id, kind, self._put)
        if kind is PictureKind.GENOGRAM:
            return relationship_list(self.bridge, self.case_id)
        return tie_list(self.bridge, self.case_id) if kind is PictureKind.ECOMAP else TreeWords()

    def _put(self, participant_id: str, ring: int | None) -> None:
        self.bridge.do(put_in_ring, participant_id=participant_id, picture=self.kind, ring=ring)

    def _moved(self, subject: str, x: int, y: int) -> None:
        rings = self._list()
        if isinstance(rings, RingList) and self.canvas.drawing is not None:
            participant_id = rings.participant_of(subject)
            ring = ring_at(self.canvas.drawing, x, y)
            if participant_id:
                self.bridge.do(
                    put_in_ring,
                    participant_id=participant_id,
                    picture=self.kind,
                    ring=ring,
                    place=(x, y),
                )
            return
        self.bridge.do(move_in_picture, case_id=self.case_id, picture=self.kind, subject=subject, x=x, y=y)

    def _ring_by_key(self, subject: str, ring: int) -> None:
        rings = self._list()
        if isinstance(rings, RingList) and rings.participant_of(subject):
            self._put(rings.participant_of(subject), ring)

    def _opened(self, subject: str) -> None:
        beside = self._list()
        if isinstance(beside, RingList):
            beside.focus_on(subject)
        elif self.kind is PictureKind.GENOGRAM:
            self.ways.to_person(subject)
        elif isinstance(beside, RecordList):
            beside.open_record(subject, focus=True)

    def _place(self, subject: str) -> None:
        self.bridge.do(place_again, case_id=self.case_id, picture=self.kind, subject=subject)

    def _place_all(self) -> None:
        self.canvas.fit()
        self.bridge.do(place_again, case_id=self.case_id, picture=self.kind)

    def _save(self, made: Callable[[], CopyFile], folder: Path) -> None:
        self.told.say("")
        self.refused.say("")
        try:
            copy = made()
            saved = write_copy(folder, copy.file_name, copy.content)
        except CoordinatorError as refusal:
            self.refused.say(str(refusal))
        else:
            self.told.say(f"Saved as {saved.name}. {NO_LONGER_PROTECTED}")


class PicturesDialog(QDialog):
    """The pictures of a case in a window of their own, large enough to work in together."""

    def __init__(self, parent: QWidget, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Pictures of the network")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pictures = Pictures(bridge, ways, case_id)
        self.done_button = button("Done", self._leave, look="primary")
        layout = column(self.pictures, row(None, self.done_button), gap=0.8, margins=(1.2, 1.0, 1.2, 1.0))
        layout.setStretch(0, 1)
        self.setLayout(layout)
        roomy(self, 90, 60)

    def begin(self) -> None:
        """Open, with the keyboard in the picture."""
        chain(self)
        mnemonics.assign(self)
        self.open()
        self.pictures.canvas.setFocus()

    def _leave(self) -> None:
        self.pictures.flush()
        self.accept()
