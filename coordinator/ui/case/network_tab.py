"""The Network tab: everyone in the case, what must be kept from whom, and who must be kept apart."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from coordinator.commands.fields import add_record
from coordinator.commands.network import add_known_person, add_person
from coordinator.models.base import Kept, Record
from coordinator.models.choices import Role
from coordinator.models.network import KeepApart, Participant, Restriction, SharingAgreement
from coordinator.models.person import Person
from coordinator.models.referral import Case, CaseChild
from coordinator.queries.directory import known_people
from coordinator.queries.people import CasePerson, people_of_case
from coordinator.queries.records import case_records
from coordinator.queries.records import record as one_record
from coordinator.ui.blocks import Tone
from coordinator.ui.bridge import Bridge
from coordinator.ui.case import guarding
from coordinator.ui.case.asking import Known, Question
from coordinator.ui.case.person_list import ABOUT, FOUND, REACH, TIES, PersonList
from coordinator.ui.case.tab import Tab
from coordinator.ui.case.wording import INVITE_TONES, INVITE_WORDS, in_a_list, joined, part_of, say_age
from coordinator.ui.dates import say_short_date
from coordinator.ui.forms.network import KEEP_APART, PARTICIPANT, RESTRICTION, SHARING_AGREEMENT
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList, RowAction
from coordinator.ui.screen import Ways

PART = "Part in the case"
PAIR = 2


class NetworkTab(Tab):
    """People of the case with their invitations; restrictions, agreements and pairs to keep apart."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset({Participant, Person})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self._people: dict[str, CasePerson] = {}
        self._guards = guarding.Guards()
        self.people = self._people_list()
        self.restrictions = self._restriction_list()
        self.agreements = self._agreement_list()
        self.apart = self._apart_list()
        self.put(self.people, self.restrictions, self.apart, self.agreements)

    def refresh(self) -> None:
        """Allow pairs only where there are two people."""
        self.apart.add_button.setEnabled(len(self._found()) >= PAIR)

    def _found(self) -> tuple[CasePerson, ...]:
        found = self.bridge.read(people_of_case, case_id=self.case_id)
        self._people = {one.person.id: one for one in found}
        return found

    def _people_list(self) -> PersonList:
        return PersonList(
            self.bridge,
            PARTICIPANT,
            title="People",
            add="Add a person",
            own=PART,
            leaves=(ABOUT, REACH, FOUND, TIES),
            guarded=lambda person_id: self._guards.in_words(person_id, self._names()),
            first_child=self._first_child,
            rows=self._participants,
            summary=self._person_line,
            also=frozenset({Person, Restriction, KeepApart}),
            empty="Who matters to this family? Ask each person who else should be asked.",
            question=Question(
                "Their name",
                "Add this person",
                hint="One word is enough",
                beside="Part in the case",
                among=[(role, role.label) for role in Role if role is not Role.CHILD],
                known=self._known,
                use=self._use_known,
                known_words="Already in the casebook, through the same commissioner:",
            ),
            then=self._add,
            actions=(
                RowAction("Keep something from somebody", "shield", self._restrict),
                RowAction(
                    "Open in People and places", "user", lambda one: self.ways.to_person(one.person_id)
                ),
            ),
        )

    def _restriction_list(self) -> RecordList:
        return RecordList(
            self.bridge,
            RESTRICTION,
            title="Restrictions",
            add="Add a restriction",
            rows=partial(self.bridge.read, case_records, record_type=Restriction, case_id=self.case_id),
            new=lambda: Restriction(case_id=self.case_id, protected_id=self._somebody()),
            summary=lambda one: guarding.restriction_line(one, self._names()),
            also=frozenset({Person, Participant}),
            empty="Nothing has to be kept from anybody. Ask each person on their own.",
        )

    def _agreement_list(self) -> RecordList:
        return RecordList(
            self.bridge,
            SHARING_AGREEMENT,
            title="Agreements to share",
            add="Add an agreement",
            rows=partial(self.bridge.read, case_records, record_type=SharingAgreement, case_id=self.case_id),
            new=lambda: SharingAgreement(
                case_id=self.case_id, protected_id=self._somebody(), viewer_id=self._somebody(last=True)
            ),
            summary=self._agreement_line,
            also=frozenset({Person, Participant}),
            empty="Nobody has agreed that another person may have a detail of theirs.",
        )

    def _apart_list(self) -> RecordList:
        return RecordList(
            self.bridge,
            KEEP_APART,
            title="Keep apart",
            add="Add two people to keep apart",
            rows=partial(self.bridge.read, case_records, record_type=KeepApart, case_id=self.case_id),
            new=lambda: KeepApart(
                case_id=self.case_id, person_id=self._somebody(), other_id=self._somebody(last=True)
            ),
            summary=lambda one: guarding.apart_line(one, self._names()),
            also=frozenset({Person, Participant}),
            empty="Nobody has to be kept apart.",
        )

    def _participants(self) -> Sequence[Record]:
        self._guards = guarding.Guards(
            self.bridge.read(case_records, record_type=Restriction, case_id=self.case_id),
            self.bridge.read(case_records, record_type=KeepApart, case_id=self.case_id),
            self.today(),
        )
        return [one.participant for one in self._found()]

    def _person_line(self, participant: Participant) -> Summary:
        one = self._people[participant.person_id]
        state = participant.invite_state
        mode = participant.mode.label if participant.mode is not None else ""
        return Summary(
            title=_called(one),
            line=joined(part_of(one), mode, say_age(one.person, self.today())),
            chip=INVITE_WORDS[state],
            tone=INVITE_TONES.get(state, Tone.PLAIN),
            mark=one.initials,
            warning=self._guards.chip(participant.person_id),
        )

    def _agreement_line(self, one: SharingAgreement) -> Summary:
        names = self._names()
        shares = in_a_list([share.label for share in one.shares]) or "nothing chosen yet"
        when = f"Agreed {say_short_date(one.agreed_on)}" if one.agreed_on else "Not dated"
        chip, tone = ("Withdrawn", Tone.DANGER) if one.withdrawn_on else (when, Tone.PLAIN)
        title = f"{names.get(one.viewer_id, '?')} may have {names.get(one.protected_id, '?')}’s {shares}"
        return Summary(title, one.recorded_words, chip, tone)

    def _names(self) -> dict[str, str]:
        if not self._people:
            self._found()
        return {person_id: one.short_name for person_id, one in self._people.items()}

    def _somebody(self, *, last: bool = False) -> str:
        found = self._found()
        return found[-1 if last else 0].person.id

    def _first_child(self) -> str | None:
        children = self.bridge.read(case_records, record_type=CaseChild, case_id=self.case_id)
        return children[0].person_id if children else None

    def _known(self, typed: str) -> list[Known]:
        case = self.bridge.read(one_record, record_type=Case, record_id=self.case_id)
        if case is None:
            return []
        here = {one.person.id for one in self._found()}
        known = self.bridge.read(known_people, typed=typed, commissioner_id=case.commissioner_id)
        return [
            Known(person.id, joined(person.name, say_age(person, self.today()), person.organisation))
            for person in known
            if person.id not in here
        ]

    def _add(self, typed: str, role: object) -> None:
        given, _, family = typed.rpartition(" ")
        self.bridge.do(
            add_person,
            lambda person_id: self.people.open_person(person_id, focus=True),
            case_id=self.case_id,
            given=given or family,
            family=family if given else "",
            role=role,
        )

    def _use_known(self, person_id: str, role: object) -> None:
        self.bridge.do(
            add_known_person, self.people.show_new, case_id=self.case_id, person_id=person_id, role=role
        )

    def _restrict(self, participant: Participant) -> None:
        new = Restriction(case_id=self.case_id, protected_id=participant.person_id)
        self.bridge.do(add_record, self._show_restriction, record=new)

    def _show_restriction(self, record_id: str) -> None:
        self.restrictions.refresh()
        self.restrictions.open_record(record_id, focus=True)
        self.page.ensureWidgetVisible(self.restrictions.lines[record_id])


def _called(one: CasePerson) -> str:
    """Return the full name, with what the family calls them where that differs."""
    known_as = one.person.known_as
    full = one.person.name
    return f"{full} ({known_as})" if known_as and known_as not in full.split() else full
