from datetime import UTC, date, datetime

import pytest

from coordinator.models.choices import BookingStatus, ContactKind, ContactOutcome
from coordinator.practice.matters import Severity
from coordinator.practice.readiness.visits import lone_visit
from tests import make

BEFORE, DAY, AFTER = date(2026, 9, 15), date(2026, 9, 16), date(2026, 9, 17)
NAMES = {"p": "Jackie", "q": "Mike"}
READY = {
    "buddy": "Sam",
    "buddy_phone": "01632 960 200",
    "buddy_agreed": True,
    "due_back": datetime(2026, 9, 16, 12, 0),  # noqa: DTZ001 -- local, as it is said
}
BACK = datetime(2026, 9, 16, 11, 0, tzinfo=UTC)


def warned(visit, today=BEFORE, contacts=()):
    facts = make.facts(visits=(visit,), names=NAMES, contacts=tuple(contacts))
    return [one for one in lone_visit(facts, today) if one.severity is Severity.WARN]


def visit(**particulars):
    return make.visit(**{"person_ids": ("p",), **particulars})


@pytest.mark.parametrize("missing", READY)
def test_a_first_visit_needs_somebody_who_acts_and_a_time_to_be_back(missing):
    ready = visit(**{key: value for key, value in READY.items() if key != missing})
    (matter,) = warned(ready)
    assert (matter.field, matter.record_id, matter.subject) == (missing, ready.id, ready.id)
    assert "A first visit to Jackie" in matter.sentence


def test_a_visit_with_everything_is_ready_and_the_laptop_is_named():
    assert warned(visit(**READY)) == []
    (note,) = lone_visit(make.facts(visits=(visit(**READY),), names=NAMES), BEFORE)
    assert note.severity is Severity.NOTE
    assert "locked laptop cannot raise an alarm" in note.sentence


def earlier(**particulars):
    return make.contact(person_ids=("p",), **{"kind": ContactKind.VISIT, **particulars})


@pytest.mark.parametrize(
    ("particulars", "contacts", "count"),
    [
        ({}, [earlier()], 0),
        ({"risk_flagged": True}, [earlier()], 1),
        ({"person_ids": ("p", "q")}, [earlier()], 1),
        ({}, [earlier(outcome=ContactOutcome.NO_ANSWER)], 1),
        ({}, [earlier(kind=ContactKind.CALL)], 1),
        ({}, [earlier(happened=datetime(2026, 9, 20, 10, 0))], 1),  # noqa: DTZ001 -- local
        ({"person_ids": ()}, [], 0),
        ({"starts": None}, [], 1),
        ({"status": BookingStatus.CANCELLED, "risk_flagged": True}, [], 0),
        ({"status": BookingStatus.DONE}, [], 0),
    ],
)
def test_first_visits_and_flagged_ones_are_looked_at(particulars, contacts, count):
    assert len(warned(visit(**particulars), contacts=contacts)) == count


@pytest.mark.parametrize(
    ("today", "particulars", "field"),
    [
        (DAY, READY, None),
        (AFTER, READY, "checked_in"),
        (AFTER, {**READY, "checked_in": BACK}, None),
        (AFTER, {**READY, "status": BookingStatus.DONE}, None),
        (AFTER, {**READY, "status": BookingStatus.CANCELLED}, None),
    ],
)
def test_a_check_in_is_wanted_from_the_day_after(today, particulars, field):
    assert [one.field for one in warned(visit(**particulars), today)] == ([field] if field else [])


def test_an_empty_case_has_nothing_to_say():
    assert lone_visit(make.facts(), DAY) == []
