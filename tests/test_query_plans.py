"""What is looked up every day does not grow with the casebook: shown by SQLite's own query plans."""

import pytest
from sqlalchemy import event

from coordinator.queries.cases import case_page
from coordinator.queries.search import search
from coordinator.queries.today import today_page
from tests import make

INDEX_ONLY = ("SCAN best", "SCAN search_text VIRTUAL TABLE")
"""The full-text index looks itself up; *best* is what it found."""
NEVER_LONG = ("SCAN day_off", "SCAN platform_limit", "SCAN CONSTANT ROW", "SCAN (subquery")
"""A coordinator's days off and the platforms there are: a few rows however many cases; and no row at all."""


def scans(desk, query, **where):
    asked = {}
    engine = desk.casebook.reader
    event.listen(engine, "before_cursor_execute", lambda *call: asked.setdefault(call[2], call[3]))
    desk.read(query, **where)
    handle = engine.raw_connection()
    found = [
        step[3]
        for statement, values in asked.items()
        if statement.startswith("SELECT")
        for step in handle.cursor().execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
    ]
    handle.close()
    assert found
    meant = INDEX_ONLY + NEVER_LONG
    return [step for step in found if step.startswith("SCAN") and not step.startswith(meant)]


@pytest.fixture
def family(desk):
    return make.family(desk)


def test_a_case_page_scans_no_table(desk, family, now):
    assert scans(desk, case_page, case_id=family.case_id, today=now.date()) == []


def test_today_scans_no_table(desk, family, now):
    assert scans(desk, today_page, today=now.date()) == []


def test_search_scans_no_table(desk, family):
    assert scans(desk, search, typed="aim") == []
