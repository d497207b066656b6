import pytest

from coordinator.models.choices import ContactOutcome, InviteState, Role, Topic
from coordinator.queries.people import CasePerson
from coordinator.ui.case.readiness import Readiness, prepared
from tests import make
from tests.ui.case.acting import looked_at
from tests.ui.kit import on_screen


def one(name, **part):
    person = make.person(given=name)
    return CasePerson(person, make.participant("c", person.id, **part), name, name[:2])


def test_those_not_reached_come_first_and_those_not_coming_are_left_out():
    dana, jon, mike = one("Dana"), one("Jon"), one("Mike", invite_state=InviteState.NO)
    nadia = one("Nadia", role=Role.INTERPRETER)
    tried = make.contact("c", (jon.person.id,), outcome=ContactOutcome.NO_ANSWER, topics=(Topic.FOOD,))
    reached = make.contact("c", (dana.person.id,), topics=(Topic.PROCESS, Topic.SAFETY))
    found = prepared([dana, jon, mike, nadia], [tried, reached])
    assert [known.one.short_name for known in found] == ["Jon", "Dana"]
    assert (found[0].tried, found[0].covered) == (1, frozenset())
    assert found[1].covered == {Topic.PROCESS, Topic.SAFETY}


@pytest.fixture
def card(qtbot, bridge, aimee):
    began = []
    made = Readiness(bridge, aimee, began.append)
    made.began = began
    page = on_screen(qtbot, made)
    made.refresh()
    looked_at()
    yield made
    page.close()
    page.deleteLater()


def test_everybody_is_shown_with_what_is_still_to_cover(card):
    said = [line.summary.in_words() for line in card.lines.values()]
    assert len(said) == 6
    jackie = next(words for words in said if words.startswith("Jackie"))
    assert "Last reached 19 Oct 2026" in jackie
    assert "of 10 topics" in jackie


def test_a_press_begins_an_entry_with_them(card):
    person_id, line = next(iter(card.lines.items()))
    line.click()
    assert card.began == [person_id]
