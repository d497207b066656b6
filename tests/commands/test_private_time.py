from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from coordinator.commands.fields import change_fields, put_in_bin
from coordinator.commands.plan import answer_question
from coordinator.commands.private_time import begin_private_time, end_private_time, join_draft
from coordinator.commands.release import release_plan
from coordinator.errors import NotAllowed, NotThere
from coordinator.models.choices import MeetingStatus, VersionStatus
from coordinator.models.conference import Meeting
from coordinator.models.day_choices import HandOverCheck
from coordinator.models.plan import BackUpLine, PlanAction, PlanAnswer, PlanVersion
from coordinator.models.referral import FamilyQuestion
from coordinator.practice.family_draft import DraftAction, DraftAnswer, DraftBackUp, FamilyDraft, Shown
from coordinator.queries.records import record, records
from tests import make

BEGAN = datetime(2026, 9, 10, 13, 5, tzinfo=UTC)


@pytest.fixture
def of(desk):
    return make.family(desk, status=VersionStatus.DRAFT)


@pytest.fixture
def sheet(desk, of):
    (asked,) = desk.read(records, record_type=FamilyQuestion, case_id=of.case_id)
    return FamilyDraft(
        case_id=of.case_id,
        meeting_id=of.meeting_id,
        began=BEGAN,
        saved=BEGAN,
        answers=(DraftAnswer(asked.id, "Uncle Steve on Fridays."),),
        actions=(
            DraftAction("Walk Aimee to school", "jackie and Mr Brown", "Mondays"),
            DraftAction("Cook on Sundays"),
        ),
        back_up=(DraftBackUp("the bus is late", "wait at the shop", "Jon, the shopkeeper"),),
        words="We want Aimee to sleep in her own bed.",
        shown=tuple(Shown),
    )


def meeting(desk, of):
    return desk.read(record, record_type=Meeting, record_id=of.meeting_id)


def joined(desk, sheet):
    version_id = desk.do(join_draft, draft=sheet).result()
    return desk.read(record, record_type=PlanVersion, record_id=version_id)


def parts(desk, kind, version_id):
    return desk.read(records, record_type=kind, version_id=version_id)


def test_the_times_are_noted_without_anyone_typing_them(desk, of):
    desk.do(change_fields, record_type=Meeting, record_id=of.meeting_id, values={"sharing_started": time(9)})
    checks = (HandOverCheck.PROFESSIONALS_LEFT, HandOverCheck.PAPER)
    desk.do(begin_private_time, meeting_id=of.meeting_id, checks=checks).result()
    local = desk.now().astimezone().time().replace(second=0)
    begun = meeting(desk, of)
    assert (begun.private_started, begun.private_ended) == (local, None)
    assert begun.sharing_ended == local
    assert begun.handed_over == checks
    began = desk.now()
    ended = began + timedelta(minutes=75)
    desk.do(end_private_time, meeting_id=of.meeting_id, began=began, ended=ended).result()
    assert meeting(desk, of).private_ended == ended.astimezone().time()


def test_begun_again_after_a_crash_the_first_beginning_stays(desk, of):
    values = {"private_started": time(8, 5)}
    desk.do(change_fields, record_type=Meeting, record_id=of.meeting_id, values=values)
    desk.do(begin_private_time, meeting_id=of.meeting_id).result()
    assert meeting(desk, of).private_started == time(8, 5)
    assert meeting(desk, of).handed_over == ()


def test_a_time_past_midnight_never_ends_before_it_began(desk, of):
    late = datetime(2026, 9, 10, 22, 50).astimezone()
    desk.do(end_private_time, meeting_id=of.meeting_id, began=late, ended=late + timedelta(hours=2)).result()
    assert meeting(desk, of).private_ended == time(23, 59)


@pytest.mark.parametrize("status", [MeetingStatus.POSTPONED, MeetingStatus.NOT_HELD])
def test_a_meeting_that_was_put_off_has_no_private_time(desk, of, status):
    values = {"status": status}
    desk.do(change_fields, record_type=Meeting, record_id=of.meeting_id, values=values).result()
    with pytest.raises(NotAllowed, match="on record as"):
        desk.do(begin_private_time, meeting_id=of.meeting_id).result()
    with pytest.raises(NotThere):
        desk.do(begin_private_time, meeting_id="gone").result()


