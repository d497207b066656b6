"""Who holds parental responsibility: ties either way round, step-parents, young parents, birthdays."""

from datetime import date

import pytest

from coordinator.models.choices import Context, LegalStatus, RelationshipKind, Role
from coordinator.models.person import Person, Relationship
from coordinator.models.values import LooseDate
from coordinator.practice.responsibility import holdings, is_adult, is_looked_after, is_unborn, offered_to
from tests import make

TODAY = date(2026, 11, 9)


def tie(person_id, kind=RelationshipKind.PARENT, other_id="child", **particulars):
    return Relationship(person_id=person_id, other_id=other_id, kind=kind, **particulars)


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (tie("dana", parental_responsibility=True), ("dana", True)),
        (tie("dana"), ("dana", None)),
        (tie("rob", RelationshipKind.STEP_PARENT), ("rob", None)),
        (tie("rob", RelationshipKind.STEP_PARENT, parental_responsibility=False), ("rob", False)),
        (tie("nan", RelationshipKind.GRANDPARENT), None),
        (tie("nan", RelationshipKind.GRANDPARENT, parental_responsibility=True), ("nan", True)),
        (
            tie("child", RelationshipKind.OTHER, other_id="nan", parental_responsibility=True),
            ("nan", True),
        ),
        # A mother who is herself a child of the case holds it for her baby; the baby does not for her.
        (tie("child", RelationshipKind.PARENT, other_id="baby", parental_responsibility=True), None),
        (tie("dana", other_id="sister", parental_responsibility=True), None),
        (tie("sgo", parental_responsibility=True, until=LooseDate(2026, 11, 8)), ("sgo", False)),
        (tie("sgo", parental_responsibility=True, until=LooseDate(2026, 11, 9)), ("sgo", True)),
        (tie("sgo", parental_responsibility=True, until=LooseDate(2026)), ("sgo", True)),
    ],
)
def test_who_stands_beside_a_child_and_whether_they_hold_it(known, expected):
    found = [(one.person_id, one.holds) for one in holdings([known], "child", TODAY)]
    assert found == ([expected] if expected else [])


def test_a_parent_without_it_is_offered_a_meeting_and_a_step_parent_only_by_holding_it():
    ties = [
        tie("dana", parental_responsibility=True),
        tie("jon", parental_responsibility=False),
        tie("rob", RelationshipKind.STEP_PARENT),
        tie("nan", RelationshipKind.GRANDPARENT, parental_responsibility=True),
        tie("gran", RelationshipKind.GRANDPARENT, parental_responsibility=False),
    ]
    roles = {"rob": Role.PARENT, "abel": Role.PARENT, "dana": Role.PARENT, "gran": Role.FAMILY}
    participants = [make.participant(person_id=name, role=role) for name, role in roles.items()]
    assert offered_to(ties, ["child"], participants, TODAY) == ("dana", "jon", "nan", "abel")


def test_twins_share_their_parents_and_nobody_is_named_twice():
    ties = [tie("dana", other_id=twin, parental_responsibility=True) for twin in ("ben", "cal")]
    assert offered_to(ties, ["ben", "cal"], [], TODAY) == ("dana",)


@pytest.mark.parametrize(
    ("born", "today", "adult"),
    [
        (LooseDate(2008, 11, 10), TODAY, False),
        (LooseDate(2008, 11, 9), TODAY, True),
        (LooseDate(2008, 2, 29), date(2026, 2, 28), False),
        (LooseDate(2008, 2, 29), date(2026, 3, 1), True),
        (LooseDate(2008, 11), TODAY, False),
        (LooseDate(2008), date(2026, 12, 31), True),
        (LooseDate(2008), TODAY, False),
        (LooseDate(2010, 1, 1), TODAY, False),
        (None, TODAY, False),
    ],
)
def test_somebody_is_of_age_on_the_last_day_their_birthday_may_fall(born, today, adult):
    assert is_adult(Person(given="Kay", born=born), today) is adult


def test_a_child_with_only_a_due_date_is_unborn():
    assert is_unborn(Person(given="Baby", due=date(2026, 12, 1)))
    assert not is_unborn(Person(given="Baby", due=date(2026, 11, 1), born=LooseDate(2026, 11, 2)))
    assert not is_unborn(Person(given="Kay"))
    assert not is_unborn(None)


@pytest.mark.parametrize(
    ("status", "own", "of_case", "expected"),
    [
        (LegalStatus.CARE_ORDER, None, None, True),
        (LegalStatus.ACCOMMODATED, None, None, True),
        (LegalStatus.SUPERVISION_ORDER, None, None, False),
        (None, Context.LOOKED_AFTER, None, True),
        (None, None, Context.LOOKED_AFTER, True),
        (None, Context.CHILD_IN_NEED, Context.LOOKED_AFTER, False),
        (None, None, None, False),
    ],
)
def test_a_child_is_looked_after_by_status_or_by_its_own_context_before_the_case_s(
    status, own, of_case, expected
):
    child = make.case_child("c", "child", legal_status=status, context=own)
    assert is_looked_after(child, make.case(context=of_case)) is expected
