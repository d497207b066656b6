from datetime import date

from coordinator.models.review import FamilyDay
from coordinator.queries.family_year import family_year
from tests import make


def test_the_year_of_the_children_of_a_case(desk):
    case = make.case()
    aimee = make.child(faith="C of E")
    gone = make.child(given="Mo", died=True)
    kept = FamilyDay(case_id=case.id, falls_on=date(2026, 9, 20), what="Summer fair", person_ids=("x",))
    make.kept(
        desk, case, aimee, gone, make.case_child(case.id, aimee.id), make.case_child(case.id, gone.id), kept
    )
    months = desk.read(family_year, case_id=case.id, today=date(2026, 9, 14))
    days = {one.what: one for month in months for one in month.days}
    assert days["Aimee’s birthday: 8"].day == date(2027, 5, 2)
    assert "Easter Sunday" in days
    assert days["Summer fair"].record_id == kept.id
    assert not [what for what in days if what.startswith("Mo")]
