"""One version of the plan: its head with what can be done next, and everything of it that is typed."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coordinator.models.base import Kept
from coordinator.models.choices import VersionStatus
from coordinator.models.conference import Attendance
from coordinator.models.network import Participant, Restriction, RoutineLine, SharingAgreement
from coordinator.models.person import Person
from coordinator.models.plan import (
    BackUpLine,
    CarerIfNeeded,
    NeutralWording,
    PlanAction,
    PlanAgreement,
    PlanAnswer,
    PlanVersion,
)
from coordinator.models.referral import BottomLine, FamilyQuestion
from coordinator.practice.plan_checks.board import plan_prompts
from coordinator.queries.circulation import whole_plan
from coordinator.queries.plan import WholeVersion, whole_version
from coordinator.queries.plan_checks import plan_facts
from coordinator.ui.blocks import Card, Chip, Notice, Tone, button, column, flow, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.plan_agreements import AgreementsCard
from coordinator.ui.case.plan_answers import AnswersCard
from coordinator.ui.case.plan_carers import carers_list
from coordinator.ui.case.plan_decision import DecisionCard
from coordinator.ui.case.plan_leaf import PlanLeaf
from coordinator.ui.case.plan_lists import actions_list, back_up_list, neutral_words_list
from coordinator.ui.case.plan_prompts import LATER, PromptsCard
from coordinator.ui.case.plan_reading import PlanReading
from coordinator.ui.case.plan_typing import QuickLines
from coordinator.ui.case.plan_what_ifs import WhatIfsCard
from coordinator.ui.case.step_dialog import headed, labelled
from coordinator.ui.case.tab import here
from coordinator.ui.choosers import ChoiceEditor
from coordinator.ui.dates import say_date, say_short_date
from coordinator.ui.flow import stretch
from coordinator.ui.form import Form
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.plan import PLAN_VERSION
from coordinator.ui.screen import Ways
from coordinator.ui.theme import em, sized

WANTED = Form(PlanVersion, PLAN_VERSION.sections[:1], noun="plan")
GOING_ON = Form(PlanVersion, PLAN_VERSION.sections[1:3], noun="plan")
NARROW = 54
"""Text sizes across below which the prompts stand between the parts of the plan, not beside them."""
AFTER_PLAN_B = 4
TONES = {
    VersionStatus.DRAFT: Tone.QUIET,
    VersionStatus.AGREED: Tone.PLAIN,
    VersionStatus.RELEASED: Tone.GOOD,
}


class VersionHead(Card):
    """Which version is seen, how far it has come, what comes next; ``chosen`` carries another's id."""

    chosen = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.chip = Chip("")
        self.told = words("", "muted", wrap=True)
        self.chooser = ChoiceEditor((), width=17)
        self.chooser.edited.connect(lambda: self.chosen.emit(self.chooser.value()))
        self._choosing = holding(flow(labelled("Version", self.chooser), gap=0.6))
        self.look = button("See how it will look for …", icon="eye")
        self.decide = button("Record the decision", look="primary", icon="scale")
        self.release = button("Release the plan …", look="primary", icon="send")
        self.renew = button("Start a new version", look="primary", icon="copy")
        self.frozen = Notice(Tone.PLAIN)
        top = headed(self.heading, self.look, self.decide, self.release, self.renew, chip=self.chip)
        self.add(top, self.told, self.frozen, self._choosing)

    def show_version(self, version: PlanVersion, versions: Sequence[PlanVersion]) -> None:
        """Show one version among all of them, which come the newest first."""
        newest, status = version.id == versions[0].id, version.status
        self.heading.setText(f"The plan, version {version.number}" if len(versions) > 1 else "The plan")
        self.chip.show_state(status.label, TONES[status])
        self.decide.setVisible(status is VersionStatus.DRAFT)
        self.release.setVisible(status is VersionStatus.AGREED)
        self.renew.setVisible(status is VersionStatus.RELEASED and newest)
        self.look.setVisible(status is not VersionStatus.RELEASED)
        self.told.setText(f"Why there is a new version: {version.why_new_version}")
        self.told.setVisible(bool(version.why_new_version))
        self.frozen.say(_frozen(version, newest=newest))
        self.chooser.show_rows([(one.id, _in_words(one)) for one in versions])
        self.chooser.show_value(version.id)
        self._choosing.setVisible(len(versions) > 1)


