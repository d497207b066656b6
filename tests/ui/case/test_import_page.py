from datetime import date

import pytest

from coordinator.errors import BadInput
from coordinator.exchange.found import Target
from coordinator.exchange.placing import place
from coordinator.exchange.reading import read
from coordinator.models.choices import Role
from coordinator.queries.likeness import Likely
from coordinator.ui.case.import_lines import LEAVE_OUT
from coordinator.ui.case.import_page import ImportPage
from tests.exchange.forms import a_referral
from tests.ui.kit import on_screen

TODAY = date(2026, 9, 14)


@pytest.fixture
def page(qtbot, dressed):
    made = ImportPage(place(read(a_referral().content()), today=TODAY), (), TODAY, into_new=True)
    held = on_screen(qtbot, made)
    yield made
    held.deleteLater()


def test_every_thing_found_has_a_line_in_the_card_of_its_person(page):
    assert len(page.lines) == len(page.everything.things) == 24
    assert [head.person.name for head in page.heads.values()][:2] == ["Aimee Hollis", "Dana Hollis"]
    assert page.count() == 23


def test_leaving_a_person_out_leaves_out_what_is_theirs(page):
    head = page.heads["mother #1"]
    head.part.show_value(LEAVE_OUT)
    head.part.edited.emit()
    assert page.count() == 21
    assert "Dana" not in [one.fields.get("given") for one in page.intake().people]


def test_without_a_child_the_name_is_asked(page):
    assert not page.child_name.isVisible()
    head = page.heads["child #1"]
    head.part.show_value(Role.FAMILY)
    head.part.edited.emit()
    assert page.child_name.isVisible()
    with pytest.raises(BadInput, match="Type the child’s name"):
        page.intake()
    page.child_name.show_value("Mo")
    assert page.intake().children == []


def test_a_thing_goes_where_it_is_sent(page):
    line = page.not_placed[0]
    line.goes_to.show_value((Target.NOTES, "child #1"))
    line.goes_to.edited.emit()
    assert page.not_placed == []
    assert "Shoe size of the dog: 7" in page.intake().people[0].notes


def test_those_alike_are_asked_about_before_anything_is_added(page):
    page.show_likely({"mother #1": (Likely("id", "Dana Hollis", "born 1988", "a name like this"),)})
    with pytest.raises(BadInput, match="Answer 1 question"):
        page.intake()
    page.heads["mother #1"].record.show_value("id")
    assert page.intake().people[1].known_id == "id"


def test_people_are_looked_for_with_their_numbers(page):
    sought = {one.name: one for one in page.sought()}
    assert sought["Jackie Shaw"].phones == ("07700 900456",)
    assert sought["Jackie Shaw"].emails == ("jackie@example.org",)
