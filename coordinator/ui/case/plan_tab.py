"""The plan of a case on its leaves: what it says, its checks, its versions; and the way to release it."""

from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from coordinator.commands.plan import start_new_version, start_plan
from coordinator.models.choices import VersionStatus
from coordinator.models.plan import PlanVersion
from coordinator.models.referral import Case
from coordinator.queries.circulation import holders_of
from coordinator.queries.plan import versions_of_case
from coordinator.ui.blocks import Card, EmptyState, button
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.leaves import Leaves
from coordinator.ui.case.plan_checks_leaf import ChecksLeaf
from coordinator.ui.case.plan_child import ChildLeaf
from coordinator.ui.case.plan_leaf import PlanLeaf
from coordinator.ui.case.plan_preview import PreviewDialog
from coordinator.ui.case.plan_services import ServicesLeaf
from coordinator.ui.case.plan_version import ThePlanLeaf, VersionHead
from coordinator.ui.case.plan_versions_leaf import VersionsLeaf
from coordinator.ui.case.release_dialog import ReleaseDialog
from coordinator.ui.case.step_dialog import StepDialog
from coordinator.ui.case.tab import Tab
from coordinator.ui.editors import TextEditor
from coordinator.ui.form_view import FormView
from coordinator.ui.record_list import RecordList
from coordinator.ui.screen import Ways
from coordinator.ui.theme import em

THE_PLAN: Final = "The plan"
LEAVES: Final[tuple[tuple[str, type[PlanLeaf]], ...]] = (
    (THE_PLAN, ThePlanLeaf),
    ("Checks", ChecksLeaf),
    ("Asked of services", ServicesLeaf),
    ("For the child", ChildLeaf),
    ("Versions", VersionsLeaf),
)
"""The leaves of the plan, in the order they are turned to."""


