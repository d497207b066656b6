import pytest

from coordinator.commands.fields import change_fields
from coordinator.models.choices import Hides
from coordinator.models.network import KeepApart
from coordinator.models.person import Person
from coordinator.queries.directory import relationships_of
from coordinator.queries.records import record
from coordinator.ui.case.merge_dialog import MergeDialog
from coordinator.ui.person_panel import ABOUT, CASES, REACH, TIES, TWICE, PersonPanel
from tests import make
from tests.ui.case.acting import press, settled
from tests.ui.ways import recording


@pytest.fixture
def family(desk):
    family = make.family(desk)
    make.kept(desk, make.restriction(family["Dana"], family["Jon"], (Hides.ADDRESS,), case_id=family.case_id))
    return family


@pytest.fixture
def opened(qtbot, bridge, family):
    ways, gone = recording()
    panel = PersonPanel(bridge, ways)
    qtbot.addWidget(panel)
    panel.resize(700, 600)
    panel.show()
    panel.show_record(family["Dana"])
    return panel, gone


def test_the_person_is_shown_with_cases_and_protection(family, opened):
    panel, gone = opened
    assert panel.title.text() == "Dana Hollis"
    assert panel.chip.text() == "Protected"
    panel.leaves.turn_to(CASES)
    (line,) = [one for one in panel.protections.lines if one.isVisible()]
    assert line.summary.title == "Address"
    assert line.summary.line == "Kept from Jon Hollis  ·  Hollis family"
    panel.cases.lines[0].click()
    assert gone == [("case", family.case_id, "Network")]


def test_what_is_typed_is_saved_and_the_name_follows(family, opened, desk, qtbot):
    panel, _ = opened
    panel.leaves.turn_to(ABOUT)
    box = panel.view.cells["known_as"].editor.controls[0]
    box.setFocus()
    qtbot.keyClicks(box, "Dee")
    panel.flush()
    qtbot.waitUntil(lambda: desk.read(record, record_type=Person, record_id=family["Dana"]).known_as == "Dee")


def test_numbers_of_one_person_never_stay_when_another_is_shown(family, opened):
    panel, _ = opened
    panel.leaves.turn_to(REACH)
    reach = panel.lists[0]
    assert len(reach.records) == 3
    reach.open_record(reach.records[0].id)
    panel.show_record(family["Jon"])
    assert reach.records == ()
    assert reach.open_id == ""


def test_a_relationship_is_added_to_somebody_of_the_family(family, opened, desk, qtbot):
    panel, _ = opened
    panel.leaves.turn_to(TIES)
    assert not panel.add_tie.isEnabled()
    panel.relative.show_value(family["Aimee"])
    panel.relative.edited.emit()
    panel.add_tie.click()
    qtbot.waitUntil(lambda: panel.ties.open_id != "")
    (tie,) = desk.read(relationships_of, person_id=family["Dana"])
    assert (tie.person_id, tie.other_id) == (family["Dana"], family["Aimee"])


def test_only_somebody_in_no_case_can_be_put_in_the_bin(family, opened, desk, qtbot, bridge):
    panel, _ = opened
    assert not panel.bin.isVisible()
    alone = make.kept(desk, make.person(given="Alone"))
    panel.show_record(alone.id)
    assert panel.bin.isVisible()
    panel.bin.click()
    bridge.settle()
    panel.refresh()
    assert panel.record_id == ""


def test_a_change_elsewhere_is_seen(family, opened, desk):
    panel, _ = opened
    desk.do(change_fields, record_type=Person, record_id=family["Dana"], values={"family": "Wren"}).result()
    panel.refresh()
    assert panel.title.text() == "Dana Wren"


def test_from_whom_somebody_is_kept_apart_is_seen_on_every_leaf(family, opened, desk):
    panel, gone = opened
    make.kept(desk, KeepApart(case_id=family.case_id, person_id=family["Jon"], other_id=family["Dana"]))
    panel.refresh()
    assert panel.chip.text() == "Protected, keep apart"
    panel.leaves.turn_to(CASES)
    (line,) = [one for one in panel.apart.lines if one.isVisible()]
    assert (line.summary.title, line.summary.chip) == ("Jon Hollis", "Be aware")
    line.click()
    assert gone == [("case", family.case_id, "Network")]


def test_somebody_on_record_twice_is_compared_from_here(family, opened, desk, qtbot, bridge):
    panel, _ = opened
    again = make.kept(desk, make.person(given="Dana", family="Hollis"))
    panel.refresh()
    panel.leaves.turn_to(TWICE)
    (line,) = [one for one in panel.doubles.lines if one.isVisible()]
    line.click()
    dialog = panel.window().findChild(MergeDialog)
    dialog.answer.click()
    settled(bridge)
    assert desk.read(record, record_type=Person, record_id=again.id).binned_at is not None
    assert panel.record_id == family["Dana"]


def test_somebody_not_alike_is_found_by_name_to_compare(family, opened, desk, qtbot):
    panel, _ = opened
    panel.leaves.turn_to(TWICE)
    panel.look.click()
    qtbot.keyClicks(panel.ask.line.box, "Jackie")
    press(panel.ask, "Use Jackie Hollis")
    assert panel.window().findChild(MergeDialog).preview.lose.id == family["Jackie"]
