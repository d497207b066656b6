"""What happened in a case, day by day, in plain words: what was done, undone and done again, and when."""

from coordinator.models.choices import EntryKind
from coordinator.models.directory import Coordinator
from coordinator.models.referral import Case
from coordinator.queries.case_record import Happening, happenings
from coordinator.queries.people import people_of_case
from coordinator.queries.records import records
from coordinator.ui.blocks import Card, button, clear, column, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.naming import called
from coordinator.ui.dates import say_date, say_time
from coordinator.ui.theme import sized

MOST_AT_FIRST = 20
MORE = 200


class Happenings(Card):
    """The journal of a case; it cannot be changed."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        super().__init__("What happened")
        self.bridge, self._case_id = bridge, case_id
        self._most = MOST_AT_FIRST
        self.who = words("", "muted", wrap=True)
        self._list = column(gap=0.3)
        self.more = button("Show earlier entries", self._show_more, look="quiet", icon="chevron-down")
        self.add(self.who, self._list, row(self.more, None))

    def refresh(self) -> None:
        """Read the newest entries and show them under their days."""
        found = self.bridge.read(happenings, case_id=self._case_id, most=self._most + 1)
        people = self.bridge.read(people_of_case, case_id=self._case_id)
        names = {one.person.id: one.short_name for one in people}
        coordinators = self.bridge.read(records, record_type=Coordinator)
        by = next((one.name for one in coordinators if one.name), "")
        self.who.setText(
            f"Done by {by or 'you'}. The program keeps this record itself; nobody can change it."
        )
        clear(self._list)
        day = ""
        for one in found[: self._most]:
            local = one.entry.at.astimezone() if one.entry.at is not None else None
            today = say_date(local.date()) if local is not None else "No date"
            if today != day:
                self._list.addWidget(words(today, "strong"))
                day = today
            clock = words(say_time(local.time()) if local is not None else "", "muted")
            sized(clock, least=(4.5, 0))
            said = words(in_words(one, names), wrap=True)
            self._list.addWidget(holding(row(clock, said, gap=0.4)))
        self.more.setVisible(len(found) > self._most)

    def _show_more(self) -> None:
        self._most += MORE
        self.refresh()


def in_words(one: Happening, names: dict[str, str]) -> str:
    """Return one entry as it is read: *Change “Invitation” – part in the case, Jackie*."""
    before = {EntryKind.UNDONE: "Undone: ", EntryKind.REDONE: "Done again: "}.get(one.entry.kind, "")
    about = ""
    if one.about is not None and not isinstance(one.about, Case):
        about = f" – {called(one.about, names)}"
    return f"{before}{one.entry.label}{about}"
