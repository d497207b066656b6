"""The other leaves of the Referral tab: the case, worries and strengths, the referrer, who hears what."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from coordinator.commands.referral import agree_the_same
from coordinator.models.base import Kept
from coordinator.models.directory import Commissioner
from coordinator.models.network import Participant
from coordinator.models.person import Person, Relationship
from coordinator.models.referral import Baseline, Case, CaseChild, ToldWhat
from coordinator.queries.people import CasePerson
from coordinator.queries.records import case_records
from coordinator.queries.records import record as one_record
from coordinator.queries.responsibility import asked_people
from coordinator.ui.blocks import Card, Notice, Tone, button
from coordinator.ui.bridge import Bridge
from coordinator.ui.case import referral_lists as lists
from coordinator.ui.case.each_person import EachPerson
from coordinator.ui.case.tab import Tab
from coordinator.ui.case.wording import called_in_full, first_line, joined, part_of
from coordinator.ui.dates import say_date, say_short_date
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.referral import CASE
from coordinator.ui.forms.referrer import TOLD_WHAT
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RowAction
from coordinator.ui.screen import Ways

NOT_SEEN = (
    "It is not on record that the parents saw the referrer’s information. Nobody should hear it before."
)


class CaseLeaf(Tab):
    """What came with the referral, and the dates the conference must fit."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset({Case, Commissioner})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self.form = FormView(CASE, bridge)
        self.binding = lists.binding_list(bridge, case_id)
        self.put(Card().add(self.form), self.binding)

    def refresh(self) -> None:
        """Show the case as it is kept."""
        case = self.bridge.read(one_record, record_type=Case, record_id=self.case_id)
        if case is not None:
            self.form.refresh(case)


class WordsLeaf(Tab):
    """Disclosures on the way, worries with their goals, and strengths."""

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self.incidents = lists.incident_list(bridge, case_id)
        self.concerns = lists.concern_list(bridge, case_id)
        self.strengths = lists.strength_list(bridge, case_id)
        self.put(self.concerns, self.strengths, self.incidents)


class ReferrerLeaf(Tab):
    """The meeting with the referrer, and what was settled there."""

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self.baselines = lists.baseline_list(bridge, case_id)
        self.questions = lists.question_list(bridge, case_id)
        self.bottom_lines = lists.bottom_line_list(bridge, case_id)
        self.resources = lists.resource_list(bridge, case_id)
        self.put(self.baselines, self.questions, self.bottom_lines, self.resources)

    def say_when_seen(self) -> None:
        """Open the newest meeting with the referrer where it is said when the parents saw the information."""
        self.baselines.refresh()
        if self.baselines.records:
            self.baselines.open_record(self.baselines.records[-1].id)
            if self.baselines.view is not None:
                self.baselines.view.focus_on("parents_saw_on")
        else:
            self.baselines.add()


class ToldLeaf(Tab):
    """Who may be told what before the conference: a line for everyone in the network."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset({Baseline})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str, say_when_seen: Callable[[], object]) -> None:
        super().__init__(bridge, ways, case_id)
        self._asked: dict[str, CasePerson] = {}
        self.seen = Notice(Tone.GOOD)
        self.not_seen = Notice(Tone.WARN, "", button("Say when they saw it", say_when_seen, look="quiet"))
        self.told = EachPerson(
            bridge,
            TOLD_WHAT,
            title="Who may be told what",
            note="Agree with the parents what each person may hear. Press a line to fill it in.",
            persons=self._to_be_told,
            kept=partial(bridge.read, case_records, record_type=ToldWhat, case_id=case_id),
            begin=lambda person_id: ToldWhat(case_id=case_id, person_id=person_id),
            summary=self._line,
            also=frozenset({Person, Participant, Relationship, CaseChild}),
            empty="Nobody besides the parents is in the network yet.",
            actions=(RowAction("The same for everyone left", "copy", self._same_for_others),),
        )
        self.put(self.seen, self.not_seen, self.told)

    def refresh(self) -> None:
        """Say whether the parents saw the referrer's information."""
        baselines = self.bridge.read(case_records, record_type=Baseline, case_id=self.case_id)
        saw = [one for one in baselines if one.parents_saw_on is not None]
        how = f"\n{saw[-1].parents_saw_how}" if saw and saw[-1].parents_saw_how else ""
        self.seen.say(
            f"The parents saw the referrer’s information on {say_date(saw[-1].parents_saw_on)}.{how}"
            if saw
            else ""
        )
        self.not_seen.say("" if saw else NOT_SEEN)

    def _to_be_told(self) -> Sequence[str]:
        found = self.bridge.read(asked_people, case_id=self.case_id, today=self.today())
        self._asked = found.people
        return found.told

    def _line(self, one: ToldWhat) -> Summary:
        known = self._asked.get(one.person_id)
        title = called_in_full(known) if known is not None else "Somebody no longer listed"
        may = f"May hear: {first_line(one.may_hear, 180)}" if one.may_hear else ""
        may_not = f"Not: {first_line(one.may_not_hear, 120)}" if one.may_not_hear else ""
        line = joined(may, may_not) or (part_of(known) if known is not None else "")
        if one.agreed_on is not None and one.agreed_by and (may or may_not):
            return Summary(title, line, f"Agreed {say_short_date(one.agreed_on)}", Tone.GOOD, whole=True)
        tone = Tone.WARN if may or may_not else Tone.PLAIN
        return Summary(title, line, "Not agreed yet", tone, whole=True)

    def _same_for_others(self, one: ToldWhat) -> None:
        empty = [
            line.person_id
            for line in self.bridge.read(case_records, record_type=ToldWhat, case_id=self.case_id)
            if not (line.may_hear or line.may_not_hear)
        ]
        self.bridge.do(agree_the_same, told_id=one.id, person_ids=[*self.told.waiting, *empty])
