"""The Referral tab: the case, its children, consent, worries, strengths, bottom lines and questions."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from coordinator.commands.referral import add_child
from coordinator.models.base import Kept, OrderedCaseRecord, Record
from coordinator.models.choices import Role
from coordinator.models.directory import Commissioner
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.models.referral import (
    BottomLine,
    Case,
    CaseChild,
    Concern,
    Consent,
    FamilyQuestion,
    Strength,
)
from coordinator.queries.people import CasePerson, children_of_case, people_of_case
from coordinator.queries.records import case_records
from coordinator.queries.records import record as one_record
from coordinator.ui.blocks import Card, Tone
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.asking import Question
from coordinator.ui.case.person_list import ABOUT, FOUND, PersonList
from coordinator.ui.case.tab import Tab
from coordinator.ui.case.wording import first_line, joined, say_age
from coordinator.ui.dates import say_short_date
from coordinator.ui.form import Form
from coordinator.ui.form_view import FormView
from coordinator.ui.forms.referral import (
    BOTTOM_LINE,
    CASE,
    CASE_CHILD,
    CONCERN,
    CONSENT,
    FAMILY_QUESTION,
    STRENGTH,
)
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList
from coordinator.ui.screen import Ways


class ReferralTab(Tab):
    """What came with the referral and what was agreed with the referrer."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset({Case, Commissioner})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self._persons: dict[str, Person] = {}
        self._givers: dict[str, str] = {}
        self.form = FormView(CASE, bridge)
        self.children_list = self._child_list()
        self.consents = self._consent_list()
        self._make_ordered()
        self.put(
            Card().add(self.form),
            self.children_list,
            self.consents,
            self.concerns,
            self.strengths,
            self.bottom_lines,
            self.questions,
        )

    def refresh(self) -> None:
        """Show the case as it is kept."""
        case = self.bridge.read(one_record, record_type=Case, record_id=self.case_id)
        if case is not None:
            self.form.refresh(case)

    def _make_ordered(self) -> None:
        self.concerns = self._ordered(
            CONCERN,
            Concern,
            title="Worries",
            add="Add a worry",
            empty="What is everybody worried about? In plain words that do not blame.",
        )
        self.strengths = self._ordered(
            STRENGTH,
            Strength,
            title="Strengths",
            add="Add a strength",
            empty="What goes well in this family?",
        )
        self.bottom_lines = self._ordered(
            BOTTOM_LINE,
            BottomLine,
            title="Bottom lines",
            add="Add a bottom line",
            empty="What must the plan hold if the referrer is to agree to it?",
        )
        self.questions = self._ordered(
            FAMILY_QUESTION,
            FamilyQuestion,
            title="Questions for the family",
            add="Add a question",
            empty="What is the family asked to work out in its private time?",
        )

    def _child_list(self) -> PersonList:
        return PersonList(
            self.bridge,
            CASE_CHILD,
            title="Children",
            add="Add a child",
            own="The child’s views",
            leaves=(ABOUT, FOUND),
            rows=self._children,
            summary=self._child_line,
            also=frozenset({Person}),
            empty="Which children is this about?",
            question=Question("The child’s name", "Add this child", hint="Or “Baby”, if not yet born"),
            then=self._add_child,
        )

    def _consent_list(self) -> RecordList:
        return RecordList(
            self.bridge,
            CONSENT,
            title="Consent",
            add="Add a consent",
            rows=self._consents,
            new=lambda: Consent(case_id=self.case_id, giver_id=self._likely_giver()),
            summary=self._consent_line,
            also=frozenset({Person, Participant}),
            empty="Nobody has said yes yet. A conference is voluntary: ask first.",
        )

    def _ordered(
        self, form: Form, record_type: type[OrderedCaseRecord], *, title: str, add: str, empty: str
    ) -> RecordList:
        return RecordList(
            self.bridge,
            form,
            title=title,
            add=add,
            rows=partial(self.bridge.read, case_records, record_type=record_type, case_id=self.case_id),
            new=lambda: record_type(case_id=self.case_id),
            summary=partial(_ordered_line, form.noun),
            empty=empty,
        )

    def _children(self) -> Sequence[Record]:
        found = self.bridge.read(children_of_case, case_id=self.case_id)
        self._persons = {person.id: person for person, _child in found}
        return [child for _person, child in found]

    def _child_line(self, child: CaseChild) -> Summary:
        person = self._persons[child.person_id]
        said = f"“{first_line(child.own_words, 70)}”" if child.own_words else "Views not on record yet"
        status = child.legal_status.label if child.legal_status else ""
        line = joined(say_age(person, self.today()), said.replace("““", "“"))
        return Summary(person.name, line, status, Tone.PLAIN, mark=person.initials[:2])

    def _consents(self) -> Sequence[Record]:
        self._givers = {one.person.id: one.person.name for one in self._people()}
        return self.bridge.read(case_records, record_type=Consent, case_id=self.case_id)

    def _consent_line(self, consent: Consent) -> Summary:
        given_as = consent.given_as.label if consent.given_as else ""
        method = consent.method.label if consent.method else ""
        title = f"{self._givers.get(consent.giver_id, 'Somebody')} – {consent.kind.value}"
        line = joined(given_as, method, first_line(consent.scope, 60))
        if consent.withdrawn_on:
            return Summary(title, line, f"Withdrawn {say_short_date(consent.withdrawn_on)}", Tone.DANGER)
        if consent.given_on is None:
            return Summary(title, line, "Not given yet", Tone.WARN)
        return Summary(title, line, f"Given {say_short_date(consent.given_on)}", Tone.GOOD)

    def _people(self) -> tuple[CasePerson, ...]:
        return self.bridge.read(people_of_case, case_id=self.case_id)

    def _likely_giver(self) -> str:
        people = self._people()
        adults = [one for one in people if one.participant.role is not Role.CHILD]
        parents = [one for one in adults if one.participant.role is Role.PARENT]
        return [*parents, *adults, *people][0].person.id

    def _add_child(self, typed: str, _nothing: object) -> None:
        given, _, family = typed.rpartition(" ")
        self.bridge.do(
            add_child,
            lambda person_id: self.children_list.open_person(person_id, focus=True),
            case_id=self.case_id,
            given=given or family,
            family=family if given else "",
        )


def _ordered_line(noun: str, one: Concern | Strength | BottomLine | FamilyQuestion) -> Summary:
    title = f"{one.position}. {first_line(one.text) or 'New ' + noun}"
    if isinstance(one, BottomLine) and one.met is not None:
        return Summary(title, "", *(("Met", Tone.GOOD) if one.met else ("Not met", Tone.WARN)))
    return Summary(title)
