"""What only the coordinator may see of a day is read in one."""

from coordinator.models.choices import ApartLevel, Hides
from coordinator.models.network import KeepApart
from coordinator.queries.own_sheet import own_sheet
from tests import make


def test_who_is_kept_apart_what_is_left_off_and_who_came_unexpectedly(desk):
    family = make.family(desk)
    rose = make.kept(desk, make.person(given="Rose"))
    make.kept(
        desk,
        make.participant(family.case_id, rose.id, position=9),
        make.attendance(family.case_id, family.meeting_id, rose.id, unexpected=True),
        make.restriction(family["Jackie"], family["Jon"], (Hides.ATTENDANCE,), case_id=family.case_id),
        KeepApart(
            case_id=family.case_id,
            person_id=family["Dana"],
            other_id=family["Jon"],
            level=ApartLevel.STAGGER,
            arrangement="Dana comes at one o’clock.",
        ),
    )
    sheet = desk.read(own_sheet, meeting_id=family.meeting_id, today=make.CONFERENCE)
    assert sheet.guests == ("Rose came unexpectedly. They have not been spoken to before.",)
    assert [one.level for one in sheet.safety.apart] == [ApartLevel.STAGGER.label]
    assert sheet.looked.left_out
    make.kept(desk, make.contact(family.case_id, (rose.id,)))
    again = desk.read(own_sheet, meeting_id=family.meeting_id, today=make.CONFERENCE)
    assert again.guests == ("Rose came unexpectedly.",)
