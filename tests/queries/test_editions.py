"""Who gets a copy, what must not be in it, and who is not to be seen in it."""

from datetime import date

import pytest

from coordinator.commands.fields import change_fields, put_in_bin
from coordinator.commands.release import release_plan
from coordinator.commands.settings import set_logo
from coordinator.errors import NotAllowed, NotThere
from coordinator.models.choices import Hides, Role
from coordinator.models.conference import Attendance
from coordinator.models.day_choices import ResourceState
from coordinator.models.directory import Coordinator
from coordinator.models.network import Participant
from coordinator.models.plan import BackUpLine
from coordinator.models.referral import CaseChild
from coordinator.queries.circulation import copies_of_case, copy_to_save
from coordinator.queries.editions import brand_of, make_edition, readers_of, view_for
from coordinator.queries.records import records
from tests import make

TODAY = date(2026, 9, 14)


@pytest.fixture
def of(desk):
    return make.family(desk)


def change(desk, kind, person_id, **values):
    kept = next(one for one in desk.read(records, record_type=kind) if one.person_id == person_id)
    desk.do(change_fields, record_type=kind, record_id=kept.id, values=values).result()


def readers(desk, of):
    return {one.person_id: one.why for one in desk.read(readers_of, version_id=of.version_id)}


def test_everyone_who_made_the_plan_gets_a_copy_and_children_their_own_papers(desk, of):
    assert readers(desk, of) == {of[name]: "Made the plan" for name in ("Dana", "Jon", "Jackie", "Priya")}


@pytest.mark.parametrize(
    ("name", "role", "why"),
    [
        ("Jackie", Role.FAMILY, "Has something to do in the plan"),
        ("Dana", Role.PARENT, "Is part of Plan B"),
        ("Priya", Role.REFERRER, "Referrer"),
        ("Priya", Role.REVIEWING_OFFICER, "Reviewing officer"),
        ("Priya", Role.SUPPORTER, None),
        ("Jackie", Role.INTERPRETER, None),
    ],
)
def test_somebody_absent_gets_a_copy_if_the_plan_needs_them(desk, of, name, role, why):
    change(desk, Attendance, of[name], came=False)
    change(desk, Participant, of[name], role=role)
    assert readers(desk, of).get(of[name]) == why


@pytest.mark.parametrize(
    ("part", "why"),
    [
        (lambda of, mike: make.action(of.case_id, of.version_id, position=3, stand_in_ids=(mike,)), "to do"),
        (lambda of, mike: make.action(of.case_id, of.version_id, position=3, checker_ids=(mike,)), "to do"),
        (lambda of, mike: make.carer(of.case_id, of.version_id, person_id=mike), "care for the child"),
    ],
)
def test_whoever_stands_in_checks_or_could_care_for_the_child_gets_a_copy(desk, of, part, why):
    mike = make.kept(desk, make.person(given="Mike"))
    make.kept(desk, make.participant(of.case_id, mike.id, position=6))
    assert mike.id not in readers(desk, of)
    make.kept(desk, part(of, mike.id))
    assert why in readers(desk, of)[mike.id]


@pytest.mark.parametrize("role", [Role.INTERPRETER, Role.OBSERVER, Role.CHILD])
def test_interpreters_observers_and_children_get_no_copy_though_they_came(desk, of, role):
    change(desk, Participant, of["Jon"], role=role)
    assert of["Jon"] not in readers(desk, of)


def names(desk, of, reader):
    view = desk.read(view_for, version_id=of.version_id, reader_id=of[reader], today=TODAY)
    return [one.name for one in view.people]


@pytest.mark.parametrize(
    ("restricts", "agrees", "seen"),
    [
        ([], [], True),
        ([{"viewer_id": "Jon"}], [], False),
        ([{}], [], False),
        ([{"viewer_id": "Jackie"}], [], True),
        ([{"viewer_id": "Jon", "until": date(2026, 9, 13)}], [], True),
        ([{"viewer_id": "Jon", "hides": (Hides.PHONE,)}], [], True),
        ([{"viewer_id": "Jon"}], [{}], True),
        ([{"viewer_id": "Jon"}], [{"withdrawn_on": date(2026, 9, 14)}], False),
    ],
)
def test_somebody_s_presence_is_hidden_from_those_it_is_kept_from(desk, of, restricts, agrees, seen):
    for particulars in restricts:
        wanted = {"hides": (Hides.ATTENDANCE,), **particulars}
        wanted |= {"viewer_id": of[wanted["viewer_id"]]} if "viewer_id" in wanted else {}
        make.kept(desk, make.restriction(of["Dana"], case_id=of.case_id, **wanted))
    for particulars in agrees:
        make.kept(desk, make.agreement(of["Dana"], of["Jon"], case_id=of.case_id, **particulars))
    assert ("Dana" in names(desk, of, "Jon")) is seen
    assert "Dana" in names(desk, of, "Dana")


def test_somebody_who_left_the_case_is_still_not_seen_in_a_released_plan(desk, of):
    desk.do(release_plan, version_id=of.version_id).result()
    make.kept(desk, make.restriction(of["Dana"], of["Jon"], (Hides.ATTENDANCE,), case_id=of.case_id))
    part = next(one for one in desk.read(records, record_type=Participant) if one.person_id == of["Dana"])
    desk.do(put_in_bin, record_type=Participant, record_id=part.id).result()
    assert "Dana" not in names(desk, of, "Jon")
    assert "Dana" in names(desk, of, "Jackie")


def child_words(desk, of):
    view = desk.read(view_for, version_id=of.version_id, reader_id=of["Jackie"], today=TODAY)
    return view.child_words


