"""The same-day copy: for whom, what each one says, what must not stand in any, and whether it still holds."""

import io
from datetime import date, datetime

import docx
import pytest

from coordinator.commands.fields import change_fields, put_in_bin
from coordinator.commands.same_day import make_same_day_copies
from coordinator.errors import NotThere
from coordinator.models.choices import Hides, MeetingKind, MeetingStatus, Mode, Role
from coordinator.models.conference import Attendance
from coordinator.models.day_choices import WhyAbsent
from coordinator.models.network import Participant
from coordinator.models.plan import PlanAction
from coordinator.queries.records import records
from coordinator.queries.same_day import (
    copies_for,
    copies_made,
    day_of,
    given_away_in_words,
    make_same_day_copy,
    places_given_away,
    same_day_view,
    title_of,
)
from tests import make

TODAY = date(2026, 9, 14)


@pytest.fixture
def of(desk):
    return make.family(desk)


def change(desk, kind, person_id, **values):
    kept = next(one for one in desk.read(records, record_type=kind) if one.person_id == person_id)
    desk.do(change_fields, record_type=kind, record_id=kept.id, values=values).result()


def the_copy(desk, of, name):
    return desk.read(make_same_day_copy, meeting_id=of.meeting_id, reader_id=of[name], today=TODAY)


def made(desk, of):
    return desk.read(copies_made, meeting_id=of.meeting_id, today=TODAY)


def text_of(content):
    paper = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in paper.paragraphs), *cells])


def test_whoever_came_stands_first_and_the_child_and_the_interpreter_get_none(desk, of):
    change(desk, Attendance, of["Dana"], came=False)
    change(desk, Attendance, of["Jon"], actual_mode=Mode.VIDEO)
    change(desk, Participant, of["Priya"], role=Role.INTERPRETER)
    found = desk.read(copies_for, meeting_id=of.meeting_id, today=TODAY)
    assert [(one.reader.person_id, one.came) for one in found] == [
        (of["Jon"], True), (of["Jackie"], True), (of["Dana"], False)
    ]  # fmt: skip
    assert [(one.mode, one.in_the_room) for one in found] == [
        (Mode.VIDEO, False), (Mode.IN_PERSON, True), (Mode.IN_PERSON, False)
    ]  # fmt: skip
    assert [one.called for one in found] == ["Jon", "Jackie", "Dana"]


def test_a_copy_says_what_was_agreed_and_is_dated_with_the_meeting(desk, of):
    copy = the_copy(desk, of, "Jon")
    said = text_of(copy.content)
    assert "What we agreed today" in said
    assert "Jackie gives Aimee her tea at home." in said
    assert "Thursday 10 September 2026" in said
    assert (copy.file_name, copy.leaks) == ("FGC-2026-001_same-day-copy_JH.docx", ())
    assert copy.version_id == of.version_id


def test_a_copy_of_another_meeting_names_that_meeting_and_its_day(desk, of):
    again = make.meeting(
        of.case_id,
        kind=MeetingKind.REVIEW,
        starts=datetime(2026, 10, 22, 16, 0),  # noqa: DTZ001 - a planned time is local
        held_on=None,
        status=MeetingStatus.PLANNED,
        place="Station Road Hall",
    )
    make.kept(desk, again)
    view = desk.read(same_day_view, meeting_id=again.id, reader_id=of["Jon"], today=TODAY)
    assert (view.agreed_on, view.meeting_place) == (date(2026, 10, 22), "Station Road Hall")


def test_neutral_words_stand_in_for_those_who_may_not_have_the_detail(desk):
    of = make.family(desk, where="at 14 Larkspur Road")
    make.kept(desk, make.wording(of.case_id, of.version_id, say="at home", instead_of="at 14 Larkspur Road"))
    copy = the_copy(desk, of, "Jon")
    assert copy.leaks == ()
    assert "14 Larkspur Road" not in text_of(copy.content)
    assert "14 Larkspur Road" in text_of(the_copy(desk, of, "Dana").content)


