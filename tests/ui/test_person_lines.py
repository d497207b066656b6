from coordinator.models.choices import Quality, RelationshipKind, Sharing
from coordinator.models.person import Relationship
from coordinator.ui.blocks import Tone
from coordinator.ui.person_lines import fact_line, tie_line, way_line
from tests import make


def test_a_number_says_whether_it_may_be_used_and_who_may_have_it():
    assert way_line(make.phone("p", leave_message=False)).line == "Phone  ·  leave no message"
    assert way_line(make.phone("p")).chip == "Kept private"
    assert way_line(make.phone("p", shared_with=Sharing.EVERYONE)).tone is Tone.WARN
    assert way_line(make.phone("p", current=False)).chip == "Do not use: old"
    assert way_line(make.phone("p", current=False, safe_to_use=False)).chip == "Not safe to use"
    assert way_line(make.phone("p", value="")).title == "New number or address"


def test_a_fact_says_when_it_is_no_longer_true():
    assert fact_line(make.school("p", current=False)).line == "School  ·  no longer true"
    assert fact_line(make.school("p", text="")).title == "New fact"


def test_a_relationship_reads_as_a_sentence():
    tie = Relationship(
        person_id="d",
        other_id="a",
        kind=RelationshipKind.PARENT,
        parental_responsibility=True,
        lives_with=True,
    )
    said = tie_line(tie, {"d": "Dana", "a": "Aimee"})
    assert said.title == "Dana – parent of Aimee"
    assert said.line == "Has parental responsibility  ·  live together"
    other = Relationship(person_id="d", other_id="x", kind=RelationshipKind.OTHER, quality=Quality("good"))
    assert tie_line(other, {"d": "Dana"}).title == "Dana – knows Somebody no longer listed"