def test_a_child_s_own_words_are_in_no_copy_once_the_child_takes_the_permission_back(desk, of):
    said = "I want my rabbit at Nan’s."
    change(desk, CaseChild, of["Aimee"], own_words=said)
    assert child_words(desk, of) == ()
    change(desk, CaseChild, of["Aimee"], own_words_may_be_shared=True)
    assert child_words(desk, of) == (("Aimee", said),)
    desk.do(release_plan, version_id=of.version_id).result()
    change(desk, CaseChild, of["Aimee"], own_words="Now I want more.")
    assert child_words(desk, of) == (("Aimee", said),)
    change(desk, CaseChild, of["Aimee"], own_words_may_be_shared=False)
    assert child_words(desk, of) == ()
    line = desk.read(copies_of_case, case_id=of.case_id)[0]
    with pytest.raises(NotAllowed, match="has changed since"):
        desk.read(copy_to_save, circulation_id=line.circulation.id, today=TODAY)


def test_every_reader_s_copy_has_the_same_actions_with_the_same_numbers(desk, of):
    make.kept(desk, make.restriction(of["Dana"], case_id=of.case_id))
    views = [
        desk.read(view_for, version_id=of.version_id, reader_id=of[name], today=TODAY)
        for name in ("Dana", "Jon", "Jackie", "Priya")
    ]
    assert len({tuple((one.number, one.who) for one in view.actions) for view in views}) == 1
    assert [view.reader for view in views] == ["Dana Hollis", "Jon Hollis", "Jackie Hollis", "Priya Hollis"]
    assert len({view.reader_initials for view in views}) == 4


def edition(desk, of, name):
    return desk.read(make_edition, version_id=of.version_id, reader_id=of[name], today=TODAY)


def test_a_finished_copy_is_checked_scanned_and_named_without_any_name(desk, of):
    copy = edition(desk, of, "Jon")
    assert (copy.leaks, copy.problems) == ((), ())
    assert copy.file_name.endswith(".docx")
    assert "Jon" not in copy.file_name
    assert edition(desk, of, "Jon").content == copy.content


def test_file_names_of_two_readers_are_never_the_same(desk, of):
    named = [edition(desk, of, name).file_name for name in ("Dana", "Jon", "Jackie", "Priya")]
    assert len(set(named)) == 4


def test_a_leak_is_found_in_plan_b_too(desk):
    of = make.family(desk)
    line = desk.read(records, record_type=BackUpLine)[0]
    values = {"then": "Go to 14, Larkspur Rd."}
    desk.do(change_fields, record_type=BackUpLine, record_id=line.id, values=values).result()
    (leak,) = edition(desk, of, "Jon").leaks
    assert (leak.secret.kind, leak.secret.whose) == (Hides.ADDRESS, "Dana")
    assert "Plan B" in leak.where


ASKED = {"resource_state": ResourceState.ASKED, "position": 3}


@pytest.mark.parametrize(
    ("part", "where"),
    [
        (lambda *of, said: make.carer(*of, said=said), "if home is not safe table"),
        (lambda *of, said: make.carer(*of, how_long=said), "if home is not safe table"),
        (lambda *of, said: make.action(*of, service=said, resource_agreed="A place", **ASKED), "action 3"),
        (
            lambda *of, said: make.action(*of, heading="", what="", service_task=True, service=said, **ASKED),
            "What we ask of services",
        ),
    ],
)
def test_a_leak_is_found_beside_every_carer_and_every_service(desk, of, part, where):
    make.kept(desk, part(of.case_id, of.version_id, said="Near 14, Larkspur Rd."))
    leaks = edition(desk, of, "Jon").leaks
    assert {(leak.secret.kind, leak.secret.whose) for leak in leaks} == {(Hides.ADDRESS, "Dana")}
    assert any(where in leak.where for leak in leaks), [leak.where for leak in leaks]


def test_neutral_words_stand_in_the_family_s_own_words_too(desk):
    of = make.family(desk, family_words="We all meet at 14 Larkspur Road on Sundays.")
    assert edition(desk, of, "Jon").leaks
    make.kept(desk, make.wording(of.case_id, of.version_id))
    assert edition(desk, of, "Jon").leaks == ()
    view = desk.read(view_for, version_id=of.version_id, reader_id=of["Jon"], today=TODAY)
    assert view.family_words == "We all meet at Dana’s home on Sundays."


def test_there_is_no_copy_for_somebody_outside_the_case(desk, of):
    with pytest.raises(NotThere, match="not in this case"):
        desk.read(view_for, version_id=of.version_id, reader_id=make.an_id(), today=TODAY)


@pytest.mark.parametrize(
    ("colour", "used"), [("123ABC", "123ABC"), ("red", None), ("", None), ("12345", None), ("1234567", None)]
)
def test_papers_take_the_coordinator_s_colour_only_if_it_is_one(desk, of, colour, used):
    kept = desk.read(records, record_type=Coordinator)[0]
    desk.do(
        change_fields, record_type=Coordinator, record_id=kept.id, values={"accent_colour": colour}
    ).result()
    brand = desk.read(brand_of)
    assert brand.accent == (used or type(brand).accent)
    assert (brand.service_name, brand.author) == ("Robin Vale", "Robin Vale")


def test_papers_carry_the_logo_and_a_name_even_before_there_is_one(desk):
    assert desk.read(brand_of).service_name == "Family group conferences"
    picture = b"\x89PNG\r\n\x1a\n" + b"0" * 50
    desk.do(set_logo, content=picture).result()
    assert desk.read(brand_of).logo == picture
