"""The referrer's decision on the plan: agreed, agreed with changes, or not accepted with the reasons."""

from coordinator.commands.plan import agree_plan, back_to_draft
from coordinator.errors import CoordinatorError
from coordinator.models.choices import Decision, VersionStatus
from coordinator.models.plan import PlanVersion
from coordinator.ui.blocks import Card, Chip, Notice, Tone, button, flow, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.dates import say_date
from coordinator.ui.form import Form, Section
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.plan import PLAN_VERSION

DECISION = Form(PlanVersion, [Section("", PLAN_VERSION.sections[3].items)], noun="decision")
PRESSES = (
    (Decision.AGREED, "The plan is agreed", "circle-check"),
    (Decision.AGREED_WITH_CHANGES, "Agreed with changes", "pencil"),
    (Decision.NOT_ACCEPTED, "Not accepted", "x"),
)


class DecisionCard(Card):
    """Who decided, when and why, and three buttons that record the decision."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__("The referrer’s decision")
        self.bridge = bridge
        self.version: PlanVersion | None = None
        self.chip = Chip("Not decided yet", Tone.QUIET)
        self.told = words("", "muted", wrap=True)
        self.problem = Notice(Tone.WARN)
        self.view = FormView(DECISION, bridge)
        self.presses = {
            decision: button(text, lambda decision=decision: self._decide(decision), icon=icon)  # type: ignore[misc]
            for decision, text, icon in PRESSES
        }
        self.undo = button("Take it back to a draft", self._back, look="quiet", icon="undo-2")
        self.add(
            row(self.chip, None),
            words(
                "A plan is agreed unless it would leave somebody at risk of significant harm. Reasons are "
                "said to the family at once, in the room.",
                "muted",
                wrap=True,
            ),
            self.view,
            self.problem,
            flow(*self.presses.values(), self.undo),
            self.told,
        )

    def show_version(self, version: PlanVersion) -> None:
        """Show what was decided on a version."""
        if self.version is None or self.version.id != version.id:
            self.problem.say("")
        self.version = version
        self.view.refresh(version)
        decided = version.decision
        tone = Tone.WARN if decided is Decision.NOT_ACCEPTED else Tone.GOOD
        self.chip.show_state(decided.label if decided else "Not decided yet", tone if decided else Tone.QUIET)
        self.undo.setVisible(version.status is VersionStatus.AGREED)
        self.told.setText(_in_words(version))
        self.told.setVisible(bool(self.told.text()))

    def flush(self) -> None:
        """Save at once what was typed."""
        self.view.flush()

    def _decide(self, decision: Decision) -> None:
        if self.version is None:
            return
        self.view.flush()
        self.problem.say("")
        reason = self.view.cells["decision_reason"].editor.typed().strip()
        self.bridge.do(
            agree_plan,
            lambda _done: self.problem.say(""),
            self._refused,
            version_id=self.version.id,
            decision=decision,
            reason=reason,
            decided_by=self.view.cells["decided_by"].editor.typed(),
        )

    def _refused(self, refusal: CoordinatorError) -> None:
        self.problem.say(str(refusal))
        self.view.focus_on("decision_reason")

    def _back(self) -> None:
        if self.version is not None:
            self.view.flush()
            self.bridge.do(back_to_draft, version_id=self.version.id)


def _in_words(version: PlanVersion) -> str:
    if version.decision is None:
        return ""
    by = f" by {version.decided_by}" if version.decided_by else ""
    on = f" on {say_date(version.decided_on)}" if version.decided_on else ""
    if version.decision is Decision.NOT_ACCEPTED:
        return (
            f"Not accepted{by}{on}. The plan stays a draft. The family can change it now, with the reasons "
            "in hand, and ask again."
        )
    return f"{version.decision.label}{by}{on}. It can still be changed until it is released."
