import random

import pytest

from coordinator.commands.search_index import SEARCHED
from coordinator.models.network import RoutineLine, Tie
from coordinator.models.referral import Baseline, BindingDate, Incident, ResourceOnOffer
from coordinator.models.timekeeping import Override, Postponement, Task
from coordinator.queries.finding import GROUP_OF, KIND_IN_WORDS, Group, find
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


@pytest.mark.parametrize(
    ("made", "kind"),
    [
        (Incident(case_id="", what_was_said="He hid the zither."), "Worry or disclosure"),
        (Baseline(case_id="", agreed="A zither for the room."), "Meeting with the referrer"),
        (ResourceOnOffer(case_id="", text="Zither lessons"), "Help on offer"),
        (BindingDate(case_id="", words="Zither hearing"), "Date that binds"),
        (RoutineLine(case_id="", what="Zither club"), "Week of the family"),
        (Tie(case_id="", service="Zither circle"), "Tie"),
        (Task(case_id="", text="Ring the zither maker"), "To do"),
        (Postponement(case_id="", meeting_id="", words="The zither broke."), "Moved meeting"),
        (Override(case_id="", reason="The zither is out of tune."), "Reason for going on"),
    ],
    ids=lambda one: type(one).__name__,
)
def test_what_is_written_while_preparing_is_found_with_its_family(desk, family, made, kind):
    made.case_id = family.case_id
    if isinstance(made, Postponement):
        made.meeting_id = make.kept(desk, make.meeting(family.case_id)).id
    make.kept(desk, made)
    (hit,) = desk.read(find, typed="zither")
    assert (hit.group, hit.record_id, hit.case_id) == (Group.NOTES, made.id, family.case_id)
    assert kind in f"{hit.title} {hit.line}"


def test_whatever_can_be_found_is_said_in_words():
    assert {kind.__tablename__ for kind in SEARCHED} <= {*GROUP_OF, *KIND_IN_WORDS}
