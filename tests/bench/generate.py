"""Casebooks of any age, made from a seed: *year 1*, *solo 20 years*, *service 20 years*.

Rows are written in bulk through the models' own tables and enter the search index as a command would.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import insert, text
from sqlalchemy.orm import Session

from coordinator.commands.search_index import words_of
from coordinator.models.base import CaseRecord, Record
from coordinator.models.choices import (
    CaseStatus,
    ContactKind,
    ContactOutcome,
    ContactPointKind,
    InviteState,
    MeetingStatus,
    RelationshipKind,
    Role,
    Stage,
    VersionStatus,
)
from coordinator.models.circulation import Attachment
from coordinator.models.conference import Attendance, Meeting
from coordinator.models.directory import Commissioner, Venue
from coordinator.models.journal import SearchRow
from coordinator.models.network import Participant
from coordinator.models.person import ContactPoint, Person, PersonFact, Relationship
from coordinator.models.plan import BackUpLine, Plan, PlanAction, PlanAnswer, PlanVersion
from coordinator.models.preparation import Contact
from coordinator.models.referral import BottomLine, Case, CaseChild, Concern, Consent, FamilyQuestion
from coordinator.models.values import LooseDate
from coordinator.storage.casebook import Casebook

GIVEN = (
    "Aisha", "Callum", "Siân", "Małgorzata", "Oluwaseun", "Zoë", "Mohammed", "Niamh", "Łukasz", "Ffion",
    "Priya", "Tomasz", "Chidi", "Eilidh", "Ngozi", "Jakub", "Yetunde", "Harpreet", "Mei", "Rhys",
    "Fatima", "Dylan", "عائشة", "Grace", "Noah", "Amelia", "Isla", "Leo", "Arthur", "Bronwen", "Kwame",
    "Ludmila", "Sean", "Wren", "José",
)  # fmt: skip
FAMILY = (
    "Okonkwo", "Brennan", "Siddiqui", "Kowalczyk", "Achterberg", "Llŷr", "Thompson", "Nowak", "Adéyẹmí",
    "O’Hara", "Begum", "Patel", "Llewellyn-Ŵyn", "Singh", "Garcia", "Nguyễn", "McAllister", "Evans",
    "Yildiz", "Hughes", "Ahmed", "Da Silva", "Wójcik", "Morgan", "Null", "Baptiste", "Ferreira",
    "Jones", "Grant", "Kaur", "خان", "Dlamini",
)  # fmt: skip
WORDS = (
    "school", "morning", "bus", "grandmother", "weekend", "money", "worried", "calm", "visit", "phone",
    "kitchen", "garden", "football", "reading", "sleep", "doctor", "appointment", "neighbour", "music",
    "church", "mosque", "shopping", "walk", "breakfast", "rent", "baby", "bath", "homework",
    "swimming", "cousin", "aunt", "uncle", "letter", "meeting", "social", "worker", "plan", "help",
    "listen", "tired", "happy", "cross", "sad", "quiet", "loud", "better",
)  # fmt: skip


@dataclass(frozen=True)
class Size:
    """How much a casebook holds."""

    cases: int
    people: int
    notes: int
    attachments: int
    open_cases: int = 10


YEAR_1 = Size(cases=60, people=900, notes=3_000, attachments=300)
SOLO_20_YEARS = Size(cases=1_200, people=18_000, notes=60_000, attachments=6_000)
SERVICE_20_YEARS = Size(cases=12_000, people=150_000, notes=1_000_000, attachments=60_000)

Rows = dict[type[Record], list[Record]]


def fill(casebook: Casebook, size: Size, *, seed: int = 1, today: date = date(2026, 9, 14)) -> list[str]:
    """Fill an empty casebook; return the ids of its open cases, the newest last."""
    chance = random.Random(seed)
    open_ids: list[str] = []
    commissioner = Commissioner(name="Northshire Council", team="Family Help")
    venue = Venue(name="Mill Lane Hall")
    with Session(casebook.writer) as session, session.begin():
        writer = _Writer(session)
        writer.write([commissioner, venue])
        for number in range(size.cases):
            age = (size.cases - number) * 7_300 // max(size.cases, 1)
            is_open = number >= size.cases - size.open_cases
            case = _case(
                number, commissioner.id, today - timedelta(days=30 if is_open else age), is_open=is_open
            )
            writer.write(_family(case, chance, size))
            if is_open:
                open_ids.append(case.id)
        writer.finish()
    casebook.checkpoint()
    return open_ids


class _Writer:
    """Writes records a few thousand at a time, each with its words in the search index."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.waiting: Rows = {}
        self.count = 0
        self.number = 0

    def write(self, records: list[Record]) -> None:
        for record in records:
            self.waiting.setdefault(type(record), []).append(record)
        self.count += len(records)
        if self.count > 20_000:
            self.finish()

    def finish(self) -> None:
        index: list[dict[str, Any]] = []
        found: list[dict[str, Any]] = []
        for record_type, records in self.waiting.items():
            self.session.execute(insert(record_type), [_row(record) for record in records])
            for record in records:
                title, body = words_of(record)
                if title or body:
                    self.number += 1
                    case_id = record.case_id if isinstance(record, CaseRecord) else ""
                    index.append({
                        "number": self.number, "record_type": record_type.__tablename__,
                        "record_id": record.id, "case_id": case_id,
                    })  # fmt: skip
                    found.append({"number": self.number, "title": title, "body": body})
        if index:
            self.session.execute(insert(SearchRow), index)
            self.session.execute(
                text("INSERT INTO search_text(rowid, title, body) VALUES (:number, :title, :body)"), found
            )
        self.waiting, self.count = {}, 0


