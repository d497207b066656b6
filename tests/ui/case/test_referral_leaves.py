import pytest

from coordinator.commands.fields import put_in_bin
from coordinator.models.referral import Baseline, ToldWhat
from coordinator.ui.case.referral_leaves import CaseLeaf, ReferrerLeaf, ToldLeaf, WordsLeaf
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import kept, looked_at, press, settled, type_into


def told_leaf(bridge, ways, case_id):
    return ToldLeaf(bridge, ways, case_id, lambda: None)


def test_the_case_leaf_shows_the_case_and_the_dates_it_must_fit(shown, aimee):
    leaf = shown(CaseLeaf, aimee)
    assert leaf.form.record.id == aimee
    assert leaf.binding.isVisible()


def test_who_hears_what_says_whether_the_parents_saw_the_information(shown, desk, bridge, aimee):
    leaf = shown(told_leaf, aimee)
    assert leaf.seen.sentence.text().startswith("The parents saw the referrer’s information on")
    assert not leaf.not_seen.isVisible()
    for baseline in kept(desk, Baseline, aimee):
        desk.do(put_in_bin, record_type=Baseline, record_id=baseline.id).result()
    settled(bridge)
    assert not leaf.seen.isVisible()
    assert "not on record that the parents saw" in leaf.not_seen.sentence.text()


def test_everyone_but_the_parents_and_the_child_has_a_line_and_the_same_is_agreed_for_the_rest(
    qtbot, shown, desk, bridge, aimee
):
    for line in kept(desk, ToldWhat, aimee):
        desk.do(put_in_bin, record_type=ToldWhat, record_id=line.id).result()
    leaf = shown(told_leaf, aimee)
    names = [line.summary.title.split()[0] for line in leaf.told.lines.values()]
    assert names == ["Jacqueline", "Michael", "Jamie", "Steven"]
    assert {line.summary.chip for line in leaf.told.lines.values()} == {"Not agreed yet"}
    leaf.told.lines[leaf.told.records[0].id].click()
    settled(bridge)
    type_into(qtbot, leaf.told.view, "may_hear", "What school wrote.")
    type_into(qtbot, leaf.told.view, "agreed_on", "8/10/2026")
    leaf.told.view.cells["agreed_by"].editor.show_value((leaf.told.records[0].person_id,))
    leaf.told.view.cells["agreed_by"].editor.edited.emit()
    settled(bridge)
    press(leaf.told, "The same for everyone left")
    settled(bridge)
    assert [line.summary.chip for line in leaf.told.lines.values()] == ["Agreed 8 Oct 2026"] * 4
    assert {one.may_hear for one in kept(desk, ToldWhat, aimee)} == {"What school wrote."}


def test_where_no_meeting_with_the_referrer_is_on_record_saying_when_it_was_seen_begins_one(
    shown, desk, bridge
):
    case = make.kept(desk, make.case(reference="New"))
    leaf = shown(ReferrerLeaf, case.id)
    leaf.say_when_seen()
    settled(bridge)
    assert [one.id for one in kept(desk, Baseline, case.id)] == [leaf.baselines.open_id]


@pytest.mark.parametrize("kind", [CaseLeaf, WordsLeaf, ReferrerLeaf, told_leaf])
def test_each_leaf_can_be_used_by_everyone_also_in_a_new_case(shown, desk, kind):
    case = make.kept(desk, make.case(reference="New"))
    leaf = shown(kind, case.id)
    looked_at()
    assert lint(leaf) == []