def test_what_is_shown_joins_beside_what_is_there(desk, of, sheet):
    version = joined(desk, sheet)
    assert version.id == of.version_id
    actions = parts(desk, PlanAction, version.id)
    assert [one.position for one in actions] == [1, 2, 3, 4]
    walk = actions[2]
    assert (walk.what, walk.by_when) == ("Walk Aimee to school", "Mondays")
    assert (walk.doer_ids, walk.who_words) == ((of["Jackie"],), "Mr Brown")
    (answer,) = parts(desk, PlanAnswer, version.id)
    assert answer.answer == "Jackie and Mike, turn about.\n\nUncle Steve on Fridays."
    line = parts(desk, BackUpLine, version.id)[-1]
    assert (line.if_this, line.then) == ("the bus is late", "wait at the shop (the shopkeeper)")
    assert line.doer_ids == (of["Jon"],)
    assert version.family_words == "We want Aimee to sleep in her own bed."


@pytest.mark.parametrize("part", list(Shown))
def test_only_what_the_family_chose_joins(desk, of, sheet, part):
    before = len(parts(desk, PlanAction, of.version_id)), len(parts(desk, BackUpLine, of.version_id))
    version = joined(desk, replace(sheet, shown=(part,)))
    (answer,) = parts(desk, PlanAnswer, version.id)
    assert ("Steve" in answer.answer) == (part is Shown.ANSWERS)
    assert len(parts(desk, PlanAction, version.id)) == before[0] + 2 * (part is Shown.ACTIONS)
    assert len(parts(desk, BackUpLine, version.id)) == before[1] + (part is Shown.PLAN_B)
    assert bool(version.family_words) == (part is Shown.WORDS)


def test_joined_twice_nothing_stands_twice(desk, sheet):
    version = joined(desk, sheet)
    before = [
        [one.id for one in parts(desk, kind, version.id)] for kind in (PlanAction, PlanAnswer, BackUpLine)
    ]
    again = joined(desk, sheet)
    after = [[one.id for one in parts(desk, kind, again.id)] for kind in (PlanAction, PlanAnswer, BackUpLine)]
    assert (again.id, after, again.family_words) == (version.id, before, version.family_words)


def test_the_whole_sheet_is_one_step_of_undo(desk, of, sheet):
    before = len(parts(desk, PlanAction, of.version_id))
    joined(desk, sheet)
    assert desk.next_undo() == "Bring in what the family shows"
    desk.undo().result()
    assert len(parts(desk, PlanAction, of.version_id)) == before
    assert parts(desk, PlanAnswer, of.version_id)[0].answer == "Jackie and Mike, turn about."


def test_an_answer_whose_question_is_gone_joins_the_familys_own_words(desk, sheet):
    question_id = sheet.answers[0].question_id
    desk.do(put_in_bin, record_type=FamilyQuestion, record_id=question_id).result()
    assert joined(desk, sheet).family_words.startswith("Uncle Steve on Fridays.")


def test_an_answer_typed_meanwhile_is_not_written_over(desk, of, sheet):
    question_id = sheet.answers[0].question_id
    desk.do(answer_question, version_id=of.version_id, question_id=question_id, answer="Typed by hand")
    joined(desk, sheet)
    (answer,) = parts(desk, PlanAnswer, of.version_id)
    assert answer.answer == "Typed by hand\n\nUncle Steve on Fridays."


def test_without_a_plan_one_is_started_and_after_a_release_a_new_version(desk, now):
    here = make.kept(desk, make.case())
    held = make.kept(desk, make.meeting(here.id))
    alone = FamilyDraft(here.id, held.id, BEGAN, BEGAN, words="Together.", shown=(Shown.WORDS,))
    assert joined(desk, alone).family_words == "Together."
    of = make.family(desk)
    desk.do(release_plan, version_id=of.version_id, reader_ids=[of["Jon"]], reason="Later").result()
    later = joined(desk, replace(alone, case_id=of.case_id, meeting_id=of.meeting_id))
    assert (later.number, later.status) == (2, VersionStatus.DRAFT)
    assert later.family_words == "Together."


def test_an_agreed_plan_is_a_draft_again(desk):
    of = make.family(desk)
    alone = FamilyDraft(of.case_id, of.meeting_id, BEGAN, BEGAN, words="Together.", shown=(Shown.WORDS,))
    assert joined(desk, alone).status is VersionStatus.DRAFT


@pytest.mark.parametrize(("there", "typed"), [("Not yet, ask Nanny", "No"), ("Yes\n\nand no", "and")])
def test_a_short_answer_is_kept_beside_a_longer_one_that_holds_its_letters(desk, of, sheet, there, typed):
    asked = sheet.answers[0].question_id
    desk.do(answer_question, version_id=of.version_id, question_id=asked, answer=there).result()
    again = replace(sheet, answers=(DraftAnswer(asked, typed),))
    joined(desk, again)
    joined(desk, again)
    (kept,) = parts(desk, PlanAnswer, of.version_id)
    assert kept.answer == f"{there}\n\n{typed}"
