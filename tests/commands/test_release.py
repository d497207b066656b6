"""Release: only what was agreed, only what each reader may have, all or nothing, and frozen for ever."""

from datetime import date

import pytest

from coordinator.commands.fields import change_fields
from coordinator.commands.plan import start_new_version
from coordinator.commands.release import issue_edition, release_plan
from coordinator.desk import Desk
from coordinator.documents.parts.scanner import scan
from coordinator.errors import NotAllowed, NotThere
from coordinator.models.choices import Hides, LegalStatus, Stage, VersionStatus
from coordinator.models.circulation import Circulation, Document
from coordinator.models.plan import PlanAction, PlanVersion
from coordinator.models.referral import Case, CaseChild
from coordinator.models.timekeeping import Override
from coordinator.practice.leaks import Secret
from coordinator.practice.snapshot import PlanSnapshot, fingerprint
from coordinator.queries.plan import snapshot_of
from coordinator.queries.records import record, records
from coordinator.storage.casebook import unlock
from tests import make
from tests.commands.particulars import there


def release(desk, of, **particulars):
    particulars = (
        {"reason": "They asked for none."} | particulars if "reader_ids" in particulars else particulars
    )
    return desk.do(release_plan, version_id=of.version_id, **particulars).result()


def version_of(desk, of):
    return desk.read(record, record_type=PlanVersion, record_id=of.version_id)


def copies(desk):
    return {one.reader_id: one for one in desk.read(records, record_type=Document)}


def content(desk, document):
    return desk.casebook.files.get(document.sealed_name, document.sha256)


def sealed_files(desk):
    return [path for path in (desk.casebook.folder / "files").rglob("*") if path.is_file()]


@pytest.mark.parametrize("status", [VersionStatus.DRAFT])
def test_only_an_agreed_plan_is_released(desk, status):
    of = make.family(desk, status=status)
    with pytest.raises(NotAllowed, match="Only an agreed plan"):
        release(desk, of)
    assert copies(desk) == {}


def test_everyone_who_made_the_plan_has_a_copy_of_their_own_on_record(desk, now):
    of = make.family(desk)
    ids = release(desk, of)
    found = copies(desk)
    assert set(ids) == {one.id for one in found.values()}
    assert set(found) == {of[name] for name in ("Dana", "Jon", "Jackie", "Priya")}
    for document in found.values():
        assert content(desk, document).startswith(b"PK")
        assert (document.made_at, document.version_id) == (now, of.version_id)
    lines = desk.read(records, record_type=Circulation)
    assert {(one.recipient_id, one.document_id) for one in lines} == {
        (reader, document.id) for reader, document in found.items()
    }
    assert {one.sent_on for one in lines} == {None}
    assert desk.read(record, record_type=Case, record_id=of.case_id).stage is Stage.CIRCULATION


def test_the_version_keeps_its_snapshot_with_its_fingerprint(desk, now):
    of = make.family(desk)
    before = desk.read(snapshot_of, version_id=of.version_id)
    release(desk, of)
    version = version_of(desk, of)
    assert (version.status, version.released_at) == (VersionStatus.RELEASED, now)
    assert PlanSnapshot.from_text(version.snapshot) == before
    assert version.snapshot_sha256 == fingerprint(version.snapshot)


def test_what_was_released_stays_when_the_casebook_moves_on(desk):
    of = make.family(desk)
    release(desk, of)
    before = desk.read(snapshot_of, version_id=of.version_id)
    desk.do(change_fields, record_type=make.Person, record_id=of["Jon"], values={"given": "John"}).result()
    assert desk.read(snapshot_of, version_id=of.version_id) == before


def test_the_same_plan_for_the_same_reader_is_the_same_file_again(desk):
    of = make.family(desk)
    release(desk, of)
    first = copies(desk)[of["Jon"]]
    again = desk.do(issue_edition, version_id=of.version_id, reader_id=of["Jon"]).result()
    assert desk.read(record, record_type=Document, record_id=again).sha256 == first.sha256


