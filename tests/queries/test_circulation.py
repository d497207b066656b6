"""Copies of the plan: what each reader would be given, which were made, and which may still go out."""

from datetime import date

import pytest

from coordinator.commands.circulation import mark_sent
from coordinator.commands.fields import put_in_bin
from coordinator.commands.plan import agree_plan, start_new_version
from coordinator.commands.release import release_plan
from coordinator.errors import NotAllowed, NotThere
from coordinator.models.choices import Decision, SendMethod
from coordinator.models.network import Participant
from coordinator.queries.circulation import copies_of_case, copy_to_save, holders_of, reader_copy, whole_plan
from coordinator.queries.people import people_of_case
from tests import make

TODAY = date(2026, 9, 14)


@pytest.fixture
def of(desk):
    of = make.family(desk, where="at 14 Larkspur Road")
    make.kept(desk, make.wording(of.case_id, of.version_id))
    return of


def copy_for(desk, of, name, **particulars):
    return desk.read(reader_copy, version_id=of.version_id, reader_id=of[name], today=TODAY, **particulars)


def test_the_copy_shown_is_the_copy_that_would_be_given(desk, of):
    for name, neutral in (("Jon", ["14 Larkspur Road"]), ("Dana", [])):
        shown = copy_for(desk, of, name)
        assert [one.instead_of for one in shown.neutral] == neutral
        assert ("Dana’s home" in shown.view.actions[0].what) is bool(neutral)
        assert shown.edition.leaks == ()
        desk.do(release_plan, version_id=of.version_id, reader_ids=[of[name]])
    issued = {line.reader.person_id: line.document for line in copies(desk, of)}
    assert issued[of["Jon"]].sha256
    assert issued[of["Jon"]].view_sha256 == copy_for(desk, of, "Jon").edition.view_sha256


def copies(desk, of):
    return desk.read(copies_of_case, case_id=of.case_id)


def test_the_coordinator_reads_the_whole_plan(desk, of):
    assert "14 Larkspur Road" in desk.read(whole_plan, version_id=of.version_id).actions[0].what


def test_a_copy_to_look_at_says_that_it_is_one(desk, of):
    shown = copy_for(desk, of, "Jon", draft=True)
    assert "draft" in shown.edition.file_name
    assert shown.edition.content != copy_for(desk, of, "Jon").edition.content


def release(desk, of, *names):
    desk.do(release_plan, version_id=of.version_id, reader_ids=[of[name] for name in names]).result()


def send(desk, of, name):
    line = next(line for line in copies(desk, of) if line.reader.person_id == of[name])
    desk.do(mark_sent, circulation_id=line.circulation.id, method=SendMethod.HAND).result()


def test_copies_are_listed_the_newest_version_first(desk, of):
    release(desk, of, "Jon", "Dana")
    second = desk.do(start_new_version, case_id=of.case_id, why="").result()
    desk.do(agree_plan, version_id=second, decision=Decision.AGREED).result()
    desk.do(release_plan, version_id=second, reader_ids=[of["Jackie"]]).result()
    assert [(line.version, line.reader.name) for line in copies(desk, of)] == [
        (2, "Jackie Hollis"), (1, "Jon Hollis"), (1, "Dana Hollis")
    ]  # fmt: skip


def test_whoever_was_sent_any_version_holds_the_plan(desk, of):
    release(desk, of, "Jon", "Dana")
    assert desk.read(holders_of, case_id=of.case_id) == ()
    send(desk, of, "Dana")
    assert desk.read(holders_of, case_id=of.case_id) == ("Dana Hollis",)


def test_a_copy_of_somebody_who_left_the_case_is_still_listed(desk, of):
    release(desk, of, "Jon")
    part = next(
        one.participant for one in desk.read(people_of_case, case_id=of.case_id) if one.person.id == of["Jon"]
    )
    desk.do(put_in_bin, record_type=Participant, record_id=part.id).result()
    assert [line.reader.name for line in copies(desk, of)] == ["Somebody no longer in this case"]


def test_a_copy_is_saved_just_as_it_was_issued(desk, of):
    release(desk, of, "Jon")
    (line,) = copies(desk, of)
    saved = desk.read(copy_to_save, circulation_id=line.circulation.id, today=TODAY)
    assert saved.content == desk.casebook.files.get(line.document.sealed_name, line.document.sha256)
    assert saved.file_name == line.document.file_name
    assert saved.file_name.isascii()
    assert "Hollis" not in saved.file_name


def test_a_copy_that_is_no_longer_fit_is_not_saved(desk):
    of = make.family(desk, where="at 14 Larkspur Road")
    make.kept(desk, make.agreement(of["Dana"], of["Jon"], case_id=of.case_id, withdrawn_on=date(2026, 9, 20)))
    release(desk, of, "Jon")
    (line,) = copies(desk, of)
    desk.read(copy_to_save, circulation_id=line.circulation.id, today=date(2026, 9, 19))
    with pytest.raises(NotAllowed, match="must not be sent"):
        desk.read(copy_to_save, circulation_id=line.circulation.id, today=date(2026, 9, 20))


def test_a_line_without_a_copy_has_nothing_to_save(desk, of):
    line = make.kept(desk, make.circulation(of.case_id, of["Jon"]))
    for circulation_id in (line.id, make.an_id()):
        with pytest.raises(NotThere, match="no finished copy"):
            desk.read(copy_to_save, circulation_id=circulation_id, today=TODAY)
