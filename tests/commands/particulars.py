"""Particulars for every command there is, picked by chance from a casebook with a record of every kind."""

import importlib
import inspect
import pkgutil
from datetime import date, datetime
from random import Random

from sqlalchemy import text

import coordinator.commands
from coordinator.commands import fields
from coordinator.commands.kinds import CommandKind, kind_of
from coordinator.exchange import casefile
from coordinator.exchange.form import tables
from coordinator.exchange.found import Target
from coordinator.exchange.intake import Intake, Reached, Somebody
from coordinator.models.base import Kept, OrderedCaseRecord, columns_of
from coordinator.models.choices import (
    ContactPointKind,
    Decision,
    MeetingKind,
    Proof,
    Role,
    SendMethod,
    VersionStatus,
)
from coordinator.models.kinds import Kind
from coordinator.models.plain import rich
from coordinator.models.plan import PlanVersion
from coordinator.practice.sense import objection
from coordinator.queries.records import records
from tests import make
from tests.casefiles import a_document, a_value, an_id, as_bytes
from tests.commands.particulars_of_agreeing import AGREEING, FINAL_AGREEING
from tests.commands.particulars_of_preparing import PREPARING
from tests.commands.particulars_of_private_time import PRIVATE_TIME
from tests.commands.particulars_of_reviewing import FINAL_REVIEWING, REVIEWING
from tests.commands.particulars_of_the_day import OF_THE_DAY
from tests.commands.particulars_of_the_plan import OF_THE_PLAN

SEED = 20260914
CLOCKS_BACK = datetime(2026, 10, 25, 1, 30)  # noqa: DTZ001 - a planned time is local, as it is said


def declared():
    """Return every command of the program by name."""
    modules = [
        importlib.import_module(module.name)
        for module in pkgutil.walk_packages(coordinator.commands.__path__, "coordinator.commands.")
    ]
    return {
        name: function
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if isinstance(getattr(function, "command_kind", None), CommandKind)
    }


COMMANDS = declared()
UNDOABLE = sorted(name for name, function in COMMANDS.items() if not kind_of(function).final)
FINAL = sorted(COMMANDS.keys() - set(UNDOABLE))


def there(desk):
    """Return everything kept: each table but the journal's, and the words of the search index."""
    behind = {"journal", "journal_change", "search_row"}
    words = text(
        "SELECT record_type, record_id, case_id, title, body FROM search_row "
        "JOIN search_text ON search_text.rowid = search_row.number"
    )

    def everything(session):
        kept = {
            table.name: sorted(map(repr, session.execute(table.select()).all()))
            for table in Kept.metadata.sorted_tables
            if table.name not in behind
        }
        return kept | {"found by": sorted(map(repr, session.execute(words).all()))}

    return desk.read(everything)


class World:
    """A desk with Aimee's family and a case of every kind of record, and what a command may pick from."""

    def __init__(self, desk, family, tmp_path):
        self.desk, self.family, self.tmp_path = desk, family, tmp_path
        self.chance = Random(SEED)

    def another_casefile(self):
        document = a_document(self.chance)
        for row in (*document["venue_bookings"], *document["interpreter_bookings"]):
            row["id"] = an_id(self.chance)
        return casefile.read(as_bytes(document))

    def all_of(self, record_type):
        return self.desk.read(records, record_type=record_type)

    def any_of(self, *record_types, of=lambda record: True):  # noqa: ARG005 - takes every record
        for record_type in self.chance.sample(record_types, len(record_types)):
            left = [one for one in self.all_of(record_type) if of(one)]
            if left:
                return self.chance.choice(left)
        raise AssertionError("nothing left to choose from")

    def kept(self, *new):
        return make.kept(self.desk, *new)

    def do(self, name, **particulars):
        return self.desk.do(COMMANDS[name], **particulars).result()

    def release(self):
        of = make.family(self.desk)
        self.do("release_plan", version_id=of.version_id, reader_ids=[of["Jon"]], reason="Later")
        return of