class PlanTab(Tab):
    """The newest version being written, or any released one to read."""

    shows: ClassVar = frozenset({PlanVersion}).union(*(leaf.shows for _name, leaf in LEAVES))

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self.version: PlanVersion | None = None
        self._wanted_id = ""
        begin = button("Start the plan", self._start, look="primary", icon="file-plus")
        self.start = Card().add(
            EmptyState(
                "list-checks",
                "No plan yet",
                "Start it before the conference or in the room. Answers, actions and Plan B are saved as you "
                "type.",
                begin,
            )
        )
        self.head = VersionHead(bridge)
        self._connect_head()
        self.leaves = Leaves(
            [(name, partial(self._made, make)) for name, make in LEAVES], "Parts of the plan"
        )
        self.leaves.turned.connect(self._turned)
        self.put(self.start, self.head, self.leaves)

    @property
    def the_plan(self) -> ThePlanLeaf:
        """The leaf on which the plan is written or read."""
        leaf = self.leaves.leaf(THE_PLAN)
        assert isinstance(leaf, ThePlanLeaf)  # noqa: S101 -- the list of leaves is our own
        return leaf

    def version_id(self) -> str:
        """Return the id of the version that is seen; empty when there is none."""
        return self.version.id if self.version is not None else ""

    def refresh(self) -> None:
        """Show the version as it is kept now."""
        versions = self.bridge.read(versions_of_case, case_id=self.case_id)
        newest = versions[0] if versions else None
        self.version = next((one for one in versions if one.id == self._wanted_id), newest)
        for part in (self.head, self.leaves):
            part.setVisible(self.version is not None)
        self.start.setVisible(self.version is None)
        if self.version is None:
            return
        self.head.show_version(self.version, versions)
        if self.version.status is VersionStatus.RELEASED:
            self.page.setAccessibleName(f"Version {self.version.number} of the plan, to read")
        self._seen().show_version(self.version)

    def show_version(self, version_id: str) -> None:
        """Show one version of the plan; an empty id shows the newest."""
        self.flush()
        self._wanted_id = version_id
        self._look_again()

    def flush(self) -> None:
        """Save at once what was typed anywhere on the tab."""
        for leaf in self.leaves.made.values():
            if isinstance(leaf, PlanLeaf):
                leaf.flush()
        super().flush()

    def lead_to(self, record_id: str, field: str = "") -> None:
        """Show a version by its id, or open the line of any other record, with the cursor in a field."""
        versions = self.bridge.read(versions_of_case, case_id=self.case_id)
        if record_id in {one.id for one in versions}:
            self.leaves.turn_to(THE_PLAN)
            if record_id != self.version_id():
                self.show_version(record_id)
        else:
            self.open_record(record_id)
        for view in self.findChildren(FormView) if field else ():
            here = view.record is not None and view.record.id == record_id and view.isVisibleTo(self)
            if here and field in view.cells:
                view.focus_on(field)
                self.page.ensureWidgetVisible(view.cells[field].editor, 0, em(6))
                return

    def reveal(self, record_id: str) -> None:
        """Turn to the leaf that lists a record, the plan itself before any other."""
        if self.version is None:
            return
        if record_id == self.version_id():
            self.leaves.turn_to(THE_PLAN)
            return
        for name, _make in LEAVES:
            leaf = self.leaves.leaf(name)
            for listed in leaf.findChildren(RecordList):
                if not listed.isVisibleTo(leaf):
                    continue
                listed.refresh()
                if record_id in {one.id for one in listed.records}:
                    self.leaves.turn_to(name)
                    return

    def open_record(self, record_id: str) -> None:
        """Open the line of a record on whichever leaf it stands, and bring it into sight."""
        self.reveal(record_id)
        for listed in self.findChildren(RecordList):
            if listed.isVisibleTo(self):
                listed.open_record(record_id)
                if listed.open_id == record_id:
                    self.page.ensureWidgetVisible(listed.lines[record_id])
                    return

    def preview(self) -> None:
        """Show how the plan will look for a reader."""
        self.flush()
        self.bridge.settle()
        PreviewDialog(self.bridge, self.version_id(), self).begin()

    def release(self) -> None:
        """Show who gets what; from there the plan is released."""
        self.flush()
        self.bridge.settle()
        dialog = ReleaseDialog(self.bridge, self.version_id(), self)
        dialog.released.connect(lambda: self.ways.to_case(self.case_id, "Circulation"))
        dialog.begin()

    def decide(self) -> None:
        """Bring the decision into sight, with the cursor in it."""
        self.leaves.turn_to(THE_PLAN)
        decision = self.the_plan.writing.decision
        self.page.ensureWidgetVisible(decision, 0, self.page.height() // 2)
        decision.view.focus_on("decided_by")

    def new_version(self) -> None:
        """Ask why there is a new version and list everyone who holds an earlier one."""
        holders = self.bridge.read(holders_of, case_id=self.case_id)
        listed = f"These people hold an earlier version and need the new one: {', '.join(holders)}. "
        dialog = StepDialog(
            self,
            "Start a new version of the plan",
            sentence=(listed if holders else "")
            + "The released version stays as it is. The new one begins as a copy of it, to be changed, "
            "agreed and released again.",
            answer="Start a new version",
        )
        why = TextEditor("Jackie starts a new job in May, so the Tuesdays change.")
        dialog.ask("Why is there a new version?", why)
        dialog.keep_typed(self.bridge, (Case, self.case_id), "why a new version", why)

        def made(_version_id: str) -> None:
            dialog.accept()
            self.show_version("")

        dialog.act = lambda: self.bridge.do(
            start_new_version,
            made,
            dialog.refuse,
            case_id=self.case_id,
            why=why.value(),
        )
        dialog.begin()

    def _made(self, make: type[PlanLeaf]) -> PlanLeaf:
        leaf = make(self.bridge, self.ways, self.case_id, self.version_id)
        leaf.wanted.connect(self.lead_to)
        leaf.field_wanted.connect(self.lead_to)
        leaf.looked_at.connect(self._look_at, Qt.ConnectionType.QueuedConnection)
        return leaf

    def _look_at(self, card: QWidget) -> None:
        """Scroll until a card is seen from its heading on."""
        inside = self.page.widget()
        if inside is not None:
            self.page.verticalScrollBar().setValue(card.mapTo(inside, QPoint(0, 0)).y())

    def _seen(self) -> PlanLeaf:
        leaf = self.leaves.leaf(self.leaves.current)
        assert isinstance(leaf, PlanLeaf)  # noqa: S101 -- the list of leaves is our own
        return leaf

    def _turned(self, _name: str) -> None:
        self.flush()
        if self.version is not None:
            self._seen().show_version(self.version)
        self.chain_soon()

    def _connect_head(self) -> None:
        presses = (
            (self.head.look, self.preview),
            (self.head.decide, self.decide),
            (self.head.release, self.release),
            (self.head.renew, self.new_version),
        )
        for press, act in presses:
            press.clicked.connect(act)
        self.head.chosen.connect(self.show_version)

    def _start(self) -> None:
        self.bridge.do(start_plan, case_id=self.case_id)
