"""What each child wants and said: their own words first, and apart from what others make of them."""

from collections.abc import Sequence

from coordinator.models.base import Record
from coordinator.models.choices import WantsToAttend
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.referral import CaseChild
from coordinator.queries.people import children_of_case, people_of_case
from coordinator.ui.blocks import Tone
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.wording import capital, joined
from coordinator.ui.forms.preparation import CHILD_VIEWS
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList

COMING = {
    WantsToAttend.ALL: "wants to come to all of it",
    WantsToAttend.PART: "wants to come to part of it",
    WantsToAttend.NO: "does not want to come",
}


class ChildViews(RecordList):
    """A line for each child the case is about; an only child's line is open from the start."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        self._case_id = case_id
        self._names: dict[str, str] = {}
        self._opened_once = False
        super().__init__(
            bridge,
            CHILD_VIEWS,
            title="What the child wants and says",
            rows=self._children,
            summary=self._line,
            also=frozenset({Person, Participant}),
            empty="Add a child on the Referral tab first.",
            note="Ask each child. Their own words stand apart from what anybody makes of them.",
            can_bin=False,
        )

    def refresh(self) -> None:
        """Read the children again; an only child is opened once by itself."""
        super().refresh()
        if len(self.records) == 1 and not self._opened_once and not self.open_id:
            self._opened_once = True
            self.open_record(self.records[0].id)

    def _children(self) -> Sequence[Record]:
        people = self.bridge.read(people_of_case, case_id=self._case_id)
        found = self.bridge.read(children_of_case, case_id=self._case_id)
        self._names = {person.id: person.short_name for person, _child in found}
        self._names.update((one.person.id, one.short_name) for one in people)
        return [child for _person, child in found]

    def _line(self, child: CaseChild) -> Summary:
        coming = COMING.get(child.wants_to_attend) if child.wants_to_attend else "not asked yet"
        voice = f"{self._name(child.voiced_by_id)} voices their views" if child.voiced_by_id else ""
        advocate = f"advocate {self._name(child.advocate_id)}" if child.advocate_id else ""
        line = capital(joined(coming or "", voice, advocate))
        chip, tone = _standing(child)
        return Summary(self._name(child.person_id), line, chip, tone)

    def _name(self, person_id: str) -> str:
        return self._names.get(person_id, "Somebody no longer listed")


def _standing(child: CaseChild) -> tuple[str, Tone]:
    if child.own_words or child.wants_to_raise:
        return "In their own words", Tone.GOOD
    if child.adults_believe:
        return "Too young to say", Tone.GOOD if child.believed_by else Tone.WARN
    return (
        ("No views, with a reason", Tone.QUIET) if child.no_voice_reason else ("Views not known", Tone.WARN)
    )
