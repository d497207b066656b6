"""At the welcome people say who they are, see the agenda and agree how they work together."""

from coordinator.commands.fields import change_fields
from coordinator.models.choices import Hides, MeetingKind
from coordinator.models.conference import Meeting
from coordinator.practice.agendas import agenda_text
from coordinator.queries.conference_papers import SUGGESTED_RULES
from coordinator.queries.people import people_of_case
from coordinator.queries.records import record
from coordinator.ui.day.welcome import WelcomeStep
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled, typed


def kept(desk, meeting_id):
    return desk.read(record, record_type=Meeting, record_id=meeting_id)


def test_everyone_here_says_who_they_are_in_turn(qtbot, bridge, step):
    welcome = step(WelcomeStep)
    settled(qtbot, bridge)
    names = [line.text for line in welcome.order.lines]
    assert {"Jon", "Dana", "Jackie", "Jamie", "Steve"} <= set(names)
    assert names.index("Dana") < names.index("Jackie") < names.index("Steve")
    assert welcome.agenda.lines[0].text == "Information sharing"
    assert lint(welcome) == []


def test_whoever_may_not_be_named_is_not_called_up(qtbot, desk, bridge, step, aimee):
    people = {one.short_name: one.person.id for one in desk.read(people_of_case, case_id=aimee)}
    make.kept(desk, make.restriction(people["Jamie"], people["Steve"], (Hides.ATTENDANCE,), case_id=aimee))
    welcome = step(WelcomeStep)
    assert "Jamie" not in [line.text for line in welcome.order.lines]


def test_the_familys_own_rules_are_agreed_with_a_press(qtbot, desk, bridge, step, conference):
    welcome = step(WelcomeStep)
    settled(qtbot, bridge)
    own = kept(desk, conference).ground_rules.splitlines()
    assert [line.text for line in welcome.rules.lines] == own
    welcome.agree.click()
    settled(qtbot, bridge)
    assert kept(desk, conference).rules_agreed
    assert kept(desk, conference).ground_rules.splitlines() == own
    assert welcome.agreed.text() == "Agreed"
    assert not welcome.agree.isVisible()


def test_rules_that_are_changed_are_to_be_agreed_again(qtbot, desk, bridge, step, conference):
    welcome = step(WelcomeStep)
    welcome.agree.click()
    settled(qtbot, bridge)
    welcome.change_rules.press.click()
    settled(qtbot, bridge)
    assert lint(welcome) == []
    typed(qtbot, welcome.change_rules.view, "ground_rules", "We listen")
    settled(qtbot, bridge)
    assert not kept(desk, conference).rules_agreed
    assert [line.text for line in welcome.rules.lines] == ["We listen"]
    welcome.change_rules.press.click()
    assert not welcome.change_rules.sheet.isVisible()
    welcome.agree.click()
    settled(qtbot, bridge)
    assert (kept(desk, conference).ground_rules, kept(desk, conference).rules_agreed) == ("We listen", True)


def test_where_there_are_no_rules_the_suggested_ones_are_there_to_agree(qtbot, desk, bridge, step, aimee):
    bare = make.kept(desk, make.meeting(aimee))
    welcome = step(WelcomeStep, bare.id)
    settled(qtbot, bridge)
    assert [line.text for line in welcome.rules.lines] == list(SUGGESTED_RULES)
    welcome.agree.click()
    settled(qtbot, bridge)
    assert kept(desk, bare.id).ground_rules.splitlines() == list(SUGGESTED_RULES)


def test_an_agenda_that_was_not_written_is_changed_from_the_usual_one(qtbot, desk, bridge, step, aimee):
    bare = make.kept(desk, make.meeting(aimee, kind=MeetingKind.NETWORK))
    welcome = step(WelcomeStep, bare.id)
    settled(qtbot, bridge)
    welcome.change_agenda.press.click()
    settled(qtbot, bridge)
    assert kept(desk, bare.id).agenda == agenda_text(MeetingKind.NETWORK)
    typed(qtbot, welcome.change_agenda.view, "agenda", "Sleep")
    settled(qtbot, bridge)
    welcome.change_agenda.press.click()
    welcome.change_agenda.press.click()
    settled(qtbot, bridge)
    assert kept(desk, bare.id).agenda == "Sleep"


def test_what_stays_off_the_table_is_not_opened_on_it_to_be_changed(
    qtbot, desk, bridge, step, aimee, conference
):
    dana = next(one.person for one in desk.read(people_of_case, case_id=aimee) if one.short_name == "Dana")
    make.kept(desk, make.phone(dana.id, "07700 900417"))
    values = {"agenda": "Ring 07700 900417\nTea", "ground_rules": "Ring 07700 900417"}
    desk.do(change_fields, record_type=Meeting, record_id=conference, values=values).result()
    welcome = step(WelcomeStep)
    settled(qtbot, bridge)
    assert not welcome.change_agenda.isVisible()
    assert not welcome.change_rules.isVisible()
    desk.do(change_fields, record_type=Meeting, record_id=conference, values={"agenda": "Tea"}).result()
    settled(qtbot, bridge)
    qtbot.waitUntil(welcome.change_agenda.isVisible)
    assert not welcome.change_rules.isVisible()
