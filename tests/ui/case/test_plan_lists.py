import pytest

from coordinator.commands.fields import put_in_bin
from coordinator.models.choices import VersionStatus
from coordinator.models.network import Participant
from coordinator.queries.records import records
from coordinator.ui.case.plan_lists import actions_list, back_up_list, neutral_words_list
from tests import make


@pytest.fixture
def family(desk):
    return make.family(desk, status=VersionStatus.DRAFT)


def first_line(made, bridge, family):
    listed = made(bridge, family.case_id, lambda: family.version_id)
    listed.refresh()
    summary = listed._summary(listed.records[0])
    listed.deleteLater()
    return summary


def test_an_action_shows_its_number_its_words_and_whose_it_is(bridge, family):
    told = first_line(actions_list, bridge, family)
    assert (told.mark, told.title) == ("1", "Jackie gives Aimee her tea at home.")
    assert told.line == "Jackie  ·  Every Tuesday and Thursday"


def test_an_action_of_somebody_who_left_does_not_say_that_nobody_was_named(desk, bridge, family):
    part = desk.read(records, record_type=Participant, person_id=family["Jackie"])[0]
    desk.do(put_in_bin, record_type=Participant, record_id=part.id).result()
    told = first_line(actions_list, bridge, family)
    assert told.line == "Somebody no longer listed  ·  Every Tuesday and Thursday"


def test_a_line_of_plan_b_reads_as_a_sentence(bridge, family):
    told = first_line(back_up_list, bridge, family)
    assert told.title == "If Jackie is ill"
    assert told.line == "Then: Mike collects Aimee instead.  ·  Dana"
    assert told.chip == ""


def test_a_line_of_plan_b_that_was_only_begun_asks_for_the_rest(desk, bridge, family):
    listed = back_up_list(bridge, family.case_id, lambda: family.version_id)
    make.kept(
        desk,
        make.back_up(family.case_id, family.version_id, position=2, then=""),
        make.back_up(family.case_id, family.version_id, position=3),
    )
    listed.refresh()
    assert [line.summary.chip for line in listed.lines.values()] == ["", "Then what?", "Who?"]
    listed.deleteLater()


def test_an_action_that_gives_cover_says_so(desk, bridge, family):
    make.kept(desk, make.action(family.case_id, family.version_id, position=3, gives_cover=True))
    listed = actions_list(bridge, family.case_id, lambda: family.version_id)
    listed.refresh()
    assert [line.summary.chip for line in listed.lines.values()] == ["", "", "Gives cover"]
    listed.deleteLater()


def test_neutral_words_say_with_whom_they_were_agreed(desk, bridge, family):
    make.kept(desk, make.wording(family.case_id, family.version_id, agreed_with_id=family["Dana"]))
    told = first_line(neutral_words_list, bridge, family)
    assert told.title == "“Dana’s home” instead of “14 Larkspur Road”"
    assert told.line == "Agreed with Dana"
    assert told.chip == ""


def test_neutral_words_that_nobody_agreed_say_so(desk, bridge, family):
    make.kept(desk, make.wording(family.case_id, family.version_id))
    assert first_line(neutral_words_list, bridge, family).chip == "Not agreed with anyone yet"
