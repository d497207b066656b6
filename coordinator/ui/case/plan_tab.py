"""The plan: answers, numbered actions, Plan B, the decision, its versions, and the way to release it."""

from typing import ClassVar

from coordinator.commands.plan import start_new_version, start_plan
from coordinator.models.choices import VersionStatus
from coordinator.models.conference import Attendance
from coordinator.models.network import Participant, Restriction, SharingAgreement
from coordinator.models.person import Person
from coordinator.models.plan import BackUpLine, NeutralWording, PlanAction, PlanAnswer, PlanVersion
from coordinator.models.referral import BottomLine, Case, FamilyQuestion
from coordinator.queries.circulation import holders_of, whole_plan
from coordinator.queries.plan import versions_of_case, whole_version
from coordinator.ui.blocks import Card, EmptyState, button
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.plan_preview import PreviewDialog
from coordinator.ui.case.plan_reading import PlanReading
from coordinator.ui.case.plan_version import VersionHead, Writing
from coordinator.ui.case.release_dialog import ReleaseDialog
from coordinator.ui.case.step_dialog import StepDialog
from coordinator.ui.case.tab import Tab
from coordinator.ui.editors import TextEditor
from coordinator.ui.screen import Ways


class PlanTab(Tab):
    """The newest version being written, or any released one to read."""

    shows: ClassVar = frozenset(
        {
            PlanVersion, PlanAction, PlanAnswer, BackUpLine, NeutralWording, FamilyQuestion, BottomLine,
            Person, Participant, Attendance, Restriction, SharingAgreement,
        }
    )  # fmt: skip

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
        self.writing = Writing(bridge, case_id, self.version_id)
        self.reading = PlanReading()
        self.put(self.start, self.head, self.writing, self.reading)

    def version_id(self) -> str:
        """Return the id of the version that is seen; empty when there is none."""
        return self.version.id if self.version is not None else ""

    def refresh(self) -> None:
        """Show the version as it is kept now."""
        versions = self.bridge.read(versions_of_case, case_id=self.case_id)
        newest = versions[0] if versions else None
        self.version = next((one for one in versions if one.id == self._wanted_id), newest)
        self.start.setVisible(self.version is None)
        self.head.setVisible(self.version is not None)
        released = self.version is not None and self.version.status is VersionStatus.RELEASED
        self.writing.setVisible(self.version is not None and not released)
        self.reading.setVisible(released)
        if self.version is None:
            return
        self.head.show_version(self.version, versions)
        if released:
            self.reading.show_view(self.bridge.read(whole_plan, version_id=self.version.id))
            self.page.setAccessibleName(f"Version {self.version.number} of the plan, to read")
        else:
            self.writing.show_version(self.bridge.read(whole_version, version_id=self.version.id))

    def show_version(self, version_id: str) -> None:
        """Show one version of the plan; an empty id shows the newest."""
        self.flush()
        self._wanted_id = version_id
        self._look_again()

    def flush(self) -> None:
        """Save at once what was typed anywhere on the tab."""
        self.writing.answers.flush()
        super().flush()

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
        self.page.ensureWidgetVisible(self.writing.decision, 0, self.page.height() // 2)
        self.writing.decision.view.focus_on("decided_by")

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
