"""Who would be left out of a release: by role, by age, and by what they have to do."""

from datetime import date

import pytest

from coordinator.commands.fields import change_fields
from coordinator.models.choices import Context, LegalStatus, Role
from coordinator.models.referral import Case, CaseChild
from coordinator.models.values import LooseDate
from coordinator.queries.recipients import left_out_of
from coordinator.queries.records import records
from tests import make

TODAY = date(2026, 9, 14)


@pytest.fixture
def of(desk):
    return make.family(desk)


def missing(desk, of, *chosen):
    ids = [of[name] for name in chosen]
    return [one.name for one in desk.read(left_out_of, version_id=of.version_id, reader_ids=ids, today=TODAY)]


def change(desk, kind, record_id, **values):
    desk.do(change_fields, record_type=kind, record_id=record_id, values=values).result()


def test_whoever_made_the_plan_or_referred_and_is_not_chosen_is_left_out(desk, of):
    assert missing(desk, of, "Dana", "Jon") == ["Jackie Hollis", "Priya Hollis"]
    assert missing(desk, of, "Dana", "Jon", "Jackie", "Priya") == []


def test_somebody_who_could_care_for_the_child_may_be_left_out(desk, of):
    bea = make.kept(desk, make.person(given="Bea"))
    make.kept(
        desk,
        make.participant(of.case_id, bea.id, position=6),
        make.carer(of.case_id, of.version_id, person_id=bea.id),
    )
    assert missing(desk, of, "Dana", "Jon", "Jackie", "Priya") == []


@pytest.mark.parametrize(
    ("status", "context", "born", "needed"),
    [
        (LegalStatus.CARE_ORDER, None, LooseDate(2019), True),
        (LegalStatus.ACCOMMODATED, None, None, True),
        (None, Context.LOOKED_AFTER, LooseDate(2010, 1, 1), True),
        (LegalStatus.CARE_ORDER, None, LooseDate(2008, 9, 14), False),
        (LegalStatus.SUPERVISION_ORDER, None, LooseDate(2019), False),
        (None, Context.LEAVING_CARE, LooseDate(2009), False),
    ],
)
def test_the_officer_is_needed_for_a_looked_after_child_under_eighteen(
    desk, of, status, context, born, needed
):
    (child,) = desk.read(records, record_type=CaseChild)
    change(desk, CaseChild, child.id, legal_status=status)
    change(desk, make.Person, of["Aimee"], born=born)
    change(desk, Case, of.case_id, context=context or Context.CHILD_IN_NEED)
    everyone = ("Dana", "Jon", "Jackie", "Priya")
    assert missing(desk, of, *everyone) == (["the reviewing officer"] if needed else [])
    part = next(
        one for one in desk.read(records, record_type=make.Participant) if one.person_id == of["Priya"]
    )
    change(desk, make.Participant, part.id, role=Role.REVIEWING_OFFICER)
    assert missing(desk, of, *everyone) == []
    assert missing(desk, of, *everyone[:3]) == (["Priya Hollis"] if needed else [])
