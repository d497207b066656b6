from dataclasses import replace
from datetime import date

import pytest

from coordinator.desk import Desk
from coordinator.errors import NotAllowed, NotThere
from coordinator.models.choices import MeetingStatus
from coordinator.models.conference import Meeting
from coordinator.models.directory import Coordinator
from coordinator.models.referral import Case
from coordinator.queries.records import record, records
from coordinator.storage.keys import KeyCost
from coordinator.ui import opening
from coordinator.ui.preferences import EXAMPLE_PASSPHRASE
from tests import make

THREE = 3
CHEAP = KeyCost(memory_kib=8 * 1024, passes=1, lanes=1)


def test_a_new_casebook_holds_the_coordinator_and_no_case(qapp, tmp_path):
    opened = opening.make(tmp_path / "Casebook", "otter lantern violet bridge", CHEAP)
    assert len(opened.desk.read(records, record_type=Coordinator)) == 1
    assert opened.desk.read(records, record_type=Case) == []
    opening.keep_copy(opened)
    assert list((tmp_path / "Casebook" / "backups").iterdir())
    opened.desk.close()


def test_the_example_casebook_holds_its_families_and_opens_again(qapp, tmp_path):
    opened = opening.make_example(tmp_path / "Example casebook", CHEAP)
    assert len(opened.desk.read(records, record_type=Case)) == THREE
    opened.desk.close()
    again = opening.make_example(tmp_path / "Example casebook", CHEAP)
    assert len(again.desk.read(records, record_type=Case)) == THREE
    again.desk.close()
    opening.unlock(tmp_path / "Example casebook", EXAMPLE_PASSPHRASE).desk.close()


def test_the_recovery_sheet_is_a_word_paper_with_the_code(tmp_path):
    docx = pytest.importorskip("docx")
    path = tmp_path / "Recovery sheet.docx"
    code = "-".join(["ABCDE"] * 12)
    opening.write_recovery_sheet(code, path, date(2026, 11, 21))
    text = "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
    assert text.count("ABCDE") == 12


@pytest.fixture
def opened(casebook, now):
    return opening.Opened(casebook, Desk(casebook, now=lambda: now, inline=True))


def test_what_stays_for_the_family_is_the_open_table_and_where_to_write(opened, now):
    of = make.family(opened.desk)
    handing = opening.hand_over(opened, of.meeting_id, now.date())
    assert [one.text for one in handing.view.questions] == ["Who can be there after school?"]
    assert (handing.draft.meeting_id, handing.draft.began, handing.draft.is_empty) == (
        of.meeting_id,
        now,
        True,
    )
    assert opening.family_sheet(opened) == handing.draft, "a sheet that cannot be saved was handed over"
    held = opened.desk.read(record, record_type=Meeting, record_id=of.meeting_id)
    assert held.private_started is not None
    opened.casebook.family_draft.clear()
    assert opening.family_sheet(opened) is None


def test_a_sheet_written_on_is_given_back_and_never_written_over(opened, now):
    of = make.family(opened.desk)
    first = opening.hand_over(opened, of.meeting_id, now.date())
    first.write(replace(first.draft, words="Together.", seconds=60, ended=now))
    again = opening.hand_over(opened, of.meeting_id, now.date())
    assert (again.draft.words, again.draft.ended, again.draft.began) == ("Together.", None, now)
    other = make.kept(opened.desk, make.meeting(of.case_id))
    with pytest.raises(NotAllowed, match="another meeting still waits"):
        opening.hand_over(opened, other.id, now.date())
    assert opening.family_sheet(opened).words == "Together."


def test_a_meeting_that_is_gone_is_not_handed_over(opened, now):
    with pytest.raises(NotThere):
        opening.hand_over(opened, "gone", now.date())
    assert opening.family_sheet(opened) is None


def test_a_meeting_that_was_put_off_leaves_no_sheet_that_would_hold_another_up(opened, now):
    of = make.family(opened.desk)
    off = make.kept(opened.desk, make.meeting(of.case_id, status=MeetingStatus.POSTPONED, held_on=None)).id
    with pytest.raises(NotAllowed, match="on record as postponed"):
        opening.hand_over(opened, off, now.date())
    assert opening.family_sheet(opened) is None
    assert opening.hand_over(opened, of.meeting_id, now.date()).draft.is_empty
