import pytest

from coordinator.commands.off_table import keep_off_table
from coordinator.models.conference import FurtherQuestion
from coordinator.models.network import Participant
from coordinator.models.referral import CaseChild, ResourceOnOffer
from coordinator.queries.records import records
from coordinator.queries.room import BY_HAND, room
from coordinator.queries.table_lines import table_lines
from tests import make
from tests.queries.test_room import TODAY, attendance_of, change, every_text, part_of


@pytest.fixture
def of(desk):
    found = make.family(desk)
    make.kept(
        desk,
        make.concern(found.case_id, "Worried."),
        make.bottom_line(found.case_id, "Home."),
        ResourceOnOffer(case_id=found.case_id, text="Advice"),
        FurtherQuestion(
            case_id=found.case_id, meeting_id=found.meeting_id, text="How long?", answer="Weeks."
        ),
    )
    child = desk.read(records, record_type=CaseChild)[0]
    change(desk, CaseChild, child.id, own_words="Stay.", own_words_may_be_shared=True)
    values = {"can_offer": "Tea on Sundays", "offer_confirmed_on": TODAY}
    change(desk, Participant, part_of(desk, found, "Jackie").id, **values)
    change(
        desk, type(attendance_of(desk, found, "Jackie")), attendance_of(desk, found, "Jackie").id, came=False
    )
    return found


def test_every_text_that_can_lie_on_the_table_is_listed_with_what_it_is(desk, of):
    found = desk.read(table_lines, meeting_id=of.meeting_id)
    assert [(one.what, one.text) for one in found] == [
        ("Worry 1", "Worried."),
        ("Strength 1", "Everyone turns up for Aimee."),
        ("Bottom line 1", "Home."),
        ("Question 1", "Who can be there after school?"),
        ("Help 1", "Advice"),
        ("What Aimee said", "Stay."),
        ("What Jackie offers", "Tea on Sundays"),
        ("Further question 1", "How long?\nWeeks."),
    ]
    assert not any(one.off for one in found)


def test_what_is_kept_off_lies_nowhere_and_the_coordinator_is_told(desk, of):
    for one in desk.read(table_lines, meeting_id=of.meeting_id):
        said = " ".join(every_text(desk.read(room, meeting_id=of.meeting_id, today=TODAY).view))
        assert one.text.split("\n")[0] in said, one.what
        desk.do(keep_off_table, meeting_id=of.meeting_id, record_id=one.record_id, off=True).result()
        found = desk.read(room, meeting_id=of.meeting_id, today=TODAY)
        assert one.text.split("\n")[0] not in " ".join(every_text(found.view)), one.what
        assert (one.what, BY_HAND) in [(left.what, left.why) for left in found.left_out]
    assert all(one.off for one in desk.read(table_lines, meeting_id=of.meeting_id))


def test_a_meeting_that_is_gone_has_no_table(desk):
    assert desk.read(table_lines, meeting_id=make.an_id()) == ()
