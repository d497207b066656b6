"""Children and consent: each child, who holds parental responsibility, who said yes, and who was offered."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from coordinator.commands.referral import add_child, withdraw_consent
from coordinator.models.base import Kept, Record
from coordinator.models.choices import OfferReply, Role
from coordinator.models.network import Participant
from coordinator.models.person import Person, Relationship
from coordinator.models.referral import CaseChild, Consent, Offer
from coordinator.queries.people import CasePerson, children_of_case, people_of_case
from coordinator.queries.records import case_records
from coordinator.queries.responsibility import asked_people
from coordinator.ui.blocks import Tone
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.asking import Question
from coordinator.ui.case.each_person import EachPerson
from coordinator.ui.case.holders import Holders
from coordinator.ui.case.person_list import ABOUT, FOUND, PersonList
from coordinator.ui.case.tab import Tab
from coordinator.ui.case.wording import called_in_full, capital, first_line, joined, part_of, say_age
from coordinator.ui.dates import say_short_date
from coordinator.ui.forms.referral import CASE_CHILD, CONSENT, OFFER
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList, RowAction
from coordinator.ui.screen import Ways

REPLY_TONES = {
    OfferReply.ACCEPTED: Tone.GOOD,
    OfferReply.DECLINED: Tone.PLAIN,
    OfferReply.NO_REPLY: Tone.WARN,
    OfferReply.NOT_OFFERED: Tone.QUIET,
}


class FamilyLeaf(Tab):
    """The children with their standing, the holders, the consents and the offer record."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset({CaseChild})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self._persons: dict[str, Person] = {}
        self._givers: dict[str, str] = {}
        self._asked: dict[str, CasePerson] = {}
        self.children_list = self._child_list()
        self.holders = Holders(bridge, case_id)
        self.consents = self._consent_list()
        self.offers = self._offer_list()
        self.put(self.children_list, self.holders, self.consents, self.offers)

    def refresh(self) -> None:
        """Show a card of holders for each child."""
        self.holders.refresh()

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
            actions=(RowAction("Withdrawn today", "undo-2", self._withdraw),),
        )

    def _offer_list(self) -> EachPerson:
        return EachPerson(
            self.bridge,
            OFFER,
            title="Offer of a family meeting",
            note="A line for every parent and holder of parental responsibility. Press one to fill it in.",
            persons=self._offered,
            kept=partial(self.bridge.read, case_records, record_type=Offer, case_id=self.case_id),
            begin=lambda person_id: Offer(case_id=self.case_id, person_id=person_id),
            summary=self._offer_line,
            also=frozenset({Person, Participant, Relationship, CaseChild}),
            empty="No parent or holder of parental responsibility is known yet.",
        )

    def _children(self) -> Sequence[Record]:
        found = self.bridge.read(children_of_case, case_id=self.case_id)
        self._persons = {person.id: person for person, _child in found}
        return [child for _person, child in found]

    def _child_line(self, child: CaseChild) -> Summary:
        person = self._persons[child.person_id]
        said = f"“{first_line(child.own_words, 70)}”" if child.own_words else "Views not on record yet"
        status = child.legal_status.label if child.legal_status else ""
        context = child.context.label if child.context and not status else ""
        line = joined(capital(say_age(person, self.today())), said.replace("““", "“"))
        return Summary(person.name, line, status or context, Tone.PLAIN, mark=person.initials[:2])

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

    def _withdraw(self, consent: Consent) -> None:
        def ask_for_words(_nothing: object) -> None:
            self.consents.refresh()
            self.consents.open_record(consent.id)
            if self.consents.view is not None:
                self.consents.view.focus_on("withdrawn_words")

        self.bridge.do(withdraw_consent, ask_for_words, consent_id=consent.id)

    def _offered(self) -> Sequence[str]:
        found = self.bridge.read(asked_people, case_id=self.case_id, today=self.today())
        self._asked = found.people
        return found.offered

    def _offer_line(self, offer: Offer) -> Summary:
        one = self._asked.get(offer.person_id)
        title = called_in_full(one) if one is not None else "Somebody no longer listed"
        method = offer.method.label if offer.method else ""
        line = joined(part_of(one) if one is not None else "", method, first_line(offer.reason, 60))
        if offer.reply is not None:
            when = f" {say_short_date(offer.replied_on)}" if offer.replied_on else ""
            return Summary(title, line, f"{offer.reply.label}{when}", REPLY_TONES[offer.reply])
        if offer.offered_on is not None:
            return Summary(title, line, f"Offered {say_short_date(offer.offered_on)}", Tone.PLAIN)
        return Summary(title, line, "No offer on record", Tone.QUIET)

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