def test_a_leak_is_refused_naming_the_reader_whose_it_is_and_where(desk):
    of = make.family(desk, where="at 14 Larkspur Road")
    before, files = there(desk), sealed_files(desk)
    with pytest.raises(NotAllowed) as refused:
        release(desk, of)
    sentence = str(refused.value)
    for words in ("Jon Hollis’s copy", "Dana’s address", "action 1", "Nothing has been released"):
        assert words in sentence
    assert "Dana Hollis’s copy" not in sentence
    assert there(desk) == before
    assert sealed_files(desk) == files
    assert version_of(desk, of).status is VersionStatus.AGREED


def test_a_leak_for_one_reader_holds_back_every_copy(desk):
    of = make.family(desk, where="at 14 Larkspur Road")
    make.kept(
        desk, *[make.agreement(of["Dana"], of[name], case_id=of.case_id) for name in ("Jackie", "Priya")]
    )
    with pytest.raises(NotAllowed, match="Jon Hollis’s copy"):
        release(desk, of)
    assert copies(desk) == {}


@pytest.mark.parametrize(
    ("where", "kind"),
    [
        ("at NR19 1ZZ", "address"),
        ("off Larkspur Rd", "address"),
        ("(01632-960-118)", "phone"),
        ("or write to dana.hollis at example dot org", "e-mail"),
        ("by Alderbrook School gates", "school"),
    ],
)
def test_a_secret_in_other_clothes_is_still_a_leak(desk, where, kind):
    of = make.family(desk, where=where)
    with pytest.raises(NotAllowed, match=f"’s {kind}"):
        release(desk, of, reader_ids=[of["Jon"]])


@pytest.mark.parametrize("clearing", ["text", "agreement", "neutral words", "own copy"])
def test_a_leak_is_cleared_by_the_text_neutral_words_or_the_protected_person_s_agreement(desk, clearing):
    of = make.family(desk, where="at 14 Larkspur Road")
    reader = of["Dana"] if clearing == "own copy" else of["Jon"]
    if clearing == "text":
        first = desk.read(records, record_type=PlanAction, version_id=of.version_id)[0]
        values = {"what": "Jackie gives Aimee her tea."}
        desk.do(change_fields, record_type=PlanAction, record_id=first.id, values=values).result()
    elif clearing == "agreement":
        make.kept(desk, make.agreement(of["Dana"], of["Jon"], (Hides.ADDRESS,), case_id=of.case_id))
    elif clearing == "neutral words":
        make.kept(desk, make.wording(of.case_id, of.version_id))
    release(desk, of, reader_ids=[reader])
    secret = Secret(Hides.ADDRESS, make.HOME, "Dana")
    assert bool(scan(content(desk, copies(desk)[reader]), "", [secret])) is (
        clearing in {"agreement", "own copy"}
    )


def test_a_restriction_outweighs_sharing_in_the_copy_itself(desk):
    of = make.family(desk, where="at 14 Larkspur Road")
    home = next(one for one in desk.read(records, record_type=make.ContactPoint) if one.postcode)
    values = {"shared_with": "everyone who made the plan"}
    desk.do(change_fields, record_type=make.ContactPoint, record_id=home.id, values=values).result()
    make.kept(desk, make.restriction(of["Dana"], of["Jon"], case_id=of.case_id))
    with pytest.raises(NotAllowed, match=r"^Jon Hollis’s copy gives away Dana’s address"):
        release(desk, of)
    release(desk, of, reader_ids=[of["Jackie"]])


def test_somebody_outside_the_case_has_no_copy(desk):
    of = make.family(desk)
    with pytest.raises(NotThere, match="not in this case"):
        release(desk, of, reader_ids=[make.an_id()])
    assert version_of(desk, of).status is VersionStatus.AGREED


def test_nobody_to_give_it_to_is_said(desk):
    of = make.family(desk)
    with pytest.raises(NotAllowed, match="nobody to give the plan to"):
        release(desk, of, reader_ids=[])


def test_a_reader_chosen_twice_has_one_copy(desk):
    of = make.family(desk)
    assert len(release(desk, of, reader_ids=[of["Jon"], of["Jon"]])) == 1


