import pytest
from PySide6.QtCore import Qt

from coordinator.models.referral import ToldWhat
from coordinator.queries.records import case_records
from coordinator.ui.case.each_person import EachPerson
from coordinator.ui.forms.referrer import TOLD_WHAT
from coordinator.ui.list_row import Summary
from tests import make
from tests.ui.case.acting import kept, looked_at, settled, type_into
from tests.ui.kit import on_screen


@pytest.fixture
def of(desk):
    return make.family(desk)


@pytest.fixture
def listed(qtbot, desk, bridge, of):
    made = EachPerson(
        bridge,
        TOLD_WHAT,
        title="Who may be told what",
        persons=lambda: (of["Jackie"], of["Jon"]),
        kept=lambda: bridge.read(case_records, record_type=ToldWhat, case_id=of.case_id),
        begin=lambda person_id: ToldWhat(case_id=of.case_id, person_id=person_id),
        summary=lambda one: Summary(one.person_id, one.may_hear),
    )
    page = on_screen(qtbot, made)
    yield made
    page.close()
    page.deleteLater()


def test_everyone_has_a_line_before_anything_is_on_record(desk, listed, of):
    assert [one.person_id for one in listed.records] == [of["Jackie"], of["Jon"]]
    assert listed.waiting == (of["Jackie"], of["Jon"])
    assert kept(desk, ToldWhat, of.case_id) == []


def test_pressing_a_line_begins_the_record_and_puts_the_cursor_in_it(qtbot, desk, bridge, listed, of):
    line = listed.lines[listed.records[1].id]
    line.click()
    settled(bridge)
    (begun,) = kept(desk, ToldWhat, of.case_id)
    assert (begun.person_id, listed.open_id) == (of["Jon"], begun.id)
    type_into(qtbot, listed.view, "may_hear", "All of it.")
    assert kept(desk, ToldWhat, of.case_id)[0].may_hear == "All of it."
    assert listed.waiting == (of["Jackie"],)
    assert [one.person_id for one in listed.records] == [of["Jackie"], of["Jon"]]


def test_undoing_the_first_word_and_the_line_leaves_an_empty_line_again(desk, bridge, listed, of):
    listed.lines[listed.records[0].id].click()
    settled(bridge)
    bridge.undo()
    settled(bridge)
    assert kept(desk, ToldWhat, of.case_id) == []
    assert listed.waiting == (of["Jackie"], of["Jon"])
    listed.lines[listed.records[0].id].click()
    settled(bridge)
    assert [one.person_id for one in kept(desk, ToldWhat, of.case_id)] == [of["Jackie"]]


def test_what_is_on_record_of_somebody_who_left_stays_listed(desk, bridge, listed, of):
    gone = make.kept(desk, ToldWhat(case_id=of.case_id, person_id=of["Priya"]))
    settled(bridge)
    assert [one.person_id for one in listed.records] == [of["Jackie"], of["Jon"], of["Priya"]]
    assert listed.records[-1].id == gone.id


def test_a_line_with_nothing_on_record_cannot_go_into_the_bin(qtbot, bridge, listed):
    line = listed.lines[listed.records[0].id]
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    settled(bridge)
    looked_at()
    assert len(listed.records) == 2
    assert not listed.bin_notice.isVisible()
