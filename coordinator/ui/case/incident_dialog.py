"""A worry or a disclosure is written down in a minute: what was said, by whom, and who was told."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from coordinator.commands.fields import add_record
from coordinator.models.base import Kept
from coordinator.models.referral import Incident
from coordinator.models.values import new_id
from coordinator.queries.records import record as one_record
from coordinator.ui import mnemonics
from coordinator.ui.blocks import button, column, holding, row, scrolled, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.tab import chain, here
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.referral import INCIDENT
from coordinator.ui.theme import em, sized

WIDE, HIGH = 50, 50
"""Text sizes across and down that the dialog takes where the screen has room for it."""

TITLE = "Record a worry or disclosure"
TOLD = (
    "Write down what was said in their words, not yours. It is saved as you type. "
    "If a child may be at risk of harm, ring the social worker or the emergency duty team now."
)


class IncidentDialog(QDialog):
    """Asks what was said, by whom and who was told; the time is now unless another is typed.

    ``person_id`` is who said it, where that is known. The record is kept from the first word typed on, so
    that a lock in the middle of it loses nothing; closed untouched, nothing is kept.
    """

    def __init__(
        self, bridge: Bridge, case_id: str, person_id: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.bridge, self.record_id = bridge, new_id()
        begun = {
            "id": self.record_id,
            "case_id": case_id,
            "happened": here(bridge),
            "said_by_id": person_id or None,
        }
        self.view = NewIncident(bridge, begun)
        self.view.left_field.connect(self._fill_in_when_told)
        bridge.changed.connect(self._hear)
        self.ready = button("Done", self.accept, look="primary")
        page = scrolled(holding(column(self.view, None, margins=(0, 0, 0.6, 0.6))))
        self.setLayout(
            column(
                words(TITLE, "heading"),
                words(TOLD, "muted", wrap=True),
                page,
                row(self.ready, None),
                gap=0.9,
                margins=(1.5, 1.3, 1.5, 1.3),
            )
        )
        sized(self, least=(30, 18))

    def begin(self) -> None:
        """Open, with the cursor where the words go."""
        chain(self)
        mnemonics.assign(self)
        room = self.screen().availableGeometry()
        self.resize(min(em(WIDE), room.width() - em(2)), min(em(HIGH), room.height() - em(4)))
        self.open()
        self.view.focus_on("what_was_said")

    def done(self, result: int) -> None:
        """Save what is half typed, however the dialog is closed."""
        self.view.flush()
        super().done(result)

    def _hear(self, changed: frozenset[type[Kept]]) -> None:
        kept = self.bridge.read(one_record, record_type=Incident, record_id=self.record_id)
        if Incident in changed and kept is not None:
            self.view.refresh(kept)

    def _fill_in_when_told(self) -> None:
        told, when = (self.view.cells[key].editor for key in ("told_whom", "told_when"))
        if told.typed().strip() and not when.typed().strip() and not when.has_focus():
            when.show_value(here(self.bridge))
            when.edited.emit()
            self.view.flush()


class NewIncident(FormView):
    """The form of an incident that is kept with the first word typed, not before."""

    def __init__(self, bridge: Bridge, begun: dict[str, Any]) -> None:
        super().__init__(INCIDENT, bridge)
        self._begun, self._is_kept = begun, False
        self.show_record(Incident(**begun))

    def save(self) -> None:
        """Keep the record the first time, then save what was typed."""
        if self._dirty and not self._is_kept:
            self._is_kept = True
            self.bridge.do(add_record, record=Incident(**self._begun))
        super().save()
