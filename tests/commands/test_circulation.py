"""Papers on their way: marked as sent only while fit to send, received with proof; files that come in."""

from datetime import date

import pytest

from coordinator.commands.circulation import LARGEST_FILE, attach_file, mark_received, mark_sent
from coordinator.commands.fields import change_fields
from coordinator.commands.release import release_plan
from coordinator.errors import BadInput, NotAllowed, NotThere
from coordinator.models.choices import Hides, Proof, SendMethod
from coordinator.models.circulation import Attachment, Circulation
from coordinator.queries.records import record, records
from tests import make


@pytest.fixture
def released(desk):
    of = make.family(desk, where="at 14 Larkspur Road")
    make.kept(desk, make.agreement(of["Dana"], of["Jon"], case_id=of.case_id))
    desk.do(release_plan, version_id=of.version_id, reader_ids=[of["Jon"]], reason="Later").result()
    return of


def the_copy(desk):
    return desk.read(records, record_type=Circulation)[0]


def send(desk, **particulars):
    desk.do(mark_sent, circulation_id=the_copy(desk).id, method=SendMethod.HAND, **particulars).result()


def test_a_copy_is_marked_as_sent_today_or_on_the_day_it_was(desk, released, now):
    send(desk)
    assert (the_copy(desk).sent_on, the_copy(desk).method) == (now.date(), SendMethod.HAND)


def test_a_copy_is_sent_once(desk, released):
    send(desk, sent_on=date(2026, 9, 12))
    with pytest.raises(NotAllowed, match="already marked as sent"):
        send(desk)
    assert the_copy(desk).sent_on == date(2026, 9, 12)


def withdraw(desk, of):
    agreed = desk.read(records, record_type=make.SharingAgreement)[0]
    desk.do(
        change_fields,
        record_type=make.SharingAgreement,
        record_id=agreed.id,
        values={"withdrawn_on": date(2026, 9, 14)},
    ).result()


def hide_attendance(desk, of):
    make.kept(desk, make.restriction(of["Jackie"], of["Jon"], (Hides.ATTENDANCE,), case_id=of.case_id))


@pytest.mark.parametrize(
    ("what_happened", "sentence"),
    [(withdraw, "gives away something its reader may not have"), (hide_attendance, "has changed since")],
)
def test_a_copy_that_is_no_longer_fit_is_not_sent(desk, released, what_happened, sentence):
    what_happened(desk, released)
    with pytest.raises(NotAllowed, match=sentence):
        send(desk)
    assert the_copy(desk).sent_on is None
    assert the_copy(desk).method is None


def test_a_restriction_made_after_release_holds_the_copy_back(desk):
    of = make.family(desk, where="at 14 Larkspur Road")
    home = next(one for one in desk.read(records, record_type=make.ContactPoint) if one.postcode)
    values = {"shared_with": "everyone who made the plan"}
    desk.do(change_fields, record_type=make.ContactPoint, record_id=home.id, values=values).result()
    desk.do(release_plan, version_id=of.version_id, reader_ids=[of["Jon"]], reason="Later").result()
    make.kept(desk, make.restriction(of["Dana"], None, (Hides.ADDRESS,), case_id=of.case_id))
    with pytest.raises(NotAllowed, match="a restriction was added"):
        send(desk)
    assert the_copy(desk).sent_on is None


def test_a_restriction_on_what_the_copy_does_not_hold_changes_nothing(desk, released):
    make.kept(
        desk, make.restriction(released["Jackie"], released["Jon"], (Hides.CAR,), case_id=released.case_id)
    )
    send(desk)
    assert the_copy(desk).sent_on is not None


def test_a_line_without_a_file_can_be_marked_as_sent(desk):
    of = make.family(desk)
    make.kept(desk, make.circulation(of.case_id, of["Jon"], why="Read aloud"))
    send(desk)
    assert the_copy(desk).sent_on is not None


def test_sent_is_not_proof(desk, released, now):
    send(desk)
    assert the_copy(desk).proof is None
    desk.do(mark_received, circulation_id=the_copy(desk).id, proof=Proof.REPLY).result()
    assert (the_copy(desk).proof, the_copy(desk).received_on) == (Proof.REPLY, now.date())


@pytest.fixture
def case_id(desk):
    return make.kept(desk, make.case()).id


def test_a_file_that_comes_in_is_sealed_and_given_back(desk, case_id, tmp_path, now):
    path = tmp_path / "Dana’s letter\u202e.docx.txt"
    path.write_bytes(b"Gladiolus " * 1000)
    kept_id = desk.do(attach_file, case_id=case_id, path=path).result()
    kept = desk.read(record, record_type=Attachment, record_id=kept_id)
    assert (kept.title, kept.original_name) == ("Dana’s letter.docx", "Dana’s letter.docx.txt")
    assert (kept.size, kept.added_at) == (10_000, now)
    assert desk.casebook.files.get(kept.sealed_name, kept.sha256) == path.read_bytes()
    sealed = (desk.casebook.folder / "files" / kept.sealed_name).read_bytes()
    assert b"Gladiolus" not in sealed


def test_an_empty_file_is_a_file(desk, case_id, tmp_path):
    path = tmp_path / "empty"
    path.touch()
    kept_id = desk.do(attach_file, case_id=case_id, path=path).result()
    assert desk.read(record, record_type=Attachment, record_id=kept_id).size == 0


def test_what_is_no_file_or_too_large_is_refused_in_words(desk, case_id, tmp_path):
    large = tmp_path / "film.mp4"
    with large.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    for path, failure in ((tmp_path, NotThere), (tmp_path / "gone", NotThere), (large, BadInput)):
        with pytest.raises(failure, match="Nothing was added"):
            desk.do(attach_file, case_id=case_id, path=path).result()
    assert desk.read(records, record_type=Attachment) == []
