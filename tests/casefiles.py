"""Casefiles by chance: every kind of record, every field in turn filled and empty, references that hold."""

import base64
import hashlib
import json
from random import Random

from coordinator.exchange.form import FORMAT, VERSION, fields_of, has_file, is_needed, tables
from coordinator.models.kinds import Kind
from coordinator.models.referral import Case

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
WORDS = (
    "Siân", "O’Neill", "Olúwaṣeun", "فاطمة", "Null", "N/A", "Łukasz", "Zoë-Anne", "🙂", "=1+1", "'; DROP",
    "swimming", "Saturday afternoon", "א", "x" * 120, "—", "01632 960123",
)  # fmt: skip


def an_id(chance: Random) -> str:
    return "0" + "".join(chance.choice(ALPHABET) for _ in range(25))


def a_line(chance: Random) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(1, 3)))


def a_day(chance: Random) -> str:
    return chance.choice(["2024-02-29", "1999-12-31", f"2026-{chance.randint(1, 12):02}-15"])


def a_time(chance: Random) -> str:
    return f"{chance.randint(0, 23):02}:{chance.choice([0, 30]):02}:00"


def a_value(chance: Random, column, ids):
    kind = column.info["kind"]
    made = {
        Kind.LINE: lambda: a_line(chance),
        Kind.TEXT: lambda: "\n\n".join(a_line(chance) for _ in range(chance.randint(1, 3))),
        Kind.DATE: lambda: a_day(chance),
        Kind.LOOSE_DATE: lambda: chance.choice(["2019-03-04", "2019-03", "2019", "~2019", "~1950-06"]),
        Kind.MOMENT: lambda: f"{a_day(chance)}T{a_time(chance)}+00:00",
        Kind.PLANNED: lambda: f"{a_day(chance)}T{a_time(chance)}",
        Kind.TIME: lambda: a_time(chance),
        Kind.YES_NO: lambda: chance.random() < 0.5,
        Kind.CHOICE: lambda: chance.choice(list(column.info["choices"])).value,
        Kind.CHOICES: lambda: sorted({chance.choice(list(column.info["choices"])).value for _ in range(2)}),
        Kind.WORDS: lambda: [a_line(chance) for _ in range(2)],
        Kind.NUMBER: lambda: chance.choice([0, 1, 7, 2**40]),
        Kind.MONEY: lambda: chance.randint(0, 100_000),
        Kind.REFERENCE: lambda: chance.choice(ids[column.info["to"]]),
        Kind.REFERENCES: lambda: [chance.choice(ids[column.info["to"]]) for _ in range(2)],
    }
    return made[kind]()


def a_row(chance: Random, record_type, record_id: str, ids) -> dict:
    row = {"id": record_id}
    for key, column in fields_of(record_type).items():
        if key == "id" or (column.info.get("to") and not ids[column.info["to"]]):
            continue
        if is_needed(column) or chance.random() < 0.6:
            row[key] = a_value(chance, column, ids)
    return row


def a_document(chance: Random) -> dict:
    """Return a casefile with one to three records of each kind, as JSON holds it."""
    ids = {record.__tablename__: [] for record in tables().values()}
    ids["case"] = [an_id(chance)]
    for record in tables().values():
        ids[record.__tablename__] = [an_id(chance) for _ in range(chance.randint(1, 3))]
    document = {"format": FORMAT, "version": VERSION, "files": {}}
    document["case"] = a_row(chance, Case, ids["case"][0], ids) | {"reference": f"FGC-{chance.random()}"}
    for name, record in tables().items():
        document[name] = [a_row(chance, record, record_id, ids) for record_id in ids[record.__tablename__]]
        for row in document[name] if has_file(record) else ():
            content = chance.randbytes(chance.randint(0, 50))
            row["sha256"] = hashlib.sha256(content).hexdigest()
            row["size"] = len(content)
            document["files"][row["sha256"]] = base64.b64encode(content).decode()
    keep_whole(document)
    return document


def keep_whole(document: dict) -> None:
    """Leave nobody out in the cold: each shared record is reached from the case, as after an export."""
    people = [person["id"] for person in document["people"]]
    commissioners = document["commissioners"]
    document["case"]["commissioner_id"] = commissioners[0]["id"]
    del commissioners[1:]
    for target in document["time_targets"]:
        target["commissioner_id"] = commissioners[0]["id"]
    for person in document["people"]:
        person["commissioner_id"] = commissioners[0]["id"]
    for contact in document["contacts"]:
        contact["person_ids"] = people
    for booked, booking, key in (
        ("venues", "venue_bookings", "venue_id"),
        ("interpreters", "interpreter_bookings", "interpreter_id"),
    ):
        known = [row["id"] for row in document[booked]]
        while len(document[booking]) < len(known):
            document[booking].append(document[booking][0] | {"id": an_id(Random(len(document[booking])))})
        for place, row in enumerate(document[booking]):
            row[key] = known[place % len(known)]


def as_bytes(document: dict) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode()
