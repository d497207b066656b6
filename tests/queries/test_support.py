"""What is asked of services, and the request on paper: nothing private reaches a panel."""

from datetime import date

import pytest

from coordinator.errors import NotThere
from coordinator.models.choices import Hides
from coordinator.models.day_choices import PanelDecision, SupportPurpose
from coordinator.models.plan import ResourceRequest
from coordinator.queries.support import request_paper, request_view, requests_of, say_cost, service_tasks
from tests import make

TODAY = date(2026, 9, 14)


@pytest.fixture
def of(desk):
    return make.family(desk)


def asked(desk, of, **particulars):
    usual = {"item": "A bed", "why": "Aimee sleeps on the sofa.", "cost": 24_000, "applied_by": "Priya"}
    return make.kept(desk, ResourceRequest(case_id=of.case_id, **{**usual, **particulars}))


def paper(desk, request):
    return desk.read(request_paper, request_id=request.id, today=TODAY)


def test_the_tasks_of_services_are_the_actions_marked_so(desk, of):
    task = make.kept(desk, make.action(of.case_id, of.version_id, position=3, service_task=True))
    assert [one.id for one in desk.read(service_tasks, version_id=of.version_id)] == [task.id]


def test_a_request_tells_what_for_which_action_and_what_came_of_it(desk, of):
    action = make.kept(
        desk,
        make.action(
            of.case_id, of.version_id, position=3, what="Aimee stays the night.", doer_ids=(of["Jackie"],)
        ),
    )
    request = asked(
        desk, of, action_id=action.id, purpose=SupportPurpose.STAY_HOME, decision=PanelDecision.AGREED
    )
    view = desk.read(request_view, request_id=request.id)
    assert view.action == "Action 3. Aimee stays the night.\nJackie"
    assert (view.cost, view.purpose, view.decision, view.children) == (
        "£240", "To stay at home", "Agreed", ("Aimee",)
    )  # fmt: skip
    assert [one.id for one in desk.read(requests_of, case_id=of.case_id)] == [request.id]


def test_a_request_for_no_one_action_is_whole_too(desk, of):
    view = desk.read(request_view, request_id=asked(desk, of, cost=None).id)
    assert (view.action, view.cost) == ("", "")


def test_the_finished_paper_has_a_name_that_names_nobody(desk, of):
    made = paper(desk, asked(desk, of))
    assert (made.leaks, made.refusal) == ((), "")
    assert made.file_name == "FGC-2026-001_support-request.docx"
    assert made.content.startswith(b"PK")


@pytest.mark.parametrize(
    ("field", "text", "kind"),
    [
        ("why", "She lives at 14 Larkspur Rd.", Hides.ADDRESS),
        ("item", "A taxi to Alderbrook School", Hides.SCHOOL),
        ("not_otherwise", "Ring 01632 960118.", Hides.PHONE),
        ("sustained_how", "Near NR19 1ZZ", Hides.ADDRESS),
        ("applied_by", "dana.hollis@example.org", Hides.EMAIL),
        ("decision_words", "14, Larkspur Road", Hides.ADDRESS),
        ("what_changed", "All is well at 14 Larkspur Road", Hides.ADDRESS),
    ],
)
def test_what_is_private_is_found_wherever_it_was_typed(desk, of, field, text, kind):
    decided = {"decision": PanelDecision.AGREED}
    made = paper(desk, asked(desk, of, **{**decided, field: text}))
    assert {leak.secret.kind for leak in made.leaks} == {kind}
    assert "Nothing has been saved" in made.refusal
    assert text not in made.refusal


def test_an_action_that_names_a_home_keeps_the_paper_back(desk):
    of = make.family(desk, where="at 14 Larkspur Road")
    action = desk.read(service_actions, version_id=of.version_id)[0]
    assert paper(desk, asked(desk, of, action_id=action.id)).refusal


def service_actions(session, *, version_id):
    from coordinator.models.plan import PlanAction
    from coordinator.queries.records import records

    return records(session, record_type=PlanAction, version_id=version_id)


def test_a_request_that_is_gone_is_said(desk, of):
    with pytest.raises(NotThere, match="no longer in the casebook"):
        desk.read(request_view, request_id=make.an_id())


@pytest.mark.parametrize(
    ("pence", "said"), [(None, ""), (0, "£0"), (1250, "£12.50"), (120_000, "£1,200"), (5, "£0.05")]
)
def test_an_amount_is_said_in_pounds(pence, said):
    assert say_cost(pence) == said
