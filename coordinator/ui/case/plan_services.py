"""What is asked of services: their tasks in the plan, and requests for family network support packages."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from coordinator.errors import BadInput
from coordinator.models.base import Kept
from coordinator.models.choices import VersionStatus
from coordinator.models.day_choices import PanelDecision, ResourceState
from coordinator.models.plan import PlanAction, PlanVersion, ResourceRequest
from coordinator.queries.support import RequestPaper, request_paper, requests_of, say_cost, service_tasks
from coordinator.ui.blocks import Card, Notice, Tone, clear, column, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.plan_leaf import PlanLeaf
from coordinator.ui.case.saving import NO_LONGER_PROTECTED, choose_folder, write_copy
from coordinator.ui.case.tab import here
from coordinator.ui.case.wording import first_line, joined
from coordinator.ui.dates import say_short_date
from coordinator.ui.forms.support import RESOURCE_REQUEST, SERVICE_TASK
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList, RowAction
from coordinator.ui.screen import Ways

STATES = {
    ResourceState.ASKED: Tone.PLAIN,
    ResourceState.AGREED: Tone.GOOD,
    ResourceState.NOT_AGREED: Tone.WARN,
    None: Tone.QUIET,
}
DECISIONS = {
    PanelDecision.AGREED: Tone.GOOD,
    PanelDecision.AGREED_IN_PART: Tone.GOOD,
    PanelDecision.DEFERRED: Tone.WARN,
    PanelDecision.REFUSED: Tone.WARN,
}


class ServicesLeaf(PlanLeaf):
    """The tasks of services with how each stands, and every request for a package."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset({PlanAction, ResourceRequest})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str, version_id: Callable[[], str]) -> None:
        super().__init__(bridge, ways, case_id, version_id)
        self.tasks = self._tasks()
        self._read = column(gap=0.4)
        self.reading = Card("What is asked of services").add(self._read)
        self.requests = self._requests()
        self.problem, self.saved = Notice(Tone.DANGER), Notice(Tone.GOOD)
        self.put(self.tasks, self.reading, self.requests, self.problem, self.saved)

    def show_version(self, version: PlanVersion) -> None:
        """Show what a version asks of services; a released one is only read."""
        released = version.status is VersionStatus.RELEASED
        self.tasks.setVisible(not released)
        self.reading.setVisible(released)
        if not released:
            self.tasks.refresh()
            return
        clear(self._read)
        found = self.bridge.read(service_tasks, version_id=version.id)
        for action in found:
            told = task_line(action)
            self._read.addWidget(words(f"{action.position}. {told.title}", "strong", wrap=True))
            self._read.addWidget(words(joined(told.line, told.chip), wrap=True))
        if not found:
            self._read.addWidget(words("This version asks nothing of services.", "muted"))

    def save_request(self, request: ResourceRequest) -> None:
        """Ask for a folder and save the request on paper there, unless it gives something away."""
        self.problem.say("")
        self.saved.say("")
        choose_folder(self, "Where to save the request", lambda folder: self.save_in(folder, request.id))

    def save_in(self, folder: Path, request_id: str) -> None:
        """Build the request on paper off the window's thread and save it."""
        self.bridge.settle()

        def save(paper: RequestPaper) -> None:
            if paper.refusal:
                self.problem.say(paper.refusal)
                return
            try:
                target = write_copy(folder, paper.file_name, paper.content)
            except BadInput as problem:
                self.problem.say(str(problem))
                return
            self.saved.say(f"Saved as {target.name}. {NO_LONGER_PROTECTED}")

        self.bridge.read_later(request_paper, save, request_id=request_id, today=here(self.bridge).date())

    def _tasks(self) -> RecordList:
        return RecordList(
            self.bridge,
            SERVICE_TASK,
            title="What is asked of services",
            rows=lambda: self.bridge.read(service_tasks, version_id=self.version_id()),
            new=lambda: PlanAction(case_id=self.case_id, version_id=self.version_id(), service_task=True),
            add="Ask something of a service",
            summary=task_line,
            note="Each is an action of the plan, with the same number. What was asked for is not agreed "
            "until the service says so.",
            empty="Nothing is asked of a service yet. Any action of the plan can be marked as a service’s.",
            can_bin=False,
        )

    def _requests(self) -> RecordList:
        return RecordList(
            self.bridge,
            RESOURCE_REQUEST,
            title="Family network support packages",
            rows=lambda: self.bridge.read(requests_of, case_id=self.case_id),
            new=lambda: ResourceRequest(case_id=self.case_id),
            add="Ask for a package",
            summary=request_line,
            note="Practical or financial support for the family network. It does not replace what should be "
            "paid for another way.",
            empty="Would one thing, or support for a time, let the network keep the child safe at home?",
            actions=(RowAction("Save the request on paper", "download", self.save_request),),
            also=frozenset({PlanAction}),
        )


def task_line(action: PlanAction) -> Summary:
    """Return a service's task in one line, with how it stands."""
    state = action.resource_state
    return Summary(
        first_line(action.what) or action.heading or "New task for a service",
        joined(action.service or "No service named yet", first_line(action.resource_agreed)),
        state.label if state else "Not asked yet",
        STATES[state],
        str(action.position),
        whole=True,
    )


def request_line(request: ResourceRequest) -> Summary:
    """Return a request in one line, with how far it has come."""
    if request.delivered_on is not None:
        chip, tone = f"Delivered {say_short_date(request.delivered_on)}", Tone.GOOD
    elif request.decision is not None:
        chip, tone = request.decision.label, DECISIONS[request.decision]
    elif request.panel_on is not None:
        chip, tone = f"Panel {say_short_date(request.panel_on)}", Tone.PLAIN
    else:
        chip, tone = ("Asked for", Tone.PLAIN) if request.applied_on else ("Not asked yet", Tone.QUIET)
    purpose = request.purpose.label if request.purpose else ""
    line = joined(request.kind.label, request.duration, say_cost(request.cost), purpose)
    return Summary(request.item or "New request", line, chip, tone)