def test_another_copy_is_made_only_of_a_released_version(desk):
    of = make.family(desk)
    with pytest.raises(NotAllowed, match="not been released yet"):
        desk.do(issue_edition, version_id=of.version_id, reader_id=of["Jon"]).result()


def test_another_copy_is_scanned_by_the_restrictions_of_its_own_day(desk):
    of = make.family(desk, where="at 14 Larkspur Road")
    make.kept(desk, make.agreement(of["Dana"], of["Jon"], case_id=of.case_id, withdrawn_on=date(2026, 9, 20)))
    release(desk, of, reader_ids=[of["Jon"]])
    before = len(desk.read(records, record_type=Document))
    desk.now = lambda: desk_time(2026, 9, 21)
    with pytest.raises(NotAllowed, match="Jon Hollis’s copy gives away Dana’s address"):
        desk.do(issue_edition, version_id=of.version_id, reader_id=of["Jon"]).result()
    assert len(desk.read(records, record_type=Document)) == before


def desk_time(*day):
    from datetime import UTC, datetime

    return datetime(*day, 12, tzinfo=UTC)


def test_a_released_copy_is_there_after_a_restart(desk, casebook_folder, passphrase):
    of = make.family(desk)
    release(desk, of, reader_ids=[of["Jon"]])
    kept = content(desk, copies(desk)[of["Jon"]])
    desk.close()
    later = Desk(unlock(casebook_folder, passphrase), inline=True)
    assert content(later, copies(later)[of["Jon"]]) == kept
    with pytest.raises(NotAllowed, match="start a new version"):
        later.undo().result()
    later.close()


def test_a_new_version_is_released_beside_the_old_one(desk):
    of = make.family(desk)
    release(desk, of, reader_ids=[of["Jon"]])
    second = desk.do(start_new_version, case_id=of.case_id, why="Jon moves").result()
    with pytest.raises(NotAllowed, match="Only an agreed plan"):
        desk.do(release_plan, version_id=second).result()
    assert version_of(desk, of).status is VersionStatus.RELEASED


def overrides(desk):
    return {one.subject: one for one in desk.read(records, record_type=Override)}


def test_leaving_out_somebody_who_made_the_plan_needs_a_reason_that_is_kept(desk, now):
    of = make.family(desk)
    with pytest.raises(
        NotAllowed, match=r"Jon Hollis gets no copy \(made the plan\)\. .*type why they get none"
    ):
        release(desk, of, reader_ids=[of["Dana"], of["Jackie"], of["Priya"]], reason=" \n")
    assert version_of(desk, of).status is VersionStatus.AGREED
    release(desk, of, reader_ids=[of["Dana"], of["Jackie"], of["Priya"]], reason=" Jon wants none. ")
    (kept,) = overrides(desk).values()
    assert (kept.judgement, kept.subject, kept.reason, kept.made_at) == (
        "recipients", of["Jon"], "Jon wants none.", now
    )  # fmt: skip
    assert kept.sentence == "Jon Hollis gets no copy (made the plan)."


def test_with_a_copy_for_everyone_no_reason_is_kept(desk):
    of = make.family(desk)
    release(desk, of, reason="None needed")
    assert overrides(desk) == {}


def test_a_looked_after_child_s_plan_without_a_reviewing_officer_needs_a_reason(desk):
    of = make.family(desk)
    change_child(desk, legal_status=LegalStatus.CARE_ORDER)
    with pytest.raises(NotAllowed, match="reviewing officer is given the plan, and none is in this case"):
        release(desk, of)
    release(desk, of, reason="She is told by phone today.")
    assert set(overrides(desk)) == {"reviewing officer"}


def change_child(desk, **values):
    (child,) = desk.read(records, record_type=CaseChild)
    desk.do(change_fields, record_type=CaseChild, record_id=child.id, values=values).result()


def test_a_reason_does_not_lift_a_leak(desk):
    of = make.family(desk, where="at 14 Larkspur Road")
    with pytest.raises(NotAllowed, match="gives away Dana’s address"):
        release(desk, of, reader_ids=[of["Jon"]], reason="He knows it anyway.")
    assert overrides(desk) == {}
