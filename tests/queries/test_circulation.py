from datetime import date

import pytest

from coordinator.commands.circulation import mark_sent
from coordinator.commands.release import release_plan
from coordinator.errors import NotAllowed, NotThere
from coordinator.models.choices import SendMethod
from coordinator.queries.circulation import (
    copies_of_case,
    copies_to_save,
    copy_to_save,
    holders_of,
    reader_copy,
    whole_plan,
)
from tests import make

TODAY = date(2026, 9, 14)


@pytest.fixture
def released(desk):
    family = make.family(desk)
    desk.do(
        release_plan, version_id=family.version_id, reader_ids=[family["Dana"], family["Jon"]], reason="Later"
    ).result()
    return family


def copies(desk, family):
    return {line.reader.person_id: line for line in desk.read(copies_of_case, case_id=family.case_id)}


def test_a_reader_s_copy_tells_what_was_said_in_neutral_words(desk):
    family = make.family(desk, where="at 14 Larkspur Road")
    make.kept(desk, make.wording(family.case_id, family.version_id))
    about = {"version_id": family.version_id, "today": TODAY}
    jon = desk.read(reader_copy, reader_id=family["Jon"], **about)
    dana = desk.read(reader_copy, reader_id=family["Dana"], **about)
    assert [one.say for one in jon.neutral] == ["Dana’s home"]
    assert jon.view.actions[0].what == "Jackie gives Aimee her tea at Dana’s home."
    assert dana.neutral == ()
    assert "14 Larkspur Road" in dana.view.actions[0].what


def test_the_coordinator_reads_everything(desk):
    family = make.family(desk, where="at 14 Larkspur Road")
    assert "14 Larkspur Road" in desk.read(whole_plan, version_id=family.version_id).actions[0].what


def test_each_copy_stands_with_its_reader_paper_and_version(desk, released):
    line = copies(desk, released)[released["Jon"]]
    assert (line.reader.name, line.reader.initials, line.version) == ("Jon Hollis", "JH", 1)
    assert line.document.file_name.endswith("JH.docx")


def test_only_those_it_was_sent_to_hold_a_copy(desk, released):
    assert desk.read(holders_of, case_id=released.case_id) == ()
    jon = copies(desk, released)[released["Jon"]].circulation
    desk.do(mark_sent, circulation_id=jon.id, method=SendMethod.HAND).result()
    assert desk.read(holders_of, case_id=released.case_id) == ("Jon Hollis",)


def test_a_copy_is_saved_as_it_was_issued(desk, released):
    line = copies(desk, released)[released["Jon"]]
    file = desk.read(copy_to_save, circulation_id=line.circulation.id, today=TODAY)
    assert file.file_name == line.document.file_name
    assert len(file.content) == line.document.size


def test_a_copy_that_gives_something_away_today_is_refused(desk, released):
    make.kept(desk, make.phone(released["Dana"], "Jon rings"))
    jon = copies(desk, released)[released["Jon"]].circulation
    with pytest.raises(NotAllowed, match="must not be sent"):
        desk.read(copy_to_save, circulation_id=jon.id, today=TODAY)


def test_of_several_copies_those_that_must_stay_carry_the_reason(desk, released):
    make.kept(desk, make.phone(released["Dana"], "Jon rings"))
    found = copies(desk, released)
    ids = [found[released[name]].circulation.id for name in ("Dana", "Jon")]
    dana, jon = desk.read(copies_to_save, circulation_ids=ids, today=TODAY)
    assert dana.content
    assert not dana.refusal
    assert not jon.content
    assert jon.refusal.startswith("Jon Hollis: This copy now gives away")


def test_a_line_without_a_paper_has_nothing_to_save(desk, released):
    line = make.kept(desk, make.circulation(released.case_id, released["Jackie"]))
    with pytest.raises(NotThere, match="no finished copy"):
        desk.read(copy_to_save, circulation_id=line.id, today=TODAY)
