"""A picture as a screen reader meets it: a list of the people and things in it, each with its own name.

Qt keeps these for as long as it likes, so Python must hold on to each until Qt has let go of the picture.
"""

from typing import Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from coordinator.practice.pictures.drawing import Subject

PICTURE = "PictureCanvas"
"""The class whose instances are read out as lists."""


@runtime_checkable
class Read(Protocol):
    """What a picture on the screen has to tell."""

    chosen_id: str

    def subjects(self) -> tuple[Subject, ...]:
        """Return who and what is in the picture, in the order of reading."""
        ...

    def room_of(self, subject: Subject) -> QRect:
        """Return where one of them is seen, in the widget's own units."""
        ...


class SubjectRead(QAccessibleInterface):
    """One person or thing of a picture; the number stays, whoever stands at it."""

    def __init__(self, widget: QWidget, picture: Read, number: int) -> None:
        super().__init__()
        self._widget, self._picture, self._number = widget, picture, number

    @property
    def subject(self) -> Subject | None:
        """Who stands at this number now."""
        if not shiboken6.isValid(self._widget):
            return None
        found = self._picture.subjects()
        return found[self._number] if self._number < len(found) else None

    def isValid(self) -> bool:  # noqa: D102, N802 -- Qt's own names, here and below
        return self.subject is not None

    def object(self) -> QObject | None:  # type: ignore[override]  # noqa: D102 -- a part has no object
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]  # noqa: D102
        return self._widget.window().windowHandle() if shiboken6.isValid(self._widget) else None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: D102
        return QAccessible.queryAccessibleInterface(self._widget) if shiboken6.isValid(self._widget) else None

    def child(self, index: int, /) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: ARG002, D102
        return None

    def childAt(self, x: int, y: int, /) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: ARG002, D102, N802
        return None

    def childCount(self) -> int:  # noqa: D102, N802
        return 0

    def indexOfChild(self, child: QAccessibleInterface, /) -> int:  # noqa: ARG002, D102, N802
        return -1

    def text(self, wanted: QAccessible.Text, /) -> str:  # noqa: D102
        subject = self.subject
        return subject.words if subject is not None and wanted is QAccessible.Text.Name else ""

    def setText(self, which: QAccessible.Text, text: str, /) -> None:  # noqa: N802
        """Leave it: what is read out comes from the records."""

    def rect(self) -> QRect:  # noqa: D102
        subject = self.subject
        if subject is None:
            return QRect()
        room = self._picture.room_of(subject)
        return QRect(self._widget.mapToGlobal(room.topLeft()), room.size())

    def role(self) -> QAccessible.Role:  # noqa: D102
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:  # noqa: D102
        found, subject = QAccessible.State(), self.subject
        if subject is None:
            found.invalid = True
            return found
        found.focusable = found.selectable = True
        found.selected = bool(subject.id) and subject.id == self._picture.chosen_id
        found.focused = found.selected and self._widget.hasFocus()
        return found

    def foregroundColor(self) -> QColor:  # noqa: D102, N802
        return QColor()

    def backgroundColor(self) -> QColor:  # noqa: D102, N802
        return QColor()

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: D102, N802
        return None


class PictureRead(QAccessibleWidget):
    """The picture as a whole; its children are its people and things."""

    def __init__(self, widget: QWidget, picture: Read) -> None:
        super().__init__(widget, QAccessible.Role.List, "")
        self._widget, self._picture = widget, picture
        self.parts: list[SubjectRead] = []

    def childCount(self) -> int:  # noqa: D102, N802
        return len(self._picture.subjects()) if shiboken6.isValid(self._widget) else 0

    def child(self, index: int, /) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: D102
        if not 0 <= index < self.childCount():
            return None
        while len(self.parts) <= index:
            self.parts.append(SubjectRead(self._widget, self._picture, len(self.parts)))
        return self.parts[index]

    def indexOfChild(self, child: QAccessibleInterface, /) -> int:  # noqa: D102, N802
        return next((number for number, part in enumerate(self.parts) if part is child), -1)

    def childAt(self, x: int, y: int, /) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: D102, N802
        at = self._widget.mapFromGlobal(QPoint(x, y))
        rooms = [self._picture.room_of(one) for one in self._picture.subjects()]
        return self.child(next((number for number, room in enumerate(rooms) if room.contains(at)), -1))

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: D102, N802
        chosen = self.number_of(self._picture.chosen_id)
        return self.child(chosen) if self._widget.hasFocus() else None

    def number_of(self, subject_id: str) -> int:
        """Return which child somebody is; -1 for none."""
        found = enumerate(self._picture.subjects())
        return next((number for number, one in found if subject_id and one.id == subject_id), -1)


class _Held:
    """Everything Qt may still ask, until the picture it belongs to is gone."""

    def __init__(self) -> None:
        self._pictures: list[PictureRead] = []
        self._is_installed = False

    def install(self) -> None:
        """Let Qt ask for pictures; once is enough."""
        if not self._is_installed:
            self._is_installed = True
            QAccessible.installFactory(self.made)

    def made(self, class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
        """Return what reads a picture out; None for anything else, which Qt then reads out itself."""
        if class_name != PICTURE or not isinstance(thing, QWidget) or not isinstance(thing, Read):
            return None
        self._let_go()
        self._pictures.append(PictureRead(thing, thing))
        return self._pictures[-1]

    def _let_go(self) -> None:
        """Forget the pictures that Qt has done with, and have it forget their parts first."""
        gone = [one for one in self._pictures if not shiboken6.isValid(one)]
        self._pictures = [one for one in self._pictures if shiboken6.isValid(one)]
        for part in (part for one in gone for part in one.parts):
            if shiboken6.isValid(part):
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))


_held = _Held()
install = _held.install
