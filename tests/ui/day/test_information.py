"""In part 1 everyone reads the same, and what the family asks is written down."""

from coordinator.commands.off_table import keep_off_table
from coordinator.models.choices import Hides
from coordinator.models.conference import FurtherQuestion, Meeting
from coordinator.queries.people import people_of_case
from coordinator.queries.records import record, records
from coordinator.ui.day.information import InformationStep
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import added, settled, typed


def lines(step, title):
    return [line.text for line in step.cards[title].lines]


def test_what_everyone_needs_to_know_stands_under_its_headings(qtbot, bridge, step):
    part = step(InformationStep)
    settled(qtbot, bridge)
    for title in ("What is going well", "What people are worried about", "The questions for the family"):
        assert lines(part, title)
        assert part.cards[title].isVisible()
    assert lint(part) == []


def test_what_gives_somebody_away_to_anybody_here_is_not_read_out(qtbot, desk, bridge, step, aimee):
    people = {one.short_name: one.person.id for one in desk.read(people_of_case, case_id=aimee)}
    make.kept(
        desk,
        make.home(people["Dana"], address="9 Foxglove Rise", town="", postcode=""),
        make.strength(aimee, text="Dana keeps a calm home at 9 Foxglove Rise.", position=9),
        make.restriction(people["Dana"], people["Steve"], case_id=aimee),
    )
    part = step(InformationStep)
    settled(qtbot, bridge)
    assert not [text for text in lines(part, "What is going well") if "Foxglove" in text]


def test_a_question_and_its_answer_are_written_down(qtbot, desk, bridge, step, conference):
    part = step(InformationStep)
    asked_id = added(qtbot, part.asked, text="Who pays for the swimming?", answer="The school fund.")
    settled(qtbot, bridge)
    asked = desk.read(records, record_type=FurtherQuestion, meeting_id=conference)
    assert [(one.id, one.text, one.answer) for one in asked] == [
        (asked_id, "Who pays for the swimming?", "The school fund.")
    ]


def test_who_spoke_for_the_child_is_kept(qtbot, desk, bridge, step, conference):
    part = step(InformationStep)
    typed(qtbot, part.spoken, "child_spoken_for", "Nanny showed the drawing.")
    settled(qtbot, bridge)
    kept = desk.read(record, record_type=Meeting, record_id=conference)
    assert kept.child_spoken_for == "Nanny showed the drawing."


def test_only_those_who_may_be_named_here_are_offered_as_having_asked(
    qtbot, desk, bridge, step, aimee, conference
):
    people = {one.short_name: one.person.id for one in desk.read(people_of_case, case_id=aimee)}
    make.kept(desk, make.restriction(people["Jamie"], people["Steve"], (Hides.ATTENDANCE,), case_id=aimee))
    part = step(InformationStep)
    added(qtbot, part.asked, text="Who pays for the swimming?")
    box = part.asked.view.cells["asked_by_id"].editor.box
    offered = [box.itemText(at) for at in range(box.count())]
    assert {"The family", "Jon", "Steve"} <= set(offered)
    assert not {"Jamie", "Mike"} & set(offered)


def test_a_question_that_is_kept_off_the_table_or_gives_somebody_away_is_not_listed(
    qtbot, desk, bridge, step, aimee, conference
):
    people = {one.short_name: one.person.id for one in desk.read(people_of_case, case_id=aimee)}
    said = ("Who pays for the swimming?", "Is he drinking again?", "Is 9 Foxglove Rise far?")
    asked = [FurtherQuestion(case_id=aimee, meeting_id=conference, text=text) for text in said]
    make.kept(
        desk,
        make.home(people["Dana"], address="9 Foxglove Rise", town="", postcode=""),
        make.restriction(people["Dana"], people["Steve"], case_id=aimee),
        *asked,
    )
    desk.do(keep_off_table, meeting_id=conference, record_id=asked[1].id, off=True).result()
    part = step(InformationStep)
    settled(qtbot, bridge)
    assert [one.text for one in part.asked.records] == ["Who pays for the swimming?"]