def test_what_gives_something_away_is_said_by_its_place_alone(desk):
    of = make.family(desk, where="at 14 Larkspur Road")
    copies = [the_copy(desk, of, name) for name in ("Dana", "Jon", "Jackie")]
    assert places_given_away(copies) == ("action 1",)
    said = given_away_in_words(copies)
    assert said.startswith("Action 1 says something that not every reader may have. No copy was made")
    for telling in ("Dana", "Jon", "Larkspur", "address"):
        assert telling not in said
    assert given_away_in_words([the_copy(desk, of, "Dana")]) == ""


def test_a_place_that_no_part_of_the_plan_names_is_said_as_the_file_has_it(desk):
    of = make.family(desk)
    make.kept(desk, make.phone(of["Dana"], "Robin Vale"))
    copy = the_copy(desk, of, "Jon")
    assert copy.leaks
    assert places_given_away([copy]) == tuple(dict.fromkeys(leak.where for leak in copy.leaks))


def test_it_is_known_whether_the_plan_still_says_the_same_to_somebody_with_a_copy(desk, of):
    ids = [of["Jon"], of["Jackie"]]
    desk.do(make_same_day_copies, meeting_id=of.meeting_id, reader_ids=ids).result()
    assert [(one.reader.name, one.still_so) for one in made(desk, of)] == [
        ("Jon Hollis", True), ("Jackie Hollis", True)
    ]  # fmt: skip
    action = desk.read(records, record_type=PlanAction)[0]
    values = {"what": "Jackie gives Aimee her tea and reads to her."}
    desk.do(change_fields, record_type=PlanAction, record_id=action.id, values=values).result()
    assert [one.still_so for one in made(desk, of)] == [False, False]


def test_a_copy_of_somebody_who_left_the_case_is_no_longer_listed(desk, of):
    desk.do(make_same_day_copies, meeting_id=of.meeting_id, reader_ids=[of["Jon"]]).result()
    part = next(one for one in desk.read(records, record_type=Participant) if one.person_id == of["Jon"])
    desk.do(put_in_bin, record_type=Participant, record_id=part.id).result()
    assert made(desk, of) == ()
    with pytest.raises(NotThere, match="not in this case"):
        the_copy(desk, of, "Jon")


def test_attendance_that_is_hidden_stays_hidden_in_the_copy(desk, of):
    make.kept(desk, make.restriction(of["Jackie"], of["Jon"], (Hides.ATTENDANCE,), case_id=of.case_id))
    view = the_copy(desk, of, "Jon").view
    assert "Jackie" not in [one.name for one in view.people]


def test_somebody_who_is_hidden_from_anybody_there_is_not_to_be_named(desk, of):
    make.kept(desk, make.restriction(of["Jackie"], of["Jon"], (Hides.ATTENDANCE,), case_id=of.case_id))

    def unseen():
        readers = desk.read(copies_for, meeting_id=of.meeting_id, today=TODAY)
        return {one.reader.person_id for one in readers if not one.seen}

    assert unseen() == {of["Jackie"]}
    change(desk, Attendance, of["Jon"], came=False, why_absent=WhyAbsent.ILL)
    assert unseen() == set()


def test_a_meeting_without_a_day_is_dated_today(desk):
    meeting = make.meeting("c", starts=None, held_on=None)
    assert day_of(meeting, TODAY) == TODAY
    assert title_of(meeting, TODAY) == "What we agreed on Monday 14 September 2026"


def test_without_a_plan_or_a_meeting_there_is_nothing_to_copy(desk):
    here, jon = make.kept(desk, make.case(), make.person(given="Jon"))
    meeting = make.kept(desk, make.meeting(here.id))
    make.kept(desk, make.participant(here.id, jon.id))
    with pytest.raises(NotThere, match="no plan yet"):
        desk.read(make_same_day_copy, meeting_id=meeting.id, reader_id=jon.id, today=TODAY)
    with pytest.raises(NotThere, match="no longer in the casebook"):
        desk.read(copies_for, meeting_id=make.an_id(), today=TODAY)
