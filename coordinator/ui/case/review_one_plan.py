"""One plan: who must have the family's plan, what the council's own plan took in, and who has seen it."""

from typing import ClassVar

from coordinator.models.base import Kept
from coordinator.models.choices import Role
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.plan import PlanVersion
from coordinator.models.referral import Case, CaseChild
from coordinator.models.review import CouncilPlan
from coordinator.practice.one_plan import has_council_plan, one_plan
from coordinator.queries.one_plan import one_plan_facts
from coordinator.queries.records import case_records
from coordinator.queries.reviews import version_under_review
from coordinator.ui.blocks import Card, Notice, Tone, button, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.tab import Tab
from coordinator.ui.case.wording import counted, first_line, joined
from coordinator.ui.dates import say_short_date
from coordinator.ui.forms.review import COUNCIL_PLAN
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList
from coordinator.ui.screen import Ways

TOLD = (
    "A family works to one plan. The social worker copies the actions into the council’s own plan, and what "
    "comes back is shown to everyone who met."
)


class OnePlanLeaf(Tab):
    """The reviewing officer, what is still to do, and the council's plans as they came back."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset(
        {CouncilPlan, Case, CaseChild, Participant, Person, Attendance, Meeting, PlanVersion}
    )

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self.officer = Notice(Tone.PLAIN)
        add = button("Go to the network", lambda: ways.to_case(case_id, "Network"), look="quiet")
        self.missing = Notice(Tone.WARN, "", add)
        self.open = words("", wrap=True)
        self.none = words(
            "For this case the council has no plan of its own on record. If there is one, add it here.",
            "muted",
            wrap=True,
        )
        self.head = Card("One plan").add(
            words(TOLD, "muted", wrap=True), self.officer, self.missing, self.open, self.none
        )
        self.listed = RecordList(
            bridge,
            COUNCIL_PLAN,
            title="The council’s plan",
            rows=lambda: bridge.read(case_records, record_type=CouncilPlan, case_id=case_id),
            new=self._new,
            add="Add the council’s plan",
            summary=_summary,
            empty="Nothing is on record yet.",
            also=frozenset({PlanVersion}),
        )
        self.put(self.head, self.listed)

    def refresh(self) -> None:
        """Say who must have the plan and what is still open."""
        facts = self.bridge.read(one_plan_facts, case_id=self.case_id, today=self.today())
        found = one_plan(facts)
        self.officer.say("" if found.officer_missing else found.officer)
        self.missing.say(
            f"{found.officer} Add them there as {Role.REVIEWING_OFFICER.value}."
            if found.officer_missing
            else ""
        )
        self.open.setText("\n".join(f"•  {one}" for one in found.open))
        self.open.setVisible(bool(found.open))
        self.none.setVisible(not has_council_plan(facts))
        self.listed.refresh()

    def _new(self) -> CouncilPlan:
        """Return a line for the plan the council most likely has, with the version the family lives by."""
        facts = self.bridge.read(one_plan_facts, case_id=self.case_id, today=self.today())
        version = self.bridge.read(version_under_review, case_id=self.case_id)
        return CouncilPlan(
            case_id=self.case_id, kind=one_plan(facts).kind, version_id=version.id if version else None
        )


def _summary(one: CouncilPlan) -> Summary:
    sent = f"sent {say_short_date(one.sent_on)}" if one.sent_on else ""
    to = f"to {one.sent_to}" if one.sent_to else ""
    back = f"came back {say_short_date(one.came_back_on)}" if one.came_back_on else ""
    seen = f"shown to {counted(len(one.shared_with_ids), 'person', 'people')}" if one.shared_with_ids else ""
    line = joined(" ".join(part for part in (sent, to) if part), back, seen, first_line(one.what_came_back))
    if one.differs.strip():
        return Summary(one.kind.label, line, "Differs from the family’s plan", Tone.WARN)
    if one.came_back_on is None:
        return Summary(one.kind.label, line, "Not back yet" if one.sent_on else "Not sent yet", Tone.WARN)
    return Summary(one.kind.label, line, "Came back", Tone.GOOD)