class Writing(QWidget):
    """What a version says, in the order it is talked about, with the prompts beside it."""

    def __init__(self, bridge: Bridge, case_id: str, version_id: Callable[[], str]) -> None:
        super().__init__()
        self.bridge = bridge
        self.wanted, self.going_on = FormView(WANTED, bridge), FormView(GOING_ON, bridge)
        self.answers = AnswersCard(bridge)
        self.quick = QuickLines(bridge, case_id, version_id)
        self.action_list = actions_list(bridge, case_id, version_id)
        self.back_up = back_up_list(bridge, case_id, version_id)
        self.what_ifs = WhatIfsCard(bridge)
        self.what_ifs.begun.connect(self._complete)
        self.carers = carers_list(bridge, case_id, version_id)
        self.neutral = neutral_words_list(bridge, case_id, version_id)
        self.decision = DecisionCard(bridge)
        self.prompts = PromptsCard(LATER, leads=True)
        self._version_id = ""
        self._said = column(
            self.answers,
            self.quick,
            self.action_list,
            self.back_up,
            self.what_ifs,
            self.carers,
            Card().add(self.wanted),
            Card().add(self.going_on),
            self.neutral,
            self.decision,
            None,
            gap=1.0,
        )
        self._beside = column(self.prompts, None)
        self._side = holding(self._beside)
        said = holding(self._said)
        for part, share, least in ((said, 5, 28), (self._side, 1, 17)):
            sized(part, least=(least, 0))
            stretch(part, share)
        self.setLayout(row(said, self._side, gap=1.0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 -- Qt's own names
        narrow = self.width() < em(NARROW)
        if narrow != self._side.isHidden():
            self._side.setHidden(narrow)
            (self._beside if narrow else self._said).removeWidget(self.prompts)
            (self._said if narrow else self._beside).insertWidget(AFTER_PLAN_B if narrow else 0, self.prompts)
        super().resizeEvent(event)

    def show_version(self, whole: WholeVersion) -> None:
        """Show a version, leaving alone what is being typed."""
        if whole.version.id != self._version_id:
            self._version_id = whole.version.id
            self.quick.refresh()
            for listed in (self.action_list, self.back_up, self.carers, self.neutral):
                listed.close_record()
                listed.refresh()
        self.wanted.refresh(whole.version)
        self.going_on.refresh(whole.version)
        self.answers.show_version(whole)
        self.decision.show_version(whole.version)
        today = here(self.bridge).date()
        facts = self.bridge.read(plan_facts, version_id=whole.version.id, today=today)
        self.prompts.show_matters(plan_prompts(facts))
        self.what_ifs.show_facts(facts)

    def _complete(self, record_id: str) -> None:
        """Open a line of Plan B that was begun, with the cursor in what happens then."""
        self.back_up.refresh()
        self.back_up.open_record(record_id)
        if self.back_up.view is not None:
            self.back_up.view.focus_on("then")


class ThePlanLeaf(PlanLeaf):
    """The plan itself: typed into while it is written, read once it is released."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset(
        {
            PlanAction, PlanAnswer, BackUpLine, CarerIfNeeded, NeutralWording, FamilyQuestion, BottomLine,
            PlanAgreement, Person, Participant, Attendance, Restriction, RoutineLine, SharingAgreement,
        }
    )  # fmt: skip

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str, version_id: Callable[[], str]) -> None:
        super().__init__(bridge, ways, case_id, version_id)
        self.writing = Writing(bridge, case_id, version_id)
        self.reading = PlanReading()
        self.writing.prompts.wanted.connect(self.field_wanted)
        self.agreements = AgreementsCard(bridge)
        self.put(self.writing, self.reading, self.agreements)

    def show_version(self, version: PlanVersion) -> None:
        """Show a version to be typed into, or to be read once it is released."""
        released = version.status is VersionStatus.RELEASED
        self.writing.setVisible(not released)
        self.reading.setVisible(released)
        if released:
            self.reading.show_view(self.bridge.read(whole_plan, version_id=version.id))
        else:
            self.writing.show_version(self.bridge.read(whole_version, version_id=version.id))
        self.agreements.show_version(version)

    def flush(self) -> None:
        """Save at once the answers typed."""
        self.writing.answers.flush()


def _frozen(version: PlanVersion, *, newest: bool) -> str:
    if version.status is not VersionStatus.RELEASED:
        return ""
    day = version.released_at.astimezone().date() if version.released_at else None
    told = f"Released on {say_date(day)}. It stays as it was given out."
    return f"{told} To change the plan, start a new version." if newest else f"{told} There is a newer one."


def _in_words(version: PlanVersion) -> str:
    day = version.released_at.astimezone().date() if version.released_at else None
    when = f" {say_short_date(day)}" if day else ""
    return f"Version {version.number}, {version.status.label.casefold()}{when}"