def in_released(world, record):
    """Whether a record belongs to a version that was released, which nothing may change."""
    version_id = record.id if isinstance(record, PlanVersion) else getattr(record, "version_id", None)
    released = {one.id for one in world.all_of(PlanVersion) if one.status is VersionStatus.RELEASED}
    return version_id in released


def changed_fields(world):
    """Return a record of any kind and new values for a third of its fields."""
    record = world.any_of(*tables().values(), of=lambda one: not in_released(world, one))
    refused = {"id", "binned_at", *fields.WITH_CONSEQUENCES.get(type(record), ())}
    open_to_change = [
        key
        for key, column in columns_of(type(record)).items()
        if key not in refused and column.info["kind"] not in {Kind.REFERENCE, Kind.REFERENCES}
    ]
    if not open_to_change:
        return changed_fields(world)
    values = {}
    for key in world.chance.sample(open_to_change, 1 + len(open_to_change) // 3):
        column = columns_of(type(record))[key]
        values[key] = rich(column, a_value(world.chance, column, {}))
    whole = {key: getattr(record, key) for key in columns_of(type(record))} | values
    if any(objection(type(record), key, whole, world.desk.now().date()) for key in values):
        return changed_fields(world)
    if all(
        getattr(record, key) == fields.fit(columns_of(type(record))[key], new) for key, new in values.items()
    ):
        return changed_fields(world)
    return {"record_type": type(record), "record_id": record.id, "values": values}


def a_new_record(world):
    case_id, person_id = world.family.case_id, world.family["Jon"]
    return world.chance.choice(
        [
            make.person(given="Null", family="O’Brien-Święcicka"),
            make.phone(person_id),
            make.home(person_id),
            make.school(person_id),
            make.concern(case_id),
            make.question(case_id),
            make.contact(case_id, [person_id]),
            make.visit(case_id),
            make.venue(),
            make.interpreter(),
            make.commissioner(),
            make.restriction(person_id, case_id=case_id),
        ]
    )


ORDERED = [kind for kind in tables().values() if issubclass(kind, OrderedCaseRecord)]
STAYS = {"plan_version", "document"}


def named(record):
    return {"record_type": type(record), "record_id": record.id}


def for_the_bin(world):
    kinds = [kind for kind in tables().values() if kind.__tablename__ not in STAYS]
    return named(world.any_of(*kinds, of=lambda one: not in_released(world, one)))


def from_the_bin(world):
    binned = named(world.kept(a_new_record(world)))
    world.do("put_in_bin", **binned)
    return binned


def out_of_place(world):
    first = world.any_of(*ORDERED, of=lambda one: not in_released(world, one))
    within = fields.ORDERED_WITHIN.get(type(first), "case_id")
    copies = [
        type(first)(**{key: getattr(first, key) for key in columns_of(type(first)) if key != "id"})
        for _ in range(3)
    ]
    for copied in copies:
        world.do("add_record", record=copied)
    beside = [one for one in world.all_of(type(first)) if getattr(one, within) == getattr(first, within)]
    return {**named(beside[-1]), "to": world.chance.randint(1, len(beside) - 1)}


def a_file(world):
    path = world.tmp_path / f"{world.chance.random()}.pdf"
    path.write_bytes(world.chance.randbytes(200))
    return {"case_id": world.family.case_id, "path": path}


def a_picture(world):
    return b"\x89PNG\r\n\x1a\n" + world.chance.randbytes(200)


def somebody_unexpected(world):
    person = world.kept(make.person(given="Steve"))
    world.kept(make.participant(world.family.case_id, person.id))
    return {"meeting_id": world.family.meeting_id}


def somebody_awaited(world):
    of = world.family
    return world.kept(make.attendance(of.case_id, of.meeting_id, of["Jon"], came=None, actual_mode=None))


def somebody_known(world):
    return {"case_id": world.family.case_id, "person_id": world.kept(make.person(given="Mike")).id}


def a_case_without(world):
    case = world.kept(make.case(reference=""))
    person = world.kept(make.person(given="Mo"))
    world.kept(make.participant(case.id, person.id))
    return {"case_id": case.id}


def an_answer(world):
    return {
        "version_id": world.family.version_id,
        "question_id": world.kept(make.question(world.family.case_id)).id,
        "answer": f"Turn about, {world.chance.random()}.",
    }


def a_decision(world, status=VersionStatus.DRAFT):
    return {
        "version_id": make.family(world.desk, status=status).version_id,
        "decision": world.chance.choice(list(Decision)),
        "decided_by": "Priya",
        "reason": "It keeps Aimee safe.",
    }


def a_form(world):
    jon = Somebody("j", Role.PARENT, world.family["Jon"], reached=[Reached(ContactPointKind.PHONE, "0")])
    mo = Somebody("m", Role.CHILD, fields={"given": f"Mo {world.chance.random()}"}, school="Alderbrook")
    intake = Intake({"purpose": "x"}, {Target.WORRY: ["Late nights"]}, people=[mo, jon], notes=["Dog: 7"])
    return {"intake": intake, "case_id": world.chance.choice(["", world.family.case_id])}


PARTICULARS = {
    "add_child": lambda world: {"case_id": world.family.case_id, "given": "Mia", "family": "Hollis"},
    "add_known_person": somebody_known,
    "add_person": lambda world: {
        "case_id": world.family.case_id, "given": "", "role": world.chance.choice(list(Role))
    },
    "add_record": lambda world: {"record": a_new_record(world)},
    "agree_plan": a_decision,
    "answer_question": an_answer,
    "attach_file": a_file,
    "back_to_draft": lambda world: {"version_id": make.family(world.desk).version_id},
    "change_fields": changed_fields,
    "close_case": lambda world: {**a_case_without(world), "outcome": "The plan holds."},
    "expect_invited": somebody_unexpected,
    "hold_meeting": lambda world: {
        "meeting_id": world.do("plan_meeting", **a_case_without(world), starts=CLOCKS_BACK)
    },
    "import_case": lambda world: {"casefile": world.another_casefile()},
    "import_form": a_form,
    "mark_came": lambda world: {
        "attendance_id": somebody_awaited(world).id, "came": world.chance.choice([True, False])
    },
    "mark_received": lambda world: {
        "circulation_id": world.kept(make.circulation(world.family.case_id, world.family["Jon"])).id,
        "proof": world.chance.choice(list(Proof)),
    },
    "move": out_of_place,
    "open_case": lambda world: {"child_name": f"Ayşe {world.chance.choice(['', 'محمد', 'Null'])}"},
    "plan_meeting": lambda world: {
        "case_id": world.family.case_id, "kind": world.chance.choice(list(MeetingKind))
    },
    "put_in_bin": for_the_bin,
    "remove_logo": lambda world: world.do("set_logo", content=a_picture(world)) or {},
    "reopen_case": lambda world: {
        "case_id": world.kept(make.case(closed=date(2026, 9, 1), status="closed")).id
    },
    "set_lock_minutes": lambda world: {"minutes": world.chance.randint(1, 9)},
    "set_logo": lambda world: {"content": a_picture(world)},
    "start_new_version": lambda world: {"case_id": world.release().case_id, "why": "Jon moves"},
    "start_plan": a_case_without,
    "take_out_of_bin": from_the_bin,
    **PREPARING,
    **PRIVATE_TIME,
    **REVIEWING,
    **OF_THE_DAY,
    **OF_THE_PLAN,
    **AGREEING,
}  # fmt: skip


def another_copy(world):
    of = world.release()
    return {"version_id": of.version_id, "reader_id": of["Jon"]}


def a_case_with_somebody(world):
    here, somebody = world.kept(make.case(), make.person())
    return here.id, somebody.id


FINAL_PARTICULARS = {
    "issue_edition": another_copy,
    "mark_sent": lambda world: {
        "circulation_id": world.kept(make.circulation(*a_case_with_somebody(world))).id,
        "method": SendMethod.HAND,
    },
    "release_plan": lambda world: {"version_id": make.family(world.desk).version_id},
    "set_up_casebook": lambda _: {},
    **FINAL_AGREEING,
    **FINAL_REVIEWING,
}  # fmt: skip
