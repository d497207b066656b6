"""The Referral tab: what came with the referral and what was settled with the referrer, leaf by leaf."""

from functools import partial
from typing import ClassVar

from coordinator.commands.referral import reopen_case
from coordinator.models.base import Kept
from coordinator.models.choices import CaseStatus
from coordinator.models.referral import Case, Incident
from coordinator.queries.records import case_records
from coordinator.queries.records import record as one_record
from coordinator.ui.blocks import Notice, Tone, button, column, flow, holding
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.close_dialog import CloseDialog
from coordinator.ui.case.each_person import EachPerson
from coordinator.ui.case.incident_dialog import TITLE, IncidentDialog
from coordinator.ui.case.leaves import Leaves
from coordinator.ui.case.pausing import PauseDialog, ResumeDialog
from coordinator.ui.case.referral_family import FamilyLeaf
from coordinator.ui.case.referral_leaves import CaseLeaf, ReferrerLeaf, ToldLeaf, WordsLeaf
from coordinator.ui.case.tab import Tab
from coordinator.ui.case.wording import counted
from coordinator.ui.dates import say_date
from coordinator.ui.record_list import RecordList
from coordinator.ui.screen import Ways

CASE_LEAF, FAMILY_LEAF, WORDS_LEAF = "The case", "Children and consent", "Worries and strengths"
REFERRER_LEAF, TOLD_LEAF = "With the referrer", "Who hears what"
LEAVES = (CASE_LEAF, FAMILY_LEAF, WORDS_LEAF, REFERRER_LEAF, TOLD_LEAF)


class ReferralTab(Tab):
    """Five leaves, of which one is seen; a worry or disclosure is recorded from any of them."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset({Case, Incident})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self.record = button(TITLE, self.record_worry, icon="shield-alert")
        self.bring_in = button("Import a referral form", self._import, look="quiet", icon="upload")
        self.pause = button("Pause the clock", self._pause, look="quiet")
        self.resume = button("Start the clock again", self._resume, look="quiet")
        self.close_case = button("Decline or close the case", self._close, look="quiet")
        self.reopen = button("Open the case again", self._reopen, look="quiet", icon="undo-2")
        self.untold = Notice(Tone.WARN, "", button("Show it", self._show_untold, look="quiet"))
        self.closed = Notice(Tone.PLAIN)
        self.case_leaf = CaseLeaf(bridge, ways, case_id)
        self.form = self.case_leaf.form
        made = partial(self._make, bridge, ways, case_id)
        self.leaves = Leaves(
            [
                (CASE_LEAF, lambda: self.case_leaf),
                (FAMILY_LEAF, partial(made, FamilyLeaf)),
                (WORDS_LEAF, partial(made, WordsLeaf)),
                (REFERRER_LEAF, partial(made, ReferrerLeaf)),
                (TOLD_LEAF, lambda: ToldLeaf(bridge, ways, case_id, self._say_when_seen)),
            ],
            "Parts of the referral",
        )
        self.leaves.turned.connect(self._turned)
        self.leaves.bar.setProperty("look", "")
        presses = (self.bring_in, self.pause, self.resume, self.close_case, self.reopen)
        actions = holding(flow(self.record, *presses, gap=0.3))
        layout = column(actions, self.untold, self.closed, self.leaves, gap=0.5)
        layout.setStretch(3, 1)
        self.setLayout(layout)

    @staticmethod
    def _make(bridge: Bridge, ways: Ways, case_id: str, leaf: type[Tab]) -> Tab:
        return leaf(bridge, ways, case_id)

    def refresh(self) -> None:
        """Say what is untold, and whether the case is closed."""
        count = len(self._untold())
        of_them = counted(count, "disclosure or worry", "disclosures or worries")
        self.untold.say(f"Nobody has been told yet of {of_them}." if count else "")
        case = self.bridge.read(one_record, record_type=Case, record_id=self.case_id)
        status = case.status if case is not None else CaseStatus.OPEN
        closed = status is CaseStatus.CLOSED
        self.close_case.setVisible(not closed)
        self.pause.setVisible(status is CaseStatus.OPEN)
        self.resume.setVisible(status is CaseStatus.PAUSED)
        self.reopen.setVisible(closed)
        self.closed.say(closed_words(case) if closed and case is not None else "")

    def leaf(self, name: str) -> Tab:
        """Return a leaf by its name, made now if it was never looked at."""
        found = self.leaves.leaf(name)
        assert isinstance(found, Tab)  # noqa: S101 -- the leaves are our own
        return found

    def turn_to(self, name: str) -> None:
        """Turn to a leaf by its name."""
        self.leaves.turn_to(name)

    def reveal(self, record_id: str) -> None:
        """Turn to the leaf of a record, of the line of a person without one, or of a kind of record."""
        for name in LEAVES:
            self.leaf(name).refresh()
            for listed in outer_lists(self.leaf(name)):
                listed.refresh()
                if holds(listed, record_id):
                    self.turn_to(name)
                    if isinstance(listed, EachPerson):
                        listed.focus_on(record_id)
                    return

    def open_record(self, record_id: str) -> None:
        """Turn to the leaf of a record, and open its line there."""
        self.reveal(record_id)
        self.leaf(self.leaves.current).open_record(record_id)

    def record_worry(self, person_id: str = "") -> None:
        """Begin to write down a worry or a disclosure, said by this person where that is known."""
        IncidentDialog(self.bridge, self.case_id, person_id, self).begin()

    def _untold(self) -> list[Incident]:
        found = self.bridge.read(case_records, record_type=Incident, case_id=self.case_id)
        return [one for one in found if not one.told_whom]

    def _show_untold(self) -> None:
        found = self._untold()
        if found:
            self.open_record(found[-1].id)

    def _say_when_seen(self) -> None:
        self.turn_to(REFERRER_LEAF)
        leaf = self.leaf(REFERRER_LEAF)
        if isinstance(leaf, ReferrerLeaf):
            leaf.say_when_seen()

    def _turned(self, _leaf: str) -> None:
        self.flush()
        self.chain_soon()

    def _close(self) -> None:
        self.flush()
        CloseDialog(self, self.bridge, self.case_id).begin()

    def _pause(self) -> None:
        PauseDialog(self.bridge, self.case_id, self).begin()

    def _resume(self) -> None:
        ResumeDialog(self.bridge, self.case_id, self).begin()

    def _import(self) -> None:
        from coordinator.ui.case.import_dialog import ImportDialog  # noqa: PLC0415 -- not before it is asked for

        self.flush()
        ImportDialog(self.bridge, self.ways, self.case_id, self).begin()

    def _reopen(self) -> None:
        self.bridge.do(reopen_case, case_id=self.case_id)


def holds(listed: RecordList, wanted: str) -> bool:
    """Say whether a list holds a record, or the line of a person, or the kind of record, that is wanted."""
    if wanted == listed.form.record_type.__tablename__:
        return True
    waiting = listed.waiting if isinstance(listed, EachPerson) else ()
    return wanted in {*waiting, *(one.id for one in listed.records)}


def outer_lists(leaf: Tab) -> list[RecordList]:
    """Return the lists of a leaf, but for those inside an open record."""
    found = leaf.findChildren(RecordList)
    return [one for one in found if not any(outer is not one and outer.isAncestorOf(one) for outer in found)]


def closed_words(case: Case) -> str:
    """Return when and why a case was closed."""
    when = f" on {say_date(case.closed)}" if case.closed is not None else ""
    why = f": {case.close_reason.value}" if case.close_reason is not None else ""
    return f"This case was closed{when}{why}."
