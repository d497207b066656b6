import pytest

from coordinator.assets import resource
from coordinator.commands.casefile import import_case
from coordinator.commands.fields import add_record, change_fields
from coordinator.errors import NotThere
from coordinator.exchange.casefile import read
from coordinator.models.conference import Meeting
from coordinator.models.referral import Case
from coordinator.queries.conference_papers import (
    agenda,
    attendance_sheet,
    conference_of,
    ground_rules,
)


@pytest.fixture
def case_id(desk):
    casefile = read(resource("examples", "aimee.json").read_bytes())
    return desk.do(import_case, casefile=casefile).result()


def test_the_agenda_has_the_three_parts_with_the_points_of_each(desk, case_id):
    view = desk.read(agenda, case_id=case_id)
    assert [part.heading for part in view.parts] == [
        "Information sharing", "Private family time", "Agreeing the plan",
    ]  # fmt: skip
    assert view.parts[0].points[0] == "Welcome and ground rules"
    assert "Who tells Aimee" in view.parts[1].points
    assert "When to meet again" in view.parts[2].points
    assert len(view.questions) == 4
    assert view.day.title == "Aimee’s family meeting"
    assert view.day.times == "1.30pm to 4.30pm"


def test_points_before_any_heading_belong_to_the_first_part(desk, case_id):
    meeting = desk.read(conference_of, case_id=case_id)
    values = {"agenda": "Welcome\n\n  private family time \nPlan B"}
    desk.do(change_fields, record_type=Meeting, record_id=meeting.id, values=values).result()
    view = desk.read(agenda, case_id=case_id)
    assert [part.points for part in view.parts] == [("Welcome",), ("Plan B",), ()]


def test_the_familys_own_ground_rules_take_the_place_of_the_suggested(desk, case_id):
    view = desk.read(ground_rules, case_id=case_id)
    assert view.agreed
    assert "Aimee comes first" in view.rules
    meeting = desk.read(conference_of, case_id=case_id)
    desk.do(change_fields, record_type=Meeting, record_id=meeting.id, values={"ground_rules": " \n"}).result()
    suggested = desk.read(ground_rules, case_id=case_id)
    assert not suggested.agreed
    assert suggested.rules


def test_those_who_said_no_are_not_expected(desk, case_id):
    names = [one.name for one in desk.read(attendance_sheet, case_id=case_id).expected]
    assert "Michael Pardoe" not in names
    assert "Jonathan Whitlock" in names


def test_without_a_conference_there_is_nothing_to_put_on_paper(desk):
    case = Case(reference="EMPTY")
    desk.do(add_record, record=case).result()
    with pytest.raises(NotThere, match="No conference has been planned"):
        desk.read(agenda, case_id=case.id)
