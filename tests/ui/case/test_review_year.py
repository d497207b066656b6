from datetime import date

from PySide6.QtWidgets import QLabel

from coordinator.models.review import FamilyDay
from coordinator.practice.family_year import YearDay, YearMonth
from coordinator.queries.records import records
from coordinator.ui.case.review_year import YearLeaf, _without_the_many
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import added, settled


def told(leaf):
    return [one.text() for one in leaf.year.findChildren(QLabel) if one.isVisibleTo(leaf.year)]


def test_the_days_the_family_wrote_stand_in_the_year_ahead_with_who_is_there(qtbot, desk, bridge, shown):
    family = make.family(desk)
    make.kept(
        desk,
        FamilyDay(
            case_id=family.case_id, falls_on=date(2019, 12, 26), every_year=True, what="Walk to the sea",
            person_ids=(family["Jackie"], family["Jon"]), arrangements="Jon drives",
        ),
    )  # fmt: skip
    leaf = shown(YearLeaf, family.case_id)
    assert "Saturday 26: Walk to the sea  ·  with Jackie, Jon  ·  Jon drives" in told(leaf)
    assert leaf.listed.records[0].what == "Walk to the sea"
    new = added(qtbot, leaf.listed, what="Summer fair", falls_on="3 July 2027")
    settled(qtbot, bridge)
    assert leaf.listed.lines[new].summary.line == "3 Jul 2027  ·  every year"
    assert "Saturday 3: Summer fair" in told(leaf)
    assert len(desk.read(records, record_type=FamilyDay, case_id=family.case_id)) == 2
    assert lint(leaf) == []


def test_days_of_the_faith_do_not_bury_the_familys_own():
    feasts = tuple(YearDay(date(2027, 4, day), f"Feast {day}") for day in range(1, 6))
    own = YearDay(date(2027, 4, 9), "Nan", record_id="d")
    birthday = YearDay(date(2027, 4, 8), "Aimee’s birthday: 8")
    left = _without_the_many(YearMonth(date(2027, 4, 1), (*feasts, birthday, own)))
    assert [one.what for one in left] == ["Feast 1", "Feast 2", "Feast 3", "Aimee’s birthday: 8", "Nan"]
