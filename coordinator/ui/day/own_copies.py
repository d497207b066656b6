"""Copies to take home as only the coordinator sees them: what they would give away, and the unseen ones."""

from PySide6.QtWidgets import QWidget

from coordinator.practice.names import in_words
from coordinator.queries.own_copies import GivenAway, OwnCopies, own_copies
from coordinator.ui.blocks import column
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.leak_words import whose_detail
from coordinator.ui.case.plan_lists import neutral_words_list
from coordinator.ui.case.tab import here
from coordinator.ui.day.copies import CopiesCard
from coordinator.ui.day.reading import Line, ReadCard


class CopiesForYou(QWidget):
    """What must not be in a copy and is, neutral words to mend it, and copies that stand on no open page."""

    def __init__(self, bridge: Bridge, case_id: str, meeting_id: str) -> None:
        super().__init__()
        self.bridge, self.meeting_id = bridge, meeting_id
        self._version_id = ""
        self.given_away = ReadCard("In copies to take home")
        self.neutral = neutral_words_list(bridge, case_id, lambda: self._version_id)
        self.copies = CopiesCard(bridge, meeting_id, named=False)
        for card in (self.neutral, self.copies):
            card.hide()
        self.setLayout(column(self.given_away, self.neutral, self.copies, gap=0.9))

    def refresh(self) -> None:
        """Make every copy once more and read it through."""
        today = here(self.bridge).date()
        self.bridge.read_later(own_copies, self._found, meeting_id=self.meeting_id, today=today)

    def _found(self, found: OwnCopies) -> None:
        self._version_id = found.version_id
        self.given_away.show_lines([_line(one) for one in found.given_away])
        self.neutral.setVisible(bool(found.given_away) or bool(self.neutral.open_id))
        self.copies.setVisible(bool(found.readers))
        self.copies.show_copies(found.readers, found.made)


def _line(one: GivenAway) -> Line:
    where = f"{one.where[:1].upper()}{one.where[1:]}"
    copies = "copy" if len(one.readers) == 1 else "copies"
    return Line(
        f"{where}: {whose_detail(one.secret)}",
        f"Not for the {copies} of {in_words(one.readers)}. Change the words, or agree neutral ones below.",
    )
