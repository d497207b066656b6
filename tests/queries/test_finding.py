import random

import pytest

from coordinator.queries.finding import Group, find
from tests import make


@pytest.fixture
def family(desk):
    family = make.family(desk)
    make.kept(desk, make.contact(family.case_id, [family["Dana"]], summary="Dana talked about the kettle."))
    make.kept(desk, make.venue())
    return family


def test_results_stand_in_groups_with_the_names_people_know(desk, family):
    groups = [hit.group for hit in desk.read(find, typed="hollis")]
    assert groups[0] is Group.FAMILIES
    assert groups == sorted(groups, key=list(Group).index)
    assert desk.read(find, typed="hollis")[0].title == "Hollis family"


def test_a_telephone_leads_to_its_person_once(desk, family):
    (hit,) = (one for one in desk.read(find, typed="01632 960118") if one.group is Group.PEOPLE)
    assert (hit.title, hit.person_id) == ("Dana Hollis", family["Dana"])
    both = [one for one in desk.read(find, typed="dana") if one.group is Group.PEOPLE]
    assert len({one.person_id for one in both}) == len(both)


def test_notes_and_actions_name_their_family(desk, family):
    (note,) = desk.read(find, typed="kettle")
    assert (note.group, note.case_id) == (Group.NOTES, family.case_id)
    assert note.title == "Call or visit · Hollis family"
    action = desk.read(find, typed="weekends")[0]
    assert (action.group, action.title) == (Group.PLANS, "Weekends · Hollis family")
    assert desk.read(find, typed="mardle hall")[0].group in {Group.NOTES, Group.PLACES}


def test_no_text_is_an_error(desk, family):
    chance = random.Random(26)
    for _ in range(300):
        typed = "".join(chr(chance.randrange(1, 0xD7FF)) for _ in range(chance.randrange(40)))
        desk.read(find, typed=typed)
    for typed in ("", " ", '"', "AND", "a*b", "\ud800", "x" * 100_000):
        desk.read(find, typed=typed)
