"""Trying the plan out, on dated days, and what child, family and professionals said of it all."""

from collections.abc import Mapping
from typing import ClassVar, Final

from coordinator.models.base import Kept
from coordinator.models.person import Person
from coordinator.models.review import Feedback, PlanTest
from coordinator.queries.people import people_of_case
from coordinator.queries.records import case_records
from coordinator.ui.blocks import Tone
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.review_papers import FeedbackForms
from coordinator.ui.case.tab import Tab
from coordinator.ui.case.wording import first_line, from_today, joined, named
from coordinator.ui.dates import say_short_date
from coordinator.ui.forms.review import FEEDBACK, PLAN_TEST
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList
from coordinator.ui.screen import Ways

WHY_TRY = (
    "A plan is trusted once it was tried: overnight stays, time the network supervises, a day on which "
    "somebody steps in. Plan each, and write down how it went."
)
WORKED: Final[Mapping[bool | None, tuple[str, Tone]]] = {
    True: ("It worked", Tone.GOOD),
    False: ("Look again", Tone.WARN),
    None: ("Held", Tone.PLAIN),
}
FELT: Final = (
    ("heard", "heard"),
    ("prepared", "prepared"),
    ("safe", "safe"),
    ("realistic", "the plan can work"),
)


class TryingLeaf(Tab):
    """The dated tests of the plan, the next one first, those over below."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset({PlanTest, Person})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self.listed = RecordList(
            bridge,
            PLAN_TEST,
            title="Trying the plan out",
            note=WHY_TRY,
            rows=self._rows,
            new=lambda: PlanTest(case_id=case_id),
            add="Plan a test",
            summary=self._summary,
            empty="Nothing is planned yet.",
            also=frozenset({Person}),
        )
        self.put(self.listed)

    def refresh(self) -> None:
        """Show the tests as they are kept."""
        self.listed.refresh()

    def _rows(self) -> list[PlanTest]:
        found = self.bridge.read(case_records, record_type=PlanTest, case_id=self.case_id)
        ahead = [one for one in found if one.held_on is None]
        over = [one for one in found if one.held_on is not None]
        return [
            *sorted(ahead, key=lambda one: (one.planned_on is None, str(one.planned_on), one.id)),
            *sorted(over, key=lambda one: (str(one.held_on), one.id), reverse=True),
        ]

    def _summary(self, one: PlanTest) -> Summary:
        people = self.bridge.read(people_of_case, case_id=self.case_id)
        who = named({each.person.id: each.short_name for each in people}, one.person_ids, nobody="")
        title = joined(one.kind.label, first_line(one.what, 80))
        if one.held_on is not None:
            chip, tone = WORKED[one.worked]
            line = joined(say_short_date(one.held_on), who, first_line(one.how_it_went))
            return Summary(title, line, chip, tone)
        if one.planned_on is None:
            return Summary(title, joined("No date yet", who))
        late = one.planned_on < self.today()
        when = joined(say_short_date(one.planned_on), from_today(one.planned_on, self.today()), who)
        return Summary(
            title, when, "How did it go?" if late else "Planned", Tone.WARN if late else Tone.PLAIN
        )


class FeedbackLeaf(Tab):
    """What child, family and professionals said of the meeting; for the coordinator's eyes."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset({Feedback, Person})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self.listed = RecordList(
            bridge,
            FEEDBACK,
            title="Feedback",
            note="Ask the child, the family and the professionals. It stays with you; no paper shows it.",
            rows=lambda: list(reversed(bridge.read(case_records, record_type=Feedback, case_id=case_id))),
            new=lambda: Feedback(case_id=case_id, given_on=self.today()),
            add="Write down feedback",
            summary=self._summary,
            empty="Nobody was asked yet.",
            also=frozenset({Person}),
        )
        self.forms = FeedbackForms(bridge, case_id)
        self.put(self.listed, self.forms)

    def refresh(self) -> None:
        """Show the feedback as it is kept."""
        self.listed.refresh()
        self.forms.refresh()

    def _summary(self, one: Feedback) -> Summary:
        people = self.bridge.read(people_of_case, case_id=self.case_id)
        names = {each.person.id: each.short_name for each in people}
        who = names.get(one.person_id or "", "")
        felt = [
            f"{words}: {answer.value}" for key, words in FELT if (answer := getattr(one, key)) is not None
        ]
        title = joined(one.given_as.label, who)
        return Summary(
            title, joined(", ".join(felt), first_line(one.said)), say_short_date(one.given_on), whole=True
        )
