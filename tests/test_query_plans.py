"""What is looked up every day does not grow with the casebook: shown by SQLite's own query plans."""

import pytest

from coordinator.models.choices import PictureKind
from coordinator.queries.bookings import booked, interpreter_needs
from coordinator.queries.cases import case_page
from coordinator.queries.people import children_of_case
from coordinator.queries.pictures import picture
from coordinator.queries.planner import left_behind
from coordinator.queries.preparation import next_steps, prepared_people, visits_ahead
from coordinator.queries.readiness import matters_of_case
from coordinator.queries.responsibility import asked_people
from coordinator.queries.search import search
from coordinator.queries.timeline import weeks_page
from coordinator.queries.today import today_page
from coordinator.queries.week import week_view
from tests import make
from tests.asked import selects

INDEX_ONLY = ("SCAN best", "SCAN search_text VIRTUAL TABLE")
"""The full-text index looks itself up; *best* is what it found."""
NEVER_LONG = ("SCAN day_off", "SCAN platform_limit", "SCAN CONSTANT ROW", "SCAN (subquery")
"""A coordinator's days off and the platforms there are: a few rows however many cases; and no row at all."""


def scans(desk, query, **where):
    asked = dict(selects(desk.casebook.reader, lambda: desk.read(query, **where)))
    handle = desk.casebook.reader.raw_connection()
    found = [
        step[3]
        for statement, values in asked.items()
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


@pytest.mark.parametrize(
    "query",
    [matters_of_case, weeks_page, booked, interpreter_needs, visits_ahead, asked_people],
)
def test_what_prepares_a_conference_scans_no_table(desk, family, now, query):
    assert scans(desk, query, case_id=family.case_id, today=now.date()) == []


@pytest.mark.parametrize("query", [prepared_people, next_steps, left_behind, children_of_case])
def test_nor_do_the_lists_of_a_case(desk, family, query):
    assert scans(desk, query, case_id=family.case_id) == []


@pytest.mark.parametrize("kind", list(PictureKind))
def test_nor_does_a_picture(desk, family, kind):
    assert scans(desk, picture, case_id=family.case_id, kind=kind) == []


def test_nor_does_the_week(desk, family, now):
    assert scans(desk, week_view, today=now.date()) == []


def test_today_scans_no_table(desk, family, now):
    assert scans(desk, today_page, today=now.date()) == []


def test_search_scans_no_table(desk, family):
    assert scans(desk, search, typed="aim") == []