def _row(record: Record) -> dict[str, Any]:
    return {attribute.key: getattr(record, attribute.key) for attribute in record.__mapper__.column_attrs}


def _case(number: int, commissioner_id: str, received: date, *, is_open: bool) -> Case:
    return Case(
        reference=f"FGC-{received.year}-{number + 1:04}",
        commissioner_id=commissioner_id,
        received=received,
        stage=Stage.PREPARATION if is_open else Stage.CLOSURE,
        status=CaseStatus.OPEN if is_open else CaseStatus.CLOSED,
        closed=None if is_open else received + timedelta(days=150),
    )


def _family(case: Case, chance: random.Random, size: Size) -> list[Record]:
    surname = chance.choice(FAMILY)
    case.family_name = surname
    people = [_person(case, chance, surname) for _ in range(max(2, size.people // size.cases))]
    records: list[Record] = [case, *people]
    for position, person in enumerate(people, start=1):
        records += _part(case, person, position, chance)
    records.append(CaseChild(case_id=case.id, person_id=people[0].id, own_words=_words(chance, 20)))
    records.append(Consent(case_id=case.id, giver_id=people[1].id, given_on=case.received))
    for position in range(1, 4):
        records.append(Concern(case_id=case.id, position=position, text=_words(chance, 15)))
        records.append(BottomLine(case_id=case.id, position=position, text=_words(chance, 10)))
    records += _conference_and_plan(case, people, chance)
    records += _notes(case, people, chance, max(1, size.notes // size.cases))
    for _ in range(size.attachments // size.cases):
        records.append(
            Attachment(case_id=case.id, title=_words(chance, 3), original_name="letter.pdf", size=400_000)
        )
    return records


def _person(case: Case, chance: random.Random, surname: str) -> Person:
    family = surname if chance.random() < 0.5 else chance.choice(FAMILY)
    born = LooseDate(chance.randint(1940, 2024), chance.randint(1, 12), chance.randint(1, 28))
    return Person(given=chance.choice(GIVEN), family=family, born=born, commissioner_id=case.commissioner_id)


def _part(case: Case, person: Person, position: int, chance: random.Random) -> list[Record]:
    number = f"07700 900{chance.randint(0, 999):03}"
    return [
        Participant(
            case_id=case.id,
            person_id=person.id,
            position=position,
            role=Role.CHILD if position == 1 else Role.FAMILY,
            invite_state=InviteState.YES,
        ),
        ContactPoint(person_id=person.id, kind=ContactPointKind.PHONE, value=number),
        PersonFact(person_id=person.id, text=f"{chance.choice(FAMILY)} Primary School"),
        Relationship(person_id=person.id, other_id=person.id, kind=RelationshipKind.OTHER),
    ]


def _conference_and_plan(case: Case, people: list[Person], chance: random.Random) -> Iterator[Record]:
    received = case.received or date(2026, 1, 1)
    starts = datetime.combine(received + timedelta(weeks=6), datetime.min.time()).replace(hour=14)
    meeting = Meeting(case_id=case.id, starts=starts, status=MeetingStatus.HELD, held_on=starts.date())
    plan = Plan(case_id=case.id, meeting_id=meeting.id)
    version = PlanVersion(
        case_id=case.id, plan_id=plan.id, status=VersionStatus.AGREED, wanted=_words(chance, 12)
    )
    yield from (meeting, plan, version)
    for person in people:
        yield Attendance(case_id=case.id, meeting_id=meeting.id, person_id=person.id, came=True)
    for position in range(1, 9):
        yield PlanAction(
            case_id=case.id, version_id=version.id, position=position, what=_words(chance, 25),
            doer_ids=(people[position % len(people)].id,), by_when="each week", how_checked=_words(chance, 8),
        )  # fmt: skip
    for position in range(1, 4):
        yield BackUpLine(
            case_id=case.id,
            version_id=version.id,
            position=position,
            if_this=_words(chance, 9),
            then=_words(chance, 9),
        )
        question = FamilyQuestion(case_id=case.id, position=position, text=_words(chance, 10))
        yield question
        yield PlanAnswer(
            case_id=case.id, version_id=version.id, question_id=question.id, answer=_words(chance, 20)
        )


def _notes(case: Case, people: list[Person], chance: random.Random, count: int) -> Iterator[Record]:
    start = datetime.combine(case.received or date(2026, 1, 1), datetime.min.time())
    for _ in range(count):
        yield Contact(
            case_id=case.id,
            person_ids=(chance.choice(people).id,),
            happened=start + timedelta(days=chance.randint(0, 40), hours=chance.randint(9, 19)),
            kind=chance.choice(tuple(ContactKind)),
            outcome=chance.choice(tuple(ContactOutcome)),
            summary=_words(chance, chance.choice((5, 20, 60, 200))),
        )


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(WORDS, k=count)).capitalize() + "."
