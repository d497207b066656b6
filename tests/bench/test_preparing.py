"""Figures of preparation: the readiness of a large family, against its rows by the bare driver."""

import shutil
from datetime import date

import pytest
from sqlalchemy import event

from coordinator.assets import resource
from coordinator.commands.casefile import import_case
from coordinator.commands.set_up import set_up_casebook
from coordinator.desk import Desk
from coordinator.exchange import casefile
from coordinator.practice.readiness.board import readiness
from coordinator.queries.readiness import facts_of, matters_of_case
from coordinator.storage.casebook import unlock
from tests import make
from tests.conftest import PASSPHRASE

pytestmark = pytest.mark.bench
TODAY = date(2026, 11, 22)
PEOPLE = 25


@pytest.fixture
def large(first_casebook, tmp_path):
    """A desk at a casebook with one family of twenty-five, everyone coming."""
    shutil.copytree(first_casebook, tmp_path / "casebook")
    desk = Desk(unlock(tmp_path / "casebook", PASSPHRASE), inline=True)
    desk.do(set_up_casebook).result()
    example = casefile.read(resource("examples", "zayd.json").read_bytes())
    desk.do(import_case, casefile=example).result()
    case_id = example.case["id"]
    there = len(desk.read(facts_of, case_id=case_id).participants)
    for number in range(PEOPLE - there):
        person = make.kept(desk, make.person(given=f"Cousin {number}", interpreter_needed=number % 5 == 0))
        make.kept(desk, make.participant(case_id, person.id, position=there + number))
        make.kept(desk, make.contact(case_id, [person.id]))
    yield desk, case_id
    desk.close()


def test_the_readiness_of_twenty_five_people(table, large):
    desk, case_id = large
    asked = []
    engine = desk.casebook.reader
    event.listen(engine, "before_cursor_execute", lambda *call: asked.append((call[2], call[3])))
    found = desk.read(matters_of_case, case_id=case_id, today=TODAY)
    questions = [question for question in asked if question[0].lstrip().upper().startswith("SELECT")]
    handle = engine.raw_connection()

    def bare():
        for statement, values in questions:
            handle.cursor().execute(statement, values).fetchall()

    table.compare(
        f"readiness of {PEOPLE} people", "its rows by the bare driver", 30, rounds=15,
        ours=lambda: desk.read(matters_of_case, case_id=case_id, today=TODAY), floor=bare,
    )  # fmt: skip
    facts = desk.read(facts_of, case_id=case_id)
    table.compare(
        f"the judgements alone, {PEOPLE} people", "reading the rows", 1, rounds=15,
        ours=lambda: readiness(facts, TODAY), floor=lambda: desk.read(facts_of, case_id=case_id),
    )  # fmt: skip
    handle.close()
    table.notes.append(
        f"The readiness of {PEOPLE} people asks {len(questions)} questions and finds {len(found)} matters."
    )
    assert len(facts.participants) == PEOPLE
