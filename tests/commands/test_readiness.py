import pytest

from coordinator.commands.readiness import go_on_all_the_same
from coordinator.errors import NotAllowed
from coordinator.models.timekeeping import Override
from coordinator.practice.matters import Severity
from coordinator.queries.readiness import matters_of_case
from coordinator.queries.records import records
from tests import make


@pytest.fixture
def case_id(desk):
    return make.kept(desk, make.case()).id


def matters(desk, case_id):
    return desk.read(matters_of_case, case_id=case_id, today=make.RECEIVED)


def go_on(desk, case_id, reason, judgement="consent", subject=""):
    return desk.do(
        go_on_all_the_same, case_id=case_id, judgement=judgement, subject=subject, reason=reason
    ).result()


def test_the_reason_for_going_on_is_kept_with_what_the_program_said(desk, case_id):
    go_on(desk, case_id, "  Her solicitor confirmed it.  ")
    (kept,) = desk.read(records, record_type=Override)
    assert (kept.reason, kept.judgement) == ("Her solicitor confirmed it.", "consent")
    assert kept.sentence.startswith("Nobody’s consent")
    assert kept.made_at is not None
    (matter,) = [one for one in matters(desk, case_id) if one.judgement == "consent"]
    assert (matter.severity, matter.reason) == (Severity.STOP, "Her solicitor confirmed it.")


def test_nobody_goes_on_without_a_reason(desk, case_id):
    with pytest.raises(NotAllowed, match="Type why"):
        go_on(desk, case_id, " \n ")
    assert desk.read(records, record_type=Override) == []


def test_where_nothing_stops_no_reason_is_kept(desk, case_id):
    with pytest.raises(NotAllowed, match="Nothing stops here"):
        go_on(desk, case_id, "All is well.", judgement="capacity")
