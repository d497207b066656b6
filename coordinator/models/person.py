"""People, how to reach them, where they can be found, and what they are to one another."""

from datetime import date

from sqlalchemy.orm import Mapped

from coordinator.models.base import Record
from coordinator.models.choices import (
    AccessNeed,
    ContactPointKind,
    FactKind,
    Quality,
    RelationshipKind,
    Sharing,
    Side,
    SymbolKind,
)
from coordinator.models.columns import (
    choice,
    choices,
    day,
    known,
    line,
    link_to,
    loose_day,
    may_link_to,
    prose,
    words,
    yes_no,
)
from coordinator.models.kinds import Privacy
from coordinator.models.values import LooseDate


class Person(Record, kw_only=True, repr=False, eq=False):
    """Anyone in a family or around it: one record across the cases of one commissioner.

    A name may be one word, right to left, or not known; a child may be unborn and have only a due date.
    """

    commissioner_id: Mapped[str | None] = may_link_to("commissioner")
    given: Mapped[str] = line(Privacy.CASE)
    family: Mapped[str] = line(Privacy.CASE)
    known_as: Mapped[str] = line(Privacy.CASE)
    born: Mapped[LooseDate | None] = loose_day(Privacy.PERSON)
    due: Mapped[date | None] = day(Privacy.PERSON)
    died: Mapped[bool] = yes_no(Privacy.PERSON)
    died_on: Mapped[LooseDate | None] = loose_day(Privacy.PERSON)
    pronouns: Mapped[str] = line(Privacy.CASE)
    ethnicity: Mapped[str] = line(Privacy.PERSON)
    faith: Mapped[str] = line(Privacy.PERSON)
    speaks: Mapped[tuple[str, ...]] = words(Privacy.PERSON)
    reads: Mapped[tuple[str, ...]] = words(Privacy.PERSON)
    dialect: Mapped[str] = line(Privacy.PERSON)
    sign_language: Mapped[str] = line(Privacy.PERSON)
    interpreter_needed: Mapped[bool | None] = known(Privacy.PERSON)
    access_needs: Mapped[tuple[AccessNeed, ...]] = choices(Privacy.PERSON, AccessNeed)
    access_notes: Mapped[str] = prose(Privacy.PERSON)
    diet: Mapped[str] = line(Privacy.PERSON)
    literacy: Mapped[str] = line(Privacy.PERSON)
    symbol: Mapped[SymbolKind | None] = choice(Privacy.COORDINATOR, SymbolKind)
    job_title: Mapped[str] = line(Privacy.CASE)
    organisation: Mapped[str] = line(Privacy.CASE)
    notes: Mapped[str] = prose(Privacy.COORDINATOR)
    merged_into_id: Mapped[str | None] = may_link_to("person")

    @property
    def name(self) -> str:
        """The full name as written on paper, or words that say it is not known."""
        return (
            " ".join(part for part in (self.given, self.family) if part) or self.known_as or "Name not known"
        )

    @property
    def short_name(self) -> str:
        """What the family calls the person."""
        return self.known_as or self.given or self.family or "Name not known"

    @property
    def initials(self) -> str:
        """The first letters of the name, for file names and visit sheets."""
        words = self.name.replace("-", " ").split()
        return "".join(word[0] for word in words if word[0].isalnum()).upper()


class ContactPoint(Record, kw_only=True, repr=False, eq=False):
    """A phone, an e-mail or a postal address of a person; old ones are kept, marked not to be used."""

    person_id: Mapped[str] = link_to("person")
    kind: Mapped[ContactPointKind] = choice(Privacy.PERSON, ContactPointKind, ContactPointKind.PHONE)
    value: Mapped[str] = line(Privacy.PERSON)
    address: Mapped[str] = prose(Privacy.PERSON)
    town: Mapped[str] = line(Privacy.PERSON)
    postcode: Mapped[str] = line(Privacy.PERSON)
    safe_to_use: Mapped[bool] = yes_no(Privacy.COORDINATOR, default=True)
    safe_times: Mapped[str] = line(Privacy.COORDINATOR)
    leave_message: Mapped[bool | None] = known(Privacy.COORDINATOR)
    shared_with: Mapped[Sharing] = choice(Privacy.COORDINATOR, Sharing, Sharing.NOBODY)
    current: Mapped[bool] = yes_no(Privacy.COORDINATOR, default=True)
    notes: Mapped[str] = prose(Privacy.COORDINATOR)

    @property
    def one_line(self) -> str:
        """The number or address on one line."""
        if self.kind is not ContactPointKind.POST:
            return self.value
        return self.postal_line

    @property
    def postal_line(self) -> str:
        """The postal address on one line, whatever kind of way to reach somebody it stands in."""
        lines = [*self.address.splitlines(), self.town, self.postcode]
        return ", ".join(part.strip() for part in lines if part.strip())


class PersonFact(Record, kw_only=True, repr=False, eq=False):
    """A school, a workplace, whereabouts or a car: a fact that tells where a person can be found."""

    person_id: Mapped[str] = link_to("person")
    kind: Mapped[FactKind] = choice(Privacy.PERSON, FactKind, FactKind.SCHOOL)
    text: Mapped[str] = line(Privacy.PERSON)
    shared_with: Mapped[Sharing] = choice(Privacy.COORDINATOR, Sharing, Sharing.NOBODY)
    current: Mapped[bool] = yes_no(Privacy.COORDINATOR, default=True)
    notes: Mapped[str] = prose(Privacy.COORDINATOR)


class Relationship(Record, kw_only=True, repr=False, eq=False):
    """What one person is to another: Dana is *parent of* Aimee."""

    person_id: Mapped[str] = link_to("person")
    other_id: Mapped[str] = link_to("person")
    kind: Mapped[RelationshipKind] = choice(Privacy.CASE, RelationshipKind, RelationshipKind.OTHER)
    parental_responsibility: Mapped[bool | None] = known(Privacy.PROFESSIONAL)
    responsibility_from: Mapped[str] = line(Privacy.PROFESSIONAL)
    side: Mapped[Side | None] = choice(Privacy.CASE, Side)
    lives_with: Mapped[bool | None] = known(Privacy.PERSON)
    since: Mapped[LooseDate | None] = loose_day(Privacy.PERSON)
    until: Mapped[LooseDate | None] = loose_day(Privacy.PERSON)
    quality: Mapped[Quality | None] = choice(Privacy.COORDINATOR, Quality)
    notes: Mapped[str] = prose(Privacy.COORDINATOR)
